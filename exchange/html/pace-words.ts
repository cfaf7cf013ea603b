/** The table of paces, which pages with and without scripts draw. */
import type { PagePace } from './plan-page.ts';

export const PACE_COLUMNS = ['Name', 'Pace'] as const;

/** What is to be known of paces; undefined where nothing is. */
export function noteOnPaces(paces: readonly PagePace[]): string | undefined {
  return paces.some(({ isOfLevel }) => isOfLevel)
    ? '≈ is a convention for the level; a recent race says more.'
    : undefined;
}
