/** Repeats within repeats, for whoever takes none. */
import type { WorkoutPart, WorkoutStep } from './workout.ts';

/** A workout in which repeats hold nothing but steps. */
export type FlatPart = WorkoutStep | FlatRepeat;

export interface FlatRepeat {
  readonly is: 'repeat';
  readonly times: number;
  readonly parts: readonly WorkoutStep[];
}

/** How many steps parts come to, where a repeat counts as one step beside those that it repeats. */
export function countOfSteps(parts: readonly WorkoutPart[]): number {
  return parts.reduce((sum, part) => sum + (part.is === 'step' ? 1 : 1 + countOfSteps(part.parts)), 0);
}

export function hasNesting(parts: readonly WorkoutPart[]): boolean {
  return parts.some((part) => part.is === 'repeat' && part.parts.some(({ is }) => is === 'repeat'));
}

/**
 * The same workout without repeats in repeats, in as few steps as go: of two that stand in each other one is written out.
 *
 * @param most how many steps it may have, counted as in `countOfSteps`
 * @returns undefined where it needs more
 */
export function withoutNesting(parts: readonly WorkoutPart[], most: number): readonly FlatPart[] | undefined {
  const flat: FlatPart[] = [];
  let left = most;
  for (const part of parts) {
    const pieces = unnested(part, left);
    if (!pieces) return undefined;
    flat.push(...pieces);
    left -= countOfSteps(pieces);
  }
  return left < 0 ? undefined : flat;
}

function unnested(part: WorkoutPart, most: number): readonly FlatPart[] | undefined {
  if (part.is === 'step') return [part];
  const { times, parts } = part;
  const once = writtenOut(parts, most);
  const repeat = once && [{ is: 'repeat', times, parts: once } as const];
  const inner = times <= most ? withoutNesting(parts, Math.floor(most / times)) : undefined;
  if (!inner || (repeat && countOfSteps(repeat) <= times * countOfSteps(inner))) return repeat;
  return Array.from({ length: times }, () => inner).flat();
}

/** All steps one after the other; undefined where they are more than so many. */
function writtenOut(parts: readonly WorkoutPart[], most: number): readonly WorkoutStep[] | undefined {
  const steps: WorkoutStep[] = [];
  for (const part of parts) {
    if (part.is === 'step') steps.push(part);
    else {
      const once = part.times <= most ? writtenOut(part.parts, most) : undefined;
      if (!once || steps.length + part.times * once.length > most) return undefined;
      for (let time = 0; time < part.times; time += 1) steps.push(...once);
    }
  }
  return steps.length > most ? undefined : steps;
}
