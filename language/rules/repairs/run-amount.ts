/** A shorter run: what can be changed by writing another amount. */

import type { TreeEdit } from '../../edit/tree-edit.ts';
import * as ast from '../../grammar/generated/ast.ts';
import { parseAmount } from '../../quantities/amount.ts';
import type { TrainingSession, TrainingWeek } from '../../training/model.ts';
import { timedTargetOf } from '../../training/targets/time.ts';
import { figureOf } from '../../vocabulary/figures.ts';
import { KINDS } from '../../vocabulary/kinds.ts';
import type { Repair } from '../repair.ts';
import { timesAmount } from './amount-text.ts';
import { LEAST_OF_RUN } from './limits.ts';

/** A run whose distance hangs on one written amount: neither copied nor made of steps, and no race. */
export function hasPlainAmount(session: TrainingSession): boolean {
  return plainAmount(session) !== undefined;
}

/** Whether a run is as long as it has to be, or its amount says too little. */
export function isFixed({ kind }: TrainingSession): boolean {
  const { competes, needsSteps, isAddition } = KINDS.get(kind) ?? {};
  return Boolean(competes || needsSteps || isAddition);
}

function plainAmount(
  session: TrainingSession,
): { activity: ast.Run; amount: string; metres: number } | undefined {
  const { activity } = session.source;
  const metres = session.run?.distance?.high;
  if (session.copied || isFixed(session) || !ast.isRun(activity)) return undefined;
  if (activity.amount === undefined || activity.steps.length > 0 || !metres) return undefined;
  if (timedTargetOf(activity)) return undefined;
  return { activity, amount: activity.amount, metres };
}

/** Shortens a run to at most so many metres, and its climb and descent in proportion: else it would be steeper. */
export function shortenRun(session: TrainingSession, metres: number): Repair[] {
  const before = session.run?.distance?.high ?? Number.POSITIVE_INFINITY;
  const change = scaled(session, metres / before);
  if (!change) return [];
  const heights = heightEdits(session, (before - change.saved) / before);
  return [
    {
      kind: 'suggested',
      title: (weeks, several) =>
        several
          ? `Shorten these runs of ${weeks}`
          : `Shorten this run to ${change.text}${heights.length > 0 ? ', its climb in proportion' : ''}`,
      edits: [change.edit, ...heights, ...totalEdits(session.week, change.saved)],
    },
  ];
}

/** Climb and descent of a run times a factor. */
function heightEdits({ source: { activity } }: TrainingSession, factor: number): TreeEdit[] {
  const details = ast.isRun(activity) ? activity.details : [];
  return details.flatMap((detail) => {
    if (!ast.isClimb(detail) && !ast.isDescent(detail)) return [];
    const text = timesAmount(detail.height, factor);
    return text === undefined ? [] : [{ replace: { from: detail, property: 'height' }, text }];
  });
}

/** A run with another amount. */
export interface Scaled {
  readonly edit: TreeEdit;
  /** The new amount. */
  readonly text: string;
  /** Metres less; below 0 where it became longer. */
  readonly saved: number;
}

/** A run times a factor; undefined where that is no simple change of its amount, or too large a one. */
export function scaled(session: TrainingSession, factor: number): Scaled | undefined {
  const plain = plainAmount(session);
  const text = plain && timesAmount(plain.amount, factor);
  if (!plain || text === undefined || factor < LEAST_OF_RUN || text === plain.amount) return undefined;
  const [before, after] = [upperEnd(plain.amount), upperEnd(text)];
  if (!before || !after) return undefined;
  return {
    edit: { replace: { from: plain.activity, property: 'amount' }, text },
    text,
    saved: plain.metres * (1 - after / before),
  };
}

/** The upper end of an amount, in metres or seconds. */
export function upperEnd(amount: string | undefined): number | undefined {
  const read = amount === undefined ? undefined : parseAmount(amount);
  return typeof read === 'object' ? (read.distance ?? read.duration)?.high : undefined;
}

/** A stated total goes along with the runs. */
export function totalEdits({ node }: TrainingWeek, metresLess: number): TreeEdit[] {
  const stated = figureOf(node, 'total');
  if (node.total === undefined || typeof stated !== 'object' || stated.range.high <= 0) return [];
  const text = timesAmount(node.total, (stated.range.high - metresLess) / stated.range.high);
  return text === undefined ? [] : [{ replace: { from: node, property: 'total' }, text }];
}
