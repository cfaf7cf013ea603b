import { behind, type Correction, instead } from './correction.ts';
import { FEATURES, FIRST } from './generated/features.ts';
import { DAYS } from './generated/line-starts.ts';
import { TOKEN_NAMES, type TokenName } from './generated/tokens.ts';
import { isLanguageWord, nameInQuotes } from './language-word.ts';
import { OF_EXERCISES } from './notation/sessions/session-start.ts';
import { kinds, races, symptoms } from './notation/tables.ts';
import { terminalFacts } from './terminals.ts';
import type { Token } from './token.ts';
import type { Stop } from './written.ts';

const AMOUNT: readonly TokenName[] = FEATURES.Run.amount;
const STEP: readonly TokenName[] = FIRST.WorkoutLine;
const SESSION: readonly TokenName[] = [...FIRST.Run, ...FIRST.Strength, ...FIRST.WorkoutUse, ...FIRST.Rest];
/** Tokens that nothing but a target begins with. */
const TARGET: readonly TokenName[] = [
  ...FEATURES.Target.speed,
  ...FEATURES.Target.effort,
  ...FEATURES.Target.feel,
];
const SEVERITIES: readonly TokenName[] = FEATURES.PolicyLine.severity;
const KINDS: readonly TokenName[] = FEATURES.Run.kind;

/** Per cent below which a share is none of these, but an incline perhaps. */
const LEAST_SHARE = 30;

/** What a share can be of, the likeliest first. */
const SHARES = ['max hr', 'threshold hr', 'hr reserve', 'vo2max'];

/** What an amount belongs behind. */
const OF_AMOUNT: ReadonlySet<TokenName> = new Set(['WARM_UP', 'COOL_DOWN', 'run', 'jog', 'walk', 'stand']);

/** The runs of triathlons that are called by their miles. */
const RUNS_OF_TRIATHLONS: ReadonlyMap<string, string> = new Map([
  ['70.3', 'half-marathon'],
  ['140.6', 'marathon'],
]);

/** What says that a day is the same as another one, where it is not known which. */
const SAME: ReadonlySet<string> = new Set(['same', 'as', 'repeat', 'copy', 'ditto']);

/** The rules whose lines hold sessions. */
const IN_WEEK: ReadonlySet<string> = new Set(['DayLine', 'Day']);

/** What to say of a mistake of the parser. */
export interface ParserMessage {
  /** What was expected, after what, what stands there instead, and how to write it: in a coach's words. */
  readonly message: string;
  /** What may have been meant. */
  readonly corrections: readonly Correction[];
}

/** A token of a type was expected. */
export function mismatchMessage(expected: number, stop: Stop): ParserMessage {
  const name = TOKEN_NAMES[expected] as TokenName;
  return compose(call([name]), stop, [name]);
}

/** The line should end, in a rule of the grammar. */
export function noLineEndMessage(stop: Stop, rule: string): ParserMessage {
  const { actual, previous } = stop;
  if (rule === 'DayLine' && previous && KINDS.includes(previous.name) && actual.image !== ':') {
    if (previous.name === 'WORD' && actual.name === 'WORD' && !isKind(previous))
      return noKind(previous, stop);
    return compose('a distance or a duration', stop, AMOUNT, rule);
  }
  return compose(call(['EOL']), stop, ['EOL'], rule);
}

function isKind({ image }: Token): boolean {
  return kinds.named(image) !== undefined || races.named(image) !== undefined;
}

/** `league match 3 km`: words that tell no session. */
function noKind({ image }: Token, { after }: Stop): ParserMessage {
  const said = after?.image ?? image;
  return {
    message: `\`${said}\` is no kind of session. Known are \`easy\`, \`long\`, \`tempo\`, \`intervals\`, \`race\`, \`core\`, \`rest\` and others; what it is called stands in quotes behind its amount: \`run 10 km "${said}"\`.`,
    corrections: [],
  };
}

/** One of several types was expected. */
export function noAlternativeMessage(expected: readonly number[], stop: Stop): ParserMessage {
  const names = expected.map((type) => TOKEN_NAMES[type] as TokenName);
  return compose(call(names), stop, names);
}

/** The text should be at its end. */
export function redundantMessage({ image }: Token): ParserMessage {
  return { message: `\`${image}\` can't stand here.`, corrections: [] };
}

function call(names: readonly TokenName[]): string {
  const set = new Set(names);
  if (STEP.every((name) => set.has(name))) return 'a step such as `20 min @ threshold` or `jog 400 m`';
  if (SESSION.every((name) => set.has(name))) return 'a session such as `easy 5 km`, `core 15 min` or `rest`';
  if (TARGET.every((name) => set.has(name)))
    return 'a pace, `zone 2`, `150 bpm`, `rpe 4` or the name of a pace';
  if (set.has('DISTANCE') && set.has('DURATION')) {
    for (const name of AMOUNT) set.delete(name);
    return orList(['a distance', 'a duration', ...[...set].map(inWords)]);
  }
  if (set.has('WORD') && set.has('TEXT') && set.size === 2) return 'a name';
  return orList([...set].map(inWords));
}

/** A word of the language, or what a coach calls a figure. */
export function inWords(name: string): string {
  return terminalFacts(name)?.called ?? `\`${name.toLowerCase()}\``;
}

/** Several things of which one can be. */
export function orList(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

function compose(
  expected: string,
  { actual, previous, found, after }: Stop,
  names: readonly TokenName[],
  rule?: string,
): ParserMessage {
  const isAtEnd = found.name === 'EOL';
  // Of what goes without saying, as the sessions of `same as tue`, nothing stands in the text.
  if (isAtEnd && actual.name !== 'EOL')
    return { message: `What \`${after?.image}\` stands for can't be read here.`, corrections: [] };
  const behindWhat = after ? ` after \`${after.image}\`` : '';
  const standsThere = isAtEnd ? 'but the line ends here' : `found \`${found.image}\``;
  const advice = adviceFor(previous, actual, new Set(names), rule);
  const message = `Expected ${expected}${behindWhat}, ${standsThere}.${advice ? ` ${advice.text}` : ''}`;
  return { message, corrections: advice?.corrections ?? [] };
}

/** How something is written, and the changes that write it so. */
interface Advice {
  readonly text: string;
  readonly corrections?: readonly Correction[];
}

/** The common slips, and how the thing is written. */
function adviceFor(
  previous: Token | undefined,
  actual: Token,
  expected: ReadonlySet<TokenName>,
  rule: string | undefined,
): Advice | undefined {
  const { image } = actual;
  const type = actual.name;
  if (DAYS.has(type) && previous && DAYS.has(previous.name)) {
    return { text: 'Several days in one line are written `mon, wed` or `mon-fri`.' };
  }
  if (DAYS.has(type) && expected.has('DATE'))
    return {
      text: `The date is on another day of the week. Correct one of them, or leave \`${image}\` out.`,
    };
  if (isLanguageWord(type) && expected.has('TEXT')) {
    return { text: nameInQuotes(image), corrections: [instead(actual, `"${image}"`)] };
  }
  // `race 70.3`
  const run = previous?.name === 'race' ? RUNS_OF_TRIATHLONS.get(image) : undefined;
  if (run)
    return {
      text: `Of a triathlon the run is written: \`race ${run} "${image}"\`.`,
      corrections: [instead(actual, `${run} "${image}"`)],
    };
  // `warm up 1.5`
  if (type === 'NUMBER' && previous && OF_AMOUNT.has(previous.name))
    return unitAdvice(actual, new Set(AMOUNT));
  // `week 3 recovery 60%`
  if (type === 'PERCENT' && expected.has('EOL') && rule?.startsWith('Week'))
    return { text: `A share of another week is written behind it: \`like week 1 at ${image}\`.` };
  if (SAME.has(previous?.image.toLowerCase() ?? '') && rule === 'DayLine')
    return {
      text: 'A day that is the same as another one is written `same as tue`. What is different is written out.',
    };
  if (type === 'for' && rule === 'DayLine')
    return { text: 'What one athlete does instead stands below the day: `for "Bob" easy 10 km`.' };
  if (expected.has('EOL') && rule === 'Athlete') {
    const word = previous?.image.toLowerCase() ?? '';
    if (OF_BACK.test(word)) return { text: ONE_STATUS };
    if (symptoms.named(word)) return { text: ONLY_SYMPTOMS };
    if (image === '(') return { text: IN_QUOTES };
  }
  if (image === '(' && expected.has('EOL'))
    return { text: 'Steps stand behind commas, each with its unit, and a remark in quotes.' };
  // `core 10`
  if (type === 'NUMBER' && OF_EXERCISES.has(previous?.image ?? '')) return minutesAdvice(actual);
  // `wed 9 easy`
  const beginsSession = SESSION.every((name) => expected.has(name));
  if (type === 'NUMBER' && beginsSession) return unitAdvice(actual, new Set(AMOUNT));
  if (expected.has('DISTANCE') || expected.has('DURATION')) {
    if (type === 'NUMBER' && DURATION_ONLY.has(previous?.image ?? '')) return minutesAdvice(actual);
    if (type === 'NUMBER') return unitAdvice(actual, expected, previous?.name === 'TIMES');
    const kilometres = /^(\d+)k$/i.exec(image);
    if (kilometres) {
      const amount = `${kilometres[1]} km`;
      return { text: `Kilometres are written \`${amount}\`.`, corrections: [instead(actual, amount)] };
    }
  }
  if (
    expected.has('MAX_HR') &&
    previous?.name === 'PERCENT' &&
    Number.parseFloat(previous.image) >= LEAST_SHARE
  ) {
    return {
      text: 'Say what it is a share of.',
      corrections: SHARES.map((share) =>
        behind(previous.end, ` ${share}`, `Write \`${previous.image} ${share}\``),
      ),
    };
  }
  if (type === 'CLOCK' && expected.has('PACE')) {
    return {
      text: 'A pace carries its unit: `5:30/km` or `8:45/mi`.',
      corrections: [instead(actual, `${image}/km`), instead(actual, `${image}/mi`)],
    };
  }
  if (expected.has('EOL') && SEVERITIES.includes(type) && rule?.startsWith('Policy')) {
    return { text: "The severity stands right after the rule's name." };
  }
  if (expected.has('EOL') && image === ',' && IN_WEEK.has(rule ?? '')) {
    return {
      text: 'Several sessions of a day are joined with `+`.',
      corrections: [{ ...instead(actual, ' +'), title: 'Join the sessions with `+`' }],
    };
  }
  if (expected.has('EOL') && (type === 'TIMES' || AMOUNT.includes(type))) {
    // `3 x 5 x 60`: what stands behind repetitions of an exercise belongs to them.
    if (previous?.name === 'TIMES' || previous?.name === 'NUMBER')
      return { text: 'Exercises are separated by commas; a weight carries its unit, such as `60 kg`.' };
    return {
      text: 'Steps are separated by commas.',
      corrections: previous ? [behind(previous.end, ',', 'Put a comma between the steps')] : [],
    };
  }
  if (type === 'PACE' && expected.has('EOL')) {
    return {
      text: `A pace stands after \`@\`: \`@ ${image}\`.`,
      corrections: [instead(actual, `@ ${image}`)],
    };
  }
  if (type === 'in' && expected.has('IN_TIME'))
    return { text: 'A time carries its unit, or colons: `in 45 min`, `in 45:00`.' };
  if (type === 'WORD' && expected.has('EOL')) return { text: REMARKS.get(rule ?? '') ?? IN_COMMENT };
  return undefined;
}

const OF_BACK = /^(?:healthy|history|disc|pain)$/;
const ONE_STATUS =
  'Of a back one word counts, the one that asks for the most care; what is felt in a leg is a line of its own: ' +
  '`symptoms leg-numbness`. What only explains it stands in quotes.';
const ONLY_SYMPTOMS = 'Symptoms are separated by commas; what only explains them stands in quotes.';
const WITH_PACE = 'A pace stands after `@`, a remark in quotes.';
/** Where a remark stands in the lines of an athlete. */
export const IN_QUOTES = 'A remark stands in quotes.';
const IN_COMMENT = 'A remark stands in a comment: `# …`.';

/** Where a remark stands in the lines of a rule. */
const REMARKS: ReadonlyMap<string, string> = new Map([
  ['DayLine', WITH_PACE],
  ['Day', WITH_PACE],
  ['Workout', WITH_PACE],
  ['', WITH_PACE],
  ['Athlete', IN_QUOTES],
  ['Block', IN_QUOTES],
  ['WeekHeader', IN_QUOTES],
]);

/** What is measured in minutes alone. */
const DURATION_ONLY: ReadonlySet<string> = new Set(['yoga', 'pilates', 'mobility', 'elliptical']);

function minutesAdvice(actual: Token): Advice {
  const amount = `${actual.image} min`;
  return { text: `A number needs its unit: \`${amount}\`.`, corrections: [instead(actual, amount)] };
}

/** A number without a unit, and those that it may have. */
function unitAdvice(actual: Token, expected: ReadonlySet<TokenName>, isRepeated = false): Advice {
  const { image } = actual;
  const figure = Number.parseFloat(image);
  const units =
    isRepeated && figure < LEAST_METRES ? unitsOfRepetition(figure) : unitsWhere(expected, figure);
  const amounts = units.map((unit) => `${image} ${unit}`);
  const [first, last] = [amounts[0], amounts.at(-1)];
  return {
    text: `A number needs its unit: ${first === last ? `\`${first}\`` : `\`${first}\` or \`${last}\``}.`,
    corrections: amounts.map((amount) => instead(actual, amount)),
  };
}

/** From here on the figure of a run or a swim is in metres. */
const LEAST_METRES = 400;

/** The units that `8 x 30` may mean. */
function unitsOfRepetition(figure: number): readonly string[] {
  if (figure <= 10) return ['min', 'km', 'mi'];
  if (figure <= 20) return ['min', 's'];
  return figure < 60 ? ['s', 'min'] : ['s', 'm'];
}

/** The units that a number without one may have. */
function unitsWhere(expected: ReadonlySet<TokenName>, figure: number): readonly string[] {
  if (expected.has('DISTANCE') && figure >= LEAST_METRES) return ['m'];
  if (!expected.has('DURATION')) return ['km', 'mi'];
  return expected.has('DISTANCE') ? ['km', 'mi', 'min'] : ['s', 'min'];
}
