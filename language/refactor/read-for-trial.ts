import { keptWith } from '../text/kept-with.ts';
import type { RefactoringPlace } from './refactoring.ts';

/** A text as it is read. */
export type Reading = Pick<RefactoringPlace, 'document' | 'plans'>;

/** What was tried last, by the models of the text that is changed: they go when it changes, or what it imports. */
const last = keptWith<Reading['plans'], Reading>();

/**
 * Reads what a text would be, to look at once. What two of them have in common is read once, so each is of use until the next
 * one of the same text is read.
 */
export function readForTrial(
  { plans }: Reading,
  read: (text: string, before?: Reading) => Reading,
  text: string,
): Reading {
  const tried = read(text, last.get(plans));
  last.set(plans, tried);
  return tried;
}
