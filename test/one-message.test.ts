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
])('%j', async (text, message) => {
  expect(await toldOf(text)).toEqual([message]);
});
