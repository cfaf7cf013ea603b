/** Tells what is evidently written in the usual form, so that nothing has to be looked for in it. */
import { type Context, WEEKS } from '../generated/line-starts.ts';
import { CLOCK, COOL_DOWN, MASS, TOKEN_NAMES, type TokenName, WORDS } from '../generated/tokens.ts';
import type { Token } from '../token.ts';
import * as spellings from './spellings/index.ts';
import { isPlural } from './track-plurals.ts';

/** What a token is for its neighbours. A class, and how it is told from its type. */
const OTHER = 1;
const DAY = 2;
const AMOUNT = 3;
const MANNER = 4;
const TARGET = 5;
const PART = 6;
const WORD = 7;
const TEXT = 8;
const TIMES = 9;
const NUMBER = 10;
const AT = 11;
const COMMA = 12;
const COLON = 13;
const JOIN = 14;
const OPEN = 15;
const IN = 16;
const RACE = 17;
const REST = 18;
const HALF = 19;
const EXERCISES = 20;
const RATE = 21;

const CLASSES: Readonly<Partial<Record<TokenName, number>>> = {
  mon: DAY,
  tue: DAY,
  wed: DAY,
  thu: DAY,
  fri: DAY,
  sat: DAY,
  sun: DAY,
  any: DAY,
  DISTANCE: AMOUNT,
  DURATION: AMOUNT,
  CLOCK: AMOUNT,
  UNTIL_LAP: AMOUNT,
  NUMBER,
  jog: MANNER,
  walk: MANNER,
  run: MANNER,
  stand: MANNER,
  rest: REST,
  PACE: TARGET,
  ZONE: TARGET,
  RPE: TARGET,
  HEART_RATE: TARGET,
  WARM_UP: PART,
  COOL_DOWN: PART,
  WORD,
  TEXT,
  TIMES,
  '@': AT,
  ',': COMMA,
  ':': COLON,
  '+': JOIN,
  am: HALF,
  pm: HALF,
  '(': OPEN,
  in: IN,
  form: IN,
  surface: IN,
  race: RACE,
  ')': OTHER,
  MASS: OTHER,
  STEP_RATE: RATE,
  EACH_SIDE: OTHER,
  core: EXERCISES,
  strength: EXERCISES,
  workout: OTHER,
  recover: OTHER,
  climb: OTHER,
  descent: OTHER,
  cadence: OTHER,
};

const RECOVER = WORDS.get('recover');

/** By the number of a type; 0 for what is looked at. */
const CLASS = Uint8Array.from(TOKEN_NAMES, (name) => CLASSES[name] ?? 0);

/** The words that something is read as, alone or with others; two names side by side are looked at anyhow. */
function spelled(
  ...tables: readonly (readonly string[] | Readonly<Record<string, readonly string[]>>)[]
): ReadonlySet<string> {
  const all = tables.flatMap(
    (table) => (Array.isArray(table) ? table : Object.values(table).flat()) as string[],
  );
  return new Set(
    all.flatMap((spelling) => (/^[\p{L}\d-]+$/u.test(spelling) ? [spelling.toLowerCase()] : [])),
  );
}

const USUAL_KINDS: ReadonlySet<string> = new Set(Object.keys(spellings.KINDS));
const AS_PACE = spelled(spellings.PACES);
const AS_RACE = spelled(spellings.RACES);
/** Made when it is asked for: few plans name exercises or shoes in their weeks. */
let elsewhere: ReadonlySet<string> | undefined;
/** `in pairs` is no pair of shoes. */
const BEHIND_IN: ReadonlySet<string> = new Set(
  spellings.PROSE_LEADS.flatMap((lead) => (lead.startsWith('in ') ? lead.split(' ').slice(1, 2) : [])),
);

const USUAL_PHASES: ReadonlySet<string> = new Set(Object.keys(spellings.PHASES));

/**
 * Whether a line that begins a week, the sessions of a day, the steps of a workout or the exercises of a block are evidently
 * written in the usual form. Where it can't be told they are not: then they are read, and come out as they went in.
 */
export function isUsualForm(tokens: readonly Token[], context: Context): boolean {
  if (context !== 'week' && context !== 'workout' && context !== 'block') return false;
  return WEEKS.has((tokens[0] as Token).name) ? isUsualWeek(tokens) : isUsualTraining(tokens, context);
}

/** `week 3`, `week 3 build`. */
function isUsualWeek(line: readonly Token[]): boolean {
  const [, number, phase] = line;
  if (line.length > 3 || number?.name !== 'NUMBER') return false;
  return !phase || (phase.name === 'WORD' && USUAL_PHASES.has(phase.image));
}

function isUsualTraining(tokens: readonly Token[], context: 'week' | 'workout' | 'block'): boolean {
  let before = 0;
  let twoBefore = 0;
  // Repetitions of one piece, whose recovery may follow behind a comma.
  let isRepeating = false;
  let areExercises = context === 'block';
  let hasSteps = context !== 'week';
  let isInRecovery = false;
  let isRace = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const found = CLASS[token.type] as number;
    if (found === 0 || !canFollow(found, before, twoBefore, isRepeating, areExercises, hasSteps, token))
      return false;
    // `race 10k: warm up 3 km`: what is run before and after is no part of the race.
    if (found === PART && isRace) return false;
    if (found === RACE) isRace = true;
    else if (found === JOIN) isRace = false;
    // `6 x 800 m recover 90 s @ 5k`: it may be the pace of what is repeated.
    if (found === AT && isInRecovery) return false;
    if (token.type === RECOVER) isInRecovery = true;
    else if (found === COMMA || found === OPEN || found === JOIN) isInRecovery = false;
    if (found === TIMES) isRepeating = true;
    else if (found === OPEN || found === COLON || found === JOIN) isRepeating = false;
    if (found === EXERCISES) areExercises = true;
    else if (found === JOIN) areExercises = hasSteps = false;
    else if (found === COLON || found === OPEN || found === TIMES) hasSteps = true;
    twoBefore = before;
    before = found;
  }
  return before !== COMMA && before !== JOIN;
}

const NEVER_BEFORE_AMOUNT: ReadonlySet<number> = new Set([
  DAY,
  HALF,
  AMOUNT,
  JOIN,
  TEXT,
  NUMBER,
  TARGET,
  RATE,
]);

function canFollow(
  found: number,
  before: number,
  twoBefore: number,
  isRepeating: boolean,
  areExercises: boolean,
  hasSteps: boolean,
  token: Token,
): boolean {
  switch (found) {
    case DAY:
      return before === 0;
    case HALF:
      return before === DAY || before === JOIN;
    case RACE:
    case EXERCISES:
      return before === DAY || before === JOIN || before === HALF;
    case WORD:
      return canFollowAsWord(before, areExercises) && isUsualWord(token.image, before);
    case TEXT:
      // `mon "off"`
      return before !== DAY && before !== JOIN && before !== HALF;
    case MANNER:
      return before === COMMA
        ? !isRepeating
        : before === COLON || before === OPEN || before === TIMES || before === OTHER;
    case REST:
      return before === 0 || before === DAY || before === JOIN;
    case AMOUNT:
      // Behind `@` only a clock that may be a pace, and behind a comma only a step.
      if (before === AT) return token.type === CLOCK && !SHORT_TIME.test(token.image);
      if (before === COMMA) return hasSteps && !isInCapitals(token);
      // `@ easy 30 min`, `surface trail 30 min`: details stand behind it.
      if (before === WORD && (twoBefore === AT || twoBefore === IN)) return false;
      // `race 10k 42:00`
      if (before === WORD && twoBefore === RACE) return false;
      if (before === TIMES && (isPlural(token) || token.type === CLOCK)) return false;
      return !NEVER_BEFORE_AMOUNT.has(before) && !isInCapitals(token);
    case NUMBER:
      return areExercises && before === TIMES && (twoBefore === WORD || twoBefore === TEXT);
    case TARGET:
      return before === AT;
    case PART:
      // A warm-up behind other steps may be one that comes first.
      return before === COLON || before === 0 || (before === COMMA && token.type === COOL_DOWN);
    case TIMES:
      // `10 reps x 3`
      if (areExercises && token.length > token.image.length + 1) return false;
      if (before === WORD) return twoBefore !== AT;
      // `plank, 3 x 30 s`
      if (before === COMMA && areExercises) return twoBefore !== WORD && twoBefore !== TEXT;
      return before === TEXT || before === COLON || before === COMMA || before === OPEN || before === 0;
    case OPEN:
      return before === TIMES;
    case COLON:
      return before !== DAY && before !== JOIN && before !== HALF && !hasSteps;
    case COMMA:
      return before !== DAY && before !== JOIN && before !== AT && before !== COLON && before !== TIMES;
    case AT:
      // A detail such as `cadence` lacks its value there, and `40 min+ @ …` joins nothing.
      return before !== AT && before !== DAY && before !== JOIN && before !== IN && before !== OTHER;
    default:
      // `5 x 5 - 100 kg` looks like a range of weights.
      if (token.type === MASS && before === TIMES) return false;
      return before !== AT && before !== DAY && before !== COMMA;
  }
}

/** `8M` may be miles. */
function isInCapitals({ image }: Token): boolean {
  return image.charCodeAt(image.length - 1) === CAPITAL_M;
}

function canFollowAsWord(before: number, areExercises: boolean): boolean {
  if (areExercises) return before === 0 || before === COLON || before === COMMA;
  return (
    before === DAY || before === JOIN || before === HALF || before === AT || before === RACE || before === IN
  );
}

function isUsualWord(image: string, before: number): boolean {
  // `5k` is a pace behind `@`, and a race behind `race`; elsewhere an amount.
  if (image.charCodeAt(0) < FIRST_LETTER)
    return (
      (before === AT && !image.endsWith('K')) || before === IN || (before === RACE && RACE_NAME.test(image))
    );
  if (before === DAY || before === JOIN || before === HALF) return USUAL_KINDS.has(image);
  // `z2` is a zone.
  if (before === AT) return !AS_PACE.has(image) && IS_LOWER.test(image) && !HAS_FIGURE.test(image);
  // `race pace: 3 x 1 mi`
  if (before === RACE) return !AS_RACE.has(image) && image !== 'pace' && IS_LOWER.test(image);
  if (before === IN && BEHIND_IN.has(image)) return false;
  elsewhere ??= spelled(...Object.values(spellings));
  return !elsewhere.has(image) && IS_LOWER.test(image);
}

/** `1:40` is no pace. */
const SHORT_TIME = /^[0-2]:/;
const RACE_NAME = /^(?:5|10)k$/;
const HAS_FIGURE = /\d/;
const FIRST_LETTER = 58;
const CAPITAL_M = 77;
const IS_LOWER = /^[^A-Z]*$/;
