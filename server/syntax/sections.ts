import { ast, type RunplanDocument } from '@runplan/language';
import type { Range } from 'vscode-languageserver';
import { lineKindsOf } from './line-kinds.ts';

export type SectionNode = ast.Statement | ast.Week | ast.Day;

/** A definition, a week or a day with all lines that a reader counts to it. */
export interface Section {
  readonly node: SectionNode;
  /** From its first word to the end of its last line. */
  readonly range: Range;
  /** The weeks of a plan, the days of a week. */
  readonly children: readonly Section[];
}

/**
 * The sections of a file. A section goes on to where the next one begins: lines that are not understood and comments
 * inside belong to it, comments directly above the next one and blank lines at its end do not. What is written on one
 * line, such as `import`, ends with it.
 */
export function sectionsOf(document: RunplanDocument): readonly Section[] {
  const { textDocument, parseResult } = document;
  const lines = lineKindsOf(textDocument);

  function arrange(nodes: readonly SectionNode[], limit: number): Section[] {
    const placed = nodes.flatMap((node) => (node.$cstNode ? { node, cst: node.$cstNode } : []));
    return placed.map(({ node, cst }, index) => {
      const { start } = cst.range;
      const next = placed[index + 1]?.cst.range.start.line;
      const last = isOneLiner(node)
        ? textDocument.positionAt(cst.offset + cst.text.trimEnd().length).line
        : lines.lastWritten(start.line, next === undefined ? limit : lines.withCommentsAbove(next));
      const children = arrange(partsOf(node), last + 1);
      // In a line with a mistake the next section may begin where a child of this one still is.
      const end = Math.max(last, ...children.map(({ range }) => range.end.line));
      const range = { start, end: { line: end, character: lines.lengthOf(end) } };
      return { node, range, children };
    });
  }

  return arrange(parseResult.value.statements, lines.count);
}

function partsOf(node: SectionNode): readonly SectionNode[] {
  if (ast.isPlan(node)) return node.weeks;
  return ast.isWeek(node) ? node.days : [];
}

function isOneLiner(node: SectionNode): boolean {
  return ast.isVersion(node) || ast.isImport(node) || ast.isPace(node) || ast.isPainRule(node);
}
