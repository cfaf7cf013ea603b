/** Sessions that stand in lines of their own below their day. */
import { type Finding, formatted } from '@runplan/language/internal';
import { expect, test } from 'vitest';
import { checker, uri } from '../example-files.ts';

const CHECKER = checker();

function plan(...days: readonly string[]): string {
  return [
    'athlete "Anna"',
    '  level intermediate',
    '',
    'plan "Base" for "Anna"',
    '  week 1',
    ...days,
    '',
  ].join('\n');
}

async function mistakes(text: string): Promise<readonly string[]> {
  const { findings } = await CHECKER.check(uri('day.runplan'), text);
  const said = findings.filter(({ rule }: Finding) => rule === 'syntax' || rule === 'unknown-name');
  return said.map(({ start, message }: Finding) => `${start.line}: ${message}`);
}

const JOINED = ['    tue', '        easy 8 km', '        + strides 6 x 20 s', '        + core 15 min'];

test.each([
  ['a word', '    tue', '      easy 8 km', '      strides 6 x 20 s', '      core 15 min'],
  ['a colon', '    Tuesday:', '      8 km easy', '      strides 6 x 20 s', '      core 15 min'],
  ['bullets', '    Tue', '    - easy 8 km', '    - 6 strides', '    - core 15 min'],
  ['no indentation', 'TUE', 'easy 8 km', '', 'strides 6 x 20 s', 'core 15 min'],
])('below %s', async (_, ...days) => {
  const text = plan(...days);
  expect(await mistakes(text)).toEqual([]);
  const written = formatted(text);
  expect(
    written
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(4, 8),
  ).toEqual(JOINED);
  expect(formatted(written)).toBe(written);
});

test('a day ends where another one, or what belongs to the week, begins', async () => {
  const text = plan(
    '    tue',
    '      easy 8 km',
    '      @ zone 2',
    '    wed core 15 min',
    '    thu',
    '      note "rest well"',
  );
  expect(formatted(text).split('\n').slice(5, -1)).toEqual([
    '    tue',
    '        easy 8 km',
    '        @ zone 2',
    '    wed core 15 min',
    '    thu',
    '      note "rest well"',
  ]);
  expect(await mistakes(text)).toEqual([
    expect.stringMatching(/^10: Expected a session such as .* after `thu`, but the line ends here/),
  ]);
});

test('a further amount may be a step of the session above, and is no session', async () => {
  expect(await mistakes(plan('    tue', '      10 min easy', '      20 min @ threshold'))).toEqual([
    expect.stringMatching(/^8: Expected a day .*found `20 min`\./),
  ]);
});
