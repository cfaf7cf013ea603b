/** What people write who have never seen the language: slips, habits, and what they paste from elsewhere. */
import { readFileSync } from 'node:fs';
import { applyRepairs, type Finding, formatted, type TextRepair } from '@runplan/language/internal';
import { describe, expect, test } from 'vitest';
import { checker, uri } from '../example-files.ts';
import { type PlaceOfLines, planWith } from './plan-with.ts';

interface Slip {
  readonly name: string;
  readonly place: PlaceOfLines;
  readonly written: string;
  /** The lines in the usual form; none where it is a mistake. */
  readonly usual: readonly string[];
  /** The titles of what is offered for a mistake. */
  readonly offered: string | undefined;
}

/** A name, what is written, and behind `=>` the usual form, or behind `!!` what is offered. */
function slipOf(block: string): Slip {
  const [heading = '', ...lines] = block.trimEnd().split('\n');
  const [, name = heading, place = 'week'] = /^(.*?)(?: \((athlete|plan)\))?$/.exec(heading) ?? [];
  const written = lines.filter((line) => !/^(?:=>|!!) /.test(line)).join('\n');
  return {
    name,
    place: place as PlaceOfLines,
    written: written.replaceAll(/\\u([0-9a-f]{4})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
    usual: lines.flatMap((line) => (line.startsWith('=> ') ? [line.slice(3)] : [])),
    offered: lines.find((line) => line.startsWith('!! '))?.slice(3),
  };
}

const SLIPS = readFileSync(new URL('slips.txt', import.meta.url), 'utf8')
  .split(/^## /m)
  .slice(1)
  .map(slipOf);

const CHECKER = checker();
const MISTAKES: ReadonlySet<string> = new Set(['syntax', 'unknown-name']);

/** The mistakes of a text in some of its lines. */
async function mistakesIn(
  text: string,
  { first, last }: { first: number; last: number },
): Promise<readonly Finding[]> {
  const { findings } = await CHECKER.check(uri('slips.runplan'), text);
  return findings.filter(
    ({ rule, start }) => MISTAKES.has(rule) && start.line >= first && start.line <= last,
  );
}

describe(`${SLIPS.length} slips`, () => {
  test.each(SLIPS)('$name', async ({ place, written, usual, offered }) => {
    const { text, lines } = planWith(place, written);
    const [mistake] = await mistakesIn(text, lines);
    if (offered !== undefined) {
      const titles = (mistake?.repairs ?? []).map(({ title }) => title).join(' | ');
      expect(titles || (mistake ? 'no correction' : 'no mistake')).toBe(offered);
      return;
    }
    expect(mistake?.message).toBe(undefined);
    const laidOut = formatted(text)
      .split('\n')
      .slice(lines.first - 1, lines.last);
    expect(laidOut.map((line) => line.trim()).filter(Boolean)).toEqual(usual);
    // What is read is the same, and is written so for good.
    expect(formatted(formatted(text))).toBe(formatted(text));
  });

  test('after every correction the line is right, and says what was written', async () => {
    for (const { name, place, written, offered } of SLIPS) {
      if (offered === undefined) continue;
      const { text, lines } = planWith(place, written);
      const [mistake] = await mistakesIn(text, lines);
      for (const repair of mistake?.repairs ?? []) {
        const after = applyRepairs(text, [repair]);
        const line = mistake?.start.line ?? 0;
        expect(await mistakesIn(after, { first: line, last: line }), `${name}: ${repair.title}`).toEqual([]);
        expectSameFigures(text, after, repair, name);
      }
    }
  });

  test('most are read, or mended in one step', () => {
    const lost = SLIPS.filter(({ offered }) => offered === 'no correction');
    expect(lost.length / SLIPS.length).toBeLessThan(0.25);
  });
});

/** The figures of training that a text has. */
const figuresIn = (text: string): string[] => text.match(/\d+(?:[.:]\d+)*/g) ?? [];

/** A correction drops no figure that was written; where a clock can be read in two ways it is written in units. */
function expectSameFigures(before: string, after: string, { title }: TextRepair, name: string): void {
  const wasClock = /\d:\d\d/.test(before) || /\d\/\d/.test(before);
  // Laps are written in metres, LT1 is a name, and the number of a day says which day it is.
  if (/\d laps?\b|\bLT1\b/.test(before)) return;
  if (wasClock || /\bday \d/i.test(before)) return;
  const left = figuresIn(after);
  // At the end of a line a comma is a decimal comma.
  for (const figure of figuresIn(before.replaceAll(/(\d),(\d)$/gm, '$1.$2'))) {
    const place = left.indexOf(figure);
    expect(place, `${name}: ${title} drops ${figure}`).toBeGreaterThanOrEqual(0);
    left.splice(place, 1);
  }
}
