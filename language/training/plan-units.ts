/** In which units a plan is told. */

import * as ast from '../grammar/generated/ast.ts';
import type { Units } from '../quantities/distance.ts';
import { linesOf, weeksOf } from '../scope/templates.ts';
import { keptWith } from '../text/kept-with.ts';
import { figureOf } from '../vocabulary/figures.ts';
import { UNIT_OF_DISTANCE } from '../vocabulary/word-lists.ts';
import type { Athlete } from './model.ts';

/**
 * The units that a plan chooses; else those in which most distances of its sessions are written, else most of its athlete's
 * lines; else kilometres.
 */
export function unitsOf(plan: ast.Plan, athlete: Pick<Athlete, 'node'>): Units {
  const chosen = UNIT_OF_DISTANCE.read(unitsLineOf(plan)?.units);
  if (chosen) return chosen;
  const weeks = weeksOf(plan).map(({ node }) => countIn(node));
  return majorityOf(weeks) ?? majorityOf([countOfAthlete(athlete.node)]) ?? 'km';
}

/** The first of the plan, or else that of the plan that it is like. */
function unitsLineOf(plan: ast.Plan): ast.UnitsChoice | undefined {
  return plan.attributes.find(ast.isUnitsChoice) ?? linesOf(plan).findLast(ast.isUnitsChoice);
}

/** Metres are written beside both. */
type Unit = string | undefined;

/** How many figures are in kilometres and miles, and how many of them in miles. */
class UnitCount {
  all = 0;
  miles = 0;

  add(unit: Unit): void {
    if (unit !== 'mi' && unit !== 'km') return;
    this.all += 1;
    if (unit === 'mi') this.miles += 1;
  }
}

function majorityOf(counts: readonly UnitCount[]): Units | undefined {
  let miles = 0;
  let all = 0;
  for (const count of counts) {
    all += count.all;
    miles += count.miles;
  }
  if (all === 0) return undefined;
  return miles > all / 2 ? 'mi' : 'km';
}

/** Of weeks: they stay while others are edited. */
const counts = keptWith<ast.Week, UnitCount>();

function countIn(week: ast.Week): UnitCount {
  const count = counts.get(week) ?? countOfWeek(week);
  counts.set(week, count);
  return count;
}

function countOfWeek(week: ast.Week): UnitCount {
  const count = new UnitCount();
  count.add(figureOf(week, 'total')?.unit);
  for (const day of week.days) {
    for (const { activity } of day.sessions) {
      if (ast.isRun(activity)) {
        count.add(figureOf(activity, 'amount')?.unit);
        for (const step of activity.steps) addStep(step, count);
      }
      if (ast.isRun(activity) || ast.isWorkoutUse(activity))
        for (const detail of activity.details)
          if (ast.isTarget(detail)) count.add(figureOf(detail, 'pace')?.unit);
    }
  }
  return count;
}

function addStep(step: ast.Step, count: UnitCount): void {
  if (ast.isPiece(step)) {
    count.add(figureOf(step, 'amount')?.unit);
    if (step.target) count.add(figureOf(step.target, 'pace')?.unit);
    return;
  }
  for (const inner of step.steps) addStep(inner, count);
  if (step.recovery) addStep(step.recovery, count);
}

function countOfAthlete(athlete: ast.Athlete | undefined): UnitCount {
  const count = new UnitCount();
  for (const line of athlete?.attributes ?? []) {
    if (ast.isRecentVolume(line) || ast.isRecentLongest(line)) count.add(figureOf(line, 'distance')?.unit);
    else if (ast.isShoes(line)) count.add(figureOf(line, 'used')?.unit);
    else if (ast.isPace(line)) count.add(figureOf(line, 'value')?.unit);
  }
  return count;
}
