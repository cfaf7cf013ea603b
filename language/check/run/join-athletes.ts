import type { AstNode } from 'langium';
import { keyOfFacts } from '../../rules/facts.ts';
import { type Joined, unitsOf } from './reported.ts';

/** What holds for several athletes with the same facts is one report for all of them. */
export function joinAthletes(items: readonly Joined[]): Joined[] {
  const merged: Joined[] = [];
  const byPlace = new Map<AstNode, Map<string, Alike>>();
  for (const item of items) {
    const here = byPlace.get(item.report.at) ?? new Map<string, Alike>();
    byPlace.set(item.report.at, here);
    const about = whatItIsAbout(item);
    const alike = here.get(about);
    if (!alike) here.set(about, new Alike(item));
    const same = alike?.sameAs(item);
    if (same) for (const name of item.athletes) same.athletes.add(name);
    else merged.push(item);
  }
  return merged;
}

/** Reports of a rule at a place, each with other facts. Facts are compared from the second report on: most are alone. */
class Alike {
  private readonly first: Joined;
  private byFacts: Map<string, Joined> | undefined;

  constructor(first: Joined) {
    this.first = first;
  }

  /** The report with the same facts; undefined for one with new facts, which is known from then on. */
  sameAs(item: Joined): Joined | undefined {
    this.byFacts ??= new Map([[keyOf(this.first), this.first]]);
    const key = keyOf(item);
    const same = this.byFacts.get(key);
    if (!same) this.byFacts.set(key, item);
    return same;
  }
}

function keyOf(item: Joined): string {
  return keyOfFacts(item.report.facts, unitsOf(item));
}

function whatItIsAbout({ rule, severity, report, plan }: Joined): string {
  return JSON.stringify([rule.id, severity, report.property, plan?.name]);
}
