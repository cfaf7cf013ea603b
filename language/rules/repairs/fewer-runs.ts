/** Weeks with fewer days of running. */
import type { TrainingDay, TrainingWeek } from '../../training/model.ts';
import { KINDS } from '../../vocabulary/kinds.ts';
import type { Repair } from '../repair.ts';
import { makesLeap } from './leap.ts';
import { effortOf } from './rest-day.ts';
import { restOn } from './rest-on-days.ts';

/** Lets so many days of a week go without their run, those with the easiest; none where not so many can be spared. */
export function restInsteadOfRuns(week: TrainingWeek, times: number): Repair[] {
  const chosen = week.days
    .flatMap((day) => {
      const cost = costOf(day);
      return cost === undefined ? [] : [{ day, cost }];
    })
    .sort((a, b) => a.cost - b.cost)
    .slice(0, times)
    .map(({ day }) => day)
    .sort((a, b) => a.index - b.index);
  if (times <= 0 || chosen.length < times) return [];
  const gone = chosen.flatMap((day) => day.sessions.filter(({ discipline }) => discipline === 'run'));
  if (makesLeap(week.plan, new Map(gone.map((session) => [session, 0])))) return [];
  return restOn(chosen);
}

/** Strides are no day of running to be spared; one of several run-walk sessions is. */
function costOf(day: TrainingDay): number | undefined {
  const runs = day.sessions.filter(({ discipline }) => discipline === 'run');
  const [run, ...others] = runs;
  if (!run || KINDS.get(run.kind)?.isAddition) return undefined;
  if (!KINDS.get(run.kind)?.needsSteps) return effortOf(day);
  if (others.length > 0 || run.hard || (run.copied && day.sessions.length > 1)) return undefined;
  return run.run?.duration?.high ?? 0;
}
