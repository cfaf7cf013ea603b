/** Which plans of a file are meant. */
import {
  isSameName,
  list,
  type RunplanDocument,
  type RunplanServices,
  type TrainingPlan,
} from '@runplan/language/internal';
import { ExportRefusal } from './export-refusal.ts';

/** A plan of a file, as one chooses it. */
export interface PlanChoice {
  readonly name: string;
  /** By name; empty where the plan names nobody. */
  readonly athletes: readonly string[];
}

/** What is chosen of a file; all plans, for all of their athletes, where nothing is. */
export interface PlansAsked {
  readonly plan?: string;
  readonly athlete?: string;
}

/** Every plan of a file, once for each of its athletes. */
export function plansOf(document: RunplanDocument, services: RunplanServices): readonly TrainingPlan[] {
  return services.models.of(document).plans;
}

/** The plans to choose from, in the order of the file. */
export function planChoices(plans: readonly TrainingPlan[]): readonly PlanChoice[] {
  return [...Map.groupBy(plans, ({ node }) => node).values()].map((same) => ({
    name: same[0]?.name ?? '',
    athletes: athletesOf(same),
  }));
}

/** @throws ExportRefusal if there is no such plan or athlete, with those that there are */
export function choosePlans(
  plans: readonly TrainingPlan[],
  { plan: name, athlete }: PlansAsked,
): readonly TrainingPlan[] {
  const named = name === undefined ? plans : plans.filter((plan) => isSameName(plan.name, name));
  if (name !== undefined && named.length === 0) {
    const names = planChoices(plans).map((choice) => `"${choice.name}"`);
    const there = names.length > 0 ? `; it has ${list(names)}` : '';
    throw new ExportRefusal(`The file has no plan "${name}"${there}.`);
  }
  if (athlete === undefined) return named;
  const chosen = named.filter((plan) => isSameName(plan.athlete.name, athlete));
  if (chosen.length === 0) {
    const names = athletesOf(named).map((one) => `"${one}"`);
    const there = names.length > 0 ? `; there is ${list(names)}` : '';
    throw new ExportRefusal(`There is no athlete "${athlete}" to choose${there}.`);
  }
  return chosen;
}

function athletesOf(plans: readonly TrainingPlan[]): readonly string[] {
  return [...new Set(plans.flatMap(({ athlete }) => athlete.name || []))];
}
