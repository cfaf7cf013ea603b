import type { Checker } from '@runplan/language/internal';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from './any-text.ts';
import { checker, examples, uri } from './example-files.ts';
import { part, times } from './part.ts';

/** The messages of syntax, as line and text. */
async function mistakes(check: Checker, name: string, text: string): Promise<string[]> {
  const { findings } = await check.check(uri(name), text);
  expect(findings.filter((finding) => finding.rule === 'internal')).toEqual([]);
  return findings
    .filter(({ rule }) => rule === 'syntax')
    .map(({ start, message }) => `${start.line}: ${message}`);
}

describe.each(examples)('$name', ({ name, text }) => {
  test('every prefix is checked without a throw', async () => {
    const check = checker();
    // Line ends and, within the lines, cuts that fast-check chooses.
    for (const { index: end } of part(3, text.matchAll(/\n/g)))
      await mistakes(check, name, text.slice(0, end));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: text.length }), async (end) => {
        await mistakes(check, name, text.slice(0, end));
      }),
      { numRuns: times(20, 60), seed: 7 },
    );
  });

  test('removing any one line gives at most two messages of syntax', async () => {
    const check = checker();
    const lines = text.split('\n');
    for (const i of part(2, lines.keys())) {
      const found = await mistakes(check, name, lines.toSpliced(i, 1).join('\n'));
      expect
        .soft(found.length, `without line ${i + 1} (${lines[i]}):\n${found.join('\n')}`)
        .toBeLessThanOrEqual(2);
    }
  });

  test('case of the words, line ends, tabs, a byte order mark and trailing blanks do not matter', async () => {
    const shown = async (changed: string) =>
      (await checker().check(uri(name), changed)).findings.map(({ start, rule, severity }) => [
        start.line,
        rule,
        severity,
      ]);
    const expected = await shown(text);
    expect(await shown(text.replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(await shown(text.replaceAll('\n', '\r'))).toEqual(expected);
    expect(await shown(`\uFEFF${text}`)).toEqual(expected);
    expect(await shown(text.replaceAll(/^ +/gm, (blanks) => '\t'.repeat(blanks.length / 2)))).toEqual(
      expected,
    );
    expect(await shown(text.replaceAll(/$/gm, '  \t'))).toEqual(expected);
    expect(
      await shown(
        text.replaceAll(/^( *)(week|mon|tue|wed|thu|fri|sat|sun|plan|athlete|block)\b/gm, (word) =>
          word.toUpperCase(),
        ),
      ),
    ).toEqual(expected);
  });
});

describe('whatever stands in a file', () => {
  test('random tokens of the language', async () => {
    const check = checker();
    const words = [
      ...new Set(examples.flatMap(({ text }) => text.match(/"[^"\n]*"|[\w:/.%-]+|[^\s\w]|\n/g) ?? [])),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...words, '\n', '(', ')', ',', '@', ':', '+'), { maxLength: 120 }),
        async (tokens) => {
          await mistakes(check, 'random.runplan', tokens.join(' '));
        },
      ),
      { numRuns: times(200, 400), seed: 11 },
    );
  });

  test('random text', async () => {
    const check = checker();
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        await mistakes(check, 'random.runplan', text);
      }),
      { numRuns: times(150, 300), seed: 13 },
    );
  });

  test('a thousand nested parentheses are one message', async () => {
    const deep = `${'2 x ('.repeat(1000)}400 m${')'.repeat(1000)}`;
    const text = `plan "Deep"\n  week 1\n    tue intervals: ${deep}\n    wed easy 5 km\n`;
    expect(await mistakes(checker(), 'deep.runplan', text)).toEqual([
      '3: Parentheses are nested more than 60 deep. Week 1 is left out of the checks until this is corrected.',
    ]);
  });

  test('parentheses that are never closed cost their own line only', async () => {
    const text =
      'plan "Open"\n  week 1\n    tue intervals: 2 x (400 m @ 5k, (jog 200 m\n    wed easy 5 km\n  week 2\n    wed easy 5 km\n';
    const found = await mistakes(checker(), 'open.runplan', text);
    expect(found.length).toBe(1);
    expect(found[0]).toMatch(/^3: /);
  });

  test('a text of many mistakes is cut off', async () => {
    const found = await mistakes(
      checker(),
      'many.runplan',
      'plan "P"\n  week 1\n'.concat('    mon easy @\n'.repeat(5000)),
    );
    expect(found.length).toBe(101);
    expect(found.at(-1)).toContain('From here on there are 4900 more mistakes of syntax');
  });

  test.each(['', '\n\n', '# only a comment', '\uFEFF', '   \t  '])('nothing at all: %j', async (text) => {
    expect(await checker().check('file:///empty.runplan', text)).toEqual({
      findings: [],
      plans: 0,
      allowed: [],
      needed: [],
    });
  });
});
