/** Sessions in the words of their author. */
import type { AstNode } from 'langium';
import { onOneLine } from '../edit/lay-out.ts';
import { scaledRun, scaledSteps } from '../edit/scaled.ts';
import { documentOf, sourceOf } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import { partOf, spanOf } from '../grammar/parts.ts';
import type { Edit } from '../text/edit.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { type ExerciseInRounds, exercisesIn } from '../training/exercise.ts';
import type { TrainingPlan, TrainingSession } from '../training/model.ts';
import { stepsOf } from '../training/session.ts';
import { pacesBehind } from './paces-behind.ts';

/** What is written for a session, in its parts, each on one line. A scaled copy has its own amounts. */
export interface SessionText {
  /** What it is, with its amount or name: `long 14 km`, `workout "Tempo 20"`, `core "Core A"`. */
  readonly head: string;
  /** What stands behind that: target, steps, details. Exercises are told apart. */
  readonly rest?: string;
  /** The text for the athlete. */
  readonly cue?: string;
  /** The steps of a named workout. */
  readonly steps?: readonly string[];
  readonly exercises?: readonly ExerciseText[];
  /** The pause between the sets of the block: `60 s`. */
  readonly pause?: string;
}

/** An exercise of a session or of its block. */
export interface ExerciseText {
  /** Its title; its name where it has none. */
  readonly name: string;
  /** How much of it: `2 x 30 s each side`. */
  readonly dose?: string;
  readonly cue?: string;
}

/** The sessions of a plan in the words of their author. */
export function sessionTexts(plan: TrainingPlan): ReadonlyMap<TrainingSession, SessionText> {
  const texts = new Texts(false);
  return new Map(
    plan.weeks.flatMap(({ sessions }) => sessions.map((session) => [session, texts.of(session)] as const)),
  );
}

/** Reads sessions one by one. The athlete's paces stand behind what is run at them: `@ threshold (4:32/km)`. */
export function sessionsWithPaces(): (session: TrainingSession) => SessionText {
  const texts = new Texts(true);
  return (session) => texts.of(session);
}

/** Reads sessions. */
class Texts {
  /** A block is used in many weeks. */
  private readonly exercises = new Map<ast.ExerciseUse, ExerciseText>();
  private readonly withPaces: boolean;

  constructor(withPaces: boolean) {
    this.withPaces = withPaces;
  }

  of(session: TrainingSession): SessionText {
    const { source: node, scale } = session;
    const { activity } = node;
    const source = textOf(node);
    const span = activity && spanOf(activity);
    if (!activity || !span) return { head: onSingleLine(partOf(node)?.text ?? '') };
    const changes = ast.isRun(activity) && scale !== 1 ? scaledRun(activity, scale) : [];
    const end = endOfHead(activity) ?? span.end;
    const head = lineOf(source, { start: span.start, end }, changes);
    if (ast.isStrength(activity)) return { head, ...cueOf(activity.cue), ...this.exercisesOf(activity) };
    if (ast.isRest(activity)) return { head, ...cueOf(activity.cue) };
    const cue = cueIn(activity);
    const cueSpan = cue && spanOf(cue);
    const paces = this.withPaces ? pacesBehind(session) : [];
    const withoutCue = cueSpan ? [...changes, { ...cueSpan, text: '' }] : changes;
    const rest = lineOf(source, { start: end, end: span.end }, [...withoutCue, ...paces]).replace(
      /^:\s*/,
      '',
    );
    return {
      head,
      ...(rest !== '' && { rest }),
      ...cueOf(cue?.text),
      ...(ast.isWorkoutUse(activity) && this.stepsOf(activity, scale, paces)),
    };
  }

  private stepsOf(
    { workout }: ast.WorkoutUse,
    scale: number,
    paces: readonly Edit[],
  ): Pick<SessionText, 'steps'> {
    if (!workout?.ref) return {};
    const source = textOf(workout.ref);
    const steps = stepsOf(workout.ref);
    const changes = [...scaledSteps(steps, scale), ...paces];
    const lines = steps.flatMap((step) => spanOf(step) ?? []).map((span) => lineOf(source, span, changes));
    return lines.length > 0 ? { steps: lines } : {};
  }

  private exercisesOf({ block, items }: ast.Strength): Pick<SessionText, 'exercises' | 'pause'> {
    const all = block?.ref?.items ?? items;
    const uses = exercisesIn(all);
    const pause = pauseIn(all);
    return {
      ...(uses.length > 0 && { exercises: uses.map((use) => this.exerciseOf(use)) }),
      ...(pause && { pause: onSingleLine(pause) }),
    };
  }

  private exerciseOf({ use, rounds }: ExerciseInRounds): ExerciseText {
    const text = this.exercises.get(use) ?? this.readExercise(use);
    this.exercises.set(use, text);
    return rounds === 1 ? text : { ...text, dose: inRounds(rounds, text.dose) };
  }

  private readExercise(use: ast.ExerciseUse): ExerciseText {
    const source = textOf(use);
    const span = spanOf(use);
    const name = spanOf(use, 'exercise');
    const cue = spanOf(use, 'cue');
    const dose =
      span && name
        ? lineOf(source, { start: name.end, end: span.end }, cue ? [{ ...cue, text: '' }] : [])
        : '';
    return {
      name: use.exercise?.ref?.title ?? use.exercise?.ref?.name ?? use.exercise?.$refText ?? '',
      ...(dose !== '' && { dose }),
      ...cueOf(use.cue),
    };
  }
}

/** `3 rounds of 10 each side`. */
function inRounds(rounds: number, dose: string | undefined): string {
  const times = `${rounds} rounds`;
  return dose === undefined ? times : `${times} of ${dose}`;
}

/** The last pause that a list names, in its rounds too. */
function pauseIn(items: readonly ast.BlockItem[]): string | undefined {
  return items
    .map((item) =>
      item.$type === 'Rounds' ? pauseIn(item.items) : ast.isBlockRest(item) ? item.duration : undefined,
    )
    .findLast((duration) => duration !== undefined);
}

/** The text that a node stands in: a workout or a block may stand in another file than the session. */
function textOf(node: AstNode): Source {
  return sourceOf(documentOf(node));
}

function endOfHead(activity: ast.Activity): number | undefined {
  const properties = ast.isStrength(activity)
    ? ['kind', 'block', 'duration']
    : ast.isWorkoutUse(activity)
      ? ['workout']
      : ['kind', 'distance', 'amount'];
  const ends = properties.flatMap((property) => spanOf(activity, property)?.end ?? []);
  return ends.length > 0 ? Math.max(...ends) : undefined;
}

/** The text for the athlete; of several the last one counts. */
function cueIn({ details }: ast.Run | ast.WorkoutUse): ast.CueText | undefined {
  return details.findLast(ast.isCueText);
}

function cueOf(text: string | undefined): Pick<SessionText, 'cue'> {
  return text ? { cue: onSingleLine(text) } : {};
}

function lineOf(source: Source, span: Span, changes: readonly Edit[]): string {
  return onSingleLine(onOneLine(source, span, changes));
}

function onSingleLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
