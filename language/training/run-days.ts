import { KINDS } from '../vocabulary/kinds.ts';
import type { TrainingDay, TrainingSession, TrainingWeek } from './model.ts';

/** On how many days of a week there is a run. A floating run counts as a day of its own; strides do not. */
export function runDaysOf(week: TrainingWeek): number {
  const runs = week.runs.filter(isOfItsOwn);
  return new Set(runs.flatMap((session) => session.day ?? [])).size + floatingRunsOf(week).length;
}

/** The runs of a week that stand on no day; strides belong to another run. */
export function floatingRunsOf({ floating }: TrainingWeek): readonly TrainingSession[] {
  return floating.filter((session) => session.discipline === 'run' && isOfItsOwn(session));
}

/** Whether a day has a run. */
export function hasRun({ sessions }: TrainingDay): boolean {
  return sessions.some((session) => session.discipline === 'run');
}

function isOfItsOwn({ kind }: TrainingSession): boolean {
  return KINDS.get(kind)?.isAddition !== true;
}
