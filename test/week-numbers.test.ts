import type { Finding } from '@runplan/language/internal';
import { describe, expect, test } from 'vitest';
import { checker, examples, uri } from './example-files.ts';
import { GOOD_PLANS } from './good-plans/read.ts';
import { part } from './part.ts';

/**
 * One wrong number of a week is one mistake about that number. What the plan is told besides, it was told with the right
 * number as well: no rule compares weeks that are not neighbours, or takes one for another.
 */
const NUMBERING = 'week-numbering';

/** Rules that tell the same of a stretch of weeks, which may begin later without one of them. */
const OF_A_STRETCH = ['intensity-share', 'long-run-share'];

/** Plans of one list of weeks; in a plan that is like another one a number says which week it replaces. */
const PLANS = [
  ...examples.map(({ name, text }) => ({ name, text })),
  ...GOOD_PLANS.map(({ name, text }) => ({ name: `${name}.runplan`, text })),
].filter(({ text }) => text.match(/^plan /gm)?.length === 1 && weeksOf(text).length > 2);

interface WrittenWeek {
  readonly number: number;
  readonly start: number;
  /** From behind the number up to the end of its last line. */
  readonly rest: string;
}

function weeksOf(text: string): readonly WrittenWeek[] {
  const heads = [...text.matchAll(/^ {2}week (\d+)(?= |$)/gm)];
  return heads.map((head, index) => {
    const from = head.index + head[0].length;
    const rest = text.slice(from, heads[index + 1]?.index).trimEnd();
    return { number: Number(head[1]), start: head.index, rest };
  });
}

/** Of the numbers that are wrong in the place of a week (its neighbours, the first one, those of no week) two each. */
function wrong(number: number): readonly number[] {
  const all = [number - 1, number + 1, 0, 1, number + 3, 99].filter((one) => one >= 0 && one !== number);
  return [0, 1].flatMap((next) => all[(2 * number + next) % all.length] ?? []);
}

/** What says something about training, with each of its places, but for what is told of a stretch. */
function remarks(findings: readonly Finding[], lineOf = (line: number) => line): readonly string[] {
  return findings
    .filter(({ rule }) => rule !== NUMBERING)
    .flatMap(({ rule, start, also = [] }) =>
      OF_A_STRETCH.includes(rule)
        ? rule
        : [start, ...also.map((place) => place.start)].map(({ line }) => `${rule} ${lineOf(line)}`),
    );
}

const numbering = (findings: readonly Finding[]) =>
  findings.filter(({ rule }) => rule === NUMBERING).map(({ start }) => start.line);

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

describe.each(PLANS)('$name', ({ name, text }) => {
  const check = checker();
  const findingsOf = async (changed: string) => (await check.check(uri(name), changed)).findings;

  test('with one week numbered wrongly nothing else is found', async () => {
    const before = remarks(await findingsOf(text));
    for (const { number, start, rest } of weeksOf(text)) {
      for (const other of part(2, wrong(number), number >> 1)) {
        const after = `${text.slice(0, start)}  week ${other}${text.slice(start + `  week ${number}`.length)}`;
        const findings = await findingsOf(after);
        const what = `week ${number}${rest.split('\n')[0]} as week ${other}`;
        expect(numbering(findings), what).toEqual([lineAt(text, start)]);
        expect(before, what).toEqual(expect.arrayContaining([...remarks(findings)]));
      }
    }
  });

  test('with a week too many between two others nothing else is found', async () => {
    const before = remarks(await findingsOf(text));
    const weeks = weeksOf(text);
    for (const [index, { number, start, rest }] of weeks.slice(0, -1).entries()) {
      const end = start + `  week ${number}`.length + rest.length;
      const lines = rest.split('\n').length;
      const line = lineAt(text, end);
      const next = lineAt(text, weeks[index + 1]?.start ?? 0) + lines;
      for (const other of part(3, [number, ...wrong(number)], number)) {
        const findings = await findingsOf(`${text.slice(0, end)}\n  week ${other}${rest}${text.slice(end)}`);
        const what = `week ${other} behind week ${number}`;
        // Of two weeks with the same number in a row the second is told of.
        expect(numbering(findings), what).toHaveLength(1);
        expect([line + 1, next], what).toContain(numbering(findings)[0]);
        const told = remarks(findings, (at) => (at > line ? at - lines : at));
        expect(before, what).toEqual(expect.arrayContaining([...told]));
      }
    }
  });
});

const GROWING = `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Growing" for "Kim"
  week 1
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km
  week 2
    tue easy 10 km
    thu easy 10 km
    sun long 12 km
  week 3
    tue easy 14 km
    thu easy 14 km
    sun long 18 km
  week 4 like week 3
`;

test('a week with a slip in its number is judged as the week that it is', async () => {
  const check = checker();
  const told = async (text: string) =>
    (await check.check(uri('growing.runplan'), text)).findings
      .filter(({ rule }) => rule !== NUMBERING)
      .map(({ rule, start, message }) => `${rule} ${start.line}: ${message}`);
  const right = await told(GROWING);
  expect(right.filter((one) => one.startsWith('mileage-increase'))).toHaveLength(1);
  expect(await told(GROWING.replace('  week 3\n', '  week 8\n'))).toEqual(right);
  expect(await told(GROWING.replace('  week 3\n', '  week 1.5\n'))).toEqual(right);
});
