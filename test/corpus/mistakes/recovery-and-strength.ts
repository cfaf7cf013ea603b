import { STANDARD_LIBRARY } from '@runplan/language/internal';
import type { Draft } from '../../good-plans/draft.ts';
import { longestIn, sourceOf } from '../../good-plans/draft.ts';
import { withoutRest, withoutStrength } from '../../good-plans/edits.ts';
import { CORE, dayBefore, freeDay, stretchOfWeeks, withSession, workingWeek } from '../edits.ts';
import type { Mistake } from '../mistake.ts';

const STRENGTH = /^(?:(?:am|pm|\d\d:\d\d) )?(?:core|strength)\b/;
const HEAVY = 'strength: deadlift 5 x 3 120 kg, squat 5 x 5 100 kg';

/** Keeps the first strength session of each week and drops the others. */
function oneStrengthSessionAWeek(draft: Draft, content: string): boolean {
  let last = 0;
  draft.mapSessions((session, week) => {
    if (!STRENGTH.test(session)) return session;
    if (week === last) return undefined;
    last = week;
    return content;
  });
  return last > 0;
}

/** Whether a week has a day without a run, which can be taken. */
function hasRestDays(draft: Draft, numbers: readonly number[]): boolean {
  return numbers.every((number) =>
    draft.plan.weeks[number - 1]?.days.some(({ sessions }) => !sessions.some(({ run }) => run)),
  );
}

/** Defines an exercise that the library may not have. */
function withExercise(draft: Draft, name: string, groups: string): void {
  if (STANDARD_LIBRARY.includes(`exercise ${name} `)) return;
  const definition = [
    `exercise ${name}`,
    `  targets ${groups}`,
    '  movement squat',
    '  spine load moderate',
    '',
  ];
  let isFirst = true;
  draft.mapLines((line) => {
    if (!isFirst || !line.startsWith('athlete ')) return line;
    isFirst = false;
    return [...definition, line].join('\n');
  });
}

function jumps(draft: Draft): boolean {
  const week = workingWeek(draft, 3);
  if (!week) return false;
  withSession(draft, week, freeDay(week), `strength: drop-jump 10 x 30, plank 3 x 40 s + ${CORE}`);
  withExercise(draft, 'drop-jump', 'calves, legs');
  return true;
}

/** Squats with one weight in a week and with twice as much in the next. */
function doubledLoad(draft: Draft): boolean {
  const week = workingWeek(draft, 3);
  const next = draft.plan.weeks[week?.number ?? Number.NaN];
  // Squats without a weight elsewhere in the plan leave nothing to compare with.
  if (!week || !next || next.isRace || /\bsquat\b/.test(draft.text)) return false;
  for (const [one, load] of [
    [week, 40],
    [next, 80],
  ] as const) {
    withSession(draft, one, freeDay(one), `strength: squat 3 x 8 ${load} kg, plank 3 x 40 s`);
    draft.setDay(one.number, 'any', CORE, CORE);
  }
  return true;
}

/** Too little rest, and strength work that is missing, badly placed or grows at once. */
export const RECOVERY_AND_STRENGTH: readonly Mistake[] = [
  {
    what: 'a run on every day of a week',
    rules: ['rest-days', 'consecutive-run-days'],
    severity: 'warning',
    make(draft) {
      const week = workingWeek(draft);
      if (!week || week.floating.length > 0 || !hasRestDays(draft, [week.number])) return false;
      withoutRest(draft, week.number);
      return true;
    },
  },
  {
    what: 'a run on every day of two weeks',
    rules: ['consecutive-run-days', 'rest-days'],
    severity: 'warning',
    make(draft) {
      const week = workingWeek(draft);
      if (!week || week.floating.length > 0 || !hasRestDays(draft, [week.number, week.number + 1]))
        return false;
      withoutRest(draft, week.number);
      withoutRest(draft, week.number + 1);
      return true;
    },
  },
  {
    what: 'runs on two days in a row with a disc herniation',
    rules: ['consecutive-run-days', 'rest-days'],
    severity: 'warning',
    runner: 'disc',
    make(draft) {
      const week = workingWeek(draft, 2);
      const runDays = week?.days.map(({ sessions }) => sessions.some(({ run }) => run)) ?? [];
      if (!week || week.floating.length > 0 || runDays.some((isRun, day) => isRun && runDays[day + 1]))
        return false;
      const before = dayBefore(week, longestIn(week).day.name);
      if (!before) return false;
      withSession(draft, week, before, 'easy 3 km');
      return true;
    },
  },
  {
    what: 'no core session in a week',
    rules: ['core-session'],
    severity: 'error',
    make(draft) {
      const week = workingWeek(draft);
      if (!week) return false;
      withoutStrength(draft, week.number);
      return true;
    },
  },
  {
    what: 'no core session in the whole plan',
    rules: ['core-session'],
    severity: 'error',
    make(draft) {
      draft.mapSessions((session) => (STRENGTH.test(session) ? undefined : session));
      return true;
    },
  },
  {
    what: 'one core session a week with a disc herniation',
    rules: ['core-session'],
    severity: 'error',
    runner: 'disc',
    make: (draft) => oneStrengthSessionAWeek(draft, CORE),
  },
  {
    what: 'one strength session a week for a novice',
    rules: ['strength-frequency'],
    severity: 'warning',
    runner: 'healthy novice',
    make: (draft) => oneStrengthSessionAWeek(draft, CORE),
  },
  {
    what: 'planks and nothing else',
    rules: ['strength-coverage'],
    severity: 'info',
    make(draft) {
      let count = 0;
      draft.mapSessions((session) => {
        if (!STRENGTH.test(session)) return session;
        count++;
        return 'core: plank 3 x 40 s, side-plank 2 x 20 s each side';
      });
      return count > 4;
    },
  },
  {
    what: 'a core session of calves and squats',
    rules: ['core-without-core'],
    severity: 'warning',
    make(draft) {
      const week = workingWeek(draft, 2);
      if (!week) return false;
      withSession(draft, week, freeDay(week), 'core: calf-raise 3 x 15, squat 3 x 10');
      return true;
    },
  },
  {
    what: 'heavy deadlifts the day before the long run',
    rules: ['strength-before-key-run'],
    severity: 'info',
    make(draft) {
      const week = workingWeek(draft);
      const before = week?.longestRun?.kind === 'long' && dayBefore(week, longestIn(week).day.name);
      if (!week || !before) return false;
      withSession(draft, week, before, HEAVY);
      return true;
    },
  },
  {
    what: 'heavy squats in the morning, intervals in the evening',
    rules: ['strength-before-key-run'],
    severity: 'info',
    make(draft) {
      const week = workingWeek(draft);
      if (!week) return false;
      draft.setDay(
        week.number,
        'wed',
        'am strength: squat 5 x 5 100 kg, deadlift 3 x 5 110 kg + pm intervals: warm up 2 km, 6 x (800 m @ 5k, jog 400 m), cool down 2 km',
      );
      return true;
    },
  },
  {
    what: 'heavy deadlifts with a disc herniation',
    rules: ['cautioned-exercise', 'spine-loading-exercise'],
    severity: 'error',
    runner: 'disc',
    make: (draft) => exercises(draft, 'deadlift 5 x 3 120 kg'),
  },
  {
    what: 'good mornings with a bar and a disc herniation',
    rules: ['cautioned-exercise', 'spine-loading-exercise'],
    severity: 'warning',
    runner: 'disc',
    make: (draft) => exercises(draft, 'good-morning 3 x 10 40 kg'),
  },
  {
    what: 'kettlebell swings with a disc herniation',
    rules: ['cautioned-exercise', 'spine-loading-exercise'],
    severity: 'warning',
    runner: 'disc',
    make: (draft) => exercises(draft, 'kettlebell-swing 5 x 15 24 kg'),
  },
  {
    what: 'sit-ups with a disc herniation',
    rules: ['spine-loading-exercise', 'cautioned-exercise'],
    severity: 'error',
    runner: 'disc',
    make: (draft) => exercises(draft, 'sit-up 3 x 15'),
  },
  {
    what: 'V-ups and twists with a disc herniation',
    rules: ['spine-loading-exercise', 'cautioned-exercise'],
    severity: 'error',
    runner: 'disc',
    make: (draft) => exercises(draft, 'v-up 3 x 10, russian-twist 3 x 20'),
  },
  {
    what: 'crunches with a disc herniation',
    rules: ['cautioned-exercise', 'spine-loading-exercise'],
    severity: 'warning',
    runner: 'disc',
    make: (draft) => exercises(draft, 'crunch 3 x 20'),
  },
  {
    what: 'leg raises with a disc herniation',
    rules: ['cautioned-exercise', 'spine-loading-exercise'],
    severity: 'warning',
    runner: 'disc',
    make: (draft) => exercises(draft, 'leg-raise 3 x 15'),
  },
  {
    what: 'box jumps in the first week, with a disc herniation',
    rules: ['cautioned-exercise', 'first-hard-work', 'strength-progression'],
    severity: 'warning',
    runner: 'disc',
    make(draft) {
      const [first] = draft.plan.weeks;
      if (!first) return false;
      withSession(draft, first, freeDay(first), `strength: box-jump 5 x 20, plank 3 x 40 s + ${CORE}`);
      withExercise(draft, 'box-jump', 'legs');
      return true;
    },
  },
  {
    what: 'an hour of rowing right after waking, with a disc herniation',
    rules: ['morning-flexion'],
    severity: 'warning',
    runner: 'disc',
    make(draft) {
      const week = workingWeek(draft, 2);
      if (!week) return false;
      draft.setAthlete('wakes', '06:00');
      withSession(draft, week, freeDay(week), '06:10 row 60 min');
      draft.setDay(week.number, 'any', CORE, CORE);
      return true;
    },
  },
  {
    what: 'crunches half an hour after waking, with back pain in the past',
    rules: ['morning-flexion'],
    severity: 'warning',
    runner: 'history',
    make: (draft) => earlyCrunches(draft),
  },
  {
    what: 'crunches half an hour after waking',
    rules: ['morning-flexion'],
    severity: 'info',
    make: (draft) => earlyCrunches(draft),
  },
  {
    what: 'three hundred drop jumps out of nowhere',
    rules: ['strength-progression'],
    severity: 'info',
    make: jumps,
  },
  {
    what: 'three hundred drop jumps out of nowhere, with back pain in the past',
    rules: ['strength-progression', 'cautioned-exercise'],
    severity: 'warning',
    runner: 'history',
    make: jumps,
  },
  {
    what: 'twice the weight from one week to the next',
    rules: ['strength-progression'],
    severity: 'info',
    make: doubledLoad,
  },
  {
    what: 'twice the weight from one week to the next, with back pain in the past',
    rules: ['strength-progression'],
    severity: 'warning',
    runner: 'history',
    make: doubledLoad,
  },
  {
    what: 'five weeks of 95 km with one strength session each',
    rules: ['bone-load-balance'],
    severity: 'info',
    make(draft) {
      const weeks = stretchOfWeeks(draft, 5);
      if (!weeks || draft.plan.athlete.level !== 'advanced') return false;
      const days = ['tue', 'wed', 'fri', 'sat', 'sun'].map((day) => `${day} easy 19 km`);
      for (const { number } of weeks) draft.setWeek(number, 'build', [`mon ${CORE}`, ...days]);
      return true;
    },
  },
];

/** A strength session of some exercises, with planks beside them, in an early week. */
function exercises(draft: Draft, written: string): boolean {
  const week = workingWeek(draft, 2);
  if (!week) return false;
  withSession(draft, week, freeDay(week), `strength: ${written}, plank 3 x 40 s`);
  draft.setDay(week.number, 'any', ...week.floating.map(sourceOf), CORE, CORE);
  return true;
}

function earlyCrunches(draft: Draft): boolean {
  const week = workingWeek(draft, 2);
  if (!week) return false;
  draft.setAthlete('wakes', '06:00');
  withSession(draft, week, freeDay(week), '06:30 core: crunch 3 x 15, plank 3 x 40 s');
  return true;
}
