/** The number in `6 x`; of `6-8 x` the upper one, as of every range. */
export function repetitions(times: string | undefined): number {
  const [, most = '1'] = /(\d+)\D*$/.exec(times ?? '') ?? [];
  return Number.parseInt(most, 10);
}
