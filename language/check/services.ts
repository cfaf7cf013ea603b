import type { KnownDocuments, RunplanDocument } from '../grammar/document.ts';
import type { PlanModels } from './plan-models.ts';

/** What a check needs beside its document. */
export interface RunplanServices {
  /** All that are known, to look up names in. */
  readonly documents: KnownDocuments;
  /** The training models of documents. */
  readonly models: PlanModels;
  /**
   * What the document of a file would be with another text. Nothing of it is kept.
   *
   * @param before what was imagined of the same file before, and is of no use from then on: what did not change is taken
   *   from it
   */
  readonly imagine: (uri: string, text: string, before?: RunplanDocument) => RunplanDocument;
}
