/** A lack that one rule names is not named by another. */
import type { Awaited, DayRange, Report } from '../../rules/define-rule.ts';
import { SEVERITIES } from '../../rules/finding.ts';
import type { TrainingPlan } from '../../training/model.ts';
import type { Reported } from './reported.ts';

/** Days that a rule has spoken about. */
interface Named extends DayRange {
  readonly by: Reported;
}

/** Lets reports wait where a rule that theirs waits for names the lack on all of their days, for the same athlete. */
export function nameOnce(items: readonly Reported[]): void {
  const awaited = new Set(items.flatMap(({ rule }) => rule.waitsFor?.map((other) => other.rule) ?? []));
  if (awaited.size === 0) return;
  const named = new Map<TrainingPlan, Map<string, Named[]>>();
  for (const by of items) {
    const { rule, report, plan } = by;
    if (!plan || !awaited.has(rule.id)) continue;
    const ofPlan = named.get(plan) ?? new Map<string, Named[]>();
    named.set(plan, ofPlan);
    const ofRule = ofPlan.get(rule.id) ?? [];
    ofPlan.set(rule.id, ofRule);
    for (const range of daysOf(report)) ofRule.push({ ...range, by });
  }
  for (const item of items) {
    const { rule, report, plan } = item;
    const others = plan && named.get(plan);
    if (!others || !rule.waitsFor) continue;
    const counted = rule.waitsFor.flatMap((one) =>
      (others.get(one.rule) ?? []).filter(({ by }) => counts(by, one, item)),
    );
    const days = counted.length > 0 ? daysOf(report) : [];
    item.waiting = days.length > 0 && days.every((own) => counted.some((other) => isMostlySame(own, other)));
  }
}

/** Whether what an awaited rule reports lets another one wait: not if it is milder, perhaps not if it is accepted. */
function counts(by: Reported, { evenIfAccepted }: Awaited, waiting: Reported): boolean {
  const isMilder = SEVERITIES.indexOf(by.severity) > SEVERITIES.indexOf(waiting.severity);
  return !isMilder && (evenIfAccepted || !by.accepted);
}

/** The days that a report is about: those it names, else those of its day or week. */
function daysOf({ days, day, week }: Report): readonly DayRange[] {
  if (days) return days;
  if (day) return [{ first: day.index, last: day.index }];
  const [first, last] = [week?.days[0], week?.days.at(-1)];
  return first && last ? [{ first: first.index, last: last.index }] : [];
}

/** Whether more than half of the days of the shorter one are also those of the other. */
function isMostlySame(one: DayRange, other: DayRange): boolean {
  const shared = { first: Math.max(one.first, other.first), last: Math.min(one.last, other.last) };
  return lengthOf(shared) * 2 > Math.min(lengthOf(one), lengthOf(other));
}

function lengthOf({ first, last }: DayRange): number {
  return last - first + 1;
}
