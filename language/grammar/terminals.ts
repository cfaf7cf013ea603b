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
  /** The words of a phrase. */
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
  PACE: figure('a pace such as `5:30/km`', 'tight'),
  CLOCK: figure('a time such as `52:30`'),
  TIMES: figure('a number of times such as `6 x`', 'apart'),
  DURATION: figure('a duration such as `20 min`', 'apart'),
  DISTANCE: figure('a distance such as `5 km`', 'apart'),
  HEART_RATE: figure('a heart rate such as `150 bpm`', 'apart'),
  STEP_RATE: figure('a step rate such as `170 spm`', 'apart'),
  MASS: figure('a weight such as `10 kg`', 'apart'),
  PERCENT: figure('a percentage such as `75%`', 'tight'),
  NUMBER: figure('a number'),
  ZONE: figure('a zone such as `zone 2`', 'apart'),
  RPE: figure('an effort such as `rpe 4`', 'apart'),
  DAY_RANGE: { called: 'days such as `mon-fri`', look: 'phrase' },
  WARM_UP: phrase('warm up'),
  COOL_DOWN: phrase('cool down'),
  UNTIL_LAP: phrase('until lap'),
  EACH_SIDE: phrase('each side'),
  PAIN_RULE: phrase('pain rule'),
  CLEARED_BY: phrase('cleared by'),
  RECENT_VOLUME: phrase('recent volume'),
  RECENT_LONGEST: phrase('recent longest'),
  MAX_HR: phrase('max hr'),
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
export const PHRASES: readonly string[] = Object.values<TerminalFacts>(FACTS).flatMap(
  ({ words }) => words ?? [],
);
