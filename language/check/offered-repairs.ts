import { isAllowable, type Report } from '../rules/define-rule.ts';
import type { Finding, TextRepair } from '../rules/finding.ts';
import type { Repair } from '../rules/repair.ts';
import { weekNumbers } from '../rules/words.ts';
import { weekNumber } from '../training/like.ts';
import { allowRepair } from './allow-repair.ts';
import { placesOf, type Remark } from './run/reported.ts';
import { joined, type RepairWriter } from './write-repair.ts';

/** The rule that an `allow` without a reason is left to. */
const REASON_RULE = 'allow-reason';

/**
 * What a finding offers: the repairs of its rule, then those that accept it. Only the first make it fixable, unless they
 * ask for something.
 */
export function offeredRepairs(remark: Remark, writer: RepairWriter): Pick<Finding, 'repairs' | 'fixable'> {
  const own = ownRepairs(remark, writer);
  const repairs = [...own, ...acceptingRepairs(remark, writer)];
  const isFixable = own.some(({ kind }) => kind !== 'asks');
  return { ...(isFixable && { fixable: true }), ...(repairs.length > 0 && { repairs }) };
}

/** Of several places those that mend all at once, if the rule can do that; else those of the first place. */
function ownRepairs({ weeks, also }: Remark, writer: RepairWriter): TextRepair[] {
  const everywhere = also.length > 0 && [...weeks, ...also.flatMap((other) => other.weeks)];
  const whole = everywhere && commonRepair(everywhere, writer);
  if (whole) return [whole];
  return weeks.length > 1 ? lastingRepair(weeks, writer) : repairsOf(weeks[0], writer);
}

/** An `allow` at the nearest place; where a remark has several places, also one for all of the plan. */
function acceptingRepairs(remark: Remark, writer: RepairWriter): TextRepair[] {
  const { rule, also } = remark;
  if (!isAllowable(rule) || rule.id === REASON_RULE) return [];
  const places = placesOf(remark);
  const chosen = also.length > 0 ? new Set([places[0], places.at(-1)]) : [places[0]];
  return [...chosen].flatMap((place) => {
    const repair = place && allowRepair(rule, place);
    return (repair && writer.write(repair, '')) ?? [];
  });
}

function repairsOf(report: Report | undefined, writer: RepairWriter): TextRepair[] {
  const repairs = report?.repairs?.() ?? [];
  return repairs.flatMap((repair) => writer.write(repair, weeksOf([report as Report])) ?? []);
}

/** One repair for a lack that lasts, if its title can speak of several weeks; else the one of the first week. */
function lastingRepair(reports: readonly Report[], writer: RepairWriter): TextRepair[] {
  const whole = commonRepair(reports, writer);
  if (whole) return [whole];
  for (const report of reports) {
    const [first] = repairsOf(report, writer);
    if (first) return [first];
  }
  return [];
}

/** The first repairs of several reports as one; undefined where there are none, or a title can't speak of several weeks. */
function commonRepair(reports: readonly Report[], writer: RepairWriter): TextRepair | undefined {
  const numbers = new Set(reports.map(({ week }) => week?.number));
  const changed: Report[] = [];
  const repairs: TextRepair[] = [];
  let title: Exclude<Repair['title'], string> | undefined;
  for (const report of reports) {
    const [repair] = report.repairs?.() ?? [];
    const isCopy = numbers.has(weekNumber(report.week?.node.like?.number));
    const written = repair && !(repair.isCopied && isCopy) && writer.write(repair, weeksOf([report]));
    if (!repair || !written) continue;
    if (typeof repair.title === 'string') return undefined;
    title ??= repair.title;
    changed.push(report);
    repairs.push(written);
  }
  return title && joined(repairs, title(weeksOf(changed), changed.length > 1));
}

function weeksOf(reports: readonly Report[]): string {
  const numbers = new Set(reports.flatMap(({ week }) => week?.number ?? []));
  return weekNumbers([...numbers].sort((a, b) => a - b));
}
