import * as ast from '../../grammar/generated/ast.ts';
import type { TrainingPlan } from '../model.ts';
import type { LackingLine } from './target-kind.ts';
import { wayOf } from './targets.ts';

/** The lines about the athlete that are missing for the targets of a plan, in the order of the text. */
export function linesLacking({ weeks, athlete }: TrainingPlan): readonly LackingLine[] {
  const lacking = new Set<LackingLine>();
  const workouts = new Set<ast.Workout>();
  const add = (target: ast.Target | undefined) => {
    const lines = target && wayOf(target)?.lacks?.(target, athlete);
    if (lines) for (const line of lines) lacking.add(line);
  };
  const addSteps = (steps: readonly (ast.Step | ast.Piece)[]) => {
    for (const step of steps) {
      if (ast.isPiece(step)) add(step.target);
      else {
        addSteps(step.steps);
        if (step.recovery) addSteps([step.recovery]);
      }
    }
  };
  for (const { sessions } of weeks) {
    for (const { source, copied } of sessions) {
      const { activity } = source;
      if (copied || !(ast.isRun(activity) || ast.isWorkoutUse(activity))) continue;
      for (const detail of activity.details) if (ast.isTarget(detail)) add(detail);
      if (ast.isRun(activity)) addSteps(activity.steps);
      else if (activity.workout?.ref) workouts.add(activity.workout.ref);
    }
  }
  for (const { lines } of workouts) for (const { steps } of lines) addSteps(steps);
  return [...lacking];
}
