/** Where in the text nodes of the tree and their properties stand: the one door to the places of the tree. */

import type { AstNode } from 'langium';
import { keptWith } from '../text/kept-with.ts';
import type { Span } from '../text/span.ts';
import type { RunplanFile } from './generated/ast.ts';
import { PROPERTIES } from './generated/parser.ts';
import { EOL, type TokenName } from './generated/tokens.ts';
import { baseOf, type FileNode, Node, type TokenTable } from './node.ts';
import { writtenNode } from './one-of-several.ts';
import { propertyOf } from './property.ts';
import type { Token } from './token.ts';

/** A place in a text as editors count: lines and characters from 0. */
interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** A part of a text, from the first character of a token to behind the last one of another. */
export class Part {
  /** The node that it is, or that it belongs to. */
  readonly node: AstNode;
  private readonly table: TokenTable;
  private readonly first: number;
  private readonly last: number;

  constructor(table: TokenTable, first: number, last: number, node: Node) {
    this.table = table;
    this.first = first;
    this.last = last;
    this.node = node as unknown as AstNode;
  }

  get offset(): number {
    return this.firstToken.offset;
  }

  get end(): number {
    return this.lastToken.end;
  }

  /** As it is written. */
  get text(): string {
    return this.table.text.slice(this.offset, this.end);
  }

  get range(): { readonly start: TextPosition; readonly end: TextPosition } {
    const { firstToken: start, lastToken: end } = this;
    return {
      start: { line: start.line - 1, character: start.column - 1 },
      end: { line: end.line - 1, character: end.column - 1 + end.length },
    };
  }

  /** The type of the token that it begins with. */
  get token(): TokenName {
    return this.firstToken.name;
  }

  /** The token that it begins with as it is read: in the usual form, however it is written. */
  get read(): Token {
    return this.table.tokens[this.first] as Token;
  }

  /** What it is read as: its words and figures, and those behind them that go without saying. */
  reading(): readonly Token[] {
    const { tokens, owners } = this.table;
    let last = this.last;
    for (
      let next = tokens[last + 1];
      next && next.length === 0 && next.offset === this.end;
      next = tokens[last + 1]
    ) {
      if (!owners[last + 1] || next.type === EOL) break;
      last++;
    }
    return tokens.slice(this.first, last + 1);
  }

  /** The property that the token that it begins with was read into. */
  get property(): string | undefined {
    return PROPERTIES[this.table.properties[this.first] as number] || undefined;
  }

  /** The words, figures and signs of it that were understood, in their order, line ends included. */
  *tokens(): Iterable<Part> {
    for (let i = this.first; i <= this.last; i++) {
      const owner = this.table.owners[i];
      if (owner) yield new Part(this.table, i, i, owner);
    }
  }

  /** The first word of it, or the last one: no line end. */
  word(end: 'first' | 'last'): Part | undefined {
    const index = this.indexOfWord(end);
    const owner = index === undefined ? undefined : this.table.owners[index];
    return owner && index !== undefined ? new Part(this.table, index, index, owner) : undefined;
  }

  /** All of it without the line ends around it. */
  words(): Part | undefined {
    const [first, last] = [this.indexOfWord('first'), this.indexOfWord('last')];
    if (first === undefined || last === undefined) return undefined;
    return new Part(this.table, first, last, this.node as unknown as Node);
  }

  private indexOfWord(end: 'first' | 'last'): number | undefined {
    const step = end === 'first' ? 1 : -1;
    for (let i = end === 'first' ? this.first : this.last; i >= this.first && i <= this.last; i += step) {
      if (this.table.owners[i] && this.table.tokens[i]?.type !== EOL) return i;
    }
    return undefined;
  }

  /** From the first word to the last one before the line ends. */
  statement(): Part | undefined {
    let last = -1;
    for (let i = this.first; i <= this.last; i++) {
      if (!this.table.owners[i]) continue;
      if (this.table.tokens[i]?.type === EOL) break;
      last = i;
    }
    return last < 0 ? undefined : new Part(this.table, this.first, last, this.node as unknown as Node);
  }

  private get firstToken(): Token {
    const { tokens, isMoved } = this.table;
    let first = tokens[this.first] as Token;
    for (let i = this.first + 1; isMoved && i <= this.last; i++) {
      if ((tokens[i] as Token).offset < first.offset) first = tokens[i] as Token;
    }
    return first;
  }

  private get lastToken(): Token {
    const { tokens, isMoved } = this.table;
    let last = tokens[this.last] as Token;
    for (let i = this.last - 1; isMoved && i >= this.first; i--) {
      if ((tokens[i] as Token).end > last.end) last = tokens[i] as Token;
    }
    return last;
  }
}

/** Numbers of properties in the table. */
const numbers = new Map(PROPERTIES.map((name, number) => [name, number]));

/**
 * The part of the text that a node is, or that one of its properties was read from: of a list the part of that index,
 * or else the last.
 */
export function partOf(node: AstNode | undefined, property?: string, index = 0): Part | undefined {
  if (!(node instanceof Node) || node.$first < 0) return undefined;
  const { table, first, last } = homeOf(node);
  if (property === undefined) return new Part(table, first, last, node);
  const value = propertyOf(node, property);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const wanted = Math.max(0, index);
  const child = values[Math.min(wanted, values.length - 1)];
  if (child instanceof Node) return partOf(child as unknown as AstNode);
  const number = numbers.get(property) ?? -1;
  const found = wanted === 0 ? tokensOf(node, number).next().value : tokenAt(node, number, wanted);
  return found === undefined ? undefined : new Part(table, found, found, node);
}

/** The span of a node with all that belongs to it, without line ends around it; or of one of its properties. */
export function spanOf(node: AstNode, property?: string, index?: number): Span | undefined {
  if (property !== undefined) return spanOfPart(partOf(node, property, index));
  return spanOfPart(partOf(node)?.words());
}

/** The span of a node's own statement: up to the end of its first statement line, without a comment. */
export function statementSpan(node: AstNode): Span | undefined {
  return spanOfPart(partOf(node)?.statement());
}

function spanOfPart(part: Part | undefined): Span | undefined {
  return part && { start: part.offset, end: part.end };
}

/** The word or sign of a type that was read as a part of a node itself; the first of several. */
export function keywordOf(node: AstNode, keyword: string): Part | undefined {
  if (!(node instanceof Node) || node.$first < 0) return undefined;
  const { table, first, last } = homeOf(node);
  const owner = writtenNode(node as unknown as AstNode);
  for (let i = first; i <= last; i++) {
    if ((table.owners[i] as unknown) === owner && table.tokens[i]?.name === keyword)
      return new Part(table, i, i, node);
  }
  return undefined;
}

/** The word, figure, sign or line end at an offset; none for white space, comments and what was not understood. */
export function partAt(file: RunplanFile, offset: number): Part | undefined {
  const table = tableOf(file as unknown as Node);
  const index = indexAt(table.tokens, offset, table.isMoved);
  const owner = table.owners[index];
  return owner && offset < (table.tokens[index] as Token).end
    ? new Part(table, index, index, owner)
    : undefined;
}

/** What stands at an offset, or right before it where no word goes on there. */
export function partNear(file: RunplanFile, offset: number): Part | undefined {
  return partAt(file, wordOffset(file, offset));
}

/** The comment at an offset, or right before it where no word goes on there. */
export function commentNear(file: RunplanFile, offset: number): Token | undefined {
  const { comments } = tableOf(file as unknown as Node);
  const at = wordOffset(file, offset);
  const comment = comments[indexAt(comments, at)];
  return comment && at < comment.end ? comment : undefined;
}

/** The smallest node around the word or comment at an offset, or right before it where no word goes on there. */
export function nodeNear(file: RunplanFile, offset: number): AstNode | undefined {
  const part = partNear(file, offset);
  if (part) return part.node;
  const comment = commentNear(file, offset);
  if (!comment) return undefined;
  const { tokens, owners, isMoved } = tableOf(file as unknown as Node);
  let next = indexAt(tokens, comment.offset, isMoved) + 1;
  let previous = next - 1;
  while (previous >= 0 && !owners[previous]) previous--;
  while (next < tokens.length && !owners[next]) next++;
  let node = owners[previous];
  while (node && next > homeOf(node).last) node = node.$container;
  return (node as AstNode | undefined) ?? file;
}

/** An offset, or the one before it where no word goes on there. */
function wordOffset(file: RunplanFile, offset: number): number {
  const { text } = tableOf(file as unknown as Node);
  return offset > 0 && !/^[\w\p{L}]$/u.test(text.charAt(offset)) ? offset - 1 : offset;
}

/** The place in a row of tokens of the last one that begins at or before an offset; -1 for none. */
function indexAt(tokens: readonly Token[], offset: number, isMoved = false): number {
  if (isMoved) return nearestBefore(tokens, offset);
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).offset <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The same where tokens are not read in the order in which they stand. */
function nearestBefore(tokens: readonly Token[], offset: number): number {
  let found = -1;
  for (let i = 0; i < tokens.length; i++) {
    const { offset: begin, length } = tokens[i] as Token;
    if (begin > offset || (length === 0 && begin < offset)) continue;
    const before = tokens[found];
    // What goes without saying stands where something else does.
    if (!before || begin > before.offset || (begin === before.offset && (length > 0 || before.length === 0)))
      found = i;
  }
  return found;
}

/** Of nodes with lists: the places of the tokens of each property, from the first token of the node on. */
const placesByNode = keptWith<Node, Map<number, readonly number[]>>();

/** The place of the token of that index that was read into a property of a node, or else of the last. */
function tokenAt(node: Node, property: number, index: number): number | undefined {
  const { first } = homeOf(node);
  const known = placesByNode.get(node) ?? new Map<number, readonly number[]>();
  const places = known.get(property) ?? Array.from(tokensOf(node, property), (place) => place - first);
  placesByNode.set(node, known.set(property, places));
  const place = places[Math.min(index, places.length - 1)];
  return place === undefined ? undefined : first + place;
}

/** The places of the tokens in the table that were read into a property of a node. */
function* tokensOf(node: Node, property: number): Generator<number, undefined> {
  const { table, first, last } = homeOf(node);
  const { owners, properties } = table;
  const owner = writtenNode(node as unknown as AstNode);
  for (let i = first; i <= last; i++) {
    if (properties[i] === property && (owners[i] as unknown) === owner) yield i;
  }
}

function tableOf(node: Node): TokenTable {
  return homeOf(node).table;
}

/** The table that a node is from, and the places of its first and its last token there. */
function homeOf(node: Node): { readonly table: TokenTable; readonly first: number; readonly last: number } {
  let root = node;
  while (root.$container) root = root.$container;
  const base = baseOf(node);
  return {
    table: (root as FileNode).$tokens as TokenTable,
    first: base + node.$first,
    last: base + node.$last,
  };
}
