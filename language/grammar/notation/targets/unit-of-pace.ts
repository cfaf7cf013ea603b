/** The unit of paces that are written without one. */
import { DISTANCE } from '../../generated/tokens.ts';
import type { PlanUnit, Rewriting } from '../rewriting.ts';

/**
 * That of the miles right before it, or of the plan; undefined where neither says it. Kilometres in a plan of miles may be run
 * at either.
 */
export function unitOfPace(line: Rewriting): PlanUnit | undefined {
  const amount = line.out.at(-1);
  const [written] = amount?.type === DISTANCE ? (/(?:km|mi)$/.exec(amount.image) ?? []) : [];
  if (written === 'mi') return 'mi';
  return written === 'km' && line.unitOfPlan === 'mi' ? undefined : line.unitOfPlan;
}
