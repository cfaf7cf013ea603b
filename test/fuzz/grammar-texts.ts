/** Texts that come from the grammar, and real ones that are changed by what the grammar says could stand there. */
import type { GrammarAST } from 'langium';
import { RunplanGrammar } from '../../language/grammar/generated/grammar.ts';
import { scan } from '../../language/grammar/read-text.ts';
import { TEXTS as ALL_TEXTS } from '../oracle/texts.ts';
import type { Random } from './random.ts';

/** Names that JavaScript knows, figures that no one means, and signs that begin or end something. */
const ODD = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '"__proto__"', 'undefined', 'NaN'],
  ...[
    '0',
    '0 km',
    '0%',
    '00',
    '1e9',
    '999999999 km',
    '99999 x',
    '-5 km',
    '0.0001 m',
    '5-4 km',
    '24:00',
    '25:61',
  ],
  ...[
    '"',
    '(',
    ')',
    ',',
    '@',
    '+',
    ':',
    '#',
    '/',
    '%',
    '“',
    '½',
    '×',
    '\u0000',
    '\ufeff',
    '\u00a0',
    '\u2028',
    '\r',
  ],
  ...['é', 'e\u0301', '😀', '\ud83d', '\u202e'],
];
const MOST_CHANGES = 6;
/** Of longer texts so many lines are taken, that many texts fit into a minute. */
const MOST_LINES = 40;
/** So deep a rule is still repeated, or taken where it may be left out. */
const DEEP = 12;

/** What a search found must not change what the next one looks at. */
const TEXTS = ALL_TEXTS.filter(({ name }) => !name.startsWith('test/fuzz/found/'));

/** Real tokens, by the names of their types. */
const IMAGES = Map.groupBy(
  TEXTS.flatMap(({ text }) =>
    scan(text).tokens.map(({ name, offset, end }) => ({
      name: String(name),
      image: text.slice(offset, end),
    })),
  ),
  ({ name }) => name,
);

const RULES = new Map(
  RunplanGrammar()
    .rules.filter((rule) => rule.$type === 'ParserRule')
    .map((rule) => [rule.name, rule]),
);

/** A text: a real one with some changes, or one that the grammar alone makes. */
export function someText(random: Random): string {
  if (random.share() < 0.1) return sentence(random, 'RunplanFile');
  let lines = random.oneOf(TEXTS).text.split('\n');
  if (lines.length > MOST_LINES) lines = lines.splice(random.below(lines.length - MOST_LINES), MOST_LINES);
  let text = lines.join('\n');
  for (let changes = random.below(MOST_CHANGES); changes >= 0; changes--) text = changed(text, random);
  return text;
}

function changed(text: string, random: Random): string {
  switch (random.below(7)) {
    case 0:
      return withToken(text, random, (name) => imageOf(name, random));
    case 1:
      return withToken(text, random, () => random.oneOf(ODD));
    case 2:
      return withToken(text, random, () => '');
    case 3:
      return withLine(text, random, () => [sentence(random, random.oneOf([...RULES.keys()]))]);
    case 4:
      return withLine(text, random, (line, lines) => [line, random.oneOf(lines)]);
    case 5:
      return withLine(text, random, (line) => [random.oneOf(random.oneOf(TEXTS).text.split('\n')), line]);
    default: {
      const at = random.below(text.length + 1);
      return text.slice(0, at) + random.oneOf(ODD) + text.slice(at + random.below(4));
    }
  }
}

/** A text with another token in the place of one. */
function withToken(text: string, random: Random, by: (name: string) => string): string {
  const { tokens } = scan(text);
  if (tokens.length === 0) return text;
  const { name, offset, end } = random.oneOf(tokens);
  return text.slice(0, offset) + by(name) + text.slice(end);
}

function withLine(
  text: string,
  random: Random,
  by: (line: string, lines: readonly string[]) => readonly string[],
): string {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  return lines.toSpliced(at, 1, ...by(lines[at] as string, lines)).join('\n');
}

function imageOf(name: string, random: Random): string {
  if (name === 'EOL') return '\n';
  const images = IMAGES.get(name);
  return images ? random.oneOf(images).image : name.toLowerCase();
}

/** What a rule of the grammar describes, with real words and figures as its tokens. */
export function sentence(random: Random, rule: string): string {
  const written: string[] = [];
  write(RULES.get(rule)?.definition, random, written, 0);
  return written.join(' ').replaceAll(/ ?\n ?/g, '\n');
}

function write(
  element: GrammarAST.AbstractElement | undefined,
  random: Random,
  written: string[],
  depth: number,
): void {
  if (!element) return;
  for (let times = timesOf(element.cardinality, random, depth); times > 0; times--) {
    switch (element.$type) {
      case 'Keyword':
        written.push((element as GrammarAST.Keyword).value);
        break;
      case 'Group':
        for (const one of (element as GrammarAST.Group).elements) write(one, random, written, depth);
        break;
      case 'Alternatives':
        write(random.oneOf((element as GrammarAST.Alternatives).elements), random, written, depth);
        break;
      case 'Assignment':
        write((element as GrammarAST.Assignment).terminal, random, written, depth);
        break;
      case 'CrossReference':
        write((element as GrammarAST.CrossReference).terminal, random, written, depth);
        break;
      case 'RuleCall': {
        const rule = (element as GrammarAST.RuleCall).rule.ref;
        if (rule?.$type === 'ParserRule') write(rule.definition, random, written, depth + 1);
        else written.push(imageOf(rule?.name ?? '', random));
      }
    }
  }
}

function timesOf(
  cardinality: GrammarAST.AbstractElement['cardinality'],
  random: Random,
  depth: number,
): number {
  if (cardinality === undefined) return 1;
  const isNeeded = cardinality === '+';
  if (depth > DEEP) return isNeeded ? 1 : 0;
  if (cardinality === '?') return random.below(2);
  return (isNeeded ? 1 : 0) + random.below(3);
}
