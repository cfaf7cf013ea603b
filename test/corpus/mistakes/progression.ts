import { type Draft, km, sourceOf, volumeOf } from '../../good-plans/draft.ts';
import { replaceLongRun, spread } from '../../good-plans/edits.ts';
import {
  CORE,
  goalRace,
  lastFullWeek,
  longestBefore,
  runsLately,
  stretchOfWeeks,
  workingWeek,
} from '../edits.ts';
import type { Mistake } from '../mistake.ts';

/** Whether the athlete has a time over the distance of the plan's race: a first race is for arriving. */
function hasRacedBefore(draft: Draft): boolean {
  const { race } = draft.plan;
  return race !== undefined && draft.text.includes(`best ${race.distanceName} in `);
}

/** Weeks without anything before a working week, which stays as it is. With a race, weeks count back from it. */
function weeksOff(draft: Draft, count: number): boolean {
  const week = workingWeek(draft, 5);
  if (!week || volumeOf(week) < 16_000) return false;
  draft.insertEmptyWeeks(week.number, count);
  if (draft.plan.race) draft.mapLines((line) => (/^\s*starts /.test(line) ? undefined : line));
  return true;
}

/** More running than before, or too much of it at once. */
export const PROGRESSION: readonly Mistake[] = [
  {
    what: 'the long run doubled',
    rules: ['long-run-spike'],
    severity: 'error',
    make(draft) {
      const week = workingWeek(draft);
      const longest = week && longestBefore(draft, week.number);
      if (!week || !longest || longest < 5000) return false;
      replaceLongRun(draft, week.number, `long ${km(longest * 2.1)}`);
      return true;
    },
  },
  {
    what: 'a long run 30% longer than any before',
    rules: ['long-run-spike'],
    severity: 'warning',
    make(draft) {
      const week = workingWeek(draft);
      const longest = week && longestBefore(draft, week.number);
      if (!week || !longest || longest < 11_000) return false;
      replaceLongRun(draft, week.number, `long ${km(longest * 1.32)}`);
      return true;
    },
  },
  {
    what: 'a long run by time, twice as long as any before',
    rules: ['long-run-spike'],
    severity: 'error',
    make(draft) {
      const week = workingWeek(draft);
      if (!week?.longestRun || !/^(?:long|easy) \d+ min/.test(sourceOf(week.longestRun))) return false;
      const seconds = draft.plan.weeks
        .filter(({ number }) => number < week.number)
        .map(({ longestRun }) => longestRun?.run?.duration?.high ?? 0);
      const minutes = Math.round((Math.max(...seconds) / 60) * 2.2);
      if (minutes < 80) return false;
      replaceLongRun(draft, week.number, `long ${minutes} min`);
      return true;
    },
  },
  {
    what: 'a long run 20% longer than any before, with a disc herniation',
    rules: ['long-run-spike'],
    severity: 'warning',
    runner: 'disc',
    make(draft) {
      const week = workingWeek(draft);
      const longest = week && longestBefore(draft, week.number);
      if (!week || !longest || longest < 7000) return false;
      replaceLongRun(draft, week.number, `long ${km(longest * 1.2)}`);
      return true;
    },
  },
  {
    what: 'two runs on a day that are twice the longest of before, with a disc herniation',
    rules: ['long-run-spike'],
    severity: 'warning',
    runner: 'disc',
    make(draft) {
      const week = workingWeek(draft, 2);
      const longest = week && longestBefore(draft, week.number);
      if (!week || !longest || longest < 6000) return false;
      replaceLongRun(draft, week.number, `am easy ${km(longest)} + pm easy ${km(longest)}`);
      return true;
    },
  },
  {
    what: 'a week of 150%',
    rules: ['mileage-increase'],
    severity: 'warning',
    make(draft) {
      const week = workingWeek(draft);
      if (!week?.reference || week.reference.distance < 20_000) return false;
      draft.setWeek(week.number, 'build', spread(week.reference.distance * 1.5));
      return true;
    },
  },
  {
    what: 'a week of 180%',
    rules: ['mileage-increase'],
    severity: 'error',
    make(draft) {
      const week = workingWeek(draft);
      if (!week?.reference || week.reference.distance < 20_000) return false;
      draft.setWeek(week.number, 'build', spread(week.reference.distance * 1.8));
      return true;
    },
  },
  {
    what: 'a week of 125% with a disc herniation',
    rules: ['mileage-increase'],
    severity: 'warning',
    runner: 'disc',
    make(draft) {
      const week = workingWeek(draft);
      if (!week?.reference || week.reference.distance < 16_000) return false;
      draft.setWeek(week.number, 'build', spread(week.reference.distance * 1.25));
      return true;
    },
  },
  {
    what: 'four steps of 28%',
    rules: ['mileage-increase'],
    severity: 'warning',
    make(draft) {
      const weeks = stretchOfWeeks(draft, 4);
      const reference = weeks?.[0]?.reference?.distance;
      if (!weeks || !reference || reference < 16_000) return false;
      weeks.forEach(({ number }, step) => {
        draft.setWeek(number, 'build', spread(reference * 1.28 ** (step + 1)));
      });
      return true;
    },
  },
  {
    what: 'a first week of 150% of what was run lately',
    rules: ['first-week-load'],
    severity: 'warning',
    make(draft) {
      if (!runsLately(draft, 16_000)) return false;
      draft.setWeek(1, 'base', spread((draft.plan.athlete.recentVolume ?? 0) * 1.5));
      return true;
    },
  },
  {
    what: 'ten kilometres in the first week after no running, with a disc herniation',
    rules: ['first-week-load', 'run-walk-return', 'long-run-spike'],
    severity: 'warning',
    runner: 'disc',
    make(draft) {
      draft.setAthlete('recent volume', '0 km');
      draft.setAthlete('recent longest', undefined);
      draft.setWeek(1, 'base', [`tue easy 3 km + ${CORE}`, `thu easy 3 km + ${CORE}`, 'sun long 4 km']);
      return true;
    },
  },
  {
    what: 'two thirds of the week in one run',
    rules: ['long-run-share'],
    severity: 'info',
    make(draft) {
      const week = workingWeek(draft);
      if (!week || volumeOf(week) < 24_000) return false;
      const short = `easy ${km(volumeOf(week) * 0.16)}`;
      draft.setWeek(week.number, 'build', [
        `tue ${short} + ${CORE}`,
        `thu ${short} + ${CORE}`,
        `sun long ${km(volumeOf(week) * 0.68)}`,
      ]);
      return true;
    },
  },
  {
    what: 'a long run of four and a half hours for a marathon',
    rules: ['long-run-duration'],
    severity: 'info',
    make(draft) {
      if (draft.plan.race?.distanceName !== 'marathon') return false;
      const week = lastFullWeek(draft);
      if (!week || (week.longestRun?.run?.duration?.high ?? 0) > 3 * 3600) return false;
      replaceLongRun(draft, week.number, 'long 4 h 30 min');
      return true;
    },
  },
  {
    what: 'a long run of three hours for ten kilometres',
    rules: ['long-run-duration'],
    severity: 'info',
    make(draft) {
      if ((draft.plan.race?.distance ?? Number.POSITIVE_INFINITY) > 10_000) return false;
      const week = workingWeek(draft);
      if (!week) return false;
      replaceLongRun(draft, week.number, 'long 3 h');
      return true;
    },
  },
  {
    what: 'twelve weeks that grow, none of them down',
    rules: ['missing-down-week'],
    severity: 'info',
    make(draft) {
      const weeks = stretchOfWeeks(draft, 12);
      const reference = weeks?.[0]?.reference?.distance;
      if (!weeks || !reference) return false;
      const start = Math.max(reference, draft.plan.athlete.recentVolume ?? 0, 16_000);
      weeks.forEach(({ number }, step) => {
        draft.setWeek(number, 'build', spread(start * 1.06 ** (step + 1)));
      });
      return true;
    },
  },
  {
    what: 'six runs in the first week of a novice',
    rules: ['novice-dose', 'rest-days', 'consecutive-run-days'],
    severity: 'warning',
    make(draft) {
      if (draft.plan.athlete.level !== 'novice') return false;
      const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
      draft.setWeek(
        1,
        'base',
        days.map((day) => `${day} easy 2 km${day === 'tue' || day === 'fri' ? ` + ${CORE}` : ''}`),
      );
      return true;
    },
  },
  {
    what: 'an hour and a quarter at once in the first week of a novice who has run 7 km at most',
    rules: ['novice-dose', 'long-run-spike'],
    severity: 'warning',
    runner: 'healthy novice',
    make(draft) {
      const { recentLongest = 0 } = draft.plan.athlete;
      const [first] = draft.plan.weeks;
      if (recentLongest > 7000 || !first?.longestRun?.day) return false;
      replaceLongRun(draft, 1, 'easy 75 min');
      return true;
    },
  },
  {
    what: 'a week off, then on as if nothing had been',
    rules: ['return-after-break'],
    severity: 'warning',
    make: (draft) => weeksOff(draft, 1),
  },
  {
    what: 'three weeks off, then on as if nothing had been',
    rules: ['return-after-break'],
    severity: 'warning',
    make: (draft) => weeksOff(draft, 3),
  },
  {
    what: 'back from pain with a run of 40 minutes',
    rules: ['run-walk-return'],
    severity: 'error',
    make(draft) {
      draft.addToPlan('policy return-from-pain');
      const [first] = draft.plan.weeks;
      if (!first?.longestRun?.day) return false;
      replaceLongRun(draft, 1, 'easy 40 min');
      return true;
    },
  },
  {
    what: 'no taper before the race',
    rules: ['taper-load'],
    severity: 'info',
    make(draft) {
      const full = lastFullWeek(draft);
      const race = goalRace(draft);
      if (!full || !race?.day || volumeOf(full) < 40_000 || !hasRacedBefore(draft)) return false;
      for (const { number, isTaper } of draft.plan.weeks) {
        if (isTaper && number > full.number) draft.setWeek(number, `peak like week ${full.number}`, []);
      }
      const kept = race.day.sessions.map(sourceOf).join(' + ');
      draft.setWeek(draft.lastWeek.number, `race like week ${full.number}`, [`${race.day.name} ${kept}`]);
      return true;
    },
  },
  {
    what: 'a race week as long as any other',
    rules: ['taper-load'],
    severity: 'info',
    make(draft) {
      const full = lastFullWeek(draft);
      const race = goalRace(draft);
      if (!full || !race?.day || volumeOf(full) < 40_000 || !hasRacedBefore(draft)) return false;
      const kept = race.day.sessions.map(sourceOf).join(' + ');
      draft.setWeek(draft.lastWeek.number, `race like week ${full.number}`, [`${race.day.name} ${kept}`]);
      return true;
    },
  },
  {
    what: 'a taper week longer than any other',
    rules: ['taper-load', 'mileage-increase'],
    severity: 'info',
    make(draft) {
      const taper = draft.plan.weeks.find(({ isTaper, isRace }) => isTaper && !isRace);
      const full = lastFullWeek(draft);
      if (!taper || !full || volumeOf(full) < 40_000 || !hasRacedBefore(draft)) return false;
      if (!goalRace(draft)) return false;
      draft.setWeek(taper.number, 'taper', spread(volumeOf(full) * 1.4));
      return true;
    },
  },
];
