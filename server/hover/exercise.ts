/** Hover text of exercises. */
import {
  ast,
  type BackStatus,
  backInWords,
  commentAbove,
  count,
  exerciseFacts,
  figureOf,
  formatDurationRange,
  partOf,
  referencesIn,
  repetitions,
} from '@runplan/language/internal';
import {
  code,
  dotted,
  freeText,
  type HoverPart,
  inOneLine,
  items,
  paragraph,
  say,
  strong,
} from '../words/markup.ts';
import type { HoverContext, Person } from './context.ts';
import type { Pointed } from './pointed.ts';

/** The name of an exercise where it is used, or how often it is done. */
export function exerciseUseHover(pointed: Pointed, context: HoverContext): HoverPart[] | undefined {
  const use = pointed.node as ast.ExerciseUse;
  if (pointed.property === 'sets' || pointed.property === 'reps' || pointed.property === 'duration')
    return doseText(use);
  const exercise = use.exercise?.ref;
  if (pointed.property !== 'exercise' || !exercise) return undefined;
  const plans = context.plansAround(use);
  const people = plans.length > 0 ? plans : context.usersOf(use);
  return exerciseText(exercise, backsOf(people));
}

/** Sets and what is done in each, and what that is in all. */
function doseText(use: ast.ExerciseUse): HoverPart[] | undefined {
  const { sets, reps, duration, distance, eachSide } = use;
  const rounds = repetitions(sets);
  const amount = reps ?? duration ?? distance;
  const times = rounds * (eachSide ? 2 : 1);
  const seconds = figureOf(use, 'duration');
  const all = seconds
    ? formatDurationRange({ low: seconds.low * times, high: seconds.high * times })
    : reps && /^\d+$/.test(reps)
      ? `${Number(reps) * times} repetitions`
      : undefined;
  return [
    paragraph(
      dotted(
        say(
          strong(count(rounds, 'set')),
          amount ? ` of ${inOneLine(amount)}${eachSide ? ' each side' : ''}` : '',
        ),
        all && `${all} in all`,
      ),
    ),
  ];
}

/** What is known about an exercise, with what its source is. */
export function noteHover({ node, property }: Pointed): HoverPart[] | undefined {
  const { text } = node as ast.Note;
  const references = referencesIn(text ?? '');
  if (property !== 'text' || references.length === 0) return undefined;
  return [
    paragraph(text),
    ...items(
      references.map(({ name, citation, note }) => say(strong(name), ` ${citation}`, note ? ` ${note}` : '')),
    ),
  ];
}

/** An exercise that can be done instead of another. */
export function alternativeHover(pointed: Pointed, context: HoverContext): HoverPart[] | undefined {
  if (pointed.property !== 'exercises') return undefined;
  const line = pointed.node as ast.Alternative;
  const index = line.exercises.findIndex(
    (_, position) => partOf(line, 'exercises', position)?.offset === pointed.part.offset,
  );
  const exercise = line.exercises[index]?.ref;
  const people = exercise ? context.usersOf(line.$container) : [];
  return exercise && exerciseText(exercise, backsOf(people));
}

/** The name of an exercise where it is defined. */
export function exerciseHover(pointed: Pointed, context: HoverContext): HoverPart[] | undefined {
  const exercise = pointed.node as ast.Exercise;
  if (pointed.property !== 'name' && pointed.property !== 'title') return undefined;
  return exerciseText(exercise, backsOf(context.usersOf(exercise)));
}

/** The back statuses of those whom an exercise concerns; undefined where that is nobody in particular. */
function backsOf(people: readonly Person[]): readonly BackStatus[] | undefined {
  return people.length > 0 ? people.map(({ athlete }) => athlete.back) : undefined;
}

/**
 * What the library says about an exercise.
 *
 * @param backs the back statuses whose cautions are told; without it, all of them
 */
export function exerciseText(exercise: ast.Exercise, backs?: readonly BackStatus[]): HoverPart[] {
  const { name, groups, movement, spineLoad, dose, notes, cautions, avoidedWith, alternatives } =
    exerciseFacts(exercise);
  const comment = commentAbove(exercise);
  const cue = exercise.attributes.find(ast.isCue)?.text;
  const told = [...cautions].filter(([status]) => !backs || backs.includes(status));
  const warnings = [
    ...told.map(([status, text]) =>
      say(strong(`${avoidedWith.has(status) ? 'Not with' : 'With'} ${backInWords(status)}`), ' ', text),
    ),
    ...(told.length > 0 && alternatives.length > 0
      ? [say(strong('Instead'), ' ', alternatives.map((other) => other.name).join(', '))]
      : []),
  ];
  return [
    paragraph(exercise.title ? dotted(strong(exercise.title), code(name)) : strong(name ?? '')),
    ...(comment ? freeText(comment) : []),
    ...items([
      // Those whom they concern read them before anything else.
      ...(backs ? warnings : []),
      ...(groups.length > 0 ? [say(strong('Trains'), ' ', groups.join(', '))] : []),
      ...(dose ? [say(strong('Usual dose'), ' ', dose)] : []),
      ...(spineLoad || movement
        ? [
            dotted(
              spineLoad && say(strong('Spine load'), ' ', spineLoad),
              movement && say(strong('Movement'), ' ', movement),
            ),
          ]
        : []),
      ...(backs ? [] : warnings),
      ...(cue ? [say(strong('Cue'), ' ', cue)] : []),
    ]),
    ...items(notes),
  ];
}
