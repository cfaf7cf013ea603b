import { expect, test } from 'vitest';
import { contactsOf, jumpsOf } from './jumps.ts';
import { planIn } from './testing.ts';

const OWN = `exercise my-hop
  targets calves
exercise box-jump
  targets legs
  movement squat
exercise calf-work "Pogos"
  targets calves
  movement raise
exercise bound-angle "Bound angle pose"
  targets mobility
  movement isometric
exercise shop-squat
  targets legs
  movement squat
exercise springs
  targets legs
  movement jump
`;

test.each([
  ['pogo-hop 3 x 20', 60],
  ['drop-jump 10 x 30', 300],
  ['Drop-Jump 10 x 30', 300],
  ['springs 3 x 8', 24],
  ['my-hop 3 x 10 each side', 60],
  ['box-jump 5 x 10', 50],
  ['calf-work 2 x 15', 30],
  ['box-jump 10', 10],
  ['box-jump 3 x 5-8', 24],
  ['jump-rope 3 x 30 s', 90],
  ['jump-rope 2 x 1 min', 120],
  ['bounds 3 x 20 m', 30],
  ['bounds 1 x 5 m', 3],
  ['box-jump', undefined],
  ['box-jump 3 x', undefined],
])('%s: %s contacts', async (exercise, contacts) => {
  const { weeks } = await planIn(`${OWN}plan "P"\n  week 1\n    mon strength: ${exercise}\n`);
  const jumps = weeks[0]?.sessions[0] ? jumpsOf(weeks[0].sessions[0]) : [];
  expect(jumps.map(contactsOf)).toEqual([contacts]);
});

test.each([
  'squat 3 x 8',
  'bound-angle 2 x 30 s',
  'shop-squat 3 x 8',
  'a-skip 3 x 20 m',
  'no-such-jump 3 x 8',
])('%s is no jump', async (exercise) => {
  const { weeks } = await planIn(`${OWN}plan "P"\n  week 1\n    mon strength: ${exercise}\n`);
  expect(weeks[0]?.sessions[0] && jumpsOf(weeks[0].sessions[0])).toEqual([]);
});

test('those of a block, and of a session that is no strength work', async () => {
  const { weeks } = await planIn(
    'block "Spring"\n  pogo-hop 2 x 10\n  rest 30 s\n  plank 20 s\nplan "P"\n  week 1\n    mon core "Spring"\n    tue easy 5 km\n',
  );
  expect(weeks[0]?.sessions.map((session) => jumpsOf(session).map(contactsOf))).toEqual([[20], []]);
});
