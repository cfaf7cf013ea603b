import { readdirSync, readFileSync } from 'node:fs';
import { createChecker, type Finding } from '@runplan/language/internal';

/** One of the plans of this folder: sound training for people with a healthy back. */
export interface GoodPlan {
  /** The name of the file without its ending. */
  readonly name: string;
  readonly text: string;
}

const FOLDER = new URL('./', import.meta.url);

/** All of them, in the order of their numbers. */
export const GOOD_PLANS: readonly GoodPlan[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.runplan'))
  .sort()
  .map((file) => ({
    name: file.replace(/\.runplan$/, ''),
    text: readFileSync(new URL(file, FOLDER), 'utf8'),
  }));

const checker = createChecker({ read: async () => ({ problem: 'missing' }) });

export async function findingsOf(text: string): Promise<readonly Finding[]> {
  const { findings } = await checker.check('file:///good-plan.runplan', text);
  return findings;
}
