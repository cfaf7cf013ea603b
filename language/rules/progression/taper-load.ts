import type { TrainingPlan, TrainingWeek } from '../../training/model.ts';
import { isFirstOfItsDistance, type RaceDay, raceDayOf } from '../../training/race-day.ts';
import { runningBetween, weeklyMeanBefore } from '../../training/running-between.ts';
import { exceeds, fallsShortOf } from '../compare.ts';
import { defineRule } from '../define-rule.ts';
import { aboutWeek, type Facts, type Figure, figure } from '../facts.ts';
import { shortenWeek } from '../repairs/shorter-week.ts';
import { asSet, told, weekNumbers } from '../words.ts';

/** The days before the race, and those before the taper. */
const DAYS = 14;
const DAYS_BEFORE = 28;
/** With less than so many metres a week there is little to cut. */
const LITTLE = 30_000;

interface LittleTaper extends Facts {
  /** The cut of the weekly running; negative where it is more than before. */
  readonly seen: Figure<'fraction'>;
  readonly limit: Figure<'fraction'>;
  /** What is left of the mean before. */
  readonly share: Figure<'fraction'>;
  /** The weekly means. */
  readonly last: Figure<'metres'>;
  readonly before: Figure<'metres'>;
  readonly isBeforeTaper: boolean;
  /** The weeks that the mean before comes from; none where all lies before the plan. */
  readonly weeks: readonly number[];
}

export const taperLoad = defineRule({
  id: 'taper-load',
  group: 'progression',
  severity: 'info',
  // What is known is about performance: B. About injuries there is nothing.
  evidence: { injury: 'D', back: 'D' },
  sources: ['Bo07', 'Wa23'],
  parameters: {
    minimum: {
      unit: 'percent',
      default: 0.2,
      meaning: 'least cut of the weekly running distance in the last 14 days before the race',
    },
  },
  docs: {
    summary: 'A last fortnight before the race that is hardly lighter than the weeks before.',
    what:
      'The running of the 14 days before the day of the race (walking excluded, the upper end of ranges), as a weekly ' +
      'mean, is compared with the weekly mean of the 28 days before the taper. The race itself is left out. The taper ' +
      'are the weeks marked `taper` before the race or, where none is, the up to three in which the distance falls ' +
      'from week to week; without any, the 28 days end where the 14 begin. Days before the plan count with the recent ' +
      'volume of the athlete. The race is that of the plan, by its date, or else the last one of the last week marked ' +
      '`race`. Nothing is compared where a run in these days is not known, where the plan is shorter than the 14 ' +
      'days, where less than 30 km a week were run before, and before a first race of the distance: of a novice, or of an ' +
      'athlete with best times of other distances only.',
    why:
      'Little is left to gain in the last two weeks, but they can leave a runner tired. Whoever stands at the start ' +
      'rested runs better.',
    evidence:
      'Performance, B: a meta-analysis of 27 studies of competitive athletes found the largest gains with a taper of ' +
      'two weeks in which volume is cut by 41 to 60%, with intensity and frequency kept (Bo07); a later one of 14 studies ' +
      'of endurance athletes agrees, for a taper of up to three weeks (Wa23). Any injury, D, and back, D: the taper has ' +
      'not been tested against injuries or back pain. The 20% from which this rule is content are our convention.',
    contested:
      'The studies were of competitive athletes of several sports, and Wa23 compares before and after, not with athletes ' +
      'who did not taper. For a race that is run for the joy of it, or a ' +
      'short one in the middle of a season, a small cut is enough.',
    defaults: [['from 30 km a week on', 'a cut of less than 20% info']],
    repair:
      'Cut the running of the last two weeks by 41 to 60%, and keep some speed in it: shorter, not slower.',
    examples: {
      failing: `athlete "Kim"
  recent volume 38 km
  recent longest 12 km

plan "Full until the end" for "Kim"
  race 10k on 2026-12-13
  week 1
    mon core "Core and Hips"
    tue easy 9 km
    thu easy 9 km + core "Core and Hips"
    sat easy 8 km
    sun long 12 km
  week 2 like week 1
  week 3 like week 1
  week 4 like week 1
  week 5 like week 1
    sat easy 6 km
  week 6
    mon core "Core and Hips"
    tue easy 7 km
    wed easy 6 km
    fri easy 5 km
    sun easy 2 km + race 10k
`,
      passing: `athlete "Kim"
  recent volume 38 km
  recent longest 12 km

plan "Rested" for "Kim"
  race 10k on 2026-12-13
  week 1
    mon core "Core and Hips"
    tue easy 9 km
    thu easy 9 km + core "Core and Hips"
    sat easy 8 km
    sun long 12 km
  week 2 like week 1
  week 3 like week 1
  week 4 like week 1
  week 5
    mon core "Core and Hips"
    tue easy 7 km
    thu easy 7 km + core "Core and Hips"
    sun easy 9 km
  week 6
    mon core "Core and Hips"
    tue easy 6 km
    fri easy 4 km
    sun easy 2 km + race 10k
`,
    },
  },
  message({ limit, share, last, before, isBeforeTaper, weeks }: LittleTaper, units) {
    const from = weeks.length > 0 ? `, ${weekNumbers(weeks)}` : '';
    return (
      `The ${DAYS} days before the race have ${told(last, units)} of running a week, ${told(share, units)} of the mean ` +
      `before ${isBeforeTaper ? 'the taper' : 'them'} (${told(before, units)}${from}). ` +
      (exceeds(share.value, 1)
        ? 'More than before is reported'
        : `A cut of less than ${asSet(limit, units)} is reported`) +
      ': studies of competitive athletes found the largest gains in performance with a cut of 41–60% over two weeks; ' +
      'where the remark begins is a convention.'
    );
  },
  checkPlan({ plan, values, units, report }) {
    // No taper is asked for before a race on the way.
    if (plan.race && plan.race.priority !== 'A') return;
    const race = raceDayOf(plan);
    if (!race || race.index < DAYS || isFirstOfItsDistance(plan)) return;
    const taper = taperBefore(plan, race);
    const start = taper[0] ? (taper[0].number - 1) * 7 : race.index - DAYS;
    const before = weeklyMeanBefore(plan, start, DAYS_BEFORE);
    const last = lastDays(plan, race);
    const week = plan.weeks.find(({ number }) => number === race.week.number - 1);
    if (!before || fallsShortOf(before.weekly, LITTLE) || !last || !week) return;
    const share = last.weekly / before.weekly;
    if (!exceeds(share, 1 - values.minimum)) return;
    report({
      at: week.node,
      week,
      facts: {
        subject: aboutWeek(week),
        seen: figure(1 - share, 'fraction'),
        limit: figure(values.minimum, 'fraction'),
        share: figure(share, 'fraction'),
        last: figure(last.weekly, 'metres', last.estimated),
        before: figure(before.weekly, 'metres', before.estimated),
        isBeforeTaper: taper.length > 0,
        weeks: before.weeks.map(({ number }) => number),
      },
      related: () => [{ at: race.week.node, message: `Week ${race.week.number} is the week of the race.` }],
      // All of that week lies in the 14 days.
      repairs: () => {
        // A week that gets lighter may be a taper, and is then no longer part of what came before.
        const earlier =
          taper.length > 0 ? before : weeklyMeanBefore(plan, (week.number - 1) * 7, DAYS_BEFORE);
        const weekly = Math.min(before.weekly, earlier?.weekly ?? before.weekly);
        const excess = ((last.weekly - weekly * (1 - values.minimum)) / 7) * DAYS;
        return shortenWeek(week, week.volume.distance.high - excess, units);
      },
    });
  },
});

/** The weeks of the taper right before the week of the race. */
function taperBefore(plan: TrainingPlan, race: RaceDay): readonly TrainingWeek[] {
  const before = plan.weeks.slice(0, race.week.index);
  return before.slice(before.findLastIndex((week) => !week.isTaper) + 1);
}

/** The weekly mean of the days before the race; the floating runs of its week are done by then. */
function lastDays(
  plan: TrainingPlan,
  race: RaceDay,
): { readonly weekly: number; readonly estimated: boolean } | undefined {
  const {
    distance: days,
    unknown,
    broken,
    estimated,
  } = runningBetween(plan, race.index - DAYS, race.index - 1);
  if (broken || unknown > 0 || race.week.broken) return undefined;
  const floating = race.week.floating.filter(
    (session) => session.discipline === 'run' && session.kind !== 'race',
  );
  if (floating.some((session) => !session.run?.distance)) return undefined;
  const metres = floating.reduce((sum, session) => sum + (session.run?.distance?.high ?? 0), days.high);
  return {
    weekly: (metres / DAYS) * 7,
    estimated: estimated || floating.some((session) => session.run?.estimated === 'distance'),
  };
}
