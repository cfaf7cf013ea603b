import { formatDate } from '@runplan/language/internal';
import type { Draft } from '../../good-plans/draft.ts';
import { km, volumeOf } from '../../good-plans/draft.ts';
import { replaceFirstRun, replaceLongRun } from '../../good-plans/edits.ts';
import { CORE, goalRace, quietDays, stretchOfWeeks, workingWeek } from '../edits.ts';
import type { Mistake } from '../mistake.ts';

/** A line in place of the first run that stands on a day of a working week. */
function insteadOfARun(draft: Draft, content: string): boolean {
  const week = workingWeek(draft, 2);
  if (!week) return false;
  replaceFirstRun(draft, week.number, content);
  return true;
}

/** Moves the date of the race by some days. */
function raceMoved(draft: Draft, days: number): boolean {
  const date = draft.plan.race?.date;
  if (date === undefined || !goalRace(draft)) return false;
  draft.mapLines((line) =>
    line.replace(/^(\s*race .* on )\d\S+/, (_, on: string) => on + formatDate(date + days)),
  );
  return true;
}

/** What can't be meant, or contradicts itself. */
export const PLAN_QUALITY: readonly Mistake[] = [
  {
    what: 'another plan of the athlete for the same weeks',
    rules: ['overlapping-plans'],
    severity: 'warning',
    make(draft) {
      const { date, athlete } = draft.plan;
      if (date === undefined || athlete.name === '') return false;
      const other = `plan "Also" for "${athlete.name}"\n  starts ${formatDate(date)}\n  week 1\n    mon core 20 min\n`;
      draft.mapLines((line) => line.replace(/^plan .*/, `${other}\n$&`));
      return true;
    },
  },
  {
    what: 'an old line about the athlete left behind',
    rules: ['said-twice'],
    severity: 'error',
    make(draft) {
      draft.mapLines((line) => line.replace(/^(\s*)recent volume .*/, '$&\n$1recent volume 25.5 km'));
      return true;
    },
  },
  {
    what: 'a week number twice',
    rules: ['week-numbering'],
    severity: 'error',
    make(draft) {
      draft.mapLines((line) => line.replace(/^(\s*week )3\b/, '$12'));
      return true;
    },
  },
  {
    what: 'a copy of a later week',
    rules: ['week-numbering'],
    severity: 'error',
    make(draft) {
      draft.setWeek(3, 'build like week 5');
      return true;
    },
  },
  {
    what: 'the race a week too late',
    rules: ['race-date'],
    severity: 'error',
    make: (draft) => raceMoved(draft, 7),
  },
  {
    what: 'the race on another day of its week',
    rules: ['race-date'],
    severity: 'error',
    make: (draft) => raceMoved(draft, -1),
  },
  {
    what: 'a stated total that is far off',
    rules: ['stated-total'],
    severity: 'warning',
    make(draft) {
      const week = workingWeek(draft, 2);
      if (!week || volumeOf(week) < 8000) return false;
      const header = draft.headerOf(week.number);
      const total = `total ${km(volumeOf(week) * 1.3)}`;
      const phased = /^(base|build|peak|taper|recovery|race)\b/.exec(header)?.[0] ?? '';
      draft.setWeek(week.number, `${phased} ${total}${header.slice(phased.length)}`.trim());
      return true;
    },
  },
  {
    what: 'a week without days that the next one copies',
    rules: ['emptied-week'],
    severity: 'warning',
    make(draft) {
      const [week, next] = stretchOfWeeks(draft, 2) ?? [];
      if (!week || !next) return false;
      draft.setWeek(week.number, '', []);
      draft.setWeek(next.number, `like week ${week.number}`, []);
      return true;
    },
  },
  {
    what: 'core work left out where a copied day is written anew',
    rules: ['dropped-session'],
    severity: 'info',
    make(draft) {
      const [week, next] = stretchOfWeeks(draft, 2) ?? [];
      const [day] = week ? quietDays(week) : [];
      if (!week || !next || !day) return false;
      draft.setDay(week.number, day, `easy 5 km + ${CORE}`);
      draft.setWeek(next.number, `like week ${week.number}`, [`${day} easy 5 km`]);
      return true;
    },
  },
  {
    what: 'steps that add up to more than the amount',
    rules: ['stated-amount'],
    severity: 'warning',
    make: (draft) => insteadOfARun(draft, 'easy 5 km: 3 km, 3 km'),
  },
  {
    what: 'the same day twice',
    rules: ['duplicate-day'],
    severity: 'error',
    make(draft) {
      draft.setDay(2, 'tue', 'easy 3 km', 'easy 4 km');
      return true;
    },
  },
  {
    what: 'a session that was missed and was never planned',
    rules: ['done-line'],
    severity: 'warning',
    make(draft) {
      let isMade = false;
      draft.mapLines((line) => {
        if (isMade || !/^\s+(?:mon|tue|wed|thu|fri|sat|sun)\b.*\beasy\b/.test(line)) return line;
        isMade = true;
        return `${line}\n      missed aqua-jog`;
      });
      return isMade;
    },
  },
  {
    what: 'an `allow` that accepts nothing',
    rules: ['unused-allow'],
    severity: 'warning',
    make(draft) {
      draft.addToPlan('allow form-change because "as last year"');
      return true;
    },
  },
  {
    what: 'an `allow` with an empty reason',
    rules: ['allow-reason'],
    severity: 'warning',
    make(draft) {
      draft.addToPlan('allow form-change because ""');
      return insteadOfARun(draft, 'easy 5 km form forefoot');
    },
  },
  {
    what: 'a finding accepted without a reason stays',
    rules: ['form-change'],
    severity: 'warning',
    make(draft) {
      draft.addToPlan('allow form-change because ""');
      return insteadOfARun(draft, 'easy 5 km form forefoot');
    },
  },
  {
    what: 'a block that nothing uses',
    rules: ['unused-definition'],
    severity: 'hint',
    make(draft) {
      draft.mapLines((line) =>
        line.startsWith('plan ') ? `block "Left over"\n  plank 3 x 40 s\n\n${line}` : line,
      );
      return true;
    },
  },
  {
    what: 'runs without an amount',
    rules: ['missing-amount'],
    severity: 'info',
    make: (draft) => insteadOfARun(draft, 'easy'),
  },
  {
    what: 'kilometres for metres in intervals',
    rules: ['implausible-amount', 'long-run-spike'],
    severity: 'warning',
    make: (draft) =>
      insteadOfARun(draft, 'intervals: warm up 2 km, 8 x (400 km @ 5k, jog 200 m), cool down 2 km'),
  },
  {
    what: 'metres that were meant as minutes',
    rules: ['implausible-amount'],
    severity: 'warning',
    make: (draft) => insteadOfARun(draft, 'easy 40 m'),
  },
  {
    what: 'a pace of a minute a kilometre',
    rules: ['implausible-amount'],
    severity: 'warning',
    make: (draft) => insteadOfARun(draft, 'easy 5 km @ 1:05/km'),
  },
  {
    what: 'a long run of 130 km with a digit too many',
    rules: ['implausible-amount', 'long-run-spike'],
    severity: 'warning',
    make(draft) {
      const week = workingWeek(draft, 2);
      if (!week || (draft.plan.race?.distance ?? 0) > 43_000) return false;
      replaceLongRun(draft, week.number, 'long 130 km');
      return true;
    },
  },
  {
    what: 'a slip in the name of an exercise',
    rules: ['unknown-name'],
    severity: 'error',
    make(draft) {
      draft.setDay(2, 'fri', 'core: planck 3 x 40 s, bird-dog 2 x 8 each side');
      return true;
    },
  },
  {
    what: 'a line that is no statement',
    rules: ['syntax'],
    severity: 'error',
    make: (draft) => insteadOfARun(draft, 'easy six km'),
  },
  {
    what: 'no figures of what was run lately',
    rules: ['missing-baseline'],
    severity: 'hint',
    make(draft) {
      draft.setAthlete('recent volume', undefined);
      draft.setAthlete('recent longest', undefined);
      return true;
    },
  },
  {
    what: 'nobody whom the plan is for',
    rules: ['missing-athlete'],
    severity: 'hint',
    make(draft) {
      draft.mapLines((line) => line.replace(/^(plan "[^"]*") for .*/, '$1'));
      return true;
    },
  },
];
