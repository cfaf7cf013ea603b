import { isPiece, isRun, isTarget, type Piece, type Run, type Target } from '../../grammar/generated/ast.ts';
import type { Range } from '../../quantities/range.ts';
import { figureOf } from '../../vocabulary/figures.ts';
import { raceMetres } from '../../vocabulary/quantities.ts';
import type { ResolvedPace } from '../model.ts';
import { bandOfPace } from './bands.ts';
import { type TargetKind, UNKNOWN } from './target-kind.ts';

/** `400 m in 88 s`: the pace that takes so long for the distance. */
export const time: TargetKind = {
  offers: [],
  resolve(target, paces) {
    const range = paceOfTime(target);
    if (!range) return UNKNOWN;
    const asked: ResolvedPace = { range, from: 'target' };
    return { pace: asked, band: bandOfPace(asked, paces) };
  },
};

/** The target of a run or a step that gives a time for its distance: another distance alone would be another pace. */
export function timedTargetOf(node: Piece | Run): Target | undefined {
  const targets = isPiece(node) ? [node.target] : node.details;
  return targets.find((one): one is Target => isTarget(one) && one.time !== undefined);
}

/** Seconds per kilometre of a time for a distance; undefined where what it is for has no distance, or one of 0. */
export function paceOfTime(target: Target): Range | undefined {
  const seconds = figureOf(target, 'time');
  const metres = metresOf(target);
  if (!seconds || seconds.low === 0 || !metres || metres.low === 0) return undefined;
  return { low: (seconds.low / metres.high) * 1000, high: (seconds.high / metres.low) * 1000 };
}

function metresOf({ $container: node }: Target): Range | undefined {
  if (isPiece(node)) return figureOf(node, 'amount')?.distance;
  if (!isRun(node)) return undefined;
  const race =
    figureOf(node, 'distance') ?? (node.kind?.toLowerCase() === 'race' ? raceMetres(node.amount) : undefined);
  return race === undefined ? figureOf(node, 'amount')?.distance : { low: race, high: race };
}
