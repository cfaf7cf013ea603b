/** How fast plans are written in each format. */
import { readFile } from 'node:fs/promises';
import { type ExportSource, exportPlans, FORMATS } from '@runplan/exchange';
import { Documents, mistakesIn, type RunplanDocument } from '@runplan/language/internal';

const DIST = new URL('../../exchange/dist/', import.meta.url);

/** A text as a source of exports; nothing of it was read before, so that parsing counts. */
export function sourceOf(uri: string, text: string): ExportSource {
  const documents = new Documents();
  documents.put(uri, text);
  const document = documents.get(uri) as RunplanDocument;
  const { services } = documents;
  return {
    document,
    services,
    mistakes: () => mistakesIn(document, services, new Map()),
    findings: () => [],
    readAsset: (name) => readFile(new URL(name, DIST), 'utf8'),
  };
}

/** Milliseconds of each export of a plan, by format: warm, each time of another text. */
export async function timeFormats(
  text: string,
): Promise<readonly { readonly format: string; readonly samples: readonly number[] }[]> {
  const timed = [];
  for (const { id } of FORMATS) {
    const samples: number[] = [];
    for (let i = 0; i < 60; i++) {
      const started = performance.now();
      await exportPlans(sourceOf('file:///bench.runplan', `${text}# ${i}\n`), { format: id });
      if (i >= 20) samples.push(performance.now() - started);
    }
    timed.push({ format: id, samples });
  }
  return timed;
}
