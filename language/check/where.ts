import { type AstNode, AstUtils } from 'langium';
import { dayOf, numbersOf } from '../grammar/days.ts';
import * as ast from '../grammar/generated/ast.ts';
import { isStandIn, writtenNode } from '../grammar/one-of-several.ts';
import type { Finding } from '../rules/finding.ts';
import { weekNumber } from '../training/like.ts';

/** The plan, week or cycle and day that a node stands in, as far as it stands in any. */
export function whereOf(node: AstNode): Pick<Finding, 'plan' | 'week' | 'cycle' | 'day'> {
  const plan = AstUtils.getContainerOfType(node, ast.isPlan)?.name;
  const line = AstUtils.getContainerOfType(node, ast.isWeek);
  const dayLine = AstUtils.getContainerOfType(node, ast.isDay);
  const written = line && writtenNode(line);
  const cycle = written?.isCycle ? weekNumber(written.number) : undefined;
  // A calendar week stands in for the cycles that its days are in.
  const [week] = line && (cycle === undefined || isStandIn(line)) ? numbersOf(line) : [];
  const day = dayLine && dayOf(dayLine);
  return {
    ...(plan && { plan }),
    ...(week !== undefined && { week }),
    ...(cycle !== undefined && { cycle }),
    ...(day && { day }),
  };
}
