import type { RunplanDocument } from '@runplan/language';
import { type AstNode, type CompositeCstNode, type CstNode, CstUtils, isAstNode } from 'langium';
import type { Position, Range, SelectionRange } from 'vscode-languageserver';
import { type Section, sectionsOf } from '../syntax/sections.ts';

/** A stretch of a text, by offsets. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

const WORD = /[\p{L}\p{N}_-]+/gu;

/**
 * What a selection grows to, from a position: the word, the amount or text, the step, all steps in the parentheses,
 * the session, the day, the week, the plan, the file. Each is larger than the one before.
 */
export function selectionRange(document: RunplanDocument, position: Position): SelectionRange {
  const { textDocument } = document;
  const offset = textDocument.offsetAt(position);
  const whole = { from: 0, to: textDocument.getText().length };
  const stretches = [
    ...inLine(document, offset),
    ...inTree(document, offset),
    ...inSections(document, offset),
    whole,
  ]
    .filter(({ from, to }) => from <= offset && offset <= to && from < to)
    .sort((one, other) => one.to - one.from - (other.to - other.from));
  let kept = { from: offset, to: offset };
  const growing = stretches.filter((next) => {
    const grows = next.from <= kept.from && kept.to <= next.to && next.to - next.from > kept.to - kept.from;
    if (grows) kept = next;
    return grows;
  });
  if (growing.length === 0) growing.push(whole);
  const [last, ...inner] = growing.reverse().map(({ from, to }) => ({
    range: { start: textDocument.positionAt(from), end: textDocument.positionAt(to) } satisfies Range,
  }));
  return inner.reduce<SelectionRange>((parent, { range }) => ({ range, parent }), last as SelectionRange);
}

/** The word, and the line as written: what there is even where the text is not understood. */
function inLine({ textDocument }: RunplanDocument, offset: number): Stretch[] {
  const { line } = textDocument.positionAt(offset);
  const from = textDocument.offsetAt({ line, character: 0 });
  const text = textDocument.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  const written = text.trim();
  const indent = text.length - text.trimStart().length;
  return [
    ...[...text.matchAll(WORD)].map((match) => ({
      from: from + match.index,
      to: from + match.index + match[0].length,
    })),
    { from: from + indent, to: from + indent + written.length },
  ];
}

/** The token, and the parts of the tree around it. */
function inTree({ parseResult, textDocument }: RunplanDocument, offset: number): Stretch[] {
  const root = parseResult.value.$cstNode;
  const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset);
  if (!leaf) return [];
  const stretches: Stretch[] = [stretchOf(leaf), ...insideQuotes(leaf)];
  for (let node: AstNode | undefined = leaf.astNode; node?.$container; node = node.$container) {
    const { $cstNode } = node;
    if (!$cstNode) continue;
    const to = $cstNode.offset + textDocument.getText().slice($cstNode.offset, $cstNode.end).trimEnd().length;
    stretches.push({ from: $cstNode.offset, to }, ...stepsOf(node), ...firstLineOf($cstNode, offset));
  }
  return stretches;
}

function insideQuotes(leaf: CstNode): Stretch[] {
  const { text, offset, end } = leaf;
  return text.length > 2 && text.startsWith('"') && text.endsWith('"')
    ? [{ from: offset + 1, to: end - 1 }]
    : [];
}

/** All steps of a run or of a pair of parentheses. */
function stepsOf(node: AstNode): Stretch[] {
  const steps = 'steps' in node && Array.isArray(node.steps) ? node.steps.filter(isAstNode) : [];
  const first = steps[0]?.$cstNode;
  const last = steps.at(-1)?.$cstNode;
  return first && last ? [{ from: first.offset, to: last.end }] : [];
}

/** The statement that begins a part, without the statements below it. */
function firstLineOf(cst: CstNode, offset: number): Stretch[] {
  const lineEnd = (cst as CompositeCstNode).content?.find(
    (part) => 'tokenType' in part && (part.tokenType as { name: string }).name === 'EOL',
  );
  return lineEnd && offset <= lineEnd.offset ? [{ from: cst.offset, to: lineEnd.offset }] : [];
}

/** The day, the week, the definition. */
function inSections(document: RunplanDocument, offset: number): Stretch[] {
  const { textDocument } = document;
  const found: Stretch[] = [];
  const search = (sections: readonly Section[]) => {
    for (const { range, children } of sections) {
      const stretch = { from: textDocument.offsetAt(range.start), to: textDocument.offsetAt(range.end) };
      if (offset < stretch.from || offset > stretch.to) continue;
      found.push(stretch);
      search(children);
    }
  };
  search(sectionsOf(document));
  return found;
}

function stretchOf({ offset, end }: CstNode): Stretch {
  return { from: offset, to: end };
}
