import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyRepairs, type Finding, formatted, formattingEdits } from '@runplan/language/internal';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../language/grammar/read-text.ts';
import { RULES } from '../language/rules/registry.ts';
import { anyText } from './any-text.ts';
import { checker, examples, uri } from './example-files.ts';
import { part, times } from './part.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (name: string) => readFileSync(join(root, name), 'utf8');

/** The plans that stand in the repository, all of them formatted. */
const files = ['examples', 'language/library', 'test/fixtures', 'test/good-plans'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.runplan') && !name.startsWith('generated'))
    .sort()
    .map((name) => ({ name: `${folder}/${name}`, text: read(`${folder}/${name}`) })),
);
const texts = files.map(({ text }) => text);

/** What a text says, however it is written: statements, where they stand, words of the usual form, comments, mistakes. */
function said(text: string): unknown {
  const { statements, comments, errors } = readText(text);
  return {
    statements: statements.map(({ tokens, holder }) => [
      holder,
      ...tokens.map(({ name, image }) => [
        name,
        name === 'TEXT' ? image : image.toLowerCase().replaceAll(/[ \t]/g, '').replace('×', 'x'),
      ]),
    ]),
    comments: comments.map(({ image }) => image.trimEnd().replace(/^\/\/+/, '#')),
    errors: errors.map(({ message }) => message),
  };
}

/** What holds for the formatting of any text whatever. */
function expectGoodFormatting(text: string): void {
  const result = formatted(text);
  expect(said(result)).toEqual(said(text));
  expect(formatted(result), 'formatted twice').toBe(result);
  const edits = formattingEdits(text);
  expect(applyRepairs(text, [{ kind: 'safe', title: 'Format', edits }])).toBe(result);
}

describe('is formatted', () => {
  test.each(files)('$name', ({ text }) => {
    expect(formatted(text)).toBe(text);
  });

  test.each(RULES)('examples of $id', ({ docs: { examples: shown } }) => {
    expect(formatted(shown.failing)).toBe(shown.failing);
    expect(formatted(shown.passing)).toBe(shown.passing);
  });

  test.each(['README.md', 'docs/language.md'])('what %s shows', (page) => {
    for (const [, plan] of read(page).matchAll(/^```runplan\n([\s\S]*?)^```/gm)) {
      expect(formatted(plan as string)).toBe(plan);
    }
  });
});

/** Blanks of any kind and number, one for each place where a text has some. */
const blanks = fc.array(fc.constantFrom(' ', '  ', '\t', '     ', ' \t'), { minLength: 1, maxLength: 40 });

/** The text with other white space: none or any at the starts and ends of lines, any between words. */
function withBlanks(text: string, some: readonly string[]): string {
  let at = 0;
  const next = () => some[at++ % some.length] as string;
  const lines = text.split('\n').map((line) => {
    const pieces = line.match(/"[^"]*"|#.*|[ ]+|[^ "#]+/g) ?? [];
    const changed = pieces.map((piece) => (piece.trim() === '' ? next() : piece)).join('');
    return (
      (at++ % 3 === 0 ? changed.trimStart() : next() + changed.trimStart()) + (at++ % 4 === 0 ? next() : '')
    );
  });
  return lines.join('\n');
}

describe('whatever blanks were typed', () => {
  // What cannot be read keeps its blanks.
  const readable = files.filter(({ text }) => {
    const { statements, errors } = readText(text);
    return errors.length === 0 && statements.every(({ holder }) => holder);
  });

  test.each(readable)('$name is formatted back', ({ text }) => {
    fc.assert(
      fc.property(blanks, (some) => {
        expect(formatted(withBlanks(text, some))).toBe(text);
      }),
      { numRuns: times(7, 20), seed: 3 },
    );
  });

  test('line ends stay those of the file', () => {
    for (const text of texts) {
      expect(formatted(text.replaceAll('\n', '\r\n').replaceAll('  ', '\t'))).toMatch(/^([^\r\n]*\r\n)*$/);
      expect(formatted(`\uFEFF${text.replaceAll('\n', ' \r\n')}`)).toBe(
        `\uFEFF${text.replaceAll('\n', '\r\n')}`,
      );
    }
  });
});

describe('formatting loses nothing, and is done when it is done', () => {
  test.each(examples)('every beginning of $name', ({ text }) => {
    for (const { index: end } of part(3, text.matchAll(/\n/g))) expectGoodFormatting(text.slice(0, end));
    fc.assert(
      fc.property(fc.nat(text.length), (end) => expectGoodFormatting(text.slice(0, end))),
      { numRuns: times(15, 40), seed: 7 },
    );
  });

  test('lines of plans in any order, with any blanks', () => {
    const lines = [...new Set(texts.flatMap((text) => text.split('\n')))];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 30 }), blanks, (some, white) =>
        expectGoodFormatting(withBlanks(some.join('\n'), white)),
      ),
      { numRuns: times(100, 300), seed: 17 },
    );
  });

  test('words in any order, with or without blanks', () => {
    const words = [...new Set(texts.flatMap((text) => text.match(/"[^"\n]*"|[\w:/.%-]+|[^\s\w]/g) ?? []))];
    const sharp = [
      '6km',
      '1h30min',
      '5:30 / km',
      '75 %',
      '6x',
      'warm \t up',
      'zone2',
      '"',
      '§',
      '(',
      ')',
      '#',
    ];
    const glue = [
      '',
      '',
      ' ',
      '  ',
      '\t',
      '\u00a0',
      '\uFEFF',
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      ' # c \n',
      '\n  # d\n',
    ];
    const starts = ['\nblock b\n', '\npolicy p\n', '\nplan "p"\n', '\nweek 1\n', '\ntue ', '\nplank '];
    const word = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...sharp, ...starts));
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.constantFrom(...glue)), { maxLength: 60 }), (pieces) =>
        expectGoodFormatting(pieces.flat().join('')),
      ),
      { numRuns: times(500, 1500), seed: 11 },
    );
  });

  test('any text at all', () => {
    const characters = fc.constantFrom(...'6 km5:-h30minx.×,()"#@+%/s\n\r\t \uFEFF\u00A0wek1planblocktu');
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.array(characters).map((all) => all.join('')),
        ),
        expectGoodFormatting,
      ),
      { numRuns: times(500, 1500), seed: 13 },
    );
  });
});

test.each(examples)('$name means the same with any blanks', async ({ name, text }) => {
  const meaning = async (written: string) =>
    (await checker().check(uri(name), written)).findings.map(
      ({ rule, severity, start, message }: Finding) => `${start.line} ${severity} ${rule}: ${message}`,
    );
  const expected = await meaning(text);
  for (const some of fc.sample(blanks, { numRuns: 3, seed: 23 })) {
    const written = withBlanks(text, some);
    expect(await meaning(written)).toEqual(expected);
    expect(await meaning(formatted(written))).toEqual(expected);
  }
});
