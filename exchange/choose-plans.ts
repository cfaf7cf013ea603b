/** Which plans of a file are meant. */
import {
  isSameName,
  list,
  nearest,
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
    const names = planChoices(plans).map((choice) => choice.name);
    throw new ExportRefusal(`The file has no plan "${name}"${offered('it has', name, names)}`, 'choice');
  }
  if (athlete === undefined) return named;
  const chosen = named.filter((plan) => isSameName(plan.athlete.name, athlete));
  if (chosen.length === 0) {
    const there = offered('there is', athlete, athletesOf(named));
    throw new ExportRefusal(`There is no athlete "${athlete}" to choose${there}`, 'choice');
  }
  return chosen;
}

/** So many names are listed where none is near. */
const MOST_LISTED = 12;

/** The name that was meant, or those that there are: how the sentence ends. */
function offered(there: string, typed: string, names: readonly string[]): string {
  const meant = nearest(typed, names);
  if (meant !== undefined) return `. Did you mean "${meant}"?`;
  if (names.length === 0) return '.';
  const quoted = names.slice(0, MOST_LISTED).map((name) => `"${name}"`);
  const more = names.length - quoted.length;
  return `; ${there} ${list(more > 0 ? [...quoted, `${more} more`] : quoted)}.`;
}

function athletesOf(plans: readonly TrainingPlan[]): readonly string[] {
  return [...new Set(plans.flatMap(({ athlete }) => athlete.name || []))];
}
