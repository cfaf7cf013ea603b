/** What is to be kept, as FIT says it: a type of target with a low and a high end. */
import type { Range } from '@runplan/language/internal';
import type { WorkoutTarget } from '../workout/workout.ts';

export interface FitTarget {
  readonly type: number;
  readonly low: number;
  readonly high: number;
}

/** A step that asks for nothing. */
export const NO_TARGET = 2;

const SPEED = 0;
const HEART_RATE = 1;
const POWER = 4;

/** How far around an exact figure a watch is quiet; conventions. */
const PACE_MARGIN = 0.02;
const POWER_MARGIN = 0.03;
const BEATS_MARGIN = 3;

/** For ranges with one end: what nobody leaves. Metres a second, beats a minute, watts. */
const WIDEST = {
  speed: { low: 0.5, high: 10 },
  beats: { low: 30, high: 250 },
  watts: { low: 0, high: 2500 },
};

/**
 * A target in FIT's figures: speed in mm/s; heart rate in beats a minute and power in watts, each above the numbers that
 * stand for percentages.
 *
 * @returns undefined for cadence: whether a watch counts one foot or both is not settled
 */
export function fitTarget({ of, range }: WorkoutTarget): FitTarget | undefined {
  switch (of) {
    case 'pace': {
      const pace = around(range, range.low * PACE_MARGIN);
      const [slow, fast] = [1000 / pace.high, 1000 / pace.low];
      const { low, high } = within({ low: slow, high: fast }, WIDEST.speed);
      return { type: SPEED, low: Math.round(1000 * low), high: Math.round(1000 * high) };
    }
    case 'heart rate': {
      const { low, high } = within(around(range, BEATS_MARGIN), WIDEST.beats);
      return { type: HEART_RATE, low: 100 + Math.round(low), high: 100 + Math.round(high) };
    }
    case 'power': {
      const { low, high } = within(around(range, range.low * POWER_MARGIN), WIDEST.watts);
      return { type: POWER, low: 1000 + Math.round(low), high: 1000 + Math.round(high) };
    }
    case 'cadence':
      return undefined;
  }
}

function around({ low, high }: Range, margin: number): Range {
  return low === high ? { low: low - margin, high: high + margin } : { low, high };
}

function within({ low, high }: Range, widest: Range): Range {
  const inside = (value: number) => Math.min(widest.high, Math.max(widest.low, value));
  return { low: inside(low), high: inside(high) };
}
