import type { AstNode } from 'langium';
import * as ast from '../grammar/generated/ast.ts';
import { lastLineOf, linesBelow } from '../grammar/last-line.ts';
import type { Rule } from '../rules/define-rule.ts';
import { allowLine, askedReason } from '../rules/reason.ts';
import type { Repair } from '../rules/repair.ts';

/**
 * The repair that accepts a finding: an `allow` on its day, week or plan. It leaves the reason to the author, and
 * accepts nothing until there is one.
 *
 * @param place the day, week or plan
 */
export function allowRepair(rule: Rule, place: AstNode): Repair | undefined {
  const text = allowLine(rule);
  const asked = askedReason(rule);
  if (ast.isDay(place) || ast.isWeek(place)) {
    const last = lastLineOf(place);
    const model = linesBelow(place)[0] ?? (ast.isWeek(place) ? place.days[0] : undefined);
    return {
      kind: 'asks',
      title: `Allow ${rule.id} ${ast.isDay(place) ? 'on this day' : 'in this week'}, ${asked}`,
      edits: [{ below: last, ...text, ...(model && { indentedLike: model }) }],
    };
  }
  if (!ast.isPlan(place)) return undefined;
  const last = place.attributes.at(-1);
  const model = last ?? place.weeks[0];
  return {
    kind: 'asks',
    title: `Allow ${rule.id} in this plan, ${asked}`,
    edits: [{ below: last ?? place, ...text, ...(model && { indentedLike: model }) }],
  };
}
