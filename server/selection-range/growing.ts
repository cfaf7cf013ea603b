import { type RunplanDocument, type Source, type Span, sourceOf } from '@runplan/language';
import { type AstNode, type CompositeCstNode, type CstNode, CstUtils, isAstNode } from 'langium';
import { isIn } from '../syntax/places.ts';
import { type Section, sectionsOf } from '../syntax/sections.ts';

const WORD = /[\p{L}\p{N}_-]+/gu;

/**
 * What a selection grows to, from an offset: the word, the amount or text, the step, all steps in the parentheses,
 * the session, the day, the week, the plan, the file. Each is larger than the one before; there is at least one.
 */
export function spansAround(document: RunplanDocument, offset: number): readonly Span[] {
  const source = sourceOf(document);
  const whole = { start: 0, end: source.text.length };
  const spans = [
    ...inLine(source, offset),
    ...inTree(document, source, offset),
    ...inSections(document, offset),
    whole,
  ]
    .filter((span) => isIn(offset, span) && lengthOf(span) > 0)
    .sort((one, other) => lengthOf(one) - lengthOf(other));
  let kept = { start: offset, end: offset };
  const growing = spans.filter((next) => {
    const grows = next.start <= kept.start && kept.end <= next.end && lengthOf(next) > lengthOf(kept);
    if (grows) kept = next;
    return grows;
  });
  return growing.length > 0 ? growing : [whole];
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

/** The word, and the line as written: what there is even where the text is not understood. */
function inLine(source: Source, offset: number): Span[] {
  const line = source.lineStart(offset);
  const text = source.text.slice(line, source.nextLine(offset));
  const start = line + text.length - text.trimStart().length;
  return [
    ...Array.from(text.matchAll(WORD), ({ index, 0: word }) => ({
      start: line + index,
      end: line + index + word.length,
    })),
    { start, end: start + text.trim().length },
  ];
}

/** The token, and the parts of the tree around it. */
function inTree({ parseResult }: RunplanDocument, { text }: Source, offset: number): Span[] {
  const root = parseResult.value.$cstNode;
  const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset);
  if (!leaf) return [];
  const spans: Span[] = [{ start: leaf.offset, end: leaf.end }, ...insideQuotes(leaf)];
  for (let node: AstNode | undefined = leaf.astNode; node?.$container; node = node.$container) {
    const { $cstNode } = node;
    if (!$cstNode) continue;
    const start = $cstNode.offset;
    const end = start + text.slice(start, $cstNode.end).trimEnd().length;
    spans.push({ start, end }, ...stepsOf(node), ...firstLineOf($cstNode, offset));
  }
  return spans;
}

function insideQuotes({ text, offset, end }: CstNode): Span[] {
  return text.length > 2 && text.startsWith('"') && text.endsWith('"')
    ? [{ start: offset + 1, end: end - 1 }]
    : [];
}

/** All steps of a run or of a pair of parentheses. */
function stepsOf(node: AstNode): Span[] {
  const steps = 'steps' in node && Array.isArray(node.steps) ? node.steps.filter(isAstNode) : [];
  const first = steps[0]?.$cstNode;
  const last = steps.at(-1)?.$cstNode;
  return first && last ? [{ start: first.offset, end: last.end }] : [];
}

/** The statement that begins a part, without the statements below it. */
function firstLineOf(cst: CstNode, offset: number): Span[] {
  const lineEnd = (cst as CompositeCstNode).content?.find(
    (part) => 'tokenType' in part && (part.tokenType as { name: string }).name === 'EOL',
  );
  return lineEnd && offset <= lineEnd.offset ? [{ start: cst.offset, end: lineEnd.offset }] : [];
}

/** The day, the week, the definition. */
function inSections(document: RunplanDocument, offset: number): Span[] {
  const found: Span[] = [];
  const search = (sections: readonly Section[]) => {
    for (const { span, children } of sections) {
      if (!isIn(offset, span)) continue;
      found.push(span);
      search(children);
    }
  };
  search(sectionsOf(document));
  return found;
}
