import { AstUtils } from 'langium';
import { isAsWritten } from '../edit/as-written.ts';
import { definitionAbove, uniqueName } from '../edit/lay-out.ts';
import { nodeOnOneLine } from '../edit/node-on-one-line.ts';
import { formatted } from '../format/format.ts';
import { sourceOf } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import { keyOfName } from '../grammar/key-of-name.ts';
import { hasMistake } from '../grammar/mistakes.ts';
import { spanOf } from '../grammar/parts.ts';
import { namesOf, visibleFiles } from '../scope/names.ts';
import { type Edit, inOrder } from '../text/edit.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { exercisesIn } from '../training/exercise.ts';
import { AS_WORKOUT, isHardSession } from '../training/hard-session.ts';
import type { TrainingSession } from '../training/model.ts';
import { KINDS } from '../vocabulary/kinds.ts';
import { inUsualForm } from './in-usual-form.ts';
import { ifKept } from './keeps-training.ts';
import { type Refactoring, type RefactoringPlace, sessionAt, trainingOf } from './refactoring.ts';
import { targetChanges, withoutOwnPace } from './steps.ts';

/** Makes the steps of a session a `workout` above the plan, or its exercises a `block`. */
export function extraction(place: RefactoringPlace): Refactoring | undefined {
  const session = sessionAt(place);
  const found = session && !isMistaken(session, place) && extractionOf(session, place);
  if (!found) return undefined;
  if (isAsWritten(session)) return ifKept(found, place);
  const usual = inUsualForm(session, place);
  const same = usual ? sessionAt(usual.place) : session;
  const read = usual && same ? extractionOf(same, usual.place) : found;
  if (!read) return undefined;
  // Other lines may say `as Tuesday`, or the line may rest on the unit of its plan.
  const edits = usual ? usual.edits(read.edits()) : read.edits();
  return ifKept({ title: read.title, edits: () => edits }, place);
}

/** Whether the line of a session holds something that could not be read: that would be left behind. */
function isMistaken(session: ast.Session, { document }: RefactoringPlace): boolean {
  const day = AstUtils.getContainerOfType(session, ast.isDay);
  const span = day && spanOf(day);
  if (!span) return true;
  const end = sourceOf(document).lineStop(span.end);
  return hasMistake(document.parseResult.value, span.start, end + 1);
}

function extractionOf(session: ast.Session, place: RefactoringPlace): Refactoring | undefined {
  const { activity } = session;
  if (ast.isRun(activity)) return workoutOf(session, activity, place);
  return ast.isStrength(activity) ? blockOf(activity, place) : undefined;
}

function workoutOf(session: ast.Session, run: ast.Run, place: RefactoringPlace): Refactoring | undefined {
  const { steps, details } = run;
  const kind = run.kind?.toLowerCase() ?? '';
  // An amount beside the steps is what counts: a workout has none.
  if (steps.length === 0 || run.amount !== undefined || meansMoreThanSteps(kind)) return undefined;
  const sessions = trainingOf(session, place);
  const pieces = withoutOwnPace(steps);
  const hasTarget = details.some(ast.isTarget);
  if (!sessions || !keepsEffort(kind, sessions, pieces.length > 0, hasTarget)) return undefined;
  const source = sourceOf(place.document);
  const span = spanOf(run);
  if (!span || source.commentsWithin(span).length > 0) return undefined;
  const pace = KINDS.get(kind)?.pace;
  const targets = hasTarget || pace === 'easy' ? [] : targetChanges(pieces, `@ ${pace}`);
  const name = freeName(titleOf(kind, steps), 'Workout', place);
  const manner = details.map((detail) => ` ${nodeOnOneLine(detail)}`).join('');
  return {
    title: `Extract these steps to the workout "${name}"`,
    edits: () => {
      const lines = steps.map((step) => nodeOnOneLine(step, targets));
      const use = `workout "${name}"`;
      return moved(session, span, [use, ...lines], use + manner, source);
    },
  };
}

/** Whether the steps are as hard in a workout, where only they say how hard it is. */
function keepsEffort(
  kind: string,
  sessions: readonly TrainingSession[],
  hasOpenPace: boolean,
  hasTarget: boolean,
): boolean {
  const facts = KINDS.get(kind);
  if (facts?.discipline !== 'run') return false;
  if (sessions.some(({ run, hard }) => !run || isHardSession(run, AS_WORKOUT, true) !== hard)) return false;
  if (!hasOpenPace) return true;
  return hasTarget ? facts.band === undefined : facts.pace !== 'repetition';
}

function blockOf(strength: ast.Strength, place: RefactoringPlace): Refactoring | undefined {
  const { items, duration, cue } = strength;
  const source = sourceOf(place.document);
  const span = spanOf(strength);
  if (items.length === 0 || !span || source.commentsWithin(span).length > 0) return undefined;
  const name = freeName(exercisesInShort(exercisesIn(items).map(({ use }) => use)), 'Block', place);
  return {
    title: `Extract these exercises to the block "${name}"`,
    edits: () => {
      const lines = items.map((item) => nodeOnOneLine(item));
      const use = [strength.kind, `"${name}"`, duration, cue === undefined ? undefined : `"${cue}"`];
      return moved(strength, span, [`block "${name}"`, ...lines], use.filter(Boolean).join(' '), source);
    },
  };
}

/** Whether what a session is would be lost with its kind. */
function meansMoreThanSteps(kind: string): boolean {
  const { competes, needsSteps } = KINDS.get(kind) ?? {};
  return Boolean(competes || needsSteps);
}

/** The edits that put a definition above the plan, and its use in the place of what it holds. */
function moved(
  node: ast.Session | ast.Strength,
  span: Span,
  definition: readonly string[],
  use: string,
  source: Source,
): readonly Edit[] {
  const plan = AstUtils.getContainerOfType(node, ast.isPlan);
  const start = (plan && spanOf(plan)?.start) ?? span.start;
  return inOrder([definitionAbove(source, start, formatted(definition.join('\n'))), { ...span, text: use }]);
}

/**
 * What a structured run is called: by its repetitions, else by its first other step. A workout has no kind: that it is
 * run on hills only its name can say.
 */
function titleOf(kind: string, steps: readonly ast.Step[]): string {
  const title = kind.charAt(0).toUpperCase() + kind.slice(1);
  const repeat = steps.find(ast.isRepeat);
  const work = repeat?.steps[0];
  if (repeat && ast.isPiece(work) && work.amount) {
    const repeated = `${repeat.times.toLowerCase()} ${work.amount}`;
    return kind === 'hills' ? `${title} ${repeated}` : repeated;
  }
  const [piece] = withoutWarmUp(steps);
  return piece?.amount ? `${title} ${piece.amount}` : title;
}

function withoutWarmUp(steps: readonly ast.Step[]): readonly ast.Piece[] {
  return steps.filter(ast.isPiece).filter(({ kind }) => kind === undefined || /^run$/i.test(kind));
}

function exercisesInShort(exercises: readonly ast.ExerciseUse[]): string {
  const [first = 'Exercises', second, ...others] = exercises.map(({ exercise }) => {
    const name = exercise?.$refText.replaceAll('"', '') ?? '';
    return name.charAt(0).toUpperCase() + name.slice(1);
  });
  if (second === undefined) return first;
  return others.length === 0 ? `${first} and ${second}` : `${first}, ${second} and ${others.length} more`;
}

function freeName(
  proposed: string,
  type: 'Workout' | 'Block',
  { document, documents }: RefactoringPlace,
): string {
  const taken = visibleFiles(document, documents).map((file) => namesOf(file).byType.get(type));
  return uniqueName(proposed, (name) => taken.some((names) => names?.has(keyOfName(name))));
}
