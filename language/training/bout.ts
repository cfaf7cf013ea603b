/**
 * The longest stretch of running in a session, from one break to the next: what stands between walking and standing.
 * Times are seconds, upper end; undefined where a step of unknown length runs.
 */

/** A row of steps, as far as breaks are concerned. */
export interface Bouts {
  /** Running before the first break. */
  readonly head: number | undefined;
  /** Running after the last break; the same as `head` where there is none. */
  readonly tail: number | undefined;
  readonly longest: number | undefined;
  readonly hasBreak: boolean;
}

/** Nothing at all. */
export const NO_STEPS: Bouts = { head: 0, tail: 0, longest: 0, hasBreak: false };

/** A step that walks or stands, however long. */
export const BREAK: Bouts = { head: 0, tail: 0, longest: 0, hasBreak: true };

/** A step that runs. */
export function running(seconds: number | undefined): Bouts {
  return { head: seconds, tail: seconds, longest: seconds, hasBreak: false };
}

/** One row after another. */
export function followedBy(first: Bouts, second: Bouts): Bouts {
  const joint = plus(first.tail, second.head);
  return {
    head: first.hasBreak ? first.head : joint,
    tail: second.hasBreak ? second.tail : joint,
    longest: largest(first.longest, second.longest, joint),
    hasBreak: first.hasBreak || second.hasBreak,
  };
}

/** A row done several times, with what lies between two times. */
export function repeated(row: Bouts, times: number, between: Bouts): Bouts {
  if (times <= 1) return times === 1 ? row : NO_STEPS;
  const turn = followedBy(between, row);
  if (turn.hasBreak) {
    // From the second turn on everything repeats: three turns hold every bout that more would.
    const short = Math.min(times, 3);
    let all = row;
    for (let n = 1; n < short; n++) all = followedBy(all, turn);
    return all;
  }
  return running(plus(row.head, turn.head === undefined ? undefined : turn.head * (times - 1)));
}

function plus(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}

function largest(...values: readonly (number | undefined)[]): number | undefined {
  return values.reduce((most, value) =>
    most === undefined || value === undefined ? undefined : Math.max(most, value),
  );
}
