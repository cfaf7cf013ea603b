/** Workouts for the watch, as an independent reader sees them. */
import fc from 'fast-check';
import FitParser from 'fit-file-parser';
import { describe, expect, test } from 'vitest';
import { examples, uri } from '../../test/example-files.ts';
import { type ReadWorkout, readWorkout } from '../fit/testing.ts';
import { exportPlans, remarksOn } from '../index.ts';
import { sourceOf as soundSourceOf } from '../testing.ts';

const SAM = `athlete "Sam"
  pace easy 6:00-6:30/km
  pace marathon 5:20/km
  pace threshold 5:00/km
  pace 5k 4:30/km
  max hr 190 bpm
  ftp 200 W
  1rm squat 100 kg
block "Core A"
  plank 3 x 40 s "breathe"
  side-plank 2 x 30 s each side
  single-leg-deadlift 3 x 8 each side 10 kg
  copenhagen-plank 20 s
  rest 60 s
`;

async function filesOf(text: string) {
  return exportPlans(sourceOf(text), { format: 'fit' });
}

async function workoutsOf(text: string): Promise<readonly ReadWorkout[]> {
  return (await filesOf(text)).map(({ content }) => readWorkout(content));
}

/** A plan whose mistakes, such as imports that nobody reads here, are not looked for. */
function sourceOf(...args: Parameters<typeof soundSourceOf>) {
  return { ...soundSourceOf(...args), mistakes: () => [] };
}

/** The only workout of a Tuesday. */
async function workoutOf(session: string, athlete = SAM): Promise<ReadWorkout> {
  const plan = `${athlete}plan "P" for "Sam"\n  starts 2026-09-21\n  week 1\n    tue ${session}\n`;
  const [workout] = await workoutsOf(plan);
  return workout as ReadWorkout;
}

/** The steps in the order in which a watch leads through them, each without its number. */
function doneIn({ lines }: Pick<ReadWorkout, 'lines'>): readonly string[] {
  const done: string[] = [];
  const left = new Map<number, number>();
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] ?? '';
    const [, from, times] = /repeat from (\d+), (\d+) times$/.exec(line) ?? [];
    if (from === undefined) done.push(line.replace(/^\[\d+\] /, ''));
    const again = (left.get(index) ?? Number(times ?? 1)) - 1;
    left.set(index, again);
    if (again > 0) index = Number(from);
    else {
      left.delete(index);
      index += 1;
    }
  }
  return done;
}

describe('runs', () => {
  test.each([
    ['easy 6 km', [`[0] 6000 m, active, "6:00-6:30/km"`]],
    ['easy 6 km @ easy', [`[0] 6000 m, speed 2.564-2.778 m/s, active, "@ easy"`]],
    ['easy 50 min @ 6:00/km', ['[0] 3000 s, speed 2.723-2.834 m/s, active']],
    ['easy 6 km @ slower than 6:00/km', ['[0] 6000 m, speed 0.5-2.778 m/s, active']],
    ['easy 6 km @ faster than 6:00/km', ['[0] 6000 m, speed 2.778-10 m/s, active']],
    ['easy 40-50 min @ 140-150 bpm', ['[0] 3000 s, heart rate 140-150, active, "40-50 min"']],
    ['easy 6 km @ below 140 bpm', ['[0] 6000 m, heart rate 30-140, active']],
    ['easy 6 km @ 150 bpm', ['[0] 6000 m, heart rate 147-153, active']],
    ['easy 6 km @ zone 2', ['[0] 6000 m, heart rate 137-156, active, "@ zone 2"']],
    ['easy 6 km @ rpe 4 "relaxed"', ['[0] 6000 m, active, "relaxed; @ rpe 4"']],
    [
      'easy 6 km @ easy @ below 150 bpm cadence 172 spm',
      ['[0] 6000 m, speed 2.564-2.778 m/s, active, "@ easy; below 150 bpm; 172 spm"'],
    ],
    ['bike 45 min @ 90-100% ftp', ['[0] 2700 s, power 180-200, active, "@ 90-100% ftp"']],
    ['bike 45 min @ 200 W', ['[0] 2700 s, power 194-206, active']],
    ['easy 8 km @ easy to marathon', ['[0] 8000 m, speed 2.667-3.125 m/s, active, "@ easy to marathon"']],
    ['easy 8 km @ 6:00/km to 5:00/km', ['[0] 8000 m, speed 2.778-3.333 m/s, active, "@ 6:00/km to 5:00/km"']],
    // It may as well be the time for the distance.
    ['intervals 800 m @ 3:30', ['[0] 800 m, active, "@ 3:30"']],
    ['intervals 400 m in 88 s', ['[0] 400 m, speed 4.456-4.638 m/s, active, "in 88 s"']],
    ['mobility', ['[0] open, active']],
    [
      'intervals: warm up 15 min, 6 x (800 m @ 5k "tall", walk 2 min), cool down until lap',
      [
        `[0] 900 s, warmup, 'warm up'`,
        `[1] 800 m, speed 3.631-3.779 m/s, active, "tall; @ 5k"`,
        `[2] 120 s, recovery, 'walk'`,
        '[3] repeat from 1, 6 times',
        `[4] open, cooldown, 'cool down'`,
      ],
    ],
    [
      '6 x 800 m @ 5k recover stand 90 s',
      [
        `[0] 800 m, speed 3.631-3.779 m/s, active, "@ 5k"`,
        `[1] 90 s, rest, 'stand'`,
        '[2] repeat from 0, 5 times',
        `[3] 800 m, speed 3.631-3.779 m/s, active, "@ 5k"`,
      ],
    ],
    [
      'long 16 km "even": 5 km @ marathon',
      [
        `[0] 11000 m, active, "even; 6:00-6:30/km; what the steps leave of the amount, easy"`,
        `[1] 5000 m, speed 3.064-3.189 m/s, active, "@ marathon"`,
      ],
    ],
  ])('%s', async (session, lines) => {
    const workout = await workoutOf(session);
    expect(workout.lines).toEqual(lines);
    expect(workout.steps).toBe(lines.length);
  });

  test('repeats within repeats are written out', async () => {
    const { lines } = await workoutOf('intervals: 3 x (4 x (200 m, jog 100 m), walk 3 min)');
    expect(lines).toEqual([
      ...[0, 1, 2, 3].flatMap((set) => [
        expect.stringMatching(new RegExp(`^\\[${2 * set}\\] 200 m, active`)),
        `[${2 * set + 1}] 100 m, recovery, 'jog'`,
      ]),
      `[8] 180 s, recovery, 'walk'`,
      '[9] repeat from 0, 3 times',
    ]);
  });

  test('the file says whose session of which day it is, for what sport', async () => {
    expect(await workoutOf('easy 6 km @ easy surface trail "relaxed"')).toMatchObject({
      type: 5,
      name: 'W1 Tue easy 6 km',
      description: 'easy 6 km @ easy surface trail. relaxed',
      sport: 1,
      subSport: 3,
      // Noon of 2026-09-22.
      created: (Date.UTC(2026, 8, 22, 12) - Date.UTC(1989, 11, 31)) / 1000,
    });
    expect(await workoutOf('bike 45 min')).toMatchObject({ sport: 2, subSport: 0 });
    expect(await workoutOf('core "Core A"')).toMatchObject({
      sport: 10,
      subSport: 20,
      name: 'W1 Tue Core A',
    });
  });

  test('a reader that knows what the figures mean takes it for a workout', async () => {
    const [file] = await filesOf(
      `${SAM}plan "P" for "Sam"\n  week 1\n    tue run: 6 x (800 m @ 5k, jog 400 m)\n`,
    );
    const parser = new FitParser({ force: false });
    const content = file?.content as Uint8Array;
    expect(await parser.parseAsync(content.buffer as ArrayBuffer)).toMatchObject({
      file_ids: [{ type: 'workout', manufacturer: 'development' }],
      workout: { sport: 'running', sub_sport: 'generic', num_valid_steps: 3, wkt_name: 'W1 Tue run' },
      // Of several the last one stays.
      workout_step: { duration_type: 'repeat_until_steps_cmplt', duration_value: 0, target_value: 6 },
    });
  });

  test('each file of a plan is told apart from the others, with and without dates', async () => {
    for (const starts of ['  starts 2026-09-21\n', '']) {
      const plan = `plan "P"\n${starts}  week 1\n    tue easy 5 km + easy 3 km\n    any easy 5 km\n  week 2 like week 1\n`;
      const workouts = await workoutsOf(plan);
      expect(workouts).toHaveLength(6);
      expect(new Set(workouts.map(({ created }) => created)).size).toBe(6);
      expect(new Set(workouts.map(({ serial }) => serial)).size).toBe(6);
      for (const { created } of workouts) expect(created).toBeGreaterThan(0x10000000);
    }
  });

  test('a level is no figure of the athlete: its paces are notes, which is remarked once', async () => {
    const plan = 'plan "P"\n  week 1\n    tue easy 6 km @ easy\n    wed 5 km @ 5k\n    thu easy 5 km\n';
    const files = await filesOf(plan);
    expect(files.map(({ content }) => readWorkout(content).lines)).toEqual([
      [expect.stringMatching(/^\[0\] 6000 m, active, "@ easy; ≈\d:\d\d-\d:\d\d\/km"$/)],
      [expect.stringMatching(/^\[0\] 5000 m, active, "@ 5k; ≈\d:\d\d\/km"$/)],
      [expect.stringMatching(/^\[0\] 5000 m, active, "≈\d:\d\d-\d:\d\d\/km"$/)],
    ]);
    expect(remarksOn(files)).toEqual([
      "2 files: Paces that follow from nothing but the athlete's level stand in its notes and are no targets; a line such " +
        'as `best 10k in 52:30` makes targets of them.',
    ]);
  });
});

describe('strength', () => {
  test('sets, pauses, sides, weights, and exercises that are known or not', async () => {
    const { lines, titles } = await workoutOf('core "Core A" "calm"');
    expect(lines).toEqual([
      `[0] 40 s, active, 'Plank', 19/43, "calm; breathe; 3 x 40 s"`,
      `[1] 60 s, rest, 'rest'`,
      '[2] repeat from 0, 3 times',
      `[3] 30 s, active, 'Side plank', 19/66, "one side; 2 x 30 s each side"`,
      `[4] 30 s, active, 'Side plank', 19/66, "other side; 2 x 30 s each side"`,
      `[5] 60 s, rest, 'rest'`,
      '[6] repeat from 3, 2 times',
      `[7] 8 reps, active, 'Single-leg deadlift', 8/14, 10 kg in kg, "3 x 8 each side 10 kg"`,
      `[8] 60 s, rest, 'rest'`,
      '[9] repeat from 7, 3 times',
      `[10] 20 s, active, 'Copenhagen plank', 65534/0, "Copenhagen plank; 20 s"`,
    ]);
    expect(titles).toEqual([
      '19/43 Plank',
      '19/66 Side plank',
      '8/14 Single-leg deadlift',
      '65534/0 Copenhagen plank',
    ]);
  });

  test.each([
    ['core 20 min', ['[0] 1200 s, active']],
    ['core', ['[0] open, active']],
    [
      'strength: squat 3 x 5 @ 80% 1rm, wobble 6/4, rest 90 s',
      [
        `[0] 5 reps, active, 'Squat', 28/61, 80 kg in kg, "3 x 5 @ 80% 1rm"`,
        `[1] 90 s, rest, 'rest'`,
        '[2] repeat from 0, 3 times',
        `[3] 6 reps, active, 'wobble', 65534/0, "wobble; 6/4"`,
        `[4] 90 s, rest, 'rest'`,
        `[5] 4 reps, active, 'wobble', 65534/0, "wobble; 6/4"`,
      ],
    ],
    [
      'core: 3 rounds (plank 30 s, squat 10 20 lb)',
      [
        `[0] 30 s, active, 'Plank', 19/43, "3 rounds of 30 s"`,
        `[1] open, rest, 'rest'`,
        `[2] 10 reps, active, 'Squat', 28/61, 9.07 kg in lb, "3 rounds of 10 20 lb"`,
        '[3] repeat from 0, 3 times',
      ],
    ],
    [
      'core: 2 rounds (plank 30 s, rest 60 s)',
      [
        `[0] 30 s, active, 'Plank', 19/43, "2 rounds of 30 s"`,
        `[1] 60 s, rest, 'rest'`,
        '[2] repeat from 0, 2 times',
      ],
    ],
  ])('%s', async (session, lines) => {
    expect((await workoutOf(session)).lines).toEqual(lines);
  });
});

describe('what watches may not take is told', () => {
  const remarksOf = async (session: string) =>
    remarksOn(await filesOf(`${SAM}plan "P" for "Sam"\n  week 1\n    tue ${session}\n`));

  test('more than 50 steps', async () => {
    const steps = (count: number) =>
      Array.from({ length: count }, (_, index) => `${index + 1} min`).join(', ');
    expect(await remarksOf(`run: ${steps(40)}`)).toEqual([
      'test-week-01-tue-run.fit: A text in it has more than 254 bytes and is cut off.',
    ]);
    expect(await remarksOf(`run: ${steps(51)}`)).toEqual([
      'test-week-01-tue-run.fit: It has 51 steps; many watches take up to 50.',
      'test-week-01-tue-run.fit: A text in it has more than 254 bytes and is cut off.',
    ]);
  });

  test('repeats within repeats that would be too many steps stay as they are', async () => {
    const session = 'intervals: 10 x (9 x (200 m @ 5k, jog 100 m), walk 1 min, 6 x (100 m @ 5k, jog 100 m))';
    expect(await remarksOf('intervals: 3 x (4 x (200 m @ 5k, jog 100 m), walk 1 min)')).toEqual([]);
    expect(await remarksOf(session)).toEqual([]);
    const longer = session.replaceAll('jog 100 m', 'jog 100 m, 50 m, 60 m');
    expect(await remarksOf(longer)).toEqual([
      'test-week-01-tue-intervals.fit: It repeats steps within repeats, which many watches do not take; without that it ' +
        'would have more than 50 steps.',
    ]);
    expect((await workoutOf(longer)).lines.filter((line) => line.includes('repeat'))).toEqual([
      '[4] repeat from 0, 9 times',
      '[10] repeat from 6, 6 times',
      '[11] repeat from 0, 10 times',
    ]);
  });
});

describe('the figures of whole plans', () => {
  test.each(examples.filter(({ text }) => /^plan /m.test(text)))('$name', async ({ name, text }) => {
    const source = sourceOf(text, uri(name));
    const plans = source.services.models.of(source.document).plans;
    const sessions = plans.flatMap(({ weeks }) => weeks.flatMap((week) => week.sessions));
    const written = sessions.filter(({ discipline }) => discipline !== 'rest');
    const files = await exportPlans(source, { format: 'fit' });
    expect(files).toHaveLength(written.length);
    files.forEach(({ content }, index) => {
      const { run } = written[index] ?? {};
      const steps = doneIn(readWorkout(content)).map((line) => /^([\d.]+) (s|m)\b/.exec(line) ?? []);
      const sum = (unit: string) =>
        steps.reduce((all, [, amount, of]) => all + (of === unit ? Number(amount) : 0), 0);
      // What is asked for in metres and in seconds, over all repetitions.
      const asked = (dimension: 'distance' | 'duration') =>
        run?.segments.reduce(
          (all, { estimated, times, movement, ...part }) =>
            estimated === dimension || (movement === 'stand' && dimension === 'distance')
              ? all
              : all + times * (part[dimension]?.high ?? 0),
          0,
        ) ?? 0;
      if (!run || run.segments.length === 0) return;
      expect(sum('m')).toBeCloseTo(asked('distance'), 1);
      expect(sum('s')).toBeCloseTo(asked('duration'), 2);
    });
  });
});

describe('any workout', () => {
  type Tree = { readonly metres: number } | { readonly times: number; readonly steps: readonly Tree[] };
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', maxDepth: 4, withCrossShrink: true },
      fc.record({ metres: fc.integer({ min: 1, max: 40 }).map((hundreds) => 100 * hundreds) }),
      fc.record({
        times: fc.integer({ min: 1, max: 12 }),
        steps: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
      }),
    ),
  }));
  const textOf = (one: Tree): string =>
    'metres' in one ? `${one.metres} m` : `${one.times} x (${one.steps.map(textOf).join(', ')})`;
  const metresOf = (one: Tree): readonly number[] => {
    if ('metres' in one) return [one.metres];
    const once = one.steps.flatMap(metresOf);
    return Array.from({ length: one.times }, () => once).flat();
  };
  const sizeOf = (one: Tree): number =>
    'metres' in one ? 1 : one.times * one.steps.reduce((sum, step) => sum + sizeOf(step), 0);

  test('has all its steps in their order, on a watch that goes back as it is told', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(tree, { minLength: 1, maxLength: 5 })
          .filter((all) => all.reduce((sum, one) => sum + sizeOf(one), 0) <= 3000),
        async (steps) => {
          const workout = await workoutOf(`run "x": ${steps.map(textOf).join(', ')}`);
          const metres = doneIn(workout).map((line) => Number.parseInt(line, 10));
          expect(metres).toEqual(steps.flatMap(metresOf));
        },
      ),
      { numRuns: 150 },
    );
  });
});

test('texts of the plan can not end a text of the file early', async () => {
  const { lines, description } = await workoutOf('easy 5 km "a\u0000b\u0007c\ud800 \u202e日本語"');
  expect(lines).toEqual(['[0] 5000 m, active, "a␀b␇c\ufffd \ufffd日本語; 6:00-6:30/km"']);
  expect(description).toBe('easy 5 km. a␀b␇c\ufffd \ufffd日本語');
  const long = await workoutOf(`easy 5 km "${'日'.repeat(200)}"`);
  expect(long.lines).toEqual([`[0] 5000 m, active, "${'日'.repeat(84)}"`]);
});
