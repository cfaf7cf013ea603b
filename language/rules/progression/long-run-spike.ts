import { exactDistance } from '../../quantities/distance.ts';
import { foundOnce } from '../../text/kept-with.ts';
import type { BackStatus, TrainingPlan, TrainingWeek } from '../../training/model.ts';
import { longestSession, type Outing, outingsOf, together } from '../../training/outings.ts';
import { exceeds, fallsShortOf } from '../compare.ts';
import { byBack, defineRule, type Parameter, type Values } from '../define-rule.ts';
import { aboutSession, type Facts, type Figure, figure, type SessionSubject } from '../facts.ts';
import type { Severity } from '../finding.ts';
import type { Repair } from '../repair.ts';
import { shortenRun } from '../repairs/run-amount.ts';
import { spreadLongRuns } from '../repairs/spread-long-runs.ts';
import { asSet, forWhose, told, whenInWords } from '../words.ts';
import { milder } from './milder.ts';
import { SHORT_RUN } from './short-run.ts';
import { DOUBLE, SMALL_WEEK } from './small-week.ts';
import { asWarning, warningStep } from './warning-step.ts';
import { stepOfWayBack } from './way-back.ts';

/** How many days are looked back. */
const WINDOW = 30;
/** Smaller excesses are ignored, in metres: a mile; with a disc diagnosis or present pain, a precaution (D). */
const SMALL_EXCESS: Readonly<Record<BackStatus, number>> = {
  healthy: 1609.344,
  history: 1609.344,
  disc: 1000,
  pain: 1000,
};
/** An excess of more than so many metres is at least a warning: two miles. */
const LARGE_EXCESS = 3218.688;

const PARAMETERS = {
  limit: {
    unit: 'percent',
    default: 0.1,
    meaning: 'growth over the longest run of the last 30 days above which a run is reported',
  },
  'warning-limit': {
    unit: 'percent',
    default: byBack({ healthy: 0.2, history: 0.2, disc: 0.1, pain: 0.1 }),
    meaning: 'growth above which a run is at least a warning',
  },
  'error-limit': {
    unit: 'percent',
    default: byBack({ healthy: 1, history: 1, disc: 0.5, pain: 0.5 }),
    meaning: 'growth above which a run is an error',
  },
} as const satisfies Readonly<Record<string, Parameter>>;

/** A run, or the runs of a day together, in metres or, where both are written in time, in seconds. */
interface LongerRun extends Facts {
  readonly subject: SessionSubject;
  readonly seen: Figure<'fraction'>;
  readonly limit: Figure<'fraction'>;
  /** From where on it is at least a warning, where that is later. */
  readonly warning?: Figure<'fraction'>;
  readonly run: Figure<'metres' | 'seconds'>;
  /** Whether it is several sessions together. */
  readonly isSum: boolean;
  /** Whether these are all runs of a day, and no single run. */
  readonly isDay: boolean;
  /** What it is compared with; without a run the athlete's own figure. */
  readonly longest: {
    readonly amount: Figure<'metres' | 'seconds'>;
    readonly run?: SessionSubject;
    /** Whether it is what was done, and no plan any more. */
    readonly isDone?: true;
    readonly isSum: boolean;
    /** On the way back after a break, the share of the longest before it that the step has. */
    readonly share?: Figure<'fraction'>;
  };
  /** From where on it is an error for a back, if it is one that others have later. */
  readonly stricter?: { readonly back: BackStatus; readonly from: Figure<'fraction'> };
}

export const longRunSpike = defineRule({
  id: 'long-run-spike',
  group: 'progression',
  severity: byBack({ healthy: 'hint', history: 'hint', disc: 'warning', pain: 'warning' }),
  evidence: { injury: 'B', back: 'D' },
  sources: ['F25'],
  waitsFor: [{ rule: 'return-after-break', evenIfAccepted: false }],
  parameters: PARAMETERS,
  docs: {
    summary: 'A single run much longer than any run of the 30 days before.',
    what:
      'Every run (walking excluded, the upper end of ranges) is compared with the longest run of the 30 days before ' +
      'its own; where both are written in time, their times are compared. A warm-up that is written before its session ' +
      'is one run with it. All runs of a day together are compared as well, with the most that was run on a day or in ' +
      'a run, and judged milder. On the way back after a break (see return-after-break) a run is compared as well with the share of the ' +
      "longest run before the break that its step has. The athlete's `recent longest` counts as a run on the day before the plan starts. Without it, the runs of " +
      'the first week are not checked. Runs below 6 km and up to one mile more are ignored; with a disc diagnosis or ' +
      'present pain up to 1 km more, and in weeks below 8 km all that is not more than twice as long. Not checked are ' +
      'runs of unknown distance and windows that hold a week with a syntax mistake. A floating run counts on the last ' +
      'day of its week. The goal race is no training and is not reported, though later runs are compared with it; another ' +
      'race is reported one step milder.',
    why:
      'One run far beyond what the body has done lately asks for more than the last month has prepared. In a cohort ' +
      'of 5,205 runners it was this jump, not the growth of the week, that went with injuries (F25).',
    evidence:
      'Any injury, B: in a cohort of 5,205 runners (F25), runs that were more than 10 to 30% longer than the longest of ' +
      'the last 30 days went with 1.64 times the rate of overuse injuries (95% interval 1.31 to 2.05), more than 30 to ' +
      '100% with 1.52 times (1.16 to 2.00), more than 100% with 2.28 times (1.50 to 3.48); for 1 to 10% it was 1.19 ' +
      'times, which may be chance (0.90 to 1.57). Back, D: that study did not look at backs; the steps for a disc ' +
      'diagnosis or present pain are precaution. That up to 20% and two miles is only a hint is convention, and so is all that is said of several runs of a day: the ' +
      'study compared single runs.',
    contested:
      'One observational study with self-reported injuries: it shows what went together, not what caused what. The ' +
      'rate in F25 did not rise evenly with the size of the jump: nothing changes at 30%.',
    defaults: [
      [
        'healthy back or history of back pain',
        `above 10% hint, above 20% or ${exactDistance(LARGE_EXCESS)} more warning, above 100% error`,
      ],
      ['disc diagnosis or present pain', 'above 10% warning, above 50% error'],
      ['the runs of a day together', 'above 10% hint, above 100% warning'],
      ['the runs of a day together, disc diagnosis or present pain', 'above 10% warning'],
      ['a race', 'one step milder; the goal race is not reported'],
    ],
    repair:
      'Shorten the run to 1.1 times the longest run of the 30 days before, or to one mile more, and grow from there: ' +
      'the long runs of the next weeks too, where they would be too long then.',
    examples: {
      failing: `athlete "Kim"
  recent volume 40 km
  recent longest 12 km

plan "A jump" for "Kim"
  week 1
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sat easy 8 km
    sun long 12 km
  week 2
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sat easy 8 km
    sun long 14 km
`,
      passing: `athlete "Kim"
  recent volume 40 km
  recent longest 12 km

plan "A step" for "Kim"
  week 1
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sat easy 8 km
    sun long 12 km
  week 2
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sat easy 8 km
    sun long 13 km
`,
    },
  },
  message({ subject, seen, limit, warning, run, isSum, isDay, longest, stricter }: LongerRun, units) {
    const compared = longest.share
      ? told(longest.amount, units)
      : longest.run
        ? `${told(longest.amount, units)} on ${whenInWords(longest.run)}${longest.isSum ? ' together' : ''}${longest.isDone ? ', as it was done' : ''}`
        : `the athlete's recent ${told(longest.amount, units)}`;
    const than = longest.share
      ? `${told(longest.share, units)} of the longest before the break, as on the way back after it`
      : 'the longest of the 30 days before';
    const what = isSum
      ? `The runs on ${whenInWords(subject)} together have ${told(run, units)},`
      : `The run of ${told(run, units)} on ${whenInWords(subject)} is`;
    return (
      `${what} ${told(seen, units)} ${isSum ? 'more' : 'longer'} than ${than} (${compared}). ` +
      (isDay
        ? `More than ${asSet(limit, units)} is reported${asWarning(warning, units)}: a convention, milder than for single runs. ` +
          'The study that single runs are compared by says nothing of sums.'
        : `More than ${asSet(limit, units)} is reported${asWarning(warning, units, LARGE_EXCESS)}: in a cohort of 5,205 runners single runs that much longer went ` +
          'with more overuse injuries.') +
      (stricter
        ? ` More than ${asSet(stricter.from, units)} is an error ${forWhose(stricter.back)}, as a precaution.`
        : '')
    );
  },
  checkPlan({ plan, back, values, report }) {
    const days = daysOf(plan.weeks);
    for (const [position, { index, outings, sum }] of days.entries()) {
      // All together are the longest.
      if (isShort(sum ?? (outings[0] as Outing), back)) continue;
      const spike = (outing: Outing, asSums: boolean) =>
        isLikeOneBefore(outing, days, position, asSums, back, values)
          ? undefined
          : spikeOf(outing, comparedWith(plan, days, position, index, asSums), back, values);
      const single = outings.flatMap((outing) => spike(outing, false) ?? []);
      // Runs that are too long together, though none of them is.
      const whole = single.length === 0 && sum && spike(sum, true);
      const spikes = whole ? [whole] : single;
      if (spikes.length === 0 || isBroken(plan, index)) continue;
      for (const { outing, before, growth, isInTime, severity: ofRun } of spikes) {
        const severity = whole ? severityOfDay(ofRun, back) : ofRun;
        const session = longestSession(outing);
        report({
          at: session.node,
          week: session.week,
          ...(session.day && { day: session.day }),
          severity,
          facts: {
            subject: aboutSession(session),
            seen: figure(growth, 'fraction'),
            limit: figure(limitFor(outing, back, values), 'fraction'),
            ...(whole
              ? !isCautious(back) && { warning: figure(values['error-limit'], 'fraction') }
              : !isSmall(outing, back) && warningStep(values)),
            run: amountOf(outing, isInTime),
            isSum: outing.sessions.length > 1,
            isDay: Boolean(whole),
            longest: {
              amount: before.outing ? amountOf(before.outing, isInTime) : figure(before.distance, 'metres'),
              ...(before.outing && { run: aboutSession(longestSession(before.outing)) }),
              ...(before.outing?.sessions.some(({ done }) => done) && { isDone: true as const }),
              isSum: (before.outing?.sessions.length ?? 1) > 1,
              ...(before.share !== undefined && { share: figure(before.share, 'fraction') }),
            },
            ...(severity === 'error' &&
              isCautious(back) && { stricter: { back, from: figure(values['error-limit'], 'fraction') } }),
          },
          repairs: () => {
            const most = 1 + Math.max(values.limit, SMALL_EXCESS[back] / before.distance);
            const excess = outing.distance * (1 - most / (1 + growth));
            const shorter = shortenRun(session, (session.run?.distance?.high ?? 0) - excess);
            return whole ? shorter : [...shorter, ...spreadFrom(outing, plan, days, back, values)];
          },
          related: () =>
            before.outing
              ? [
                  {
                    at: longestSession(before.outing).node,
                    message: 'This is the longest run of the 30 days before.',
                  },
                ]
              : [],
        });
      }
    }
  },
});

/**
 * The metres up to which a run on a day (by its index) is not reported, and those of the longest before; undefined where
 * there is nothing to compare with.
 */
export function roomOnDay(
  plan: TrainingPlan,
  day: number,
  back: BackStatus,
  values: Values<typeof PARAMETERS>,
): { readonly from: number; readonly most: number } | undefined {
  const earlier = plan.weeks.filter(({ number }) => number * 7 >= day - WINDOW && (number - 1) * 7 < day);
  const days = daysOf(earlier);
  const before = comparedWith(plan, days, days.length, day, false);
  if (before.length === 0) return undefined;
  const from = Math.max(...before.map(({ distance }) => distance));
  return { from, most: mostAfter(from, back, values) };
}

/** The metres up to which a run is not reported after one of so many. */
function mostAfter(from: number, back: BackStatus, values: Values<typeof PARAMETERS>): number {
  return Math.max(SHORT_RUN[back], from + SMALL_EXCESS[back], from * (1 + values.limit));
}

/** Shortens a run and those after it that would be too long then. */
function spreadFrom(
  first: Outing,
  plan: TrainingPlan,
  days: readonly RunningDay[],
  back: BackStatus,
  values: Values<typeof PARAMETERS>,
): Repair[] {
  const start = days.findIndex(({ outings }) => outings.includes(first));
  const later = days
    .slice(start)
    .flatMap(({ outings }, offset) => outings.map((outing) => ({ outing, end: start + offset })));
  const ends = new Map(later.map(({ outing, end }) => [outing, end]));
  return spreadLongRuns(ends.keys(), (outing, shortened) => {
    const before = comparedWith(plan, days, ends.get(outing) ?? 0, outing.index, false);
    const isAffected = outing === first || before.some((one) => one.outing && shortened.has(one.outing));
    if (!isAffected || before.length === 0) return Number.POSITIVE_INFINITY;
    const lengths = before.map((one) => (one.outing && shortened.get(one.outing)) ?? one.distance);
    return mostAfter(Math.max(...lengths), back, values);
  });
}

/** What is run on a day; a floating run stands for itself. */
interface RunningDay {
  readonly index: number;
  readonly outings: readonly Outing[];
  /** All of it together, where there are several. */
  readonly sum?: Outing;
}

/** The days with a run of known distance, in their order. */
function daysOf(weeks: readonly TrainingWeek[]): readonly RunningDay[] {
  return weeks.flatMap((week) => daysOfWeek(outingsOf(week)));
}

const daysOfWeek = foundOnce((ofWeek: readonly Outing[]): readonly RunningDay[] => {
  const days: [Outing, ...Outing[]][] = [];
  for (const outing of ofWeek) {
    if (outing.distance === 0) continue;
    const day = days.at(-1);
    if (outing.day && outing.day === day?.[0].day) day.push(outing);
    else days.push([outing]);
  }
  return days.map((outings) => {
    const [first, ...others] = outings;
    if (others.length === 0) return { index: first.index, outings };
    const sessions = others.flatMap((outing) => outing.sessions);
    return { index: first.index, outings, sum: together([...first.sessions, ...sessions]) };
  });
});

/** What a run is compared with; without an outing the athlete's own figure. */
interface Before {
  readonly distance: number;
  readonly outing?: Outing;
  /** Of the longest run before a break, where that stands for it. */
  readonly share?: number;
}

/**
 * The runs of the 30 days before a day, among the days at the positions before `end`. None where what was run before the
 * plan is not known.
 *
 * @param asSums whether the runs of a day count together
 */
function runsBefore(
  { athlete, weeks, goalRace }: TrainingPlan,
  days: readonly RunningDay[],
  end: number,
  day: number,
  asSums: boolean,
): readonly Before[] {
  const { recentLongest } = athlete;
  if (recentLongest === undefined && day < (weeks[0]?.number ?? 1) * 7) return [];
  const before: Before[] = recentLongest && day - WINDOW <= -1 ? [{ distance: recentLongest }] : [];
  const race = goalRace && together([goalRace]);
  if (race && race.distance > 0 && race.index < day && race.index >= day - WINDOW)
    before.push({ distance: race.distance, outing: race });
  for (let position = end - 1; position >= 0; position--) {
    const { index, outings, sum } = days[position] as RunningDay;
    if (index < day - WINDOW) break;
    if (index >= day) continue;
    for (const outing of asSums && sum ? [sum] : outings) before.push({ distance: outing.distance, outing });
  }
  return before;
}

/** What a run on a day is compared with: on the way back after a break also its share of the longest run before the break. */
function comparedWith(
  plan: TrainingPlan,
  days: readonly RunningDay[],
  end: number,
  day: number,
  asSums: boolean,
): readonly Before[] {
  const before = runsBefore(plan, days, end, day, asSums);
  const step = stepOfWayBack(plan, day);
  const [first, ...others] = step ? runsBefore(plan, days, end, step.breakFrom, asSums) : [];
  if (!step || !first) return before;
  const longest = others.reduce((most, one) => (one.distance > most.distance ? one : most), first);
  return [...before, { distance: longest.distance * step.share, share: step.share }];
}

/** Whether a run of the 30 days before is one to compare with, from which it does not grow too much. Mostly one is soon found. */
function isLikeOneBefore(
  outing: Outing,
  days: readonly RunningDay[],
  end: number,
  asSums: boolean,
  back: BackStatus,
  values: Values<typeof PARAMETERS>,
): boolean {
  const first = outing.index - WINDOW;
  const limit = limitFor(outing, back, values);
  for (let position = end - 1; position >= 0; position--) {
    const { index, outings, sum } = days[position] as RunningDay;
    if (index < first) return false;
    if (index >= outing.index) continue;
    const isLike = (one: Outing) => !exceeds(growthOver(one, one.distance, outing, back), limit);
    if (asSums && sum ? isLike(sum) : outings.some(isLike)) return true;
  }
  return false;
}

interface Spike {
  readonly outing: Outing;
  /** The run that it is compared with: it grows least from there. */
  readonly before: Before;
  readonly growth: number;
  readonly isInTime: boolean;
  readonly severity: Severity;
}

/** How much longer a run is than those before, where that is too much. */
function spikeOf(
  outing: Outing,
  runs: readonly Before[],
  back: BackStatus,
  values: Values<typeof PARAMETERS>,
): Spike | undefined {
  if (isShort(outing, back)) return undefined;
  let least: Omit<Spike, 'outing' | 'severity'> | undefined;
  for (const before of runs) {
    const growth = growthOver(before.outing, before.distance, outing, back);
    if (!least || growth < least.growth)
      least = { before, growth, isInTime: isComparedInTime(before.outing, outing, back) };
  }
  const severity =
    least && severityOf(outing, least.growth, least.growth * least.before.distance, back, values);
  return least && severity && { ...least, outing, severity };
}

/** By how much of what is run before it a run is longer: of another run, or of so many metres. */
function growthOver(before: Outing | undefined, metres: number, outing: Outing, back: BackStatus): number {
  return before && isComparedInTime(before, outing, back)
    ? outing.seconds / before.seconds - 1
    : outing.distance / metres - 1;
}

function isComparedInTime(before: Outing | undefined, outing: Outing, back: BackStatus): boolean {
  return before !== undefined && ((outing.isTimed && before.isTimed) || isSmall(outing, back));
}

/** The growth from which on a run is reported. */
function limitFor(outing: Outing, back: BackStatus, values: Values<typeof PARAMETERS>): number {
  return isSmall(outing, back) ? DOUBLE : values.limit;
}

/** @param excess metres */
function severityOf(
  outing: Outing,
  growth: number,
  excess: number,
  back: BackStatus,
  values: Values<typeof PARAMETERS>,
): Severity | undefined {
  if (!exceeds(excess, SMALL_EXCESS[back]) || !exceeds(growth, limitFor(outing, back, values)))
    return undefined;
  const severity = exceeds(growth, values['error-limit'])
    ? 'error'
    : exceeds(growth, values['warning-limit']) || exceeds(excess, LARGE_EXCESS)
      ? 'warning'
      : 'hint';
  return outing.sessions.some(({ kind }) => kind === 'race') ? milder(severity) : severity;
}

/** The runs of a day together are judged milder than a single run, of which alone something is known. */
function severityOfDay(ofRun: Severity, back: BackStatus): Severity {
  return ofRun === 'error' || isCautious(back) ? 'warning' : 'hint';
}

/** Whether a run is too short to be reported. */
function isShort({ distance }: Outing, back: BackStatus): boolean {
  return fallsShortOf(distance, SHORT_RUN[back]);
}

/** Whether a run counts in minutes, and only more than twice as many are reported. */
function isSmall({ week }: Outing, back: BackStatus): boolean {
  return isCautious(back) && fallsShortOf(week.trainingVolume.distance.high, SMALL_WEEK[back]);
}

function isCautious(back: BackStatus): boolean {
  return back === 'disc' || back === 'pain';
}

function amountOf(
  { distance, estimated, seconds, isTimed }: Outing,
  isInTime: boolean,
): Figure<'metres' | 'seconds'> {
  return isInTime ? figure(seconds, 'seconds', !isTimed) : figure(distance, 'metres', estimated);
}

/** Whether a week that was not understood lies in the window: the longest run may be missing. */
function isBroken({ weeks }: TrainingPlan, day: number): boolean {
  return weeks.some(
    ({ broken, days }) => broken && days.some(({ index }) => index <= day && index >= day - WINDOW),
  );
}
