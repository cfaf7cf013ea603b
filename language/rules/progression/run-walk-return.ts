import { exactDuration } from '../../quantities/duration.ts';
import { isTimeEstimated } from '../../training/intensity.ts';
import type { TrainingSession, TrainingWeek } from '../../training/model.ts';
import { runDaysOf } from '../../training/run-days.ts';
import { exceeds } from '../compare.ts';
import { defineRule } from '../define-rule.ts';
import {
  aboutSession,
  aboutWeeks,
  type Facts,
  type Figure,
  figure,
  type SessionSubject,
  type WeeksSubject,
} from '../facts.ts';
import type { Severity } from '../finding.ts';
import { restInsteadOfRuns } from '../repairs/fewer-runs.ts';
import { shortenBouts } from '../repairs/run-bouts.ts';
import { asSet, told, weekNumbers } from '../words.ts';
import { milder } from './milder.ts';
import { runsWithPain } from './runs-with-pain.ts';
import { largestOf, streaksOf, varies } from './streaks.ts';

/** The weeks in which the longest bout has a limit, and the bout above which a finding is an error, in seconds. */
const FIRST_WEEKS = 2;
const ERROR = 10 * 60;
/** How many times as long the longest bout of a week may be as that of the week it is compared with. */
const GROWTH = 2;
/** What bouts that are too long for the first weeks are shortened to, in seconds. */
const SHORT = 30;

interface GrowingBout extends Facts {
  readonly problem: 'growth';
  readonly subject: SessionSubject;
  readonly seen: Figure<'ratio'>;
  readonly limit: Figure<'ratio'>;
  readonly bout: Figure<'seconds'>;
  readonly before: { readonly week: number; readonly bout: Figure<'seconds'> };
}

interface LongBouts extends Facts {
  readonly problem: 'bout';
  readonly subject: WeeksSubject;
  readonly seen: Figure<'seconds'>;
  readonly limit: Figure<'seconds'>;
  /** Whether the longest bouts of these weeks differ. */
  readonly varies: boolean;
}

interface ManyDays extends Facts {
  readonly problem: 'days';
  readonly subject: WeeksSubject;
  readonly seen: Figure<'days'>;
  readonly limit: Figure<'days'>;
  /** Whether the weeks differ. */
  readonly varies: boolean;
  readonly severalWeeks: boolean;
}

export const runWalkReturn = defineRule({
  id: 'run-walk-return',
  group: 'progression',
  severity: 'warning',
  evidence: { injury: 'none', back: 'B' },
  sources: ['AS24', 'Sa26', 'Po24', 'Re16'],
  parameters: {
    limit: {
      unit: 'duration',
      default: 3 * 60,
      meaning: 'time of running without a walking break above which the first two weeks are reported',
    },
    maximum: { unit: 'count', default: 3, meaning: 'most days with a run in a week' },
  },
  docs: {
    summary: 'A way back from back pain that begins, or grows, in large steps.',
    what:
      'For athletes with present back pain, and for everyone under the policy `return-from-pain`, the longest bout of ' +
      'each week is looked at: the longest time of running without walking or standing between, the upper end of ' +
      'ranges. In the first two weeks of the plan, more than 3 min is reported, and more than 10 min as an error. ' +
      'Later a bout is reported that is more than twice as long as the longest of the week before or, after a down ' +
      'week, of the last week that was not one. Weeks with more than three days with a run are reported as well (a ' +
      'floating run counts as a day, strides do not). All of it is one step milder for an athlete with a valid ' +
      '`cleared by` and a `recent volume` of more than 8 km: somebody knows of the pain, and there is running already. Bouts that are not known, because a session has no steps or a ' +
      'step no length, are not compared.',
    why:
      'Short runs with walking between let a sore back try out the load, and stop before it has had too much. Once ' +
      'that goes well, the runs can grow and the walking shrink.',
    evidence:
      'Back, B: in a trial with 40 adults with non-specific chronic low back pain, twelve weeks of runs with walking ' +
      'breaks, three times 30 minutes a week, lowered pain by 15 points of 100 more than waiting did (95% interval 5 to ' +
      '25) and were acceptable to them: 70% of the sessions were done, nobody dropped out, and of nine minor complaints ' +
      'seven were of the legs and one of the back (AS24). On images of the same people the discs held about as much water ' +
      'as after waiting, in some groups more, which the authors call a start for other trials (Sa26). That grade is for ' +
      'running this way with such pain. The limits of 3 and 10 min, the doubling and runs of 15 to 30 s to begin with were not ' +
      'tested: they are our precaution and convention, D.',
    contested:
      'People with a painful nerve root (radiculopathy) were kept out of that trial, and it compared with waiting, not ' +
      'with another way back. Walking alone, guided by physiotherapists, kept back pain away for longer in people who ' +
      'had recovered from it (Po24). After a disc herniation most athletes came back to their sport, and no difference ' +
      'was found between surgery and none, in studies of low or moderate quality (Re16). For an experienced ' +
      'runner with a little pain the start may be slower than needed; that is for the professional who knows them to ' +
      'decide, and for `allow` to say.',
    defaults: [
      ['present back pain, weeks 1 and 2', `bout above 3 min warning, above ${exactDuration(ERROR)} error`],
      [
        'present back pain, all weeks',
        'bout more than twice as long warning; more than 3 days with a run warning',
      ],
      ['cleared, and running more than 8 km a week', 'the same, one step milder'],
    ],
    repair:
      'Start with runs of 15 to 30 s and walking between, three times a week, and lengthen the runs bit by bit.',
    examples: {
      failing: `athlete "Ines"
  back pain
  cleared by "Ruth, physiotherapist" on 2026-09-28
  recent volume 8 km
  recent longest 3 km

plan "Long bouts at once" for "Ines"
  starts 2026-10-05
  pain rule standard
  week 1
    mon run-walk: warm up 5 min walk, 4 x (run 4 min, walk 2 min), cool down 5 min walk
    tue 18:00 core "Core and Hips"
    wed run-walk: warm up 5 min walk, 4 x (run 4 min, walk 2 min), cool down 5 min walk
    fri run-walk: warm up 5 min walk, 4 x (run 4 min, walk 2 min), cool down 5 min walk
    sat core "Core and Hips"
  week 2 like week 1
`,
      passing: `athlete "Ines"
  back pain
  cleared by "Ruth, physiotherapist" on 2026-09-28
  recent volume 3 km
  recent longest 1 km

plan "In short bouts" for "Ines"
  starts 2026-10-05
  pain rule standard
  week 1
    mon run-walk: warm up 5 min walk, 10 x (run 30 s, walk 2 min), cool down 5 min walk
    tue 18:00 core "Core and Hips"
    wed run-walk: warm up 5 min walk, 10 x (run 30 s, walk 2 min), cool down 5 min walk
    fri run-walk: warm up 5 min walk, 10 x (run 30 s, walk 2 min), cool down 5 min walk
    sat core "Core and Hips"
  week 2 like week 1
    fri run-walk: warm up 5 min walk, 10 x (run 45 s, walk 2 min), cool down 5 min walk
`,
    },
  },
  message(facts: GrowingBout | LongBouts | ManyDays, units) {
    switch (facts.problem) {
      case 'growth': {
        const { subject, before, bout } = facts;
        return (
          `The longest bout of running without a walking break grows from ${told(before.bout, units)} in week ` +
          `${before.week} to ${told(bout, units)} in week ${subject.week}. On the way back from back pain, more than ` +
          'twice as long in one step is reported: a precaution that no study has tested.'
        );
      }
      case 'bout': {
        const { subject, seen, limit, varies } = facts;
        return (
          `The longest bout of running without a walking break in ${weekNumbers(subject.weeks)} lasts ` +
          `${varies ? 'up to ' : ''}${told(seen, units)}. On the way back from back pain, more than ` +
          `${asSet(limit, units)} is reported in the first ${FIRST_WEEKS} weeks: a precaution; runs with ` +
          'walking breaks were acceptable to adults with chronic back pain in a trial, which tested no limit.'
        );
      }
      case 'days': {
        const { subject, seen, limit, varies, severalWeeks } = facts;
        return (
          `There is running on ${varies ? 'up to ' : ''}${told(seen, units)}` +
          `${severalWeeks ? ' a week' : ''} in ${weekNumbers(subject.weeks)}. On the way back from back pain, more ` +
          `than ${limit.value} are reported: a trial with adults with chronic back pain asked for 3 sessions a week.`
        );
      }
    }
  },
  checkPlan({ plan, back, values, report }) {
    if (back !== 'pain') return;
    const isMilder = runsWithPain(plan);
    const severityOf = (severity: Severity) => (isMilder ? (milder(severity) ?? severity) : severity);
    const bouts = new Map(plan.weeks.map((week) => [week, longestBoutOf(week)]));

    const long: (Bout & { readonly severity: Severity })[] = [];
    for (const week of plan.weeks) {
      const bout = bouts.get(week);
      if (!bout) continue;
      if (week.index < FIRST_WEEKS && exceeds(bout.seconds, values.limit)) {
        long.push({ ...bout, severity: severityOf(exceeds(bout.seconds, ERROR) ? 'error' : 'warning') });
        continue;
      }
      const before = largestBefore(week, bouts);
      if (!before || !bout.isWhole || !exceeds(bout.seconds / before.seconds, GROWTH)) continue;
      report({
        ...placeOf(bout),
        severity: severityOf('warning'),
        remark: 'growth',
        facts: {
          problem: 'growth',
          subject: aboutSession(bout.session),
          seen: figure(bout.seconds / before.seconds, 'ratio', bout.estimated || before.estimated),
          limit: figure(GROWTH, 'ratio'),
          bout: figure(bout.seconds, 'seconds', bout.estimated),
          before: { week: before.week.number, bout: figure(before.seconds, 'seconds', before.estimated) },
        },
        related: () => [{ at: before.session.node, message: 'This is the bout that it is compared with.' }],
        repairs: () => {
          const most = Math.floor(before.seconds * GROWTH);
          return shortenBouts(week, most, most);
        },
      });
    }
    for (const streak of streaksOf(long, (earlier, later) => earlier.severity === later.severity)) {
      const { seconds, estimated } = largestOf(streak, (bout) => bout.seconds);
      const isVaried = varies(streak, (one) => one.seconds);
      for (const bout of streak) {
        report({
          ...placeOf(bout),
          severity: bout.severity,
          remark: 'bout',
          facts: {
            problem: 'bout',
            subject: aboutWeeks(bout.week),
            seen: figure(seconds, 'seconds', estimated),
            limit: figure(values.limit, 'seconds'),
            varies: isVaried,
          },
          repairs: () => shortenBouts(bout.week, Math.min(SHORT, Math.floor(values.limit)), values.limit),
        });
      }
    }

    const often = plan.weeks.map((week) => ({ week, days: runDaysOf(week) }));
    for (const streak of streaksOf(often.filter(({ days }) => exceeds(days, values.maximum)))) {
      const { days } = largestOf(streak, (one) => one.days);
      const isVaried = varies(streak, (one) => one.days);
      for (const { week, days: inWeek } of streak) {
        report({
          at: week.node,
          week,
          severity: severityOf('warning'),
          remark: 'days',
          facts: {
            problem: 'days',
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
  },
});

interface Bout {
  readonly week: TrainingWeek;
  readonly session: TrainingSession;
  readonly seconds: number;
  readonly estimated: boolean;
  /** Whether the bouts of all runs of the week are known. */
  readonly isWhole: boolean;
}

/** The longest known bout of a week. */
function longestBoutOf(week: TrainingWeek): Bout | undefined {
  const isWhole = !week.broken && week.runs.every((session) => session.run?.longestBout !== undefined);
  const bouts = week.runs.flatMap((session): Bout[] => {
    const seconds = session.run?.longestBout;
    if (seconds === undefined) return [];
    return [{ week, session, seconds, estimated: isTimeEstimated(session.run), isWhole }];
  });
  const [first, ...others] = bouts;
  return first && largestOf([first, ...others], (bout) => bout.seconds);
}

/** The longest bout of the weeks that a week is compared with; undefined where it is not known. */
function largestBefore(
  week: TrainingWeek,
  bouts: ReadonlyMap<TrainingWeek, Bout | undefined>,
): Bout | undefined {
  const before = (week.reference?.weeks ?? []).flatMap((other) => bouts.get(other) ?? []);
  const [first, ...others] = before;
  if (!first || before.some((bout) => !bout.isWhole)) return undefined;
  return largestOf([first, ...others], (bout) => bout.seconds);
}

function placeOf({ week, session }: Bout) {
  return { at: session.node, week, ...(session.day && { day: session.day }) };
}
