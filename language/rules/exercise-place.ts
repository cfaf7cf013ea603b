import { type AstNode, AstUtils } from 'langium';
import * as ast from '../grammar/generated/ast.ts';
import type { ExerciseDose, TrainingSession } from '../training/model.ts';
import type { Report } from './define-rule.ts';

/** Whether an exercise is written in its session, and not in a block or in the week that it is copied from. */
export function isWrittenIn(session: TrainingSession, { node }: ExerciseDose): boolean {
  return !session.copied && AstUtils.getContainerOfType(node, ast.isStrength) === session.source.activity;
}

/** The exercise where it is written in the session; else the session, which takes it from a block or a `like`. */
export function placeOf(dose: ExerciseDose, session: TrainingSession): AstNode {
  return isWrittenIn(session, dose) ? dose.node : session.node;
}

/** Where the exercise stands, for a finding at the session that takes it. */
export function standsAt(
  dose: ExerciseDose,
  session: TrainingSession,
): ReturnType<NonNullable<Report['related']>> {
  return placeOf(dose, session) === dose.node
    ? []
    : [{ at: dose.node, message: 'The exercise stands here.' }];
}
