import { expect, test } from 'vitest';
import { isBending, isHeavy, isLifted } from './heavy-exercise.ts';
import { planIn } from './testing.ts';

test.each([
  ['deadlift 3 x 5', 'heavy bending'],
  ['romanian-deadlift 3 x 8', 'heavy bending'],
  ['good-morning 3 x 8', 'heavy bending'],
  ['single-leg-deadlift 3 x 8', ''],
  ['single-leg-deadlift 3 x 8 each side 8 kg', 'heavy bending'],
  ['hip-thrust 3 x 10', ''],
  ['hip-thrust 3 x 10 20 kg', 'heavy bending'],
  ['squat 3 x 8', 'heavy'],
  ['goblet-squat 3 x 8', ''],
  ['goblet-squat 3 x 8 16 kg', 'heavy'],
  ['leg-press 3 x 8 60 kg', 'heavy'],
  ['back-extension 3 x 10', 'of the body'],
  ['back-extension 3 x 10 5 kg', 'heavy'],
  ['superman 3 x 10', 'of the body'],
  ['prone-extension 2 x 60 s', ''],
  ['drop-jump 3 x 5', 'of the body'],
  ['pogo-hop 3 x 10', ''],
  ['rowing-machine 10 min', 'bending'],
  ['bent-over-row 3 x 8', 'heavy bending'],
  ['row 3 x 8 12 kg', ''],
  ['lunge 3 x 8 20 kg', ''],
  ['step-up 3 x 8 20 kg', ''],
  ['pallof-press 3 x 10 10 kg', ''],
  ['sit-up 3 x 10', 'bending'],
  ['crunch 3 x 10', 'bending'],
  ['cat-cow 2 x 8', 'bending'],
  ['russian-twist 3 x 10', ''],
  ['no-such-exercise 3 x 10 40 kg', ''],
])('%s: %s', async (exercise, expected) => {
  const { weeks } = await planIn(`plan "P"\n  week 1\n    mon strength: ${exercise}\n`);
  const [dose] = weeks[0]?.sessions[0]?.strength?.exercises ?? [];
  if (!dose) throw new Error('The exercise is missing.');
  const words = [
    ...(isHeavy(dose) ? [isLifted(dose) ? 'heavy' : 'of the body'] : []),
    ...(isBending(dose) ? ['bending'] : []),
  ];
  expect(words.join(' ')).toBe(expected);
});
