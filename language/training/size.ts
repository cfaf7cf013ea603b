/** How much a plan comes to once it is written out, without writing it out. */
import { dayOf, daysIn } from '../grammar/days.ts';
import * as ast from '../grammar/generated/ast.ts';
import { numberedWeeks } from './build-plan.ts';
import { weekNumber } from './like.ts';
import type { DayName } from './model.ts';

/** What every plan takes, and every week of it, whatever is in it. */
const OF_PLAN = 20;
const OF_WEEK = 7;

/** The days and sessions that weeks write themselves, as long as these are the same and so are all definitions. */
export type WeekSizes = WeakMap<ast.Week, ReadonlyMap<DayName, number>>;

/** What the training model of a plan holds for one athlete. */
export interface PlanSize {
  readonly weeks: number;
  /** Days, sessions, steps and exercises, those that are copied by `like` included. */
  readonly parts: number;
}

/** @param known what was measured before, to be added to */
export function sizeOfPlan(plan: ast.Plan, known: WeekSizes): PlanSize {
  const sessions = new Sessions();
  const byNumber = new Map<number, ReadonlyMap<DayName, number>>();
  const weeks = numberedWeeks(plan);
  let parts = OF_PLAN;
  for (const { number, node, original = node } of weeks) {
    const written = known.get(original) ?? sessions.sizesIn(original);
    known.set(original, written);
    const copied = byNumber.get(weekNumber(node.like?.number) ?? 0);
    const days = copied ? new Map([...copied, ...written]) : written;
    byNumber.set(number, days);
    parts += OF_WEEK;
    for (const size of days.values()) parts += size;
  }
  return { weeks: weeks.length, parts };
}

/** The sizes of sessions; workouts and blocks are measured once. */
class Sessions {
  private readonly known = new Map<ast.Workout | ast.Block, number>();

  sizesIn(week: ast.Week): ReadonlyMap<DayName, number> {
    const sizes = new Map<DayName, number>();
    for (const line of daysIn(week)) {
      const name = dayOf(line) as DayName;
      let size = 1;
      for (const session of line.sessions) size += this.sizeOf(session);
      for (const other of line.others) for (const session of other.sessions) size += this.sizeOf(session);
      sizes.set(name, (sizes.get(name) ?? 0) + size);
    }
    return sizes;
  }

  private sizeOf({ activity }: ast.Session): number {
    if (ast.isRun(activity)) return 1 + countOf(activity.steps);
    if (ast.isWorkoutUse(activity)) return 1 + this.sizeOfNamed(activity.workout?.ref);
    if (ast.isStrength(activity)) return 1 + activity.items.length + this.sizeOfNamed(activity.block?.ref);
    return 1;
  }

  private sizeOfNamed(named: ast.Workout | ast.Block | undefined): number {
    if (!named) return 0;
    const size = this.known.get(named) ?? measured(named);
    this.known.set(named, size);
    return size;
  }
}

function measured(named: ast.Workout | ast.Block): number {
  if (ast.isBlock(named)) return named.items.length;
  return named.lines.reduce((sum, { steps }) => sum + countOf(steps), 0);
}

function countOf(steps: readonly ast.Step[]): number {
  return steps.reduce((sum, step) => sum + 1 + (ast.isRepeat(step) ? countOf(step.steps) : 0), 0);
}
