import { expect, test } from 'vitest';
import type { ExerciseFacts } from './model.ts';
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
