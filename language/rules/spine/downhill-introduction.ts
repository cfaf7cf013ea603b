import type { AstNode } from 'langium';
import type { BackStatus, TrainingPlan, TrainingSession } from '../../training/model.ts';
import { exceeds } from '../compare.ts';
import { defineRule } from '../define-rule.ts';
import { aboutSession, type Facts, type Figure, figure, type SessionSubject } from '../facts.ts';
import { activityInWords, asSet, backInWords, told, whenInWords } from '../words.ts';

/** How many days are looked back. */
const WINDOW = 30;
/** Smaller differences are ignored, in metres: less than maps and watches agree on. */
const SMALL_DIFFERENCE = 30;
/** With a disc diagnosis or pain, downhill repetitions are reported in so many first weeks. */
const FIRST_WEEKS = 4;

interface Descent extends Facts {
  readonly subject: SessionSubject;
  readonly descent: Figure<'metres'>;
}

/** More than lately, or repeated with a back that is not up to it. */
type Downhill =
  | (Descent & {
      readonly seen: Figure<'fraction'>;
      readonly limit: Figure<'fraction'>;
      readonly before: { readonly descent: Figure<'metres'>; readonly run: SessionSubject };
    })
  | (Descent & { readonly back: BackStatus });

export const downhillIntroduction = defineRule({
  id: 'downhill-introduction',
  group: 'spine',
  severity: 'info',
  evidence: { injury: 'C', back: 'C' },
  sources: ['GK05'],
  parameters: {
    limit: {
      unit: 'percent',
      default: 0.5,
      meaning: 'growth over the largest descent of the last 30 days above which a descent is reported',
    },
  },
  docs: {
    summary: 'A run with much more descent than any of the 30 days before, or early downhill repetitions.',
    what:
      'The `descent` of every run (the upper end of ranges) is compared with the largest of the 30 days before its own; ' +
      'runs of the same day are not compared with each other. Up to 30 m more is ignored. A run without `descent` says ' +
      'nothing about the ground: it is not taken as flat, and where no earlier run of those days has one, nothing is ' +
      'compared. With a disc diagnosis or present pain, `hills` and runs with repetitions that have a `descent` are ' +
      'reported in the first four weeks of a plan; copies by `like` are not reported again. A floating run counts on ' +
      'the last day of its week.',
    why:
      'Downhill every step lands harder and brakes more (GK05), and the trunk has to hold against it. Coaches let legs ' +
      'and back meet that in small amounts first.',
    evidence:
      'Any injury, C, and back, C: in ten runners on a treadmill (GK05), running down a slope of 9 degrees raised the ' +
      'impact peak of each step by 54% and the braking peak by 73%. That is mechanics: we know of no study that ' +
      'followed runners to see what more descent does to injuries or backs. One and a half times and four weeks are convention and ' +
      'precaution.',
    contested:
      'Nine degrees is steep; gentle slopes changed less. Some downhill running is also what prepares for a hilly race.',
    defaults: [
      ['everyone', 'more than 50% above the largest descent of 30 days info'],
      [
        `disc diagnosis or present pain, weeks 1–${FIRST_WEEKS}`,
        'hills or repetitions with a descent warning',
      ],
    ],
    repair: 'Choose a flatter route, or walk the steep part down, and let the descent grow in steps.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Into the hills" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 10 km
    thu easy 10 km descent 80 m + core "Core and Hips"
    sun long 10 km descent 300 m
`,
      passing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "A little hillier" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 10 km
    thu easy 10 km descent 80 m + core "Core and Hips"
    sun long 10 km descent 120 m
`,
    },
  },
  message(facts: Downhill, units) {
    const { subject, descent } = facts;
    const has = `The ${activityInWords(subject.activity)} on ${whenInWords(subject)} has ${inMetres(descent)} of descent`;
    if ('back' in facts) {
      return (
        `${has}, in ${subject.activity === 'hills' ? 'a session for hills' : 'repetitions'}. With ` +
        `${backInWords(facts.back)}, that is reported in the first ${FIRST_WEEKS} weeks of a plan: a precaution, because ` +
        'each step lands and brakes harder downhill.'
      );
    }
    const { seen, limit, before } = facts;
    return (
      `${has}, ${told(seen, units)} more than any run of the 30 days before (${inMetres(before.descent)} on ` +
      `${whenInWords(before.run)}). More than ${asSet(limit, units)} is reported: a convention; each step lands and ` +
      'brakes harder downhill.'
    );
  },
  checkPlan({ plan, back, values, report }) {
    const reported = new Set<AstNode>();
    for (const [position, { index, session }] of plan.runsByDay.entries()) {
      const { descent, week } = session;
      if (descent === undefined || descent <= 0 || week.broken) continue;
      const where = { at: session.node, week, ...(session.day && { day: session.day }) };
      const subject = aboutSession(session);
      const height = figure(descent, 'metres');
      if ((back === 'disc' || back === 'pain') && week.number <= FIRST_WEEKS && isRepeated(session)) {
        if (reported.has(session.source)) continue;
        reported.add(session.source);
        report({
          ...where,
          severity: 'warning',
          facts: { subject, descent: height, back },
        });
        continue;
      }
      const before = largestBefore(plan.runsByDay, position, index);
      if (!before || isBroken(plan, index)) continue;
      const growth = descent / before.descent - 1;
      if (!exceeds(descent - before.descent, SMALL_DIFFERENCE) || !exceeds(growth, values.limit)) continue;
      report({
        ...where,
        facts: {
          subject,
          seen: figure(growth, 'fraction'),
          limit: figure(values.limit, 'fraction'),
          descent: height,
          before: { descent: figure(before.descent, 'metres'), run: aboutSession(before.session) },
        },
        related: () => [
          { at: before.session.node, message: 'This is the largest descent of the 30 days before.' },
        ],
      });
    }
  },
});

/** The largest descent of the 30 days before a day, among the runs at the positions before `end`. */
function largestBefore(
  runs: TrainingPlan['runsByDay'],
  end: number,
  day: number,
): { readonly descent: number; readonly session: TrainingSession } | undefined {
  let largest: { descent: number; session: TrainingSession } | undefined;
  // The runs are in the order of their days.
  for (let position = end - 1; position >= 0; position--) {
    const { index, session } = runs[position] as (typeof runs)[number];
    if (index < day - WINDOW) break;
    const { descent } = session;
    if (descent === undefined || descent <= 0 || index === day) continue;
    if (!largest || descent > largest.descent) largest = { descent, session };
  }
  return largest;
}

/** Whether a week that was not understood lies in the window: the largest descent may be missing. */
function isBroken(plan: TrainingPlan, day: number): boolean {
  return plan.weeks.some(
    ({ broken, days }) => broken && days.some(({ index }) => index <= day && index >= day - WINDOW),
  );
}

function isRepeated({ kind, run }: TrainingSession): boolean {
  return kind === 'hills' || (run?.segments.some((part) => part.times > 1) ?? false);
}

/** Heights are in metres whatever the units of the plan. */
function inMetres({ value }: Figure<'metres'>): string {
  return `${Math.round(value)} m`;
}
