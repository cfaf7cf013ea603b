/** What a session consists of, in the order in which it is done: for whoever takes an athlete through it step by step. */
import type { AstNode } from 'langium';
import * as ast from '../grammar/generated/ast.ts';
import type { Amount } from '../quantities/amount.ts';
import { isOpen, type Range } from '../quantities/range.ts';
import { figureOf } from '../vocabulary/figures.ts';
import { KINDS } from '../vocabulary/kinds.ts';
import { thatCount } from '../vocabulary/said-once.ts';
import type { ResolvedPace, Segment, TrainingSession } from './model.ts';
import { movementOf, roleOf } from './piece.ts';
import { repetitions } from './repetitions.ts';
import { type Measure, MOST_METRES, MOST_SECONDS } from './run-measure.ts';
import { stepsOf } from './session.ts';
import { type StepScaling, scaled, stepScaling } from './step-scaling.ts';
import { targetKindOf } from './targets/targets.ts';
import { middleStep } from './targets/zones.ts';

export type SessionPart = SessionStep | SessionRepeat;

export interface SessionStep {
  readonly is: 'step';
  /** The step; the session where it has none, and for what its steps leave of its amount. */
  readonly node: AstNode;
  readonly movement: Segment['movement'];
  readonly role: Segment['role'];
  /** What it is done for, in metres or in seconds; neither for one of open or unknown length. */
  readonly amount: Measure;
  /** What is asked for, as written. */
  readonly targets: readonly ast.Target[];
  /** The pace that is asked for; of `slower than 6:00/km` a range with one end. */
  readonly pace?: ResolvedPace;
  /** Whether the pace changes evenly from the one end to the other, and to which. */
  readonly getsFaster?: boolean;
  /** The usual pace of its kind, where nothing is asked for and that pace is meant. */
  readonly usualPace?: ResolvedPace;
  /** Beats a minute that are asked for, where the athlete's lines tell them. May have only one end. */
  readonly heartRate?: Range;
  /** Watts that are asked for, where the athlete's lines tell them. */
  readonly power?: Range;
  /** Whether it is what the steps leave of the amount. */
  readonly isRemainder: boolean;
}

export interface SessionRepeat {
  readonly is: 'repeat';
  readonly node: ast.Repeat;
  readonly times: number;
  readonly parts: readonly SessionPart[];
  /** What stands between two repetitions. */
  readonly between?: SessionStep;
}

/**
 * The steps of a run or of cross-training. A session without steps is one step. What the steps leave of the amount comes
 * first, or, where they begin with a warm-up, before the cool-down at the end.
 */
export function sessionParts(session: TrainingSession): readonly SessionPart[] {
  const { activity } = session.source;
  if (ast.isWorkoutUse(activity)) {
    const steps = activity.workout?.ref ? stepsOf(activity.workout.ref) : [];
    return new Reader(session, steps, activity.details).parts();
  }
  return ast.isRun(activity) ? new Reader(session, activity.steps, activity.details).parts() : [];
}

/** Reads the steps of one session. */
class Reader {
  private readonly session: TrainingSession;
  private readonly steps: readonly ast.Step[];
  /** What is asked of its work. */
  private readonly targets: readonly ast.Target[];
  private readonly segments: ReadonlyMap<AstNode, Segment>;
  private readonly scaling: StepScaling;

  constructor(session: TrainingSession, steps: readonly ast.Step[], details: readonly ast.Detail[]) {
    this.session = session;
    this.steps = steps;
    this.targets = thatCount(details).filter(ast.isTarget);
    this.segments = new Map(session.run?.segments.map((segment) => [segment.node, segment]));
    this.scaling = stepScaling(steps, session.run ? session.scale : 1);
  }

  parts(): readonly SessionPart[] {
    const { source } = this.session;
    if (this.steps.length === 0) return [this.whole()];
    const parts = this.steps.flatMap((step) => this.part(step));
    const remainder = this.segments.get(source);
    if (!remainder) return parts;
    const step = this.step(source, remainder, amountAskedFor(remainder), [], true);
    return withRemainder(parts, step);
  }

  private whole(): SessionStep {
    const { source, run, scale } = this.session;
    const segment = this.segments.get(source);
    const written = ast.isRun(source.activity) ? figureOf(source.activity, 'amount') : undefined;
    const amount = segment ? amountAskedFor(segment) : scaled(written ?? {}, run ? scale : 1);
    return this.step(source, segment ?? { movement: 'run', role: 'work' }, amount, this.targets, false);
  }

  private part(step: ast.Step): readonly SessionPart[] {
    if (ast.isPiece(step)) return [this.piece(step)];
    const times = this.scaling.times.get(step) ?? repetitions(step.times);
    const parts = step.steps.flatMap((inner) => this.part(inner));
    if (times === 0 || parts.length === 0) return [];
    if (times === 1) return parts;
    const between = step.recovery && this.piece(step.recovery);
    return [{ is: 'repeat', node: step, times, parts, ...(between && { between }) }];
  }

  private piece(piece: ast.Piece): SessionStep {
    const segment = this.segments.get(piece) ?? { movement: movementOf(piece), role: roleOf(piece) };
    const targets = piece.target ? [piece.target] : segment.role === 'work' ? this.targets : [];
    const amount = this.scaling.amounts.get(piece) ?? figureOf(piece, 'amount') ?? {};
    return this.step(piece, segment, amount, targets, false);
  }

  private step(
    node: AstNode,
    segment: Pick<Segment, 'movement' | 'role'> & Partial<Segment>,
    amount: Amount,
    targets: readonly ast.Target[],
    isRemainder: boolean,
  ): SessionStep {
    const { movement, role, change } = segment;
    const { athlete } = this.session.week.plan;
    const pace = segment.isPaceAsked && segment.pace;
    const first = (read: (target: ast.Target) => Range | undefined) =>
      targets.map(read).find((range) => range !== undefined);
    const heartRate = first((target) => targetKindOf(target)?.kind.heartRate?.(target, athlete));
    const power = first((target) => targetKindOf(target)?.kind.power?.(target, athlete));
    const open = first((target) => this.openPaceOf(target));
    const usualPace = role === 'work' && targets.length === 0 && this.meansItsPace() && segment.pace;
    return {
      is: 'step',
      node,
      movement,
      role,
      amount: meant(amount),
      targets,
      ...(pace && { pace: open ? { ...pace, range: open } : pace }),
      ...(pace && change && { getsFaster: change.getsFaster }),
      ...(usualPace && { usualPace }),
      ...(heartRate && { heartRate }),
      ...(power && { power }),
      isRemainder,
    };
  }

  /** Whether the pace that work of its kind is reckoned with is one to run at. */
  private meansItsPace(): boolean {
    const facts = KINDS.get(this.session.kind);
    if (!facts || this.session.climb) return false;
    return !(facts.varies || facts.competes || facts.isAddition || facts.isUphill);
  }

  /** A pace with one end, of which the model reckons with that end alone. */
  private openPaceOf(target: ast.Target): Range | undefined {
    const { zones } = this.session.week.plan.athlete;
    const range = target.zone ? zones.get(middleStep(target.zone))?.pace : figureOf(target, 'pace')?.range;
    return range && isOpen(range) ? range : undefined;
  }
}

/** What a segment is given in; the other dimension is computed. */
function amountAskedFor({ estimated, movement, distance, duration }: Segment): Measure {
  const isTimed = estimated === 'distance' || movement === 'stand' || !distance;
  return isTimed ? { ...(duration && { duration }) } : { distance };
}

/** Nobody does nothing, or more than counts as known. */
function meant({ distance, duration }: Measure): Measure {
  if (distance) return isMeant(distance, MOST_METRES) ? { distance } : {};
  return duration && isMeant(duration, MOST_SECONDS) ? { duration } : {};
}

function isMeant({ high }: Range, most: number): boolean {
  return high > 0 && high <= most;
}

function withRemainder(parts: readonly SessionPart[], remainder: SessionStep): readonly SessionPart[] {
  const isOf = (part: SessionPart | undefined, role: Segment['role']) =>
    part?.is === 'step' && part.role === role;
  if (!isOf(parts[0], 'warm-up')) return [remainder, ...parts];
  const end = isOf(parts.at(-1), 'cool-down') ? parts.length - 1 : parts.length;
  return parts.toSpliced(end, 0, remainder);
}
