import type { Units } from '../../quantities/distance.ts';
import { exactPercent } from '../../quantities/scalar.ts';
import type { TrainingWeek } from '../../training/model.ts';
import { longestSession, type Outing, outingsOf } from '../../training/outings.ts';
import { exceeds, fallsShortOf } from '../compare.ts';
import { defineRule } from '../define-rule.ts';
import { aboutWeeks, type Facts, type Figure, figure, type WeeksSubject } from '../facts.ts';
import type { Severity } from '../finding.ts';
import type { Repair } from '../repair.ts';
import { addEasyRun } from '../repairs/add-easy-run.ts';
import { LEAST_OF_LONG_RUN } from '../repairs/limits.ts';
import { shortenRun } from '../repairs/run-amount.ts';
import { asSet, count, told, weekNumbers } from '../words.ts';
import { milder } from './milder.ts';
import { largestOf, streaksOf, varies } from './streaks.ts';

/** With few runs a week the share that is left alone is this, divided by the number of runs. */
const SHARE_BY_RUNS = 1.35;
/** The share above which a finding is an info. */
const INFO = 0.6;
/** Weeks with this many runs or fewer, or less distance in metres, have no long run to speak of. */
const FEW_RUNS = 2;
const SMALL_WEEK = 20_000;

interface LongRunShares extends Facts {
  readonly subject: WeeksSubject;
  readonly seen: Figure<'fraction'>;
  readonly limit: Figure<'fraction'>;
  /** Whether the limit follows from the number of runs, and is not the one that was set. */
  readonly isByRuns: boolean;
  /** Whether the shares of these weeks differ. */
  readonly varies: boolean;
  readonly longest: Figure<'metres'>;
  readonly running: Figure<'metres'>;
  /** The week that the figures come from, where there are several. */
  readonly week?: number;
  readonly runs: number;
}

export const longRunShare = defineRule({
  id: 'long-run-share',
  group: 'progression',
  severity: 'hint',
  evidence: { injury: 'D', back: 'D' },
  sources: ['Da'],
  parameters: {
    limit: {
      unit: 'percent',
      default: 0.3,
      meaning: "share of the week's distance above which its longest run is reported",
    },
  },
  docs: {
    summary: 'A week whose longest run makes up too much of it.',
    what:
      "The longest run of a week is compared with the week's running distance (walking and the goal race excluded, the " +
      'upper end of ranges). With few runs a larger share is left alone: the limit is 30%, or 135% divided by the number ' +
      'of runs if that is more (45% with three runs, 34% with four). A warm-up and its session are one run, and so are a ' +
      'run and its strides; runs with a time, or a half of the day, of their own are several. Where the longest run is a ' +
      'race, it is reported one step milder. Weeks with one or two runs, with less than 20 km, with a run of unknown ' +
      'distance, taper weeks, race weeks and a first week that begins in the middle are not checked.',
    why:
      'A week that hangs on one run has little under it: the long run is then far from what the other days prepare. ' +
      'Spreading the distance is the gentler way to the same total.',
    evidence:
      'Any injury, D, and back, D: coaching convention (Da), with our own allowance for runners who run three or four ' +
      'times a week. No study has tested the share against injuries or back pain.',
    contested:
      'Many established plans for runners with three or four days go above it on purpose. What was studied is the ' +
      'growth of the longest run (see long-run-spike), not its share.',
    defaults: [
      ['five or more runs a week', `above 30% hint, above ${exactPercent(INFO)} info`],
      ['four runs', `above 33.8% hint, above ${exactPercent(INFO)} info`],
      ['three runs', `above 45% hint, above ${exactPercent(INFO)} info`],
    ],
    repair: 'Add an easy run to the week, or trim the long run by a quarter at most.',
    examples: {
      failing: `athlete "Kim"
  recent volume 40 km
  recent longest 16 km

plan "All on Sunday" for "Kim"
  week 1
    mon core 20 min
    tue easy 8 km
    thu easy 8 km + strength 20 min
    sat easy 7 km
    sun long 15 km
  week 2
    mon core 20 min
    tue easy 9 km
    thu easy 9 km + strength 20 min
    sat easy 8 km
    sun long 13 km
`,
      passing: `athlete "Kim"
  recent volume 40 km
  recent longest 16 km

plan "Spread out" for "Kim"
  week 1
    mon core 20 min
    tue easy 9 km
    thu easy 9 km + strength 20 min
    sat easy 8 km
    sun long 12 km
  week 2
    mon core 20 min
    tue easy 9 km
    thu easy 9 km + strength 20 min
    sat easy 8 km
    sun long 13 km
`,
    },
  },
  message({ subject, seen, limit, isByRuns, varies, longest, running, week, runs }: LongRunShares, units) {
    const where = week === undefined ? '' : ` in week ${week}`;
    return (
      `The longest run of ${weekNumbers(subject.weeks)} is ${varies ? 'up to ' : ''}${told(seen, units)} of the week's ` +
      `distance (${told(longest, units)} of ${told(running, units)}${where}). With ${count(runs, 'run')} a week, more ` +
      `than ${isByRuns ? told(limit, units) : asSet(limit, units)} is reported: a convention of coaches that no study has tested. ` +
      'One more easy run evens it out better than a shorter long run.'
    );
  },
  checkPlan({ plan, values, units, report }) {
    const shares = plan.weeks.flatMap((week) => shareOf(week, values.limit) ?? []);
    const streaks = streaksOf(shares, (earlier, later) => earlier.severity === later.severity);
    for (const streak of streaks) {
      const most = largestOf(streak, ({ share }) => share);
      const isVaried = varies(streak, (one) => one.share);
      for (const item of streak) {
        const { week, longest, severity } = item;
        const session = longestSession(longest);
        report({
          at: session.node,
          week,
          ...(session.day && { day: session.day }),
          severity,
          facts: {
            subject: aboutWeeks(week),
            seen: figure(most.share, 'fraction'),
            limit: figure(most.limit, 'fraction'),
            isByRuns: most.limit !== values.limit,
            varies: isVaried,
            longest: figure(most.longest.distance, 'metres', most.longest.estimated),
            running: figure(most.total, 'metres', most.week.trainingVolume.estimated),
            ...(streak.length > 1 && { week: most.week.number }),
            runs: most.runs.length,
          },
          repairs: () => [...withEasyRun(item, values.limit, units), ...withShorterRun(item)],
        });
      }
    }
  },
});

interface Share {
  readonly week: TrainingWeek;
  readonly longest: Outing;
  readonly runs: readonly Outing[];
  /** Metres. */
  readonly total: number;
  readonly share: number;
  readonly limit: number;
  readonly severity: Severity;
}

/** The share of a week's longest run, where it is above the limit. */
function shareOf(week: TrainingWeek, limitOfMany: number): Share | undefined {
  const { trainingVolume, isTaper, isRace, isPartial, broken } = week;
  const total = trainingVolume.distance.high;
  if (broken || trainingVolume.unknown > 0 || isTaper || isRace || isPartial) return undefined;
  const runs = outingsOf(week);
  const [first, ...others] = runs;
  if (!first || runs.length <= FEW_RUNS || fallsShortOf(total, SMALL_WEEK)) return undefined;
  const longest = largestOf([first, ...others], ({ distance }) => distance);
  const share = longest.distance / total;
  const limit = shareWith(runs.length, limitOfMany);
  if (!exceeds(share, limit)) return undefined;
  const whole: Severity = exceeds(share, INFO) ? 'info' : 'hint';
  const severity = longest.sessions.some(({ kind }) => kind === 'race') ? milder(whole) : whole;
  return severity && { week, longest, runs, total, share, limit, severity };
}

/** The share of the longest of so many runs that is left alone. */
export function shareWith(runs: number, limitOfMany: number): number {
  return Math.max(limitOfMany, SHARE_BY_RUNS / runs);
}

/** One more run, where it need not be longer than the usual ones of the week. */
function withEasyRun({ week, longest, runs, total }: Share, limitOfMany: number, units: Units): Repair[] {
  const metres = longest.distance / shareWith(runs.length + 1, limitOfMany) - total;
  const usual = (total - longest.distance) / (runs.length - 1);
  return exceeds(metres, usual) ? [] : addEasyRun(week, metres, units);
}

/** A shorter run, where a quarter less is enough. The week gets shorter by as much. */
function withShorterRun({ longest, total, limit }: Share): Repair[] {
  const metres = ((total - longest.distance) * limit) / (1 - limit);
  if (fallsShortOf(metres, longest.distance * LEAST_OF_LONG_RUN)) return [];
  const session = longestSession(longest);
  return shortenRun(session, (session.run?.distance?.high ?? 0) - (longest.distance - metres));
}
