/** The types of tokens and how a text is cut into them, as a module. */
import { type GrammarAST, GrammarUtils, RegExpUtils } from 'langium';
import { RAW_TOKENS, UNREADABLE } from '../../language/grammar/notation/raw-tokens.ts';
import { Code, listOf, quoted } from './code.ts';
import { EOF, type GrammarModel } from './grammar-model.ts';

/** The types of tokens; a type is known by its number, the place in these lists. */
export interface TokenTypes {
  readonly names: readonly string[];
  numberOf(name: string): number;
  /** How a type is called in a program. */
  constant(name: string): string;
}

/** How signs are called in a program. */
const SIGNS: Readonly<Record<string, string>> = {
  '(': '$open',
  ')': '$close',
  '+': '$plus',
  ',': '$comma',
  ':': '$colon',
  '@': '$at_sign',
};

/** What can't be the first characters of a token lies beyond: all of these are looked at together. */
const LATIN = 256;

/** @throws Error for a sign that has no name here */
export function tokenTypes(grammar: GrammarModel): TokenTypes {
  const names = [EOF, ...patterns(grammar).map(({ name }) => name), UNREADABLE, ...grammar.keywords];
  return {
    names,
    numberOf: (name) => names.indexOf(name),
    constant(name) {
      if (!grammar.keywords.includes(name)) return name;
      const constant = isWord(name) ? `$${name}` : SIGNS[name];
      if (!constant) throw new Error(`The sign \`${name}\` has no name in scripts/parser/token-code.ts.`);
      return constant;
    },
  };
}

/** A module with the types of tokens, and what the scanner looks for. */
export function tokenCode(grammar: GrammarModel, types: TokenTypes): string {
  const code = new Code();
  const terminals = patterns(grammar);
  const words = grammar.keywords.filter(isWord);
  const ambiguous = signs(grammar).filter((sign) => terminals.some((one) => firstCharacters(one)(sign)));
  const all = [
    ...terminals.map((one) => ({ ...one, type: one.name })),
    ...ambiguous.map((sign) => ({ type: `${types.numberOf(sign)}`, pattern: new RegExp(`\\${sign}`) })),
  ];
  code.line(
    '/** Generated from the grammar by scripts/generate-parser.ts: the types of tokens, and what they look like. */',
  );
  code.line('');
  code.line('/** The names of the types of tokens, by their numbers. */');
  code.block(
    'export const TOKEN_NAMES = [',
    () => {
      for (const name of types.names) code.line(`${quoted(name)},`);
    },
    '] as const;',
  );
  code.line('');
  code.line('export type TokenName = (typeof TOKEN_NAMES)[number];');
  code.line('');
  for (const name of [EOF, ...terminals.map((pattern) => pattern.name), UNREADABLE]) {
    code.line(`export const ${name} = ${types.numberOf(name)};`);
  }
  code.line('');
  code.line('/** The signs of the language that nothing else begins with: a character, and its type. */');
  code.block(
    'export const SIGNS: readonly (readonly [sign: string, type: number])[] = [',
    () => {
      for (const sign of signs(grammar).filter((one) => !ambiguous.includes(one)))
        code.line(`[${quoted(sign)}, ${types.numberOf(sign)}],`);
    },
    '];',
  );
  code.line('');
  code.line('/** The words of the language, in lower case, and their types. */');
  code.block(
    'export const WORDS: ReadonlyMap<string, number> = new Map([',
    () => {
      for (const word of words) code.line(`[${quoted(word)}, ${types.numberOf(word)}],`);
    },
    ']);',
  );
  code.line('');
  code.line('/** What else a text consists of. Where several fit, the first one counts. */');
  code.block(
    'export const PATTERNS: readonly (readonly [type: number, pattern: RegExp])[] = [',
    () => {
      for (const { type, pattern } of all) code.line(`[${type}, /${pattern.source}/iy],`);
    },
    '];',
  );
  code.line('');
  code.line('/** Which of the patterns can begin with which characters, by their places in the list. */');
  code.block(
    'export const BEGINNINGS: readonly (readonly [characters: string, patterns: readonly number[]])[] = [',
    () => {
      for (const [places, characters] of beginnings(all)) code.line(`[${quoted(characters)}, [${places}]],`);
    },
    '];',
  );
  code.line('');
  code.line(`/** The patterns that can begin with a character beyond Latin-1. */`);
  code.line(`export const BEGINNINGS_BEYOND: readonly number[] = ${listOf(beyond(all))};`);
  code.line('');
  code.line('/** The types of tokens that stand between those of the language. */');
  code.line(`export const COMMENTS: readonly number[] = ${listOf(hidden(grammar, false))};`);
  code.line(`export const BLANKS: readonly number[] = ${listOf(hidden(grammar, true))};`);
  return code.toString();
}

interface Pattern {
  readonly pattern: RegExp;
}

/** The patterns in the order in which they are tried. */
function patterns(grammar: GrammarModel): readonly (Pattern & { readonly name: string })[] {
  return grammar.terminals.flatMap((terminal) => {
    const own = { name: terminal.name, pattern: patternOf(terminal) };
    const raw = Object.entries(RAW_TOKENS)
      .filter(([, { after }]) => after === terminal.name)
      .map(([name, { pattern }]) => ({ name, pattern }));
    return [own, ...raw];
  });
}

function patternOf(terminal: GrammarAST.TerminalRule): RegExp {
  return new RegExp(GrammarUtils.terminalRegex(terminal).source, 'i');
}

/** The characters that begin the same patterns. */
function beginnings(all: readonly Pattern[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const possible = all.map(firstCharacters);
  for (let code = 0; code < LATIN; code++) {
    const character = String.fromCharCode(code);
    const places = possible.flatMap((isFirst, i) => (isFirst(character) ? [i] : [])).join(', ');
    if (places !== '') found.set(places, (found.get(places) ?? '') + character);
  }
  return found;
}

function beyond(all: readonly Pattern[]): readonly number[] {
  const characters = Array.from({ length: 0x10000 - LATIN }, (_, i) => String.fromCharCode(LATIN + i));
  return all.flatMap((pattern, i) => (characters.some(firstCharacters(pattern)) ? [i] : []));
}

/** Which characters a pattern can begin with: letters of the alphabet in both cases, all others as they are written. */
function firstCharacters({ pattern }: Pattern): (character: string) => boolean {
  const beginning = RegExpUtils.partialRegExp(new RegExp(pattern.source));
  const isFirst = (character: string) => beginning.exec(character)?.[0].length === 1;
  return (character) =>
    isFirst(character) ||
    (/[a-z]/i.test(character) && (isFirst(character.toLowerCase()) || isFirst(character.toUpperCase())));
}

/** The numbers of the types that are not handed to the parser: those of blanks, or those that a reader sees. */
function hidden(grammar: GrammarModel, blank: boolean): readonly number[] {
  const types = tokenTypes(grammar);
  return grammar.terminals
    .filter((terminal) => terminal.hidden && RegExpUtils.isWhitespace(patternOf(terminal)) === blank)
    .map(({ name }) => types.numberOf(name));
}

function signs(grammar: GrammarModel): readonly string[] {
  return grammar.keywords.filter((keyword) => !isWord(keyword));
}

function isWord(keyword: string): boolean {
  return /^[a-z]/.test(keyword);
}
