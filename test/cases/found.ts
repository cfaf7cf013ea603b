import type { Severity } from '@runplan/language/internal';
import { CORE, DISC, HISTORY, LATELY, RUNNER, type Written, written } from './write.ts';

/** A small plan with one fault, and the finding that it must get. */
export interface FoundCase {
  readonly kind: string;
  readonly text: string;
  /** The rule that is there for it, then its near kin. */
  readonly rules: readonly string[];
  /** The mildest severity that will do. */
  readonly severity: Severity;
}

function found(kind: string, rules: string, severity: Severity, plan: Written): FoundCase {
  return { kind, text: written(plan), rules: rules.split(' '), severity };
}

const EASY = 'tue easy 7 km / thu easy 7 km / sun long 10 km';
const DISC_LATELY = `${DISC} / recent volume 25 km / recent longest 10 km`;
const HISTORY_LATELY = `${HISTORY} / ${LATELY}`;
const HEALTHY_LATELY = `${RUNNER} / ${LATELY}`;

/** A week with two core sessions, one of which holds some exercises besides. */
function strengthWeek(exercises: string, runs = EASY): string {
  return `mon core "Core and Hips" + strength: ${exercises} / ${runs} / fri core "Core and Hips"`;
}

const LOADED_FOR_A_DISC = [
  ['romanian deadlifts of 80 kg', 'romanian-deadlift 4 x 6 80 kg', 'error'],
  ['squats of 90 kg', 'squat 5 x 5 90 kg', 'error'],
  ['good mornings of 50 kg', 'good-morning 3 x 8 50 kg', 'warning'],
  ['swings of 24 kg', 'kettlebell-swing 4 x 15 24 kg', 'warning'],
] as const;

const BENT_FOR_A_DISC = [
  ['crunches', 'crunch 2 x 25'],
  ['leg raises', 'leg-raise 4 x 10'],
  ['sit-ups', 'sit-up 3 x 12'],
  ['V-ups', 'v-up 3 x 8'],
] as const;

/** One week in which everything has one target. */
function allAt(target: string): string {
  return `${CORE} / tue easy 7 km @ ${target} / thu easy 7 km @ ${target} / sat easy 5 km @ ${target} / sun long 11 km @ ${target}`;
}

export const FOUND: readonly FoundCase[] = [
  ...LOADED_FOR_A_DISC.map(([what, exercise, severity]) =>
    found(`a disc and ${what}`, 'cautioned-exercise spine-loading-exercise', severity, {
      athlete: DISC_LATELY,
      weeks: [strengthWeek(exercise)],
    }),
  ),
  ...BENT_FOR_A_DISC.map(([what, exercise]) =>
    found(`a disc and ${what}`, 'cautioned-exercise spine-loading-exercise', 'warning', {
      athlete: DISC_LATELY,
      weeks: [strengthWeek(exercise)],
    }),
  ),
  found(
    'a disc and loaded bending of an own exercise',
    'cautioned-exercise spine-loading-exercise',
    'warning',
    {
      above: 'exercise jefferson-curl\n  targets hamstrings\n  movement flexion\n  spine load high',
      athlete: DISC_LATELY,
      weeks: [strengthWeek('jefferson-curl 3 x 8 20 kg')],
    },
  ),
  found('a disc and rowing after waking', 'morning-flexion', 'warning', {
    athlete: `${DISC_LATELY} / wakes 05:45`,
    weeks: [`${CORE} / ${EASY} / wed 06:15 row 30 min`],
  }),
  found('a disc and rowing an hour and a half after waking', 'morning-flexion', 'warning', {
    athlete: `${DISC_LATELY} / wakes 07:00`,
    weeks: [`${CORE} / ${EASY} / sat 08:30 row 40 min`],
  }),
  found('bending in the morning without a clock time', 'morning-flexion', 'hint', {
    athlete: `${HISTORY_LATELY} / wakes 06:30`,
    weeks: [
      `mon am core: crunch 3 x 15, plank 3 x 40 s / ${EASY} / wed core "Core and Hips" / fri core "Core and Hips"`,
    ],
  }),
  found('a disc and hill sprints in week 2', 'first-hard-work', 'warning', {
    athlete: DISC_LATELY,
    weeks: [
      `${CORE} / ${EASY}`,
      `${CORE} / tue hills: warm up 3 km, 8 x (45 s @ rpe 9, walk 2 min), cool down 2 km / sun long 10 km`,
    ],
  }),
  found('a disc and a tempo run in week 3', 'first-hard-work', 'warning', {
    athlete: DISC_LATELY,
    weeks: [
      `${CORE} / ${EASY}`,
      'like week 1',
      `${CORE} / wed tempo: warm up 2 km, 20 min @ threshold, cool down 1 km / sun long 10 km`,
    ],
  }),
  found('a disc and jumps', 'cautioned-exercise first-hard-work strength-progression', 'warning', {
    above:
      'exercise tuck-jump "Tuck jump"\n  targets legs\n  movement squat\n  caution disc "not in the first months; step-ups instead"',
    athlete: DISC_LATELY,
    weeks: [strengthWeek('tuck-jump 4 x 10')],
  }),
  found('a disc and two runs on a day that sum up', 'long-run-spike', 'warning', {
    athlete: `${DISC} / recent volume 25 km / recent longest 8 km`,
    weeks: [`${CORE} / tue am easy 6 km + pm easy 6 km / sun easy 6 km`],
  }),
  found('a disc and two runs one after the other', 'long-run-spike', 'warning', {
    athlete: `${DISC} / recent volume 22 km / recent longest 8 km`,
    weeks: [`${CORE} / wed easy 6 km + easy 7 km / sun easy 7 km`],
  }),
  found('a clearance of thirteen months ago', 'clearance', 'warning', {
    athlete: `${RUNNER} / back disc / cleared by "Ruth" on 2025-12-01 / recent volume 25 km / recent longest 10 km`,
    weeks: [`${CORE} / ${EASY}`],
  }),
  found('a clearance after the plan', 'clearance', 'warning', {
    athlete: `${RUNNER} / back pain / cleared by "Ruth" on 2028-01-10 / recent volume 12 km / recent longest 4 km`,
    weeks: [`${CORE} / tue easy 3 km / thu easy 3 km / sun easy 4 km`],
  }),
  found('a clearance by nobody', 'clearance', 'warning', {
    athlete: `${RUNNER} / back disc / cleared by "" on 2026-12-10 / recent volume 25 km / recent longest 10 km`,
    weeks: [`${CORE} / ${EASY}`],
  }),
  found('a numb leg and a healthy back', 'leg-symptoms', 'error', {
    athlete: `${HEALTHY_LATELY} / symptoms leg-numbness`,
    weeks: [`${CORE} / ${EASY}`],
  }),
  found('leg pain and old back pain', 'leg-symptoms', 'warning', {
    athlete: `${HISTORY_LATELY} / symptoms leg-pain`,
    weeks: [`${CORE} / ${EASY}`],
  }),
  found('a leg that went numb after the clearance', 'leg-symptoms', 'error', {
    athlete: `${DISC_LATELY} / symptoms leg-numbness since 2026-12-28`,
    weeks: [`${CORE} / ${EASY}`],
  }),
  found('a runner of thirteen', 'young-athlete', 'info', {
    athlete: `${HEALTHY_LATELY} / born 2014`,
    weeks: [`${CORE} / ${EASY}`],
  }),
  found('a runner of fourteen with a race', 'young-athlete', 'info', {
    athlete: `${HEALTHY_LATELY} / born 2013`,
    plan: 'race 10k on 2027-01-17',
    weeks: [`${CORE} / ${EASY}`, 'race / mon core "Core Basics" / tue easy 5 km / sun easy 2 km + race 10k'],
  }),
  found('three races in three weeks', 'race-density', 'info', {
    athlete: `${HEALTHY_LATELY} / recent volume 40 km / recent longest 18 km`,
    weeks: [
      `${CORE} / tue easy 8 km / thu easy 8 km / sun easy 2 km + race 10k`,
      `${CORE} / tue easy 8 km / thu easy 8 km / sun easy 1 km + race half-marathon`,
      `${CORE} / tue easy 6 km / thu easy 6 km / sat easy 2 km + race 15 km`,
    ],
  }),
  found('a race every other week, with old back pain', 'race-density', 'warning', {
    athlete: `${HISTORY} / recent volume 40 km / recent longest 14 km`,
    weeks: [
      `${CORE} / tue easy 10 km / thu easy 8 km / sun easy 2 km + race 10k`,
      `${CORE} / tue easy 10 km / thu easy 8 km / sun long 12 km`,
      `${CORE} / tue easy 10 km / thu easy 8 km / sat easy 2 km + race 10k`,
      `${CORE} / tue easy 10 km / thu easy 8 km / sun easy 2 km + race 10k`,
    ],
  }),
  found('five floating hard runs', 'hard-day-spacing rest-days', 'info', {
    athlete: `${HISTORY} / recent volume 40 km / recent longest 12 km`,
    weeks: [
      [
        'any core "Core and Hips" / any core "Core and Hips"',
        ...[1, 2, 3, 4, 5].map(() => 'any tempo: warm up 2 km, 12 min @ threshold, cool down 1 km'),
      ].join(' / '),
    ],
  }),
  found('seven floating runs, with old back pain', 'rest-days consecutive-run-days', 'info', {
    athlete: `${HISTORY} / recent volume 36 km / recent longest 8 km`,
    weeks: [
      [
        'any core "Core and Hips"',
        'any core "Core and Hips"',
        ...['5 km', '5 km', '5 km', '5 km', '4 km', '4 km', '6 km'].map((amount) => `any easy ${amount}`),
      ].join(' / '),
    ],
  }),
  found('a first climb of 700 m', 'downhill-introduction', 'info', {
    athlete: `${RUNNER} / recent volume 36 km / recent longest 16 km`,
    weeks: [`${CORE} / tue easy 9 km / thu easy 9 km / sun long 16 km climb 700 m`],
  }),
  found('a first descent of 450 m, with old back pain', 'downhill-introduction', 'warning', {
    athlete: HISTORY_LATELY,
    weeks: [`${CORE} / ${EASY}`, `${CORE} / tue easy 7 km / thu easy 7 km descent 450 m / sun long 10 km`],
  }),
  found('a first climb of 180 m, with a disc', 'downhill-introduction', 'warning', {
    athlete: DISC_LATELY,
    weeks: [`${CORE} / tue easy 7 km / thu easy 7 km / sun long 10 km climb 180 m`],
  }),
  found('120 jumps at once, with old back pain', 'strength-progression cautioned-exercise', 'warning', {
    above: 'exercise drop-jump "Drop jump"\n  targets calves, legs\n  movement squat\n  spine load moderate',
    athlete: HISTORY_LATELY,
    weeks: [`${CORE} / ${EASY}`, strengthWeek('drop-jump 8 x 15')],
  }),
  found('squats from 40 to 70 kg, with old back pain', 'strength-progression', 'warning', {
    athlete: HISTORY_LATELY,
    weeks: [strengthWeek('squat 3 x 8 40 kg'), strengthWeek('squat 3 x 8 70 kg')],
  }),
  found('deadlifts from 50 to 100 kg', 'strength-progression', 'info', {
    athlete: HEALTHY_LATELY,
    weeks: [strengthWeek('deadlift 3 x 5 50 kg'), strengthWeek('deadlift 3 x 5 100 kg')],
  }),
  ...['steady', 'zone 3', '152-158 bpm', 'marathon'].map((target) =>
    found(`four weeks with everything at ${target}`, 'intensity-share', 'info', {
      athlete: HEALTHY_LATELY,
      weeks: [allAt(target), 'like week 1', 'like week 1', 'like week 1', 'like week 1'],
    }),
  ),
  found('a long run at marathon pace the day after a tempo run', 'hard-day-spacing', 'warning', {
    athlete: `${RUNNER} / recent volume 42 km / recent longest 18 km`,
    weeks: [
      'mon core "Core and Hips" / tue easy 8 km / wed core "Core and Hips" / fri tempo: warm up 2 km, 25 min @ threshold, cool down 2 km / sat long 18 km: 8 km @ easy, 10 km @ marathon',
    ],
  }),
  found('intervals the day after fifty minutes at marathon pace', 'hard-day-spacing', 'warning', {
    athlete: `${RUNNER} / recent volume 42 km / recent longest 18 km`,
    weeks: [
      'tue easy 8 km / wed core "Core and Hips" / thu easy 8 km / fri core "Core and Hips" / sun long 18 km: 8 km @ easy, 50 min @ marathon',
      'mon intervals: warm up 3 km, 6 x (800 m @ 5k, jog 400 m), cool down 2 km / wed core "Core and Hips" / thu easy 8 km / fri core "Core and Hips" / sun long 16 km',
    ],
  }),
];
