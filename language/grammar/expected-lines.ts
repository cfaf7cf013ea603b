/** Says what lines can stand somewhere: what the grammar has there, in a coach's words. */
import { FIRST } from './generated/features.ts';
import { type Context, DAYS, DEFINITIONS, HOLDS } from './generated/line-starts.ts';
import type { TokenName } from './generated/tokens.ts';
import { inWords, orList } from './parser-messages.ts';

/** Lines that are better known by an example than by the words that they begin with. */
const KINDS_OF_LINES: Readonly<
  Partial<Record<Context, { readonly starts: ReadonlySet<TokenName>; readonly called: string }>>
> = {
  block: { starts: new Set(FIRST.ExerciseUse), called: 'an exercise such as `plank 3 x 40 s`' },
  workout: {
    starts: new Set(FIRST.WorkoutLine),
    called: 'a step such as `warm up 2 km` or `20 min @ threshold`',
  },
  policy: { starts: new Set(FIRST.PolicyLine), called: 'the name of a rule such as `mileage-increase`' },
  week: { starts: DAYS, called: 'a day (`mon` … `sun` or `any`)' },
};

/** So many words are listed, of more the first ones. */
const MOST_LISTED = 12;
const SHOWN = 5;

/** What opens the other rhythm than that of the plan. */
const OTHER_RHYTHM = { weeks: 'cycle', cycles: 'week' } as const;

/** A day of a plan in cycles, as {@link KINDS_OF_LINES} has those of weeks. */
const DAY_OF_CYCLE = { starts: DAYS, called: 'a day (`day 1`, `day 2` … or `any`)' };

/**
 * @param isBelowDay whether the line could belong to a day
 * @param rhythm what the plan is written in
 */
export function expectedLines(
  context: Context,
  isBelowDay: boolean,
  rhythm: keyof typeof OTHER_RHYTHM = 'weeks',
): string {
  const kind = context === 'week' && rhythm === 'cycles' ? DAY_OF_CYCLE : KINDS_OF_LINES[context];
  const starts = startsIn(context).filter(
    (start) => (isBelowDay || !BELOW_DAY.has(start)) && start !== OTHER_RHYTHM[rhythm],
  );
  const words = starts.filter((start) => !kind?.starts.has(start)).map(inWords);
  if (words.length > MOST_LISTED)
    return `a line about the ${context} such as ${orList(words.slice(0, SHOWN))}`;
  return orList(kind ? [kind.called, ...words] : words);
}

function startsIn(context: Context): readonly TokenName[] {
  return context === 'file' ? (Object.keys(DEFINITIONS) as TokenName[]) : HOLDS[context];
}

/** What belongs to days alone. */
const BELOW_DAY: ReadonlySet<TokenName> = new Set(FIRST.OtherLine);
