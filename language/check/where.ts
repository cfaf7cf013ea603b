import { type AstNode, AstUtils } from 'langium';
import * as ast from '../grammar/generated/ast.ts';
import type { Finding } from '../rules/finding.ts';
import { weekNumber } from '../training/like.ts';

/** The plan, week and day that a node stands in, as far as it stands in any. */
export function whereOf(node: AstNode): Pick<Finding, 'plan' | 'week' | 'day'> {
  const plan = AstUtils.getContainerOfType(node, ast.isPlan)?.name;
  const week = weekNumber(AstUtils.getContainerOfType(node, ast.isWeek)?.number);
  const day = AstUtils.getContainerOfType(node, ast.isDay)?.day?.toLowerCase() as ast.DayName | undefined;
  return { ...(plan && { plan }), ...(week !== undefined && { week }), ...(day && { day }) };
}
