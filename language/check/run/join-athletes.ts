import type { AstNode } from 'langium';
import { keyOfFacts } from '../../rules/facts.ts';
import { type Joined, unitsOf } from './reported.ts';

/** What holds for several athletes with the same facts is one report for all of them. */
export function joinAthletes(items: readonly Joined[]): Joined[] {
  const merged: Joined[] = [];
  const byPlace = new Map<AstNode, Map<string, Joined>>();
  for (const item of items) {
    const others = byPlace.get(item.report.at) ?? new Map<string, Joined>();
    byPlace.set(item.report.at, others);
    const told = whatIsTold(item);
    const same = others.get(told);
    if (same) {
      same.athletes.push(...item.athletes.filter((name) => !same.athletes.includes(name)));
      continue;
    }
    others.set(told, item);
    merged.push(item);
  }
  return merged;
}

/** The same for those that tell the same. */
function whatIsTold(item: Joined): string {
  const { rule, severity, plan, report } = item;
  return JSON.stringify([
    rule.id,
    severity,
    report.property,
    plan?.name,
    keyOfFacts(report.facts, unitsOf(item)),
  ]);
}
