/** Where findings about an athlete are reported. */

import type { AstNode } from 'langium';
import { documentOf } from '../grammar/document.ts';
import type * as ast from '../grammar/generated/ast.ts';
import type { Athlete, TrainingPlan } from '../training/model.ts';

export interface ReportedAt {
  readonly at: AstNode;
  readonly property?: string;
}

/**
 * The line of the athlete that a finding is about, where the athlete stands in the file of the plan; else the plan's
 * name, because a file is told about its own lines only.
 */
export function lineOfAthlete(
  athlete: Athlete,
  plan: TrainingPlan,
  isMeant: (attribute: ast.AthleteAttribute) => boolean,
): ReportedAt {
  const { node } = athlete;
  if (node && documentOf(node) === documentOf(plan.node)) {
    const line = node.attributes.find(isMeant);
    return line ? { at: line } : { at: node, property: 'name' };
  }
  return { at: plan.node, property: 'name' };
}
