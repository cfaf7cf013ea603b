import { CORE, HISTORY, LATELY, RUNNER, type Written, written } from './write.ts';

/** A small plan that a coach would sign: nothing above hint may be said of it. */
export interface QuietCase {
  readonly kind: string;
  readonly text: string;
}

function quiet(kind: string, plan: Written): QuietCase {
  return { kind, text: written(plan) };
}

const ADVANCED = 'level advanced / best 10k in 40:00 / max hr 185 bpm';

/** Three sessions a week of some run-walk minutes. */
function runWalkWeek(steps: string): string {
  const session = `run-walk: walk 5 min, ${steps}, walk 5 min`;
  return `mon core "Core and Hips" / tue ${session} / thu ${session} / fri core "Core and Hips" / sat ${session}`;
}

export const QUIET: readonly QuietCase[] = [
  quiet('a plan that begins on a Thursday', {
    athlete: `${ADVANCED} / recent volume 60 km / recent longest 18 km`,
    weeks: [
      'thu easy 10 km + core "Core and Hips" / sat easy 8 km + core "Core and Hips" / sun long 14 km',
      `mon core "Core and Hips" / tue easy 12 km / wed easy 9 km / thu easy 12 km + core "Core and Hips" / sat easy 9 km / sun long 17 km`,
    ],
  }),
  quiet('a plan that begins on a Saturday', {
    athlete: `${RUNNER} / recent volume 40 km / recent longest 14 km`,
    weeks: [
      'sat easy 7 km + core "Core and Hips" / sun long 11 km',
      `mon core "Core and Hips" / tue easy 9 km / thu easy 9 km + core "Core and Hips" / sat easy 7 km / sun long 13 km`,
    ],
  }),
  quiet('from the couch, by minutes', {
    athlete: 'level novice / recent volume 0 km',
    weeks: [
      '8 x (run 1 min, walk 2 min)',
      '7 x (run 90 s, walk 2 min)',
      '6 x (run 2 min, walk 2 min)',
      '5 x (run 3 min, walk 2 min)',
    ].map(runWalkWeek),
  }),
  quiet('from three kilometres a week, with old back pain', {
    athlete: 'level novice / back history / recent volume 3 km / recent longest 1 km',
    weeks: [
      '6 x (run 90 s, walk 90 s)',
      '2 x (run 2 min, walk 90 s, run 4 min, walk 2 min)',
      '3 x (run 5 min, walk 2 min)',
      '2 x (run 8 min, walk 3 min)',
    ].map(runWalkWeek),
  }),
  quiet('a first 10 km race after long runs of eight', {
    athlete: 'level intermediate / recent volume 20 km / recent longest 8 km',
    plan: 'race 10k on 2027-01-31',
    weeks: [
      'mon core "Core and Hips" / tue easy 6 km / thu easy 6 km / fri core "Core and Hips" / sun long 8 km',
      'like week 1',
      'taper like week 1 at 80%',
      'race / mon core "Core Basics" / tue easy 4 km / thu easy 3 km / sun race 10k',
    ],
  }),
  quiet('a half marathon after long runs of fifteen, with old back pain', {
    athlete: `${HISTORY} / recent volume 30 km / recent longest 15 km`,
    plan: 'race half-marathon on 2027-02-14',
    weeks: [
      'mon core "Core and Hips" / tue easy 8 km / thu easy 8 km / fri core "Core and Hips" / sun long 14 km',
      'like week 1',
      'like week 1',
      'taper like week 1 at 75%',
      'taper like week 1 at 60%',
      'race / mon core "Core Basics" / tue easy 5 km / thu easy 4 km / sun easy 1 km + race half-marathon',
    ],
  }),
  quiet('a warm-up that is written before its session', {
    athlete: `${RUNNER} / recent volume 34 km / recent longest 13 km`,
    weeks: [
      `${CORE} / tue easy 7 km / thu easy 3 km + intervals 6 x (400 m @ 5k, jog 200 m) + easy 2 km / sat easy 5 km / sun long 13 km`,
    ],
  }),
  quiet('strides after an easy run', {
    athlete: `${RUNNER} / recent volume 32 km / recent longest 12 km`,
    weeks: [
      `${CORE} / tue easy 7 km + strides 6 x (20 s, walk 1 min) / thu easy 7 km + strides 4 x (20 s, walk 1 min) / sat easy 5 km / sun long 12 km`,
    ],
  }),
  quiet('minutes at 10 km effort in an easy run between two hard days', {
    athlete: `${ADVANCED} / recent volume 62 km / recent longest 20 km`,
    weeks: [
      'mon core "Core and Hips" / tue tempo: warm up 3 km, 20 min @ threshold, cool down 2 km / wed easy: 4 km @ easy, 8 x (1 min @ 5k, jog 1 min), 3 km @ easy / thu easy 8 km + core "Core and Hips" / fri intervals: warm up 3 km, 5 x (800 m @ 5k, jog 400 m), cool down 2 km / sun long 20 km',
    ],
  }),
  quiet('pick-ups the day before a hard day', {
    athlete: `${ADVANCED} / recent volume 60 km / recent longest 18 km`,
    weeks: [
      'mon easy: 3 km @ easy, 6 x (1 min @ rpe 7, jog 1 min), 3 km @ easy / tue tempo: warm up 3 km, 20 min @ threshold, cool down 2 km / wed core "Core and Hips" / thu easy 12 km / fri core "Core and Hips" / sat easy 8 km / sun long 18 km',
    ],
  }),
  quiet('the first fifteen minutes at threshold', {
    athlete: `${RUNNER} / recent volume 36 km / recent longest 13 km`,
    weeks: [
      `${CORE} / tue easy 8 km / thu easy 8 km / sat easy 7 km / sun long 13 km`,
      'like week 1',
      'like week 1 / tue tempo: warm up 3 km, 15 min @ threshold, cool down 2 km',
    ],
  }),
  quiet('the first six short intervals', {
    athlete: `${ADVANCED} / recent volume 55 km / recent longest 16 km`,
    weeks: [
      'mon core "Core and Hips" / tue easy 10 km / wed easy 8 km / thu easy 10 km + core "Core and Hips" / sat easy 9 km / sun long 16 km',
      'like week 1',
      'like week 1 at 75%',
      'like week 1 / tue intervals: warm up 3 km, 6 x (2 min @ 5k, jog 2 min), cool down 2 km',
    ],
  }),
  quiet('a long run that grows by a mile a week', {
    athlete: `${RUNNER} / recent volume 22 mi / recent longest 6 mi`,
    plan: 'units mi',
    weeks: [
      `${CORE} / tue easy 5 mi / wed easy 4 mi / thu easy 5 mi / sat long 7 mi`,
      'like week 1 / sat long 8 mi',
      'like week 1 / sat long 9 mi',
      'like week 1 at 75%',
      'like week 1 / sat long 10 mi',
    ],
  }),
  quiet('a long run that grows by a kilometre and a half', {
    athlete: `${HISTORY} / ${LATELY}`,
    weeks: [
      `${CORE} / tue easy 7 km / thu easy 7 km / sat easy 5 km / sun long 12 km`,
      'like week 1 / sun long 13.5 km',
      'like week 1 / sun long 15 km',
      'like week 1 at 75%',
      'like week 1 / sun long 16.5 km',
    ],
  }),
];
