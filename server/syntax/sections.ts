import { ast, type RunplanDocument, type Span, sourceOf, spanOf } from '@runplan/language/internal';
import { lineKindsOf } from './line-kinds.ts';

export type SectionNode = ast.Statement | ast.Week | ast.Day;

/** A definition, a week or a day with all lines that a reader counts to it. */
export interface Section {
  readonly node: SectionNode;
  /** From its first word to the end of its last line. */
  readonly span: Span;
  /** The weeks of a plan, the days of a week. */
  readonly children: readonly Section[];
}

/**
 * The sections of a file. A section goes on to where the next one begins: lines that are not understood and comments
 * inside belong to it, comments directly above the next one and blank lines at its end do not. What is written on one
 * line, such as `import`, ends with it.
 */
export function sectionsOf(document: RunplanDocument): readonly Section[] {
  const source = sourceOf(document);
  const lines = lineKindsOf(source.text);
  const lineAt = (offset: number) => source.position(offset).line;

  function arrange(nodes: readonly SectionNode[], limit: number): Section[] {
    const placed = nodes.flatMap((node) => {
      const written = spanOf(node);
      return written ? { node, written } : [];
    });
    return placed.map(({ node, written }, index) => {
      const { start } = written;
      const next = placed[index + 1]?.written.start;
      const last = isOneLiner(node)
        ? lineAt(written.end)
        : lines.lastWritten(
            lineAt(start),
            next === undefined ? limit : lines.withCommentsAbove(lineAt(next)),
          );
      const children = arrange(partsOf(node), last + 1);
      // In a line with a mistake the next section may begin where a child of this one still is.
      const end = Math.max(last, ...children.map(({ span }) => lineAt(span.end)));
      const stop = source.offset({ line: end, column: lines.lengthOf(end) + 1 });
      return { node, span: { start, end: stop }, children };
    });
  }

  return arrange(document.parseResult.value.statements, lines.count + 1);
}

function partsOf(node: SectionNode): readonly SectionNode[] {
  if (ast.isPlan(node)) return node.weeks;
  return ast.isWeek(node) ? node.days : [];
}

function isOneLiner(node: SectionNode): boolean {
  return (
    ast.isVersion(node) || ast.isImport(node) || ast.isPace(node) || ast.isPainRule(node) || ast.isGroup(node)
  );
}
