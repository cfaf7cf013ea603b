import type { TrainingWeek } from '../../training/model.ts';

/** What a week has in all where its training has so many metres: the goal race comes on top. */
export function withGoalRace({ volume, trainingVolume }: TrainingWeek, metres: number): number {
  return metres + volume.distance.high - trainingVolume.distance.high;
}

/** Metres and seconds of the races of a week but for the goal race. */
export function racedIn({ runs, plan }: TrainingWeek): { readonly metres: number; readonly seconds: number } {
  const races = runs.filter((session) => session.kind === 'race' && session !== plan.goalRace);
  return {
    metres: races.reduce((sum, { run }) => sum + (run?.distance?.high ?? 0), 0),
    seconds: races.reduce((sum, { run }) => sum + (run?.duration?.high ?? 0), 0),
  };
}
