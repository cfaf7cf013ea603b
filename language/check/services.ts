import type { KnownDocuments } from '../grammar/document.ts';
import type { PlanModels } from './plan-models.ts';

/** What a check needs beside its document. */
export interface RunplanServices {
  /** All that are known, to look up names in. */
  readonly documents: KnownDocuments;
  /** The training models of documents. */
  readonly models: PlanModels;
}
