/** A run from its start to its end as bars: plain figures, which pages with and without scripts draw. */

/** How hard a stretch of a run is, from standing and walking up. */
export const EFFORTS = ['pause', 'easy', 'moderate', 'hard'] as const;
export type Effort = (typeof EFFORTS)[number];

/** A stretch of a run: how many seconds, and how hard. */
export type Stretch = readonly [seconds: number, effort: Effort];

/** A bar of the picture, in percent of its width and height. */
export interface StretchBar {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly effort: Effort;
}

/** The stretches as bars, as wide as they are long and as high as they are hard. */
export function stretchBars(stretches: readonly Stretch[]): readonly StretchBar[] {
  const whole = stretches.reduce((sum, [seconds]) => sum + seconds, 0);
  let seconds = 0;
  return stretches.map(([length, effort]) => {
    const x = (100 * seconds) / whole;
    seconds += length;
    return {
      x: rounded(x),
      width: rounded((100 * length) / whole),
      height: (100 * (EFFORTS.indexOf(effort) + 1)) / EFFORTS.length,
      effort,
    };
  });
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}
