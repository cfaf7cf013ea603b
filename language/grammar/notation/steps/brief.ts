/** Tells what is too short for a part of a run of its own. */
import type { Token } from '../../token.ts';

const LONGEST_BRIEF: ReadonlyMap<string, number> = new Map([
  ['m', 400],
  ['mi', 0.25],
  ['s', 180],
  ['min', 3],
]);

/** Whether an amount of easy running is too short for a part of a run of its own. */
export function isBrief(token: Token | undefined): boolean {
  const [, figure = '', unit = ''] = /^([\d.]+) ?([a-z]+)$/i.exec(token?.image ?? '') ?? [];
  return Number(figure) <= (LONGEST_BRIEF.get(unit.toLowerCase()) ?? 0);
}
