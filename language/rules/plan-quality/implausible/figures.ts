/** Reports the figures of a line that can't be meant. */
import { isTarget, type Target } from '../../../grammar/generated/ast.ts';
import { propertyOf } from '../../../grammar/property.ts';
import type { Amount } from '../../../quantities/amount.ts';
import { paceOfTime } from '../../../training/targets/time.ts';
import { figureOf, figuresOf } from '../../../vocabulary/figures.ts';
import type { HeldFigure } from '../../../vocabulary/held.ts';
import { PLAUSIBLE_PACE } from '../../../vocabulary/plausible.ts';
import type { Repair } from '../../repair.ts';
import { amountProblem, unitsAround } from './amounts.ts';
import { measureOf, outside } from './outside.ts';
import type { Holder, Problem, Say } from './problem.ts';

/** Reports the figures of a node that lie outside of what can be meant where they stand; whether there are none. */
export function checkFigures(node: Holder, say: Say): boolean {
  let isSound = !isTarget(node) || isPaceMeant(node, say);
  for (const { property, held } of figuresOf(node.$type as Parameters<typeof figuresOf>[0])) {
    const problem = figureProblem(node, property, held);
    if (!problem) continue;
    isSound = false;
    sayFigure(node, property, problem, say);
  }
  return isSound;
}

function sayFigure(node: Holder, property: string, problem: Problem, say: Say): void {
  const meant = problem.problem === 'outside' ? problem.meant : [];
  say({ at: node, property, repairs: () => meant.map((text) => replaced(node, property, text)) }, problem);
}

/** Reports a speed, or a time for a distance, that comes to a pace which can't be meant; whether there is none. */
function isPaceMeant(target: Target, say: Say): boolean {
  const property = target.speed ? 'speed' : 'time';
  const range = target.speed ? figureOf(target, 'speed')?.range : paceOfTime(target);
  const problem =
    range && outside(target[property] as string, 'pace', { range, unit: 'seconds/km' }, PLAUSIBLE_PACE);
  if (problem) say({ at: target, property }, problem);
  return !problem;
}

export function replaced(node: Holder, property: string, text: string): Repair {
  const edits = [{ replace: { from: node, property }, text }];
  return { kind: 'suggested', title: `Write \`${text}\``, edits };
}

function figureProblem(node: Holder, property: string, held: HeldFigure): Problem | undefined {
  const text = propertyOf(node, property);
  if (typeof text !== 'string') return undefined;
  const value = held.read(text);
  if (value === undefined || value === 'reversed') return undefined;
  if (held.quantity === 'amount') {
    const bounds = held.plausibleAt?.(node as never);
    return bounds && amountProblem(text, value as Amount, bounds, () => unitsAround(node));
  }
  const { plausible, quantity } = held;
  const measure = plausible && measureOf(quantity, value);
  if (!measure) return undefined;
  if (quantity === 'duration' && measure.range.high === 0) return { problem: 'nothing', text };
  return outside(text, quantity, measure, plausible);
}
