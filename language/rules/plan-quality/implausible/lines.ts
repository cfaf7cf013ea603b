/** Looks at the lines of a plan, its weeks and its sessions. */

import { dayOf } from '../../../grammar/days.ts';
import {
  type Activity,
  type Day,
  type DoneLine,
  type ExerciseUse,
  isCueText,
  isPlanRace,
  isRaceGoal,
  isRun,
  isStrength,
  isWorkoutUse,
  type Plan,
  type Week,
} from '../../../grammar/generated/ast.ts';
import { foundOnce } from '../../../text/kept-with.ts';
import { weekNumber } from '../../../training/like.ts';
import type { Report } from '../../define-rule.ts';
import type { Subject } from '../../facts.ts';
import { checkHold, checkItems, usesForSeconds } from './exercises.ts';
import { checkFigures } from './figures.ts';
import { type Implausible, type Say, sayer } from './problem.ts';
import { checkGoal } from './raced.ts';
import { checkStepsOf } from './steps.ts';

/** Reports what can't be meant on the lines of a plan, its weeks and its sessions. */
export function checkLines(plan: Plan, report: (report: Report<Implausible>) => void): void {
  for (const found of aboveWeeks(plan)) report(found);
  for (const week of plan.weeks) {
    const { found, forSeconds } = inWeek(week);
    for (const one of found) report(one);
    for (const { use, about } of forSeconds) checkHold(use, sayer(about, report));
  }
}

/** The same for all athletes of a plan. */
const aboveWeeks = foundOnce((plan: Plan) => {
  const found: Report<Implausible>[] = [];
  const say = sayer({ kind: 'plan' }, (report) => found.push(report));
  for (const runner of plan.runners) checkFigures(runner, say);
  for (const line of plan.attributes) {
    checkFigures(line, say);
    if (isPlanRace(line)) for (const goal of line.details.filter(isRaceGoal)) checkGoal(line, goal, say);
  }
  return found;
});

/** An exercise of which the definition tells whether its figure can be meant. */
interface UseForSeconds {
  readonly use: ExerciseUse;
  readonly about: Subject;
}

/** What is told by the lines of a week alone: it stays so while others are edited. */
const inWeek = foundOnce((week: Week) => {
  const found: Report<Implausible>[] = [];
  const forSeconds: UseForSeconds[] = [];
  checkWeek(week, (report) => found.push(report), forSeconds);
  return { found, forSeconds };
});

function checkWeek(
  week: Week,
  report: (report: Report<Implausible>) => void,
  forSeconds: UseForSeconds[],
): void {
  const number = weekNumber(week.number);
  const about: Subject = number === undefined ? { kind: 'plan' } : { kind: 'week', week: number };
  checkFigures(week, sayer(about, report));
  if (week.like) checkFigures(week.like, sayer(about, report));
  for (const day of week.days) {
    const sessions = [...day.sessions, ...day.others.flatMap((line) => line.sessions)];
    for (const { activity } of sessions) {
      const subject = sessionIn(about, day, activity);
      checkActivity(activity, sayer(subject, report));
      if (isStrength(activity))
        for (const use of usesForSeconds(activity.items)) forSeconds.push({ use, about: subject });
    }
    checkDone(day.done, sayer(dayIn(about, day), report));
  }
  checkDone(week.done, sayer(about, report));
}

/** What was done. */
function checkDone(lines: readonly DoneLine[], say: Say): void {
  for (const detail of lines.flatMap((line) => line.details))
    if (!isCueText(detail)) checkFigures(detail, say);
}

function checkActivity(activity: Activity | undefined, say: Say): void {
  if (!activity) return;
  const isSound = checkFigures(activity, say);
  if (isStrength(activity)) checkItems(activity.items, say);
  if (isRun(activity) || isWorkoutUse(activity))
    for (const detail of activity.details) checkFigures(detail, say);
  if (isRun(activity)) checkStepsOf(activity, isSound, say);
}

/** A day as it is written, in a week whose number can be read. */
function dayIn(week: Subject, day: Day): Subject {
  const name = dayOf(day);
  return week.kind !== 'week' || name === undefined ? week : { kind: 'day', week: week.week, day: name };
}

/** A session as it is written, in a week whose number can be read. */
function sessionIn(week: Subject, day: Day, activity: Activity | undefined): Subject {
  const name = dayOf(day);
  if (week.kind !== 'week' || name === undefined || activity === undefined) return week;
  const kind = 'kind' in activity ? activity.kind?.toLowerCase() : undefined;
  return { kind: 'session', activity: kind ?? 'workout', week: week.week, day: name };
}
