import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '@runplan/language/internal';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { checked, PLANS } from './checked-plans.ts';
import { fingerprints } from './fingerprint.ts';

const NAME = 'plans/jörg 5k.runplan';
const TEXT = PLANS[NAME] as string;

/** What each finding is, and its fingerprint. */
async function printsOf(text: string, name = NAME): Promise<Record<string, string>> {
  const [file] = await checked({ [name]: text });
  if (!file) throw new Error('one file gives one report');
  const all = [...file.findings, ...file.allowed];
  const prints = fingerprints(all, file.path, file.text);
  return Object.fromEntries(
    all.map((finding) => [
      `${finding.rule} ${finding.week ?? ''} ${finding.day ?? ''}`,
      prints.get(finding) as string,
    ]),
  );
}

describe('a fingerprint stays the same', () => {
  test('while lines are added that change no finding, wherever they stand', async () => {
    const before = await printsOf(TEXT);
    expect(Object.keys(before)).toHaveLength(7);
    const lines = TEXT.split('\n');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(lines.length - 1),
        fc.constantFrom('', '# a remark', '      # 12'),
        async (at, line) => {
          expect(await printsOf(lines.toSpliced(at, 0, line).join('\n'))).toEqual(before);
        },
      ),
      { numRuns: 30 },
    );
  });

  test.each([
    ['the figures of the finding', ['week 2 total 25 km', 'week 2 total 26 km']],
    ['another week', ['sun long 9 km\n  week 3', 'sun long 8 km\n  week 3']],
    ['the remark on another day', ['"🏃🏃 fun"', '"flat"']],
  ])('while %s changes', async (_, [from, to]) => {
    const [before, after] = [
      await printsOf(TEXT),
      await printsOf(TEXT.replace(from as string, to as string)),
    ];
    expect(after['stated-total 2 ']).toBe(before['stated-total 2 ']);
  });

  test('of what lasts, when its first week is mended', async () => {
    const weeks = (n: number) =>
      Array.from(
        { length: 4 },
        (_, index) =>
          `  week ${index + 1}\n    tue easy 5 km\n${index < n ? '    mon core 20 min\n    fri core 20 min\n' : ''}`,
      );
    const plan = (n: number) => `athlete "Sam"\n  back history\nplan "P" for "Sam"\n${weeks(n).join('')}`;
    expect((await printsOf(plan(1)))['core-session 2 ']).toBe((await printsOf(plan(0)))['core-session 1 ']);
  });

  test('of a mistake, while its line is indented otherwise', async () => {
    const name = 'plans/slips.runplan';
    const text = PLANS[name] as string;
    expect(await printsOf(text.replaceAll('    ', '\t\t'), name)).toEqual(await printsOf(text, name));
  });
});

describe('fingerprints differ', () => {
  test('between the findings of a file, of one rule as well', async () => {
    const folder = join(import.meta.dirname, '../examples');
    const names = readdirSync(folder).filter((name) => name.endsWith('.runplan'));
    const texts = names.map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
    const files = await checked({ ...Object.fromEntries(texts), ...PLANS });
    const all = files.flatMap((file) => {
      const findings = [...file.findings, ...file.allowed];
      return [...fingerprints(findings, file.path, file.text).values()];
    });
    expect(all.length).toBeGreaterThan(30);
    expect(new Set(all).size).toBe(all.length);
  });

  test('between two findings that have everything in common', async () => {
    const [file] = await checked({ 'a.runplan': 'plan "P"\n  week 1\n    tue eassy 5 km + eassy 5 km\n' });
    const findings = file?.findings.filter(({ rule }) => rule === 'unknown-name') ?? [];
    expect(new Set(fingerprints(findings, 'a.runplan', file?.text).values()).size).toBe(2);
  });

  test('between files', async () => {
    const [here, there] = [await printsOf(TEXT), await printsOf(TEXT, 'plans/other.runplan')];
    expect(Object.values(here).filter((print) => Object.values(there).includes(print))).toEqual([]);
  });
});

test('a line with many findings is gone through once', () => {
  const letters = vi.spyOn(String.prototype, 'charCodeAt');
  const lettersOf = (count: number) => {
    const line = `mon core${' brid-dog'.repeat(count)}`;
    const findings = Array.from({ length: count }, (): Finding => {
      const place = { line: 1, column: 1 };
      return {
        rule: 'unknown-name',
        severity: 'error',
        message: '',
        uri: '',
        start: place,
        end: place,
        athletes: [],
        help: '',
      };
    });
    letters.mockClear();
    expect(new Set(fingerprints(findings, NAME, line).values()).size).toBe(count);
    return letters.mock.calls.length;
  };
  const [few, many] = [lettersOf(100), lettersOf(400)];
  letters.mockRestore();
  expect(many).toBeLessThan(few * 5);
});
