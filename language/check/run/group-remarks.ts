import { partOf } from '../../grammar/parts.ts';
import { hasPlace } from '../../rules/also.ts';
import type { Joined, Remark } from './reported.ts';

/**
 * Makes one remark of the infos of a rule about a plan and those it holds for, and one of its hints: at the first place,
 * with the others beside it. Warnings and errors stay by themselves, except those of a rule that says that they are one
 * omission.
 */
export function groupRemarks(items: readonly Joined[]): Remark[] {
  const groups: (readonly [Joined, ...Joined[]])[] = [];
  const open = new Map<string, [Joined, ...Joined[]]>();
  for (const item of items) {
    if (!isGrouped(item)) {
      groups.push([item]);
      continue;
    }
    const about = remarkOf(item);
    const group = open.get(about);
    if (group) {
      group.push(item);
      continue;
    }
    const begun: [Joined, ...Joined[]] = [item];
    open.set(about, begun);
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

/** The same for those that are one remark. */
function remarkOf({ rule, plan, severity, report, athletes }: Joined): string {
  const place = plan && partOf(plan.node)?.offset;
  return JSON.stringify([rule.id, place, severity, report.remark, [...athletes].sort()]);
}

/** As the plan is trained. */
function inOrder({ report: one }: Joined, { report: other }: Joined): number {
  return (one.week?.index ?? 0) - (other.week?.index ?? 0) || (one.day?.index ?? 0) - (other.day?.index ?? 0);
}
