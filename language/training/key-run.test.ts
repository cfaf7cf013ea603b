import { describe, expect, test } from 'vitest';
import { comesBefore, isKeyRun, isLongRun } from './key-run.ts';
import { planIn } from './testing.ts';

async function sessionsOf(...days: string[]) {
  const { weeks } = await planIn(`plan "P"\n  week 1\n${days.map((day) => `    ${day}\n`).join('')}`);
  return weeks[0]?.sessions ?? [];
}

describe('long and key runs', () => {
  test.each([
    ['called long', ['tue easy 12 km', 'sun long 10 km'], [true, true]],
    ['the one that is longer than all others', ['tue easy 6 km', 'sun easy 10 km'], [false, true]],
    ['none where two are as long', ['tue easy 10 km', 'sun easy 10 km'], [false, false]],
    ['a run alone is none', ['sun easy 10 km'], [false]],
    ['none beside a run of unknown length', ['tue easy', 'sun easy 10 km'], [false, false]],
    ['strength is none', ['mon core 20 min', 'tue easy 6 km', 'sun easy 7 km'], [false, false, true]],
    ['floating runs are runs of the week', ['sun easy 10 km', 'any easy 12 km'], [false, true]],
  ])('%s', async (_, days, expected) => {
    const sessions = await sessionsOf(...days);
    expect(sessions.map(isLongRun)).toEqual(expected);
    expect(sessions.map(isKeyRun)).toEqual(expected);
  });

  test('a hard session is a key run, and need not be long', async () => {
    const sessions = await sessionsOf('tue tempo 6 km', 'sun easy 10 km');
    expect(sessions.map(isLongRun)).toEqual([false, true]);
    expect(sessions.map(isKeyRun)).toEqual([true, true]);
  });
});

describe('what comes first on a day', () => {
  test.each([
    ['as written', 'core 20 min + easy 5 km', true],
    ['as written', 'easy 5 km + core 20 min', false],
    ['morning and afternoon', 'pm core 20 min + am easy 5 km', false],
    ['morning and afternoon', 'pm easy 5 km + am core 20 min', true],
    ['times', '18:00 core 20 min + 07:00 easy 5 km', false],
    ['times', '07:00 core 20 min + 07:30 easy 5 km', true],
    ['the same time: as written', '07:00 core 20 min + 07:00 easy 5 km', true],
    ['a time and a half of the day', '18:30 core 20 min + am easy 5 km', false],
    ['noon is afternoon', '12:00 core 20 min + am easy 5 km', false],
    ['a time in the same half: as written', '06:30 core 20 min + am easy 5 km', true],
    ['one of them open: as written', 'pm core 20 min + easy 5 km', true],
  ])('%s: %s → %s', async (_, day, expected) => {
    const sessions = await sessionsOf(`mon ${day}`);
    const core = sessions.find(({ kind }) => kind === 'core');
    const run = sessions.find(({ kind }) => kind === 'easy');
    if (!core || !run) throw new Error('A session is missing.');
    expect(comesBefore(core, run)).toBe(expected);
    expect(comesBefore(run, core)).toBe(!expected);
  });
});
