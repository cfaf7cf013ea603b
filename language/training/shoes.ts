import type { TrainingPlan, TrainingSession } from './model.ts';

/** How far a pair of shoes has been run. */
export interface ShoeDistance {
  /** Metres, the upper end of ranges; of what is known. */
  readonly metres: number;
  /** Whether a part was computed from a duration. */
  readonly estimated: boolean;
  /** Whether more may have been run in them: a distance that was not given, or could not be understood. */
  readonly incomplete: boolean;
}

/** A run in a pair of shoes. */
export interface ShoeUse {
  readonly session: TrainingSession;
  /** The name that the athlete gives the pair. */
  readonly pair: string;
  readonly before: ShoeDistance;
  readonly after: ShoeDistance;
}

/**
 * The runs of a plan that name a pair which the athlete has, in the order of their days, with the distance of the pair
 * before and after them. Walking is not counted.
 */
export function shoeUses(plan: TrainingPlan): readonly ShoeUse[] {
  const known = plan.athlete.shoes;
  const distances = new Map<string, ShoeDistance>();
  const uses: ShoeUse[] = [];
  const misread = plan.weeks.find((week) => week.broken);
  for (const { session } of plan.runsByDay) {
    const pair = session.shoes;
    if (pair === undefined || !known.has(pair)) continue;
    const start = known.get(pair);
    const soFar = distances.get(pair) ?? {
      metres: start ?? 0,
      estimated: false,
      incomplete: start === undefined,
    };
    // A week that was not understood may hold runs that are not in the model.
    const before = misread && misread.index <= session.week.index ? { ...soFar, incomplete: true } : soFar;
    const after = {
      metres: before.metres + (session.run?.distance?.high ?? 0),
      estimated: before.estimated || session.run?.estimated === 'distance',
      incomplete: before.incomplete || session.run?.distance === undefined,
    };
    distances.set(pair, after);
    uses.push({ session, pair, before, after });
  }
  return uses;
}
