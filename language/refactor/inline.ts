import { AstUtils } from 'langium';
import { laidOut } from '../edit/lay-out.ts';
import { nodeOnOneLine } from '../edit/node-on-one-line.ts';
import { scaledSteps } from '../edit/scaled.ts';
import { sourceOf } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import { keyOfName } from '../grammar/key-of-name.ts';
import { isMisread } from '../grammar/mistakes.ts';
import { spanOf, statementSpan } from '../grammar/parts.ts';
import { namesOf, visibleFiles } from '../scope/names.ts';
import { inOrder } from '../text/edit.ts';
import { exercisesIn } from '../training/exercise.ts';
import { isHardSession } from '../training/hard-session.ts';
import type { TrainingSession } from '../training/model.ts';
import { ifKept } from './keeps-training.ts';
import { type Refactoring, type RefactoringPlace, sessionAt, trainingOf } from './refactoring.ts';
import { targetChanges, withoutOwnPace } from './steps.ts';

/** Replaces the use of a workout by its steps, or that of a block by its exercises. */
export function inlining(place: RefactoringPlace): Refactoring | undefined {
  const session = sessionAt(place);
  const activity = session?.activity;
  if (!session || !activity) return undefined;
  const source = sourceOf(place.document);
  const span = spanOf(activity);
  if (!span || source.commentsWithin(span).length > 0) return undefined;
  const written = inlined(session, activity, place);
  if (!written) return undefined;
  const indentation = source.indentation(statementSpan(session)?.start ?? span.start);
  const column = span.start - source.lineStart(span.start);
  const text = laidOut(written.text, column, indentation, source.lineEnd);
  return ifKept({ title: written.title, edits: () => inOrder([{ ...span, text }]) }, place);
}

interface Inlined {
  readonly title: string;
  readonly text: string;
}

function inlined(session: ast.Session, activity: ast.Activity, place: RefactoringPlace): Inlined | undefined {
  if (ast.isWorkoutUse(activity)) {
    const training = trainingOf(session, place);
    const text = training && workoutInline(activity, training, 1);
    if (text === undefined) return undefined;
    return { title: `Replace the workout "${activity.workout?.ref?.name}" by its steps`, text };
  }
  if (!ast.isStrength(activity)) return undefined;
  const text = blockInline(activity, place);
  if (text === undefined) return undefined;
  return { title: `Replace the block "${activity.block?.ref?.name}" by its exercises`, text };
}

/**
 * A session with the steps of the workout that it uses; undefined where there are none.
 *
 * @param training what the session is in the models
 * @param scale the factor of a copy
 */
export function workoutInline(
  use: ast.WorkoutUse,
  training: readonly TrainingSession[],
  scale: number,
): string | undefined {
  const workout = use.workout?.ref;
  const steps = workout?.lines.flatMap((line) => line.steps) ?? [];
  if (!workout || steps.length === 0 || isMisread(workout)) return undefined;
  // A copy may be scaled to less than a hard session: its kind has to suit all of them.
  const isHard = training.some(({ hard }) => hard);
  const isTempo =
    !steps.some(ast.isRepeat) &&
    training.every(({ run, hard }) => run && isHardSession(run, {}, true) === hard);
  const kind = !isHard ? 'easy' : isTempo ? 'tempo' : 'intervals';
  // Behind the steps a target would belong to the last of them; and what has none is easy in a workout.
  const [own, ...more] = use.details.filter(ast.isTarget);
  // A step has one target.
  if (more.length > 0) return undefined;
  const target = own ? nodeOnOneLine(own) : isHard ? '@ easy' : undefined;
  const changes = [
    ...(target === undefined ? [] : targetChanges(withoutOwnPace(steps), target)),
    ...scaledSteps(steps, scale),
  ];
  const lines = steps.map((step) => nodeOnOneLine(step, changes));
  const manner = use.details.filter((detail) => !ast.isTarget(detail));
  const cues = manner.filter(ast.isCueText);
  const others = manner.filter((detail) => !ast.isCueText(detail));
  // A text behind the steps would belong to the last of them as well.
  const details = [...cues, ...others].map((detail) => ` ${nodeOnOneLine(detail)}`).join('');
  const list = lines.join(', ');
  return cues.length > 0 ? `${kind}${details}: ${list}` : `${kind}: ${list}${details}`;
}

/** A text of the session would belong to its last exercise. */
function blockInline(strength: ast.Strength, place: RefactoringPlace): string | undefined {
  const block = strength.block?.ref;
  if (!block || strength.cue !== undefined || isMisread(block)) return undefined;
  const exercises = exercisesIn(block.items);
  if (exercises.length === 0 || !exercises.every(({ use }) => meansTheSame(use, place))) return undefined;
  const head = [strength.kind, strength.duration].filter(Boolean).join(' ');
  return `${head}: ${listed(block.items)}`;
}

/** The items of a block on one line: what rounds alone are of stands in parentheses. */
function listed(items: readonly ast.BlockItem[]): string {
  const rounds = items.findIndex((item) => ast.isRounds(item) && item.items.length === 0);
  const texts = items.slice(0, rounds < 0 ? undefined : rounds + 1).map((item) => nodeOnOneLine(item));
  const list = texts.join(', ');
  if (rounds < 0) return list;
  const next = items.findIndex(
    (item, index) => index > rounds && ast.isRounds(item) && item.items.length === 0,
  );
  const [of, others] =
    next < 0 ? [items.slice(rounds + 1), []] : [items.slice(rounds + 1, next), items.slice(next)];
  const whole = of.length > 0 ? `${list} (${listed(of)})` : list;
  return others.length > 0 ? `${whole}, ${listed(others)}` : whole;
}

/** Whether the name of an exercise means the same in the file of the session; in that file itself it does. */
function meansTheSame(use: ast.ExerciseUse, { document, documents }: RefactoringPlace): boolean {
  if (AstUtils.findRootNode(use) === document.parseResult.value) return true;
  const { exercise } = use;
  const name = exercise?.ref?.name;
  if (name === undefined) return false;
  for (const file of visibleFiles(document, documents)) {
    const found = namesOf(file).byType.get('Exercise')?.get(keyOfName(name));
    if (found) return found === exercise?.ref;
  }
  return false;
}
