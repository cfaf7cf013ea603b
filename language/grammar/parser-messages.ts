import { EOF, type IParserErrorMessageProvider, type IToken, type TokenType } from 'chevrotain';
import { DefaultLexerErrorMessageProvider } from 'langium';
import { behind, type Correction, instead, keepCorrections } from './correction.ts';
import { terminalFacts } from './terminals.ts';
import { isLanguageWord, nameInQuotes } from './token-builder.ts';

const AMOUNT = ['DISTANCE', 'DURATION', 'CLOCK'];
const STEP = ['TIMES', 'WARM_UP', 'COOL_DOWN', 'run', 'jog', 'walk', 'stand', ...AMOUNT, 'UNTIL_LAP'];
const SESSION = ['race', 'core', 'strength', 'workout', 'rest'];
const TARGET = ['PACE', 'ZONE', 'HEART_RATE', 'RPE', 'WORD', 'TEXT', 'CLOCK'];

/** Parser errors in a coach's words: what was expected, after what, what stands there instead, and how to write it. */
export class RunplanParserMessages implements IParserErrorMessageProvider {
  buildMismatchTokenMessage(options: {
    expected: TokenType;
    actual: IToken;
    previous: IToken;
    ruleName: string;
  }): string {
    const { expected, actual, previous } = options;
    const where = options.ruleName.replace(/\u200B$/, '');
    if (expected.name === 'EOL' && where === 'DayLine' && isActivityWord(previous) && actual.image !== ':') {
      return compose('a distance or a duration', previous, actual, AMOUNT);
    }
    return compose(call([expected.name]), previous, actual, [expected.name]);
  }

  buildNoViableAltMessage(options: {
    expectedPathsPerAlt: TokenType[][][];
    actual: IToken[];
    previous: IToken;
    ruleName: string;
  }): string {
    const names = options.expectedPathsPerAlt
      .flat()
      .flatMap((path) => path.slice(0, 1).map((token) => token.name));
    return compose(call(names), options.previous, options.actual[0] as IToken, names);
  }

  buildEarlyExitMessage(options: {
    expectedIterationPaths: TokenType[][];
    actual: IToken[];
    previous: IToken;
  }): string {
    const names = options.expectedIterationPaths.flatMap((path) =>
      path.slice(0, 1).map((token) => token.name),
    );
    return compose(call(names), options.previous, options.actual[0] as IToken, names);
  }

  buildNotAllInputParsedMessage(options: { firstRedundant: IToken }): string {
    return `\`${options.firstRedundant.image}\` can't stand here.`;
  }
}

/** What to say of characters that no word, number or sign of the language begins with. */
export class RunplanLexerMessages extends DefaultLexerErrorMessageProvider {
  override buildUnexpectedCharactersMessage(text: string, offset: number, length: number): string {
    const found = text.slice(offset, offset + length);
    if (/^[-−–]$/.test(found) && /\d/.test(text[offset + length] ?? '')) {
      return found === '-'
        ? "An amount can't be negative."
        : 'A range is written with a plain `-`, as in `40-50 min`.';
    }
    if (/^[“”„«»]/.test(found)) return 'Texts stand in plain quotes: `"like this"`.';
    if (found.includes('\0')) return 'This is not text.';
    return `\`${found.length > 20 ? `${found.slice(0, 20)}…` : found}\` can't stand here.`;
  }
}

/** A session's kind stands right before the place of its amount. */
function isActivityWord(token: IToken): boolean {
  return ['WORD', 'run', 'jog', 'walk', 'race'].includes(token.tokenType.name);
}

function call(names: readonly string[]): string {
  const set = new Set(names);
  if (STEP.every((name) => set.has(name))) return 'a step such as `20 min @ threshold` or `jog 400 m`';
  if (SESSION.every((name) => set.has(name))) return 'a session such as `easy 5 km`, `core 15 min` or `rest`';
  if (TARGET.every((name) => set.has(name)))
    return 'a pace, `zone 2`, `150 bpm`, `rpe 4` or the name of a pace';
  if (set.has('DISTANCE') && set.has('DURATION')) {
    for (const name of AMOUNT) set.delete(name);
    return orList(['a distance', 'a duration', ...[...set].map(one)]);
  }
  if (set.has('WORD') && set.has('TEXT') && set.size === 2) return 'a name';
  return orList([...set].map(one));
}

function one(name: string): string {
  return terminalFacts(name)?.called ?? `\`${name.toLowerCase()}\``;
}

function orList(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

function compose(expected: string, previous: IToken, actual: IToken, names: readonly string[]): string {
  const atEnd = actual.tokenType === EOF || actual.tokenType.name === 'EOL';
  const after = previous.image?.trim() ? ` after \`${previous.image}\`` : '';
  const found = atEnd ? 'the line ends here' : `found \`${actual.image}\``;
  const advice = adviceFor(previous, actual, new Set(names));
  if (advice?.corrections) keepCorrections(actual, advice.corrections);
  return `Expected ${expected}${after}, ${atEnd ? 'but ' : ''}${found}.${advice ? ` ${advice.text}` : ''}`;
}

/** How something is written, and the changes that write it so. */
interface Advice {
  readonly text: string;
  readonly corrections?: readonly Correction[];
}

/** The common slips, and how the thing is written. */
function adviceFor(previous: IToken, actual: IToken, expected: ReadonlySet<string>): Advice | undefined {
  const { image } = actual;
  const type = actual.tokenType.name;
  if (isLanguageWord(type) && (expected.has('WORD') || expected.has('TEXT'))) {
    return { text: nameInQuotes(image), corrections: [instead(actual, `"${image}"`)] };
  }
  if (expected.has('DISTANCE') || expected.has('DURATION')) {
    if (type === 'NUMBER') {
      const amounts = [`${image} km`, `${image} min`].filter((amount) => expected.has(typeOf(amount)));
      return {
        text: `A number needs its unit: \`${image} km\` or \`${image} min\`.`,
        corrections: amounts.map((amount) => instead(actual, amount)),
      };
    }
    const kilometres = /^(\d+)k$/i.exec(image);
    if (kilometres) {
      const amount = `${kilometres[1]} km`;
      return { text: `Kilometres are written \`${amount}\`.`, corrections: [instead(actual, amount)] };
    }
  }
  if (type === 'CLOCK' && expected.has('PACE')) {
    return {
      text: 'A pace carries its unit: `5:30/km` or `8:45/mi`.',
      corrections: [instead(actual, `${image}/km`), instead(actual, `${image}/mi`)],
    };
  }
  if (expected.has('EOL') && ['off', 'info', 'warning', 'error'].includes(type)) {
    return { text: "The severity stands right after the rule's name." };
  }
  if (expected.has('EOL') && image === ',') {
    return {
      text: 'Several sessions of a day are joined with `+`.',
      corrections: [{ ...instead(actual, ' +'), title: 'Join the sessions with `+`' }],
    };
  }
  if (expected.has('EOL') && (type === 'TIMES' || AMOUNT.includes(type))) {
    return {
      text: 'Steps are separated by commas.',
      corrections: [behind(previous, ',', 'Put a comma between the steps')],
    };
  }
  if (type === 'PACE' && expected.has('EOL')) {
    return {
      text: `A pace stands after \`@\`: \`@ ${image}\`.`,
      corrections: [instead(actual, `@ ${image}`)],
    };
  }
  if (type === 'WORD' && expected.has('EOL')) return { text: 'A pace stands after `@`, a remark in quotes.' };
  return undefined;
}

/** The type of the token that an amount in kilometres or minutes is. */
function typeOf(amount: string): string {
  return amount.endsWith('km') ? 'DISTANCE' : 'DURATION';
}
