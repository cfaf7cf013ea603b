import { keyOfFacts, type Subject } from '../../rules/facts.ts';
import type { TrainingPlan, TrainingWeek } from '../../training/model.ts';
import { follows } from '../../training/progress.ts';
import { type Joined, namesOf, type Reported, unitsOf } from './reported.ts';

/**
 * Joins the same lack in weeks that follow each other into one report at the first of them, and drops what is
 * accepted or waits. A week where that is so, a down week without the lack and one that could not be checked are not
 * named, but do not interrupt.
 */
export function joinWeeks(items: readonly Reported[]): Joined[] {
  const merged: Joined[] = [];
  const groups = new Map<TrainingPlan | undefined, Map<string, Lasting>>();
  const lasting: Lasting[] = [];
  for (const item of items) {
    const { week, facts } = item.report;
    if (!('weeks' in facts.subject) || !week) {
      if (isOpen(item)) merged.push({ ...item, weeks: [item.report], athletes: namesOf(item) });
      continue;
    }
    const ofPlan = groups.get(item.plan) ?? new Map<string, Lasting>();
    groups.set(item.plan, ofPlan);
    const told = whatIsTold(item);
    let group = ofPlan.get(told);
    if (!group || !follows(group.last, week)) {
      group = { last: week, open: [] };
      ofPlan.set(told, group);
      lasting.push(group);
    }
    group.last = week;
    if (isOpen(item)) group.open.push(item);
  }
  for (const { open } of lasting) {
    const [first] = open;
    if (!first) continue;
    const weeks = [...new Set(open.map((item) => item.report.week?.number as number))];
    const { facts } = first.report;
    const subject: Subject = { ...facts.subject, ...('weeks' in facts.subject && { weeks }) };
    merged.push({
      ...first,
      report: { ...first.report, facts: { ...facts, subject } },
      weeks: open.map((item) => item.report),
      athletes: namesOf(first),
    });
  }
  return merged;
}

/** What a rule reports for weeks that follow each other. */
interface Lasting {
  last: TrainingWeek;
  /** Without those that are accepted or wait. */
  readonly open: Reported[];
}

function isOpen({ accepted, waiting }: Reported): boolean {
  return !accepted && !waiting;
}

/** The same for reports on a plan that tell the same but for their weeks. */
function whatIsTold(item: Reported): string {
  const { facts } = item.report;
  const withoutWeeks = { ...facts, subject: { ...facts.subject, weeks: undefined } };
  return `${item.rule.id} ${item.severity} ${keyOfFacts(withoutWeeks, unitsOf(item))}`;
}
