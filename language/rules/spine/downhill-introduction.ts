import type { AstNode } from 'langium';
import { isSessionOver } from '../../training/coming.ts';
import type { BackStatus, TrainingPlan, TrainingSession } from '../../training/model.ts';
import { exceeds } from '../compare.ts';
import { byBack, defineRule } from '../define-rule.ts';
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
  /** Estimated where only the climb is given. */
  readonly descent: Figure<'metres'>;
}

/** More than lately, the first that is told, or repeated with a back that is not up to it. */
type Downhill =
  | (Descent & {
      readonly seen: Figure<'fraction'>;
      readonly limit: Figure<'fraction'>;
      readonly before: { readonly descent: Figure<'metres'>; readonly run: SessionSubject };
    })
  | (Descent & {
      readonly seen: Figure<'metres'>;
      readonly limit: Figure<'metres'>;
      readonly back: BackStatus;
    })
  | (Descent & { readonly back: BackStatus; readonly seen?: never });

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
    maximum: {
      unit: 'distance',
      default: byBack({ healthy: 300, history: 300, disc: 100, pain: 100 }),
      meaning: 'most descent of a run where no run of the last 30 days is known to have any',
    },
  },
  docs: {
    summary:
      'A run with much more descent than any of the 30 days before, a large first one, or early downhill repetitions.',
    what:
      'The `descent` of every run (the upper end of ranges) is compared with the largest of the 30 days before its own; ' +
      'runs of the same day are not compared with each other. Up to 30 m more is ignored. A run that has only a `climb` ' +
      'counts as going down as much as it goes up, as it does where it ends where it began; `descent 0 m` says that it does ' +
      'not. Where no run of those days has either, the descent is compared with what may come without any before: a run that ' +
      'says nothing about the ground is not taken as flat, but neither as a hill. From a history of back pain on, more than ' +
      'that limit without any before, or above the largest before, is a warning. With a disc diagnosis or present pain, ' +
      '`hills` and runs with repetitions that have a `descent` are reported in the first four weeks of a plan; copies by ' +
      '`like` are not reported again. A floating run counts on the last day of its week.',
    why:
      'Downhill every step lands harder and brakes more (GK05), and the trunk has to hold against it. Coaches let legs ' +
      'and back meet that in small amounts first.',
    evidence:
      'Any injury, C, and back, C: in ten runners on a treadmill (GK05), running down a slope of 9 degrees raised the ' +
      'impact peak of each step by 54% and the braking peak by 73%, while the higher peak later in the step stayed as it ' +
      'was. That is mechanics of the foot on the ground; what of it reaches the back was not measured, and we know of no ' +
      'study that followed runners to see what more descent does to injuries or backs. One and a half times, 300 m, 100 m ' +
      'and four weeks are convention and precaution.',
    contested:
      'Nine degrees is steep; what gentle slopes do was smaller in GK05. Some downhill running is also what prepares for a hilly race.',
    defaults: [
      ['everyone', 'more than 50% above the largest descent of 30 days info'],
      ['healthy back', 'more than 300 m without any in 30 days info'],
      [
        'history of back pain',
        'more than 300 m without any in 30 days, or above the largest of them warning',
      ],
      [
        'disc diagnosis or present pain',
        'more than 100 m without any in 30 days, or above the largest of them warning',
      ],
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
    if (!facts.seen) {
      return (
        `${has}, in ${subject.activity === 'hills' ? 'a session for hills' : 'repetitions'}. With ` +
        `${backInWords(facts.back)}, that is reported in the first ${FIRST_WEEKS} weeks of a plan: a precaution, because ` +
        'each step lands and brakes harder downhill.'
      );
    }
    if ('back' in facts) {
      const whose = facts.back === 'healthy' ? '' : ` with ${backInWords(facts.back)}`;
      return (
        `${has}${descent.estimated ? ' if it goes down as much as it goes up' : ''}, and no run of the 30 days before is known ` +
        `to have any. More than ${inMetres(facts.limit)} at first is reported${whose}: a precaution; each step lands and brakes ` +
        'harder downhill.'
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
      const { week } = session;
      const descent = descentOf(session);
      if (!descent || descent.value <= 0 || week.broken || isSessionOver(session)) continue;
      const where = { at: session.node, week, ...(session.day && { day: session.day }) };
      const subject = aboutSession(session);
      const isEarly = (back === 'disc' || back === 'pain') && week.number <= FIRST_WEEKS;
      if (isEarly && !descent.estimated && isRepeated(session)) {
        if (reported.has(session.source)) continue;
        reported.add(session.source);
        report({ ...where, severity: 'warning', facts: { subject, descent, back } });
        continue;
      }
      if (isBroken(plan, index)) continue;
      const before = largestBefore(plan.runsByDay, position, index);
      const isMuch = exceeds(descent.value - (before?.descent.value ?? 0), values.maximum);
      const severity = isMuch && back !== 'healthy' ? 'warning' : 'info';
      if (!before) {
        const limit = figure(values.maximum, 'metres');
        if (isMuch) report({ ...where, severity, facts: { subject, descent, seen: descent, limit, back } });
        continue;
      }
      const growth = descent.value / before.descent.value - 1;
      const isMore = exceeds(descent.value - before.descent.value, SMALL_DIFFERENCE);
      if (!isMore || !exceeds(growth, values.limit)) continue;
      report({
        ...where,
        severity,
        facts: {
          subject,
          seen: figure(growth, 'fraction'),
          limit: figure(values.limit, 'fraction'),
          descent,
          before: { descent: before.descent, run: aboutSession(before.session) },
        },
        related: () => [
          { at: before.session.node, message: 'This is the largest descent of the 30 days before.' },
        ],
      });
    }
  },
});

/** Metres down; of a run that tells only its climb as many as up, an estimate. */
function descentOf({ climb, descent }: TrainingSession): Figure<'metres'> | undefined {
  if (descent !== undefined) return figure(descent, 'metres');
  return climb === undefined ? undefined : figure(climb, 'metres', true);
}

/** The largest descent of the 30 days before a day, among the runs at the positions before `end`. */
function largestBefore(
  runs: TrainingPlan['runsByDay'],
  end: number,
  day: number,
): { readonly descent: Figure<'metres'>; readonly session: TrainingSession } | undefined {
  let largest: { descent: Figure<'metres'>; session: TrainingSession } | undefined;
  // The runs are in the order of their days.
  for (let position = end - 1; position >= 0; position--) {
    const { index, session } = runs[position] as (typeof runs)[number];
    if (index < day - WINDOW) break;
    const descent = descentOf(session);
    if (!descent || descent.value <= 0 || index === day) continue;
    if (!largest || descent.value > largest.descent.value) largest = { descent, session };
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
function inMetres({ value, estimated }: Figure<'metres'>): string {
  return `${estimated ? '≈' : ''}${Math.round(value)} m`;
}
