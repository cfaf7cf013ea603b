import { scaledRun } from '../edit/scaled.ts';
import * as ast from '../grammar/generated/ast.ts';
import { spanOf } from '../grammar/parts.ts';
import type { TrainingSession } from '../training/model.ts';

/** The amount of a run as it is written, or as a copy at a percentage has it; undefined where something else tells how much it is. */
export function amountInWords({ source, scale }: TrainingSession): string | undefined {
  const { activity } = source;
  if (!ast.isRun(activity) || activity.amount === undefined) return undefined;
  const start = spanOf(activity, 'amount')?.start;
  const changed = scale === 1 ? undefined : scaledRun(activity, scale).find((edit) => edit.start === start);
  return changed?.text ?? activity.amount;
}
