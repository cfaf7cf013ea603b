import { describe, expect, test } from 'vitest';
import { applyRepairs, createChecker, fixText } from '../internal.ts';

const checker = createChecker({ read: async () => ({ problem: 'missing' }) });
const URI = 'file:///p.runplan';
const inWeek = (line: string) => `plan "P"\n  week 1\n    ${line}\n`;

/** What the first mistake of a text may have meant, as titles and texts. */
async function meanings(text: string, code: string): Promise<readonly (readonly [string, string])[]> {
  const { findings } = await checker.check(URI, text);
  const finding = findings.find(({ rule }) => rule === code);
  if (!finding) throw new Error(`no ${code}, only ${findings.map(({ rule }) => rule).join(', ')}`);
  const repairs = finding.repairs ?? [];
  expect(finding.fixable).toBe(repairs.length > 0 ? true : undefined);
  for (const { kind } of repairs) expect(kind).toBe('suggested');
  return repairs.map((repair) => [repair.title, applyRepairs(text, [repair])] as const);
}

describe('mistakes of syntax say what may have been meant', () => {
  test.each([
    ['block core\n', [['Write `"core"`', 'block "core"\n']]],
    [
      'exercise "walk"\nblock "B"\n  walk 3 x 30 s\n',
      [['Write `"walk"`', 'exercise "walk"\nblock "B"\n  "walk" 3 x 30 s\n']],
    ],
    // There is no such exercise.
    ['block "B"\n  walk 3 x 30 s\n', []],
    ['athlete "A"\n  levl novice\n', [['Write `level`', 'athlete "A"\n  level novice\n']]],
    [inWeek('tue easy 6 km “slow'), []],
    [inWeek('tue easy 6 km "slow   '), [['Close the quote', inWeek('tue easy 6 km "slow"   ')]]],
    [
      inWeek('tue 8 x 400 m @ 3:30'),
      [
        ['Write `3:30/km`', inWeek('tue 8 x 400 m @ 3:30/km')],
        ['Write `in 3:30`', inWeek('tue 8 x 400 m in 3:30')],
      ],
    ],
    // Nobody runs or walks at that pace.
    [inWeek('tue easy 6 km @ 31:00'), [['Write `in 31:00`', inWeek('tue easy 6 km in 31:00')]]],
    // What is left of a block whose first line is gone is no plan.
    ['plank 3 x 40 s\n', []],
    ['plan "P"\n  weak 1\n', [['Write `week`', 'plan "P"\n  week 1\n']]],
    [
      'plan "P"\n  weak one\n',
      [
        ['Keep `weak one` as a note', 'plan "P"\n  note "weak one"\n'],
        ['Keep `weak one` as a comment', 'plan "P"\n  # weak one\n'],
      ],
    ],
    [
      'athlete "A"\n  recent volume 40\n',
      [
        ['Write `40 km`', 'athlete "A"\n  recent volume 40 km\n'],
        ['Write `40 mi`', 'athlete "A"\n  recent volume 40 mi\n'],
      ],
    ],
    [
      'block "B"\n  plank 30 s\n  rest 45\n',
      [
        ['Write `45 s`', 'block "B"\n  plank 30 s\n  rest 45 s\n'],
        ['Write `45 min`', 'block "B"\n  plank 30 s\n  rest 45 min\n'],
      ],
    ],
    [
      inWeek('tue easy 40 min @ 5:30-6:00'),
      [
        ['Write `5:30-6:00/km`', inWeek('tue easy 40 min @ 5:30-6:00/km')],
        ['Write `5:30-6:00/mi`', inWeek('tue easy 40 min @ 5:30-6:00/mi')],
      ],
    ],
    // A kind can't stand in quotes, as a name can.
    [inWeek('tue am to easy 5 km'), []],
  ])('%j', async (text, expected) => {
    expect(await meanings(text, 'syntax')).toEqual(expected);
  });
});

test('names with blanks, and words of the language, are written in quotes', async () => {
  const text = `block "rest"\n  plank 3 x 40 s\n\n${inWeek('tue core resst')}`;
  expect(await meanings(text, 'unknown-name')).toEqual([['Write "rest"', text.replace('resst', '"rest"')]]);
});

test.each([
  [
    'parkour 10 km',
    'There is no kind of session `parkour`. Known are `easy`, `long`, `tempo`, `intervals`, `core`, `rest` and others.',
    [],
  ],
  ['esy 10 km', 'There is no kind of session `esy`. Did you mean `easy`?', ['Write `easy`']],
  ['travl', 'There is no kind of session `travl`. Did you mean `travel`?', ['Write `travel`']],
])('a kind that is not known: %s', async (session, message, titles) => {
  const { findings } = await checker.check(URI, inWeek(`tue ${session}`));
  const found = findings.find(({ rule }) => rule === 'unknown-name');
  expect(found?.message).toBe(message);
  expect(found?.repairs?.map(({ title }) => title) ?? []).toEqual(titles);
});

test('several days in one line are told how they are written', async () => {
  const { findings } = await checker.check(URI, inWeek('mon tue-fri easy 5 km'));
  const mistake = findings.find(({ rule }) => rule === 'syntax');
  expect(mistake?.message).toContain('Several days in one line are written `mon, wed` or `mon-fri`.');
});

test('nothing of it is done unasked', async () => {
  const text = inWeek('tue esy 40 mins');
  expect((await fixText(checker, URI, text)).text).toBe(text);
});
