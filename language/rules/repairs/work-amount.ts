/** Less work in a run of steps: fewer repetitions or a shorter piece, between the same warm-up and cool-down. */
import type { AstNode } from 'langium';
import type { TreeEdit } from '../../edit/tree-edit.ts';
import * as ast from '../../grammar/generated/ast.ts';
import type { TrainingSession } from '../../training/model.ts';
import { repetitions } from '../../training/repetitions.ts';
import { timedTargetOf } from '../../training/targets/time.ts';
import { KINDS } from '../../vocabulary/kinds.ts';
import { timesAmount } from './amount-text.ts';
import { LEAST_OF_RUN } from './limits.ts';
import { upperEnd } from './run-amount.ts';

/** A change of the work of a run. */
export interface LessWork {
  readonly edit: TreeEdit;
  /** Metres less. */
  readonly saved: number;
}

/**
 * Takes about so many metres out of the work of a run, but at most half of it; undefined where the work is not one piece
 * or one repeat.
 */
export function lessWork(session: TrainingSession, metres: number): LessWork | undefined {
  const step = workOf(session);
  if (!step || metres <= 0) return undefined;
  const within = (session.run?.segments ?? []).filter(({ node }) => isWithin(node, step));
  const length = within.reduce((sum, part) => {
    const each = part.movement === 'run' ? (part.distance?.high ?? 0) : 0;
    return sum + each * part.times;
  }, 0);
  if (length <= 0) return undefined;
  const share = Math.max(LEAST_OF_RUN, 1 - metres / length);
  return ast.isPiece(step) ? shorterPiece(step, share, length) : fewerTimes(step, share, length);
}

/** The one step that holds the work, where nothing else says how long the run is. */
function workOf({ source: { activity }, copied, kind, run }: TrainingSession): ast.Step | undefined {
  if (copied || !ast.isRun(activity) || activity.amount !== undefined) return undefined;
  const { competes, needsSteps } = KINDS.get(kind) ?? {};
  if (competes || needsSteps) return undefined;
  const work = (run?.segments ?? []).filter(({ role }) => role === 'work').map(({ node }) => node);
  const [step, ...others] = activity.steps.filter((one) => work.some((node) => isWithin(node, one)));
  return others.length === 0 ? step : undefined;
}

function isWithin(node: AstNode, step: ast.Step): boolean {
  for (let one: AstNode | undefined = node; one; one = one.$container) if (one === step) return true;
  return false;
}

function shorterPiece(piece: ast.Piece, share: number, length: number): LessWork | undefined {
  const text =
    piece.amount === undefined || timedTargetOf(piece) ? undefined : timesAmount(piece.amount, share);
  const [before, after] = [upperEnd(piece.amount), upperEnd(text)];
  if (text === undefined || text === piece.amount || !before || !after) return undefined;
  return {
    edit: { replace: { from: piece, property: 'amount' }, text },
    saved: length * (1 - after / before),
  };
}

function fewerTimes(repeat: ast.Repeat, share: number, length: number): LessWork | undefined {
  const before = repetitions(repeat.times);
  const after = Math.max(Math.ceil(before * LEAST_OF_RUN), Math.round(before * share));
  if (after >= before) return undefined;
  return {
    edit: {
      replace: { from: repeat, property: 'times' },
      text: repeat.times.replace(/^\d+/, String(after)),
    },
    saved: length * (1 - after / before),
  };
}
