import { exactDuration } from '../../quantities/duration.ts';
import { foundOnce } from '../../text/kept-with.ts';
import { isTimeEstimated } from '../../training/intensity.ts';
import type { TrainingSession, TrainingWeek, WeekAlone } from '../../training/model.ts';
import { goalDistanceOf } from '../../training/race-day.ts';
import { exceeds } from '../compare.ts';
import { defineRule } from '../define-rule.ts';
import { aboutWeeks, type Facts, type Figure, figure, type WeeksSubject } from '../facts.ts';
import { type Cap, shortenLongRuns } from '../repairs/run-time.ts';
import { asSet, told, weekNumbers } from '../words.ts';
import { runsWithPain } from './runs-with-pain.ts';
import { largestOf, streaksOf, varies } from './streaks.ts';

/** With present pain, the longest run of so many first weeks has a limit of its own, in seconds. */
const FIRST_WEEKS = 4;
const LIMIT_WITH_PAIN = 30 * 60;

/** A race of so many metres is a marathon. */
const SHORTEST_MARATHON = 42_000;
const LONGEST_MARATHON = 43_000;

interface LongRuns extends Facts {
  readonly subject: WeeksSubject;
  readonly seen: Figure<'seconds'>;
  readonly limit: Figure<'seconds'>;
  /** Whether the longest runs of these weeks differ. */
  readonly varies: boolean;
  /** Whether they are the first weeks of someone with present pain. */
  readonly isReturn: boolean;
}

export const longRunDuration = defineRule({
  id: 'long-run-duration',
  group: 'progression',
  severity: 'info',
  evidence: { injury: 'D', back: 'D' },
  sources: ['Da', 'Ro24'],
  parameters: {
    limit: {
      unit: 'duration',
      default: 150 * 60,
      meaning: 'time of running in one run above which it is reported',
    },
    'marathon-limit': {
      unit: 'duration',
      default: 180 * 60,
      meaning: 'time of running in one run above which it is reported where the plan leads to a marathon',
    },
  },
  docs: {
    summary: 'A run that lasts very long.',
    what:
      'The time of running of the longest run of each week (walking excluded, the upper end of ranges) is compared ' +
      'with 2 h 30 min, and with 3 h where the plan leads to a marathon; where it leads to a longer race, there is no limit. With present back pain, in the first four weeks of the plan, it is 30 min, one step milder for an athlete with a valid `cleared by` and a `recent volume` of more than 8 km. Where a distance ' +
      "is written, the time is estimated through the athlete's pace. Races are left out, except in those four weeks. " +
      'Runs of unknown length are not checked. Long runs in weeks that follow each other, with or without a down ' +
      'week between, are one finding at the first of them.',
    why:
      'Coaches limit the long run by its time, because slower runners are on their feet longer for the same ' +
      'kilometres. On the way back from pain short runs leave room to notice how the back answers.',
    evidence:
      'Any injury, D: the 2 h 30 min are a convention of coaches (Da). Back, D: stature shrinks with the time of a ' +
      'run, by 5.27 mm after 30 min and 7.51 mm after 60 in one study (Ro24). That is a measurement, not an ' +
      'injury, and gives no limit; the 30 min with present pain are our precaution.',
    contested:
      'Slow marathon runners can hardly prepare within 2 h 30 min, and many plans go to three hours and beyond. No study ' +
      'has tested these limits against injuries or back pain.',
    defaults: [
      ['everyone', 'above 2 h 30 min info'],
      ['a plan for a marathon', 'above 3 h info'],
      ['a plan for a longer race', 'none'],
      [`present back pain, weeks 1 to ${FIRST_WEEKS}`, `above ${exactDuration(LIMIT_WITH_PAIN)} warning`],
      [`the same, cleared and running more than 8 km a week`, `above ${exactDuration(LIMIT_WITH_PAIN)} info`],
    ],
    repair: 'Cap the run at the limit, or divide it over two days; with pain, put walking breaks into it.',
    examples: {
      failing: `athlete "Kim"
  recent volume 70 km
  recent longest 21 km
  pace easy 7:30/km

plan "Hours on Sunday" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 12 km
    wed easy 12 km
    thu easy 12 km + core "Core and Hips"
    sat easy 14 km
    sun long 20 km
  week 2
    mon core "Core and Hips"
    tue easy 12 km
    wed easy 12 km
    thu easy 12 km + core "Core and Hips"
    sat easy 14 km
    sun long 21 km
`,
      passing: `athlete "Kim"
  recent volume 70 km
  recent longest 20 km
  pace easy 7:30/km

plan "Two and a half hours" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 12 km
    wed easy 12 km
    thu easy 12 km + core "Core and Hips"
    sat easy 14 km
    sun long 20 km
  week 2
    mon core "Core and Hips"
    tue easy 12 km
    wed easy 12 km
    thu easy 12 km + core "Core and Hips"
    sat easy 14 km
    sun long 2 h 30 min
`,
    },
  },
  message({ subject, seen, limit, varies, isReturn }: LongRuns, units) {
    return (
      `The longest run of ${weekNumbers(subject.weeks)} lasts ${varies ? 'up to ' : ''}${told(seen, units)}. ` +
      (isReturn
        ? `On the way back from back pain, more than ${asSet(limit, units)} is reported in the first ${FIRST_WEEKS} ` +
          'weeks: a precaution that no study has tested.'
        : `More than ${asSet(limit, units)} is reported: a convention of coaches that no study has tested.`)
    );
  },
  checkPlan({ plan, back, values, report }) {
    const long: LongRun[] = [];
    const goal = goalDistanceOf(plan) ?? 0;
    const usual =
      goal > LONGEST_MARATHON
        ? Number.POSITIVE_INFINITY
        : values[goal < SHORTEST_MARATHON ? 'limit' : 'marathon-limit'];
    for (const week of plan.weeks) {
      const early = back === 'pain' && week.index < FIRST_WEEKS;
      const limit = early ? Math.min(LIMIT_WITH_PAIN, usual) : usual;
      const run = early ? longestOf(week.runs) : longestTrainingIn(week);
      if (!run || !exceeds(run.seconds, limit)) continue;
      long.push({ ...run, week, limit, isReturn: early });
    }
    const streaks = streaksOf(long, (earlier, later) => earlier.isReturn === later.isReturn);
    const ofReturn = runsWithPain(plan) ? 'info' : 'warning';
    for (const streak of streaks) {
      const { seconds, estimated } = largestOf(streak, (run) => run.seconds);
      const isVaried = varies(streak, (run) => run.seconds);
      for (const { session, week, limit, isReturn } of streak) {
        report({
          at: session.node,
          week,
          ...(session.day && { day: session.day }),
          severity: isReturn ? ofReturn : 'info',
          ...(isReturn && { remark: 'return' }),
          facts: {
            subject: aboutWeeks(week),
            seen: figure(seconds, 'seconds', estimated),
            limit: figure(limit, 'seconds'),
            varies: isVaried,
            isReturn,
          },
          repairs: () => shortenLongRuns(week, new Map(streak.map((run) => [run.week, capOf(run)]))),
        });
      }
    }
  },
});

interface LongRun {
  readonly session: TrainingSession;
  readonly week: TrainingWeek;
  readonly seconds: number;
  readonly estimated: boolean;
  readonly limit: number;
  /** Whether it is one of the first weeks of someone with present pain. */
  readonly isReturn: boolean;
}

function capOf({ limit, isReturn }: LongRun): Cap {
  return {
    isTooLong: ({ kind }, seconds) => exceeds(seconds, limit) && (kind !== 'race' || isReturn),
    seconds: limit,
  };
}

type Longest = Pick<LongRun, 'session' | 'seconds' | 'estimated'>;

/** The run of a week that takes longest, races left out. */
const longestTrainingIn = foundOnce(({ runs }: WeekAlone) =>
  longestOf(runs.filter(({ kind }) => kind !== 'race')),
);

function longestOf(runs: readonly TrainingSession[]): Longest | undefined {
  let longest: Longest | undefined;
  for (const session of runs) {
    const seconds = session.run?.duration?.high;
    if (seconds === undefined || (longest && seconds <= longest.seconds)) continue;
    longest = { session, seconds, estimated: isTimeEstimated(session.run) };
  }
  return longest;
}
