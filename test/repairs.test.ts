import { applyRepairs, type Finding, fixText } from '@runplan/language/internal';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checker, examples, uri } from './example-files.ts';

/** What an author may do to a plan by mistake. */
const SLIPS: readonly ((line: string) => string | undefined)[] = [
  () => undefined,
  (line) => `${line}\n${line}`,
  (line) => line.replace(/\d+(?=\.?\d* ?(km|mi|min))/, (n) => `${Number(n) * 3}`),
  (line) => line.replace(/\d+(?=\.?\d* ?(km|mi|min))/, (n) => `${Math.ceil(Number(n) / 3)}`),
  (line) => line.replace(/week \d+/, (week) => `${week}0`),
  (line) => line.replace(/easy|long/, 'tempo'),
  (line) => line.replace(/(mon|tue|wed|thu|fri|sat|sun) /, 'thu '),
  (line) => line.replace(/(core|strength)( "[^"]*"| \d+ min)/, 'rest'),
  (line) => `${line}\n      allow rest-days because "a slip"`,
  (line) => line.replace(/total \d+/, 'total 99'),
  (line) => line.replace(/(like week \d+)( at \d+%)?/, '$1 at 150%'),
  (line) => line.replace(/on \d{4}/, 'on 2031'),
  (line) => line.replace(/back healthy|level \w+/, 'back disc'),
];

/** Makes slips in a text: each at a line, chosen by a number. */
function withSlips(text: string, slips: readonly (readonly [line: number, slip: number])[]): string {
  const lines: (string | undefined)[] = text.split('\n');
  for (const [at, slip] of slips) {
    const index = at % lines.length;
    const line = lines[index];
    const change = SLIPS[slip % SLIPS.length];
    if (line?.trim() && change) lines[index] = change(line);
  }
  return lines.filter((line) => line !== undefined).join('\n');
}

function commentsOf(text: string): string[] {
  return (text.replaceAll(/"[^"\n]*"/g, '').match(/#[^\r\n]*/g) ?? []).map((comment) => comment.trimEnd());
}

function namesOf(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ rule }) => rule === 'syntax' || rule === 'unknown-name' || rule === 'internal')
    .map(({ rule, message }) => `${rule}: ${message}`)
    .sort();
}

const slips = fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { minLength: 1, maxLength: 6 });

describe.each(examples)('$name, with slips', ({ name, text }) => {
  test('no repair brings a mistake, loses a comment, or puts its edits out of order', async () => {
    const check = checker();
    await fc.assert(
      fc.asyncProperty(slips, async (made) => {
        const before = withSlips(text, made);
        const { findings } = await check.check(uri(name), before);
        const mistakes = namesOf(findings);
        expect(mistakes.filter((mistake) => mistake.startsWith('internal'))).toEqual([]);
        for (const repair of findings.flatMap(({ repairs }) => repairs ?? [])) {
          const after = applyRepairs(before, [repair]);
          expect(after, repair.title).not.toBe(before);
          expect(commentsOf(after), repair.title).toEqual(commentsOf(before));
          const now = namesOf((await check.check(uri(name), after)).findings);
          expect(
            now.filter((mistake) => !mistakes.includes(mistake)),
            `${repair.title}\n${after}`,
          ).toEqual([]);
        }
      }),
      { numRuns: 25, seed: 5 },
    );
  });

  test('repairing unasked ends, brings no error, and is done when it is done', async () => {
    const check = checker();
    await fc.assert(
      fc.asyncProperty(slips, async (made) => {
        const before = withSlips(text, made);
        const errors = async (content: string) =>
          (await check.check(uri(name), content)).findings.filter(({ severity }) => severity === 'error')
            .length;
        const { text: fixed, repaired, result } = await fixText(check, uri(name), before);
        expect(repaired > 0).toBe(fixed !== before);
        expect(commentsOf(fixed)).toEqual(commentsOf(before));
        expect(await errors(fixed)).toBeLessThanOrEqual(await errors(before));
        expect(await check.check(uri(name), fixed)).toEqual(result);
        expect((await fixText(check, uri(name), fixed)).text).toBe(fixed);
      }),
      { numRuns: 40, seed: 6 },
    );
  });
});
