/** Who trains by a plan: its athletes, alone and in groups. */
import * as ast from '../grammar/generated/ast.ts';
import { templatesOf } from './templates.ts';

/** An athlete of a plan, and what names them there. */
export interface NamedRunner {
  readonly athlete: ast.Athlete;
  /** The name of the athlete or of their group, with the share of the runs that is theirs. */
  readonly node: ast.PlanRunner;
}

/** The athletes of a plan, each once: where it names nobody, those of the plan that it is like. */
export function runnersOf(plan: ast.Plan): readonly NamedRunner[] {
  const runners = runnersNamedBy(plan).flatMap((node) =>
    athletesNamedBy(node.runner?.ref).map((athlete) => ({ athlete, node })),
  );
  return [...Map.groupBy(runners, ({ athlete }) => athlete).values()].flatMap(([first]) => first ?? []);
}

/** How a plan names its athletes, or the plan that it is like. */
export function runnersNamedBy(plan: ast.Plan): readonly ast.PlanRunner[] {
  return [plan, ...templatesOf(plan)].find(({ runners }) => runners.length > 0)?.runners ?? [];
}

/** The athletes of a plan as far as they are known, each once. */
export function athletesOf(plan: ast.Plan): readonly ast.Athlete[] {
  return runnersOf(plan).map(({ athlete }) => athlete);
}

/** Whether the line of a day that is for some only is for an athlete. */
export function isFor(line: ast.OtherLine | ast.DoneLine, athlete: ast.Athlete | undefined): boolean {
  return athlete !== undefined && line.runners.some(({ ref }) => athletesNamedBy(ref).includes(athlete));
}

/** The athlete that a name means, or those of a group. */
export function athletesNamedBy(named: ast.Runner | undefined): readonly ast.Athlete[] {
  if (!named) return [];
  return ast.isGroup(named) ? named.athletes.flatMap(({ ref }) => ref ?? []) : [named];
}
