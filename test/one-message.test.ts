/** A mistake costs one message: nothing is told of what only follows from it. */
import { expect, test } from 'vitest';
import { checker, uri } from './example-files.ts';

const CHECKER = checker();
/** What is said of a text that is no matter of training. */
const OF_TEXT: ReadonlySet<string> = new Set([
  'syntax',
  'import',
  'unknown-name',
  'implausible-amount',
  'week-numbering',
  'said-twice',
]);

async function toldOf(text: string): Promise<readonly string[]> {
  const { findings } = await CHECKER.check(uri('one-message.runplan'), text);
  return findings
    .filter(({ rule }) => OF_TEXT.has(rule))
    .map(({ start, rule, message }) => `${start.line} ${rule}: ${message}`);
}

const PLAN = 'plan "P"\n  week 1\n    mon easy 5 km\n';

test.each([
  ['athlete "A"\n  best -5k in 10:00\n', "2 syntax: An amount can't be negative."],
  [
    `${PLAN}    tue easy -0 km\n`,
    "4 syntax: An amount can't be negative. Week 1 is left out of the checks until this is corrected.",
  ],
  ['import "\nplan "P"\n', '1 syntax: This quote is not closed. Add a `"` where the text ends.'],
  ['import alp\n', '1 syntax: Expected a text in quotes after `import`, found `alp`.'],
  [
    'plan "P"\n  cycle 9.5 days\n  week 1\n    mon easy 5 km\n  week 2\n    mon easy 5 km\n',
    '2 syntax: `cycle 9.5 days` is no length of a cycle. Cycles have 5 to 28 whole days, as in `cycle 10 days`.',
  ],
  [
    'plan "P"\n  note "x" week 1\n    mon easy 5 km\n    tue rest\n',
    '2 syntax: Expected the end of the line after `"x"`, found `week`.',
  ],
  [
    'plan "P"\n  )week 1\n    mon easy 5 km\n',
    '2 syntax: Expected the end of the line after `"P"`, found `)`.',
  ],
  [
    `workout\n  6 x 400 m\n${PLAN}    tue workout "Tempo"\n`,
    '1 syntax: Expected a name after `workout`, but the line ends here.',
  ],
  [
    `athlete\n  back disc\n${PLAN.replace('"P"', '"P" for "Kim"')}`,
    '1 syntax: Expected a name after `athlete`, but the line ends here. Until this is corrected, the plan is checked without "Kim".',
  ],
  [
    `group "Tues\n${PLAN.replace('"P"', '"P" for "Tuesday"')}`,
    '1 syntax: This quote is not closed. Add a `"` where the text ends. Until this is corrected, the plan is checked without "Tuesday".',
  ],
  [
    `block "Core"\n  plank 3 x 30 s\nwork "Tempo"\n  20 min @ threshold\n${PLAN}    tue workout "Tempo"\n`,
    '3 syntax: Expected an exercise such as `plank 3 x 40 s`, `rest` or a number of rounds such as `3 rounds`, found `work`. Did you mean `workout`?',
  ],
  [
    'plan "P"\n  race 10k on 2027-07-11 goal 0:00\n',
    "2 implausible-amount: An amount of `0:00` can't be meant. Write the real one, or delete the line.",
  ],
  [
    'plan "P"\n  week 2-521 base\n    mon easy 5 km\n',
    '2 week-numbering: `week 2-521` stands for more weeks than one line can: up to 104. Number the weeks 1, 2, 3 … in order, each once.',
  ],
  ['plan "P"\n  starts 2026-9-1\n', '2 syntax: Months and days of a date have two figures: `2026-09-01`.'],
  [
    'plan "P"\n  starts 2026-13-1\n',
    '2 syntax: There is no day `2026-13-1`. Dates are written year-month-day, as in `2026-09-21`.',
  ],
  [
    'athlete "A"\n  best 10k in 45\n',
    '2 syntax: Expected a time such as `in 88 s` after `10k`, found `in`. A time carries its unit, or colons: `in 45 min`, `in 45:00`.',
  ],
  [
    'plan "P"\n  units km mi\n',
    '2 syntax: Expected the end of the line after `km`, found `mi`. A remark stands in a comment: `# …`.',
  ],
  [
    'plan "P"\n  week 1 base build\n',
    '2 syntax: Expected the end of the line after `base`, found `build`. A remark stands in quotes. Week 1 is left out of the checks until this is corrected.',
  ],
  [
    'athlete "A"\n  zone 6 130-140 bpm\n',
    "2 implausible-amount: `zone 6` can't be meant: zones go from 1 to 5.",
  ],
  [
    'athlete "A"\n  zone 0 130-140 bpm\n',
    "2 implausible-amount: `zone 0` can't be meant: zones go from 1 to 5.",
  ],
  [
    `${PLAN}    tue strength: squat 3 x 5 @ 80% 80% 1rm\n`,
    '4 said-twice: `80% 1rm` contradicts `@ 80%`, and only one of them can be meant. Delete the other. Until then the checks go by `@ 80%`, the first of them.',
  ],
])('%j', async (text, message) => {
  expect(await toldOf(text)).toEqual([message]);
});

test('of what is half written only its own name is not told', async () => {
  const told = await toldOf(
    `blo "Core"\n  plank 3 x 30 s\n${PLAN}    tue core "Core"\n    wed core "Hips"\n`,
  );
  expect(told.map((line) => line.slice(0, 38))).toEqual([
    '1 syntax: Expected `runplan`, `import`',
    '7 unknown-name: There is no block `Hip',
  ]);
});

const LONG = 'a'.repeat(80_000);

test.each([
  ['a kind', `${PLAN}    tue ${LONG} 5 km\n`],
  ['a line', `${PLAN}    ${LONG}\n`],
  ['an athlete', `plan "P" for "${LONG}"\n  week 1\n    mon easy 5 km\n`],
  ['a definition', `${LONG}\n`],
  ['a number', `plan "P"\n  week ${'9'.repeat(80_000)}\n    mon easy 5 km\n`],
  ['an import', `import "${LONG}"\n`],
])('of a long word its beginning is shown: %s', async (_, text) => {
  const told = await toldOf(text);
  expect(told.length).toBeGreaterThan(0);
  for (const message of told) {
    expect(message.length).toBeLessThan(500);
    expect(message).toMatch(/(?:a{60,80}|9{60,80})…/);
  }
});
