import {
  isCueText,
  isRun,
  isWorkoutUse,
  type Piece,
  type Run,
  type Step,
} from '../../grammar/generated/ast.ts';
import { isMisread } from '../../grammar/mistakes.ts';
import { formatDuration } from '../../quantities/duration.ts';
import type { TrainingSession } from '../../training/model.ts';
import { figureOf } from '../../vocabulary/figures.ts';
import { KINDS } from '../../vocabulary/kinds.ts';
import { defineRule } from '../define-rule.ts';
import { aboutSession, type Facts, type SessionSubject } from '../facts.ts';
import { sumOfSteps } from './step-sums.ts';
import { type Turns, turnsIn } from './told-turns.ts';

interface NoAmount extends Facts {
  readonly subject: SessionSubject;
  readonly missing: Missing;
}

/** With the name of the workout whose steps are meant; of a run-walk with its amount as written, and the turns that its remark tells. */
type Missing =
  | { readonly what: 'steps' | 'amount of a step' | 'running'; readonly workout?: string }
  | { readonly what: 'share of running'; readonly amount: string; readonly turns?: Turns }
  | { readonly what: 'amount' };

export const missingAmount = defineRule({
  id: 'missing-amount',
  group: 'plan-quality',
  severity: 'info',
  evidence: { injury: 'none', back: 'none' },
  sources: [],
  parameters: {},
  docs: {
    summary: 'A run without a distance or a duration.',
    what:
      'A run whose amount cannot be worked out: none is written, a step has none (`until lap`), no step is run, or a ' +
      'run-walk gives only its total and not how much of it is running. Each session is reported once, not again in the weeks that ' +
      'copy it with `like`. What is unknown never counts as zero: the week shows `20 km + ?`.',
    why:
      'Rules that look at the distance of a week leave such a week out, and those that look at single runs such a run. ' +
      'Without this finding a week that was not checked would look like a week without findings.',
    evidence: 'Not a matter of evidence: something could not be checked.',
    defaults: [['every athlete', 'info for each run without an amount']],
    repair:
      'Write a distance or a duration, also a rough one: `easy 6 km`, `easy 30-40 min`. With steps that are open, ' +
      'write the distance of the whole in front of them: `fartlek 8 km: …`. In a run-walk, write the steps.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Steady" for "Kim"
  week 1
    mon core 20 min
    tue easy
    thu easy 10 km + strength 20 min
    sun long 10 km
`,
      passing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Steady" for "Kim"
  week 1
    mon core 20 min
    tue easy 8-10 km
    thu easy 10 km + strength 20 min
    sun long 10 km
`,
    },
  },
  message({ subject, missing }: NoAmount) {
    const { seen, repair } = inWords(missing, subject.activity);
    return (
      `${seen} The distance of week ${subject.week} is therefore not fully known: its growth is not checked, and neither is ` +
      `how long this run is. ${repair}`
    );
  },
  checkPlan({ plan, report }) {
    for (const week of plan.weeks) {
      if (week.broken) continue;
      for (const session of week.runs) {
        if (session.copied || session.run?.distance) continue;
        const missing = whatIsMissing(session);
        if (missing === undefined) continue;
        report({
          at: session.node,
          week,
          ...(session.day ? { day: session.day } : {}),
          facts: { subject: aboutSession(session), missing },
        });
      }
    }
  },
});

/** What is missing; undefined where something else is wrong, which is reported elsewhere. */
function whatIsMissing(session: TrainingSession): Missing | undefined {
  const { source, kind } = session;
  const { activity } = source;
  if (isWorkoutUse(activity)) {
    const workout = activity.workout?.ref;
    if (!workout?.lines.every((line) => readable(line.steps)) || isMisread(workout)) return undefined;
    const steps = workout.lines.flatMap((line) => line.steps);
    const what = steps.length === 0 ? 'steps' : missingIn(steps, session);
    return what && { what, workout: workout.name };
  }
  if (!isRun(activity) || !readable(activity.steps) || namesItsDistance(activity)) return undefined;
  if (activity.steps.length > 0) {
    const what = missingIn(activity.steps, session);
    return what && { what };
  }
  if (activity.amount !== undefined) {
    if (!KINDS.get(kind)?.needsSteps || !isAmount(activity)) return undefined;
    return { what: 'share of running', amount: activity.amount, ...toldTurns(activity) };
  }
  return { what: 'amount' };
}

/** What is missing in steps; undefined where they only add up to what can't be meant. */
function missingIn(
  steps: readonly Step[],
  { run }: TrainingSession,
): 'amount of a step' | 'running' | undefined {
  if (sumOfSteps(steps, () => false).unknown) return 'amount of a step';
  return run?.segments.some(({ movement }) => movement === 'run') ? undefined : 'running';
}

/** What is missing in a session of a kind, and how to add it. */
function inWords(missing: Missing, kind: string): { readonly seen: string; readonly repair: string } {
  switch (missing.what) {
    case 'steps':
    case 'amount of a step':
      return missing.workout === undefined
        ? {
            seen: `A step of this \`${kind}\` session has no distance or duration.`,
            repair: `Give the step an amount, or the session its distance in front of the steps: \`${kind} 8 km: …\`.`,
          }
        : {
            seen:
              missing.what === 'steps'
                ? `The workout "${missing.workout}" has no steps.`
                : `The workout "${missing.workout}" has a step without a distance or a duration.`,
            repair: 'Give every step of the workout an amount.',
          };
    case 'running':
      return {
        seen: `${missing.workout === undefined ? `This \`${kind}\` session` : `The workout "${missing.workout}"`} has no step that is run.`,
        repair: 'Write a step that is, or the session as a walk: `walk 40 min`.',
      };
    case 'share of running':
      return {
        seen: 'This run-walk does not say how much of it is running.',
        repair: missing.turns
          ? `Write its steps: ${stepsInWords(missing.amount, missing.turns)}.`
          : `Write its steps: \`run-walk ${missing.amount}: … x (run …, walk …)\`.`,
      };
    case 'amount':
      return {
        seen: `This \`${kind}\` session has no distance or duration.`,
        repair: KINDS.get(kind)?.needsSteps
          ? `Write its steps: \`${kind}: … x (run …, walk …)\`.`
          : `Add one, such as \`${kind} 6 km\` or \`${kind} 40 min\`.`,
      };
  }
}

/** The turns as steps. Where they do not fill the amount it is not stated with them, because it would contradict them. */
function stepsInWords(amount: string, { times, run, walk, left }: Turns): string {
  const steps = `${times} x (run ${formatDuration(run)}, walk ${formatDuration(walk)})`;
  if (left === 0) return `\`run-walk ${amount}: ${steps}\``;
  return `\`run-walk: ${steps}\`, which is ${formatDuration(times * (run + walk))} of the ${amount}`;
}

/** The turns that a remark of a run-walk tells, where it is clear how often they fit into it. */
function toldTurns(run: Run): { readonly turns?: Turns } {
  const whole = figureOf(run, 'amount')?.duration;
  if (!whole || whole.low !== whole.high) return {};
  const [turns] = run.details.flatMap((detail) =>
    isCueText(detail) ? (turnsIn(detail.text, whole.high) ?? []) : [],
  );
  return turns ? { turns } : {};
}

/** `race half-marathon`: the distance is there, if the name is right. */
function namesItsDistance(run: Run): boolean {
  return run.distance !== undefined;
}

function readable(steps: readonly (Step | Piece)[]): boolean {
  return steps.every((step) =>
    step.$type === 'Repeat'
      ? readable(step.steps) && (!step.recovery || readable([step.recovery]))
      : step.amount === undefined || isAmount(step),
  );
}

function isAmount(node: Run | Piece): boolean {
  return figureOf(node, 'amount') !== undefined;
}
