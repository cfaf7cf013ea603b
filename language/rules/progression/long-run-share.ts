import { exactPercent } from '../../quantities/scalar.ts';
import type { TrainingSession, TrainingWeek } from '../../training/model.ts';
import { KINDS } from '../../vocabulary/kinds.ts';
import { exceeds, fallsShortOf } from '../compare.ts';
import { defineRule } from '../define-rule.ts';
import { aboutWeeks, type Facts, type Figure, figure, type WeeksSubject } from '../facts.ts';
import type { Severity } from '../finding.ts';
import { shortenRun } from '../repairs/run-amount.ts';
import { asSet, count, told, weekNumbers } from '../words.ts';
import { largestOf, streaksOf, varies } from './streaks.ts';

/** With few runs a week the share that is left alone is this, divided by the number of runs. */
const SHARE_BY_RUNS = 1.35;
/** The share above which a finding is a warning. */
const WARNING = 0.5;
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
  severity: 'info',
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
      "The longest run of a week is compared with the week's running distance (walking excluded, the upper end of " +
      'ranges). With few runs a larger share is left alone: the limit is 30%, or 135% divided by the number of runs ' +
      'if that is more (45% with three runs, 34% with four; strides are not counted as a run of their own). Weeks with one or two runs, with less than 20 km, with ' +
      'a run of unknown distance, taper weeks and race weeks are not checked.',
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
      ['five or more runs a week', `above 30% info, above ${exactPercent(WARNING)} warning`],
      ['four runs', `above 33.8% info, above ${exactPercent(WARNING)} warning`],
      ['three runs', `above 45% info, above ${exactPercent(WARNING)} warning`],
    ],
    repair: 'Trim the long run, or add a short easy run to the week.',
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
      `than ${isByRuns ? told(limit, units) : asSet(limit, units)} is reported: a convention of coaches that no study has tested.`
    );
  },
  checkPlan({ plan, values, report }) {
    const shares = plan.weeks.flatMap((week) => shareOf(week, values.limit) ?? []);
    const streaks = streaksOf(shares, (earlier, later) => earlier.severity === later.severity);
    for (const streak of streaks) {
      const most = largestOf(streak, ({ share }) => share);
      for (const { week, session, share, severity, limit, ...item } of streak) {
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
            varies: varies(streak, (one) => one.share),
            longest: figure(most.longest, 'metres', most.session.run?.estimated === 'distance'),
            running: figure(most.total, 'metres', most.week.volume.estimated),
            ...(streak.length > 1 && { week: most.week.number }),
            runs: most.runs,
          },
          // The week gets shorter by as much as the run does.
          repairs: () => shortenRun(session, ((item.total - item.longest) * limit) / (1 - limit)),
        });
      }
    }
  },
});

interface Share {
  readonly week: TrainingWeek;
  readonly session: TrainingSession;
  /** Metres. */
  readonly longest: number;
  readonly total: number;
  readonly share: number;
  readonly limit: number;
  readonly runs: number;
  readonly severity: Severity;
}

/** The share of a week's longest run, where it is above the limit. */
function shareOf(week: TrainingWeek, limitOfMany: number): Share | undefined {
  const session = week.longestRun;
  const longest = session?.run?.distance?.high;
  if (!session || longest === undefined || week.broken || week.volume.unknown > 0) return undefined;
  const total = week.volume.distance.high;
  const runs = week.runs.filter(({ kind }) => !KINDS.get(kind)?.isAddition).length;
  if (week.isTaper || week.isRace || runs <= FEW_RUNS || fallsShortOf(total, SMALL_WEEK)) return undefined;
  const share = longest / total;
  const limit = Math.max(limitOfMany, SHARE_BY_RUNS / runs);
  if (!exceeds(share, limit)) return undefined;
  const severity = exceeds(share, WARNING) ? 'warning' : 'info';
  return { week, session, longest, total, share, limit, runs, severity };
}
