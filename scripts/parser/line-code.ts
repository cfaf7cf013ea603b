/** What the line structure knows of the grammar, as a module: how lines begin, and how they go on. */
import { GrammarAST as G } from 'langium';
import { Code, listOf, quoted } from './code.ts';
import { EOF, fragmentCalledBy, type GrammarModel, GrammarRefusal, unique } from './grammar-model.ts';

const LINE_END = 'EOL';

/** Times end an exercise (`plank 3 x` and no more), but at the end of a line it is rather unfinished. */
const ALSO_OPEN_ENDED: readonly string[] = ['TIMES'];

/** Of the figures, a weight alone goes on the line above: nothing else is told of an exercise behind its amount. */
const ALSO_GOES_ON: readonly string[] = ['MASS'];

/** A module with what the line structure knows of the grammar. */
export function lineCode(grammar: GrammarModel): string {
  const code = new Code();
  const definitions = definitionsOf(grammar);
  const lines = linesOf(grammar);
  const openEnded = openEndedOf(grammar);
  code.line(
    '/** Generated from the grammar by scripts/generate-parser.ts: how lines begin, and how they go on. */',
  );
  code.line("import type { TokenName } from './tokens.ts';");
  code.line('');
  code.line('/** The first words (by token type) of the lines that a context holds, beside definitions. */');
  code.block(
    'export const HOLDS = {',
    () => {
      for (const [context, starts] of lines) code.line(`${context}: ${quotedList(starts)},`);
    },
    '} as const satisfies Readonly<Record<string, readonly TokenName[]>>;',
  );
  code.line('');
  code.line('/** What the lines around a line belong to. */');
  code.line('export type Context = keyof typeof HOLDS;');
  code.line('');
  code.line(
    '/** The context that the lines after a definition stand in, by the first word of the definition. */',
  );
  code.block(
    'export const DEFINITIONS: Readonly<Record<string, Context>> = {',
    () => {
      for (const [start, context] of definitions) code.line(`${start}: ${quoted(context)},`);
    },
    '};',
  );
  code.line('');
  code.line('/** What stands behind the first word of a definition or of a week. */');
  code.block(
    'export const FOLLOWED_BY: ReadonlyMap<string, readonly TokenName[]> = new Map<string, readonly TokenName[]>([',
    () => {
      for (const start of [...definitions.keys(), ...grammar.first(grammar.rule('Week').definition)]) {
        code.line(`[${quoted(start)}, ${quotedList([...grammar.behind(start)])}],`);
      }
    },
    ']);',
  );
  code.line('');
  const sets: readonly (readonly [name: string, about: string, tokens: readonly string[]])[] = [
    ['WEEKS', 'The first words of a week.', grammar.first(grammar.rule('Week').definition)],
    ['DAYS', 'The first words of a day.', grammar.first(grammar.rule('Day').definition)],
    ['OPEN_ENDED', "A line can't end after these: the statement goes on in the next line.", openEnded],
    [
      'CONTINUES',
      "A line can't start with these: it continues the statement before.",
      continuesOf(grammar, lines, openEnded),
    ],
    [
      'ALWAYS_STARTS',
      'At the start of a line these start a statement even where a parenthesis was left open.',
      alwaysStartsOf(grammar, definitions, lines, openEnded),
    ],
  ];
  for (const [name, about, tokens] of sets) {
    code.line(`/** ${about} */`);
    code.line(`export const ${name}: ReadonlySet<TokenName> = new Set<TokenName>(${quotedList(tokens)});`);
    code.line('');
  }
  return code.toString().trimEnd().concat('\n');
}

/** The first words of definitions, and what the lines below them belong to. */
function definitionsOf(grammar: GrammarModel): ReadonlyMap<string, string> {
  return new Map([
    ...grammar.first(grammar.rule('Line').definition).map((start) => [start, 'file'] as const),
    ...sections(grammar, 'Definition').flatMap((rule) =>
      grammar.first(rule.definition).map((start) => [start, contextOf(rule)] as const),
    ),
  ]);
}

/** The first words of the lines below definitions and weeks. */
function linesOf(grammar: GrammarModel): ReadonlyMap<string, readonly string[]> {
  const week = grammar.rule('Week');
  return new Map([
    ['file', []],
    ...sections(grammar, 'Definition').map((rule) => [contextOf(rule), linesBelow(grammar, rule)] as const),
    // The lines below a day stand in its week, which the next week ends.
    [
      contextOf(week),
      unique([
        ...linesBelow(grammar, week),
        ...linesBelow(grammar, grammar.rule('Day')),
        ...grammar.first(week.definition),
      ]),
    ],
  ]);
}

/** The rules that a choice offers. */
function sections(grammar: GrammarModel, choice: string): readonly G.ParserRule[] {
  const { definition } = grammar.rule(choice);
  const elements = G.isAlternatives(definition) ? definition.elements : [definition];
  return elements.map((element) => (element as G.RuleCall).rule.ref as G.ParserRule);
}

function contextOf({ name }: G.ParserRule): string {
  return name.toLowerCase();
}

/** The first words of the lines below the first line of a section. */
function linesBelow(grammar: GrammarModel, { name, definition }: G.ParserRule): readonly string[] {
  const [header, ...lines] = G.isGroup(definition) ? definition.elements : [];
  if (!header || !fragmentCalledBy(header)) {
    throw new GrammarRefusal(`${name}: the first line has to be a fragment, so that the others are known.`);
  }
  return grammar.firstOf(lines);
}

/** The signs that no line ends with. */
function openEndedOf(grammar: GrammarModel): readonly string[] {
  const signs = grammar.keywords.filter((keyword) => !/^[a-z]/.test(keyword));
  return [...signs.filter((sign) => !grammar.behind(sign).has(LINE_END)), ...ALSO_OPEN_ENDED];
}

/**
 * What begins no line, and is no value itself: the words and signs that put values together. A line that begins with a
 * value (a figure, a kind of session, a severity) lacks the word in front of it. What stands behind open-ended tokens
 * alone needs no telling.
 */
function continuesOf(
  grammar: GrammarModel,
  lines: ReadonlyMap<string, readonly string[]>,
  openEnded: readonly string[],
): readonly string[] {
  const starts = new Set([...definitionsOf(grammar).keys(), ...[...lines.values()].flat()]);
  const features = grammar.rules.flatMap((rule) => grammar.features(rule));
  const values = new Set(features.filter(({ kind }) => kind !== 'flag').flatMap(({ tokens }) => tokens));
  const tokens = [...grammar.keywords, ...grammar.terminals.map(({ name }) => name)];
  const before = (token: string) => tokens.filter((one) => grammar.behind(one).has(token));
  const joining = tokens.filter(
    (token) =>
      token !== LINE_END &&
      token !== EOF &&
      !starts.has(token) &&
      !values.has(token) &&
      before(token).some((one) => !openEnded.includes(one)),
  );
  return [...joining, ...ALSO_GOES_ON];
}

/** Definitions, and the lines of plans and weeks: parentheses are left open there. */
function alwaysStartsOf(
  grammar: GrammarModel,
  definitions: ReadonlyMap<string, string>,
  lines: ReadonlyMap<string, readonly string[]>,
  openEnded: readonly string[],
): readonly string[] {
  const own = [...(lines.get('plan') ?? []), ...(lines.get('week') ?? [])];
  // Behind a comma there are days only in the list of a day's line.
  const days = grammar.first(grammar.rule('Day').definition);
  const certain = own.filter(
    (start) => days.includes(start) || !openEnded.some((token) => grammar.behind(token).has(start)),
  );
  return unique([...definitions.keys(), ...certain]);
}

function quotedList(names: readonly string[]): string {
  return listOf(names.map(quoted));
}
