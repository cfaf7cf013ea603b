import type { AstNode } from 'langium';
import * as ast from '../grammar/generated/ast.ts';
import type { Detail, Manner } from '../vocabulary/detail.ts';
import { DETAILS } from '../vocabulary/details.ts';
import { figureOf, valuesOf } from '../vocabulary/figures.ts';
import { KINDS } from '../vocabulary/kinds.ts';
import type { HoldsOf } from '../vocabulary/line.ts';
import { raceMetres } from '../vocabulary/quantities.ts';
import { thatCount } from '../vocabulary/said-once.ts';
import { AS_WORKOUT, isHardSession } from './hard-session.ts';
import type { Athlete, PlanRace, RunLoad, TrainingSession } from './model.ts';
import type { AthletePaces } from './paces.ts';
import { runLoad } from './run-load.ts';
import type { StrengthReader } from './strength-reader.ts';

/** Where a session comes from. */
export interface SessionSource {
  readonly source: ast.Session;
  /** The `like` that copied it into this week, or its plan into another; absent for a session written there. */
  readonly copiedBy?: ast.Like | ast.Template;
  readonly scale: number;
}

/** What a session is, wherever it stands in a plan. */
export type SessionContent = Omit<TrainingSession, 'node' | 'copied' | 'week' | 'day'>;

/** What a session is read with, of an athlete. */
export interface SessionReading {
  readonly paces: AthletePaces;
  readonly strength: StrengthReader;
}

/** Reads a session. A kind that is not known counts as neither run nor strength: it is reported by name. */
export function sessionContent(
  source: ast.Session,
  scale: number,
  { paces, strength }: SessionReading,
  race: PlanRace | undefined,
): SessionContent {
  const { athlete } = paces;
  const activity: ast.Activity | undefined = source.activity;
  const time = figureOf(source, 'time');
  const half = source.half?.toLowerCase() as 'am' | 'pm' | undefined;
  const common = { source, scale, ...(time !== undefined && { time }), ...(half && { half }) };
  if (ast.isStrength(activity)) {
    const kind = activity.kind.toLowerCase();
    return { ...common, kind, discipline: 'strength', hard: false, strength: strength.load(activity) };
  }
  if (ast.isWorkoutUse(activity)) {
    const targets = thatCount(activity.details).filter(ast.isTarget);
    const manner = mannerOf(activity.details, athlete);
    const run = workoutLoad(source, activity.workout?.ref, paces, { targets, scale, climb: manner.climb });
    return {
      ...common,
      ...manner,
      kind: 'workout',
      discipline: 'run',
      hard: isHardSession(run, AS_WORKOUT, true),
      run,
    };
  }
  if (ast.isRun(activity)) {
    const kind = activity.kind?.toLowerCase() ?? '';
    const facts = KINDS.get(kind);
    const manner = mannerOf(activity.details, athlete);
    if (facts?.discipline !== 'run') {
      return { ...common, ...manner, kind, discipline: facts?.discipline ?? 'rest', hard: false };
    }
    const run = runSession(source, activity, kind, { paces, scale, race, climb: manner.climb });
    const isTold = activity.steps.length > 0 || activity.details.some(ast.isTarget);
    return {
      ...common,
      ...manner,
      kind,
      discipline: 'run',
      hard: isHardSession(run, facts, isTold),
      run,
    };
  }
  return { ...common, kind: activity?.kind?.toLowerCase() ?? 'rest', discipline: 'rest', hard: false };
}

/** How a named workout is used. */
interface WorkoutUse {
  /** What holds for its work. */
  readonly targets?: readonly ast.Target[];
  /** From `like … at`. */
  readonly scale?: number;
  /** Metres uphill. */
  readonly climb?: number | undefined;
}

/**
 * What a named workout adds up to for an athlete.
 *
 * @param node what it is done as
 */
export function workoutLoad(
  node: AstNode,
  workout: ast.Workout | undefined,
  paces: AthletePaces,
  { targets = [], scale = 1, climb }: WorkoutUse = {},
): RunLoad {
  const steps = workout ? stepsOf(workout) : [];
  return runLoad(
    { node, steps, targets, ...(climb && { climb }) },
    { paces, pace: paces.named('easy'), band: 'easy', scale },
  );
}

/** The steps of a workout, of all of its lines. */
export function stepsOf(workout: ast.Workout): readonly ast.Step[] {
  return workout.lines.flatMap((line) => line.steps);
}

/** How and where a session is done. Of what is said twice the first counts. */
function mannerOf(details: readonly ast.Detail[], athlete: Athlete): Manner {
  return Object.assign({}, ...thatCount(details).map((detail) => readDetail(detail, athlete)));
}

function readDetail<Node extends ast.Detail>(node: Node, athlete: Athlete): Manner | undefined {
  const detail = DETAILS[node.$type] as unknown as Detail<Node, HoldsOf<Node>>;
  return detail.read?.(valuesOf(node, detail.holds), athlete, node);
}

interface RunContext {
  readonly paces: AthletePaces;
  readonly scale: number;
  readonly race: PlanRace | undefined;
  readonly climb: number | undefined;
}

function runSession(
  source: ast.Session,
  activity: ast.Run,
  kind: string,
  { paces, scale, race, climb }: RunContext,
): RunLoad {
  const facts = KINDS.get(kind);
  const given = activity.amount !== undefined || activity.steps.length > 0;
  const raceDistance =
    kind === 'race' && !given ? (figureOf(activity, 'distance') ?? race?.distance) : undefined;
  const competes = facts?.competes === true;
  const metres = raceDistance ?? (competes ? raceMetres(activity.amount) : undefined);
  const pace =
    (metres !== undefined && paces.race(metres)) || (facts?.pace ? paces.named(facts.pace) : undefined);
  const targets = thatCount(activity.details).filter(ast.isTarget);
  // How much of a run-walk is running can't be known from its total alone.
  const isTold = activity.amount !== undefined && !(facts?.needsSteps && activity.steps.length === 0);
  const isVague = facts?.varies === true && activity.steps.length === 0;
  return runLoad(
    {
      node: source,
      steps: activity.steps,
      ...(isTold && { amount: figureOf(activity, 'amount') ?? {} }),
      ...(raceDistance !== undefined && { raceDistance }),
      targets,
      ...(facts?.needsSteps && { isMixed: true }),
      ...(climb && { climb }),
    },
    { paces, pace, band: isVague ? 'easy' : (facts?.band ?? 'easy'), competes, scale: competes ? 1 : scale },
  );
}
