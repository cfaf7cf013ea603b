import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { importPlan } from './import-plan.ts';

const PLAN = {
  id: 'x',
  name: 'Three weeks',
  description: 'For a first race.',
  units: 'mi',
  type: '10K',
  source: 'https://example.org/plan',
  schedule: [
    {
      description: 'Softly',
      workouts: [
        { title: 'Rest' },
        { title: 'Easy run: {4}', distance: 4 },
        { title: 'Tempo run', description: '2 mi warm up, 3 mi @ threshold', distance: 7 },
        { title: 'Rest or cross-training' },
        { title: 'Recovery run', distance: 3, units: 'km' },
        { title: 'Whatever Ben does' },
        { title: 'Long run', distance: 8 },
      ],
    },
    { workouts: [{ title: 'Rest' }, { title: 'Easy run', distance: 5 }] },
  ],
};
const EXPECTED = `runplan 1

plan "Three weeks"
  units mi
  note "For a first race."
  note "type: 10K"
  note "source: https://example.org/plan"

  week 1
    note "Softly"
    mon rest
    tue easy: 4 mi
    wed tempo 7 mi "2 mi warm up, 3 mi @ threshold"
    thu cross-training "or rest"
    fri recovery 3 km
    sat run "Whatever Ben does"
    sun long 8 mi

  week 2
    mon rest
    tue easy 5 mi
`;

test.each([
  ['a.json', 14, JSON.stringify(PLAN, null, 2)],
  // The two days of rest stand on one line, and are the same.
  ['a.json', 13, JSON.stringify(PLAN)],
  ['a.yaml', 14, stringify(PLAN)],
  ['a.yml', 14, stringify(PLAN, { defaultStringType: 'QUOTE_DOUBLE' })],
])('%s, %i entries', async (name, count, content) => {
  const { text, formats, entries, kept } = await importPlan([{ name, content }]);
  expect(formats).toEqual(['calendar-hack']);
  expect(text).toBe(EXPECTED);
  expect(kept.map(({ keptAs, text: words }) => [keptAs, words])).toEqual([['session', 'Whatever Ben does']]);
  expect(entries).toBe(count);
});

test('distances without units are not guessed', async () => {
  const content = 'name: P\nschedule:\n  - workouts:\n      - title: Easy run\n        distance: 4\n';
  const { text } = await importPlan([{ name: 'a.yaml', content }]);
  expect(text).toBe('runplan 1\n\nplan "P"\n\n  week 1\n    mon easy "4"\n');
});

const laughs = `a: &a [ha, ha]\n${'bcdefghij'.replace(/./g, (one) => {
  const before = `*${String.fromCharCode(one.charCodeAt(0) - 1)}`;
  return `${one}: &${one} [${Array(10).fill(before).join(', ')}]\n`;
})}schedule: *j\n`;

test.each([
  ['schedule:\n  - workouts: [', 'This is no whole YAML'],
  [laughs, 'This is no whole YAML'],
  ['{"schedule": [{"workouts": [', 'This is not whole JSON'],
  ['schedule: 5\nworkouts: 7\n', 'No plan was found'],
  ['just words', 'No plan was found'],
  [
    `schedule:\n  - workouts:\n${'      - title: Rest\n'.repeat(8)}`,
    'Week 1 has 8 workouts; a week has seven, one for each day.',
  ],
])('refused: %j', async (content, message) => {
  await expect(importPlan([{ name: 'a.yaml', content }])).rejects.toThrow(message);
});

test('a distance that is no figure is none', async () => {
  const content = `name: P
units: km
schedule:
  - workouts:
      - title: Easy run
        distance: .inf
`;
  const { text } = await importPlan([{ name: 'p.yaml', content }]);
  expect(text.slice(text.indexOf('  week 1'))).toBe('  week 1\n    mon easy\n');
});
