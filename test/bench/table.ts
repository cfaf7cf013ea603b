/** How the bench prints what it measured. */

/** The middle of sorted samples, and the one that 95% do not exceed. */
export function quantiles(samples: readonly number[]): { p50: number; p95: number } {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
  return { p50: at(0.5), p95: at(0.95) };
}

export function row(title: string, figure: string, remark = ''): void {
  console.log(`${title.padEnd(52)} ${figure.padStart(22)}  ${remark}`.trimEnd());
}

export const ms = (value: number) => `${value.toFixed(1)} ms`;

/** The quantiles of samples in milliseconds: the middle, and the one that 95% do not exceed. */
export function p50p95(samples: readonly number[]): string {
  const { p50, p95 } = quantiles(samples);
  return `${ms(p50)}, ${ms(p95)}`;
}
