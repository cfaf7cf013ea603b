import { describe, expect, test } from 'vitest';
import { formatMass } from '../quantities/scalar.ts';
import type { ExerciseFacts } from './model.ts';
import { jumpsIn } from './strength-amounts.ts';
import { isCoreWork, isStrengthWork } from './strength-work.ts';
import { planIn } from './testing.ts';

async function exercise(...lines: string[]): Promise<ExerciseFacts | undefined> {
  const plan = await planIn(
    `exercise carry "Carry"\n${lines.map((line) => `  ${line}\n`).join('')}plan "P"\n  week 1\n    tue core: carry 3 x 20 m\n`,
  );
  return plan.weeks[0]?.sessions[0]?.strength?.exercises[0]?.exercise;
}

test('what a definition says', async () => {
  expect(
    await exercise(
      'targets Lateral, anti-rotation',
      'movement isometric',
      'spine load low',
      'dose "2-3 x 20 m"',
      'caution disc "start light"',
      'caution PAIN "without weight"',
      'avoid history "plank instead"',
      'alternative plank, carry, nothing-there, side-plank',
      'cue "walk tall"',
      'note "one (Di09)."',
      'note "two."',
    ),
  ).toMatchObject({
    name: 'carry',
    groups: ['lateral', 'anti-rotation'],
    movement: 'isometric',
    spineLoad: 'low',
    dose: '2-3 x 20 m',
    notes: ['one (Di09).', 'two.'],
    cautions: new Map([
      ['disc', 'start light'],
      ['pain', 'without weight'],
      ['history', 'plank instead'],
    ]),
    avoidedWith: new Set(['history']),
    alternatives: [{ name: 'plank' }, { name: 'side-plank' }],
  });
});

test('what it does not say is absent', async () => {
  const facts = await exercise();
  expect(facts).toMatchObject({
    groups: [],
    notes: [],
    cautions: new Map(),
    avoidedWith: new Set(),
    alternatives: [],
  });
  expect(facts?.dose).toBeUndefined();
});

test('of two lines about the same the first counts, and `avoid` before `caution`; a status that does not exist says nothing', async () => {
  const facts = await exercise(
    'dose "a"',
    'dose "b"',
    'caution disc "c"',
    'caution disc "d"',
    'caution back "e"',
    'avoid pain "f"',
    'caution pain "g"',
    'caution history "h"',
    'avoid history "i"',
  );
  expect(facts?.dose).toBe('a');
  expect([...(facts?.cautions ?? [])]).toEqual([
    ['disc', 'c'],
    ['pain', 'f'],
    ['history', 'i'],
  ]);
  expect([...(facts?.avoidedWith ?? [])]).toEqual(['pain', 'history']);
});

describe('how much of an exercise is done', () => {
  const HEAD = `athlete "Ann"
  1rm squat 100 kg
  1rm deadlift 200 lb
plan "P" for "Ann"
  week 1
    tue `;

  /** Sets, repetitions in all, weight, and whether nothing more goes, of each exercise. */
  async function doses(session: string, below = '') {
    const plan = await planIn(`${below}${HEAD}${session}\n`);
    return (plan.weeks[0]?.sessions[0]?.strength?.exercises ?? []).map(
      ({ exercise, sets, repetitions, load, isToExhaustion }) =>
        [
          exercise?.name,
          sets,
          repetitions,
          load && formatMass(load.range, load.unit),
          ...(isToExhaustion ? ['to exhaustion'] : []),
        ] as const,
    );
  }

  test.each([
    ['strength: squat 3 x 10', ['squat', 3, 30, undefined]],
    ['strength: squat 3 x 8-10', ['squat', 3, 30, undefined]],
    ['strength: squat 12/10/8', ['squat', 3, 30, undefined]],
    ['strength: bird-dog 6/4/2 each side', ['bird-dog', 3, 12, undefined]],
    ['strength: squat 3 x 5 80 kg', ['squat', 3, 15, '80 kg']],
    ['strength: squat 3 x 5 @ 80% 1rm', ['squat', 3, 15, '80 kg']],
    ['strength: squat 3 x 5 @ 75-80% 1RM', ['squat', 3, 15, '75-80 kg']],
    ['strength: deadlift 3 x 5 @ 50% 1rm', ['deadlift', 3, 15, '100 lb']],
    ['strength: hip-thrust 3 x 5 @ 80% 1rm', ['hip-thrust', 3, 15, undefined]],
    ['strength: push-up 3 x to failure', ['push-up', 3, undefined, undefined, 'to exhaustion']],
    ['strength: plank to failure', ['plank', 1, undefined, undefined, 'to exhaustion']],
    ['strength: squat 3 x 5 @ rpe 8', ['squat', 3, 15, undefined]],
    ['strength: squat 3 x 5 @ rpe 8-9', ['squat', 3, 15, undefined, 'to exhaustion']],
    ['strength: squat 3 x 5 @ 2 rir', ['squat', 3, 15, undefined]],
    ['strength: squat 3 x 5 @ 1-2 rir', ['squat', 3, 15, undefined, 'to exhaustion']],
    ['strength: squat 3 x 5 60 kg @ 0 rir tempo 3-1-1 "slow"', ['squat', 3, 15, '60 kg', 'to exhaustion']],
    ['strength: split-squat 3 x 8 each side 10 kg tempo 3-1-1-0', ['split-squat', 3, 24, '10 kg']],
  ])('%s', async (session, expected) => {
    expect(await doses(session)).toEqual([expected]);
  });

  test('in rounds, in a session with a duration, and with pauses', async () => {
    expect(
      await doses('core 20 min: curl-up 3 x 4, rest 30 s, 3 rounds (squat 10, plank 2 x 30 s, rest 60 s)'),
    ).toEqual([
      ['curl-up', 3, 12, undefined],
      ['squat', 3, 30, undefined],
      ['plank', 6, undefined, undefined],
    ]);
  });

  test('a number of rounds alone holds for what follows it', async () => {
    const block =
      'block "Circuit"\n  plank 30 s\n  3 rounds\n  squat 10\n  2 rounds (push-up 5)\n  rest 60 s\n';
    expect(await doses('strength "Circuit"', block)).toEqual([
      ['plank', 1, undefined, undefined],
      ['squat', 3, 30, undefined],
      ['push-up', 6, 30, undefined],
    ]);
  });

  test('of two lines about one exercise the first counts', async () => {
    const plan = await planIn(`athlete "Ann"
  1rm squat 100 kg
  1rm squats 50 kg
plan "P" for "Ann"
  week 1
    tue strength: squat 3 x 5 @ 50% 1rm
`);
    expect(plan.weeks[0]?.sessions[0]?.strength?.exercises[0]?.load?.range).toEqual({ low: 50, high: 50 });
  });
});

describe('kinds of sessions that hold exercises', () => {
  test('plyometrics count as strength work, drills do not; neither is running', async () => {
    const plan = await planIn(`plan "P"
  week 1
    tue plyometrics: pogo-hop 3 x 10, box-jump 3 x 5
    wed drills: high-knees 2 x 20 m, box-jump 3 x 5, plank 30 s, bird-dog 6
    thu drills 15 min
`);
    const sessions = plan.weeks[0]?.sessions ?? [];
    expect(sessions.map((one) => [one.discipline, isStrengthWork(one), isCoreWork(one)])).toEqual([
      ['strength', true, false],
      ['strength', false, false],
      ['strength', false, false],
    ]);
    expect(jumpsIn(sessions).contacts).toBe(60);
    expect(plan.weeks[0]?.runs).toEqual([]);
  });
});
