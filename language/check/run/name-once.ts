/** A lack that one rule names is not named by another. */
import type { DayRange, Report } from '../../rules/define-rule.ts';
import { SEVERITIES, type Severity } from '../../rules/finding.ts';
import type { TrainingPlan } from '../../training/model.ts';
import type { Reported } from './reported.ts';

/** The days that a rule has spoken about, and how strictly. */
interface Named extends DayRange {
  readonly severity: Severity;
}

/**
 * Lets reports wait where a rule that theirs waits for speaks about all of their days for the same athlete, at least as
 * strictly. One that an `allow` accepts counts as well: who wrote it knows of the lack.
 */
export function nameOnce(items: readonly Reported[]): void {
  const awaited = new Set(items.flatMap(({ rule }) => rule.waitsFor ?? []));
  if (awaited.size === 0) return;
  const named = new Map<TrainingPlan, Map<string, Named[]>>();
  for (const { rule, report, severity, plan } of items) {
    if (!plan || !awaited.has(rule.id)) continue;
    const ofPlan = named.get(plan) ?? new Map<string, Named[]>();
    named.set(plan, ofPlan);
    const ofRule = ofPlan.get(rule.id) ?? [];
    ofPlan.set(rule.id, ofRule);
    for (const range of daysOf(report)) ofRule.push({ ...range, severity });
  }
  for (const item of items) {
    const { rule, report, severity, plan } = item;
    const others = plan && named.get(plan);
    if (!others || !rule.waitsFor) continue;
    const strict = rule.waitsFor
      .flatMap((id) => others.get(id) ?? [])
      .filter((other) => SEVERITIES.indexOf(other.severity) <= SEVERITIES.indexOf(severity));
    const days = daysOf(report);
    item.waiting = days.length > 0 && days.every((own) => strict.some((other) => meet(own, other)));
  }
}

/** The days that a report is about, by their index in the plan: those it names, else those of its day or week. */
function daysOf({ days, day, week }: Report): readonly DayRange[] {
  if (days) return days;
  if (day) return [{ first: day.index, last: day.index }];
  const [first, last] = [week?.days[0], week?.days.at(-1)];
  return first && last ? [{ first: first.index, last: last.index }] : [];
}

function meet(one: DayRange, other: DayRange): boolean {
  return one.first <= other.last && other.first <= one.last;
}
