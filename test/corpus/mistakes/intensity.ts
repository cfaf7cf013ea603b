import type { Draft } from '../../good-plans/draft.ts';
import { km, longestIn, sourceOf } from '../../good-plans/draft.ts';
import { replaceLongRun } from '../../good-plans/edits.ts';
import { CORE, dayBefore, goalRace, isEasyUntil, lastFullWeek, workingWeek } from '../edits.ts';
import type { Mistake } from '../mistake.ts';

const EASY =
  /^((?:am |pm )?(?:easy|long|steady|recovery) [\d.]+ (?:km|mi|min))(?= @ (?:rpe|zone)|$)(?: @ .*)?$/;
const MINUTE = 60;

/** Gives every easy and long run of the plan a target, if they are most of it and all amounts are known. */
function allEasyRunsAt(draft: Draft, target: string): boolean {
  const { weeks } = draft.plan;
  const runs = weeks.flatMap((week) => week.runs);
  if (weeks.some(({ volume }) => volume.unknown > 0)) return false;
  if (runs.length === 0 || runs.filter((run) => EASY.test(sourceOf(run))).length < runs.length * 0.6)
    return false;
  draft.mapSessions((session) => session.replace(EASY, `$1 @ ${target}`));
  return true;
}

/** Writes a session on the first day of a week that begins the plan. */
function inFirstWeek(draft: Draft, content: string): boolean {
  const day = draft.plan.weeks[0]?.days.find(({ sessions }) => sessions.some(({ run }) => run));
  if (!day) return false;
  draft.setDay(1, day.name, content);
  return true;
}

/** How hard, and how close together. */
export const INTENSITY: readonly Mistake[] = [
  {
    what: 'all easy runs at marathon pace',
    rules: ['intensity-share'],
    severity: 'info',
    make: (draft) => allEasyRunsAt(draft, 'marathon'),
  },
  {
    what: 'all easy runs at threshold',
    rules: ['intensity-share'],
    severity: 'warning',
    make: (draft) => allEasyRunsAt(draft, 'threshold'),
  },
  {
    what: 'the hard minutes of a week more than doubled',
    rules: ['intensity-increase', 'intensity-share'],
    severity: 'info',
    make(draft) {
      const week = draft.plan.weeks.find(
        (one) => one === workingWeek(draft, one.number) && one.number > 2 && one.hardSeconds >= 20 * MINUTE,
      );
      const before = week?.reference?.weeks[0];
      if (!week || !before || before.hardSeconds < 15 * MINUTE) return false;
      const minutes = Math.round((Math.max(week.hardSeconds, before.hardSeconds) / MINUTE) * 1.6);
      const easy = week.days.find(
        ({ name, sessions }) =>
          name !== week.longestRun?.day?.name && sessions.some(({ run, hard }) => run && !hard),
      );
      if (!easy) return false;
      draft.setDay(week.number, easy.name, `tempo: warm up 2 km, ${minutes} min @ threshold, cool down 2 km`);
      return true;
    },
  },
  {
    what: 'fifty hard minutes at once after weeks with none',
    rules: ['intensity-increase', 'first-hard-work'],
    severity: 'info',
    make(draft) {
      const week = workingWeek(draft, 2);
      if (!week || !isEasyUntil(draft, week.number)) return false;
      const hard = 'intervals: warm up 2 km, 10 x (5 min @ 10k, jog 2 min), cool down 2 km';
      const easy = week.days.find(
        ({ name, sessions }) => name !== week.longestRun?.day?.name && sessions.some(({ run }) => run),
      );
      if (!easy) return false;
      draft.setDay(week.number, easy.name, hard);
      return true;
    },
  },
  {
    what: 'hills in the first week, with a disc herniation',
    rules: ['first-hard-work'],
    severity: 'warning',
    runner: 'disc',
    make: (draft) =>
      isEasyUntil(draft, 4) &&
      inFirstWeek(draft, 'hills: warm up 2 km, 10 x (60 s @ rpe 9, jog 2 min), cool down 2 km'),
  },
  {
    what: 'intervals in the first week, with a disc herniation',
    rules: ['first-hard-work'],
    severity: 'warning',
    runner: 'disc',
    make: (draft) =>
      isEasyUntil(draft, 4) &&
      inFirstWeek(draft, 'intervals: warm up 2 km, 6 x (800 m @ 5k, jog 400 m), cool down 2 km'),
  },
  {
    what: 'hills in the first week of a novice',
    rules: ['first-hard-work'],
    severity: 'hint',
    runner: 'healthy novice',
    make: (draft) =>
      isEasyUntil(draft, 4) &&
      inFirstWeek(draft, 'hills: warm up 2 km, 8 x (60 s @ rpe 9, jog 2 min), cool down 2 km'),
  },
  {
    what: 'two hard days in a row',
    rules: ['hard-day-spacing'],
    severity: 'warning',
    make(draft) {
      const week = workingWeek(draft);
      if (!week) return false;
      draft.setDay(
        week.number,
        'wed',
        'intervals: warm up 3 km, 6 x (1 km @ 10k, jog 400 m), cool down 2 km',
      );
      draft.setDay(week.number, 'thu', `tempo: warm up 2 km, 20 min @ threshold, cool down 2 km + ${CORE}`);
      return true;
    },
  },
  {
    what: 'intervals the day before a long run at marathon pace',
    rules: ['hard-day-spacing'],
    severity: 'warning',
    make(draft) {
      const week = lastFullWeek(draft);
      const day = week?.longestRun?.day;
      if (!week || !day || longestIn(week).metres < 14_000) return false;
      const before = dayBefore(week, day.name);
      const hasHardDay = week.days.some(
        ({ name, sessions }) => name === before && sessions.some(({ hard }) => hard),
      );
      if (!before || hasHardDay || week.longestRun?.hard) return false;
      const metres = longestIn(week).metres;
      draft.setDay(
        week.number,
        before,
        'intervals: warm up 3 km, 5 x (1 km @ 5k, jog 400 m), cool down 2 km',
      );
      replaceLongRun(draft, week.number, `long ${km(metres)}: 2 km @ easy, ${km(metres - 2000)} @ marathon`);
      return true;
    },
  },
  {
    what: 'intervals the day before the race',
    rules: ['hard-day-spacing'],
    severity: 'warning',
    make(draft) {
      const day = goalRace(draft)?.day;
      const before = day && dayBefore(draft.lastWeek, day.name);
      if (!before) return false;
      draft.setDay(
        draft.lastWeek.number,
        before,
        'intervals: warm up 2 km, 8 x (800 m @ 5k, jog 400 m), cool down 2 km',
      );
      return true;
    },
  },
  {
    what: 'three hard days a week with a disc herniation, two days apart',
    rules: ['hard-day-spacing'],
    severity: 'warning',
    runner: 'disc',
    make(draft) {
      const week = workingWeek(draft);
      if (!week || !isEasyUntil(draft, week.number)) return false;
      for (const day of ['tue', 'thu', 'sat']) {
        draft.setDay(week.number, day, `tempo: warm up 2 km, 12 min @ threshold, cool down 2 km + ${CORE}`);
      }
      return true;
    },
  },
  {
    what: 'seven floating runs, three of them hard, that leave no day of rest',
    rules: ['rest-days', 'hard-day-spacing', 'consecutive-run-days'],
    severity: 'info',
    runner: 'history',
    make(draft) {
      const week = workingWeek(draft);
      if (!week || !draft.plan.weeks.slice(0, week.number).some(({ hardSeconds }) => hardSeconds > 0))
        return false;
      draft.setWeek(week.number, 'build', [
        `any ${CORE}`,
        `any ${CORE}`,
        ...[1, 2, 3, 4].map(() => 'any easy 5 km'),
        'any tempo: warm up 2 km, 10 min @ threshold, cool down 1 km',
        'any intervals: warm up 2 km, 6 x (400 m @ 5k, jog 200 m), cool down 1 km',
        'any hills: warm up 2 km, 8 x (75 s @ rpe 8, jog 2 min), cool down 1 km',
      ]);
      return true;
    },
  },
  {
    what: 'hard sessions without a warm-up',
    rules: ['warm-up-missing'],
    severity: 'info',
    make(draft) {
      const WARM_UP =
        /^((?:am |pm )?(?:intervals|tempo|hills): )warm up [\d.]+ (?:km|mi|min)(?: @ zone \d)?, /;
      let count = 0;
      draft.mapSessions((session) => {
        if (WARM_UP.test(session)) count++;
        return session.replace(WARM_UP, '$1');
      });
      return count > 2;
    },
  },
  {
    what: 'intervals three days after a half marathon',
    rules: ['race-recovery'],
    severity: 'info',
    make: (draft) => raceThenIntervals(draft, 'half-marathon', 20_000),
  },
  {
    what: 'intervals two days after a half marathon, with back pain in the past',
    rules: ['race-recovery'],
    severity: 'warning',
    runner: 'history',
    make: (draft) => raceThenIntervals(draft, 'half-marathon', 18_000),
  },
  {
    what: 'intervals two days after a marathon',
    rules: ['race-recovery'],
    severity: 'info',
    make: (draft) => raceThenIntervals(draft, 'marathon', 27_000),
  },
  {
    what: 'a 10 km race every week',
    rules: ['race-density'],
    severity: 'info',
    make: (draft) => weeklyRaces(draft),
  },
  {
    what: 'a 10 km race every week, with back pain in the past',
    rules: ['race-density'],
    severity: 'warning',
    runner: 'history',
    make: (draft) => weeklyRaces(draft),
  },
  {
    what: 'a marathon at the end of a plan for a shorter race, with little running',
    rules: ['race-preparation'],
    severity: 'info',
    make(draft) {
      const { weeks, athlete } = draft.plan;
      const most = Math.max(athlete.recentVolume ?? 0, ...weeks.map(({ volume }) => volume.distance.high));
      if (!goalRace(draft) || most >= LITTLE || weeks.some(({ volume }) => volume.unknown > 0)) return false;
      draft.mapLines((line) =>
        /^\s*(?:race|\w{3} .*\brace) /.test(line)
          ? line
              .replace(/\brace (?:half-marathon|10k|5k|[\d.]+ (?:km|mi))/, 'race marathon')
              .replace(/ goal [\d:]+/, '')
          : line,
      );
      return /\brace marathon/.test(draft.text);
    },
  },
];

/** Metres a week that are little before a marathon. */
const LITTLE = 29_000;

/** A race in place of the long run of the last full week but one, and intervals two or three days later. */
function raceThenIntervals(draft: Draft, race: string, longest: number): boolean {
  const week = draft.plan.weeks.findLast(
    (one) => one === workingWeek(draft, one.number) && one.number < draft.lastWeek.number - 2,
  );
  if (!week || longestIn(week).metres < longest || week.sessions.some(({ kind }) => kind === 'race'))
    return false;
  const day = longestIn(week).day.name;
  replaceLongRun(draft, week.number, `easy 1 km + race ${race}`);
  draft.setDay(
    week.number + 1,
    day === 'sat' ? 'mon' : 'tue',
    'intervals: warm up 3 km, 6 x (1 km @ 5k, jog 400 m), cool down 2 km',
  );
  return true;
}

/** A race in place of the long run in five weeks. */
function weeklyRaces(draft: Draft): boolean {
  const week = workingWeek(draft, 3);
  if (!week || longestIn(week).metres < 12_000) return false;
  const weeks = draft.plan.weeks.slice(week.index, week.index + 5);
  if (weeks.length < 5 || weeks.some(({ isRace, longestRun }) => isRace || !longestRun?.day)) return false;
  for (const { number } of weeks) replaceLongRun(draft, number, 'easy 2 km + race 10k');
  return true;
}
