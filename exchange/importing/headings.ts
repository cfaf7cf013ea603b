/** Reads the first line of a week as coaches write it: `Week 1`, `WK 2 - base`, `Weeks 3-5:`, `Week of 1 March 2027`. */
import type { SaidNumbers } from './draft-weeks.ts';

export interface WeekHeading {
  /** Undefined where the heading has a date in the place of a number. */
  readonly said?: SaidNumbers;
  /** What stands behind. */
  readonly rest: string;
}

const NUMBERED =
  /^(?:weeks?|wks?\.?|w)\s*#?\s*(?<first>\d{1,3})(?:\s*(?:-|–|—|to)\s*(?<last>\d{1,3})(?!\d*\s*(?:km|k|mi|miles?|min|h)\b))?(?:\s*(?:of|\/)\s*\d{1,3})?(?![\d.,]*\d|\w)(?<rest>.*)$/iu;
const DATED = /^(?:week\s+(?:of|commencing|beginning|starting|from)|w\/c|w\/b|wc)\b[\s:]*(?<rest>\S.*)$/iu;

/** The heading that a text is; undefined for any other text. */
export function weekHeading(text: string): WeekHeading | undefined {
  const { first, last, rest = '' } = NUMBERED.exec(text)?.groups ?? {};
  if (first !== undefined) {
    const said = { number: Number(first), ...(last !== undefined && { last: Number(last) }) };
    return { said, rest: withoutLead(rest) };
  }
  const dated = DATED.exec(text)?.groups;
  return dated && { rest: dated.rest as string };
}

/** A text without the signs that part it from what stands before it. */
export function withoutLead(text: string): string {
  return text.replace(/^[\s:.,|*_/–—-]+/u, '').trim();
}
