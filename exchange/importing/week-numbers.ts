/** Orders and numbers the weeks of a draft. */
import type { DayNumber } from '@runplan/language/internal';
import type { GrowingWeek } from './draft-weeks.ts';
import type { DraftWeek } from './plan-draft.ts';

/**
 * Weeks with the numbers that their headings give them, where these rise; else they are counted from 1, and the number of a
 * heading, as of weeks that are counted down to a race, stays a text.
 */
export function numbered(
  weeks: readonly GrowingWeek[],
): readonly (DraftWeek & { readonly monday?: DayNumber })[] {
  const isRising = hasRisingNumbers(weeks);
  let above = 0;
  return weeks.map((week) => {
    const { said, heading, texts, days, monday } = week;
    const kept = isRising ? said : undefined;
    const number = kept?.number ?? above + 1;
    above = kept?.last ?? number;
    const own =
      said && !kept
        ? { text: `Week ${said.number} ${heading?.text ?? ''}`.trim(), line: heading?.line ?? 0 }
        : heading;
    return {
      number,
      ...(kept?.last !== undefined && { last: kept.last }),
      ...(own && own.text !== '' && { heading: own }),
      texts,
      days,
      ...(monday !== undefined && { monday }),
    };
  });
}

/** Weeks in the order of their numbers, where each has its own one. Those that are counted down to a race stay as they are. */
export function byNumber(weeks: readonly GrowingWeek[]): readonly GrowingWeek[] {
  const numbers = weeks.map(({ said }) => said?.number);
  const isCountedDown = numbers.every((number, at) => at === 0 || (number ?? 0) < (numbers[at - 1] ?? 0));
  const isEachOwn = numbers.every((number) => number !== undefined) && new Set(numbers).size === weeks.length;
  if (isCountedDown || !isEachOwn) return weeks;
  return [...weeks].sort((one, other) => (one.said?.number ?? 0) - (other.said?.number ?? 0));
}

function hasRisingNumbers(weeks: readonly GrowingWeek[]): boolean {
  let above = 0;
  return weeks.every(({ said }) => {
    const number = said?.number ?? above + 1;
    const isRising = number > above && (said?.last ?? number) >= number;
    above = said?.last ?? number;
    return isRising;
  });
}
