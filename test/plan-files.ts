/** Plans of a folder, and what the checker says of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { createChecker, type Finding } from '@runplan/language/internal';

export interface PlanFile {
  /** The name of the file without its ending. */
  readonly name: string;
  readonly text: string;
}

/** The plans of a folder, in the order of their names. */
export function plansIn(folder: URL): readonly PlanFile[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.runplan'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.runplan$/, ''),
      text: readFileSync(new URL(file, folder), 'utf8'),
    }));
}

const checker = createChecker({ read: async () => ({ problem: 'missing' }) });
const known = new Map<string, readonly Finding[]>();

/** What the checker says of a text. The same text is checked once. */
export async function findingsOf(text: string): Promise<readonly Finding[]> {
  const before = known.get(text);
  if (before) return before;
  const { findings } = await checker.check('file:///plan.runplan', text);
  known.set(text, findings);
  return findings;
}
