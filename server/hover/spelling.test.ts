import { expect, test } from 'vitest';
import { PLAN, startHovers } from './testing.ts';

const hovers = startHovers();

/** The first lines of the hover of a word in a line of a plan, the word that it is about before them. */
async function lines(line: string, words: string): Promise<readonly string[]> {
  const text = PLAN.replace('    sat easy 40-50 min @ zone 2\n', `    ${line}\n`);
  await hovers.client.open('spelled.runplan', text);
  const hover = await hovers.hoverAt('spelled.runplan', line.replace(words, `|${words}`));
  return (hover ?? '').split('\n').filter((one) => one !== '');
}

test.each([
  ['sat 10 km @ MP', 'MP', '`MP` is read as `marathon`.', '**marathon**'],
  ["sat wu 10', 5k @ threshold", 'wu', '`wu` is read as `warm up`.', '**warm up 10 min**'],
  ["sat wu 10', 5k @ threshold", "10'", "`10'` is read as `10 min`.", '**warm up 10 min**'],
  ['Saturday: 10 km easy', 'Saturday', '`Saturday` is read as `sat`.', '**Saturday**'],
  ['sat easy 45 min Z2', 'Z2', '`Z2` is read as `zone 2`.', '**zone 2**'],
  ['sat off', 'off', '`off` is read as `rest`.', '**Rest**'],
  ['sat gym', 'gym', '`gym` is read as `strength`.', '**Strength'],
  ['sat LR 18 km', 'LR', '`LR` is read as `long`.', '**Long run**'],
  ['sat 10 km easy run', 'easy run', '`easy run` is read as `easy`.', '**Easy run**'],
  ['sat easy 10k', '10k', '`10k` is read as `10 km`.', '**10 km**'],
  [
    'sat race half marathon',
    'half marathon',
    '`half marathon` is read as `half-marathon`.',
    '**half-marathon**',
  ],
  ['sat 6x400 @ 5k w/ 200 jog', '400', '`400` is read as `400 m`.', '**400 m**'],
  ['sat 6x400 @ 5k w/ 200 jog', 'w/', '`w/` is read as `recover`.', '**recover**'],
  ['sat easy 8 km + strides 6', '6', '`6` is read as `6 x 20 s`.', '**6 repetitions**'],
  ['sat easy 8 km (soft paths)', '(soft', '`(soft paths)` is read as `"soft paths"`.', ''],
])('%s: %s', async (line, words, reading, about) => {
  const [, first, second = ''] = await lines(line, words);
  expect(first).toBe(reading);
  expect(second.startsWith(about), second).toBe(true);
});

test.each([
  ['sat easy 6 km', '6 km'],
  ['sat EASY 6km', '6km'],
  ['sat EASY 6km', 'EASY'],
  ['sat easy 6 km in “Daily A”', '“Daily'],
])('nothing of the spelling of what is written so: %s: %s', async (line, words) => {
  const all = await lines(line, words);
  expect(all.length).toBeGreaterThan(0);
  expect(all.join('\n')).not.toContain('is read as');
});

test('a day that is the same as another says all of it', async () => {
  expect(await lines('sat same as thu', 'same')).toContain(
    '`same as thu` is read as `intervals: 2 x (4 x 400 m @ 5k recover jog 200 m, walk until lap)`.',
  );
});
