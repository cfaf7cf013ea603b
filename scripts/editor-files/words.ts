/** The words of the language, as patterns: those of the grammar, of its lines, and of the vocabulary. */
import { type RunplanTerminalNames, RunplanTerminals } from '../../language/grammar/generated/ast.ts';
import { FEATURES, FIRST } from '../../language/grammar/generated/features.ts';
import { ALWAYS_STARTS, DAYS, DEFINITIONS, HOLDS } from '../../language/grammar/generated/line-starts.ts';
import { TOKEN_NAMES, type TokenName } from '../../language/grammar/generated/tokens.ts';
import { isLanguageWord } from '../../language/grammar/language-word.ts';
import { terminalFacts } from '../../language/grammar/terminals.ts';
import { DETAILS } from '../../language/vocabulary/details.ts';
import type { Held } from '../../language/vocabulary/held.ts';
import { HOLDINGS } from '../../language/vocabulary/holdings.ts';
import { KINDS } from '../../language/vocabulary/kinds.ts';
import { ATHLETE_LINES, EXERCISE_LINES, PLAN_LINES } from '../../language/vocabulary/lines.ts';
import { RACE_PRIORITY } from '../../language/vocabulary/word-lists.ts';

/** One of several words of the grammar, phrases by the names of their tokens; what the grammar lacks does not compile. */
export function words(...tokens: readonly TokenName[]): string {
  return anyOf(tokens.map(spelt));
}

/** All phrases and words of the grammar; phrases first, which may begin with one of the words. */
export const KEYWORDS = words(
  ...TOKEN_NAMES.filter((name) => looks(name, 'phrase')),
  ...TOKEN_NAMES.filter((name) => isLanguageWord(name)),
);

const DEFINITION_STARTS = Object.keys(DEFINITIONS) as TokenName[];
const LINES_OF_PLAN: readonly TokenName[] = HOLDS.plan;

/** What begins a definition that has lines of its own. */
export const SECTION_STARTS = words(...FIRST.Definition);
/** What ends a definition that is no plan. */
export const DEFINITION_ENDS = words(...DEFINITION_STARTS, ...FIRST.Week);
/** What ends the lines at the top of a plan. */
export const PLAN_ENDS = words(
  ...DEFINITION_STARTS.filter((start) => !LINES_OF_PLAN.includes(start)),
  ...FIRST.Week,
);
/** What ends a session that is not finished. */
export const SESSION_ENDS = words(...ALWAYS_STARTS);

export const DAY = words(...DAYS);
export const HALF_OF_DAY = words(...FEATURES.Session.half);
export const KIND_OF_SESSION = anyOf([...KINDS.keys()]);
/** The kinds of sessions that are made of exercises. */
export const STRENGTH_KINDS = FEATURES.Strength.kind;
/** What a race of a plan is to it. */
export const PRIORITY_OF_RACE = anyOf(RACE_PRIORITY.words);
export const SEVERITY = words(...FEATURES.PolicyLine.severity);

const LINES = Object.values({ ...ATHLETE_LINES, ...EXERCISE_LINES, ...PLAN_LINES });
const LINES_OF_WORDS = LINES.filter(({ type }) => beginsWithWord(type));

/** What lines begin with that go on with a word: one of a list, or the name of a race. */
export const LINE_OF_WORD = beginnings(LINES_OF_WORDS.filter(({ type }) => !beginsWithList(type)));
/** What lines begin with that go on with as many words as one likes. */
export const LINE_OF_WORDS = beginnings(LINES_OF_WORDS.filter(({ type }) => beginsWithList(type)));
/** What details of a session begin with that go on with a word. */
export const DETAIL_OF_WORD = beginnings(Object.values(DETAILS).filter(({ type }) => beginsWithWord(type)));

/** Figures with their units, in the order in which they are looked for. */
export const FIGURES = TOKEN_NAMES.filter((name) => looks(name, 'figure') && name !== 'NUMBER').map(spelt);
export const NUMBER = spelt('NUMBER');

/** One of several patterns. */
export function anyOf(patterns: readonly string[]): string {
  return `(?:${patterns.join('|')})`;
}

/** How a token is written: a word of the grammar as it is, any other as its pattern, without groups to be captured. */
function spelt(token: TokenName): string {
  if (!(token in RunplanTerminals)) return token;
  const { source } = RunplanTerminals[token as RunplanTerminalNames];
  return source.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\((?!\?)/g, (part) => (part === '(' ? '(?:' : part));
}

function looks(token: TokenName, look: 'figure' | 'phrase'): boolean {
  return terminalFacts(token)?.look === look;
}

type LineType = (typeof LINES)[number]['type'] | keyof typeof DETAILS;

/** Whether a line or a detail goes on with a word that means something there. */
function beginsWithWord(type: LineType): boolean {
  const held = firstHeld(type);
  return held?.is === 'word' || (held?.is === 'figure' && held.names !== undefined);
}

/** Whether it goes on with as many as one likes. */
function beginsWithList(type: LineType): boolean {
  const held = firstHeld(type);
  return held?.is === 'word' && held.areSeveral === true;
}

/** What the first property holds, in the order of the grammar. */
function firstHeld(type: LineType): Held | undefined {
  const holds: Readonly<Record<string, Held>> = HOLDINGS[type];
  const [property] = Object.keys(FEATURES[type]);
  return property === undefined ? undefined : holds[property];
}

function beginnings(of: readonly { readonly words: string }[]): string {
  return anyOf(of.map(({ words }) => words.replaceAll(' ', '[ \\t]+')));
}
