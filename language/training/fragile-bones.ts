import { FRAGILE_BONES, type FragileBones, SYMPTOM } from '../vocabulary/word-lists.ts';
import type { Athlete, BackStatus } from './model.ts';

/**
 * What an athlete has that says that bones break easily, where the back itself asks for no more care. Undefined for those
 * who have nothing of that, and with a disc diagnosis or present pain.
 */
export function fragileBonesOf({ symptoms }: Athlete, back: BackStatus): FragileBones | undefined {
  if (back === 'disc' || back === 'pain') return undefined;
  return FRAGILE_BONES.find((flag) => symptoms.some(({ word }) => word === flag));
}

/** `osteoporosis`, `a bone broken by a small force`. */
export function bonesInWords(bones: FragileBones): string {
  return SYMPTOM.facts.get(bones)?.short ?? bones;
}
