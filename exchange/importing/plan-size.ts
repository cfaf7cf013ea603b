import { ImportRefusal } from './import-refusal.ts';

/** Ten years, with ten entries a week. Finding out what more of them mean would take minutes. */
const MOST_WEEKS = 520;
const MOST_ENTRIES = 5000;
/** Some pages. Nobody says that much of a day. */
const LONGEST = 20_000;

/** @throws ImportRefusal for more than a plan has */
export function expectPlanSize({
  weeks,
  entries,
}: {
  readonly weeks: number;
  readonly entries: number;
}): void {
  if (weeks <= MOST_WEEKS && entries <= MOST_ENTRIES) return;
  const found =
    weeks > MOST_WEEKS
      ? `more weeks than a plan has (${MOST_WEEKS})`
      : `more entries than a plan has (${MOST_ENTRIES})`;
  throw new ImportRefusal(`This has ${found}: split the file, one file a plan is a good size.`);
}

/**
 * @param where such as `line 3`
 * @throws ImportRefusal for a text that is longer than what is said at one place of a plan
 */
export function expectTextSize(text: string, where: string): void {
  if (text.length <= LONGEST) return;
  throw new ImportRefusal(
    `A text in ${where} has ${text.length} characters, and of an entry of a plan up to ${LONGEST} are read: give each session a line or a cell of its own.`,
  );
}
