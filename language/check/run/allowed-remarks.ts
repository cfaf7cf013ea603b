import type * as ast from '../../grammar/generated/ast.ts';
import { groupRemarks } from './group-remarks.ts';
import { joinAthletes } from './join-athletes.ts';
import { joinWeeks } from './join-weeks.ts';
import type { Remark, Reported } from './reported.ts';

/** A remark, and the line that accepts it. */
export interface AllowedRemark {
  readonly remark: Remark;
  readonly line: ast.Allow;
}

/**
 * What `allow` lines accept, as it would be reported without them. What one line accepts is joined as everywhere; what two
 * accept stays two.
 */
export function allowedRemarks(items: readonly Reported[]): AllowedRemark[] {
  const byLine = new Map<ast.Allow, Reported[]>();
  for (const { accepted, ...item } of items) {
    if (!accepted) continue;
    const others = byLine.get(accepted) ?? [];
    byLine.set(accepted, others);
    others.push({ ...item, waiting: false });
  }
  return [...byLine].flatMap(([line, accepted]) =>
    groupRemarks(joinAthletes(joinWeeks(accepted))).map((remark) => ({ remark, line })),
  );
}
