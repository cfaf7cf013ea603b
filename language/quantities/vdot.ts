// The oxygen-cost and drop-off equations of J. Daniels and J. Gilbert, Oxygen Power: Performance Tables for
// Distance Runners (1979). Velocity in metres per minute, time in minutes, oxygen in ml per kg and minute.

// The limits of the sustainable fraction: for an endless race, and at the start.
const LEAST_FRACTION = 0.8;
const GREATEST_FRACTION = 0.8 + 0.1894393 + 0.2989558;

/**
 * The VDOT (ml/kg/min) that a race over `metres` in `seconds` shows, by the Daniels/Gilbert equations.
 * `undefined` unless both are finite and positive, and below about 25 m/min, where the equations give no
 * oxygen cost.
 */
export function vdotFromRace(metres: number, seconds: number): number | undefined {
  if (!isPositive(metres) || !isPositive(seconds)) return undefined;
  const minutes = seconds / 60;
  return positive(oxygenCost(metres / minutes) / sustainableFraction(minutes));
}

/**
 * The pace (seconds per kilometre) whose oxygen cost is `fraction` of `vdot`, by the Daniels/Gilbert cost
 * equation. `undefined` unless both are finite and positive.
 */
export function paceAtFraction(vdot: number, fraction: number): number | undefined {
  if (!isPositive(vdot) || !isPositive(fraction)) return undefined;
  return positive(60_000 / velocityAt(vdot * fraction));
}

/**
 * The VDOT of which running at a pace (seconds per kilometre) takes `fraction`: the reverse of `paceAtFraction`.
 * `undefined` unless both are finite and positive, and at a pace too slow for the equations.
 */
export function vdotFromPace(pace: number, fraction: number): number | undefined {
  if (!isPositive(pace) || !isPositive(fraction)) return undefined;
  return positive(oxygenCost(60_000 / pace) / fraction);
}

/**
 * The time (seconds) in which a runner of `vdot` races `metres`: both Daniels/Gilbert equations, solved by
 * bisection to floating-point precision. `undefined` unless both are finite and positive.
 */
export function raceTime(vdot: number, metres: number): number | undefined {
  if (!isPositive(vdot) || !isPositive(metres)) return undefined;
  // The VDOT of a fixed distance falls strictly with time: the cost falls at least as fast as 1/t, the
  // sustainable fraction less than a quarter as fast. So the bracket below holds exactly one solution.
  let fast = metres / velocityAt(vdot * GREATEST_FRACTION);
  let slow = metres / velocityAt(vdot * LEAST_FRACTION);
  for (let round = 0; round < 64; round += 1) {
    const middle = (fast + slow) / 2;
    if (oxygenCost(metres / middle) > vdot * sustainableFraction(middle)) fast = middle;
    else slow = middle;
  }
  return positive(((fast + slow) / 2) * 60);
}

/** The pace (seconds per kilometre) of `raceTime`. `undefined` unless both are finite and positive. */
export function racePace(vdot: number, metres: number): number | undefined {
  const seconds = raceTime(vdot, metres);
  return seconds === undefined ? undefined : positive((seconds / metres) * 1000);
}

function oxygenCost(velocity: number): number {
  return -4.6 + 0.182258 * velocity + 0.000104 * velocity * velocity;
}

// The positive root of the oxygen cost, for a cost above zero.
function velocityAt(cost: number): number {
  return (-0.182258 + Math.sqrt(0.182258 ** 2 + 4 * 0.000104 * (4.6 + cost))) / (2 * 0.000104);
}

function sustainableFraction(minutes: number): number {
  return 0.8 + 0.1894393 * Math.exp(-0.012778 * minutes) + 0.2989558 * Math.exp(-0.1932605 * minutes);
}

function isPositive(n: number): boolean {
  return n > 0 && n < Infinity;
}

function positive(n: number): number | undefined {
  return isPositive(n) ? n : undefined;
}
