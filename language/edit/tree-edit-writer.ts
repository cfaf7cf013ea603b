import { type AstNode, AstUtils } from 'langium';
import { documentOf, sourceOf } from '../grammar/document.ts';
import type * as ast from '../grammar/generated/ast.ts';
import { isStandIn, oneAround } from '../grammar/one-of-several.ts';
import { spanOf, statementSpan } from '../grammar/parts.ts';
import { between, type Edit, type GappedText, isInsertion, overlap } from '../text/edit.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import type { NodeRange, TreeEdit } from './tree-edit.ts';
import { type EditOfOne, writtenOut } from './write-out.ts';

/** Makes edits of a text from edits of its tree. */
export class TreeEditWriter {
  private readonly file: ast.RunplanFile;

  constructor(file: ast.RunplanFile) {
    this.file = file;
  }

  /**
   * The edits of the text, in their order; undefined where they would change nothing or another file, swallow a
   * comment, or get into each other's way.
   */
  write(edits: readonly TreeEdit[]): readonly Edit[] | undefined {
    const meant: EditOfOne[] = [];
    for (const edit of edits) {
      const pieces = this.isOwn(edit) ? this.edits(edit) : undefined;
      if (!pieces) return undefined;
      const nodes = 'swap' in edit ? edit.swap.map(({ from }) => from) : nodesOf(edit);
      meant.push(
        ...pieces.map((piece, index) => ({ ...piece, of: oneAround((nodes[index] ?? nodes[0]) as AstNode) })),
      );
    }
    meant.sort(byPlace);
    // Edits of different days of one line only seem to overlap.
    if ([...Map.groupBy(meant, ({ of }) => of).values()].some(areInTheWay)) return undefined;
    const written = writtenOut(meant, this.source)?.toSorted(byPlace);
    if (!written) return undefined;
    return written.length === 0 || areInTheWay(written) ? undefined : written;
  }

  private get source(): Source {
    return sourceOf(documentOf(this.file));
  }

  private isOwn(edit: TreeEdit): boolean {
    return nodesOf(edit).every((node) => AstUtils.findRootNode(node) === this.file && !isStandIn(node));
  }

  private edits(edit: TreeEdit): readonly Edit[] | undefined {
    if ('replace' in edit) return this.replace(edit);
    if ('behind' in edit) return this.behind(edit);
    if ('above' in edit) return this.newLine(edit.above, edit, edit.indentedLike, true);
    if ('below' in edit) return this.newLine(edit.below, edit, edit.indentedLike, false);
    if ('remove' in edit) return this.remove(edit.remove);
    if ('removeAll' in edit) return this.removeAll(edit.removeAll);
    if ('cut' in edit) return this.cut(edit.cut, edit.outOf);
    if ('drop' in edit) return this.drop(edit);
    return this.swap(...edit.swap);
  }

  private replace(edit: Extract<TreeEdit, { replace: unknown }>): readonly Edit[] | undefined {
    const { replace, text } = edit;
    const span = 'property' in replace ? spanOf(replace.from, replace.property) : this.stretch(replace);
    return span && this.unlessCommented([{ ...span, text }]);
  }

  private behind({
    behind,
    text,
    andTextOf,
  }: Extract<TreeEdit, { behind: unknown }>): readonly Edit[] | undefined {
    const statement = statementSpan(behind);
    const moved = andTextOf && this.stretch(andTextOf);
    if (!statement || (andTextOf && (!moved || this.source.commentsWithin(moved).length > 0)))
      return undefined;
    return [{ start: statement.end, end: statement.end, text: text + (moved ? this.textOf(moved) : '') }];
  }

  private newLine(
    node: AstNode,
    text: GappedText,
    indentedLike: AstNode | undefined,
    above: boolean,
  ): readonly Edit[] | undefined {
    const { source } = this;
    const statement = statementSpan(node);
    if (!statement) return undefined;
    const model = indentedLike ? statementSpan(indentedLike) : undefined;
    const indent = model
      ? source.indentation(model.start)
      : source.indentation(statement.start) + source.step();
    const offset = above ? source.lineStart(statement.start) : source.lineStop(statement.end);
    const line = above ? between(indent, text, source.lineEnd) : between(source.lineEnd + indent, text);
    return [{ start: offset, end: offset, ...line }];
  }

  private remove(node: AstNode): readonly Edit[] | undefined {
    const { source } = this;
    const statement = statementSpan(node);
    if (!statement) return undefined;
    const start = source.lineStart(statement.start);
    const end = source.nextLine(statement.end);
    const indent = source.indentation(start);
    const kept = source
      .commentsWithin({ start, end })
      .map((comment) => indent + this.textOf(comment) + source.lineEnd);
    return [{ start, end, text: kept.join('') }];
  }

  private removeAll(node: AstNode): readonly Edit[] | undefined {
    const { source } = this;
    const span = spanOf(node);
    if (!span) return undefined;
    const start = source.lineStart(span.start);
    const above = start > 0 ? source.lineStart(start - 1) : start;
    let end = source.nextLine(span.end);
    if (source.commentsWithin({ start: above, end }).length > 0) return undefined;
    while (end < source.text.length && source.isBlank(end)) end = source.nextLine(end);
    return [{ start, end, text: '' }];
  }

  /** The first one goes with what joins it to the next, any other with what joins it to the one before. */
  private cut(node: AstNode, outOf: readonly AstNode[]): readonly Edit[] | undefined {
    const index = outOf.indexOf(node);
    const neighbour = outOf[index === 0 ? 1 : index - 1];
    const [span, next] = [spanOf(node), neighbour && spanOf(neighbour)];
    if (!span || !next) return undefined;
    const gap = index === 0 ? { start: span.start, end: next.start } : { start: next.end, end: span.end };
    return this.unlessCommented([{ ...gap, text: '' }]);
  }

  private drop({ drop, property, index }: Extract<TreeEdit, { drop: unknown }>): readonly Edit[] | undefined {
    const span = property === undefined ? statementSpan(drop) : spanOf(drop, property, index);
    if (!span) return undefined;
    const line = this.source.text.slice(this.source.lineStart(span.start), span.start).trimEnd();
    const before = line.endsWith(',') ? line.slice(0, -1).trimEnd() : line;
    const start = this.source.lineStart(span.start) + before.length;
    return this.unlessCommented([{ start, end: span.end, text: '' }]);
  }

  private swap(one: NodeRange, other: NodeRange): readonly Edit[] | undefined {
    const [first, second] = [this.stretch(one), this.stretch(other)];
    if (!first || !second) return undefined;
    return this.unlessCommented([
      { ...first, text: this.textOf(second) },
      { ...second, text: this.textOf(first) },
    ]);
  }

  private stretch({ from, to = from }: NodeRange): Span | undefined {
    const [first, last] = [spanOf(from), spanOf(to)];
    return first && last && { start: first.start, end: last.end };
  }

  private unlessCommented(pieces: readonly Edit[]): readonly Edit[] | undefined {
    return pieces.some((piece) => this.source.commentsWithin(piece).length > 0) ? undefined : pieces;
  }

  private textOf({ start, end }: Span): string {
    return this.source.text.slice(start, end);
  }
}

/** The edits of several changes, in their order. What gets in the way of an earlier change is left out. */
export function together(changes: readonly (readonly Edit[])[]): readonly Edit[] {
  const all: Edit[] = [];
  for (const edits of changes) {
    if (!edits.some((edit) => all.some((other) => isInTheWay(edit, other)))) all.push(...edits);
  }
  return all.sort(byPlace);
}

function nodesOf(edit: TreeEdit): readonly AstNode[] {
  if ('replace' in edit)
    return [edit.replace.from, ...('to' in edit.replace && edit.replace.to ? [edit.replace.to] : [])];
  if ('behind' in edit) return edit.andTextOf ? [edit.behind, edit.andTextOf.from] : [edit.behind];
  if ('above' in edit) return [edit.above];
  if ('below' in edit) return [edit.below];
  if ('remove' in edit) return [edit.remove];
  if ('removeAll' in edit) return [edit.removeAll];
  if ('cut' in edit) return [edit.cut];
  if ('drop' in edit) return [edit.drop];
  return edit.swap.flatMap(({ from, to }) => (to ? [from, to] : [from]));
}

/** Whether two edits overlap. Inside of a change several may insert at one place. */
function isInTheWay(edit: Edit, other: Edit): boolean {
  return overlap(edit, other) && !(isInsertion(edit) && isInsertion(other));
}

/** Whether some of several edits in the order of their places overlap. */
function areInTheWay(edits: readonly Edit[]): boolean {
  return edits.some((edit, index) => {
    for (let at = index + 1; at < edits.length; at++) {
      const other = edits[at] as Edit;
      if (other.start > edit.end) return false;
      if (isInTheWay(edit, other)) return true;
    }
    return false;
  });
}

/** By place; what goes on a line comes before a new line below it. */
function byPlace(a: Edit, b: Edit): number {
  return a.start - b.start || Number(startsLine(a)) - Number(startsLine(b));
}

function startsLine({ text }: Edit): boolean {
  return /^[\r\n]/.test(text);
}
