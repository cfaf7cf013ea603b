/**
 * The weeks of a model that an edit leaves as they are: the next model takes them, with what was found out about them, and
 * says anew how they stand in its plan.
 */
import type { Week } from '../grammar/generated/ast.ts';
import type { DayNumber } from '../quantities/date.ts';
import type { Weekday } from '../quantities/weekday.ts';
import type { WeekContent } from './like.ts';
import type { TrainingPlan, WeekAlone } from './model.ts';

/** All that a week by itself is read from, for an athlete. */
export interface WeekSource {
  readonly node: Week;
  readonly number: number;
  readonly content: WeekContent;
  readonly broken: boolean;
  readonly date: DayNumber | undefined;
  readonly firstDay: Weekday;
}

interface KeptWeek {
  readonly source: WeekSource;
  readonly week: WeekAlone;
}

export class KeptWeeks {
  private before = new Map<Week, KeptWeek>();
  private now = new Map<Week, KeptWeek>();

  /** The week of the model before that was read from the same. That model is of no use from then on. */
  take(source: WeekSource): WeekAlone | undefined {
    const kept = this.before.get(source.node);
    if (!kept || !isSame(kept.source, source)) return undefined;
    this.before.delete(source.node);
    return kept.week;
  }

  /** A week that the next model may take. */
  keep(source: WeekSource, week: WeekAlone): void {
    this.now.set(source.node, { source, week });
  }

  /**
   * All plans are read: what was not taken goes. It may be old, and what old objects refer to is not collected with what is
   * young: by way of its plan that would be the whole text before.
   */
  settle(): void {
    for (const { week } of this.before.values()) (week as Parted).plan = undefined;
    this.before = this.now;
    this.now = new Map();
  }
}

type Parted = WeekAlone & { plan?: TrainingPlan | undefined };

function isSame(before: WeekSource, now: WeekSource): boolean {
  return (
    before.content === now.content &&
    before.number === now.number &&
    before.date === now.date &&
    before.broken === now.broken &&
    before.firstDay === now.firstDay
  );
}
