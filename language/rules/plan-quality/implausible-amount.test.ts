import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../check/check-document.ts';
import type { RunplanDocument } from '../../grammar/document.ts';
import { applyRepairs } from '../../internal.ts';
import { FIGURE_PROPERTIES } from '../../vocabulary/figures.ts';
import { HOLDINGS } from '../../vocabulary/holdings.ts';
import { Documents } from '../../workspace/documents.ts';
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
    { run: 'swim: 400 m, 20 x 25 m', found: 0 },
    { run: 'swim: 400 m, 20 x 5 m', found: 1 },
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

  it.each(['easy 6M', 'long 6-8M', '3 x 1M @ threshold'])(
    'leaves %s to where it is asked back',
    async (run) => {
      expect(await reported(RULE, forKim(`week 1\nmon ${run}`))).toEqual([]);
    },
  );

  it('asks for minutes where `m` was written', async () => {
    const [finding] = await reported(RULE, forKim('week 1\nmon easy 45 m'));
    expect(finding?.message).toBe(
      '`45 m` is too short for a whole session: `m` always means metres. If that was meant, write `45 min` or `45 km`.',
    );
  });

  it('offers miles in a plan that is written in miles', async () => {
    const [finding] = await reported(RULE, forKim('week 1\nmon 3 m run\ntue easy 5 mi\nthu easy 6 mi'));
    expect(finding?.message).toBe(
      '`3 m` is too short for a whole session: `m` always means metres. If that was meant, write `3 min` or `3 mi`.',
    );
    expect(finding?.repairs?.slice(0, 2).map(({ title }) => title)).toEqual([
      'Write `3 min`',
      'Write `3 mi`',
    ]);
  });

  it.each<[string, string, readonly string[]]>([
    ['a run', 'easy 45 m', ['easy 45 min', 'easy 45 km']],
    ['a run longer than anyone runs', 'easy 8000 km', ['easy 8000 m']],
    ['a race', 'race 10 m', ['race 10 min', 'race 10 km', 'race 10 mi']],
    [
      'a recovery',
      'intervals: 4 x (3 min @ 5k, jog 2m)',
      ['intervals: 4 x (3 min @ 5k, jog 2 min)', 'intervals: 4 x (3 min @ 5k, jog 2 km)'],
    ],
    [
      'a warm-up',
      'tempo: warm up 10m, 20 min',
      ['tempo: warm up 10 min, 20 min', 'tempo: warm up 10 km, 20 min'],
    ],
    [
      'a long recovery',
      'intervals: 2 x 1 km recover jog 9 m',
      ['intervals: 2 x 1 km recover jog 9 min', 'intervals: 2 x 1 km recover jog 9 km'],
    ],
    ['a jog of an hour and more', 'intervals: 2 x (1 km, jog 90 min)', []],
  ])('%s: offers what can be meant', async (_, session, meant) => {
    const text = forKim(`week 1\nmon ${session}`);
    const [finding] = await reported(RULE, text);
    expect(finding).toBeDefined();
    const offered = (finding?.repairs ?? []).filter(({ title }) => title.startsWith('Write'));
    expect(offered.map((repair) => applyRepairs(text, [repair]))).toEqual(
      meant.map((one) => text.replace(session, one)),
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
    { line: 'best marathon in 3:30', found: false },
    { line: 'best 10k in 1:02', found: true },
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

/** The line with a figure, beside others that make it a file. */
const inAthlete = (line: string) => `athlete "A"\n  ${line}\n`;
const inPlan = (line: string) => `plan "P"\n  ${line}\n  week 1\n    mon easy 6 km\n`;
const inWeek = (line: string) => `plan "P"\n  week 1\n    mon easy 6 km\n  ${line}\n`;
const session = (line: string) => `plan "P"\n  week 1\n    mon ${line}\n`;
/** What was done below a day. */
const below = (line: string) => session(`easy 5 km\n      ${line}`);
const inBlock = (line: string) => `block "B"\n  ${line}\n`;
const step = (line: string) => session(`intervals: 2 km, ${line}`);

interface Vector {
  readonly file: (line: string) => string;
  readonly line: (figure: string) => string;
  /** The last figures that can be meant. */
  readonly meant: readonly string[];
  /** The first that can't. */
  readonly outside: readonly string[];
}

/** For every figure of the language: where it stands, and its bounds. */
const FIGURES: Readonly<Record<string, Vector>> = {
  'RecentVolume.distance': {
    file: inAthlete,
    line: (figure) => `recent volume ${figure}`,
    meant: ['0 km', '400 km'],
    outside: ['401 km', '249 mi'],
  },
  'RecentLongest.distance': {
    file: inAthlete,
    line: (figure) => `recent longest ${figure}`,
    meant: ['0 km', '200 km'],
    outside: ['201 km'],
  },
  'Best.distance': {
    file: inAthlete,
    line: (figure) => `best ${figure} in 1:00:00`,
    meant: ['5 km', '15 km'],
    outside: ['49 m', '1001 km'],
  },
  'Best.time': {
    file: inAthlete,
    line: (figure) => `best 10k in ${figure}`,
    meant: ['25:40', '2:00:00'],
    outside: ['5:00', '4 s', '3:00:00', '200 h'],
  },
  'StepRate.value': {
    file: inAthlete,
    line: (figure) => `cadence ${figure}`,
    meant: ['100 spm', '250 spm'],
    outside: ['99 spm', '251 spm'],
  },
  'MaxHeartRate.value': {
    file: inAthlete,
    line: (figure) => `max hr ${figure}`,
    meant: ['100 bpm', '230 bpm'],
    outside: ['99 bpm', '231 bpm'],
  },
  'RestingHeartRate.value': {
    file: inAthlete,
    line: (figure) => `resting hr ${figure}`,
    meant: ['25 bpm', '120 bpm'],
    outside: ['24 bpm', '121 bpm'],
  },
  'ThresholdHeartRate.value': {
    file: inAthlete,
    line: (figure) => `threshold hr ${figure}`,
    meant: ['40 bpm', '230 bpm'],
    outside: ['39 bpm', '231 bpm'],
  },
  'OwnZone.heartRate': {
    file: inAthlete,
    line: (figure) => `zone 2 ${figure}`,
    meant: ['40-230 bpm', 'below 140 bpm'],
    outside: ['39-140 bpm', 'above 231 bpm'],
  },
  'OwnZone.pace': {
    file: inAthlete,
    line: (figure) => `zone 2 ${figure}`,
    meant: ['2:00-20:00/km', 'faster than 4:20/km'],
    outside: ['1:59-4:00/km', 'slower than 20:01/km'],
  },
  'ThresholdPace.value': {
    file: inAthlete,
    line: (figure) => `threshold pace ${figure}`,
    meant: ['2:00/km', '20:00/km'],
    outside: ['1:59/km', '20:01/km'],
  },
  'GivenVdot.value': {
    file: inAthlete,
    line: (figure) => `vdot ${figure}`,
    meant: ['10', '88'],
    outside: ['9', '89'],
  },
  'Age.years': {
    file: inAthlete,
    line: (figure) => `age ${figure}`,
    meant: ['5', '110'],
    outside: ['4', '111'],
  },
  'OneRepMax.load': {
    file: inAthlete,
    line: (figure) => `1rm squat ${figure}`,
    meant: ['1 kg', '500 kg'],
    outside: ['0 kg', '501 kg'],
  },
  'Ftp.value': {
    file: inAthlete,
    line: (figure) => `ftp ${figure}`,
    meant: ['20 W', '2000 W'],
    outside: ['19 W', '2001 W'],
  },
  'Pace.value': {
    file: inAthlete,
    line: (figure) => `pace easy ${figure}`,
    meant: ['2:00/km', '20:00/km'],
    outside: ['1:59/km', '20:01/km'],
  },
  'Pace.share': {
    file: inAthlete,
    line: (figure) => `pace easy vdot ${figure}`,
    meant: ['30%', '150%'],
    outside: ['29%', '500%'],
  },
  'Pace.distance': {
    file: inAthlete,
    line: (figure) => `pace easy race ${figure}`,
    meant: ['50 m', '1000 km'],
    outside: ['10 m', '1001 km'],
  },
  'Shoes.used': {
    file: inAthlete,
    line: (figure) => `shoes "A" ${figure}`,
    meant: ['0 km', '5000 km'],
    outside: ['5001 km'],
  },
  'Born.year': {
    file: inAthlete,
    line: (figure) => `born ${figure}`,
    meant: ['1900', '2025'],
    outside: ['1850', '2030'],
  },
  'PlanRace.distance': {
    file: inPlan,
    line: (figure) => `race ${figure} on 2027-05-02`,
    meant: ['50 m', '1000 km'],
    outside: ['10 m', '1001 km'],
  },
  'CadenceCue.value': {
    file: session,
    line: (figure) => `easy 6 km cadence ${figure}`,
    meant: ['100 spm', '250 spm'],
    outside: ['99 spm', '251 spm'],
  },
  'Climb.height': {
    file: session,
    line: (figure) => `easy 30 km climb ${figure}`,
    meant: ['0 m', '15000 m'],
    outside: ['15001 m'],
  },
  'Carry.load': {
    file: session,
    line: (figure) => `easy 6 km with ${figure}`,
    meant: ['0.5 kg', '60 kg'],
    outside: ['0 kg', '61 kg'],
  },
  'Descent.height': {
    file: session,
    line: (figure) => `easy 30 km descent ${figure}`,
    meant: ['0 m', '15000 m'],
    outside: ['15001 m'],
  },
  'Target.pace': {
    file: session,
    line: (figure) => `easy 6 km @ ${figure}`,
    meant: ['2:00/km', '20:00/km'],
    outside: ['1:59/km', '20:01/km'],
  },
  'Target.heartRate': {
    file: session,
    line: (figure) => `easy 6 km @ ${figure}`,
    meant: ['40 bpm', '230 bpm'],
    outside: ['39 bpm', '231 bpm'],
  },
  'Target.zone': {
    file: step,
    line: (figure) => `3 x 1 km @ ${figure}`,
    meant: ['zone 1', 'zone 5', 'zone 1-5'],
    outside: ['zone 0', 'zone 9', 'zone 4-6'],
  },
  'Target.effort': {
    file: session,
    line: (figure) => `easy 6 km @ ${figure}`,
    meant: ['rpe 1', 'rpe 10'],
    outside: ['rpe 0', 'rpe 15', 'rpe 9-11'],
  },
  'Target.offset': {
    file: session,
    line: (figure) => `easy 6 km @ marathon ${figure}`,
    meant: ['+ 10 s/km', '- 300 s/km', '+ 480 s/mi'],
    outside: ['+ 301 s/km', '- 400 s/km'],
  },
  'Target.endPace': {
    file: session,
    line: (figure) => `easy 6 km @ 7:00/km to ${figure}`,
    meant: ['2:00/km', '20:00/km'],
    outside: ['1:59/km', '20:01/km'],
  },
  'Target.share': {
    file: session,
    line: (figure) => `easy 6 km @ ${figure} max hr`,
    meant: ['20%', '70-75%', '200%'],
    outside: ['19%', '201%', '70-750%'],
  },
  'Target.power': {
    file: session,
    line: (figure) => `bike 60 min @ ${figure}`,
    meant: ['20 W', '2000 W'],
    outside: ['19 W', '2001 W'],
  },
  'Target.speed': {
    file: session,
    line: (figure) => `easy 6 km @ ${figure}`,
    meant: ['3 km/h', '30 km/h'],
    outside: ['2.9 km/h', '31 km/h'],
  },
  'Target.time': {
    file: step,
    line: (figure) => `3 x 1 km in ${figure}`,
    meant: ['2:00', '20:00'],
    outside: ['1:59', '20:01'],
  },
  'BlockRest.duration': {
    file: inBlock,
    line: (figure) => `rest ${figure}`,
    meant: ['1 s', '1 h'],
    outside: ['0 s', '61 min'],
  },
  'ExerciseUse.sets': {
    file: inBlock,
    line: (figure) => `plank ${figure} 30 s`,
    meant: ['1 x', '100 x'],
    outside: ['0 x', '101 x'],
  },
  'ExerciseUse.reps': {
    file: inBlock,
    line: (figure) => `squat 3 x ${figure}`,
    meant: ['1', '1000'],
    outside: ['0', '1001'],
  },
  'ExerciseUse.duration': {
    file: inBlock,
    line: (figure) => `plank 3 x ${figure}`,
    meant: ['1 s', '1 h'],
    outside: ['0 s', '4000 s'],
  },
  'ExerciseUse.distance': {
    file: inBlock,
    line: (figure) => `squat 3 x ${figure}`,
    meant: ['1 m', '5 km'],
    outside: ['0 m', '5001 m'],
  },
  'ExerciseUse.load': {
    file: inBlock,
    line: (figure) => `squat 3 x 8 ${figure}`,
    meant: ['0.5 kg', '500 kg'],
    outside: ['0 kg', '501 kg'],
  },
  'ExerciseUse.setReps': {
    file: inBlock,
    line: (figure) => `squat ${figure}`,
    meant: ['12/10/8', '1000/1'],
    outside: ['0/10', '1001/8'],
  },
  'Intensity.share': {
    file: inBlock,
    line: (figure) => `squat 3 x 8 @ ${figure} 1rm`,
    meant: ['10%', '150%'],
    outside: ['9%', '151%'],
  },
  'Intensity.effort': {
    file: inBlock,
    line: (figure) => `squat 3 x 8 @ ${figure}`,
    meant: ['rpe 1', 'rpe 10'],
    outside: ['rpe 0', 'rpe 15'],
  },
  'Intensity.reserve': {
    file: inBlock,
    line: (figure) => `squat 3 x 8 @ ${figure}`,
    meant: ['0 rir', '20 rir'],
    outside: ['21 rir'],
  },
  'Rounds.times': {
    file: inBlock,
    line: (figure) => `${figure} (squat 8)`,
    meant: ['1 round', '100 rounds'],
    outside: ['0 rounds', '101 rounds'],
  },
  'PlanRunner.share': {
    file: (line) => `athlete "A"\n${line}\n  week 1\n    mon easy 6 km\n`,
    line: (figure) => `plan "P" for "A" at ${figure}`,
    meant: ['1%', '300%'],
    outside: ['0%', '301%'],
  },
  'Week.total': {
    file: inWeek,
    line: (figure) => `week 2 total ${figure}`,
    meant: ['0 km', '400 km'],
    outside: ['401 km'],
  },
  'Like.share': {
    file: inWeek,
    line: (figure) => `week 2 like week 1 at ${figure}`,
    meant: ['1%', '300%'],
    outside: ['0%', '500%'],
  },
  'Run.amount': {
    file: session,
    line: (figure) => `easy ${figure}`,
    meant: ['200 m', '200 km', '30 s', '24 h'],
    outside: ['0 km', '199 m', '201 km', '29 s', '25 h'],
  },
  'Run.amount of a race': {
    file: session,
    line: (figure) => `race ${figure}`,
    meant: ['50 m', '200 km', '5 s'],
    outside: ['10 m', '201 km', '4 s'],
  },
  'Run.amount of strides': {
    file: session,
    line: (figure) => `strides ${figure}`,
    meant: ['40 m', '5 s'],
    outside: ['39 m', '4 s'],
  },
  'Run.amount otherwise': {
    file: session,
    line: (figure) => `bike ${figure}`,
    meant: ['200 m', '600 km', '24 h'],
    outside: ['45 m', '601 km', '25 h'],
  },
  'Strength.duration': {
    file: session,
    line: (figure) => `core ${figure}`,
    meant: ['1 min', '4 h'],
    outside: ['0 min', '59 s', '5 h'],
  },
  'DoneDistance.distance': {
    file: below,
    line: (figure) => `done bike ${figure}`,
    meant: ['100 m', '600 km'],
    outside: ['99 m', '601 km'],
  },
  'DoneTime.time': {
    file: below,
    line: (figure) => `done bike ${figure}`,
    meant: ['30 s', '48 h', '1:14:10'],
    outside: ['29 s', '49 h'],
  },
  'DoneHeartRate.heartRate': {
    file: below,
    line: (figure) => `done ${figure}`,
    meant: ['40 bpm', '230 bpm'],
    outside: ['39 bpm', '231 bpm'],
  },
  'DoneEffort.effort': {
    file: below,
    line: (figure) => `done ${figure}`,
    meant: ['rpe 1', 'rpe 10'],
    outside: ['rpe 0', 'rpe 11'],
  },
  'Piece.amount': {
    file: step,
    line: (figure) => `3 x ${figure}`,
    meant: ['40 m', '3 s'],
    outside: ['39 m', '2 s', '300 km'],
  },
  'Piece.amount of a recovery': {
    file: step,
    line: (figure) => `3 x (400 m, jog ${figure})`,
    meant: ['10 m', '10 km', '3 s', '1 h'],
    outside: ['2 m', '11 km', '2 s', '61 min'],
  },
  'Piece.amount of a warm-up': {
    file: session,
    line: (figure) => `tempo: warm up ${figure}, 20 min`,
    meant: ['200 m', '30 km', '30 s', '3 h'],
    outside: ['10 m', '31 km', '29 s', '4 h'],
  },
};

/** What no bounds are needed for, and why. */
const WITHOUT_BOUNDS: Readonly<Record<string, string>> = {
  'RaceGoal.goal': 'judged by the distance of its race',
  'PlanRace.date': 'only days from 1900 to 2199 are read',
  'CycleLength.length': 'only 5 to 28 whole days are read',
  'DoneLine.date': '`done-line` judges it by the days of the plan',
  'PlanStart.date': 'only days from 1900 to 2199 are read',
  'Clearance.date': 'nothing here knows what day it is; beside the days of a plan `clearance` judges it',
  'Symptoms.since': 'nothing here knows what day it is',
  'Session.time': 'only times from 00:00 to 23:59 are read',
  'Wakes.time': 'only times from 00:00 to 23:59 are read',
  'Run.distance': 'a word of the list of races; a figure is an amount',
  // Words and figures that are judged elsewhere.
  'Version.number': 'there is one version',
  'Week.number': '`week-numbering` judges it',
  'Like.number': '`week-numbering` judges it',
  'Repeat.times': 'judged with all that it repeats',
  'Setting.value': 'what a limit is set to is for its author; its unit is checked',
  'Target.clock': 'always a mistake: a pace needs its unit',
  'Target.of': 'a word of the grammar',
  'Target.feel': 'words of the grammar',
  'OwnZone.zone': 'judged with its heart rate or pace',
  'ExerciseUse.tempo': 'one figure for each part of the movement',
  'Week.absence': 'a word of the grammar',
  'Day.days': 'words of the grammar',
  'Session.half': 'a word of the grammar',
  'Piece.kind': 'a word of the grammar',
  'Piece.manner': 'a word of the grammar',
};

describe('implausible-amount of every figure', () => {
  it('that the language knows has bounds, or a reason to have none', () => {
    const written = Object.entries(HOLDINGS).flatMap(([type, holds]) =>
      Object.entries<{ is: string; list?: unknown }>(holds)
        .filter(([, held]) => held.is === 'written' && !held.list)
        .map(([property]) => `${type}.${property}`),
    );
    const all = [...FIGURE_PROPERTIES.map(({ type, property }) => `${type}.${property}`), ...written];
    expect(all.filter((one) => !(one in FIGURES || one in WITHOUT_BOUNDS))).toEqual([]);
    const known = new Set(all);
    expect(
      [...Object.keys(FIGURES), ...Object.keys(WITHOUT_BOUNDS)].filter(
        (one) => !known.has(one.replace(/ .*/, '')),
      ),
    ).toEqual([]);
  });

  it.each(Object.entries(FIGURES))('%s', async (_, { file, line, meant, outside }) => {
    for (const figure of meant) {
      expect([figure, await reported(RULE, file(line(figure)))]).toEqual([figure, []]);
    }
    for (const figure of outside) {
      const text = file(line(figure));
      expect([figure, (await reported(RULE, text)).length]).toEqual([figure, 1]);
    }
  });

  it('says within what a figure can be meant', async () => {
    const messages = async (text: string) => (await reported(RULE, text)).map(({ message }) => message);
    expect(await messages(session('easy 6 km @ zone 9'))).toEqual([
      "`zone 9` can't be meant: zones go from 1 to 5.",
    ]);
    expect(await messages(inAthlete('born 2030'))).toEqual([
      "`2030` can't be meant: years of birth go from 1900 to 2025.",
    ]);
    expect(await messages(inBlock('plank 3 x 4000 s'))).toEqual([
      "`4000 s` is more than 1 h, which can't be meant for a set of an exercise. Check the figure and its unit.",
    ]);
    expect(await messages(inAthlete('best 10k in 1:02'))).toEqual([
      '10k in 1:02 would be a pace of 0:06/km, faster than anyone has run. If hours and minutes were meant, write `1:02:00`.',
    ]);
  });

  it('asks for the unit of what an exercise is held for', async () => {
    const [finding, ...others] = await reported(RULE, session('core: plank 3 x 60, bird-dog 3 x 20'));
    expect(others).toEqual([]);
    expect(finding?.message).toBe(
      '`plank` is held, and `60` would be repetitions. For seconds write `60 s`.',
    );
    expect(await reported(RULE, session('core: plank 3 x 60 s, side-plank 3 x 8 each side'))).toEqual([]);
  });

  it('asks for it again when another file says so', () => {
    const documents = new Documents();
    const library = (dose: string) => `exercise stork\n  targets deep-core\n  dose "${dose}"\n`;
    const found = (dose: string) => {
      documents.put('file:///library.runplan', library(dose));
      const document = documents.get('file:///plan.runplan') as RunplanDocument;
      const { findings } = checkDocument(document, documents.services, new Map());
      return findings.filter(({ rule }) => rule === RULE).map(({ message }) => message);
    };
    documents.put(
      'file:///plan.runplan',
      'import "library.runplan"\n\nplan "One"\n  week 1\n    mon core: stork 3 x 40\n',
    );
    const message = '`stork` is held, and `40` would be repetitions. For seconds write `40 s`.';
    expect([found('3 x 10'), found('3 x 30 s'), found('3 x 10')]).toEqual([[], [message], []]);
  });

  it('a goal can be run', async () => {
    const goal = (time: string, distance = '10k') => inPlan(`race ${distance} on 2027-05-02 goal ${time}`);
    expect(await reported(RULE, goal('1:05:00'))).toEqual([]);
    expect(await reported(RULE, goal('finish'))).toEqual([]);
    // Nobody runs it in minutes: that is read as hours.
    expect(await reported(RULE, goal('1:45', 'half-marathon'))).toEqual([]);
    const [finding] = await reported(RULE, goal('1:05'));
    expect(finding?.message).toBe(
      '10k in 1:05 would be a pace of 0:07/km, faster than anyone has run. If hours and minutes were meant, write `1:05:00`.',
    );
    const [repair] = finding?.repairs ?? [];
    expect(repair && applyRepairs(goal('1:05'), [repair])).toBe(goal('1:05:00'));
  });

  it('a clearance names someone', async () => {
    expect(await linesOf(RULE, inAthlete('cleared by "" on 2026-08-20'))).toEqual([2]);
    expect(await linesOf(RULE, inAthlete('cleared by "Dr. Lind" on 2026-08-20'))).toEqual([]);
  });
});
