/** Targets as coaches write them, and what they come to. */
import { describe, expect, test } from 'vitest';
import { formatPaceRange } from '../../quantities/pace.ts';
import type { Segment } from '../model.ts';
import { planIn } from '../testing.ts';

/** Zones and figures of a runner, as a coach has them. */
const UWE = `athlete "Uwe"
  max hr 182 bpm
  resting hr 50 bpm
  threshold hr 165 bpm
  zone 1 below 130 bpm
  zone 2 130-145 bpm
  zone 3 146-158 bpm
  zone 4 159-168 bpm
  zone 5 above 168 bpm
  best 10k in 50:00
`;

const KIM = 'athlete "Kim"\n  best 10k in 50:00\n';

/** The only piece of a run that an athlete is given. */
async function pieceOf(run: string, athlete = KIM, planLines = ''): Promise<Segment | undefined> {
  const name = /"(.*)"/.exec(athlete)?.[1] ?? '';
  const plan = await planIn(`${athlete}plan "P" for "${name}"\n${planLines}  week 1\n    tue ${run}\n`);
  return plan.weeks[0]?.sessions[0]?.run?.segments[0];
}

/** The band and the pace of a piece, with `≈` for a pace that is a guess. */
function told(piece: Segment | undefined): string {
  if (!piece?.pace) return `${piece?.band}`;
  return `${piece.band} ${formatPaceRange(piece.pace.range, 'km')}`;
}

describe('a target of a runner of 50:00 for 10 km', () => {
  test.each([
    ['easy 5 km @ 12 km/h', 'hard 5:00/km'],
    ['easy 5 km @ 7.5 mph', 'hard 4:58/km'],
    ['easy 5 km @ 9-10 km/h', 'easy 6:00-6:40/km'],
    ['easy 5 km in 25 min', 'hard 5:00/km'],
    ['easy 5 km in 32:30', 'easy 6:30/km'],
    ['intervals: 6 x 400 m in 88 s', 'hard 3:40/km'],
    ['intervals: 6 x 400 m in 1:28', 'hard 3:40/km'],
    ['intervals: 6 x (400 m in 88-90 s, jog 200 m)', 'hard 3:40-3:45/km'],
    ['intervals: 5 x 1000 m in 3:36-3:40', 'hard 3:36-3:40/km'],
    ['race 10k in 48:00', 'hard 4:48/km'],
    ['easy 5 km @ 10k', 'hard 5:00/km'],
    ['easy 5 km @ 10000', 'hard 5:00/km'],
    ['easy 5 km @ mile', 'hard 4:25/km'],
    ['easy 5 km @ 1500', 'hard 4:23/km'],
    ['easy 5 km @ 3k', 'hard 4:41/km'],
    ['easy 5 km @ 15k', 'hard 5:08/km'],
    ['easy 5 km @ half-marathon', 'hard 5:15/km'],
    ['easy 5 km @ 10k-5k', 'hard 4:49-5:00/km'],
    ['easy 5 km @ marathon-half', 'moderate 5:15-5:26/km'],
    ['easy 5 km @ marathon + 10 s/km', 'moderate 5:36/km'],
    ['easy 5 km @ marathon + 16 s/mi', 'moderate 5:36/km'],
    ['easy 5 km @ 5k - 5 s/km', 'hard 4:44/km'],
    ['easy 5 km @ threshold + 5-10 s/km', 'hard 5:10-5:15/km'],
    ['easy 5 km @ 75% vo2max', 'moderate 5:47/km'],
    ['easy 5 km @ 95% vvo2max', 'hard 4:50/km'],
    ['easy 5 km @ slower than 6:00/km', 'easy 6:00/km'],
    ['easy 5 km @ faster than 5:00/km', 'hard 5:00/km'],
    ['easy 5 km @ by feel', 'easy 5:55-6:38/km'],
    ['easy 5 km @ 220 W', 'easy 5:55-6:38/km'],
  ])('%s: %s', async (run, expected) => {
    expect(told(await pieceOf(run))).toBe(expected);
  });

  test.each([
    ['km', 'easy 5 km @ 6:00', 'easy 6:00/km'],
    ['km', 'easy 3 mi @ 9:39', 'easy 6:00/km'],
    ['mi', 'easy 3 mi @ 9:39', 'easy 6:00/km'],
    ['km', 'run 3 mi: 20 min @ 9:39', 'easy 6:00/km'],
    ['mi', 'easy 40 min @ 9:39', 'easy 6:00/km'],
    // Asked back; until then the pace is that of the athlete.
    ['mi', 'easy 5 km @ 9:39', 'easy 5:55-6:38/km'],
  ])('a pace without its unit in a plan of %s: %s', async (unit, run, expected) => {
    expect(told(await pieceOf(run, KIM, `  units ${unit}\n`))).toBe(expected);
  });

  test('the pace of the race that the plan leads to', async () => {
    const line = '  race 10k on 2027-05-09\n';
    expect(told(await pieceOf('easy 5 km @ race', KIM, line))).toBe('hard 5:00/km');
    expect(told(await pieceOf('easy 5 km @ race + 10 s/km', KIM, line))).toBe('hard 5:10/km');
  });
});

describe('a heart rate', () => {
  test.each([
    ['below 140 bpm', 'easy'],
    ['below 130 bpm', 'easy'],
    ['above 168 bpm', 'hard'],
    ['146-158 bpm', 'moderate'],
    ['159 bpm', 'hard'],
    ['70-75% max hr', 'easy'],
    ['80-85% threshold hr', 'easy'],
    ['95-100% threshold hr', 'hard'],
    ['65% hr reserve', 'easy'],
    ['75% hr reserve', 'moderate'],
    ['zone 3', 'moderate'],
  ])('of an athlete with zones of his own @ %s: %s', async (target, band) => {
    expect((await pieceOf(`easy 5 km @ ${target}`, UWE))?.band).toBe(band);
  });

  test.each([
    // By the published zones, whoever runs.
    ['', '70-75% max hr', 'easy'],
    ['', '82-86% max hr', 'moderate'],
    ['', '90% max hr', 'hard'],
    ['', '80-85% threshold hr', 'easy'],
    ['', '90-94% threshold hr', 'moderate'],
    ['', '95-100% threshold hr', 'hard'],
    // Upper zone 2 is still easy.
    ['  max hr 185 bpm\n', '148-152 bpm', 'easy'],
    ['  max hr 185 bpm\n', '160-165 bpm', 'moderate'],
    // Without the highest heart rate the threshold says where a heart rate lies.
    ['  threshold hr 165 bpm\n', '140 bpm', 'easy'],
    ['  threshold hr 165 bpm\n', '165 bpm', 'hard'],
    // Karvonen: 50 + 65% of 140 is 141, 74% of the highest.
    ['  max hr 190 bpm\n  resting hr 50 bpm\n', '65% hr reserve', 'easy'],
    ['  max hr 190 bpm\n  resting hr 50 bpm\n', '85% hr reserve', 'hard'],
  ])('%j @ %s: %s', async (lines, target, band) => {
    expect((await pieceOf(`easy 5 km @ ${target}`, KIM + lines))?.band).toBe(band);
  });

  test.each(['150 bpm', 'below 140 bpm', '65% hr reserve'])(
    'without the lines that it needs %s leaves a run as hard as its kind',
    async (target) => {
      expect(told(await pieceOf(`easy 5 km @ ${target}`))).toBe(told(await pieceOf('easy 5 km')));
    },
  );
});

describe('zones of the athlete', () => {
  test('by pace are run at that pace', async () => {
    const athlete = `${KIM}  zone 2 6:00-6:40/km\n  zone 5 faster than 4:20/km\n`;
    expect(told(await pieceOf('easy 5 km @ zone 2', athlete))).toBe('easy 6:00-6:40/km');
    expect(told(await pieceOf('easy 5 km @ zone 5', athlete))).toBe('hard 4:20/km');
  });

  test('three of them lie below, between and above two thresholds', async () => {
    const athlete = `${KIM}  zone 1 below 140 bpm\n  zone 2 140-160 bpm\n  zone 3 above 160 bpm\n`;
    const bands = ['zone 1', 'zone 2', 'zone 3', '150 bpm', '165 bpm'].map(
      async (target) => (await pieceOf(`easy 5 km @ ${target}`, athlete))?.band,
    );
    expect(await Promise.all(bands)).toEqual(['easy', 'moderate', 'hard', 'moderate', 'hard']);
  });
});

describe('paces of the athlete', () => {
  test.each([
    ['  threshold pace 4:40/km\n', '4:40/km'],
    ['  threshold pace 4:40/km\n  best 10k in 50:00\n', '4:40/km'],
    ['  vdot 48\n', '4:24/km'],
    ['  vdot 48\n  best 10k in 50:00\n', '4:24/km'],
  ])('%j: threshold is %s', async (lines, pace) => {
    expect(told(await pieceOf('easy 5 km @ threshold', `athlete "Kim"\n${lines}`))).toBe(`hard ${pace}`);
  });

  test('come from the threshold pace where no race tells them', async () => {
    const byThreshold = await pieceOf('easy 5 km @ 10k', 'athlete "Kim"\n  threshold pace 4:40/km\n');
    expect(byThreshold?.pace?.from).toBe('threshold');
    expect(told(byThreshold)).toBe('hard 4:34/km');
  });
});

describe('running that gets faster', () => {
  test.each([
    ['progression 10 km @ 7:00-5:00/km'],
    ['easy 10 km @ 7:00/km to 5:00/km'],
    ['easy: 10 km @ 7:00/km to 10k'],
  ])('%s is hard only for its last part', async (run) => {
    const piece = await pieceOf(run);
    expect(piece?.band).toBe('hard');
    expect(piece?.change).toEqual({
      moderate: expect.closeTo(0.28, 1),
      hard: expect.closeTo(0.2, 1),
      getsFaster: true,
    });
    expect(piece?.duration?.high).toBeCloseTo(3600, 6);
  });

  test('counts only its hard part as hard', async () => {
    const plan = await planIn(
      `${KIM}plan "P" for "Kim"\n  week 1\n    tue progression 10 km @ 7:00-5:00/km\n    thu easy 10 min @ easy to marathon\n`,
    );
    const [progression, build] = plan.weeks[0]?.sessions ?? [];
    const { change } = progression?.run?.segments[0] ?? {};
    expect(progression?.run?.hardSeconds).toBeCloseTo(3600 * (change?.hard ?? 0), 6);
    expect(progression?.run?.moderateSeconds).toBeCloseTo(3600 * (change?.moderate ?? 0), 6);
    expect(build?.run).toMatchObject({ hardSeconds: 0, duration: { high: 600 } });
    expect(build?.run?.moderateSeconds).toBeGreaterThan(0);
    expect(build?.run?.moderateSeconds).toBeLessThan(400);
  });
});

test.each([
  ['@ 5:30/km @ 140 bpm', 'target', 0],
  // The pace says how fast, whichever comes first; the hardest says how hard.
  ['@ 175 bpm @ 5:30/km', 'target', 3300],
  ['@ rpe 8 @ easy', 'athlete', 3300],
])('%s: both are kept', async (targets, from, hardSeconds) => {
  const text = `athlete "A"\n  max hr 185 bpm\n  pace easy 5:30/km\nplan "P" for "A"\n  week 1\n    mon easy 10 km ${targets}\n`;
  const [session] = (await planIn(text)).weeks[0]?.sessions ?? [];
  expect(session?.run?.segments[0]?.pace).toEqual({ range: { low: 330, high: 330 }, from });
  expect(session?.run?.hardSeconds).toBe(hardSeconds);
});
