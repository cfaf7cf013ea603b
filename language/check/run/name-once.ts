/** A lack that one rule names is not named by another. */
import type { Awaited, DayRange, Report } from '../../rules/define-rule.ts';
import { SEVERITIES, type Severity } from '../../rules/finding.ts';
import type { TrainingPlan } from '../../training/model.ts';
import type { Reported } from './reported.ts';

/** The days that a rule has spoken about. */
interface Named extends DayRange {
  readonly severity: Severity;
  readonly isAccepted: boolean;
}

/** Lets reports wait where a rule that theirs waits for names the lack on all of their days, for the same athlete. */
export function nameOnce(items: readonly Reported[]): void {
  const awaited = new Set(items.flatMap(({ rule }) => rule.waitsFor?.map((other) => other.rule) ?? []));
  if (awaited.size === 0) return;
  const named = new Map<TrainingPlan, Map<string, Named[]>>();
  for (const { rule, report, severity, plan, accepted } of items) {
    if (!plan || !awaited.has(rule.id)) continue;
    const ofPlan = named.get(plan) ?? new Map<string, Named[]>();
    named.set(plan, ofPlan);
    const ofRule = ofPlan.get(rule.id) ?? [];
    ofPlan.set(rule.id, ofRule);
    for (const range of daysOf(report)) ofRule.push({ ...range, severity, isAccepted: accepted === true });
  }
  for (const item of items) {
    const { rule, report, severity, plan } = item;
    const others = plan && named.get(plan);
    if (!others || !rule.waitsFor) continue;
    const counted = rule.waitsFor.flatMap((one) => namedBy(one, others, severity));
    const days = counted.length > 0 ? daysOf(report) : [];
    item.waiting = days.length > 0 && days.every((own) => counted.some((other) => isSameStretch(own, other)));
  }
}

/** What an awaited rule has named so that a report of a severity may wait. */
function namedBy(
  { rule, evenIfAccepted }: Awaited,
  others: ReadonlyMap<string, readonly Named[]>,
  severity: Severity,
): readonly Named[] {
  const isStrictEnough = (other: Named) => SEVERITIES.indexOf(other.severity) <= SEVERITIES.indexOf(severity);
  return (others.get(rule) ?? []).filter(
    (other) => isStrictEnough(other) && (evenIfAccepted || !other.isAccepted),
  );
}

/** The days that a report is about: those it names, else those of its day or week. */
function daysOf({ days, day, week }: Report): readonly DayRange[] {
  if (days) return days;
  if (day) return [{ first: day.index, last: day.index }];
  const [first, last] = [week?.days[0], week?.days.at(-1)];
  return first && last ? [{ first: first.index, last: last.index }] : [];
}

/** Whether one of two stretches of days holds the other. */
function isSameStretch(one: DayRange, other: DayRange): boolean {
  return holds(one, other) || holds(other, one);
}

function holds(outer: DayRange, inner: DayRange): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}
