/** Hover text of exercises. */
import {
  ast,
  type BackStatus,
  backInWords,
  commentAbove,
  count,
  doseOf,
  exerciseFacts,
  figureOf,
  formatDurationRange,
  formatMass,
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

const DOSES: ReadonlySet<string> = new Set(['sets', 'reps', 'setReps', 'duration', 'toFailure']);

/** The name of an exercise where it is used, or how often it is done. */
export function exerciseUseHover(pointed: Pointed, context: HoverContext): HoverPart[] | undefined {
  const use = pointed.node as ast.ExerciseUse;
  if (DOSES.has(pointed.property ?? '')) return doseText(use);
  if (pointed.property === 'tempo') return tempoText(use);
  const exercise = use.exercise?.ref;
  if (pointed.property !== 'exercise' || !exercise) return undefined;
  const plans = context.plansAround(use);
  const people = plans.length > 0 ? plans : context.usersOf(use);
  return exerciseText(exercise, backsOf(people));
}

/** The seconds of the parts of a movement. */
function tempoText({ tempo = '' }: ast.ExerciseUse): HoverPart[] {
  const [down, pause, up, top] = tempo.match(/\d/g) ?? [];
  return [
    paragraph(
      dotted(
        say(strong(`${down} s`), ' down'),
        `${pause} s at the bottom`,
        `${up} s up`,
        top === undefined ? undefined : `${top} s at the top`,
      ),
    ),
  ];
}

/** Sets and what is done in each, and what that is in all. */
function doseText(use: ast.ExerciseUse): HoverPart[] | undefined {
  const { reps, setReps, duration, distance, eachSide } = use;
  const each = figureOf(use, 'setReps');
  const sets = each?.length ?? repetitions(use.sets);
  const amount = setReps ?? reps ?? duration ?? distance ?? (use.toFailure ? 'to failure' : undefined);
  const times = sets * (eachSide ? 2 : 1);
  const seconds = figureOf(use, 'duration');
  const all = seconds
    ? formatDurationRange({ low: seconds.low * times, high: seconds.high * times })
    : each
      ? `${each.reduce((sum, one) => sum + one, 0) * (eachSide ? 2 : 1)} repetitions`
      : reps && /^\d+$/.test(reps)
        ? `${Number(reps) * times} repetitions`
        : undefined;
  return [
    paragraph(
      dotted(
        say(
          strong(count(sets, 'set')),
          amount ? ` ${use.toFailure ? '' : 'of '}${inOneLine(amount)}${eachSide ? ' each side' : ''}` : '',
        ),
        all && `${all} in all`,
      ),
    ),
  ];
}

/** A share of the most weight in kilograms for each athlete, or what an effort means. */
export function intensityHover({ node }: Pointed, context: HoverContext): HoverPart[] {
  const intensity = node as ast.Intensity;
  if (intensity.share === undefined) {
    const { effort, reserve = '' } = intensity;
    const felt = 'How hard a set is, from 1 to 10: 10 is all that goes, 8 leaves about two repetitions.';
    const left = `Repetitions that would still go: ${inOneLine(reserve.replace(/\D+$/, ''))}.`;
    return [
      paragraph(effort ? felt : left),
      paragraph(
        'An effort of 9 or more, or at most one repetition in reserve, counts as done to failure: a convention.',
      ),
    ];
  }
  const use = intensity.$container;
  const exercise = use.exercise?.ref;
  const plans = context.plansAround(use);
  const people = plans.length > 0 ? plans : context.usersOf(use);
  const loads = people.map(({ athlete }) => {
    const load = doseOf({ use, rounds: 1 }, athlete).load;
    const most = exercise && athlete.oneRepMax.get(exercise);
    const name = strong(athlete.name || 'Athlete');
    return load && most
      ? say(
          name,
          ` ${formatMass(load.range, load.unit)}: ${intensity.share} of ${formatMass(most.range, most.unit)}`,
        )
      : say(name, ' no weight known: add ', code(`1rm ${exercise?.name ?? 'squat'} 60 kg`));
  });
  return [paragraph('A share of the most weight that can be lifted once.'), ...items(loads)];
}

/** How often exercises are done one after the other. */
export function roundsHover({ node }: Pointed): HoverPart[] {
  const { times, items: listed } = node as ast.Rounds;
  const which = listed.length > 0 ? 'the exercises in the parentheses' : 'the exercises that follow';
  return [paragraph(strong(count(repetitions(times), 'round')), `: ${which}, one after the other.`)];
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

/** Another name of an exercise, in its definition. */
export function alsoHover({ node, property }: Pointed, context: HoverContext): HoverPart[] | undefined {
  if (property !== 'names') return undefined;
  const exercise = (node as ast.Also).$container;
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
  const others = exercise.attributes.flatMap((line) => (ast.isAlso(line) ? line.names : []));
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
      ...(others.length > 0 ? [say(strong('Also'), ' ', others.join(', '))] : []),
    ]),
    ...items(notes),
  ];
}
