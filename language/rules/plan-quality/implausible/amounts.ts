/** Tells whether the amount of a run can be meant, and what was meant instead. */
import { AstUtils } from 'langium';
import { isPlan, type Run } from '../../../grammar/generated/ast.ts';
import type { Amount } from '../../../quantities/amount.ts';
import type { Units } from '../../../quantities/distance.ts';
import type { Range } from '../../../quantities/range.ts';
import { athletesOf } from '../../../scope/runners.ts';
import { unitsOf } from '../../../training/plan-units.ts';
import { type AmountBounds, amountBounds } from '../../../vocabulary/amounts.ts';
import { figureOf } from '../../../vocabulary/figures.ts';
import { exceeds } from '../../compare.ts';
import { type Measure, outside } from './outside.ts';
import type { Holder, Problem } from './problem.ts';

/** What is wrong with the amount of a run; undefined where it can be meant, or can't be read. */
export function amountProblemOf(run: Run): Problem | undefined {
  const amount = figureOf(run, 'amount');
  return amount && amountProblem(run.amount as string, amount, amountBounds(run), () => unitsAround(run));
}

export function amountProblem(
  text: string,
  { distance, duration, unit }: Amount,
  bounds: AmountBounds,
  units: () => Units,
): Problem | undefined {
  const range = distance ?? duration;
  if (!range) return undefined;
  if (range.high === 0) return { problem: 'nothing', text };
  const { low, high } = distance ? bounds.metres : bounds.seconds;
  if (!exceeds(low, range.high) && !exceeds(range.high, high)) return undefined;
  const measure: Measure = distance
    ? { range: distance, unit: 'metres', units: unit === 'mi' ? 'mi' : 'km' }
    : { range, unit: 'seconds' };
  const limits = { low, high, for: bounds.for };
  return outside(text, 'amount', measure, limits, () => meantBy(text, bounds, units()));
}

/** The units in which the plan that holds a node is told. */
export function unitsAround(node: Holder): Units {
  const plan = AstUtils.getContainerOfType(node, isPlan);
  const [runner] = plan ? athletesOf(plan) : [];
  return plan ? unitsOf(plan, { node: runner }) : 'km';
}

const SESSION = 'a whole session';

/** As far as a marathon. */
const MOST_MILES = 26;

/** In metres. */
const LENGTHS: Readonly<Record<Units, number>> = { km: 1000, mi: 1609.344 };

/**
 * The same number with another unit, where it can be meant: metres are written for minutes, and for kilometres or miles, and
 * the other way.
 *
 * @param units of the plan
 */
function meantBy(text: string, { metres, seconds, for: of }: AmountBounds, units: Units): readonly string[] {
  const [, number = '', unit = ''] = /^(\d[\d.]*(?:-\d[\d.]*)?)[ \t]*(m|km|mi)$/i.exec(text) ?? [];
  const high = Number(number.split('-').at(-1));
  const isMeant = (value: number, { low, high: most }: Range) => value >= low && value <= most;
  const readings =
    unit.toLowerCase() === 'm'
      ? [
          { unit: 'min', fits: isMeant(high * 60, seconds) },
          { unit: units, fits: isMeant(high * LENGTHS[units], metres) },
          // Who counts in miles writes `m` for them.
          { unit: 'mi', fits: units === 'km' && of === SESSION && high <= MOST_MILES },
        ]
      : [{ unit: 'm', fits: unit !== '' && isMeant(high, metres) }];
  return readings.filter(({ fits }) => fits).map((reading) => `${number} ${reading.unit}`);
}
