import type { Report, Rule } from '../../rules/define-rule.ts';
import { isSame, type Subject } from '../../rules/facts.ts';
import type { TrainingWeek } from '../../training/model.ts';
import { follows } from '../../training/progress.ts';
import { type Joined, namesOf, type Reported, unitsOf } from './reported.ts';

/**
 * Joins the same lack in weeks that follow each other into one report at the first of them, and drops what is
 * accepted or waits. A week where that is so, a down week without the lack and one that could not be checked are not
 * named, but do not interrupt.
 */
export function joinWeeks(items: readonly Reported[]): Joined[] {
  const merged: Joined[] = [];
  const groups = new Map<Rule, Lasting[]>();
  const lasting: Lasting[] = [];
  for (const item of items) {
    const { week, facts } = item.report;
    if (!('weeks' in facts.subject) || !week) {
      if (isOpen(item)) merged.push({ ...item, weeks: [item.report], athletes: namesOf(item) });
      continue;
    }
    const ofRule = groups.get(item.rule) ?? [];
    groups.set(item.rule, ofRule);
    let group = ofRule.findLast(({ first }) => lastsWith(first, item));
    if (!group || !follows(group.last, week)) {
      group = { first: item, last: week, open: [] };
      ofRule.push(group);
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
  readonly first: Reported;
  last: TrainingWeek;
  /** Without those that are accepted or wait. */
  readonly open: Reported[];
}

function isOpen({ accepted, waiting }: Reported): boolean {
  return !accepted && !waiting;
}

/** Whether two reports of a rule tell the same but for their weeks. */
function lastsWith(first: Reported, other: Reported): boolean {
  return (
    first.plan === other.plan &&
    first.severity === other.severity &&
    isSame(withoutWeeks(first.report), withoutWeeks(other.report), unitsOf(first))
  );
}

function withoutWeeks({ facts }: Report): object {
  return { ...facts, subject: { ...facts.subject, weeks: undefined } };
}
