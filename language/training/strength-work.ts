/** What several rules need to know about a strength or core session. */
import * as ast from '../grammar/generated/ast.ts';
import { foundOnce } from '../text/kept-with.ts';
import { figureOf } from '../vocabulary/figures.ts';
import { KINDS } from '../vocabulary/kinds.ts';
import { hasAbsence } from './absence.ts';
import type { ExerciseFacts, TrainingDay, TrainingSession, TrainingWeek, WeekAlone } from './model.ts';
import { isBehindLongRace } from './race-day.ts';

/** Exercises that count as core work train one of these. */
const CORE_GROUPS: ReadonlySet<string> = new Set(['deep-core', 'lateral', 'anti-rotation']);

/** A session counts as core or strength work from this many different exercises on. */
const ENOUGH_EXERCISES = 2;

/** A session given by duration counts as strength work from this many seconds on. */
export const ENOUGH_SECONDS = 15 * 60;

/** Whether an exercise trains the deep or lateral core or resists rotation. */
export function isCoreExercise(exercise: ExerciseFacts): boolean {
  return exercise.groups.some((group) => CORE_GROUPS.has(group));
}

/**
 * Whether a session counts as core work: two or more different core exercises, or a `core` or `pilates` session that is
 * given by duration alone. What is unknown, such as a misspelt exercise, gets the benefit of the doubt.
 */
export function isCoreWork(session: TrainingSession): boolean {
  if (session.kind === 'drills') return false;
  if (isUnknownBlock(session)) return true;
  if (!session.strength || session.strength.exercises.length === 0) return isCoreByTime(session);
  return differentExercises(session, isCoreExercise) >= ENOUGH_EXERCISES;
}

function isCoreByTime({ kind, strength, done, source: { activity } }: TrainingSession): boolean {
  if (!KINDS.get(kind)?.isCoreByTime) return false;
  const amount = ast.isRun(activity) ? figureOf(activity, 'amount') : undefined;
  return (strength?.duration ?? done?.seconds ?? amount?.duration) !== undefined;
}

/**
 * Whether a session counts as strength work: two or more different exercises that are more than mobility, or a
 * duration alone that is long enough. Drills for running form are none. What is unknown gets the benefit of the doubt.
 */
export function isStrengthWork(session: TrainingSession): boolean {
  if (!session.strength || session.kind === 'drills') return false;
  if (isUnknownBlock(session)) return true;
  if (session.strength.exercises.length === 0) return (session.strength.duration ?? 0) >= ENOUGH_SECONDS;
  return differentExercises(session, isMoreThanMobility) >= ENOUGH_EXERCISES;
}

/**
 * Whether a strength session is hard on its day: jumps of a session for them, or an exercise of high spine load, with a
 * weight, or done until nothing more goes.
 */
export function isHardStrength({ kind, strength }: TrainingSession): boolean {
  if (kind === 'plyometrics') return true;
  return (
    kind === 'strength' &&
    (strength?.exercises ?? []).some(
      ({ isWeighted, isToExhaustion, exercise }) =>
        isWeighted || isToExhaustion || exercise?.spineLoad === 'high',
    )
  );
}

/** The sessions of a week that count as core work, and as strength work. */
export const coreWorkIn = foundOnce(({ sessions }: WeekAlone) => sessions.filter(isCoreWork));
export const strengthWorkIn = foundOnce(({ sessions }: WeekAlone) => sessions.filter(isStrengthWork));

/** Whether a day counts as one of rest: without a run and without hard strength. */
export function isRestDay(day: TrainingDay): boolean {
  return !day.sessions.some((session) => session.discipline === 'run' || isHardStrength(session));
}

/**
 * How many sessions a week needs: fewer before a race; none in the week of one, behind a long one, in a week off, and
 * where the athlete is ill or away on any day.
 */
export function neededIn(week: TrainingWeek, minimum: number): number {
  if (week.isRace || isOff(week) || isBehindLongRace(week)) return 0;
  return week.isTaper ? Math.min(minimum, 1) : minimum;
}

const isOff = foundOnce(
  (week: WeekAlone) => hasAbsence(week) || week.sessions.every((session) => session.discipline === 'rest'),
);

function isMoreThanMobility(exercise: ExerciseFacts): boolean {
  return exercise.groups.some((group) => group !== 'mobility');
}

/** How many different exercises pass; each unknown one counts. */
function differentExercises(session: TrainingSession, passes: (exercise: ExerciseFacts) => boolean): number {
  const names = new Set<string>();
  let unknown = 0;
  for (const { exercise } of session.strength?.exercises ?? []) {
    if (!exercise) unknown += 1;
    else if (passes(exercise)) names.add(exercise.name);
  }
  return names.size + unknown;
}

/** A block of a name that does not exist: what the session holds is not known. */
function isUnknownBlock(session: TrainingSession): boolean {
  const activity: ast.Activity | undefined = session.source.activity;
  return ast.isStrength(activity) && activity.block !== undefined && activity.block.ref === undefined;
}
