import { KINDS } from '../vocabulary/kinds.ts';
import type { TrainingWeek } from './model.ts';

/** On how many days of a week there is a run. A floating run counts as a day of its own; strides do not. */
export function runDaysOf(week: TrainingWeek): number {
  const runs = week.runs.filter((session) => !KINDS.get(session.kind)?.isAddition);
  const floating = runs.filter((session) => !session.day).length;
  return new Set(runs.flatMap((session) => session.day ?? [])).size + floating;
}
