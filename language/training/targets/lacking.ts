import * as ast from '../../grammar/generated/ast.ts';
import { foundOnce } from '../../text/kept-with.ts';
import type { TrainingPlan, WeekAlone } from '../model.ts';
import type { LackingLine } from './target-kind.ts';
import { wayOf } from './targets.ts';

/** The lines about the athlete that are missing for the targets of a plan, in the order of the text. */
export function linesLacking({ weeks, athlete }: TrainingPlan): readonly LackingLine[] {
  const written = weeks.map(askedIn);
  const workouts = new Set(written.flatMap((asked) => asked.workouts));
  const ofWorkouts = [...workouts].flatMap(({ lines }) => lines.flatMap(({ steps }) => targetsIn(steps)));
  const targets = [...written.flatMap((asked) => asked.targets), ...ofWorkouts];
  return [...new Set(targets.flatMap((target) => wayOf(target)?.lacks?.(target, athlete) ?? []))];
}

/** Targets that may lack something, and workouts that may have such. */
interface Asked {
  readonly targets: readonly ast.Target[];
  readonly workouts: readonly ast.Workout[];
}

/** What the sessions ask for that are written in a week. */
const askedIn = foundOnce(({ sessions }: WeekAlone): Asked => {
  const activities = sessions.flatMap(({ source, copied }) => (copied ? [] : source.activity));
  return {
    targets: activities.flatMap((activity) => {
      if (!ast.isRun(activity) && !ast.isWorkoutUse(activity)) return [];
      const own = activity.details.filter(ast.isTarget).filter(mayLack);
      return ast.isRun(activity) ? [...own, ...targetsIn(activity.steps)] : own;
    }),
    workouts: activities.flatMap((activity) =>
      ast.isWorkoutUse(activity) ? (activity.workout?.ref ?? []) : [],
    ),
  };
});

function targetsIn(steps: readonly ast.Step[]): readonly ast.Target[] {
  return steps.flatMap((step) => {
    if (ast.isPiece(step)) return step.target && mayLack(step.target) ? [step.target] : [];
    return targetsIn([...step.steps, ...(step.recovery ? [step.recovery] : [])]);
  });
}

function mayLack(target: ast.Target): boolean {
  return wayOf(target)?.lacks !== undefined;
}
