import type { Phase } from '../training/model.ts';

/** What a week before the taper is for: growing, or recovering from the weeks that grew. */
export interface RhythmWeek {
  readonly phase: Phase;
  readonly isDown: boolean;
}

/**
 * Two or three weeks that grow and one that is lighter, and so on. Before a taper, which is a rest itself, the last weeks
 * grow; without one, the last is a down week.
 */
export function rhythmOf(weeks: number, endsWithTaper: boolean): RhythmWeek[] {
  const downs = endsWithTaper ? Math.max(0, Math.ceil((weeks - 3) / 4)) : Math.ceil(weeks / 4);
  const groups = endsWithTaper ? downs + 1 : downs;
  const growing = weeks - downs;
  const rhythm: RhythmWeek[] = [];
  for (let group = 0; group < groups; group++) {
    const phase = group === 0 ? 'base' : endsWithTaper && group === groups - 1 ? 'peak' : 'build';
    const size = Math.floor(growing / groups) + (group < growing % groups ? 1 : 0);
    for (let week = 0; week < size; week++) rhythm.push({ phase, isDown: false });
    if (group < downs) rhythm.push({ phase: 'recovery', isDown: true });
  }
  return rhythm;
}
