import { ast, type Mention, type Span, spanOf } from '@runplan/language/internal';
import { AstUtils } from 'langium';

/** A week or a block that names something, without its tree. */
export interface NameUser {
  readonly type: 'Week' | 'Block';
  /** The name of a block, the number of a week. */
  readonly name: string;
  /** The name of the plan that a week is part of. */
  readonly plan: string;
  /** All of it. */
  readonly all: Span;
  /** Where its name stands. */
  readonly called: Span;
}

/** The week or block whose line a mention stands in; undefined for one elsewhere, such as the name of a plan. */
export function userNodeOf({ node }: Mention): ast.Week | ast.Block | undefined {
  return AstUtils.getContainerOfType(node, ast.isWeek) ?? AstUtils.getContainerOfType(node, ast.isBlock);
}

/** A week or block as one that names something; undefined where its name is missing. */
export function nameUser(node: ast.Week | ast.Block): NameUser | undefined {
  const all = spanOf(node);
  const called = spanOf(node, ast.isWeek(node) ? 'number' : 'name');
  if (!all || !called) return undefined;
  const name = String((ast.isWeek(node) ? node.number : node.name) ?? '');
  return { type: node.$type, name, plan: ast.isWeek(node) ? (node.$container.name ?? '') : '', all, called };
}
