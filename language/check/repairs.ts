import { type AstNode, AstUtils } from 'langium';
import type * as ast from '../grammar/generated/ast.ts';
import type { TextEdit, TextRepair } from '../rules/finding.ts';
import type { Repair, Stretch, TreeEdit } from '../rules/repair.ts';
import { overlap } from './apply-repairs.ts';
import { Source, type Span } from './source.ts';

/** Makes edits of the text from the repairs that rules offer. */
export class RepairWriter {
  private readonly file: ast.RunplanFile;
  private known: Source | undefined;

  constructor(file: ast.RunplanFile) {
    this.file = file;
  }

  /**
   * A repair as edits of the text; undefined where it would change another file, swallow a comment, or get into its
   * own way.
   *
   * @param weeks the words for the week that it changes
   */
  write({ kind, title, edits }: Repair, weeks: string): TextRepair | undefined {
    const written: TextEdit[] = [];
    for (const edit of edits) {
      const pieces = this.isOwn(edit) ? this.edits(edit) : undefined;
      if (!pieces) return undefined;
      written.push(...pieces.map((piece) => this.textEdit(piece)));
    }
    written.sort(byPlace);
    if (written.length === 0 || written.some((edit, index) => isInTheWay(edit, written.slice(index + 1)))) {
      return undefined;
    }
    return { kind, title: typeof title === 'string' ? title : title(weeks, false), edits: written };
  }

  private get source(): Source {
    this.known ??= new Source(AstUtils.getDocument(this.file).textDocument.getText());
    return this.known;
  }

  private isOwn(edit: TreeEdit): boolean {
    return nodesOf(edit).every((node) => AstUtils.findRootNode(node) === this.file);
  }

  private edits(edit: TreeEdit): readonly Piece[] | undefined {
    if ('replace' in edit) return this.replace(edit);
    if ('behind' in edit) return this.behind(edit);
    if ('above' in edit) return this.newLine(edit.above, edit.text, edit.indentedLike, true);
    if ('below' in edit) return this.newLine(edit.below, edit.text, edit.indentedLike, false);
    if ('remove' in edit) return this.remove(edit.remove);
    if ('removeAll' in edit) return this.removeAll(edit.removeAll);
    if ('cut' in edit) return this.cut(edit.cut, edit.outOf);
    return this.swap(...edit.swap);
  }

  private replace(edit: Extract<TreeEdit, { replace: unknown }>): readonly Piece[] | undefined {
    const { replace, text } = edit;
    const span =
      'property' in replace ? this.source.span(replace.from, replace.property) : this.stretch(replace);
    return span && this.unlessCommented([{ ...span, text }]);
  }

  private behind({
    behind,
    text,
    andTextOf,
  }: Extract<TreeEdit, { behind: unknown }>): readonly Piece[] | undefined {
    const statement = this.source.statement(behind);
    const moved = andTextOf && this.stretch(andTextOf);
    if (!statement || (andTextOf && (!moved || this.source.commentsWithin(moved).length > 0)))
      return undefined;
    return [{ start: statement.end, end: statement.end, text: text + (moved ? this.textOf(moved) : '') }];
  }

  private newLine(
    node: AstNode,
    text: string,
    indentedLike: AstNode | undefined,
    above: boolean,
  ): readonly Piece[] | undefined {
    const { source } = this;
    const statement = source.statement(node);
    if (!statement) return undefined;
    const model = indentedLike ? source.statement(indentedLike) : undefined;
    const indent = model
      ? source.indentation(model.start)
      : source.indentation(statement.start) + source.step();
    const offset = above ? source.lineStart(statement.start) : source.lineStop(statement.end);
    const line = above ? indent + text + source.lineEnd : source.lineEnd + indent + text;
    return [{ start: offset, end: offset, text: line }];
  }

  private remove(node: AstNode): readonly Piece[] | undefined {
    const { source } = this;
    const statement = source.statement(node);
    if (!statement) return undefined;
    const start = source.lineStart(statement.start);
    const end = source.nextLine(statement.end);
    const indent = source.indentation(start);
    const kept = source
      .commentsWithin({ start, end })
      .map((comment) => indent + this.textOf(comment) + source.lineEnd);
    return [{ start, end, text: kept.join('') }];
  }

  private removeAll(node: AstNode): readonly Piece[] | undefined {
    const { source } = this;
    const span = source.span(node);
    if (!span) return undefined;
    const start = source.lineStart(span.start);
    const above = start > 0 ? source.lineStart(start - 1) : start;
    let end = source.nextLine(span.end);
    if (source.commentsWithin({ start: above, end }).length > 0) return undefined;
    while (end < source.text.length && source.isBlank(end)) end = source.nextLine(end);
    return [{ start, end, text: '' }];
  }

  /** The first one goes with what joins it to the next, any other with what joins it to the one before. */
  private cut(node: AstNode, outOf: readonly AstNode[]): readonly Piece[] | undefined {
    const index = outOf.indexOf(node);
    const neighbour = outOf[index === 0 ? 1 : index - 1];
    const [span, next] = [this.source.span(node), neighbour && this.source.span(neighbour)];
    if (!span || !next) return undefined;
    const gap = index === 0 ? { start: span.start, end: next.start } : { start: next.end, end: span.end };
    return this.unlessCommented([{ ...gap, text: '' }]);
  }

  private swap(one: Stretch, other: Stretch): readonly Piece[] | undefined {
    const [first, second] = [this.stretch(one), this.stretch(other)];
    if (!first || !second) return undefined;
    return this.unlessCommented([
      { ...first, text: this.textOf(second) },
      { ...second, text: this.textOf(first) },
    ]);
  }

  private stretch({ from, to = from }: Stretch): Span | undefined {
    const [first, last] = [this.source.span(from), this.source.span(to)];
    return first && last && { start: first.start, end: last.end };
  }

  private unlessCommented(pieces: readonly Piece[]): readonly Piece[] | undefined {
    return pieces.some((piece) => this.source.commentsWithin(piece).length > 0) ? undefined : pieces;
  }

  private textOf({ start, end }: Span): string {
    return this.source.text.slice(start, end);
  }

  private textEdit({ start, end, text }: Piece): TextEdit {
    return { start: this.source.position(start), end: this.source.position(end), text };
  }
}

/**
 * One repair that does what several do, such as those for the weeks of a lack that lasts. What gets in the way of an
 * earlier one is left for the next time.
 */
export function joined(repairs: readonly TextRepair[], title: string): TextRepair | undefined {
  const edits: TextEdit[] = [];
  for (const repair of repairs) {
    if (!repair.edits.some((edit) => isInTheWay(edit, edits))) edits.push(...repair.edits);
  }
  if (edits.length === 0) return undefined;
  const kind = repairs.every((repair) => repair.kind === 'safe') ? 'safe' : 'suggested';
  return { kind, title, edits: edits.sort(byPlace) };
}

interface Piece extends Span {
  readonly text: string;
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
  return edit.swap.flatMap(({ from, to }) => (to ? [from, to] : [from]));
}

/** Whether an edit overlaps with others. Inside of a repair several may insert at one place. */
function isInTheWay(edit: TextEdit, others: readonly TextEdit[]): boolean {
  return others.some((other) => overlap(edit, other) && !(isInsertion(edit) && isInsertion(other)));
}

function isInsertion({ start, end }: TextEdit): boolean {
  return start.line === end.line && start.column === end.column;
}

/** By place; what goes on a line comes before a new line below it. */
function byPlace(a: TextEdit, b: TextEdit): number {
  return (
    a.start.line - b.start.line ||
    a.start.column - b.start.column ||
    Number(startsLine(a)) - Number(startsLine(b))
  );
}

function startsLine({ text }: TextEdit): boolean {
  return /^[\r\n]/.test(text);
}
