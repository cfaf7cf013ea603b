/** What is known about the exercises of a file as plain data and as pages. */
import type * as ast from '../grammar/generated/ast.ts';
import { nodesOfType } from '../grammar/nodes.ts';
import { commentAbove } from '../scope/comments.ts';
import { exerciseFacts } from '../training/exercise.ts';
import { isJump } from '../training/jumps.ts';
import type { BackStatus } from '../training/model.ts';
import { leastDose } from '../training/usual-dose.ts';
import { MUSCLE_GROUP } from '../vocabulary/word-lists.ts';
import { heading, list, type Page, paragraph, source, table } from './content.ts';
import { backInWords, sentence } from './words.ts';

/** All about an exercise; what its definition does not say is absent. */
export interface ExerciseDescription {
  readonly name: string;
  readonly title?: string;
  /** The other names of its `also` lines. */
  readonly also: readonly string[];
  /** What it is, in whole sentences. */
  readonly about?: string;
  readonly targets: readonly string[];
  readonly movement?: string;
  readonly spineLoad?: string;
  readonly isJump: boolean;
  /** The usual amount: a convention. */
  readonly dose?: string;
  readonly cue?: string;
  /** What to mind with a back status, or what to do instead. */
  readonly cautions: readonly { readonly back: BackStatus; readonly text: string; readonly avoid: boolean }[];
  readonly alternatives: readonly string[];
  /** What is known about it, each with its source. */
  readonly notes: readonly string[];
}

/** The exercises that a file defines, in its order. */
export function exercisesOf(file: ast.RunplanFile): readonly ExerciseDescription[] {
  return nodesOfType(file, 'Exercise').map(exerciseDescription);
}

/** All about an exercise. */
export function exerciseDescription(node: ast.Exercise): ExerciseDescription {
  const facts = exerciseFacts(node);
  const { name, groups, movement, spineLoad, dose, cautions, avoidedWith, alternatives, notes } = facts;
  const about = commentAbove(node);
  const cue = node.attributes.findLast((line) => line.$type === 'Cue')?.text;
  return {
    name,
    ...(node.title && { title: node.title }),
    also: node.attributes.flatMap((line) => (line.$type === 'Also' ? line.names : [])),
    ...(about && { about: about.replaceAll(/\s+/g, ' ') }),
    targets: groups,
    ...(movement && { movement }),
    ...(spineLoad && { spineLoad }),
    isJump: isJump(facts),
    ...(dose && { dose }),
    ...(cue && { cue }),
    cautions: Array.from(cautions, ([back, text]) => ({ back, text, avoid: avoidedWith.has(back) })),
    alternatives: alternatives.map((other) => other.name),
    notes,
  };
}

/** The page that lists exercises by what they are for. */
export function exerciseIndex(exercises: readonly ExerciseDescription[]): Page {
  const headings = ['jumps', ...MUSCLE_GROUP.words, 'other'];
  const groups = Map.groupBy(exercises, (one) => (one.isJump ? 'jumps' : (one.targets[0] ?? 'other')));
  return {
    title: 'Exercises of the built-in library',
    blocks: [
      paragraph(
        'By the first group of muscles that they train. Spine load is a judgement of the library. `avoid` and `caution` name ' +
          'the back statuses for which an exercise says what to do instead, or what to mind. A plural, and a blank, a hyphen ' +
          'or nothing between the words of a name, are read as well.',
      ),
      ...headings.flatMap((group) => {
        const members = groups.get(group) ?? [];
        if (members.length === 0) return [];
        const rows = members.map((one) => [
          `\`${one.name}\``,
          one.targets.join(', '),
          one.spineLoad ?? '',
          minded(one),
          one.dose ?? '',
        ]);
        return [heading(group), table(['exercise', 'trains', 'spine load', 'back', 'usual dose'], rows)];
      }),
      paragraph('More on an exercise: `runplan explain exercise NAME`'),
    ],
  };
}

/** The page of an exercise. */
export function exercisePage(exercise: ExerciseDescription): Page {
  const { name, title, also, about, targets, movement, spineLoad, dose, cue, cautions, alternatives, notes } =
    exercise;
  const said = [
    ['Trains', targets.join(', ')],
    ['Movement', movement],
    ['Spine load', spineLoad],
    ['Usual dose', dose],
    ['Cue', cue],
    ['Instead', alternatives.join(', ')],
    ['Also called', also.join(', ')],
  ].flatMap(([label, value]) => (value ? [`**${label}:** ${value}`] : []));
  return {
    title: title ? `${name} · ${title}` : name,
    blocks: [
      ...(about ? [paragraph(about)] : []),
      ...(said.length > 0 ? [list(said)] : []),
      ...(cautions.length > 0
        ? [
            heading('For the back'),
            list(
              cautions.map(
                ({ back, text, avoid }) =>
                  `**${avoid ? 'Not with' : 'With'} ${backInWords(back)}:** ${sentence(text)}`,
              ),
            ),
          ]
        : []),
      ...(notes.length > 0 ? [heading('What is known'), list(notes)] : []),
      heading('In a plan'),
      source(`mon strength: ${name} ${leastDose(dose) ?? '3 x 8'}`),
    ],
  };
}

/** `avoid pain · caution history, disc`. */
function minded({ cautions }: ExerciseDescription): string {
  const named = (avoid: boolean, word: string) => {
    const backs = cautions.filter((one) => one.avoid === avoid).map(({ back }) => back);
    return backs.length > 0 ? [`${word} ${backs.join(', ')}`] : [];
  };
  return [...named(true, 'avoid'), ...named(false, 'caution')].join(' · ');
}
