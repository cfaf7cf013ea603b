/** Limits count as exceeded only when strictly above them, give or take floating-point noise. */
const TOLERANCE = 1e-9;

/** Whether a value is strictly above a limit. */
export function exceeds(value: number, limit: number): boolean {
  return value > limit + TOLERANCE * Math.max(1, Math.abs(limit));
}

/** Whether a value is strictly below a minimum. */
export function fallsShortOf(value: number, minimum: number): boolean {
  return exceeds(minimum, value);
}
