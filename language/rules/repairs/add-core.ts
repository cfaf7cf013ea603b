/** Core and strength work from the built-in library, on the days that suit it best. */
import { isKeyRun } from '../../training/key-run.ts';
import type { TrainingDay, TrainingSession, TrainingWeek } from '../../training/model.ts';
import { isCoreWork, isStrengthWork, neededIn, strengthWorkIn } from '../../training/strength-work.ts';
import type { Repair } from '../repair.ts';
import { addSessions } from './add-session.ts';

/** A short block of core work, one that trains every group of muscles that a runner's strength work should, and one with weights. */
const SHORT = 'core "Core Basics"';
const WHOLE = 'core "Core and Hips"';
const WEIGHTS = 'strength "Gym Strength"';
/** So many strength sessions a week are the convention. */
const USUAL = 2;

/**
 * Adds core sessions to a week: first such that nothing else is missing in its strength work either, then as few and
 * short ones as will do.
 */
export function addCore(week: TrainingWeek, times: number): Repair[] {
  const needed = neededIn(week, USUAL);
  const strength = needed - strengthWorkIn(week).length;
  // More than is asked for says what for.
  const why = strength > times ? `, for ${needed} strength sessions a week` : '';
  return [
    ...addBlock(week, WHOLE, Math.max(times, strength), isStrengthWork, why),
    ...addBlock(week, SHORT, times, isCoreWork),
  ];
}

/** Adds sessions to a week that train every group of muscles. */
export function addStrength(week: TrainingWeek, times: number): Repair[] {
  return addBlock(week, WHOLE, times, isStrengthWork);
}

/** The same with weights. */
export function addWeights(week: TrainingWeek, times: number): Repair[] {
  return addBlock(week, WEIGHTS, times, isStrengthWork);
}

/**
 * Adds a session of a built-in block so many times: on days without a hard or long run, not on the day before one, not next to a
 * day that has such work, and rather on a day with an easy run than on a day off.
 *
 * @param isSuch which of the sessions that there are count as such work
 * @param why what ends the title
 */
function addBlock(
  week: TrainingWeek,
  session: string,
  times: number,
  isSuch: (session: TrainingSession) => boolean,
  why = '',
): Repair[] {
  const { index, plan } = week;
  const days = plan.weeks.slice(Math.max(0, index - 1), index + 2).flatMap((other) => other.days);
  const byIndex = new Map(days.map((day) => [day.index, day]));
  const hasSuch = (day: TrainingDay | undefined) => day?.sessions.some(isSuch) === true;
  const edits = addSessions(week, session, times, (day) => {
    const [before, after] = [byIndex.get(day.index - 1), byIndex.get(day.index + 1)];
    return (
      (hasSuch(day) ? 16 : 0) +
      (isKeyDay(day) ? 8 : 0) +
      (hasSuch(before) || hasSuch(after) ? 4 : 0) +
      (isReplacedInCopies(day) ? 3 : 0) +
      (after && isKeyDay(after) ? 2 : 0) +
      (day.sessions.some(({ discipline }) => discipline === 'run') ? 0 : 1)
    );
  });
  if (edits.length === 0) return [];
  const title = `Add \`${session}\`${edits.length === 2 ? ' twice' : ''} in `;
  return [{ kind: 'suggested', title: (weeks) => title + weeks + why, edits, isCopied: true }];
}

/** Whether a week that copies this one writes the day itself. */
function isReplacedInCopies({ name, week }: TrainingDay): boolean {
  return week.copies.some(({ days }) => days.some((day) => day.name === name && day.node));
}

/** A day with a hard or long run. */
function isKeyDay(day: TrainingDay): boolean {
  return day.sessions.some(isKeyRun);
}
