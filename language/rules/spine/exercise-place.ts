import type { AstNode } from 'langium';
import type { ExerciseDose, TrainingSession } from '../../training/model.ts';
import type { Report } from '../define-rule.ts';

/** The exercise where it is written in the session; else the session, which takes it from a block or a `like`. */
export function placeOf(dose: ExerciseDose, session: TrainingSession): AstNode {
  const isInSession = !session.copied && dose.node.$container === session.source.activity;
  return isInSession ? dose.node : session.node;
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
