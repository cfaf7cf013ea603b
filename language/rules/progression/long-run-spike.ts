import { exactPercent } from '../../quantities/scalar.ts';
import type { BackStatus, TrainingPlan, TrainingSession } from '../../training/model.ts';
import { exceeds } from '../compare.ts';
import { defineRule } from '../define-rule.ts';
import { aboutSession, type Facts, type Figure, figure, type SessionSubject } from '../facts.ts';
import type { Severity } from '../finding.ts';
import { shortenRun } from '../repairs/run-amount.ts';
import { asSet, backInWords, told, whenInWords } from '../words.ts';

/** How many days are looked back. */
const WINDOW = 30;
/** Growth above which a finding is an error, by back status (D: precaution below healthy). */
const ERROR = { healthy: 1, history: 0.3, disc: 0.3, pain: 0.3 };
/** Smaller excesses are ignored, in metres. */
const SMALL_EXCESS = 500;

interface LongerRun extends Facts {
  readonly subject: SessionSubject;
  readonly seen: Figure<'fraction'>;
  readonly limit: Figure<'fraction'>;
  readonly run: Figure<'metres'>;
  /** What it is compared with; without a run the athlete's own figure. */
  readonly longest: { readonly distance: Figure<'metres'>; readonly run?: SessionSubject };
  /** From where on it is one step stricter for a back, if it is. */
  readonly stricter?: { readonly back: BackStatus; readonly from: Figure<'fraction'> };
}

export const longRunSpike = defineRule({
  id: 'long-run-spike',
  group: 'progression',
  severity: 'info',
  evidence: { injury: 'B', back: 'D' },
  sources: ['F25'],
  parameters: {
    limit: {
      unit: 'percent',
      default: 0.1,
      meaning: 'growth over the longest run of the last 30 days above which a run is reported',
    },
  },
  docs: {
    summary: 'A single run much longer than any run of the 30 days before.',
    what:
      'Every run (walking excluded, the upper end of ranges) is compared with the longest run of the 30 days before ' +
      "its own; runs of the same day are not compared with each other. The athlete's `recent longest` counts as a " +
      'run on the day before the plan starts. Without it, the runs of the first week are not checked. Up to 0.5 km ' +
      'more is ignored, and so are runs of unknown distance and windows that hold a week with a syntax mistake. A ' +
      'floating run counts on the last day of its week. A race is reported one step milder.',
    why:
      'One run far beyond what the body has done lately asks for more than the last month has prepared. In a cohort ' +
      'of 5,205 runners it was this jump, not the growth of the week, that went with injuries (F25).',
    evidence:
      'Any injury, B: in a cohort of 5,205 runners (F25), runs more than 10%, 30% and 100% longer than the longest of ' +
      'the last 30 days went with 1.64, 1.52 and 2.28 times the rate of overuse injuries. Back, D: that study did ' +
      'not look at backs; the stricter step for backs with a history, a diagnosis or pain is precaution.',
    contested:
      'One observational study with self-reported injuries: it shows what went together, not what caused what. The ' +
      'rate did not rise evenly with the size of the jump.',
    defaults: [
      ['healthy back', `above 10% warning, above ${exactPercent(ERROR.healthy)} error`],
      [
        'history of back pain, disc diagnosis or present pain',
        `above 10% warning, above ${exactPercent(ERROR.history)} error`,
      ],
      ['a race', 'one step milder: info, warning'],
    ],
    repair: 'Shorten the run to 1.1 times the longest run of the 30 days before, and grow from there.',
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
  message({ subject, seen, limit, run, longest, stricter }: LongerRun, units) {
    const compared = longest.run
      ? `${told(longest.distance, units)} on ${whenInWords(longest.run)}`
      : `the athlete's recent ${told(longest.distance, units)}`;
    return (
      `The run of ${told(run, units)} on ${whenInWords(subject)} is ${told(seen, units)} longer than the longest of ` +
      `the 30 days before (${compared}). More than ${asSet(limit, units)} is reported: in a cohort of 5,205 runners ` +
      'such jumps went with more overuse injuries.' +
      (stricter
        ? ` With ${backInWords(stricter.back)}, more than ${asSet(stricter.from, units)} is one step stricter, as a ` +
          'precaution.'
        : '')
    );
  },
  checkPlan({ plan, athlete, back, values, report }) {
    for (const [position, { index, session }] of plan.runsByDay.entries()) {
      const now = session.run?.distance?.high;
      if (now === undefined) continue;
      // What was run before the plan is unknown: the runs of its first week have nothing to be compared with.
      if (session.week.index === 0 && athlete.recentLongest === undefined) continue;
      const before = longestBefore(plan.runsByDay, position, index, athlete.recentLongest);
      if (!before || before.distance <= 0) continue;
      const growth = now / before.distance - 1;
      if (!exceeds(now - before.distance, SMALL_EXCESS) || !exceeds(growth, values.limit)) continue;
      if (isBroken(plan, index)) continue;
      const large = exceeds(growth, ERROR[back]);
      report({
        at: session.node,
        week: session.week,
        ...(session.day && { day: session.day }),
        severity: severityOf(large, session.kind === 'race'),
        facts: {
          subject: aboutSession(session),
          seen: figure(growth, 'fraction'),
          limit: figure(values.limit, 'fraction'),
          run: figure(now, 'metres', session.run?.estimated === 'distance'),
          longest: {
            distance: figure(before.distance, 'metres', before.session?.run?.estimated === 'distance'),
            ...(before.session && { run: aboutSession(before.session) }),
          },
          ...(large && back !== 'healthy' && { stricter: { back, from: figure(ERROR[back], 'fraction') } }),
        },
        repairs: () => shortenRun(session, before.distance * (1 + values.limit)),
        related: () =>
          before.session
            ? [{ at: before.session.node, message: 'This is the longest run of the 30 days before.' }]
            : [],
      });
    }
  },
});

/** The metres up to which a run on a day (by its index) is not reported; undefined where there is nothing to compare with. */
export function mostOnDay(
  { runsByDay, athlete }: TrainingPlan,
  day: number,
  limit: number,
): number | undefined {
  // What was run before the plan is unknown.
  if (day < 7 && athlete.recentLongest === undefined) return undefined;
  const next = runsByDay.findIndex(({ index }) => index >= day);
  const end = next < 0 ? runsByDay.length : next;
  const before = longestBefore(runsByDay, end, day, athlete.recentLongest);
  return before && before.distance + Math.max(SMALL_EXCESS, before.distance * limit);
}

interface LongestRun {
  readonly distance: number;
  /** Absent for the athlete's own figure. */
  readonly session?: TrainingSession;
}

/** The longest run of the 30 days before a day, among the runs at the positions before `end`. */
function longestBefore(
  runs: TrainingPlan['runsByDay'],
  end: number,
  day: number,
  recentLongest: number | undefined,
): LongestRun | undefined {
  let longest: LongestRun | undefined;
  if (recentLongest !== undefined && day - WINDOW <= -1) {
    longest = { distance: recentLongest };
  }
  // The runs are in the order of their days.
  for (let position = end - 1; position >= 0; position--) {
    const { index, session } = runs[position] as (typeof runs)[number];
    if (index < day - WINDOW) break;
    const metres = session.run?.distance?.high;
    if (metres === undefined || index === day || (longest && metres <= longest.distance)) continue;
    longest = { distance: metres, session };
  }
  return longest;
}

/** Whether a week that was not understood lies in the window: the longest run may be missing. */
function isBroken(plan: TrainingPlan, day: number): boolean {
  return plan.weeks.some(
    ({ broken, days }) => broken && days.some(({ index }) => index <= day && index >= day - WINDOW),
  );
}

function severityOf(large: boolean, race: boolean): Severity {
  if (race) return large ? 'warning' : 'info';
  return large ? 'error' : 'warning';
}
