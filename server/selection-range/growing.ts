import {
  commentNear,
  keywordOf,
  nodeNear,
  type Part,
  partNear,
  partOf,
  type RunplanDocument,
  type Source,
  type Span,
  sourceOf,
} from '@runplan/language/internal';
import { type AstNode, isAstNode } from 'langium';
import { isIn, withoutQuotes } from '../syntax/places.ts';
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
function inTree({ parseResult }: RunplanDocument, source: Source, offset: number): Span[] {
  const file = parseResult.value;
  const word = partNear(file, offset) ?? commentNear(file, offset);
  if (!word) return [];
  const spans: Span[] = [{ start: word.offset, end: word.end }, ...insideQuotes(source, word)];
  for (let node = nodeNear(file, offset); node?.$container; node = node.$container) {
    const part = partOf(node);
    if (!part) continue;
    const start = part.offset;
    spans.push(
      { start, end: start + part.text.trimEnd().length },
      ...stepsOf(node),
      ...firstLineOf(node, offset),
    );
  }
  return spans;
}

function insideQuotes(source: Source, { offset, end }: Pick<Part, 'offset' | 'end'>): Span[] {
  const inside = withoutQuotes({ start: offset, end }, source);
  return inside.start > offset && inside.end < end ? [inside] : [];
}

/** All steps of a run or of a pair of parentheses. */
function stepsOf(node: AstNode): Span[] {
  const steps = 'steps' in node && Array.isArray(node.steps) ? node.steps.filter(isAstNode) : [];
  const first = partOf(steps[0]);
  const last = partOf(steps.at(-1));
  return first && last ? [{ start: first.offset, end: last.end }] : [];
}

/** The statement that begins a node, without the statements below it. */
function firstLineOf(node: AstNode, offset: number): Span[] {
  const start = partOf(node)?.offset ?? 0;
  const lineEnd = keywordOf(node, 'EOL');
  return lineEnd && offset <= lineEnd.offset ? [{ start, end: lineEnd.offset }] : [];
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
