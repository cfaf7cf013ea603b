import type { AstNode } from 'langium';
import { documentOf } from '../grammar/document.ts';
import { partOf } from '../grammar/parts.ts';

/**
 * What the comment lines directly above a definition say, without their `#` and without lines that only decorate;
 * undefined where there are none. This is the hover text of the definition's name.
 */
export function commentAbove(node: AstNode): string | undefined {
  const first = partOf(node)?.range.start.line;
  if (first === undefined) return undefined;
  const { textDocument } = documentOf(node);
  const lines: string[] = [];
  for (let line = first - 1; line >= 0; line--) {
    const text = textDocument.getText({
      start: { line, character: 0 },
      end: { line: line + 1, character: 0 },
    });
    const comment = /^[ \t\uFEFF]*#[ \t]?(?<text>[^\r\n]*)/.exec(text)?.groups?.text;
    if (comment === undefined) break;
    if (!isDecoration(comment)) lines.unshift(comment.trimEnd());
  }
  const text = lines.join('\n').trim();
  return text === '' ? undefined : text;
}

/** `-----`, `=====` and the like. */
function isDecoration(comment: string): boolean {
  return /^[#=*_~ \t-]{3,}$/.test(comment);
}
