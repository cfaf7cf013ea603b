import {
  formatCadence,
  formatHeartRate,
  formatPaceRange,
  formatPower,
  type Units,
} from '@runplan/language/internal';
import type { WorkoutTarget } from './workout.ts';

/** `4:40-4:50/km`, `below 140 bpm`, `220 W`, `172 spm`. */
export function workoutTargetInWords({ of, range }: WorkoutTarget, units: Units): string {
  switch (of) {
    case 'pace':
      return formatPaceRange(range, units);
    case 'heart rate':
      return formatHeartRate(range);
    case 'power':
      return formatPower(range);
    case 'cadence':
      return formatCadence(range);
  }
}
