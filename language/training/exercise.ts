import type * as ast from '../grammar/generated/ast.ts';
import { tidy } from '../quantities/range.ts';
import type { Mass } from '../quantities/scalar.ts';
import { keptWith } from '../text/kept-with.ts';
import { figureOf } from '../vocabulary/figures.ts';
import { thatCount } from '../vocabulary/said-once.ts';
import { BACK_STATUS } from '../vocabulary/word-lists.ts';
import type { Athlete, BackStatus, ExerciseDose, ExerciseFacts } from './model.ts';
import { repetitions } from './repetitions.ts';

const cache = keptWith<ast.Exercise, ExerciseFacts>();

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
  for (const line of thatCount(node.attributes)) {
    if (line.$type === 'Targets') groups.push(...line.groups.map((group) => group.toLowerCase()));
    else if (line.$type === 'Movement') movement = line.value?.toLowerCase();
    else if (line.$type === 'SpineLoad') spineLoad = line.value?.toLowerCase();
    else if (line.$type === 'Dose') dose = line.text;
    else if (line.$type === 'Note' && line.text) notes.push(line.text);
    else if (line.$type === 'Alternative') alternatives.push(...othersIn(line, node));
    else if (line.$type === 'Caution' || line.$type === 'Avoid') {
      const status = BACK_STATUS.read(line.status);
      if (!status || !line.text) continue;
      if (line.$type === 'Avoid') avoidedWith.add(status);
      else if (avoidedWith.has(status)) continue;
      cautions.set(status, line.text);
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

/** An effort of so much and more, or so few repetitions in reserve and fewer, is nearly all that goes: conventions. */
const NEARLY_ALL = { effort: 9, reserve: 1 };

/** An exercise of a list, and how often the rounds that it stands in are done. */
export interface ExerciseInRounds {
  readonly use: ast.ExerciseUse;
  readonly rounds: number;
}

/** The exercises of a session or block in their order. A number of rounds alone holds for all that follow it. */
export function exercisesIn(items: readonly ast.BlockItem[], outside = 1): readonly ExerciseInRounds[] {
  let rounds = outside;
  return items.flatMap((item) => {
    if (item.$type === 'ExerciseUse') return [{ use: item, rounds }];
    if (item.$type === 'BlockRest') return [];
    const times = repetitions(item.times);
    if (item.items.length > 0) return exercisesIn(item.items, rounds * times);
    rounds = outside * times;
    return [];
  });
}

/** An exercise as it is used, with its sets, for an athlete who can lift so much. */
export function doseOf({ use: node, rounds }: ExerciseInRounds, { oneRepMax }: Athlete): ExerciseDose {
  const exercise = node.exercise?.ref;
  const setReps = figureOf(node, 'setReps');
  const reps = figureOf(node, 'reps')?.high;
  const sets = (setReps?.length ?? repetitions(node.sets)) * rounds;
  const counted = setReps
    ? setReps.reduce((sum, one) => sum + one, 0) * rounds
    : reps === undefined
      ? undefined
      : reps * sets;
  const load = figureOf(node, 'load') ?? (exercise && shareOf(node, oneRepMax.get(exercise)));
  return {
    node,
    sets,
    rounds,
    ...(counted !== undefined && { repetitions: counted }),
    ...(exercise && { exercise: exerciseFacts(exercise) }),
    ...(load && { load }),
    isWeighted: node.load !== undefined || node.intensities.some(({ share }) => share !== undefined),
    isToExhaustion: node.toFailure || node.intensities.some(isNearlyAll),
  };
}

/** The share of the most weight, where both are known. */
function shareOf({ intensities }: ast.ExerciseUse, most: Mass | undefined): Mass | undefined {
  const share = intensities.map((intensity) => figureOf(intensity, 'share')).find((one) => one !== undefined);
  if (!share || !most) return undefined;
  const kilograms = most.range.high;
  return {
    range: { low: tidy(share.low * kilograms), high: tidy(share.high * kilograms) },
    unit: most.unit,
  };
}

/** Of an effort the upper end counts, of repetitions in reserve the lower one. */
function isNearlyAll(intensity: ast.Intensity): boolean {
  const felt = figureOf(intensity, 'effort')?.high ?? 0;
  const left = figureOf(intensity, 'reserve')?.low ?? Number.POSITIVE_INFINITY;
  return felt >= NEARLY_ALL.effort || left <= NEARLY_ALL.reserve;
}
