import type * as ast from '../grammar/generated/ast.ts';
import { BACK_STATUS } from '../vocabulary/word-lists.ts';
import type { BackStatus, ExerciseDose, ExerciseFacts } from './model.ts';
import { repetitions } from './repetitions.ts';

const cache = new WeakMap<ast.Exercise, ExerciseFacts>();

/** What an exercise's definition says. */
export function exerciseFacts(node: ast.Exercise): ExerciseFacts {
  let facts = cache.get(node);
  if (!facts) {
    facts = read(node);
    cache.set(node, facts);
  }
  return facts;
}

function read(node: ast.Exercise): ExerciseFacts {
  const groups: string[] = [];
  let movement: string | undefined;
  let spineLoad: string | undefined;
  let dose: string | undefined;
  const notes: string[] = [];
  const cautions = new Map<BackStatus, string>();
  const avoidedWith = new Set<BackStatus>();
  const alternatives: ast.Exercise[] = [];
  for (const line of node.attributes) {
    if (line.$type === 'Targets') groups.push(...line.groups.map((group) => group.toLowerCase()));
    else if (line.$type === 'Movement') movement = line.value?.toLowerCase();
    else if (line.$type === 'SpineLoad') spineLoad = line.value?.toLowerCase();
    else if (line.$type === 'Dose') dose = line.text;
    else if (line.$type === 'Note' && line.text) notes.push(line.text);
    else if (line.$type === 'Alternative') alternatives.push(...othersIn(line, node));
    else if (line.$type === 'Caution' || line.$type === 'Avoid') {
      const status = BACK_STATUS.read(line.status);
      if (!status || !line.text) continue;
      cautions.set(status, line.text);
      if (line.$type === 'Avoid') avoidedWith.add(status);
      else avoidedWith.delete(status);
    }
  }
  return {
    node,
    name: node.name,
    groups,
    ...(movement && { movement }),
    ...(spineLoad && { spineLoad }),
    ...(dose && { dose }),
    notes,
    cautions,
    avoidedWith,
    alternatives,
  };
}

function othersIn(line: ast.Alternative, node: ast.Exercise): ast.Exercise[] {
  return line.exercises.flatMap(({ ref }) => (ref && ref !== node ? [ref] : []));
}

/** An exercise as it is used, with its sets. */
export function doseOf(node: ast.ExerciseUse): ExerciseDose {
  const exercise = node.exercise?.ref;
  return { node, sets: repetitions(node.sets), ...(exercise && { exercise: exerciseFacts(exercise) }) };
}
