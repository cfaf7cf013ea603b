/** Compares a figure with the bounds of what can be meant. */
import type { Units } from '../../../quantities/distance.ts';
import { exactly, figureIn, isOpen, type Range } from '../../../quantities/range.ts';
import type { Bounds } from '../../../vocabulary/plausible.ts';
import type { QuantityName, ValueOfQuantity } from '../../../vocabulary/quantities.ts';
import { exceeds } from '../../compare.ts';
import { type FigureUnit, figure } from '../../facts.ts';
import type { Problem } from './problem.ts';

/** A figure in the unit in which it is compared. */
export interface Measure {
  readonly range: Range;
  readonly unit: FigureUnit;
  readonly units?: Units;
}

const UNITS: Readonly<Partial<Record<QuantityName, FigureUnit>>> = {
  duration: 'seconds',
  time: 'seconds',
  heartRate: 'beats/min',
  stepRate: 'steps/min',
  percentage: 'fraction',
  count: 'count',
  times: 'count',
  zone: 'count',
  effort: 'count',
  reserve: 'count',
  paceOffset: 'seconds',
  power: 'count',
};

/** A figure in the unit in which it is compared; undefined for what has no bounds. */
export function measureOf(quantity: QuantityName, value: unknown): Measure | undefined {
  switch (quantity) {
    case 'distance': {
      const { range, unit } = value as ValueOfQuantity<'distance'>;
      return { range, unit: 'metres', units: unit === 'mi' ? 'mi' : 'km' };
    }
    case 'pace': {
      const { range, unit } = value as ValueOfQuantity<'pace'>;
      return { range: inFigures(range), unit: 'seconds/km', units: unit };
    }
    case 'counts': {
      const counts = value as ValueOfQuantity<'counts'>;
      return { range: { low: Math.min(...counts), high: Math.max(...counts) }, unit: 'count' };
    }
    case 'mass':
      return { range: (value as ValueOfQuantity<'mass'>).range, unit: 'kg' };
    case 'raceDistance':
    case 'year':
      return {
        range: { low: value as number, high: value as number },
        unit: quantity === 'year' ? 'count' : 'metres',
      };
    default: {
      const unit = UNITS[quantity];
      return unit && { range: inFigures(value as Range), unit };
    }
  }
}

/** Of a range that is open on one side, the figure that is written. */
function inFigures(range: Range): Range {
  return isOpen(range) ? exactly(figureIn(range)) : range;
}

/** What is wrong with a figure; undefined where it can be meant. */
export function outside(
  text: string,
  quantity: QuantityName,
  { range, unit, units = 'km' }: Measure,
  { low, high, for: of }: Bounds,
  meant: () => readonly string[] = () => [],
): Problem | undefined {
  // Up to: the upper end says what is meant at most. A pace, a rate or a step of a scale is meant from one end to the other.
  const least = isAmount(unit) ? range.high : range.low;
  const isLess = exceeds(low, least);
  if (!isLess && !exceeds(range.high, high)) return undefined;
  return {
    problem: 'outside',
    text,
    quantity,
    of,
    isLess,
    units,
    meant: meant(),
    seen: figure(unit === 'seconds/km' ? (isLess ? range.low : range.high) : range, unit),
    limit: isScale(unit) ? figure({ low, high }, unit) : figure(isLess ? low : high, unit),
  };
}

function isAmount(unit: FigureUnit): boolean {
  return unit === 'metres' || unit === 'seconds';
}

/** Told with both of its ends. */
export function isScale(unit: FigureUnit): boolean {
  return unit === 'count' || unit === 'beats/min' || unit === 'steps/min';
}
