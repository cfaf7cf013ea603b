import { expect, test } from 'vitest';
import { createChecker } from '../workspace/checker.ts';

async function mistakesIn(text: string): Promise<string[]> {
  const checker = createChecker({ read: async () => ({ problem: 'missing' }) });
  const { findings } = await checker.check('file:///plans.runplan', text);
  return findings
    .filter(({ rule }) => rule === 'syntax' || rule === 'unknown-name' || rule === 'unused-allow')
    .map(({ start, rule, message }) => `${start.line} ${rule}: ${message}`);
}

const lines = (count: number, line: (number: number) => string) =>
  Array.from({ length: count }, (_, index) => `${line(index + 1)}\n`).join('');
const athletes = (count: number) => lines(count, (n) => `athlete "A${n}"\n  recent volume 30 km`);
const names = (count: number) => Array.from({ length: count }, (_, index) => `"A${index + 1}"`).join(', ');

test('a plan that is copied beyond what can be checked is said so once, and all else is checked', async () => {
  const text = `workout "W"
${lines(100, () => '  1 km')}${athletes(10)}plan "P" for ${names(10)}
  allow core-session because "gym"
  week 1
${lines(100, () => '    any workout "W"')}${lines(40, (n) => `  week ${n + 1} like week ${n}`)}
plan "Q" for "A1"
  week 1
    tue eazy 5 km
`;
  expect(await mistakesIn(text)).toEqual([
    '122 syntax: This plan is not checked: written out for its 10 athletes it comes to 4,185,070 days, sessions and steps, and at most 250,000 in one file are checked. Split it into several files.',
    expect.stringContaining('unknown-name: There is no kind of session `eazy`. Did you mean `easy`?'),
  ]);
});

test('ten years of weeks are checked, and no more', async () => {
  const plan = (weeks: number) =>
    `plan "P"\n${lines(weeks, (n) => `  week ${n} like week 1`).replace(' like week 1', '')}`;
  expect(await mistakesIn(plan(520))).toEqual([]);
  expect(await mistakesIn(plan(521))).toEqual([
    '1 syntax: This plan is not checked: it has 521 weeks, and at most 520 are checked. Split it into several files.',
  ]);
});

test('all plans of a file share the room, and those that find none are told once', async () => {
  const plan = (name: string) =>
    `plan "${name}" for ${names(100)}\n  week 1\n${lines(100, () => '    any easy 1 km')}${lines(9, (n) => `  week ${n + 1} like week 1`)}`;
  const found = await mistakesIn(`${athletes(100)}${plan('P')}${plan('Q')}${plan('R')}`);
  expect(found.filter((one) => one.includes('syntax'))).toEqual([
    '312 syntax: This plan is not checked: written out for its 100 athletes it comes to 209,000 days, sessions and steps, and at most 250,000 in one file are checked, those of the plans above included. Split it into several files.',
  ]);
});

test('a club of a hundred athletes with a plan of half a year is checked', async () => {
  const week =
    '    mon core "Core Basics"\n    tue easy 6 km + strides 6 x 20 s\n    wed intervals: warm up 2 km, 6 x (800 m @ 5k, jog 400 m), cool down 2 km\n    thu easy 6 km\n    sat tempo 8 km\n    sun long 12 km\n';
  const text = `${athletes(100)}plan "P" for ${names(100)}\n  week 1\n${week}${lines(25, (n) => `  week ${n + 1} like week 1`)}`;
  expect((await mistakesIn(text)).filter((one) => one.includes('not checked'))).toEqual([]);
});

test('policies that rest on more than twenty others are told where that begins', async () => {
  const policies = lines(
    30,
    (n) => `policy "P${n}"${n > 1 ? ` extends "P${n - 1}"` : ''}\n  rest-days error`,
  );
  expect(await mistakesIn(policies)).toEqual([
    '43 unknown-name: The policy "P22" extends more than 20 policies, each of which extends the next. What the last of them say does not count. Extend a nearer one.',
  ]);
});

test('so are plans that are like a plan that is like a plan', async () => {
  const plans = lines(
    30,
    (n) => `plan "P${n}"${n > 1 ? ` like plan "P${n - 1}"` : '\n  week 1\n    tue easy 5 km'}`,
  );
  expect(await mistakesIn(plans)).toEqual([
    '24 unknown-name: The plan `P22` is like more than 20 plans, each like the next. What the last of them say does not count. Write some of them out.',
  ]);
});

test('those that rest on themselves are told, and those that only lead there are not', async () => {
  const text = 'policy "A" extends "B"\npolicy "B" extends "C"\npolicy "C" extends "B"\n';
  expect(await mistakesIn(text)).toEqual([
    '2 unknown-name: The policy "B" extends itself. Extend another one, such as `standard`.',
    '3 unknown-name: The policy "C" extends itself. Extend another one, such as `standard`.',
  ]);
});

test.each([
  ['parentheses', '6 x ('.repeat(2000), 'Parentheses are nested more than 60 deep.'],
  ['repetitions', `${'2 x '.repeat(2000)}400 m`, 'More than 8 repetitions stand behind each other.'],
  ['both', '2 x (1 x 1 x 1 x 1 x '.repeat(500), 'Parentheses are nested more than 60 deep.'],
])('%s nested too deep are one mistake', async (_, steps, message) => {
  await expectOneMistake(`intervals: ${steps}`, message);
});

test.each([
  [
    'in parentheses',
    `${'3 rounds ('.repeat(2000)}plank 30 s${')'.repeat(2000)}`,
    'Parentheses are nested more than 60 deep.',
  ],
  [
    'behind each other',
    `${'3 rounds '.repeat(2000)}plank 30 s`,
    'More than 8 repetitions stand behind each other.',
  ],
])('rounds %s are bounded as steps are', async (_, exercises, message) => {
  await expectOneMistake(`core: ${exercises}`, message);
});

async function expectOneMistake(session: string, message: string): Promise<void> {
  expect(await mistakesIn(`plan "P"\n  week 1\n    tue ${session}\n`)).toEqual([
    `3 syntax: ${message} Week 1 is left out of the checks until this is corrected.`,
  ]);
}
