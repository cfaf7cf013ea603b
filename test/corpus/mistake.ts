import { type Finding, SEVERITIES, type Severity } from '@runplan/language/internal';
import { Draft } from '../good-plans/draft.ts';
import { findingsOf, type PlanFile } from '../plan-files.ts';
import { type Runner, writtenFor } from './athletes.ts';

/** A kind of mistake that coaches and authors make, as an edit of a plan's text. */
export interface Mistake {
  readonly what: string;
  /** The rules of which one must find it: the rule that is there for it, then its near kin. */
  readonly rules: readonly string[];
  /** The mildest severity with which it may be found. */
  readonly severity: Severity;
  /** Whom the plan is written for before the mistake is made; without it the runner it is meant for. */
  readonly runner?: Runner;
  /** Makes it. False where it can't be made, would be none, or is there already. */
  readonly make: (draft: Draft) => boolean;
}

/** What became of a mistake in a plan; `unreadable` when the edit brought a syntax mistake along. */
export type Outcome = 'found' | 'missed' | 'unreadable' | 'not here';

/** Makes a mistake in a plan and looks for a finding of its rules that the plan did not have before. */
export async function outcomeOf(mistake: Mistake, plan: PlanFile): Promise<Outcome> {
  const runner = mistake.runner ?? 'intended';
  const text = writtenFor(plan.text, runner);
  const draft = await Draft.of({ name: `${plan.name} for ${runner}`, text });
  if (!mistake.make(draft)) return 'not here';
  const before = new Set((await findingsOf(text)).map(key));
  const added = (await findingsOf(draft.text)).filter((finding) => !before.has(key(finding)));
  if (added.some((finding) => isFor(mistake, finding))) return 'found';
  const isUnreadable = added.some(({ rule }) => rule === 'syntax' || rule === 'internal');
  return isUnreadable ? 'unreadable' : 'missed';
}

function isFor({ rules, severity }: Mistake, finding: Finding): boolean {
  return rules.includes(finding.rule) && SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(severity);
}

function key({ rule, severity, week, message }: Finding): string {
  return `${rule} ${severity} ${week} ${message}`;
}

/**
 * What became of a mistake in some plans where it can be made, by name.
 *
 * @param from the plan to begin with, so that each kind meets other plans
 */
export async function outcomesIn(
  mistake: Mistake,
  plans: readonly PlanFile[],
  most = plans.length,
  from = 0,
): Promise<ReadonlyMap<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  for (const index of plans.keys()) {
    if (outcomes.size === most) break;
    const plan = plans[(from + index) % plans.length] as PlanFile;
    const outcome = await outcomeOf(mistake, plan);
    if (outcome !== 'not here') outcomes.set(plan.name, outcome);
  }
  return outcomes;
}
