/** Reads the first line of a week as coaches write it: `Week 1`, `WK 2 - base`, `Weeks 3-5:`, `Week of 1 March 2027`. */
import { quoted } from '@runplan/language/internal';
import type { SaidNumbers } from './draft-weeks.ts';

export interface WeekHeading {
  /** Undefined where the heading has a date in the place of a number. */
  readonly said?: SaidNumbers;
  /** What stands behind. */
  readonly rest: string;
  /** The date that the week begins on, where Runplan wrote it behind that. */
  readonly begins?: string;
}

const NUMBERED =
  /^(?:weeks?|wks?\.?|w)\s*#?\s*(?<first>\d{1,3})(?:\s*(?:-|–|—|to)\s*(?<last>\d{1,3})(?!\d*\s*(?:km|k|mi|miles?|min|h)\b))?(?:\s*(?:of|\/)\s*\d{1,3})?(?![\d.,]*\d|\w)(?<rest>.*)$/iu;
const DATED = /^(?:week\s+(?:of|commencing|beginning|starting|from)|w\/c|w\/b|wc)\b[\s:]*(?<rest>\S.*)$/iu;
const OWN =
  /^(?:(?<before>.*?) · )?from \w{3} (?<begins>\d{4}-\d\d-\d\d)(?: · (?<absence>[\w-]+)(?:: (?<reason>.+))?)?$/;

/** The heading that a text is; undefined for any other text. */
export function weekHeading(text: string): WeekHeading | undefined {
  const { first, last, rest = '' } = NUMBERED.exec(text)?.groups ?? {};
  if (first !== undefined) {
    const said = { number: Number(first), ...(last !== undefined && { last: Number(last) }) };
    return { said, ...ownParts(withoutParentheses(withoutLead(rest.replace(/^ · /, '')))) };
  }
  const dated = DATED.exec(text)?.groups;
  return dated && { rest: dated.rest as string };
}

/** `base · from Mon 2027-03-01 · ill: a cold`: what Markdown of ours says in a heading. */
function ownParts(rest: string): Omit<WeekHeading, 'said'> {
  const { before, begins, absence, reason } = OWN.exec(rest)?.groups ?? {};
  if (begins === undefined) return { rest };
  const said = [before, absence, reason && quoted(reason)];
  return { rest: said.filter(Boolean).join(' '), begins };
}

/** `(40 miles)` */
function withoutParentheses(text: string): string {
  return text.replace(/^\(([^()]+)\)$/, '$1');
}

/** A text without the signs that part it from what stands before it. */
export function withoutLead(text: string): string {
  return text.replace(/^[\s:.,|*_/–—-]+/u, '').trim();
}
