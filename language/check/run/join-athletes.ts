import type { AstNode } from 'langium';
import { keyOfFacts } from '../../rules/facts.ts';
import { type Joined, unitsOf } from './reported.ts';

/** What holds for several athletes with the same facts is one report for all of them. */
export function joinAthletes(items: readonly Joined[]): Joined[] {
  const merged: Joined[] = [];
  const byPlace = new Map<AstNode, Joined[]>();
  for (const item of items) {
    const others = byPlace.get(item.report.at) ?? [];
    byPlace.set(item.report.at, others);
    const same = others.find((other) => tellsTheSame(other, item));
    if (same) {
      same.athletes.push(...item.athletes.filter((name) => !same.athletes.includes(name)));
      continue;
    }
    others.push(item);
    merged.push(item);
  }
  return merged;
}

function tellsTheSame(one: Joined, other: Joined): boolean {
  const [a, b] = [one.report, other.report];
  return (
    one.rule === other.rule &&
    one.severity === other.severity &&
    a.property === b.property &&
    one.plan?.name === other.plan?.name &&
    keyOfFacts(a.facts, unitsOf(one)) === keyOfFacts(b.facts, unitsOf(other))
  );
}
