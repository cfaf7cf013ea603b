import { type AstNode, AstUtils } from 'langium';
import { dayOf, numbersOf } from '../grammar/days.ts';
import * as ast from '../grammar/generated/ast.ts';
import type { Finding } from '../rules/finding.ts';

/** The plan, week and day that a node stands in, as far as it stands in any. */
export function whereOf(node: AstNode): Pick<Finding, 'plan' | 'week' | 'day'> {
  const plan = AstUtils.getContainerOfType(node, ast.isPlan)?.name;
  const line = AstUtils.getContainerOfType(node, ast.isWeek);
  const dayLine = AstUtils.getContainerOfType(node, ast.isDay);
  const [week] = line ? numbersOf(line) : [];
  const day = dayLine && dayOf(dayLine);
  return { ...(plan && { plan }), ...(week !== undefined && { week }), ...(day && { day }) };
}
