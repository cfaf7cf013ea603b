/** A mistake costs one message: nothing is told of what only follows from it. */
import { expect, test } from 'vitest';
import { checker, uri } from './example-files.ts';

const CHECKER = checker();
/** What is said of a text that is no matter of training. */
const OF_TEXT: ReadonlySet<string> = new Set([
  'syntax',
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
  [
    'athlete "A"\n  pace pace easy 6:30/km\n  shoes "X" 100 km\n',
    '2 syntax: Expected a name after `pace`, found `pace`. `pace` is a word of the language; as a name it is written in quotes: `"pace"`.',
  ],
  ['athlete "A"\n  best -5k in 10:00\n', "2 syntax: An amount can't be negative."],
  [
    `${PLAN}    tue easy -0 km\n`,
    "4 syntax: An amount can't be negative. Week 1 is left out of the checks until this is corrected.",
  ],
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
    '1 syntax: Expected a name after `athlete`, but the line ends here. Until this is corrected, plans are checked without "Kim".',
  ],
  [
    `group "Tues\n${PLAN.replace('"P"', '"P" for "Tuesday"')}`,
    '1 syntax: This quote is not closed. Add a `"` where the text ends. Until this is corrected, plans are checked without "Tuesday".',
  ],
  [
    `block "Core"\n  plank 3 x 30 s\nwork "Tempo"\n  20 min @ threshold\n${PLAN}    tue workout "Tempo"\n`,
    '3 syntax: Expected an exercise such as `plank 3 x 40 s`, `rest` or a number of rounds such as `3 rounds`, found `work`. Did you mean `workout`?',
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
