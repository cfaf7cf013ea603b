/** The words of the language, as patterns: those of the grammar, of its lines, and of the vocabulary. */
import { type RunplanTerminalNames, RunplanTerminals } from '../../language/grammar/generated/ast.ts';
import { FEATURES, FIRST } from '../../language/grammar/generated/features.ts';
import { ALWAYS_STARTS, DAYS, DEFINITIONS, HOLDS } from '../../language/grammar/generated/line-starts.ts';
import { TOKEN_NAMES, type TokenName } from '../../language/grammar/generated/tokens.ts';
import { isLanguageWord } from '../../language/grammar/language-word.ts';
import { RAW_TOKENS } from '../../language/grammar/notation/raw-tokens.ts';
import * as spellings from '../../language/grammar/notation/spellings/index.ts';
import { terminalFacts } from '../../language/grammar/terminals.ts';
import { DETAILS } from '../../language/vocabulary/details.ts';
import type { Held } from '../../language/vocabulary/held.ts';
import { HOLDINGS } from '../../language/vocabulary/holdings.ts';
import { KINDS } from '../../language/vocabulary/kinds.ts';
import { ATHLETE_LINES, EXERCISE_LINES, PLAN_LINES } from '../../language/vocabulary/lines.ts';
import { RACE_PRIORITY } from '../../language/vocabulary/word-lists.ts';

/** One of several words of the grammar, phrases by the names of their tokens; what the grammar lacks does not compile. */
export function words(...tokens: readonly TokenName[]): string {
  return anyOf(tokens.map(patternOf));
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

export const DAY = anyOf([...spelt(...Object.values(spellings.DAYS).flat()), words(...DAYS)]);
const SPELLINGS_OF_KINDS: Readonly<Record<string, readonly string[]>> = spellings.KINDS;
export const HALF_OF_DAY = words(...FEATURES.Session.half);
export const KIND_OF_SESSION = anyOf(spelt(...KINDS.keys(), ...Object.values(spellings.KINDS).flat()));
/** The kinds of sessions that are made of exercises, each in all its spellings. */
export const STRENGTH_KINDS = spelt(
  ...FEATURES.Strength.kind.flatMap((kind) => [kind, ...(SPELLINGS_OF_KINDS[kind] ?? [])]),
);
/** What pieces of a run are done as, and what leads to a recovery, in other spellings than the words of the grammar. */
export const SPELT_STEPS = anyOf(
  spelt(
    ...spellings.WARM_UP.filter((word) => word !== 'up'),
    ...spellings.COOL_DOWN.filter((word) => word !== 'down'),
    ...Object.values(spellings.MANNERS).flat(),
    ...spellings.RECOVERIES,
    'w /',
  ),
);
/** Named paces in all their spellings. */
export const PACES = anyOf(spelt(...Object.values(spellings.PACES).flat()));
/** Races in all their spellings. */
export const RACES = anyOf(spelt(...Object.values(spellings.RACES).flat()));
// The words of the grammar as well: `resting` is a spelling, and begins `resting hr`.
const SPELT_LINES_OF_OTHERS = anyOf(
  spelt(...Object.entries({ ...spellings.ATHLETE_LINES, ...spellings.PLAN_LINES }).flat(2)),
);
/** What a line about an athlete, a plan or a week begins with in another spelling; a week has its number. */
export const SPELT_LINES = `(?:${SPELT_LINES_OF_OTHERS}|${anyOf(spelt(...Object.values(spellings.WEEK).flat()))}(?=[ \\t]*\\d))`;
/** A text in other quotes. */
export const OTHER_TEXT = RAW_TOKENS.OTHER_TEXT.pattern.source;
/** A figure with another unit. */
export const OTHER_FIGURE = `(?:${RAW_TOKENS.OTHER_FIGURE.pattern.source}|\\d+k(?![\\w-])|z\\d(?![\\w]))`;
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
export const FIGURES = TOKEN_NAMES.filter((name) => looks(name, 'figure') && name !== 'NUMBER').map(
  patternOf,
);
export const NUMBER = patternOf('NUMBER');

/** Spellings as patterns, the longest first. A single capital letter is one as such alone. */
function spelt(...all: readonly string[]): string[] {
  return all
    .toSorted((one, other) => other.length - one.length)
    .map((spelling) => {
      if (/^[A-Z]$/.test(spelling)) return `(?-i:${spelling})`;
      const pieces = spelling.match(/[\p{L}\p{N}_.-]+|[^\s\p{L}\p{N}_.-]/gu) ?? [];
      return pieces.reduce((pattern, piece, index) => {
        const isApart = /\w$/.test(pieces[index - 1] ?? '') && /^\w/.test(piece);
        return pattern + (index === 0 ? '' : isApart ? '[ \\t]+' : '[ \\t]*') + escaped(piece);
      }, '');
    });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** One of several patterns. */
export function anyOf(patterns: readonly string[]): string {
  return `(?:${patterns.join('|')})`;
}

/** How a token is written: a word of the grammar as it is, any other as its pattern, without groups to be captured. */
function patternOf(token: TokenName): string {
  if (!(token in RunplanTerminals)) return token;
  const { source } = RunplanTerminals[token as RunplanTerminalNames];
  // What a line begins with is known by the rules here, and not every engine looks back.
  const pattern = source.replace(/^\(\?<![^)]*\)/, '');
  return pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\((?!\?)/g, (part) => (part === '(' ? '(?:' : part));
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
