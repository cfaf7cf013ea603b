import {
  type ast,
  explainedNames,
  importsOf,
  importTarget,
  nodesOfType,
  type RunplanDocument,
  type Span,
  sourceOf,
  spanOf,
} from '@runplan/language/internal';
import { withoutQuotes } from '../syntax/places.ts';

/** What leads from a stretch of the text to another document. */
export interface Link {
  readonly span: Span;
  /** The URI of the document. */
  readonly target: string;
  readonly tooltip: string;
}

const PAGES: ReadonlySet<string> = new Set(explainedNames());

/**
 * What leads to another document: the paths of imports, the names of rules.
 *
 * @param page where the editor finds the page of a rule
 */
export function linksIn(document: RunplanDocument, page: (rule: string) => string | undefined): Link[] {
  const file = document.parseResult.value;
  const imports = importsOf(file).flatMap((node) => {
    const target = importTarget(node);
    const path = spanOf(node, 'path');
    if (!target || !path) return [];
    return [{ span: withoutQuotes(path, sourceOf(document)), target, tooltip: `Open ${node.path}` }];
  });
  const named: readonly (ast.Allow | ast.PolicyLine)[] = [
    ...nodesOfType(file, 'Allow'),
    ...nodesOfType(file, 'PolicyLine'),
  ];
  const rules = named.flatMap((node) => {
    const rule = node.rule?.toLowerCase();
    const target = rule && PAGES.has(rule) ? page(rule) : undefined;
    const span = spanOf(node, 'rule');
    return target && span ? [{ span, target, tooltip: `What ${rule} checks, and why` }] : [];
  });
  return [...imports, ...rules];
}
