/** In which units a plan is told. */
import * as ast from '../grammar/generated/ast.ts';
import type { Units } from '../quantities/distance.ts';
import { linesOf, weeksOf } from '../scope/templates.ts';
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
  return majorityOf(weeks) ?? majorityOf([countOf(unitsOfAthlete(athlete.node))]) ?? 'km';
}

/** The first of the plan, or else that of the plan that it is like. */
function unitsLineOf(plan: ast.Plan): ast.UnitsChoice | undefined {
  return plan.attributes.find(ast.isUnitsChoice) ?? linesOf(plan).findLast(ast.isUnitsChoice);
}

/** Metres are written beside both. */
type Unit = string | undefined;

/** How many figures are in kilometres and miles, and how many of them in miles. */
interface UnitCount {
  readonly all: number;
  readonly miles: number;
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

function countOf(units: Iterable<Unit>): UnitCount {
  let miles = 0;
  let all = 0;
  for (const unit of units) {
    if (unit !== 'mi' && unit !== 'km') continue;
    all += 1;
    if (unit === 'mi') miles += 1;
  }
  return { all, miles };
}

/** Of weeks: they stay while others are edited. */
const counts = new WeakMap<ast.Week, UnitCount>();

function countIn(week: ast.Week): UnitCount {
  const count = counts.get(week) ?? countOf(unitsInWeek(week));
  counts.set(week, count);
  return count;
}

function* unitsInWeek(week: ast.Week): Iterable<Unit> {
  yield figureOf(week, 'total')?.unit;
  for (const day of week.days) {
    for (const { activity } of day.sessions) {
      if (ast.isRun(activity)) {
        yield figureOf(activity, 'amount')?.unit;
        yield* unitsInSteps(activity.steps);
      }
      if (ast.isRun(activity) || ast.isWorkoutUse(activity)) yield* unitsOfTargets(activity.details);
    }
  }
}

function* unitsInSteps(steps: readonly ast.Step[]): Iterable<Unit> {
  for (const step of steps) {
    if (ast.isPiece(step)) {
      yield figureOf(step, 'amount')?.unit;
      if (step.target) yield figureOf(step.target, 'pace')?.unit;
    } else {
      yield* unitsInSteps(step.steps);
      if (step.recovery) yield* unitsInSteps([step.recovery]);
    }
  }
}

function* unitsOfTargets(details: readonly ast.Detail[]): Iterable<Unit> {
  for (const detail of details) if (ast.isTarget(detail)) yield figureOf(detail, 'pace')?.unit;
}

function* unitsOfAthlete(athlete: ast.Athlete | undefined): Iterable<Unit> {
  for (const line of athlete?.attributes ?? []) {
    if (ast.isRecentVolume(line) || ast.isRecentLongest(line)) yield figureOf(line, 'distance')?.unit;
    else if (ast.isShoes(line)) yield figureOf(line, 'used')?.unit;
    else if (ast.isPace(line)) yield figureOf(line, 'value')?.unit;
  }
}
