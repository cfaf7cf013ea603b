/** What steps are called for what is done in them: `warm up`, `cool down, walk`, `jog`. */
import type { DraftStep } from './workout-draft.ts';

type What = Pick<DraftStep, 'role' | 'movement'>;

const WHAT: ReadonlyMap<string, What> = new Map<string, What>([
  ['warm up', { role: 'warm-up' }],
  ['warmup', { role: 'warm-up' }],
  ['warm-up', { role: 'warm-up' }],
  ['cool down', { role: 'cool-down' }],
  ['cooldown', { role: 'cool-down' }],
  ['cool-down', { role: 'cool-down' }],
  ['recovery', { role: 'recovery' }],
  ['recover', { role: 'recovery' }],
  ['jog', { role: 'recovery', movement: 'jog' }],
  ['walk', { role: 'active', movement: 'walk' }],
  ['stand', { role: 'rest', movement: 'stand' }],
  ['rest', { role: 'rest' }],
  ['run', { role: 'active' }],
]);

/** What a step of a name is; undefined for a name that says something else. */
export function whatIsNamed(name: string): What | undefined {
  const [what = '', how] = name.toLowerCase().split(', ');
  const found = WHAT.get(what);
  const movement = how === undefined ? undefined : WHAT.get(how)?.movement;
  if (!found || how === undefined) return found;
  return movement && { ...found, movement };
}
