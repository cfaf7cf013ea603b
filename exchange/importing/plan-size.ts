import { count } from '@runplan/language/internal';
import { ImportRefusal } from './import-refusal.ts';

/** Ten years, with ten entries a week. Finding out what more of them mean would take minutes. */
const MOST_WEEKS = 520;
const MOST_ENTRIES = 5000;

/** @throws ImportRefusal for more than a plan has */
export function expectPlanSize({
  weeks,
  entries,
}: {
  readonly weeks: number;
  readonly entries: number;
}): void {
  if (weeks <= MOST_WEEKS && entries <= MOST_ENTRIES) return;
  const found = weeks > MOST_WEEKS ? count(weeks, 'week') : count(entries, 'entry', 'entries');
  throw new ImportRefusal(
    `This has ${found}, more than a plan has: split the file, one file a plan is a good size.`,
  );
}
