import type { PageSession } from './plan-page.ts';

/** What sessions have in common that look the same. */
export type SessionLook =
  | 'easy'
  | 'long'
  | 'steady'
  | 'hard'
  | 'race'
  | 'strength'
  | 'cross'
  | 'rest'
  | 'unknown';

/** What the looks stand for, in the order of the legend. */
export const LOOKS: readonly (readonly [SessionLook, string])[] = [
  ['easy', 'easy run'],
  ['long', 'long run'],
  ['steady', 'steady run'],
  ['hard', 'hard run'],
  ['race', 'race'],
  ['strength', 'strength and core'],
  ['cross', 'cross-training'],
  ['rest', 'rest'],
  ['unknown', 'not understood'],
];

export function lookOf({ discipline, hard, run }: PageSession): SessionLook {
  if (discipline === 'strength' || discipline === 'rest' || discipline === 'unknown') return discipline;
  if (discipline === 'cross-training') return 'cross';
  if (run === 'race') return 'race';
  return hard ? 'hard' : (run ?? 'easy');
}
