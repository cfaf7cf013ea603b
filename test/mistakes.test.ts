import { type Finding, SEVERITIES, type Severity } from '@runplan/language/internal';
import { describe, expect, test } from 'vitest';
import { RULES } from '../language/rules/registry.ts';
import { Draft, km, longestIn, sourceOf, volumeOf } from './good-plans/draft.ts';
import {
  CORE,
  replaceFirstRun,
  replaceLongRun,
  spread,
  withoutRest,
  withoutStrength,
} from './good-plans/edits.ts';
import { findingsOf, GOOD_PLANS } from './good-plans/read.ts';

/**
 * Mistakes that authors make, each made in every one of the good plans as an edit of its text. The rule that is there
 * for it must find it in all of them, with a finding that the plan did not have before.
 */
interface Mistake {
  readonly what: string;
  readonly rule: string;
  /** The mildest severity with which it may be found. */
  readonly severity: Severity;
  /** Makes the mistake; gives the week where it must be reported, if that is clear. */
  readonly make: (draft: Draft) => number | undefined;
  /** Plans in which it can't be made, or is there already, each with the reason. */
  readonly except?: Readonly<Record<string, string>>;
}

const NO_RACE = {
  '15-base-percentages': 'The plan has no race.',
  '16-novice-base-minutes': 'The plan has no race.',
};
const NO_REST = {
  '13-double-days-10k': 'The plan has no rest day to begin with, and that is reported of it.',
};

const STRENGTH = /^(?:(?:am|pm|\d\d:\d\d) )?(?:core|strength)\b/;
function isoDate(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

const MISTAKES: readonly Mistake[] = [
  // Progression
  {
    what: 'a week of 175%',
    rule: 'mileage-increase',
    severity: 'error',
    make(draft) {
      const week = draft.ordinaryWeek();
      draft.setWeek(week.number, 'build', spread((week.reference?.distance ?? 0) * 1.75));
      return week.number;
    },
  },
  {
    what: 'the long run doubled',
    rule: 'long-run-spike',
    severity: 'warning',
    make(draft) {
      const week = draft.ordinaryWeek();
      return replaceLongRun(draft, week.number, `long ${km(longestIn(week).metres * 2)}`);
    },
  },
  {
    what: 'a first week of twice what was run lately',
    rule: 'first-week-load',
    severity: 'warning',
    make(draft) {
      const recent = Math.max(draft.plan.athlete.recentVolume ?? 0, 5000);
      draft.setAthlete('recent volume', km(recent));
      draft.setWeek(1, 'base', spread(recent * 2));
      return 1;
    },
  },
  {
    what: 'more than half of the week in one run',
    rule: 'long-run-share',
    severity: 'warning',
    make(draft) {
      const week = draft.ordinaryWeek();
      const metres = Math.max(volumeOf(week), 21_000);
      const short = `easy ${km(metres * 0.2)}`;
      draft.setWeek(week.number, 'build', [
        `tue ${short} + ${CORE}`,
        `thu ${short} + ${CORE}`,
        `sun long ${km(metres * 0.6)}`,
      ]);
      return week.number;
    },
  },
  {
    what: 'a long run of four hours',
    rule: 'long-run-duration',
    severity: 'info',
    make: (draft) => replaceLongRun(draft, draft.ordinaryWeek().number, 'long 4 h'),
  },
  {
    what: 'no cut-back week',
    rule: 'missing-down-week',
    severity: 'info',
    make(draft) {
      for (const { isDown, number } of draft.plan.weeks) {
        if (isDown && number > 1) draft.setWeek(number, `build like week ${number - 1}`, []);
      }
      return undefined;
    },
  },
  {
    what: 'much more hard running at once',
    rule: 'intensity-increase',
    severity: 'warning',
    make(draft) {
      const week = draft.ordinaryWeek();
      const hard = 'intervals: warm up 15 min, 10 x (4 min @ 5k, jog 2 min), cool down 10 min';
      draft.setWeek(week.number, 'build', [
        `mon ${CORE}`,
        `tue ${hard}`,
        `thu ${hard} + ${CORE}`,
        `sun easy ${km(volumeOf(week) / 3)}`,
      ]);
      return week.number;
    },
  },
  {
    what: 'four weeks of hard running only',
    rule: 'intensity-share',
    severity: 'warning',
    make(draft) {
      const { number } = draft.ordinaryWeek();
      const hard = 'tempo: warm up 10 min, 30 min @ threshold, cool down 5 min';
      const days = [`tue ${hard} + ${CORE}`, `thu ${hard} + ${CORE}`, `sat ${hard}`];
      for (const later of [0, 1, 2, 3]) draft.setWeek(number + later, 'build', days);
      return undefined;
    },
  },
  {
    what: 'two hours at a time for a novice',
    rule: 'novice-dose',
    severity: 'warning',
    make(draft) {
      draft.setAthlete('level', 'novice');
      return replaceFirstRun(draft, 1, 'easy 2 h');
    },
  },
  {
    what: 'three weeks off, then on as if nothing had been',
    rule: 'return-after-break',
    severity: 'warning',
    make(draft) {
      const { number } = draft.ordinaryWeek();
      draft.insertEmptyWeeks(number, 3);
      draft.mapLines((line) => (/^\s*starts /.test(line) ? undefined : line));
      return number + 3;
    },
  },
  {
    what: 'back from pain with runs of 40 minutes',
    rule: 'run-walk-return',
    severity: 'error',
    make(draft) {
      draft.mapLines((line) => (/^\s*policy /.test(line) ? undefined : line));
      draft.addToPlan('policy return-from-pain');
      return replaceFirstRun(draft, 1, 'easy 40 min');
    },
  },
  {
    what: 'no taper',
    rule: 'taper-load',
    severity: 'info',
    except: NO_RACE,
    make(draft) {
      const full = draft.lastFullWeek.number;
      const last = draft.lastWeek;
      for (const { number, isTaper } of draft.plan.weeks) {
        if (isTaper) draft.setWeek(number, `peak like week ${full}`, []);
      }
      const day = last.days.find(({ sessions }) => sessions.some(({ kind }) => kind === 'race'));
      draft.setWeek(last.number, `race like week ${full}`, [
        `${day?.name} ${day?.sessions.map(sourceOf).join(' + ')}`,
      ]);
      return last.number - 1;
    },
  },
  // Recovery
  {
    what: 'a run on every day of a week',
    rule: 'rest-days',
    severity: 'warning',
    except: NO_REST,
    make(draft) {
      const { number } = draft.ordinaryWeek();
      withoutRest(draft, number);
      return number;
    },
  },
  {
    what: 'a run on every day of two weeks, with no more than the days off accepted',
    rule: 'consecutive-run-days',
    severity: 'warning',
    make(draft) {
      const { number } = draft.ordinaryWeek();
      draft.addToPlan('allow rest-days because "a camp"');
      withoutRest(draft, number);
      withoutRest(draft, number + 1);
      return undefined;
    },
  },
  {
    what: 'hills in the first week',
    rule: 'first-hard-work',
    severity: 'hint',
    make(draft) {
      return replaceFirstRun(draft, 1, 'hills: warm up 2 km, 6 x (45 s @ rpe 9, jog 2 min), cool down 2 km');
    },
    except: {
      '03-5k-intervals': 'The first week of the plan has hills, and that is told of it.',
      '12-hilly-half': 'The first week of the plan has hills, and that is told of it.',
    },
  },
  {
    what: 'intervals two days after a race',
    rule: 'race-recovery',
    severity: 'info',
    make(draft) {
      const { number } = draft.ordinaryWeek();
      draft.setDay(number, 'tue', 'race 10k');
      draft.setDay(number, 'thu', 'intervals: warm up 2 km, 6 x (800 m @ 5k, jog 400 m), cool down 2 km');
      return number;
    },
  },
  {
    what: 'four races of 10 km in two weeks',
    rule: 'race-density',
    severity: 'info',
    make(draft) {
      const { number } = draft.ordinaryWeek();
      for (const week of [number, number + 1])
        for (const day of ['tue', 'sat']) draft.setDay(week, day, 'race 10k');
      return undefined;
    },
  },
  {
    what: 'three hard days in a row',
    rule: 'hard-day-spacing',
    severity: 'warning',
    make(draft) {
      const { number } = draft.ordinaryWeek();
      for (const day of ['tue', 'wed', 'thu']) {
        draft.setDay(number, day, 'tempo: warm up 2 km, 10 min @ threshold, cool down 1 km');
      }
      return number;
    },
  },
  {
    what: 'heavy deadlifts the day before intervals',
    rule: 'strength-before-key-run',
    severity: 'info',
    make(draft) {
      const { number } = draft.ordinaryWeek();
      draft.setDay(number, 'wed', 'strength: deadlift 3 x 5 100 kg, squat 3 x 5 80 kg, plank 3 x 40 s');
      draft.setDay(number, 'thu', 'intervals: warm up 2 km, 6 x (400 m @ 5k, jog 200 m), cool down 1 km');
      return number;
    },
  },
  // Strength
  {
    what: 'no core session in the whole plan',
    rule: 'core-session',
    severity: 'error',
    make(draft) {
      draft.mapSessions((session) => (STRENGTH.test(session) ? undefined : session));
      return 1;
    },
  },
  {
    what: 'no core session in four weeks',
    rule: 'core-session',
    severity: 'error',
    make(draft) {
      const { number } = draft.ordinaryWeek();
      for (const later of [0, 1, 2, 3]) withoutStrength(draft, number + later);
      return number;
    },
  },
  {
    what: 'no strength work at all',
    rule: 'core-session',
    severity: 'error',
    make(draft) {
      draft.mapSessions((session) => (STRENGTH.test(session) ? undefined : session));
      return 1;
    },
  },
  {
    what: 'ten minutes of core once a week, and no strength work',
    rule: 'strength-frequency',
    severity: 'hint',
    make(draft) {
      const { number } = draft.ordinaryWeek();
      draft.setWeek(number, 'build', [
        'mon core 10 min',
        ...['tue', 'thu', 'sat'].map((day) => `${day} easy 8 km`),
      ]);
      return number;
    },
  },
  {
    what: 'planks and nothing else',
    rule: 'strength-coverage',
    severity: 'hint',
    make(draft) {
      draft.mapSessions((session) =>
        STRENGTH.test(session) ? 'core: plank 3 x 40 s, side-plank 2 x 20 s each side' : session,
      );
      return 1;
    },
  },
  {
    what: 'a core session of calves and squats',
    rule: 'core-without-core',
    severity: 'warning',
    make(draft) {
      const { number } = draft.ordinaryWeek();
      draft.setDay(number, 'fri', 'core: calf-raise 3 x 15, squat 3 x 10');
      return number;
    },
  },
  // Spine
  {
    what: 'sit-ups with a disc diagnosis',
    rule: 'spine-loading-exercise',
    severity: 'error',
    make(draft) {
      const { number } = draft.ordinaryWeek();
      draft.setAthlete('back', 'disc');
      draft.addToAthlete('cleared by "Ruth, physiotherapist" on 2026-10-01');
      draft.setDay(number, 'mon', 'core: sit-up 3 x 15, plank 3 x 40 s');
      return number;
    },
  },
  {
    what: 'crunches and heavy deadlifts with a disc diagnosis',
    rule: 'cautioned-exercise',
    severity: 'error',
    make(draft) {
      const { number } = draft.ordinaryWeek();
      draft.setAthlete('back', 'disc');
      draft.addToAthlete('cleared by "Ruth, physiotherapist" on 2026-10-01');
      draft.setDay(number, 'mon', 'core: crunch 3 x 15, deadlift 5 x 3 100 kg, plank 3 x 40 s');
      return number;
    },
  },
  {
    what: 'hundreds of drop jumps out of nowhere',
    rule: 'strength-progression',
    severity: 'info',
    make(draft) {
      const { number } = draft.ordinaryWeek();
      draft.setDay(number, 'mon', `${CORE} + strength: drop-jump 10 x 30`);
      return number;
    },
  },
  {
    what: 'rowing half an hour after getting up',
    rule: 'morning-flexion',
    severity: 'info',
    make(draft) {
      const { number } = draft.ordinaryWeek();
      draft.setAthlete('wakes', '06:00');
      draft.setDay(number, 'mon', `06:30 row 40 min + ${CORE}`);
      return number;
    },
  },
  {
    what: 'crunches half an hour after getting up',
    rule: 'morning-flexion',
    severity: 'info',
    make(draft) {
      const { number } = draft.ordinaryWeek();
      draft.setAthlete('wakes', '06:00');
      draft.setDay(number, 'mon', '06:30 core: crunch 3 x 15, plank 3 x 40 s');
      return number;
    },
  },
  {
    what: 'suddenly 1500 m downhill',
    rule: 'downhill-introduction',
    severity: 'info',
    make(draft) {
      const week = draft.ordinaryWeek();
      const long = `long ${km(longestIn(week).metres)}`;
      replaceLongRun(draft, week.number - 1, `${long} descent 200 m`);
      return replaceLongRun(draft, week.number, `${long} descent 1500 m`);
    },
  },
  // Gait and shoes
  {
    what: 'a step rate 20 higher than usual',
    rule: 'cadence-change',
    severity: 'warning',
    make(draft) {
      const week = draft.ordinaryWeek();
      draft.setAthlete('cadence', '160 spm');
      return replaceLongRun(draft, week.number, `long ${km(longestIn(week).metres)} cadence 180 spm`);
    },
  },
  {
    what: 'a switch to the forefoot',
    rule: 'form-change',
    severity: 'warning',
    make(draft) {
      const week = draft.ordinaryWeek();
      return replaceLongRun(draft, week.number, `long ${km(longestIn(week).metres)} form forefoot`);
    },
  },
  {
    what: 'new shoes on race day',
    rule: 'shoe-rotation',
    severity: 'warning',
    except: NO_RACE,
    make(draft) {
      draft.addToAthlete('shoes "Out of the box" 0 km');
      draft.mapSessions((session, week) =>
        week === draft.lastWeek.number && session.startsWith('race ')
          ? `${session.replace(/ in "[^"]*"/, '')} in "Out of the box"`
          : session,
      );
      return draft.lastWeek.number;
    },
  },
  {
    what: 'shoes that have done 900 km',
    rule: 'shoe-life',
    severity: 'info',
    make(draft) {
      const week = draft.ordinaryWeek();
      draft.addToAthlete('shoes "Old friends" 900 km');
      return replaceLongRun(draft, week.number, `long ${km(longestIn(week).metres)} in "Old friends"`);
    },
  },
  {
    what: 'intervals without a warm-up',
    rule: 'warm-up-missing',
    severity: 'info',
    make(draft) {
      const { number } = draft.ordinaryWeek();
      return replaceFirstRun(draft, number, 'intervals: 6 x (400 m @ 5k, jog 200 m), cool down 1 km');
    },
  },
  // Medical
  {
    what: 'a disc diagnosis without clearance',
    rule: 'clearance',
    severity: 'error',
    make(draft) {
      draft.setAthlete('back', 'disc');
      return undefined;
    },
  },
  {
    what: 'back pain without clearance',
    rule: 'clearance',
    severity: 'error',
    make(draft) {
      draft.setAthlete('back', 'pain');
      return undefined;
    },
  },
  {
    what: 'a red flag',
    rule: 'red-flag',
    severity: 'error',
    make(draft) {
      draft.addToAthlete('symptoms saddle-numbness');
      draft.addToPlan('allow red-flag because "it will pass"');
      return undefined;
    },
  },
  {
    what: 'a numb leg that nobody has looked at',
    rule: 'leg-symptoms',
    severity: 'error',
    make(draft) {
      draft.addToAthlete('symptoms leg-numbness since 2198-12-01');
      return undefined;
    },
  },
  {
    what: 'a child',
    rule: 'young-athlete',
    severity: 'info',
    make(draft) {
      draft.setAthlete('born', '2016');
      return undefined;
    },
  },
  {
    what: 'back pain and no stop rule',
    rule: 'pain-rule',
    severity: 'warning',
    make(draft) {
      draft.setAthlete('back', 'pain');
      draft.addToAthlete('cleared by "Ruth, physiotherapist" on 2026-10-01');
      draft.mapLines((line) => (/^\s*pain rule /.test(line) ? undefined : line));
      return undefined;
    },
  },
  {
    what: 'four weeks of 100 km with a little core and no strength work',
    rule: 'bone-load-balance',
    severity: 'info',
    make(draft) {
      const { number } = draft.ordinaryWeek();
      const days = ['mon', 'tue', 'thu', 'sat', 'sun'].map((day) => `${day} easy 20 km`);
      const week = [...days, 'wed core 10 min', 'fri core 10 min'];
      for (const later of [0, 1, 2, 3]) draft.setWeek(number + later, 'build', week);
      return undefined;
    },
  },
  // Plan quality
  {
    what: 'a stated total that is far off',
    rule: 'stated-total',
    severity: 'warning',
    make(draft) {
      const week = draft.ordinaryWeek();
      const header = draft.headerOf(week.number).replace(/ total \S+ \S+/, '');
      draft.setWeek(week.number, `${header} total ${km(volumeOf(week) * 1.3)}`);
      return week.number;
    },
  },
  {
    what: 'steps that do not add up',
    rule: 'stated-amount',
    severity: 'warning',
    make: (draft) => replaceFirstRun(draft, draft.ordinaryWeek().number, 'easy 5 km: 2 km, 2 km'),
  },
  {
    what: 'a week number twice',
    rule: 'week-numbering',
    severity: 'error',
    make(draft) {
      const { number } = draft.ordinaryWeek();
      draft.mapLines((line) =>
        line.replace(new RegExp(`^(\\s*week )${number}\\b`), (_, word: string) => `${word}${number - 1}`),
      );
      return number - 1;
    },
  },
  {
    what: 'a copy of a later week',
    rule: 'week-numbering',
    severity: 'error',
    make(draft) {
      const { number } = draft.ordinaryWeek();
      draft.setWeek(number, `build like week ${number + 1}`);
      return number;
    },
  },
  {
    what: 'the same day twice',
    rule: 'duplicate-day',
    severity: 'error',
    make(draft) {
      const { number } = draft.ordinaryWeek();
      draft.setDay(number, 'tue', 'easy 3 km', 'easy 4 km');
      return number;
    },
  },
  {
    what: 'the race a week too late',
    rule: 'race-date',
    severity: 'error',
    except: NO_RACE,
    make(draft) {
      const start = isoDate(draft.plan.date ?? 0);
      const race = (draft.plan.race?.date ?? 0) + 7;
      draft.mapLines((line) => (/^\s*starts /.test(line) ? undefined : line));
      draft.addToPlan(`starts ${start}`);
      draft.mapLines((line) => line.replace(/^(\s*race \S+ on )\S+/, (_, on: string) => on + isoDate(race)));
      return undefined;
    },
  },
  {
    what: 'the race on another day of the week',
    rule: 'race-date',
    severity: 'error',
    except: NO_RACE,
    make(draft) {
      const race = (draft.plan.race?.date ?? 0) - 1;
      draft.mapLines((line) => line.replace(/^(\s*race \S+ on )\S+/, (_, on: string) => on + isoDate(race)));
      return undefined;
    },
  },
  {
    what: 'a run without an amount',
    rule: 'missing-amount',
    severity: 'info',
    make: (draft) => replaceFirstRun(draft, draft.ordinaryWeek().number, 'easy'),
  },
  {
    what: 'no figures of what was run lately',
    rule: 'missing-baseline',
    severity: 'hint',
    make(draft) {
      draft.setAthlete('recent volume', undefined);
      draft.setAthlete('recent longest', undefined);
      return undefined;
    },
  },
  {
    what: 'nobody whom the plan is for',
    rule: 'missing-athlete',
    severity: 'hint',
    make(draft) {
      draft.mapLines((line) => line.replace(/^(plan "[^"]*") for .*/, (_, plan: string) => plan));
      return undefined;
    },
  },
  {
    what: 'metres that were meant as minutes',
    rule: 'implausible-amount',
    severity: 'warning',
    make: (draft) => replaceFirstRun(draft, draft.ordinaryWeek().number, 'easy 40 m'),
  },
  {
    what: 'a slip in the name of an exercise',
    rule: 'unknown-name',
    severity: 'error',
    make(draft) {
      const { number } = draft.ordinaryWeek();
      draft.setDay(number, 'mon', 'core: planck 3 x 40 s, bird-dog 2 x 8 each side');
      return number;
    },
  },
  {
    what: 'a line that is no statement',
    rule: 'syntax',
    severity: 'error',
    make(draft) {
      const { number } = draft.ordinaryWeek();
      draft.setDay(number, 'tue', 'easy six km');
      return number;
    },
  },
  {
    what: 'an `allow` that accepts nothing',
    rule: 'unused-allow',
    severity: 'warning',
    make(draft) {
      draft.addToPlan('allow form-change because "as last year"');
      return undefined;
    },
  },
  {
    what: 'an `allow` without a reason',
    rule: 'allow-reason',
    severity: 'warning',
    make(draft) {
      replaceFirstRun(draft, 1, 'easy 5 km form forefoot');
      draft.addToPlan('allow form-change because ""');
      return undefined;
    },
  },
];

/** Rules that no mistake above is for, each with the reason. */
const NOT_HERE: Readonly<Record<string, string>> = {
  'acute-chronic-ratio': 'It is off unless a policy turns it on.',
  'unused-definition': 'A definition that nothing uses does no harm to a plan.',
};

/** What a finding says, of its own place or of another one of the same remark. */
function key({ rule, severity, message }: Finding, week: number | undefined): string {
  return `${rule} ${severity} ${week} ${message.replace(/ Also [^.]*\.$/, '')}`;
}

/** The weeks that a finding is about; `undefined` for one that is about none. */
function weeksOf({ week, also = [] }: Finding): readonly (number | undefined)[] {
  return [
    week,
    ...also.map(({ subject }) =>
      'week' in subject ? subject.week : 'weeks' in subject ? subject.weeks[0] : undefined,
    ),
  ];
}

function keys(finding: Finding): readonly string[] {
  return weeksOf(finding).map((week) => key(finding, week));
}

const before = new Map<string, ReadonlySet<string>>();
for (const { name, text } of GOOD_PLANS) before.set(name, new Set((await findingsOf(text)).flatMap(keys)));

describe('a mistake is found in every good plan', () => {
  test.each(MISTAKES)('$rule: $what', async ({ rule, severity, make, except = {} }) => {
    const missed: string[] = [];
    for (const plan of GOOD_PLANS) {
      if (plan.name in except) continue;
      const draft = await Draft.of(plan);
      const week = make(draft);
      const findings = await findingsOf(draft.text);
      const found = findings.some(
        (finding) =>
          finding.rule === rule &&
          SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(severity) &&
          weeksOf(finding).some(
            (one) => (week === undefined || one === week) && !before.get(plan.name)?.has(key(finding, one)),
          ),
      );
      const odd = findings.find(
        (one) => one.rule === 'internal' || (one.rule === 'syntax' && rule !== 'syntax'),
      );
      if (odd) missed.push(`${plan.name}: ${odd.rule}: ${odd.message}`);
      else if (!found) missed.push(`${plan.name}${week === undefined ? '' : `, week ${week}`}`);
    }
    expect(missed).toEqual([]);
  });
});

test('no plan is left out without need', () => {
  for (const { rule, except = {} } of MISTAKES) {
    for (const [name, reason] of Object.entries(except)) {
      const plan = GOOD_PLANS.find((one) => one.name === name);
      expect(reason).toMatch(/\.$/);
      const hasRace = /^\s*race \S+ on /m.test(plan?.text ?? '');
      const isReported = [...(before.get(name) ?? [])].some((finding) => finding.startsWith(`${rule} `));
      expect({ name, rule, isNeeded: isReported || !hasRace }).toEqual({ name, rule, isNeeded: true });
      expect(plan).toBeDefined();
    }
  }
});

test('every rule has a mistake, or a reason to have none', () => {
  const made = new Set(MISTAKES.map(({ rule }) => rule));
  const without = RULES.map(({ id }) => id).filter((id) => !made.has(id));
  expect(without.sort()).toEqual(Object.keys(NOT_HERE).sort());
});
