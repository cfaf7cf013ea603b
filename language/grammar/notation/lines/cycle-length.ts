/** Reads the length of the cycles of a plan: `10-day cycle`, `cycle of 10 days`. */
import { CYCLE_LENGTH } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { covering } from '../rewriting.ts';

/** How it is written, with a blank between tokens. */
const FORMS: readonly RegExp[] = [
  /^(\d+)(?: [-\u2010\u2011])? day cycles?(?= |$)/i,
  /^cycles? (?:of|in|:|=) (\d+) days?(?= |$)/i,
  /^cycles (\d+) days?(?= |$)/i,
  // No length that there is: which ones there are is told.
  /^cycles? (\d+(?:\.| , )\d+) days?(?= |$)/i,
];
/** The longest of them has five tokens. */
const MOST_TOKENS = 5;

/** The length of cycles in the usual form, as one token, and how many it stands for; undefined for anything else. */
export function cycleLengthAt(
  tokens: readonly Token[],
  at: number,
): { readonly token: Token; readonly length: number } | undefined {
  const written = tokens
    .slice(at, at + MOST_TOKENS)
    .map(({ image }) => image)
    .join(' ');
  for (const form of FORMS) {
    const found = form.exec(written);
    const days = found?.[1];
    if (!found || !days) continue;
    const length = found[0].split(' ').length;
    const [first, last] = [tokens[at], tokens[at + length - 1]] as [Token, Token];
    return { token: covering(CYCLE_LENGTH, `cycle ${days.replaceAll(' ', '')} days`, first, last), length };
  }
  return undefined;
}
