/** Hover text of the names of blocks, workouts, policies, paces and stop rules. */
import {
  ast,
  commentAbove,
  count,
  type ExerciseInRounds,
  exerciseFacts,
  exercisesIn,
  isCoreExercise,
  partOf,
  runInWords,
  stepsOf,
  workoutLoad,
} from '@runplan/language/internal';
import {
  code,
  dotted,
  freeText,
  type HoverPart,
  inOneLine,
  items,
  paragraph,
  strong,
  type Words,
} from '../words/markup.ts';
import { paceInWords } from '../words/paces.ts';
import type { HoverContext } from './context.ts';
import { linesFor } from './lines.ts';

/** Who belongs to a group. */
export function groupText(group: ast.Group): HoverPart[] {
  const names = group.athletes.map(({ ref, $refText }) => ref?.name ?? $refText);
  return [heading(group.name, 'group'), ...commentOn(group), ...items(names)];
}

/** What a block holds. */
export function blockText(block: ast.Block): HoverPart[] {
  const uses = exercisesIn(block.items);
  const facts = uses.flatMap(({ use: { exercise } }) => (exercise?.ref ? [exerciseFacts(exercise.ref)] : []));
  const groups = new Set(facts.flatMap((exercise) => exercise.groups));
  const core = new Set(facts.filter(isCoreExercise).map(({ name }) => name)).size;
  return [
    heading(block.name, 'block'),
    ...commentOn(block),
    ...items(uses.map(exerciseInWords)),
    ...(groups.size > 0
      ? [paragraph(dotted(`Trains ${[...groups].join(', ')}`, count(core, 'core exercise')))]
      : []),
  ];
}

/**
 * What a workout is.
 *
 * @param lines what it comes to, for each athlete
 */
export function workoutText(workout: ast.Workout, lines: readonly Words[]): HoverPart[] {
  return [
    heading(workout.name, 'workout'),
    ...commentOn(workout),
    ...items(stepsOf(workout).map(written)),
    ...lines.map((line) => paragraph(line)),
  ];
}

/** What a workout comes to for each of those whom it concerns. */
export function workoutLines(workout: ast.Workout, context: HoverContext): readonly Words[] {
  return linesFor(
    context.peopleAround(workout),
    ({ athlete }) => athlete,
    ({ athlete, units }) => runInWords(workoutLoad(workout, workout, context.pacesOf(athlete)), units),
  );
}

/** What a policy changes. */
export function policyText(policy: ast.Policy): HoverPart[] {
  const base = policy.base?.$refText.replace(/^"|"$/g, '');
  return [
    paragraph(dotted(strong(policy.name ?? ''), 'policy', base && `extends ${base}`)),
    ...commentOn(policy),
    ...items(policy.lines.map((line) => code(written(line)))),
  ];
}

/** A named pace, for each athlete whom it concerns. */
export function paceText(pace: ast.Pace, context: HoverContext): HoverPart[] {
  const lines = linesFor(
    context.peopleAround(pace),
    ({ athlete }) => athlete,
    ({ athlete, units }): Words | undefined => {
      const resolved = context.pacesOf(athlete).named(pace.name);
      if (!resolved) return undefined;
      // What it would be without the line of the athlete.
      const { node: _, ...others } = athlete;
      const computed = ast.isAthlete(pace.$container) ? context.pacesOf(others).named(pace.name) : undefined;
      return dotted(
        paceInWords(resolved, athlete, units),
        computed && computed.from !== resolved.from
          ? `${paceInWords(computed, athlete, units)} otherwise`
          : undefined,
      );
    },
  );
  return [heading(pace.name, 'pace'), ...commentOn(pace), ...items(lines), ...howComputed(pace)];
}

function howComputed({ share, distance }: ast.Pace): HoverPart[] {
  if (share)
    return [
      paragraph(`The pace whose oxygen cost is ${share} of VDOT, by the equations of Daniels and Gilbert.`),
    ];
  if (distance)
    return [
      paragraph(`The predicted pace of a race over ${distance}, by the equations of Daniels and Gilbert.`),
    ];
  return [];
}

/** When to stop. */
export function painRuleText(rule: ast.PainRule): HoverPart[] {
  return [heading(rule.name, 'stop rule'), ...commentOn(rule), ...(rule.text ? [paragraph(rule.text)] : [])];
}

function heading(name: string | undefined, type: string): HoverPart {
  return paragraph(dotted(strong(name ?? ''), type));
}

function commentOn(
  node: ast.Block | ast.Group | ast.Workout | ast.Policy | ast.Pace | ast.PainRule,
): HoverPart[] {
  const comment = commentAbove(node);
  return comment ? freeText(comment) : [];
}

/** `Side plank 2 x 20 s each side`: an exercise of a block by its title, with its dose. */
function exerciseInWords({ use, rounds }: ExerciseInRounds): Words {
  const name = use.exercise?.$refText ?? '';
  const title = use.exercise?.ref?.title ?? name;
  const isHigh = use.exercise?.ref && exerciseFacts(use.exercise.ref).spineLoad === 'high';
  const dose = written(use).slice(partOf(use, 'exercise')?.text.length ?? name.length);
  return dotted(
    `${title}${dose}`,
    rounds > 1 ? count(rounds, 'round') : undefined,
    isHigh ? 'spine load high' : undefined,
  );
}

/** A part of the text as it is written, in one line and with single blanks. */
function written(node: ast.ExerciseUse | ast.Step | ast.PolicyItem): string {
  return inOneLine(partOf(node)?.text ?? '');
}
