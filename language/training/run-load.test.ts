import { describe, expect, test } from 'vitest';
import type { TrainingSession } from './model.ts';
import { planIn } from './testing.ts';

const KIM = `athlete "Kim"
  best 5k in 19:57
  pace easy 6:00/km
  pace recovery 6:40/km
  pace marathon 4:40/km
  pace threshold 4:15/km
  pace interval 4:00/km
  pace 5k 4:00/km
  max hr 190 bpm
`;

/** The session written after `tue`. */
async function session(source: string, athlete = KIM): Promise<TrainingSession> {
  const plan = await planIn(
    `${athlete}\nworkout "Tempo 20"\n  warm up 2 km\n  20 min @ threshold\n  cool down 2 km\nplan "P" for "Kim"\n  week 1\n    tue ${source}\n`,
  );
  return plan.weeks[0]?.sessions[0] as TrainingSession;
}

/** Running in km and min, and of it moderate and hard in min, each to 0.01. */
async function load(source: string): Promise<object> {
  const { run, hard } = await session(source);
  const round = (value: number | undefined, by: number) =>
    value === undefined ? undefined : Math.round((value / by) * 100) / 100;
  return {
    km: round(run?.distance?.high, 1000),
    min: round(run?.duration?.high, 60),
    moderateMin: round(run?.moderateSeconds, 60),
    hardMin: round(run?.hardSeconds, 60),
    hard,
  };
}

describe('the amount of a run', () => {
  test.each([
    // The stated amount; the other dimension through the pace of the kind.
    ['easy 10 km', { km: 10, min: 60, hardMin: 0, hard: false }],
    ['easy 60 min', { km: 10, min: 60, hardMin: 0, hard: false }],
    ['easy 1:00:00', { km: 10, min: 60, hardMin: 0, hard: false }],
    ['long 30:00', { km: 5, min: 30, hardMin: 0, hard: false }],
    ['recovery 20 min', { km: 3, min: 20, hardMin: 0, hard: false }],
    // The pace of the target goes before the pace of the kind.
    ['easy 10 km @ 5:00/km', { km: 10, min: 50, hardMin: 0, hard: false }],
    ['long 12 km @ marathon', { km: 12, min: 56, moderateMin: 56, hardMin: 0, hard: true }],
    ['easy 42:30 @ threshold', { km: 10, min: 42.5, hardMin: 42.5, hard: true }],
    // Ranges: limits use the upper end.
    ['easy 40-50 min', { km: 8.33, min: 50, hardMin: 0, hard: false }],
    // Hard kinds are hard as a whole when they have no steps.
    ['tempo 17 min', { km: 4, min: 17, hardMin: 17, hard: true }],
    ['hills 20 min', { km: 5, min: 20, hardMin: 20, hard: true }],
    // Strides are too short to make a run hard.
    ['strides 6 x 20 s', { km: 0.55, min: 2, hardMin: 0, hard: false }],
    ['easy 6 km: 5 km, 6 x 20 s @ interval', { km: 6, min: 35, hardMin: 2, hard: false }],
    // What the steps leave of the amount is run easily.
    ['tempo 8 km: 3 km @ threshold', { km: 8, min: 42.75, hardMin: 12.75, hard: true }],
    // Steps: warm-up and cool-down are easy, work without a target has the pace of the kind.
    ['tempo: warm up 2 km, 17 min @ threshold, cool down 2 km', { km: 8, min: 41, hardMin: 17, hard: true }],
    ['tempo: warm up 2 km, 17 min, cool down 2 km', { km: 8, min: 41, hardMin: 17, hard: true }],
    [
      'long 13 km: 10 km @ easy, 3 km @ marathon',
      { km: 13, min: 74, moderateMin: 14, hardMin: 0, hard: false },
    ],
    ['workout "Tempo 20"', { km: 8.71, min: 44, hardMin: 20, hard: true }],
    // A recovery inside the parentheses is done every time, after `recover` once less.
    ['intervals: 6 x (800 m @ 5k, jog 400 m)', { km: 7.2, min: 35.2, hardMin: 19.2, hard: true }],
    ['intervals: 6 x 800 m @ 5k recover jog 400 m', { km: 6.8, min: 32.53, hardMin: 19.2, hard: true }],
    [
      'intervals: 2 x (3 x 1 km @ 5k recover jog 200 m) recover jog 600 m',
      { km: 7.4, min: 33.33, hardMin: 24, hard: true },
    ],
    // One that only says how long it is, is jogged; a target says how it is run.
    ['intervals: 6 x 400 m @ 5k recover 100 s', { km: 3.65, min: 17.93, hardMin: 9.6, hard: true }],
    ['intervals 6 x 400 m @ 5k r 100 s', { km: 3.65, min: 17.93, hardMin: 9.6, hard: true }],
    ['intervals 6 x 400 m off 100 s', { km: 3.65, min: 17.93, hardMin: 9.6, hard: true }],
    ['intervals 6 x 400 m, 100 s rec', { km: 3.65, min: 17.93, hardMin: 9.6, hard: true }],
    ['tempo: 3 x 2 km recover 400 m', { km: 6.8, min: 30.83, hardMin: 25.5, hard: true }],
    [
      'intervals: 6 x 400 m @ 5k recover run 200 m @ marathon',
      { km: 3.4, min: 14.27, moderateMin: 4.67, hardMin: 9.6, hard: true },
    ],
    ['intervals: 4 x 1 km @ 5k recover stand 2 min', { km: 4, min: 16, hardMin: 16, hard: true }],
    ['intervals: 4 x (1 km @ 5k, walk 200 m)', { km: 4, min: 16, hardMin: 16, hard: true }],
    // Walking is left out, also from a stated total.
    [
      'run-walk: warm up 5 min walk, 10 x (run 1 min, walk 2 min)',
      { km: 1.67, min: 10, hardMin: 0, hard: false },
    ],
    ['run-walk 30 min: 10 x (run 1 min, walk 2 min)', { km: 1.67, min: 10, hardMin: 0, hard: false }],
    // Zones, heart rates and efforts.
    ['easy 20 min @ zone 4', { km: 4.71, min: 20, hardMin: 20, hard: true }],
    ['easy 20 min @ zone 2', { km: 3.33, min: 20, hardMin: 0, hard: false }],
    ['easy 20 min @ rpe 7', { km: 4.71, min: 20, hardMin: 20, hard: true }],
    ['easy 20 min @ 165-175 bpm', { km: 4.71, min: 20, hardMin: 20, hard: true }],
    ['easy 20 min @ 140-150 bpm', { km: 3.33, min: 20, hardMin: 0, hard: false }],
    ['easy 20 min @ 120 bpm', { km: 3, min: 20, hardMin: 0, hard: false }],
    // Races.
    ['race half-marathon @ 4:30/km', { km: 21.1, min: 94.94, hardMin: 94.94, hard: true }],
    ['race 5k', { km: 5, min: 19.95, hardMin: 19.95, hard: true }],
    // The way back is as far as the repetition: 4 + 0.8 km of work, and 3 or 4 times 200 m back.
    [
      'hills: warm up 4 km, 4 x 200 m @ 5k recover jog until lap',
      { km: 5.4, min: 31.2, hardMin: 3.2, hard: false },
    ],
    [
      'hills: warm up 4 km, 4 x (200 m @ 5k, jog until lap)',
      { km: 5.6, min: 32.53, hardMin: 3.2, hard: false },
    ],
    [
      'hills: warm up 4 km, 4 x 200 m @ 5k recover walk until lap',
      { km: 4.8, min: 27.2, hardMin: 3.2, hard: false },
    ],
    ['hills: warm up 2 km, 8 x 60 s @ 5k, jog back', { km: 5.75, min: 31.67, hardMin: 8, hard: true }],
    // So far nobody goes back, and of the last one nothing says that it is a way back.
    ['intervals: 4 x 1 km @ 5k recover jog until lap', { hard: true, hardMin: 16 }],
    ['intervals: 4 x 1 km @ 5k recover until lap', { hard: true, hardMin: 16 }],
    ['intervals: 4 x 1 km @ 5k, jog until lap', { hard: true, hardMin: 16 }],
    // Unknown, never zero.
    ['easy', { hard: false, hardMin: 0 }],
    ['tempo', { hard: true, hardMin: 0 }],
    ['run-walk 30 min', { hard: false, hardMin: 0 }],
    ['intervals: warm up until lap, 4 x 1 km @ 5k', { hard: true, hardMin: 16, min: undefined }],
    ['easy 10 km: warm up until lap, 4 km @ easy', { km: 10, min: 60, hard: false, hardMin: 0 }],
    ['easy 60 min: warm up until lap, 4 km @ easy', { km: 10, min: 60, hard: false, hardMin: 0 }],
    ['easy 4000 km', { hard: false, hardMin: 0 }],
    // Up to 200 km and 24 h count, whatever the other dimension comes to.
    ['easy 21 h', { km: 210, min: 1260, hard: false, hardMin: 0 }],
    ['easy 24 h', { km: 240, min: 1440, hard: false, hardMin: 0 }],
    ['easy 1441 min', { hard: false, hardMin: 0 }],
    ['easy 200 km @ 8:00/km', { km: 200, min: 1600, hard: false, hardMin: 0 }],
    ['easy 201 km', { hard: false, hardMin: 0 }],
    ['easy: 20 h, 4 h', { km: 240, min: 1440, hard: false, hardMin: 0 }],
    ['easy: 20 h, 241 min', { hard: false, hardMin: 0 }],
    ['easy: 150 km, 51 km, 1 min', { hard: false, hardMin: 0 }],
    ['easy: 2 km, walk 30 h', { km: 2, min: 12, hard: false, hardMin: 0 }],
    ['intervals: 999999999 x 800 m', { hard: true, hardMin: 0 }],
  ])('%s', async (source, expected) => {
    expect(await load(source)).toEqual({ km: undefined, min: undefined, moderateMin: 0, ...expected });
  });

  test('a copy at a share counts, which its own line answers for', async () => {
    const { weeks } = await planIn('plan "P"\n  week 1\n    tue easy 90 km\n  week 2 like week 1 at 300%\n');
    expect(weeks.map(({ volume }) => volume.distance.high)).toEqual([90_000, 270_000]);
  });

  test.each([
    ['easy 10 km', 'duration'],
    ['easy 60 min', 'distance'],
    ['tempo: warm up 2 km, 20 min @ threshold', 'distance'],
    ['intervals: 6 x 800 m @ 5k recover jog 400 m', 'duration'],
  ])('%s: what is estimated is the %s', async (source, expected) => {
    expect((await session(source)).run?.estimated).toBe(expected);
  });

  test('without a pace or a best the level decides', async () => {
    for (const [level, km] of [
      ['novice', 6.9],
      ['intermediate', 8.2],
      ['advanced', 10.1],
    ] as const) {
      const { run } = await session('easy 50 min', `athlete "Kim"\n  level ${level}\n`);
      expect((run?.distance?.high ?? 0) / 1000).toBeCloseTo(km, 0);
    }
  });

  test('what is not a run has no running', async () => {
    for (const source of ['bike 45 min', 'walk 5 km', 'yoga 30 min', 'rest', 'core 20 min']) {
      expect((await session(source)).run).toBeUndefined();
    }
  });
});

describe('strength', () => {
  test('a block, inline exercises, a duration', async () => {
    const block = (await session('core "Core Basics"')).strength;
    expect(block?.exercises.length).toBeGreaterThan(2);
    const inline = (await session('core: plank 3 x 30 s, bird-dog 2 x 8 each side')).strength;
    expect(inline?.exercises.map(({ exercise, sets }) => [exercise?.name, sets])).toEqual([
      ['plank', 3],
      ['bird-dog', 2],
    ]);
    expect((await session('strength 25 min')).strength).toMatchObject({ exercises: [], duration: 1500 });
  });
});
