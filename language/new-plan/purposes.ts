/** What the hard sessions of a plan are: at threshold and short at first, at the pace of the race in its last third. */
import type { Goal } from './goals.ts';
import type { HardPace, Repetitions } from './sessions.ts';

/** The thirds of a plan, before its taper. */
export type Stage = 'base' | 'build' | 'specific';

/** A way to run hard. */
interface Purpose {
  readonly kind: 'tempo' | 'intervals';
  readonly pace: HardPace;
  /** Minutes of one repetition, and how many repetitions there may be. */
  readonly each: readonly number[];
  readonly times: readonly [number, number];
  /** The most minutes of it in a session. */
  readonly most: number;
}

const THRESHOLD: Purpose = {
  kind: 'tempo',
  pace: 'threshold',
  each: [3, 4, 5, 6, 8, 10, 12, 15],
  times: [2, 4],
  most: 32,
};
const SHORT: Purpose = { kind: 'intervals', pace: '5k', each: [1, 2], times: [4, 10], most: 14 };
const SHORT_10K: Purpose = { ...SHORT, pace: '10k', each: [1, 2], most: 16 };
const OXYGEN: Purpose = { kind: 'intervals', pace: '5k', each: [2, 3, 4], times: [3, 6], most: 20 };
const OXYGEN_10K: Purpose = { ...OXYGEN, pace: '10k', each: [2, 3, 4, 5], most: 24 };
const AT_10K: Purpose = { kind: 'intervals', pace: '10k', each: [3, 4, 5, 6, 8], times: [3, 5], most: 28 };
const AT_HALF: Purpose = {
  kind: 'tempo',
  pace: 'half',
  each: [4, 5, 6, 8, 10, 12, 15],
  times: [2, 4],
  most: 40,
};

/** By goal and third: the larger session of the week, and the smaller one. */
const PURPOSES: Readonly<Record<Goal, Readonly<Record<Stage, readonly [Purpose, Purpose]>>>> = {
  none: { base: [THRESHOLD, SHORT], build: [THRESHOLD, OXYGEN_10K], specific: [THRESHOLD, OXYGEN] },
  '5k': { base: [THRESHOLD, SHORT], build: [THRESHOLD, OXYGEN], specific: [OXYGEN, THRESHOLD] },
  '10k': { base: [THRESHOLD, SHORT], build: [THRESHOLD, OXYGEN], specific: [AT_10K, THRESHOLD] },
  'half-marathon': {
    base: [THRESHOLD, SHORT_10K],
    build: [THRESHOLD, OXYGEN_10K],
    specific: [AT_HALF, THRESHOLD],
  },
  marathon: {
    base: [THRESHOLD, SHORT_10K],
    build: [THRESHOLD, OXYGEN_10K],
    specific: [AT_HALF, THRESHOLD],
  },
};

/** In which third of a plan the growing week at a position is. */
export function stageAt(position: number, growingWeeks: number): Stage {
  if (position >= Math.floor((growingWeeks * 2) / 3)) return 'specific';
  return position >= Math.ceil(growingWeeks / 3) ? 'build' : 'base';
}

/** What repetitions have at least of the most minutes that there may be, to take their turn. */
const NEARLY = 0.85;

/**
 * The repetitions of the larger (0) or the smaller (1) session of a week, with nearly as many minutes as there may be;
 * undefined where that is too little for any.
 *
 * @param turn of the week: the possible ones, from many short to few long, come one after the other
 */
export function repetitionsFor(
  goal: Goal,
  stage: Stage,
  which: 0 | 1,
  minutes: number,
  turn: number,
): Repetitions | undefined {
  const { kind, pace, each, times, most } = PURPOSES[goal][stage][which];
  const [fewest, highest] = times;
  const possible = each.flatMap((one) => {
    const count = Math.min(highest, Math.floor((Math.min(minutes, most) + 1e-6) / one));
    return count < fewest ? [] : [{ kind, pace, times: count, each: one }];
  });
  const largest = Math.max(...possible.map((one) => one.times * one.each));
  const all = possible.filter((one) => one.times * one.each >= largest * NEARLY);
  return all[turn % all.length];
}

/** Short work at the pace of the race, for the weeks before it. */
export function sharpening(goal: Goal, minutes: number): Repetitions {
  const { kind, pace } = PURPOSES[goal].specific[0];
  const times = minutes >= 12 ? Math.floor(minutes / 4) : Math.max(2, Math.floor(minutes / 2));
  return { kind, pace, times, each: minutes >= 12 ? 4 : 2 };
}
