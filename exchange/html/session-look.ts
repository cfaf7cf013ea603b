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

export function lookOf({ discipline, hard, run }: PageSession): SessionLook {
  if (discipline === 'strength' || discipline === 'rest' || discipline === 'unknown') return discipline;
  if (discipline === 'cross-training') return 'cross';
  if (run === 'race') return 'race';
  return hard ? 'hard' : (run ?? 'easy');
}
