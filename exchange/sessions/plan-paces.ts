import {
  AthletePaces,
  ast,
  KINDS,
  keyOfName,
  type PaceLookup,
  type ResolvedPace,
  type TrainingPlan,
  type TrainingSession,
} from '@runplan/language/internal';

/** A pace as it is called, and what it is for an athlete. */
export interface NamedPace {
  readonly name: string;
  readonly pace: ResolvedPace;
}

/**
 * The named paces that the runs of a plan are run at, from the slowest to the fastest: those behind `@`, and the usual ones
 * of kinds. A race is run at its own.
 *
 * @param lookup the paces that are defined where the plan stands
 */
export function planPaces(plan: TrainingPlan, lookup: PaceLookup): readonly NamedPace[] {
  const { athlete, race, weeks } = plan;
  const paces = new AthletePaces(athlete, lookup, race?.distance);
  const names = new Map<string, string>();
  for (const name of weeks.flatMap(({ runs }) => runs).flatMap(paceNames)) {
    if (!names.has(keyOfName(name))) names.set(keyOfName(name), name);
  }
  return [...names.values()]
    .flatMap((name) => {
      const pace = paces.named(name);
      return pace ? [{ name, pace }] : [];
    })
    .sort(({ pace: a }, { pace: b }) => b.range.high - a.range.high || b.range.low - a.range.low);
}

/** What the paces of a run are called. */
function paceNames({ run, kind, source: { activity } }: TrainingSession): readonly string[] {
  const { pace, isUphill, competes } = KINDS.get(kind) ?? {};
  const segments = run?.segments ?? [];
  const usual = segments.filter(({ movement, isPaceAsked }) => movement === 'run' && !isPaceAsked);
  const steps = segments.flatMap(({ node }) => (ast.isPiece(node) && node.target ? [node.target] : []));
  const whole =
    ast.isRun(activity) || ast.isWorkoutUse(activity) ? activity.details.filter(ast.isTarget) : [];
  return [
    ...(usual.some(({ role }) => role === 'warm-up' || role === 'cool-down') ? ['easy'] : []),
    ...(pace !== undefined && !isUphill && !competes && usual.some(({ role }) => role === 'work')
      ? [pace]
      : []),
    ...[...whole, ...steps].flatMap(({ name, end }) => [name, end]).flatMap((name) => name ?? []),
  ];
}
