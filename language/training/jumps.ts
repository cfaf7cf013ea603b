/** Jumps, and how often a runner lands in them. */
import { figureOf } from '../vocabulary/figures.ts';
import type { ExerciseDose, ExerciseFacts, TrainingSession } from './model.ts';

/** Words in the name or title of an exercise that say that it is a jump, where its `movement` does not say what it is. */
const JUMPS = /\b(?:jump|hop|bound|leap|pogo|plyo)(?:s|es|ing|metrics?)?\b|\bskipping\b/i;

/** Movements that a jump is called by as well: it begins with bent hips and knees, or lifts a limb. */
const LOOSE_MOVEMENTS: ReadonlySet<string | undefined> = new Set([undefined, 'squat', 'lunge', 'raise']);

/** A jump given by time or distance lands at least this often: conventions. */
const CONTACTS_A_SECOND = 1;
const CONTACTS_A_METRE = 0.5;

/**
 * Whether an exercise leaves the ground and lands: its movement is `jump`, or its name or title says so while its
 * movement is none that a jump could not be called by.
 */
export function isJump(exercise: ExerciseFacts): boolean {
  const known = jumps.get(exercise);
  if (known !== undefined) return known;
  const isOne = isCalledJump(exercise);
  jumps.set(exercise, isOne);
  return isOne;
}

const jumps = new WeakMap<ExerciseFacts, boolean>();

function isCalledJump({ movement, name, node }: ExerciseFacts): boolean {
  if (movement === 'jump') return true;
  return LOOSE_MOVEMENTS.has(movement) && JUMPS.test(`${name ?? ''} ${node.title ?? ''}`);
}

/**
 * How often the feet land in an exercise, upper end: its repetitions, for each side both. By time or distance at least
 * one contact a second or for two metres, a convention. Undefined for what is no jump, or has no amount.
 */
export function contactsOf({ node, exercise, sets, repetitions }: ExerciseDose): number | undefined {
  if (!exercise || !isJump(exercise)) return undefined;
  const duration = figureOf(node, 'duration');
  const distance = figureOf(node, 'distance')?.range;
  const once =
    (duration && duration.high * CONTACTS_A_SECOND) ?? (distance && distance.high * CONTACTS_A_METRE);
  const all = repetitions ?? (once === undefined ? undefined : Math.ceil(once) * sets);
  return all === undefined ? undefined : all * (node.eachSide ? 2 : 1);
}

const NONE: readonly ExerciseDose[] = [];

/** The jumps of a session. */
export function jumpsOf(session: TrainingSession): readonly ExerciseDose[] {
  const { strength } = session;
  return strength ? strength.exercises.filter(({ exercise }) => exercise && isJump(exercise)) : NONE;
}
