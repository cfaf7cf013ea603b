/** What a run can be: figures beyond these mean something else. */
import type { Token } from '../../token.ts';
import type { PlanUnit } from '../rewriting.ts';

/** The fastest and the slowest that anybody runs, in seconds. */
export const RUN_IN: Readonly<Record<PlanUnit, readonly [number, number]>> = {
  km: [150, 780],
  mi: [240, 1260],
};

/** Whether a clock is a pace that a person can run, for a unit. */
export function isPaceFor(token: Token | undefined, unit: PlanUnit): boolean {
  const [fastest, slowest] = RUN_IN[unit];
  const [, minutes = '', seconds = ''] = /^(\d{1,2}):(\d{2})$/.exec(token?.image ?? '') ?? [];
  const pace = Number(minutes) * 60 + Number(seconds);
  return pace >= fastest && pace <= slowest;
}

/** Fewer beats are none of a run, and no run has so many hours. */
export const LEAST_BEATS = 60;

/** A heart rate of a run, in any case. */
const FEWEST_BEATS = 100;
const MOST_BEATS = 205;

/** Whether figures can only be beats of a run. */
export function areBeats(out: readonly Token[], low: number, high: number): boolean {
  const isRun = !out.some(({ image }) => WITH_WATTS.has(image));
  return isRun && low >= FEWEST_BEATS && high <= MOST_BEATS;
}

/** The sports whose figures may be watts. */
const WITH_WATTS: ReadonlySet<string> = new Set(['bike', 'row', 'elliptical', 'ski']);
