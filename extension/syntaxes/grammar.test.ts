import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ast, Documents, KINDS, scan } from '@runplan/language/internal';
import { AstUtils, GrammarUtils } from 'langium';
import { describe, expect, test } from 'vitest';
import { FEATURES } from '../../language/grammar/generated/features.ts';
import { RunplanGrammar } from '../../language/grammar/generated/grammar.ts';
import * as spellings from '../../language/grammar/notation/spellings/index.ts';
import { PHRASES } from '../../language/grammar/terminals.ts';
import { DETAILS } from '../../language/vocabulary/details.ts';
import { WORD_PROPERTIES } from '../../language/vocabulary/holdings.ts';
import { ATHLETE_LINES, EXERCISE_LINES, PLAN_LINES } from '../../language/vocabulary/lines.ts';
import { QUANTITIES } from '../../language/vocabulary/quantities.ts';
import { RACE_DISTANCES } from '../../language/vocabulary/word-lists.ts';
import { TOKEN_TYPES } from '../../server/semantic-tokens/legend.ts';
import { semanticTokens } from '../../server/semantic-tokens/tokens.ts';
import manifest from '../package.json' with { type: 'json' };
import { hostGrammar, planGrammar, type ScopedText, scopesOf } from './testing.ts';

const grammar = await planGrammar();
const documents = new Documents();
const languageGrammar = RunplanGrammar();

interface PlanFile {
  readonly name: string;
  readonly uri: string;
  readonly text: string;
}

/** The plans that a pattern below the project's folder names. */
function plans(pattern: string): readonly PlanFile[] {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  return globSync(pattern, { cwd: root })
    .sort()
    .map((name) => {
      const path = `${root}${name}`;
      return { name, uri: pathToFileURL(path).href, text: readFileSync(path, 'utf8') };
    });
}

const constructs = plans('extension/syntaxes/scopes/*.runplan');
const understood = constructs.filter(({ name }) => !name.endsWith('odd.runplan'));
const written = [
  ...plans('examples/**/*.runplan'),
  ...plans('test/good-plans/*.runplan'),
  ...plans('language/library/*.runplan'),
];
for (const { uri, text } of [...constructs, ...written]) documents.put(uri, text);

describe('scopes', () => {
  test.each(constructs)('$name', async ({ name, text }) => {
    await expect(picture(text, scopesOf(text, grammar))).toMatchFileSnapshot(
      `scopes/${basename(name)}.snapshot`,
    );
  });

  test('the texts whose scopes are kept have everything that the language has', () => {
    const types = new Set<string>();
    const tokens = new Set<string>();
    for (const { uri, text } of understood) {
      const root = documents.get(uri)?.parseResult.value as ast.RunplanFile;
      for (const node of AstUtils.streamAst(root)) types.add(node.$type);
      for (const token of scan(text).tokens) tokens.add(token.name);
    }
    const { reflection } = ast;
    const concrete = reflection
      .getAllTypes()
      .filter(
        (type) => !reflection.getAllTypes().some((one) => one !== type && reflection.isSubtype(one, type)),
      );
    expect(concrete.filter((type) => !types.has(type))).toEqual([]);
    const terminals = languageGrammar.rules.filter(({ $type }) => $type === 'TerminalRule');
    const names = [...keywords(), ...terminals.map(({ name }) => name)];
    // The repetitions of sets are scanned as a ladder, and become what they are where they are read.
    const hidden = ['SPACE', 'COMMENT', 'SET_REPS'];
    expect(names.filter((name) => !tokens.has(name) && !hidden.includes(name))).toEqual([]);
  });
});

/** The words and signs of the language's grammar. */
function keywords(): string[] {
  return [...new Set(GrammarUtils.getAllReachableRules(languageGrammar, true))].flatMap((rule) =>
    AstUtils.streamAllContents(rule)
      .filter((node) => node.$type === 'Keyword')
      .map((node) => (node as unknown as { value: string }).value)
      .toArray(),
  );
}
const words = [...new Set(keywords())].filter((word) => /^[a-z]/.test(word)).sort();

test.each(words)('`%s` is a keyword, and only as a whole word', (word) => {
  const scopes = (text: string) => scopesOf(text, grammar).find((part) => part.text.includes(word))?.scopes;
  expect(scopes(`  1 ${word}`)).toEqual(['keyword.control.runplan']);
  expect(scopes(`  1 ${word}-like`)).toEqual([]);
  expect(scopes(`  1 un${word}`)).toEqual([]);
  expect(scopes(`  1 "${word}"`)).toEqual(['string.quoted.double.runplan']);
});

test.each([...KINDS.keys()])('`%s` is a kind of session, on a day only', (kind) => {
  const scopes = (text: string) => scopesOf(text, grammar).find((part) => part.text === kind)?.scopes;
  const type = ['support.type.runplan'];
  expect(scopes(`    mon ${kind}`)).toEqual(type);
  expect(scopes(`    mon pm ${kind}`)).toEqual(type);
  expect(scopes(`    mon 06:30 ${kind}`)).toEqual(type);
  expect(scopes(`    mon 5 km + ${kind} 5 km`)).toEqual(type);
  expect(scopes(`    mon 5 km +\n      ${kind} 5 km`)).toEqual(type);
  expect(scopes(`  week 1 ${kind}`)).not.toEqual(type);
});

const SPELLINGS = Object.values({ ...spellings.ATHLETE_LINES, ...spellings.PLAN_LINES }).flat();

test.each(PHRASES)('`%s` is a keyword, and only as a whole', (phrase) => {
  const keyword = (text: string) => [{ text, scopes: ['keyword.control.runplan'] }];
  const said = (text: string) =>
    scopesOf(text, grammar)
      .filter(({ scopes }) => scopes.length > 0)
      .map(({ text, scopes }) => ({ text, scopes }));
  expect(said(`  ${phrase}`)).toEqual(keyword(phrase));
  const stretched = phrase.toUpperCase().replaceAll(' ', ' \t');
  expect(said(`  ${stretched}`)).toEqual(keyword(stretched));
  // `to` alone is a word as well, and `resting` a spelling.
  if (
    !words.includes(phrase.split(' ')[0] ?? '') &&
    !SPELLINGS.some((spelling) => phrase.startsWith(`${spelling} `))
  )
    expect(said(`  ${phrase}-like`)).toEqual([]);
  expect(said(`  un${phrase.split(' ')[0]} the-${phrase.split(' ').at(-1)}`)).toEqual([]);
});

/** What the grammar says of the word that a text ends with. */
const scopesAtEnd = (text: string) => scopesOf(text, grammar).at(-1)?.scopes;
const isConstant = ['constant.language.runplan'];

const units = Object.values(QUANTITIES).flatMap(({ units }) => units);
test.each([...new Set(units)])('a figure in `%s` is one figure', (unit) => {
  const figure = unit.startsWith('/') ? '5:30' : '5';
  for (const text of [`${figure}${unit}`, `${figure} ${unit}`])
    expect(scopesOf(`    mon easy ${text}`, grammar).at(-1)).toMatchObject({
      text,
      scopes: ['constant.numeric.runplan'],
    });
});

const withWords = { ...ATHLETE_LINES, ...EXERCISE_LINES, ...PLAN_LINES, ...DETAILS };
const wordsOfLists = WORD_PROPERTIES.flatMap(({ type, list }) =>
  type in withWords
    ? list.words.map((word) => `${withWords[type as keyof typeof withWords].words} ${word}`)
    : [],
);
test.each(wordsOfLists)('`%s` ends with a word of a list', (text) => {
  expect(scopesAtEnd(`  ${text}`)).toEqual(isConstant);
});

test.each([...RACE_DISTANCES.keys()])('`%s` is the name of a race', (race) => {
  expect(scopesAtEnd(`  best ${race}`)).toEqual(isConstant);
  expect(scopesAtEnd(`  race ${race}`)).toEqual(isConstant);
  expect(scopesAtEnd(`  pace goal race ${race}`)).toEqual(isConstant);
  expect(scopesAtEnd(`    sun race ${race}`)).toEqual(isConstant);
  expect(scopesAtEnd(`    sun easy 2 km + race ${race}`)).toEqual(isConstant);
});

test.each(FEATURES.PolicyLine.severity)('`%s` is a severity', (severity) => {
  expect(scopesAtEnd(`policy strict\n  rest-days ${severity}`)).toEqual(isConstant);
});

const DAYS_OF_LINES = FEATURES.Day.days.map((day) =>
  day === 'DAY_RANGE' ? 'mon-fri' : day === 'CYCLE_DAY' ? 'day 3' : day,
);

test.each(DAYS_OF_LINES)('`%s` is a day', (day) => {
  expect(scopesAtEnd(`    ${day}`)).toEqual(['keyword.control.runplan']);
  expect(scopesAtEnd(`    ${day} easy`)).toEqual(['support.type.runplan']);
});

test.each(FEATURES.WeekStart.day)('`%s` can be the first day of weeks', (day) => {
  expect(scopesAtEnd(`  weeks start on ${day}`)).toEqual(isConstant);
});

const { scopes: byType } = manifest.contributes.semanticTokenScopes[0] as {
  scopes: Record<string, string[]>;
};

test('each kind of token of the server has a scope of the grammar', () => {
  expect(Object.keys(byType)).toEqual(TOKEN_TYPES);
  const given = new Set(
    written.flatMap(({ text }) => scopesOf(text, grammar).flatMap(({ scopes }) => scopes)),
  );
  for (const scope of Object.values(byType).flat())
    expect([...given].some((one) => isA(one, scope))).toBe(true);
});

test.each([...understood, ...written])('the grammar says of $name what the server says', ({ uri, text }) => {
  const parts = scopesOf(text, grammar).filter(({ scopes }) => scopes.length > 0);
  const said = parts.filter(({ scopes }) => !scopes.at(-1)?.startsWith('punctuation.'));
  const meant = tokensOf(uri, text);
  const place = ({ line, start, text }: Omit<ScopedText, 'scopes'>) => `${line + 1}:${start + 1} ${text}`;
  expect(said.map(place)).toEqual(meant.map(place));
  said.forEach((part, index) => {
    const [scope] = byType[meant[index]?.type ?? ''] ?? [];
    expect(part.scopes, place(part)).toSatisfy((scopes: readonly string[]) =>
      scopes.some((one) => isA(one, scope ?? '-')),
    );
  });
});

/** The tokens of a text as the server sends them. */
function tokensOf(uri: string, text: string) {
  const document = documents.get(uri);
  if (!document) throw new Error(`${uri} is not known.`);
  const data = semanticTokens(document, documents.services);
  const lines = text.split('\n');
  let line = 0;
  let start = 0;
  return Array.from({ length: data.length / 5 }, (_, index) => {
    const [lineStep = 0, step = 0, length = 0, type = 0] = data.slice(index * 5);
    line += lineStep;
    start = lineStep > 0 ? step : start + step;
    const end = start + length;
    return { line, start, end, text: lines[line]?.slice(start, end) ?? '', type: TOKEN_TYPES[type] };
  });
}

/** Whether a scope is another one, or one of its kind. `keyword.control.runplan` is a `keyword.control`. */
function isA(scope: string, kind: string): boolean {
  return `${scope}.`.startsWith(`${kind.replace(/\.runplan$/, '')}.`);
}

describe('plans in Markdown', () => {
  const markdown = JSON.stringify({
    scopeName: 'text.html.markdown',
    patterns: [{ match: '\\*\\*.*?\\*\\*', name: 'markup.bold.markdown' }],
  });

  test.each(['```', '````', '~~~'])('%s is the fence', async (fence) => {
    const text = `**athlete**\n${fence}runplan\nweek 2 base\n  # easy\n${fence}\nweek 2\n${fence}yaml\nweek: 2\n${fence}`;
    const host = await hostGrammar('text.html.markdown', markdown);
    expect(picture(text, scopesOf(text, host))).toMatchSnapshot();
  });
});

/** Each line with the scopes of its parts below it. */
function picture(text: string, parts: readonly ScopedText[]): string {
  const result = text
    .split('\n')
    .flatMap((content, line) => [
      `>${content}`,
      ...parts
        .filter((part) => part.line === line && part.scopes.length > 0)
        .map(
          ({ start, end, scopes }) => ` ${' '.repeat(start)}${'^'.repeat(end - start)} ${scopes.join(' ')}`,
        ),
    ]);
  return `${result.join('\n')}\n`;
}
