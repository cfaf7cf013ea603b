import {
  type ast,
  explainedNames,
  importsOf,
  importTarget,
  nodesOfType,
  partOf,
  type RunplanDocument,
} from '@runplan/language';
import type { DocumentLink } from 'vscode-languageserver';
import { withoutQuotes } from '../names/name-place.ts';

const PAGES: ReadonlySet<string> = new Set(explainedNames());

/**
 * What leads to another document: the paths of imports, the names of rules.
 *
 * @param page where the editor finds the page of a rule
 */
export function documentLinks(
  document: RunplanDocument,
  page: (rule: string) => string | undefined,
): DocumentLink[] {
  const file = document.parseResult.value;
  const imports = importsOf(file).flatMap((node) => {
    const target = importTarget(node);
    const path = partOf(node, 'path');
    return target && path ? [{ range: withoutQuotes(path), target, tooltip: `Open ${node.path}` }] : [];
  });
  const named: readonly (ast.Allow | ast.PolicyLine)[] = [
    ...nodesOfType(file, 'Allow'),
    ...nodesOfType(file, 'PolicyLine'),
  ];
  const rules = named.flatMap((node) => {
    const rule = node.rule?.toLowerCase();
    const target = rule && PAGES.has(rule) ? page(rule) : undefined;
    const name = partOf(node, 'rule');
    return target && name ? [{ range: name.range, target, tooltip: `What ${rule} checks, and why` }] : [];
  });
  return [...imports, ...rules];
}
