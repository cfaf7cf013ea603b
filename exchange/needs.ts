/** What formats need of a file or a plan that not every one has. */
import { list, type TrainingPlan } from '@runplan/language/internal';
import type { ExportSource } from './define-format.ts';
import { ExportRefusal, type RefusalReason } from './export-refusal.ts';
import { rangeOfNode } from './html/ranges.ts';

interface NeedFacts {
  /** What it is, as a phrase that continues "needs …". */
  readonly about: string;
  /** What is lacking, as a phrase that continues "…, and", and what to do about it; undefined where nothing is. */
  lackOf(plans: readonly TrainingPlan[], source: ExportSource): Lack | undefined;
}

interface Lack {
  readonly what: string;
  readonly remedy: string;
  readonly reason?: RefusalReason;
}

export const NEEDS = {
  'no-mistakes': {
    about: 'a file without mistakes',
    // What was not understood would be missing without a word.
    lackOf(_, source) {
      const mistakes = source.mistakes().filter(({ severity }) => severity === 'error');
      const [first] = mistakes.toSorted((a, b) => a.start.line - b.start.line);
      if (!first) return undefined;
      const { start, message } = first;
      return { what: `line ${start.line} has one`, remedy: message, reason: 'mistakes' };
    },
  },
  dates: {
    about: 'dates',
    lackOf(plans) {
      const lacking = [...new Set(plans.filter(({ date }) => date === undefined).map(({ node }) => node))];
      if (lacking.length === 0) return undefined;
      const named = lacking.map((node) => `"${node.name ?? ''}" (line ${rangeOfNode(node).start.line + 1})`);
      return {
        what: named.length === 1 ? `the plan ${named[0]} has none` : `the plans ${list(named)} have none`,
        remedy: 'Add a line below it with the day that it starts on, such as `starts 2026-09-28`.',
      };
    },
  },
} as const satisfies Readonly<Record<string, NeedFacts>>;

export type Need = keyof typeof NEEDS;

/** @throws ExportRefusal if something is lacking that a format needs */
export function requireNeeds(
  format: string,
  needs: readonly Need[],
  plans: readonly TrainingPlan[],
  source: ExportSource,
): void {
  for (const need of needs) {
    const { about, lackOf }: NeedFacts = NEEDS[need];
    const lack = lackOf(plans, source);
    if (lack)
      throw new ExportRefusal(
        `The format ${format} needs ${about}, and ${lack.what}. ${lack.remedy}`,
        lack.reason,
      );
  }
}
