/** One more easy run in a week, on the day that suits it best. */
import type { Units } from '../../quantities/distance.ts';
import { METRES_PER_MILE } from '../../quantities/units.ts';
import { isKeyRun } from '../../training/key-run.ts';
import type { TrainingDay, TrainingWeek } from '../../training/model.ts';
import type { Repair } from '../repair.ts';
import { addSessions, NEVER } from './add-session.ts';
import { LEAST_RUN } from './limits.ts';
import { totalEdits } from './run-amount.ts';

/** So many days of the week stay without a run: the most that any rule asks for by default. */
const REST_DAYS = 2;

/**
 * Adds an easy run of at least so many metres, on a day without a run; rather not beside a hard or a long one, and never
 * between two. None where the week has no days of rest to spare.
 */
export function addEasyRun(week: TrainingWeek, metres: number, units: Units): Repair[] {
  const unit = units === 'mi' ? METRES_PER_MILE : 1000;
  const amount = Math.ceil((Math.max(metres, LEAST_RUN) / unit) * 2 - 1e-9) / 2;
  const isKeyDay = (day: TrainingDay | undefined) => day?.sessions.some(isKeyRun) === true;
  const hasRun = (day: TrainingDay | undefined) =>
    day?.sessions.some(({ discipline }) => discipline === 'run') === true;
  if (week.days.filter((day) => !hasRun(day)).length <= REST_DAYS) return [];
  const edits = addSessions(week, `easy ${amount} ${units}`, 1, (day) => {
    const position = week.days.indexOf(day);
    const neighbours = [week.days[position - 1], week.days[position + 1]];
    if (hasRun(day) || neighbours.every(hasRun)) return NEVER;
    const beside = neighbours.filter(isKeyDay).length;
    return beside + (day.sessions.some(({ discipline }) => discipline === 'rest') ? 1 : 0);
  });
  if (edits.length === 0) return [];
  return [
    {
      kind: 'suggested',
      title: (weeks, several) =>
        several ? `Add an easy run in ${weeks}` : `Add \`easy ${amount} ${units}\` in ${weeks}`,
      edits: [...edits, ...totalEdits(week, -amount * unit)],
      isCopied: true,
    },
  ];
}
