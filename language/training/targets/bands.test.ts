import { describe, expect, test } from 'vitest';
import type { Band, TrainingSession } from '../model.ts';
import { planIn } from '../testing.ts';
import { BAND_TOLERANCE } from './bands.ts';

const KIM = 'athlete "Kim"\n  best 10k in 50:00\n  max hr 200 bpm\n';

/** The bands of runs at these targets. */
async function bandsOf(targets: readonly string[], athlete = KIM): Promise<(Band | undefined)[]> {
  const weeks = targets.map((target, index) => `  week ${index + 1}\n    tue easy 30 min @ ${target}\n`);
  const plan = await planIn(`${athlete}plan "P" for "Kim"\n${weeks.join('')}`);
  return plan.weeks.map((week) => bandOf(week.sessions[0]));
}

function bandOf(session: TrainingSession | undefined): Band | undefined {
  return session?.run?.segments[0]?.band;
}

/** `4:05/km`. */
function paceText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}/km`;
}

const ORDER: readonly (Band | undefined)[] = ['easy', 'moderate', 'hard'];

/** Whether effort only rises. */
const rises = (bands: readonly (Band | undefined)[]) =>
  bands.every((band, index) => index === 0 || ORDER.indexOf(band) >= ORDER.indexOf(bands[index - 1]));

describe('the band of a target', () => {
  test.each<[Band, string[]]>([
    [
      'easy',
      [
        'recovery',
        'easy',
        'zone 1',
        'zone 2',
        'zone 1-2',
        'rpe 2',
        'rpe 4',
        'rpe 3-4',
        '150 bpm',
        '144-164 bpm',
      ],
    ],
    [
      'moderate',
      ['steady', 'marathon', 'zone 3', 'zone 2-3', 'rpe 5', 'rpe 4-5', 'rpe 6', '165 bpm', '164-174 bpm'],
    ],
    [
      'hard',
      [
        'half',
        'threshold',
        '10k',
        '5k',
        'interval',
        'repetition',
        'zone 4',
        'zone 3-4',
        'zone 5',
        'rpe 7',
        'rpe 6-7',
        '176-184 bpm',
      ],
    ],
  ])('%s: %j', async (band, targets) => {
    expect(await bandsOf(targets)).toEqual(targets.map(() => band));
  });

  test.each([
    // Names of the library mean what they say, whatever else is known of the athlete.
    ['athlete "Kim"\n  pace marathon 4:00/km\n', 'marathon', 'moderate'],
    ['athlete "Kim"\n  pace easy 4:30/km\n', 'easy', 'easy'],
    // A pace by hand goes before one that is guessed from the level.
    ['athlete "Kim"\n  pace threshold 4:00/km\n', '4:40/km', 'moderate'],
    ['athlete "Kim"\n  pace easy 4:30-5:00/km\n', '4:50/km', 'hard'],
    ['athlete "Kim"\n  best 10k in 50:00\n  pace easy 5:30-6:00/km\n', '5:30-6:00/km', 'easy'],
    // Without a highest heart rate nothing is known: the kind decides.
    ['athlete "Kim"\n', '170 bpm', 'easy'],
  ])('%s @ %s: %s', async (athlete, target, expected) => {
    expect(await bandsOf([target], athlete)).toEqual([expected]);
  });

  test('a range counts by its middle: shares of VDOT about the threshold', async () => {
    const shares = ['83-88', '86-88', '87-89', '88', '85-91'];
    const paces = shares.map((share, index) => `pace p${index} vdot ${share}%\n`).join('');
    const bands = await bandsOf(
      shares.map((_, index) => `p${index}`),
      `${paces}${KIM}`,
    );
    expect(new Set(bands)).toEqual(new Set(['hard']));
  });
});

describe('bands', () => {
  test('rise with pace, heart rate and felt effort', async () => {
    const paces = Array.from({ length: 300 }, (_, index) => paceText(480 - index));
    expect(rises(await bandsOf(paces))).toBe(true);
    const rates = Array.from({ length: 100 }, (_, index) => `${100 + index} bpm`);
    expect(rises(await bandsOf(rates))).toBe(true);
    expect(rises(await bandsOf(Array.from({ length: 10 }, (_, index) => `rpe ${index + 1}`)))).toBe(true);
    expect(rises(await bandsOf([1, 2, 3, 4, 5].map((zone) => `zone ${zone}`)))).toBe(true);
  });

  test('are the same within the tolerance around where they begin', async () => {
    const plan = await planIn(
      `${KIM}plan "P" for "Kim"\n  week 1\n    tue easy 30 min @ half\n    thu easy 30 min @ steady\n`,
    );
    for (const [session, band] of [
      [0, 'hard'],
      [1, 'moderate'],
    ] as const) {
      const start = plan.weeks[0]?.sessions[session]?.run?.segments[0]?.pace?.range.high ?? 0;
      const near = [-1, -0.5, 0, 0.5, 0.95].map((share) => Math.round(start * (1 + share * BAND_TOLERANCE)));
      const ranges = near.map((pace) => `${paceText(pace - 10)}`.replace('/km', `-${paceText(pace + 10)}`));
      expect(new Set(await bandsOf([...near.map(paceText), ...ranges]))).toEqual(new Set([band]));
    }
  });

  test.each([20, 25, 33, 40, 50, 60])(
    'are the same for one effort told in many ways: 10 km in %s min and more',
    async (start) => {
      const athlete = `athlete "Kim"\n  best 10k in ${start + 12}:00\n  max hr 200 bpm\n`;
      for (const [name, zone, rate, felt] of [
        ['easy', 'zone 2', '144-164 bpm', 'rpe 4'],
        ['steady', 'zone 3', '164-176 bpm', 'rpe 5'],
        ['marathon', 'zone 3', '164-176 bpm', 'rpe 6'],
        ['threshold', 'zone 4', '176-186 bpm', 'rpe 7'],
        ['interval', 'zone 5', '186-200 bpm', 'rpe 9'],
      ] as const) {
        const [plan] = [
          await planIn(`${athlete}plan "P" for "Kim"\n  week 1\n    tue easy 30 min @ ${name}\n`),
        ];
        const { low = 0, high = 0 } = plan.weeks[0]?.sessions[0]?.run?.segments[0]?.pace?.range ?? {};
        const pace = paceText(Math.round((low + high) / 2));
        expect(new Set(await bandsOf([name, zone, rate, felt, pace], athlete)).size, `${name} ${pace}`).toBe(
          1,
        );
      }
    },
  );
});
