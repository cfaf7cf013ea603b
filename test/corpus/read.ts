import { readdirSync, readFileSync } from 'node:fs';
import { createChecker, type Finding } from '@runplan/language/internal';

/** One of the plans of the corpus: in the shape of what is published, sound for the runner it is written for. */
export interface CorpusPlan {
  /** The name of the file without its ending. */
  readonly name: string;
  readonly text: string;
}

const FOLDER = new URL('./plans/', import.meta.url);

/** All of them, in the order of their numbers. */
export const CORPUS: readonly CorpusPlan[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.runplan'))
  .sort()
  .map((file) => ({
    name: file.replace(/\.runplan$/, ''),
    text: readFileSync(new URL(file, FOLDER), 'utf8'),
  }));

const checker = createChecker({ read: async () => ({ problem: 'missing' }) });
const known = new Map<string, readonly Finding[]>();

/** What the checker says of a text. The same text is checked once. */
export async function findingsOf(text: string): Promise<readonly Finding[]> {
  const before = known.get(text);
  if (before) return before;
  const { findings } = await checker.check('file:///corpus.runplan', text);
  known.set(text, findings);
  return findings;
}
