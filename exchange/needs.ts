/** What formats need of a plan that not every plan has. */
import { list, type TrainingPlan } from '@runplan/language/internal';
import { ExportRefusal } from './export-refusal.ts';
import { rangeOfNode } from './html/ranges.ts';

interface NeedFacts {
  /** What it is, as a phrase that continues "needs …". */
  readonly about: string;
  isMet(plan: TrainingPlan): boolean;
  /** What to write, and where. */
  readonly remedy: string;
}

export const NEEDS = {
  dates: {
    about: 'dates',
    isMet: ({ date }) => date !== undefined,
    remedy: 'Add a line below it with the day that it starts on, such as `starts 2026-09-28`.',
  },
} as const satisfies Readonly<Record<string, NeedFacts>>;

export type Need = keyof typeof NEEDS;

/** @throws ExportRefusal if a plan lacks something that a format needs */
export function requireNeeds(format: string, needs: readonly Need[], plans: readonly TrainingPlan[]): void {
  for (const need of needs) {
    const { about, isMet, remedy } = NEEDS[need];
    const lacking = new Set(plans.filter((plan) => !isMet(plan)).map(({ node }) => node));
    if (lacking.size === 0) continue;
    const named = [...lacking].map(
      (node) => `"${node.name ?? ''}" (line ${rangeOfNode(node).start.line + 1})`,
    );
    const who = named.length === 1 ? `the plan ${named[0]} has none` : `the plans ${list(named)} have none`;
    throw new ExportRefusal(`The format ${format} needs ${about}, and ${who}. ${remedy}`);
  }
}
