import type { NamedType } from '@runplan/language/internal';

/** How what has a name is called. */
export const CALLED: Readonly<Record<NamedType, string>> = {
  Athlete: 'athlete',
  Block: 'block',
  Exercise: 'exercise',
  Group: 'group',
  Pace: 'pace',
  PainRule: 'pain rule',
  Plan: 'plan',
  Policy: 'policy',
  Shoes: 'pair of shoes',
  Week: 'week',
  Workout: 'workout',
};

/** A name in a sentence. */
export function inQuotes(name: string): string {
  return `"${name}"`;
}

/** The name of a file without its folders. */
export function fileName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
