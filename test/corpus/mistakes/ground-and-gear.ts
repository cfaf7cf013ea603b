import type { Draft } from '../../good-plans/draft.ts';
import { km, longestIn } from '../../good-plans/draft.ts';
import { replaceLongRun } from '../../good-plans/edits.ts';
import { goalRace, isEasyUntil, workingWeek } from '../edits.ts';
import type { Mistake } from '../mistake.ts';

/** The long run of a week with something added to it. */
function longRunWith(draft: Draft, added: string, from = 4): boolean {
  const week = workingWeek(draft, from);
  if (!week || longestIn(week).metres < 3000) return false;
  replaceLongRun(draft, week.number, `long ${km(longestIn(week).metres)} ${added}`);
  return true;
}

function isFlat(draft: Draft): boolean {
  return !/\b(?:climb|descent)\b/.test(draft.text);
}

/** Slopes, gait and shoes. */
export const GROUND_AND_GEAR: readonly Mistake[] = [
  {
    what: 'a first descent of 900 m',
    rules: ['downhill-introduction'],
    severity: 'info',
    make: (draft) => isFlat(draft) && longRunWith(draft, 'climb 900 m descent 900 m'),
  },
  {
    what: 'a first descent of 900 m, with back pain in the past',
    rules: ['downhill-introduction'],
    severity: 'warning',
    runner: 'history',
    make: (draft) => isFlat(draft) && longRunWith(draft, 'climb 900 m descent 900 m'),
  },
  {
    what: 'a first climb of 1500 m whose descent is not given',
    rules: ['downhill-introduction'],
    severity: 'info',
    make: (draft) => isFlat(draft) && longRunWith(draft, 'climb 1500 m'),
  },
  {
    what: 'five times the descent of any run before',
    rules: ['downhill-introduction'],
    severity: 'info',
    make(draft) {
      const week = workingWeek(draft);
      const before = week?.reference?.weeks[0];
      if (!week || !before?.longestRun?.day || longestIn(before).metres < 3000 || !isFlat(draft))
        return false;
      replaceLongRun(draft, before.number, `long ${km(longestIn(before).metres)} climb 250 m descent 250 m`);
      return longRunWith(draft, 'climb 1250 m descent 1250 m');
    },
  },
  {
    what: 'downhill repeats in the second week, with a disc herniation',
    rules: ['downhill-introduction', 'first-hard-work'],
    severity: 'warning',
    runner: 'disc',
    make(draft) {
      const [, second] = draft.plan.weeks;
      const day = second?.days.find(({ sessions }) => sessions.some(({ run }) => run));
      if (!day || !isEasyUntil(draft, 4) || !isFlat(draft)) return false;
      draft.setDay(
        2,
        day.name,
        'hills 6 km descent 240 m "hard down, easy up": warm up 2 km, 6 x (90 s @ rpe 7, jog 2 min), cool down 1 km',
      );
      return true;
    },
  },
  {
    what: 'a step rate 15% above the usual',
    rules: ['cadence-change'],
    severity: 'warning',
    make(draft) {
      draft.setAthlete('cadence', '160 spm');
      return longRunWith(draft, 'cadence 184 spm', 2);
    },
  },
  {
    what: 'a step rate for someone whose own is not known',
    rules: ['cadence-change'],
    severity: 'info',
    make: (draft) => draft.plan.athlete.cadence === undefined && longRunWith(draft, 'cadence 184 spm', 2),
  },
  {
    what: 'a switch to the forefoot',
    rules: ['form-change'],
    severity: 'warning',
    make: (draft) => longRunWith(draft, 'form forefoot', 2),
  },
  {
    what: 'shoes that have done 1000 km',
    rules: ['shoe-life'],
    severity: 'info',
    make(draft) {
      draft.addToAthlete('shoes "Old friends" 1000 km');
      return longRunWith(draft, 'in "Old friends"', 2);
    },
  },
  {
    what: 'one pair for all runs',
    rules: ['shoe-rotation'],
    severity: 'info',
    make(draft) {
      const PLAIN = /^(?:easy|long|recovery) [\d.]+ (?:km|mi|min)$/;
      let plain = 0;
      draft.setAthlete('shoes', undefined);
      draft.addToAthlete('shoes "The pair" 100 km');
      draft.mapSessions((session, week) => {
        if (!PLAIN.test(session)) return session;
        if (week === 3) plain++;
        return `${session} in "The pair"`;
      });
      return draft.plan.athlete.shoes.size === 0 && plain >= 4;
    },
  },
  {
    what: 'new shoes on race day',
    rules: ['shoe-rotation'],
    severity: 'warning',
    make(draft) {
      if (!goalRace(draft)) return false;
      draft.addToAthlete('shoes "Out of the box" 0 km');
      draft.mapSessions((session, week) =>
        week === draft.lastWeek.number && session.startsWith('race ')
          ? session.replace(/ in "[^"]*"/, '').replace(/(?= "|$)/, ' in "Out of the box"')
          : session,
      );
      return true;
    },
  },
];
