import {
  type Athlete,
  AthletePaces,
  ast,
  KINDS,
  nodesOfType,
  type PaceLookup,
  paceFigure,
  type ResolvedPace,
  type RunplanDocument,
  type Span,
  spanOf,
  type TrainingPlan,
  targetKindOf,
} from '@runplan/language/internal';
import { AstUtils } from 'langium';
import type { Meanings } from '../syntax/meanings.ts';
import { isIn } from '../syntax/places.ts';
import { dotted, items, paragraph, strong } from '../words/markup.ts';
import { levelInWords, pacesInWords, sourceOfPace } from '../words/paces.ts';
import type { Hint } from './hint.ts';

/** The pace of one athlete. */
interface PaceOf {
  readonly plan: TrainingPlan;
  readonly pace: ResolvedPace | undefined;
}

/**
 * The paces that names mean: behind named targets, and behind the amount of hard runs and races whose pace follows from
 * their kind. Easy running is left out there: the same pace on every second line would tell nothing.
 */
export function paceHints(
  document: RunplanDocument,
  plans: readonly TrainingPlan[],
  meanings: Meanings,
  lookup: PaceLookup,
  shown: Span,
): Hint[] {
  const file = document.parseResult.value;
  const pacesOf = new Map(
    plans.map((plan) => [plan, new AthletePaces(plan.athlete, lookup, plan.race?.distance)]),
  );
  const users = usersOfWorkouts(document, plans);
  const targets = withoutRepetitions(nodesOfType(file, 'Target')).flatMap((node) => {
    const offset = spanOf(node)?.end;
    if (offset === undefined || !isIn(offset, shown)) return [];
    const paces = (users.get(containerOf(node)) ?? []).map((plan) => ({
      plan,
      pace: pacesOf.get(plan)?.target(node).pace,
    }));
    return hint(offset, paces);
  });
  const kinds = nodesOfType(file, 'Session').flatMap((node) => {
    const offset = isToldByKind(node.activity) ? behindAmount(node.activity) : undefined;
    if (offset === undefined || !isIn(offset, shown)) return [];
    const paces = meanings
      .sessions(node)
      .map(({ week: { plan }, run }) => ({ plan, pace: run?.segments[0]?.pace }));
    return hint(offset, paces);
  });
  return [...targets, ...kinds];
}

/** The named targets; of a name that a session or a line of a workout says again, the first. */
function withoutRepetitions(targets: readonly ast.Target[]): readonly ast.Target[] {
  const said = new Map<ast.Session | ast.WorkoutLine | undefined, Set<string>>();
  return targets.filter((target) => {
    const name = target.name && targetKindOf(target)?.text.toLowerCase();
    if (!name) return false;
    const statement = AstUtils.getContainerOfType(
      target,
      (one): one is ast.Session | ast.WorkoutLine => ast.isSession(one) || ast.isWorkoutLine(one),
    );
    const names = said.get(statement) ?? new Set();
    said.set(statement, names);
    return !names.has(name) && names.add(name);
  });
}

/** The plans in which the targets of a plan or a workout count, each once for every athlete. */
function usersOfWorkouts(
  document: RunplanDocument,
  plans: readonly TrainingPlan[],
): ReadonlyMap<ast.Plan | ast.Workout | undefined, readonly TrainingPlan[]> {
  const users = new Map<ast.Plan | ast.Workout | undefined, Set<TrainingPlan>>();
  const add = (node: ast.Plan | ast.Workout, used: Iterable<TrainingPlan>) => {
    const known = users.get(node) ?? new Set();
    for (const plan of used) known.add(plan);
    users.set(node, known);
  };
  for (const plan of plans) add(plan.node, [plan]);
  for (const use of nodesOfType(document.parseResult.value, 'WorkoutUse')) {
    const plan = AstUtils.getContainerOfType(use, ast.isPlan);
    if (plan && use.workout?.ref) add(use.workout.ref, users.get(plan) ?? []);
  }
  return new Map([...users].map(([node, used]) => [node, onceForEachAthlete([...used])]));
}

function onceForEachAthlete(plans: readonly TrainingPlan[]): TrainingPlan[] {
  const seen = new Set<Athlete['node'] | undefined>();
  return plans.filter(({ athlete: { node } }) => !seen.has(node) && seen.add(node));
}

function containerOf(node: ast.Target): ast.Plan | ast.Workout | undefined {
  return AstUtils.getContainerOfType(
    node,
    (one): one is ast.Plan | ast.Workout => ast.isPlan(one) || ast.isWorkout(one),
  );
}

/** Whether nothing but the kind says how fast a run is, and it is a fast one. */
function isToldByKind(activity: ast.Activity | undefined): activity is ast.Run {
  return (
    ast.isRun(activity) &&
    KINDS.get(activity.kind?.toLowerCase() ?? '')?.band === 'hard' &&
    activity.steps.length === 0 &&
    !activity.details.some(ast.isTarget)
  );
}

function behindAmount(run: ast.Run): number | undefined {
  const last = run.amount ? 'amount' : run.distance ? 'distance' : 'kind';
  return spanOf(run, last)?.end;
}

function hint(offset: number, paces: readonly PaceOf[]): Hint[] {
  const known = paces.flatMap(({ plan, pace }) => (pace ? [{ plan, pace }] : []));
  const label = pacesInWords(
    paces.map(({ plan: { athlete, units }, pace }) => ({ athlete: nameOf(athlete), pace, units })),
  );
  if (label === undefined) return [];
  const rows = known.map(({ plan, pace }) =>
    dotted(
      ...(known.length > 1 ? [strong(nameOf(plan.athlete))] : []),
      paceFigure(pace, plan.units),
      sourceOfPace(pace, plan.athlete),
    ),
  );
  return [{ offset, label, details: rows.length > 1 ? items(rows) : rows.map((row) => paragraph(row)) }];
}

/** A workout may be used by a plan that names no athlete. */
function nameOf(athlete: Athlete): string {
  return athlete.name || levelInWords(athlete);
}
