import { exactDistance } from '../../quantities/distance.ts';
import { exactPercent } from '../../quantities/scalar.ts';
import { isDone, isOver } from '../../training/coming.ts';
import type { BackStatus, TrainingWeek, WeekReference } from '../../training/model.ts';
import { isComparable } from '../../training/progress.ts';
import { exceeds, fallsShortOf } from '../compare.ts';
import { byBack, defineRule, type Parameter, type Values } from '../define-rule.ts';
import { aboutWeek, type Facts, type Figure, figure, type WeekSubject } from '../facts.ts';
import type { Severity } from '../finding.ts';
import { shortenWeek } from '../repairs/shorter-week.ts';
import { spreadGrowth } from '../repairs/spread-growth.ts';
import { asSet, told, weeksReferredTo } from '../words.ts';
import { milder, stricter } from './milder.ts';
import { mostAfter } from './most-after.ts';
import { racedIn, withGoalRace } from './raced.ts';
import { SMALL_INCREASE } from './small-increase.ts';
import { DOUBLE, SMALL_WEEK } from './small-week.ts';
import { asWarning, warningStep } from './warning-step.ts';
import { BREAK, isOnWayBack } from './way-back.ts';

/** Growth above which a finding is an error, if it is also so many metres. */
const ERROR = 0.6;
const LARGE_INCREASE = 10_000;
/** A week and the so many weeks before it are four. */
const THREE_WEEKS = 3;

const PARAMETERS = {
  limit: { unit: 'percent', default: 0.1, meaning: 'growth above which a week is reported' },
  'warning-limit': {
    unit: 'percent',
    default: byBack({ healthy: 0.3, history: 0.2, disc: 0.1, pain: 0.1 }),
    meaning: 'growth above which a week is at least a warning',
  },
  'over-four-weeks': {
    unit: 'percent',
    default: byBack({ healthy: 0.6, history: 0.4, disc: 0.25, pain: 0.25 }),
    meaning: 'growth from the first to the last of four weeks above which the last is a warning',
  },
} as const satisfies Readonly<Record<string, Parameter>>;

/** A week that grew, in metres or, where it is small, in minutes. */
interface LargerWeek<Unit extends 'metres' | 'seconds'> extends Facts {
  readonly problem: Unit;
  readonly subject: WeekSubject;
  readonly seen: Figure<'fraction'>;
  readonly limit: Figure<'fraction'>;
  /** From where on it is at least a warning, where that is later. */
  readonly warning?: Figure<'fraction'>;
  readonly running: Figure<Unit>;
  readonly before: Figure<Unit>;
  /** The weeks that it is compared with; none for the recent volume. */
  readonly weeks: readonly number[];
  /** Whether that is what was done, at least in part, and no plan any more. */
  readonly isDone?: true;
}

interface FourWeeks extends Facts {
  readonly problem: 'four weeks';
  readonly subject: WeekSubject;
  readonly seen: Figure<'fraction'>;
  readonly limit: Figure<'fraction'>;
  readonly running: Figure<'metres'>;
  readonly before: Figure<'metres'>;
}

const ERROR_STEP = `above ${exactPercent(ERROR)} and ${exactDistance(LARGE_INCREASE)} error`;

export const mileageIncrease = defineRule({
  id: 'mileage-increase',
  group: 'progression',
  severity: byBack({ healthy: 'hint', history: 'hint', disc: 'warning', pain: 'warning' }),
  evidence: { injury: 'C', back: 'D' },
  sources: ['N14', 'D19', 'F25', 'B08'],
  parameters: PARAMETERS,
  docs: {
    summary: 'A week with much more running than the last comparable week.',
    what:
      'The running distance of a week (walking and the goal race excluded, the upper end of ranges) is compared with its ' +
      'reference: the week before or, after a down week, the last week that was not one; after three or more down weeks ' +
      'in a row, their mean, or the last of them if it has more. In the five weeks behind the goal race it is what was run ' +
      'before it, if that is larger. Through week 4, and behind a goal race that lies in these weeks, it is the `recent ' +
      'volume` of the athlete, if that is larger. Taper and race ' +
      'weeks, and a first week that begins in the middle, are never a reference. The weeks of the way back after a break of ' +
      'seven days or more are left to return-after-break. Increases of 3 km or less (1.5 km with ' +
      'a disc diagnosis or present pain) are ignored, and so are weeks whose distance is not fully known. Weeks below ' +
      '16 km (8 km with a disc diagnosis or present pain) are judged by their minutes of running, as in a programme ' +
      'from the couch to 5 km, and only more than twice as many are reported. What races other than the goal race add ' +
      'to a week is judged one step milder. Several steps that are small one by one are looked at as well: a week ' +
      'against the level of three weeks before, that is that week or the one that it was compared with, whichever is ' +
      'larger, where it has more than 9 km more (4.5 km with a disc diagnosis or present pain). That is told once, and not where the step itself is already a warning.',
    why:
      'To raise the distance in small steps is what coaches teach, and the first weeks of a plan are where that is easily ' +
      'forgotten. Whether the week is the right measure for it is open.',
    evidence:
      'Any injury, C: among 261 half-marathon runners more were injured three weeks in when the week had grown by 20 ' +
      'to 60% than by less, a difference of 22.6% that may be almost nothing (95% interval 0.9 to 44.3%), and later there ' +
      'was none (D19). Among 874 novices growth above 30% over two weeks made no difference over all injuries, and for ' +
      'those typical of distance a rate of 1.59 that may be chance (N14). Back, D: no study has tested weekly growth ' +
      'against back pain in runners; the stricter steps are precaution.',
    contested:
      'A randomised trial of the 10% rule found no difference, though it compared 13 weeks with 8 (B08), and in a cohort ' +
      'of 5,205 runners the week-to-week ratio was not related to injury, while single long runs were (F25; see ' +
      'long-run-spike).',
    defaults: [
      ['healthy back', `above 10% hint, above 30% warning, ${ERROR_STEP}; over four weeks above 60% warning`],
      [
        'history of back pain',
        `above 10% hint, above 20% warning, ${ERROR_STEP}; over four weeks above 40% warning`,
      ],
      [
        'disc diagnosis or present pain',
        `above 10% warning, ${ERROR_STEP}; over four weeks above 25% warning`,
      ],
      [
        `weeks below ${exactDistance(SMALL_WEEK.healthy)} (${exactDistance(SMALL_WEEK.pain)} with a disc diagnosis or present pain)`,
        'more than twice the minutes of running warning',
      ],
    ],
    repair:
      'Shorten the easy runs of the week, or spread the growth over several weeks, each within the limits: those after it, and up to three before it.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Too fast" for "Kim"
  week 1
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km
  week 2
    mon core 20 min
    tue easy 11 km
    thu easy 11 km + strength 20 min
    sat easy 8 km
    sun long 10 km
`,
      passing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Step by step" for "Kim"
  week 1
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km
  week 2
    mon core 20 min
    tue easy 11 km
    thu easy 11 km + strength 20 min
    sun long 11 km
`,
    },
  },
  message(facts: LargerWeek<'metres'> | LargerWeek<'seconds'> | FourWeeks, units) {
    const { subject, seen, limit, running, before } = facts;
    const now = `Week ${subject.week} has ${told(running, units)} of running, ${told(seen, units)} more than`;
    if (facts.problem === 'four weeks') {
      return (
        `${now} the level of three weeks before (${told(before, units)}). More than ${asSet(limit, units)} within four ` +
        'weeks is reported, also where each step is small: a convention that no study has tested.'
      );
    }
    const compared =
      facts.weeks.length > 0
        ? `${weeksReferredTo(facts.weeks)} (${told(before, units)}${facts.isDone ? ', as it was done' : ''})`
        : `the athlete's recent ${told(before, units)} a week${facts.isDone ? ', with what was done of the plan' : ''}`;
    return facts.problem === 'seconds'
      ? `${now} ${compared}. In a week as small as this growth counts in minutes, and more than ` +
          `${asSet(limit, units)} is reported: a convention that no study has tested.`
      : `${now} ${compared}. More than ${asSet(limit, units)} in one step is reported${asWarning(facts.warning, units)}; one small cohort saw ` +
          'more injuries after large weekly increases, a much larger one and a trial of the 10% rule did not.';
  },
  checkPlan({ plan, back, values, units, report }) {
    /** Whether the growth over four weeks that still lasts was told, or the step that it comes from. */
    let isTold = false;
    for (const week of plan.weeks) {
      if (isOver(week)) continue;
      const step = stepTo(week, back, values);
      const level = levelBeforeFour(week);
      const growth = level && exceedsOverFour(week, level, back, values) ? growthOf(week, level) : undefined;
      const isWarned = step?.severity === 'warning' || step?.severity === 'error';
      const spread = () => spreadGrowth(week, (one) => mostIn(one, back, values));
      if (growth === undefined || isWarned) isTold = isWarned;
      if (growth !== undefined && level !== undefined && !isTold) {
        isTold = true;
        report({
          at: week.node,
          week,
          severity: 'warning',
          facts: {
            problem: 'four weeks',
            subject: aboutWeek(week),
            seen: figure(growth, 'fraction'),
            limit: figure(values['over-four-weeks'], 'fraction'),
            running: runningOf(week),
            before: figure(level, 'metres'),
          },
          repairs: () => [
            ...shortenWeek(week, withGoalRace(week, level * (1 + values['over-four-weeks'])), units),
            ...spread(),
          ],
        });
      } else if (step) {
        const { reference, severity, isSmall } = step;
        const before = levelOf(reference);
        const seconds = secondsOf(reference);
        const compared = reference.recent === undefined ? reference.weeks : [];
        const told = {
          subject: aboutWeek(week),
          weeks: compared.map(({ number }) => number),
          ...(isOfWhatWasDone(week, reference) && { isDone: true as const }),
        };
        report({
          at: week.node,
          week,
          severity,
          facts:
            isSmall && seconds !== undefined
              ? {
                  ...told,
                  problem: 'seconds',
                  seen: figure(week.trainingSeconds / seconds - 1, 'fraction'),
                  limit: figure(DOUBLE, 'fraction'),
                  running: figure(week.trainingSeconds, 'seconds', true),
                  before: figure(seconds, 'seconds', true),
                }
              : {
                  ...told,
                  problem: 'metres',
                  seen: figure(growthOf(week, before), 'fraction'),
                  limit: figure(isSmall ? DOUBLE : values.limit, 'fraction'),
                  ...(!isSmall && warningStep(values)),
                  running: runningOf(week),
                  before: figure(before, 'metres'),
                },
          related: () =>
            compared.map((other) => ({
              at: other.node,
              message: `Week ${other.number} is what it is compared with.`,
            })),
          repairs: () => [
            ...shortenWeek(week, withGoalRace(week, mostAfter(before, back, values.limit)), units),
            ...spread(),
          ],
        });
      }
    }
  },
});

interface Step {
  readonly reference: WeekReference;
  readonly severity: Severity;
  /** Whether only more than twice as much is too large. */
  readonly isSmall: boolean;
}

/** The step from the reference to a week, where it is too large. */
function stepTo(week: TrainingWeek, back: BackStatus, values: Values<typeof PARAMETERS>): Step | undefined {
  const { reference, trainingVolume, trainingSeconds } = week;
  if (!reference || trainingVolume.unknown > 0 || isOnWayBack(week)) return undefined;
  const now = trainingVolume.distance.high;
  const { metres: raced, seconds: racedSeconds } = racedIn(week);
  const whole = severityOf(now, trainingSeconds, reference, back, values);
  const withoutRaces = severityOf(now - raced, trainingSeconds - racedSeconds, reference, back, values);
  const severity = raced > 0 ? stricter(withoutRaces, milder(whole)) : whole;
  return severity && { reference, severity, isSmall: fallsShortOf(now, SMALL_WEEK[back]) };
}

function severityOf(
  metres: number,
  seconds: number,
  reference: WeekReference,
  back: BackStatus,
  values: Values<typeof PARAMETERS>,
): Severity | undefined {
  const before = levelOf(reference);
  const increase = metres - before;
  const growth = increase / before;
  if (!exceeds(increase, SMALL_INCREASE[back])) return undefined;
  if (fallsShortOf(metres, SMALL_WEEK[back])) {
    const secondsBefore = secondsOf(reference);
    const inTime = secondsBefore ? seconds / secondsBefore - 1 : growth;
    return exceeds(inTime, DOUBLE) ? 'warning' : undefined;
  }
  if (!exceeds(growth, values.limit)) return undefined;
  if (exceeds(growth, ERROR) && exceeds(increase, LARGE_INCREASE)) return 'error';
  return exceeds(growth, Math.min(values['warning-limit'], ERROR)) ? 'warning' : 'hint';
}

/** The metres that a week three weeks later is compared with: those of a week, or what it was compared with itself. */
function levelBeforeFour(week: TrainingWeek): number | undefined {
  const { weeks, athlete } = week.plan;
  const first = weeks[week.index - THREE_WEEKS];
  if (!first || first.number !== week.number - THREE_WEEKS) return undefined;
  // What it grew from itself is not known then.
  if (weeks[first.index - 1]?.broken) return undefined;
  const before = first.index === 0 ? athlete.recentVolume : first.reference && levelOf(first.reference);
  const own = isComparable(first) ? first.trainingVolume.distance.high : 0;
  return Math.max(own, before ?? 0) || undefined;
}

function exceedsOverFour(
  week: TrainingWeek,
  level: number,
  back: BackStatus,
  values: Values<typeof PARAMETERS>,
): boolean {
  const between = week.plan.weeks.slice(week.index - THREE_WEEKS + 1, week.index + 1);
  if (!isComparable(week) || isOnWayBack(week)) return false;
  if (between.some(({ broken, gapBefore }) => broken || gapBefore >= BREAK)) return false;
  const now = week.trainingVolume.distance.high;
  // Growth up to the small weeks counts in minutes.
  const from = Math.max(level, SMALL_WEEK[back]);
  return (
    exceeds(now - level, THREE_WEEKS * SMALL_INCREASE[back]) &&
    exceeds(now / from - 1, values['over-four-weeks'])
  );
}

/** Whether growth counts from what was done. */
function isOfWhatWasDone({ plan, index }: TrainingWeek, { recent, weeks }: WeekReference): boolean {
  return recent === undefined ? weeks.every(isDone) : plan.weeks.slice(0, index).some(isDone);
}

/** The metres that growth counts from. */
function levelOf({ distance, recent }: WeekReference): number {
  return recent ?? distance;
}

/** The seconds that growth counts from; unknown for the recent volume. */
function secondsOf({ seconds, recent }: WeekReference): number | undefined {
  return recent === undefined ? seconds : undefined;
}

function growthOf({ trainingVolume }: TrainingWeek, before: number): number {
  return trainingVolume.distance.high / before - 1;
}

function runningOf({ trainingVolume }: TrainingWeek): Figure<'metres'> {
  return figure(trainingVolume.distance.high, 'metres', trainingVolume.estimated);
}

/**
 * The metres of training up to which a week is not reported, and those that it grows from; undefined where there is
 * nothing to compare it with.
 */
export function roomInWeek(
  week: TrainingWeek,
  back: BackStatus,
  values: Values<typeof PARAMETERS>,
): { readonly from: number; readonly most: number } | undefined {
  const { reference } = week;
  if (!reference || isOnWayBack(week)) return undefined;
  const from = levelOf(reference);
  const step = mostAfter(from, back, values.limit);
  const level = levelBeforeFour(week);
  if (level === undefined) return { from, most: step };
  const overFour = Math.max(level, SMALL_WEEK[back]) * (1 + values['over-four-weeks']);
  return { from, most: Math.min(step, Math.max(level + THREE_WEEKS * SMALL_INCREASE[back], overFour)) };
}

/** The metres of training up to which a week is not reported; of the first one as far as it is judged by its growth. */
function mostIn(week: TrainingWeek, back: BackStatus, values: Values<typeof PARAMETERS>): number | undefined {
  const { recentVolume } = week.plan.athlete;
  if (week.index === 0) return recentVolume && mostAfter(recentVolume, back, values.limit);
  return roomInWeek(week, back, values)?.most;
}
