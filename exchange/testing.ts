/** For tests: plans to write. */
import { checkDocument, Documents, mistakesIn, type RunplanDocument } from '@runplan/language/internal';
import type { ExportSource } from './define-format.ts';

/** A text as the file at a URI. The program's assets are their names. */
export function sourceOf(text: string, uri = 'file:///plans/test.runplan'): ExportSource {
  const documents = new Documents();
  documents.put(uri, text);
  const document = documents.get(uri) as RunplanDocument;
  const { services } = documents;
  return {
    document,
    services,
    mistakes: () => mistakesIn(document, services, new Map()),
    findings: (asked: RunplanDocument) => checkDocument(asked, services, new Map()).findings,
    readAsset: async (name) => name,
  };
}
