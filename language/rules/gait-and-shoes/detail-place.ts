import type { AstNode } from 'langium';
import type * as ast from '../../grammar/generated/ast.ts';
import type { TrainingSession } from '../../training/model.ts';

/**
 * Where a finding about a detail of a session is reported: at the detail (`cadence 180 spm`), or at the `like` that
 * copied the session.
 */
export function detailPlace(session: TrainingSession, type: ast.Detail['$type']): AstNode {
  const { activity } = session.source;
  if (session.copied || (activity?.$type !== 'Run' && activity?.$type !== 'WorkoutUse')) return session.node;
  return activity.details.find((detail) => detail.$type === type) ?? session.node;
}
