import { expect, test } from 'vitest';
import { startCompletions, WEEK } from './testing.ts';

const completions = startCompletions();

const DAY = `${WEEK}    tue easy 7 km\n`;

test.each([
  ['thu same as |', ['mon', 'tue', 'last week']],
  ['thu as |', ['mon', 'tue', 'last week']],
  ['thu: like |', ['mon', 'tue', 'last week']],
  ['thu as tue of |', ['week 2', 'week 1']],
])('%s', async (line, labels) => {
  const { list } = await completions.ask(`${DAY}    ${line}`);
  expect(list.items.map(({ label }) => label)).toEqual(labels);
});

test('in the first week there is none before', async () => {
  const { list } = await completions.ask(
    'plan "A"\n  week 1\n    mon rest\n    tue easy 5 km\n    thu same as |',
  );
  expect(list.items.map(({ label }) => label)).toEqual(['mon', 'tue']);
});
