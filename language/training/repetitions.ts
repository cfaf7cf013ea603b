/** The number in `6 x`. */
export function repetitions(times: string | undefined): number {
  return times ? Number.parseInt(times, 10) : 1;
}
