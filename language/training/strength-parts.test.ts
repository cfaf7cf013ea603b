/** The exercises of strength sessions in the order in which they are done. */
import { expect, test } from 'vitest';
import { type StrengthPart, strengthParts } from './strength-parts.ts';
import { planIn } from './testing.ts';

async function partsOf(session: string, block = ''): Promise<readonly string[]> {
  const plan = await planIn(`block "B"\n${block}plan "P"\n  week 1\n    tue ${session}\n`);
  return plan.weeks[0]?.sessions.flatMap((one) => strengthParts(one).map(told)) ?? [];
}

function told(part: StrengthPart): string {
  const pause = part.pause === undefined ? '' : ` rest ${part.pause}`;
  if (part.is === 'rounds') return `${part.times} rounds (${part.parts.map(told).join(', ')})${pause}`;
  const once = part.duration ? ` ${part.duration} s` : part.distance ? ` ${part.distance} m` : '';
  const sets = part.sets.map(({ times, repetitions }) => `${times}x${repetitions ?? ''}`).join(' ');
  return `${part.dose.exercise?.name ?? '?'} ${sets}${once}${pause}`;
}

test.each([
  ['core: plank 3 x 40 s, bird-dog 2 x 8 each side', ['plank 3x 40 s', 'bird-dog 2x8']],
  ['core: curl-up 6/4/2, squat 10', ['curl-up 1x6 1x4 1x2', 'squat 1x10']],
  ['core: farmer-carry 3 x 40 m, squat', ['farmer-carry 3x 40 m', 'squat 1x']],
  ['core: squat 8-12, nothing 3 x 5', ['squat 1x12', '? 3x5']],
  ['core: plank 3 x 40 s, rest 60 s', ['plank 3x 40 s rest 60']],
  [
    'core: 3 rounds (squat 10, plank 30 s, rest 60 s), bird-dog 8',
    ['3 rounds (squat 1x10, plank 1x 30 s) rest 60', 'bird-dog 1x8'],
  ],
  ['core: 3 rounds (squat 10, plank 30 s), rest 90 s', ['3 rounds (squat 1x10, plank 1x 30 s) rest 90']],
  ['core 20 min', []],
  ['easy 5 km', []],
])('%s', async (session, parts) => {
  expect(await partsOf(session)).toEqual(parts);
});

test('a number of rounds alone holds for all that follow it', async () => {
  const block = '  dead-bug 8\n  3 rounds\n  squat 10\n  plank 30 s\n  rest 60 s\n  2 rounds\n  bird-dog 8\n';
  expect(await partsOf('core "B"', block)).toEqual([
    'dead-bug 1x8',
    '3 rounds (squat 1x10, plank 1x 30 s) rest 60',
    '2 rounds (bird-dog 1x8)',
  ]);
});
