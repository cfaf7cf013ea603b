/** What there is to know about the tokens that the grammar names; complete, or it does not compile. */
import type { RunplanKeywordNames, RunplanTerminalNames } from './generated/ast.ts';

/** How the parts of a token are spaced: `6 km`, `5:30/km`, `warm up`. */
type Spacing = 'apart' | 'tight' | 'phrase';

interface TerminalFacts {
  /** What a coach calls it. */
  readonly called: string;
  /** How it is written; as it stands without it. */
  readonly spacing?: Spacing;
  /** What it is for the eye. */
  readonly look: 'figure' | 'phrase' | 'word' | 'text' | 'comment' | 'blank';
  /** The words that it is, or begins with. */
  readonly words?: string;
}

/** A phrase of two words or three, such as `warm up`. */
function phrase<const Words extends string>(words: Words): TerminalFacts & { readonly words: Words } {
  return { called: `\`${words}\``, spacing: 'phrase', look: 'phrase', words };
}

function figure(called: string, spacing?: Spacing): TerminalFacts {
  return { called, ...(spacing && { spacing }), look: 'figure' };
}

const FACTS = {
  DATE: figure('a date such as `2026-09-21`'),
  IN_TIME: figure('a time such as `in 88 s`', 'apart'),
  PACE_BOUND: { called: 'a pace such as `slower than 6:00/km`', spacing: 'phrase', look: 'figure' },
  PACE_OFFSET: figure('a difference in pace such as `+ 10 s/km`', 'apart'),
  PACE: figure('a pace such as `5:30/km`', 'tight'),
  CLOCK: figure('a time such as `52:30`'),
  TIMES: figure('a number of times such as `6 x`', 'apart'),
  ROUNDS: figure('a number of rounds such as `3 rounds`', 'apart'),
  SET_REPS: figure('repetitions of each set such as `12/10/8`'),
  RESERVE: figure('repetitions in reserve such as `2 rir`', 'apart'),
  DURATION: figure('a duration such as `20 min`', 'apart'),
  SPEED: figure('a speed such as `12 km/h`', 'apart'),
  DISTANCE: figure('a distance such as `5 km`', 'apart'),
  HEART_RATE_BOUND: figure('a heart rate such as `below 140 bpm`', 'apart'),
  HEART_RATE: figure('a heart rate such as `150 bpm`', 'apart'),
  POWER: figure('a power such as `220 W`', 'apart'),
  STEP_RATE: figure('a step rate such as `170 spm`', 'apart'),
  MASS: figure('a weight such as `10 kg`', 'apart'),
  PERCENT: figure('a percentage such as `75%`', 'tight'),
  NUMBER: figure('a number'),
  // Also the beginning of a line about an athlete.
  ZONE: { ...figure('a zone such as `zone 2`', 'apart'), words: 'zone' as const },
  RPE: figure('an effort such as `rpe 4`', 'apart'),
  GOAL: figure('a goal such as `goal 1:45:00`', 'apart'),
  CYCLE_LENGTH: { ...figure('`cycle 10 days`', 'apart'), words: 'cycle' as const },
  CYCLE_DAY: { called: 'a day such as `day 3`', spacing: 'apart', look: 'phrase' },
  DAY_RANGE: { called: 'days such as `mon-fri`', look: 'phrase' },
  WARM_UP: phrase('warm up'),
  COOL_DOWN: phrase('cool down'),
  UNTIL_LAP: phrase('until lap'),
  EACH_SIDE: phrase('each side'),
  TO_FAILURE: phrase('to failure'),
  ONE_RM: phrase('1rm'),
  LIFT_TEMPO: figure('a tempo such as `tempo 3-1-1`', 'apart'),
  PAIN_RULE: phrase('pain rule'),
  CLEARED_BY: phrase('cleared by'),
  RECENT_VOLUME: phrase('recent volume'),
  RECENT_LONGEST: phrase('recent longest'),
  MAX_HR: phrase('max hr'),
  THRESHOLD_HR: phrase('threshold hr'),
  RESTING_HR: phrase('resting hr'),
  HR_RESERVE: phrase('hr reserve'),
  THRESHOLD_PACE: phrase('threshold pace'),
  BY_FEEL: phrase('by feel'),
  SPINE_LOAD: phrase('spine load'),
  WEEKS_START: phrase('weeks start on'),
  WORD: { called: 'a word', look: 'word' },
  TEXT: { called: 'a text in quotes', look: 'text' },
  EOL: { called: 'the end of the line', look: 'blank' },
  SPACE: { called: 'a space', look: 'blank' },
  COMMENT: { called: 'a comment', look: 'comment' },
} satisfies Readonly<Record<RunplanTerminalNames, TerminalFacts>>;

/** A word of the grammar that is none. */
export type Sign = '(' | ')' | '+' | ',' | ':' | '@';

/** A word of the grammar, or a phrase: `week`, `warm up`. */
export type LanguageWord =
  | Exclude<RunplanKeywordNames, Sign>
  | Extract<(typeof FACTS)[RunplanTerminalNames], { readonly words: string }>['words'];

const TERMINALS: ReadonlyMap<string, TerminalFacts> = new Map<string, TerminalFacts>(Object.entries(FACTS));

/** What there is to know about a type of token; undefined for the words and signs of the grammar. */
export function terminalFacts(tokenType: string): TerminalFacts | undefined {
  return TERMINALS.get(tokenType);
}

/** The word or phrase of a token of the grammar, as it is written: `max hr` for `MAX_HR`; others are their own name. */
export function wordOfToken(tokenType: string): string {
  return terminalFacts(tokenType)?.words ?? tokenType;
}

/** The phrases of the grammar, as they are written: `max hr`. */
export const PHRASES: readonly string[] = Object.values<TerminalFacts>(FACTS).flatMap(({ words, look }) =>
  words !== undefined && look === 'phrase' ? [words] : [],
);
