/** Days that a change of a plan would give other training, though it is not about them. */
import type { DayName, TrainingPlan, TrainingWeek } from '../../training/model.ts';
import { changedDays, daysOf, hasNewMistakes, sessionsOn } from '../keeps-training.ts';
import type { PlanChange } from './define-plan-edit.ts';
import type { PlanEditing, ReadPlans } from './editing.ts';

/** A day of a week, by the number that the week has before the change. */
export interface DayOfWeek {
  readonly week: number;
  readonly day: DayName;
}

/**
 * The days that would not have the training that they should have behind a change; all of the plan where a line of it could
 * not be read then.
 *
 * @param after the text behind the change
 */
export function lostDays(
  { plan, models, before }: PlanEditing,
  change: PlanChange,
  after: ReadPlans,
): readonly DayOfWeek[] {
  const changed = after.plans.filter(({ node }) => node.$containerIndex === plan.$containerIndex);
  const lost = models.flatMap((model, at) => lostIn(model, changed[at], change));
  if (lost.length > 0 || !hasNewMistakes(before, after)) return lost;
  return models.flatMap(({ weeks }) => weeks.flatMap(allDays));
}

function lostIn(
  { weeks }: TrainingPlan,
  changed: TrainingPlan | undefined,
  change: PlanChange,
): readonly DayOfWeek[] {
  const { order = (numbers) => numbers } = change;
  const byNumber = new Map(weeks.map((week) => [week.number, week]));
  const pairs = order(weeks.map(({ number }) => number)).flatMap((number, at) => {
    const before = number === undefined ? undefined : byNumber.get(number);
    return before ? [[before, changed?.weeks[at]] as const] : [];
  });
  const meant = pairs.flatMap(([before, after]) =>
    daysOf(before)
      .filter((day) => isMeant(change, before.number, day))
      .map((day) => ({ week: before.number, day, was: sessionsOn(before, day), is: sessionsIn(after, day) })),
  );
  const others = pairs.flatMap(([before, after]) => {
    if (!after) return allDays(before);
    const days = changedDays(before, after).filter((day) => !isMeant(change, before.number, day));
    const isBroken = days.length === 0 && after.broken && !before.broken;
    return isBroken ? allDays(before) : days.map((day) => ({ week: before.number, day }));
  });
  const [was, is] = [meant.flatMap((day) => day.was), meant.flatMap((day) => day.is)];
  const most = change.sessionsChanged ?? Number.POSITIVE_INFINITY;
  const isLost = without(was, is).length > most || without(is, was).length > most;
  return isLost ? [...others, ...meant.map(({ week, day }) => ({ week, day }))] : others;
}

/** What is in a list and not in another one, each as often as it is there more. */
function without(all: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...all];
  for (const session of others) {
    const at = left.indexOf(session);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

function sessionsIn(week: TrainingWeek | undefined, day: DayName): readonly string[] {
  return week ? sessionsOn(week, day) : [];
}

/** Whether a change is about a day. */
function isMeant({ week, days, to }: PlanChange, number: number, day: DayName): boolean {
  if (number === week && (!days || days.includes(day))) return true;
  return number === to?.week && day === to.day;
}

function allDays(week: TrainingWeek): readonly DayOfWeek[] {
  return daysOf(week).map((day) => ({ week: week.number, day }));
}
