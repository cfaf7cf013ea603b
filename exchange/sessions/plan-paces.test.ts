import { formatPaceRange, pacesInView } from '@runplan/language/internal';
import { expect, test } from 'vitest';
import { plansOf } from '../choose-plans.ts';
import { sourceOf } from '../testing.ts';
import { planPaces } from './plan-paces.ts';

/** The paces of the first plan of a text. */
function pacesOf(text: string): readonly string[] {
  const { document, services } = sourceOf(text);
  const [plan] = plansOf(document, services);
  if (!plan) throw new Error('There is no plan.');
  return planPaces(plan, pacesInView(document, services.documents)).map(
    ({ name, pace }) => `${name} ${formatPaceRange(pace.range, 'km')}`,
  );
}

const athlete = (lines = '') =>
  `pace strong 4:50/km\nathlete "Kim"\n  best 10k in 50:00\n${lines}plan "P" for "Kim"\n`;

test('the paces that runs ask for and the usual ones, each once, the slowest first', () => {
  expect(
    pacesOf(`${athlete('  pace easy 6:00-6:30/km\n')}  race 15k on 2027-03-14
  week 1
    mon easy 6 km
    tue tempo: warm up 2 km, 20 min @ Strong, cool down 2 km
    wed intervals: 6 x 400 m @ strong recover jog 200 m
    thu easy 3 km @ easy to race
`),
  ).toEqual(['easy 6:00-6:30/km', expect.stringMatching(/^race 5:0\d\/km$/), 'Strong 4:50/km']);
});

test('none where nothing is run at a pace with a name', () => {
  expect(pacesOf(`${athlete()}  week 1\n    mon bike 60 min\n    tue hills 30 min @ 5:00/km\n`)).toEqual([]);
});
