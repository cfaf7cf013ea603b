import { hasPlace } from '../../rules/also.ts';
import type { Rule } from '../../rules/define-rule.ts';
import type { Joined, Remark } from './reported.ts';

/**
 * Makes one remark of the infos of a rule about a plan and those it holds for, and one of its hints: at the first place,
 * with the others beside it. Warnings and errors stay by themselves, except those of a rule that says that they are one
 * omission.
 */
export function groupRemarks(items: readonly Joined[]): Remark[] {
  const groups: (readonly [Joined, ...Joined[]])[] = [];
  const open = new Map<Rule, [Joined, ...Joined[]][]>();
  for (const item of items) {
    if (!isGrouped(item)) {
      groups.push([item]);
      continue;
    }
    const ofRule = open.get(item.rule) ?? [];
    open.set(item.rule, ofRule);
    const group = ofRule.find(([first]) => isSameRemark(first, item));
    if (group) {
      group.push(item);
      continue;
    }
    const begun: [Joined, ...Joined[]] = [item];
    ofRule.push(begun);
    groups.push(begun);
  }
  return groups.map((group) => {
    const [first, ...also] = [...group].sort(inOrder) as [Joined, ...Joined[]];
    return { ...first, also };
  });
}

function isGrouped({ rule, severity, plan, report }: Joined): boolean {
  const isRemark = severity === 'info' || severity === 'hint' || rule.isOneOmission === true;
  return isRemark && plan !== undefined && hasPlace(report.facts.subject);
}

function isSameRemark(one: Joined, other: Joined): boolean {
  return (
    one.plan?.node === other.plan?.node &&
    one.severity === other.severity &&
    one.report.remark === other.report.remark &&
    one.athletes.length === other.athletes.length &&
    one.athletes.every((name) => other.athletes.includes(name))
  );
}

/** As the plan is trained. */
function inOrder({ report: one }: Joined, { report: other }: Joined): number {
  return (one.week?.index ?? 0) - (other.week?.index ?? 0) || (one.day?.index ?? 0) - (other.day?.index ?? 0);
}
