import { isTimeEstimated } from '../../training/intensity.ts';
import type { TrainingSession, TrainingWeek } from '../../training/model.ts';
import { runDaysOf } from '../../training/run-days.ts';
import { exceeds, fallsShortOf } from '../compare.ts';
import { defineRule } from '../define-rule.ts';
import { aboutWeeks, type Facts, type Figure, figure, type WeeksSubject } from '../facts.ts';
import { restInsteadOfRuns } from '../repairs/fewer-runs.ts';
import { type Cap, shortenLongRuns } from '../repairs/run-time.ts';
import { asSet, told, weekNumbers } from '../words.ts';
import { largestOf, streaksOf, varies } from './streaks.ts';

/** The weeks of the plan that are looked at. */
const FIRST_WEEKS = 8;
/** What a run that is too long is shortened to, in seconds. */
const SHORT = 30 * 60;

/** Too many days with a run, or too long ones. */
interface NoviceDose extends Facts {
  readonly subject: WeeksSubject;
  readonly seen: Figure<'days' | 'seconds'>;
  readonly limit: Figure<'days' | 'seconds'>;
  /** Whether the weeks differ. */
  readonly varies: boolean;
  readonly severalWeeks: boolean;
}

export const noviceDose = defineRule({
  id: 'novice-dose',
  group: 'progression',
  severity: 'warning',
  evidence: { injury: 'B', back: 'D' },
  sources: ['P77'],
  parameters: {
    maximum: {
      unit: 'count',
      default: 4,
      meaning: "most days with a run in a week of a novice's first eight",
    },
    limit: {
      unit: 'duration',
      default: 45 * 60,
      meaning: 'time of running from which on a run of those weeks is reported',
    },
  },
  docs: {
    summary: 'A novice who is asked to run very often, or very long, in the first weeks.',
    what:
      'For athletes of the level `novice`, in the first eight weeks of a plan: weeks with five or more days with a ' +
      'run (a floating run counts as a day, two runs of one day as one, strides as none), and runs of 45 minutes or ' +
      "more of running (walking excluded, the upper end of ranges; from a distance through the athlete's pace). " +
      'Races are left out, and so are runs of unknown length and those no longer than the `recent longest` of the athlete. ' +
      'What goes on in weeks that follow each other, with or ' +
      'without a down week between, is one finding at the first of them.',
    why:
      'How often and how long beginners run is one of the few things of which a trial has shown that it makes a ' +
      'difference for injuries (P77), and it is easy to change.',
    evidence:
      'Any injury, B: in a trial over 20 weeks, beginners ran 1, 3 or 5 days a week, and 0, 12 and 39% of them were ' +
      'injured; of those who ran 15, 30 or 45 minutes three times a week, 22, 24 and 54% (P77). Back, D: that trial ' +
      'was not about backs, and its figures are used as a precaution. That eight weeks are looked at is convention.',
    contested:
      'The beginners of P77 were young men in prison who ran hard, at 85 to 90% of their maximum heart rate; easy running, ' +
      'or running with walking breaks, may well be tolerated longer and more often. What lies between the doses that ' +
      'were tried is not known.',
    defaults: [
      [
        `novice, weeks 1 to ${FIRST_WEEKS}`,
        '5 or more days with a run warning; 45 min or more in a run warning',
      ],
    ],
    repair: 'Three runs a week of 30 minutes or less; on other days walk, ride or swim.',
    examples: {
      failing: `athlete "Mia"
  level novice
  recent volume 13 km
  recent longest 6 km

plan "Long from the start" for "Mia"
  week 1
    mon core "Core and Hips"
    tue easy 25 min
    thu easy 25 min + core "Core and Hips"
    sat easy 30 min
  week 2
    mon core "Core and Hips"
    tue easy 25 min
    thu easy 25 min + core "Core and Hips"
    sat easy 45 min
`,
      passing: `athlete "Mia"
  level novice
  recent volume 13 km
  recent longest 6 km

plan "Half an hour" for "Mia"
  week 1
    mon core "Core and Hips"
    tue easy 25 min
    thu easy 25 min + core "Core and Hips"
    sat easy 30 min
  week 2
    mon core "Core and Hips"
    tue easy 30 min
    thu easy 30 min + core "Core and Hips"
    sat easy 30 min
`,
    },
  },
  message({ subject, seen, limit, varies, severalWeeks }: NoviceDose, units) {
    const weeks = weekNumbers(subject.weeks);
    const most = `${varies ? 'up to ' : ''}${told(seen, units)}`;
    return seen.unit === 'days'
      ? `A novice runs on ${most}${severalWeeks ? ' a week' : ''} in ${weeks}. More than ${limit.value} in the first ` +
          `${FIRST_WEEKS} weeks are reported: in a trial with beginners, 39% of those who ran 5 days a week were ` +
          'injured, 12% with 3 days.'
      : `The longest run of a novice in ${weeks} lasts ${most}. ${asSet(limit, units)} and more in the first ` +
          `${FIRST_WEEKS} weeks are reported: in a trial with beginners, 54% of those who ran 45 min at a time were ` +
          'injured, 24% with 30 min.';
  },
  checkPlan({ plan, athlete, values, report }) {
    if (athlete.level !== 'novice') return;
    const weeks = plan.weeks.slice(0, FIRST_WEEKS);

    const often = weeks.map((week) => ({ week, days: runDaysOf(week) }));
    for (const streak of streaksOf(often.filter(({ days }) => exceeds(days, values.maximum)))) {
      const { days } = largestOf(streak, (one) => one.days);
      const isVaried = varies(streak, (one) => one.days);
      for (const { week, days: inWeek } of streak) {
        report({
          at: week.node,
          week,
          facts: {
            subject: aboutWeeks(week),
            seen: figure(days, 'days'),
            limit: figure(values.maximum, 'days'),
            varies: isVaried,
            severalWeeks: streak.length > 1,
          },
          repairs: () => restInsteadOfRuns(week, Math.ceil(inWeek - values.maximum)),
        });
      }
    }

    const cap: Cap = {
      isTooLong: (session, seconds) => isNew(session) && !fallsShortOf(seconds, values.limit),
      seconds: Math.min(SHORT, values.limit - 60),
    };
    const long = weeks.flatMap((week) => longestIn(week) ?? []);
    const tooLong = long.filter(({ seconds }) => !fallsShortOf(seconds, values.limit));
    for (const streak of streaksOf(tooLong)) {
      const { seconds, estimated } = largestOf(streak, (one) => one.seconds);
      const isVaried = varies(streak, (one) => one.seconds);
      for (const { week, session } of streak) {
        report({
          at: session.node,
          week,
          ...(session.day && { day: session.day }),
          facts: {
            subject: aboutWeeks(week),
            seen: figure(seconds, 'seconds', estimated),
            limit: figure(values.limit, 'seconds'),
            varies: isVaried,
            severalWeeks: streak.length > 1,
          },
          repairs: () => shortenLongRuns(week, new Map(streak.map((one) => [one.week, cap]))),
        });
      }
    }
  },
});

interface LongRun {
  readonly week: TrainingWeek;
  readonly session: TrainingSession;
  readonly seconds: number;
  readonly estimated: boolean;
}

/** Whether a run is no race, and longer than what the athlete runs already. */
function isNew({ kind, run, week }: TrainingSession): boolean {
  return kind !== 'race' && exceeds(run?.distance?.high ?? 0, week.plan.athlete.recentLongest ?? 0);
}

/** The run of a week that takes longest, without races and what the athlete runs already. */
function longestIn(week: TrainingWeek): LongRun | undefined {
  const runs = week.runs.flatMap((session): LongRun[] => {
    const seconds = isNew(session) ? session.run?.duration?.high : undefined;
    if (seconds === undefined) return [];
    return [{ week, session, seconds, estimated: isTimeEstimated(session.run) }];
  });
  const [first, ...others] = runs;
  return first && largestOf([first, ...others], (one) => one.seconds);
}
