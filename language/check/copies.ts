import type { RunplanDocument } from '../grammar/document.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import type { RunplanServices } from './services.ts';

/**
 * Copies of texts with edits that are tried one after the other. What two of them have in common is read once, so each is
 * of use until the next one of the same text is made.
 */
export class Copies {
  private readonly services: RunplanServices;
  private readonly last = new Map<RunplanDocument, RunplanDocument>();

  constructor(services: RunplanServices) {
    this.services = services;
  }

  with(document: RunplanDocument, edits: readonly Edit[]): RunplanDocument {
    const text = applyEdits(document.textDocument.getText(), edits);
    const copy = this.services.imagine(document.uri.toString(), text, this.last.get(document));
    this.last.set(document, copy);
    return copy;
  }
}
