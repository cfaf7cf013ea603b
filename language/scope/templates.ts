/** Plans that are like another plan. */
import { weeksIn } from '../grammar/days.ts';
import * as ast from '../grammar/generated/ast.ts';
import { chainBehind } from './chains.ts';

/** The plan that a plan is like, the one that this is like …; the nearest first. */
export function templatesOf(plan: ast.Plan): readonly ast.Plan[] {
  return chainBehind(plan, templateOf);
}

/** The plan that a plan is like. */
export function templateOf({ template }: ast.Plan): ast.Plan | undefined {
  return template?.plan?.ref;
}

/**
 * The lines that hold for a plan: its own behind those of the plans that it is like, without their dates and notes and
 * without what they allow.
 */
export function linesOf(plan: ast.Plan): readonly ast.PlanAttribute[] {
  const others = templatesOf(plan)
    .toReversed()
    .flatMap(({ attributes }) => attributes.filter(isInherited));
  return [...others, ...plan.attributes];
}

function isInherited(line: ast.PlanAttribute): boolean {
  return !(ast.isPlanRace(line) || ast.isPlanStart(line) || ast.isPlanNote(line) || ast.isAllow(line));
}

/** A week of a plan. */
export interface WeekOfPlan {
  readonly node: ast.Week;
  /** What names the plan that it comes from, where that is another one. */
  readonly from?: ast.Template;
}

/** The weeks of a plan, and those of the plans that it is like, which its own with their numbers replace. */
export function weeksOf(plan: ast.Plan): readonly WeekOfPlan[] {
  const own = weeksIn(plan).map((node) => ({ node }));
  const { template } = plan;
  if (!template) return own;
  const others = templatesOf(plan).flatMap((other) =>
    weeksIn(other).map((node) => ({ node, from: template })),
  );
  return [...own, ...others];
}
