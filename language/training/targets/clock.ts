import { AstUtils } from 'langium';
import * as ast from '../../grammar/generated/ast.ts';
import { isTimeFor } from '../../grammar/notation/targets/speeds.ts';
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
/** Metres up to which `@ 1:40` is the time of laps. */
const LONGEST_SPRINT = 800;

/** `@ 5:30` in a plan: a pace in the unit of the distance that it is for, or of the plan. */
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
 * where nobody runs at that pace, where they may be the time for the distance, or where its unit is not that of the plan.
 */
export function paceOfClock(target: ast.Target): number | undefined {
  const units = unitsOfPace(target);
  const seconds = parseClock(target.clock ?? '');
  if (!units || seconds === undefined || !isForPace(target, units, seconds)) return undefined;
  const secondsPerKm = units === 'mi' ? (seconds / METRES_PER_MILE) * 1000 : seconds;
  return isPlausible(secondsPerKm, PLAUSIBLE_PACE) ? secondsPerKm : undefined;
}

/** What minutes and seconds behind `@` can be, as it is written. */
interface ClockReading {
  readonly text: string;
  /** Whether it is the time for the distance: that has no `@`. */
  readonly isTime?: boolean;
}

/** Seconds per kilometre that anybody runs or walks at. */
const RUNNABLE = { low: 140, high: 900 };

/** What minutes and seconds can be where it isn't told: a pace that one can run at, or the time for the distance. */
export function clockTargets(target: ast.Target): readonly ClockReading[] {
  const text = target.clock ?? '';
  const seconds = parseClock(text) ?? 0;
  const paces = (['km', 'mi'] as const).filter((unit) => {
    const metres = unit === 'mi' ? METRES_PER_MILE : 1000;
    return isPlausible((seconds / metres) * 1000, RUNNABLE);
  });
  const metres = distanceBefore(target);
  // For one mile the time is the pace.
  const isSame = paces.some((unit) => metres === (unit === 'mi' ? METRES_PER_MILE : 1000));
  const isTime = metres !== undefined && !isSame && isTimeFor(metres, seconds);
  return [
    ...paces.map((unit) => ({ text: `${text}/${unit}` })),
    ...(isTime ? [{ text: `in ${text}`, isTime }] : []),
  ];
}

/** The metres that a target is for; undefined where it is for no distance. */
export function distanceBefore({ $container: node }: ast.Target): number | undefined {
  return ast.isPiece(node) || ast.isRun(node) ? metresOf(node) : undefined;
}

function metresOf(node: ast.Piece | ast.Run): number | undefined {
  const named = ast.isRun(node) ? figureOf(node, 'distance') : undefined;
  return named ?? figureOf(node, 'amount')?.distance?.high;
}

/**
 * What a pace without its unit is for: `6 mi @ 9:15` tells that of the mile in any plan. Kilometres in a plan of miles may be
 * run at either.
 */
function unitsOfPace(target: ast.Target): Units | undefined {
  const plan = AstUtils.getContainerOfType(target, ast.isPlan);
  const units = plan && unitsOf(plan, { node: athletesOf(plan)[0] });
  const written = unitBefore(target);
  if (!units || written === 'mi') return units && 'mi';
  return written === 'km' && units === 'mi' ? undefined : units;
}

/** Kilometres or miles that a target is for: of its step, or else of the run. */
function unitBefore({ $container: node }: ast.Target): string | undefined {
  const amount = ast.isPiece(node) || ast.isRun(node) ? figureOf(node, 'amount') : undefined;
  const run = AstUtils.getContainerOfType(node, ast.isRun);
  return amount?.distance ? amount.unit : run && figureOf(run, 'amount')?.unit;
}

/** Whether the time for the distance would be the pace as well, or the distance is too long for a time to be written so. */
function isForPace({ $container: node }: ast.Target, units: Units, seconds: number): boolean {
  if (!ast.isPiece(node) && !ast.isRun(node)) return true;
  const metres = metresOf(node);
  if (metres === undefined) return node.amount !== undefined || !ast.isRun(node) || node.steps.length > 0;
  // `2 km @ 4:25`: nobody runs them in that time.
  if (metres > LONGEST_SPRINT && !isTimeFor(metres, seconds)) return true;
  return metres >= SHORTEST || metres === (units === 'mi' ? METRES_PER_MILE : 1000);
}
