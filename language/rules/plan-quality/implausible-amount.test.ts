import { describe, expect, it } from 'vitest';
import { forKim, linesOf, reported } from './test-support.ts';

const RULE = 'implausible-amount';

describe('implausible-amount of sessions', () => {
  it.each([
    { session: 'easy 0 km', found: true },
    { session: 'easy 0 min', found: true },
    { session: 'easy 0-5 km', found: false },
    { session: 'easy 199 m', found: true },
    { session: 'easy 200 m', found: false },
    { session: 'easy 0.1 km', found: true },
    { session: 'easy 45m', found: true },
    { session: 'easy 5-10 m', found: true },
    { session: 'race 100 m', found: false },
    { session: 'time-trial 100 m', found: false },
    { session: 'long 200 km', found: false },
    { session: 'long 200.1 km', found: true },
    { session: 'easy 4000 km', found: true },
    { session: 'long 24 h', found: false },
    { session: 'long 24 h 1 s', found: true },
    { session: 'bike 300 km', found: false },
    { session: 'bike 601 km', found: true },
    { session: 'bike 45 m', found: true },
    { session: 'core 0 min', found: true },
    { session: 'core 20 min', found: false },
    { session: 'core 25 h', found: true },
    { session: 'rest', found: false },
  ])('$session: $found', async ({ session, found }) => {
    expect(await linesOf(RULE, forKim(`week 1\nmon ${session}`))).toEqual(found ? [6] : []);
  });

  it.each([
    { run: 'tempo: warm up 10 m, 20 min', found: 1 },
    { run: 'tempo: warm up 200 m, 20 min, cool down 200 m', found: 0 },
    { run: 'tempo: 2 km, 5 m @ threshold, 2 km', found: 1 },
    { run: 'strides: 2 km, 6 x 40 m', found: 0 },
    { run: 'hills: 2 km, 6 x (80 m, walk 20 m, jog 30 m)', found: 0 },
    { run: 'hills: 1 x 150 m', found: 1 },
    { run: 'hills: 2 x 100 m', found: 0 },
    { run: 'hills: 2 x 60 m recover jog 1 min', found: 0 },
    { run: 'long 20 km: 0 km, 20 km', found: 1 },
    { run: 'intervals: 0 x 400 m', found: 1 },
    { run: 'intervals: 500 x 400 m', found: 0 },
    { run: 'intervals: 501 x 400 m', found: 1 },
    { run: 'intervals: 2 km, 999999999 x (400 m, jog 1 min)', found: 1 },
    { run: 'intervals: 99999 x (99999 x (99999 x (400 m)))', found: 1 },
    { run: 'intervals: 9 x (150 km), 9 x (150 km)', found: 1 },
    { run: 'intervals: 150 km, 150 km', found: 1 },
    { run: 'intervals: 300 km, 300 km', found: 2 },
    { run: 'easy: 1440 x 1 min', found: 1 },
    { run: 'easy: 720 x 2 min', found: 0 },
    { run: 'easy: 721 x 2 min', found: 1 },
    { run: 'fartlek: 1000 x until lap', found: 0 },
    { run: 'fartlek: 1001 x until lap', found: 1 },
  ])('$run: $found', async ({ run, found }) => {
    expect(await reported(RULE, forKim(`week 1\nmon ${run}`))).toHaveLength(found);
  });

  it('names the outermost repetition', async () => {
    const [finding] = await reported(RULE, forKim('week 1\nmon hills: 2 km, 9 x (99999 x (400 m))'));
    expect(finding?.start.column).toBe('mon hills: 2 km, '.length + 1);
    expect(finding?.message).toContain('far more than 200 km');
  });

  it('asks for minutes where `m` was written', async () => {
    const [finding] = await reported(RULE, forKim('week 1\nmon easy 45 m'));
    expect(finding?.message).toBe(
      '`45 m` is 45 metres: `m` always means metres. If minutes were meant, write `45 min`.',
    );
  });

  it('survives figures beyond all numbers', async () => {
    const many = '9'.repeat(400);
    expect(await reported(RULE, forKim(`week 1\nmon hills: ${many} x (${many} x 400 m)`))).toHaveLength(1);
    expect(await reported(RULE, forKim('week 1\nmon hills: 0 x (9 x until lap)'))).toHaveLength(1);
  });
});

describe('implausible-amount of targets and cues', () => {
  it.each([
    { detail: '@ 2:00/km', found: false },
    { detail: '@ 1:59/km', found: true },
    { detail: '@ 20:00/km', found: false },
    { detail: '@ 20:01/km', found: true },
    { detail: '@ 3:14/mi', found: false },
    { detail: '@ 3:13/mi', found: true },
    { detail: '@ 19:00-21:00/km', found: true },
    { detail: '@ 40 bpm', found: false },
    { detail: '@ 39 bpm', found: true },
    { detail: '@ 220-230 bpm', found: false },
    { detail: '@ 220-231 bpm', found: true },
    { detail: 'cadence 100 spm', found: false },
    { detail: 'cadence 99 spm', found: true },
    { detail: 'cadence 250 spm', found: false },
    { detail: 'cadence 251 spm', found: true },
  ])('$detail: $found', async ({ detail, found }) => {
    expect(await linesOf(RULE, forKim(`week 1\nmon easy 8 km ${detail}`))).toEqual(found ? [6] : []);
  });

  it('looks into steps and workouts', async () => {
    expect(await linesOf(RULE, forKim('week 1\nmon tempo: 3 x (1 km @ 1:30/km)'))).toEqual([6]);
    expect(await linesOf(RULE, 'workout "W"\n  2 km\n  20 min @ 1:30/km\n')).toEqual([3]);
    expect(await linesOf(RULE, 'workout "W"\n  2 km\n  999 x 5 km\n')).toEqual([3]);
    expect(await linesOf(RULE, 'workout "W"\n  150 km\n  150 km\n')).toEqual([1]);
  });
});

describe('implausible-amount of weeks', () => {
  it.each([
    { share: '300%', lines: [] },
    { share: '301%', lines: [7] },
    { share: '0%', lines: [7] },
    { share: '1%', lines: [] },
  ])('like week 1 at $share', async ({ share, lines }) => {
    expect(await linesOf(RULE, forKim(`week 1\nmon easy 8 km\nweek 2 like week 1 at ${share}`))).toEqual(
      lines,
    );
  });

  it.each([
    { days: ['mon long 200 km', 'wed long 200 km'], lines: [] },
    { days: ['mon long 200 km', 'wed long 200 km', 'fri easy 1 km'], lines: [5] },
    // Reported at the session.
    { days: ['mon long 500 km'], lines: [6] },
    { days: ['mon bike 500 km'], lines: [] },
  ])('$days', async ({ days, lines }) => {
    expect(await linesOf(RULE, forKim(['week 1', ...days].join('\n')))).toEqual(lines);
  });

  it('reports the copy of a week only where it was scaled', async () => {
    const week = 'week 1\nmon long 150 km\nwed long 150 km\nfri long 150 km';
    expect(await linesOf(RULE, forKim(`${week}\nweek 2 like week 1\nweek 3 like week 1 at 110%`))).toEqual([
      5, 10,
    ]);
  });
});

describe('implausible-amount of athletes and exercises', () => {
  it.each([
    { line: 'recent volume 0 km', found: false },
    { line: 'recent volume 400 km', found: false },
    { line: 'recent volume 401 km', found: true },
    { line: 'recent longest 200 km', found: false },
    { line: 'recent longest 201 km', found: true },
    { line: 'cadence 164 spm', found: false },
    { line: 'cadence 82 spm', found: true },
    { line: 'max hr 186 bpm', found: false },
    { line: 'max hr 286 bpm', found: true },
    { line: 'pace easy 6:10-6:50/km', found: false },
    { line: 'pace easy 1:10-6:50/km', found: true },
    { line: 'best 10k in 52:30', found: false },
    { line: 'best 10k in 26:11', found: false },
    { line: 'best 10k in 5:30', found: true },
    { line: 'best 5k in 58:00', found: false },
    { line: 'best 10k in 52:30:00', found: true },
    { line: 'best marathon in 7:30:00', found: false },
    { line: 'best marathon in 3:30', found: true },
    { line: 'best 10k in 0:00', found: true },
    { line: 'best 9000 km in 52:30', found: true },
  ])('$line: $found', async ({ line, found }) => {
    expect(await linesOf(RULE, `athlete "A"\n  ${line}\n`)).toEqual(found ? [2] : []);
  });

  it.each([
    { use: 'plank 3 x 40 s', found: false },
    { use: 'plank 0 x 40 s', found: true },
    { use: 'plank 100 x 40 s', found: false },
    { use: 'plank 101 x 40 s', found: true },
    { use: 'plank 3 x 0 s', found: true },
    { use: 'plank 3 x 9 h', found: true },
    { use: 'squat 3 x 0', found: true },
    { use: 'squat 3 x 1000', found: false },
    { use: 'squat 3 x 1001', found: true },
    { use: 'squat 3 x 8 500 kg', found: false },
    { use: 'squat 3 x 8 501 kg', found: true },
    { use: 'squat 3 x 8 1100 lb', found: false },
  ])('$use: $found', async ({ use, found }) => {
    expect(await linesOf(RULE, `block "B"\n  ${use}\n`)).toEqual(found ? [2] : []);
    expect(await linesOf(RULE, forKim(`week 1\nmon core: ${use}`))).toEqual(found ? [6] : []);
  });
});
