import type { AstNode } from 'langium';
import { isAllowable, type Report, type Rule } from '../rules/define-rule.ts';
import type { Finding, TextRepair } from '../rules/finding.ts';
import type { Repair } from '../rules/repair.ts';
import { weekNumbers } from '../rules/words.ts';
import { weekNumber } from '../training/like.ts';
import { allowRepair } from './allow-repair.ts';
import { joined, type RepairWriter } from './write-repair.ts';

/** The rule that an `allow` with an empty reason is left to. */
const REASON_RULE = 'allow-reason';

/**
 * What a finding offers: the repairs of its rule, then the one that accepts it. Only the first make it fixable.
 *
 * @param reports the reports that became the finding: one for each week of a lack that lasts, else one
 * @param place where an `allow` would stand
 */
export function offeredRepairs(
  rule: Rule,
  reports: readonly Report[],
  place: AstNode | undefined,
  writer: RepairWriter,
): Pick<Finding, 'repairs' | 'fixable'> {
  const own = reports.length > 1 ? lastingRepair(reports, writer) : repairsOf(reports[0], writer);
  const canAllow = isAllowable(rule) && rule.id !== REASON_RULE;
  const allow = canAllow && place ? allowRepair(rule.id, place) : undefined;
  const accepting = allow && writer.write(allow, '');
  const repairs = accepting ? [...own, accepting] : own;
  return { ...(own.length > 0 && { fixable: true }), ...(repairs.length > 0 && { repairs }) };
}

function repairsOf(report: Report | undefined, writer: RepairWriter): TextRepair[] {
  const repairs = report?.repairs?.() ?? [];
  return repairs.flatMap((repair) => writer.write(repair, weeksOf([report as Report])) ?? []);
}

/** One repair for a lack that lasts, if its title can speak of several weeks; else the one of the first week. */
function lastingRepair(reports: readonly Report[], writer: RepairWriter): TextRepair[] {
  const numbers = new Set(reports.map(({ week }) => week?.number));
  const changed: Report[] = [];
  const repairs: TextRepair[] = [];
  let title: Exclude<Repair['title'], string> | undefined;
  for (const report of reports) {
    const [repair] = report.repairs?.() ?? [];
    const isCopy = numbers.has(weekNumber(report.week?.node.like?.number));
    const written = repair && !(repair.isCopied && isCopy) && writer.write(repair, weeksOf([report]));
    if (!repair || !written) continue;
    if (typeof repair.title === 'string') return repairs.length === 0 ? [written] : repairs.slice(0, 1);
    title ??= repair.title;
    changed.push(report);
    repairs.push(written);
  }
  const whole = title && joined(repairs, title(weeksOf(changed), changed.length > 1));
  return whole ? [whole] : [];
}

function weeksOf(reports: readonly Report[]): string {
  return weekNumbers(reports.flatMap(({ week }) => week?.number ?? []));
}
