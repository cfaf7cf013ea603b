import { AstUtils } from 'langium';
import * as ast from '../../grammar/generated/ast.ts';
import type { Units } from '../../quantities/distance.ts';
import { parseClock } from '../../quantities/duration.ts';
import { exactly } from '../../quantities/range.ts';
import { METRES_PER_MILE } from '../../quantities/units.ts';
import { athletesOf } from '../../scope/runners.ts';
import { figureOf } from '../../vocabulary/figures.ts';
import { isPlausible, PLAUSIBLE_PACE } from '../../vocabulary/plausible.ts';
import type { ResolvedPace } from '../model.ts';
import { unitsOf } from '../plan-units.ts';
import { bandOfPace } from './bands.ts';
import { type TargetKind, UNKNOWN } from './target-kind.ts';

/** Of shorter distances minutes and seconds behind `@` may as well be the time for one. */
const SHORTEST = 3000;

/** `@ 5:30` in a plan: a pace in the unit of the plan. */
export const clock: TargetKind = {
  offers: [],
  resolve(target, paces) {
    const secondsPerKm = paceOfClock(target);
    if (secondsPerKm === undefined) return UNKNOWN;
    const pace: ResolvedPace = { range: exactly(secondsPerKm), from: 'target' };
    return { pace, band: bandOfPace(pace, paces) };
  },
};

/**
 * Seconds per kilometre of minutes and seconds behind `@`; undefined where they may be something else: outside of a plan,
 * where nobody runs at that pace, or where they may be the time for the distance.
 */
export function paceOfClock(target: ast.Target): number | undefined {
  const units = unitsAround(target);
  const seconds = parseClock(target.clock ?? '');
  if (!units || seconds === undefined || !isForPace(target, units)) return undefined;
  const secondsPerKm = units === 'mi' ? (seconds / METRES_PER_MILE) * 1000 : seconds;
  return isPlausible(secondsPerKm, PLAUSIBLE_PACE) ? secondsPerKm : undefined;
}

function unitsAround(target: ast.Target): Units | undefined {
  const plan = AstUtils.getContainerOfType(target, ast.isPlan);
  return plan && unitsOf(plan, { node: athletesOf(plan)[0] });
}

/** Whether the time for the distance would be the pace as well, or the distance is too long for a time to be written so. */
function isForPace({ $container: node }: ast.Target, units: Units): boolean {
  if (!ast.isPiece(node) && !ast.isRun(node)) return true;
  const metres = figureOf(node, 'amount')?.distance?.high;
  if (metres === undefined) return node.amount !== undefined || !ast.isRun(node) || node.steps.length > 0;
  return metres >= SHORTEST || metres === (units === 'mi' ? METRES_PER_MILE : 1000);
}
