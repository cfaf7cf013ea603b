import type { Reference } from 'langium';
import { isPart, type KeptParts } from './kept-parts.ts';
import type { FileNode, Node, TokenTable } from './node.ts';
import {
  mismatchMessage,
  noAlternativeMessage,
  noLineEndMessage,
  type ParserMessage,
  redundantMessage,
} from './parser-messages.ts';
import type { Scanned } from './text-reading.ts';
import type { Token } from './token.ts';
import { type Stop, WrittenStatement } from './written.ts';

/** A mistake of the parser. */
export interface ParserMistake extends ParserMessage {
  /** Where the parser could not go on, as it is written. */
  readonly token: Token;
  /** What stands before it in the statement. */
  readonly previous: Token | undefined;
}

/** Makes what a name in the text refers to. */
export type ReferenceMaker = (node: Node, property: string, name: string) => Reference;

/** Whether tokens stand in another order than they are read in. */
function isMoved(tokens: readonly Token[]): boolean {
  for (let i = 1; i < tokens.length; i++) {
    if ((tokens[i] as Token).offset < (tokens[i - 1] as Token).offset) return true;
  }
  return false;
}

/** Calls can't be nested deeper than this: see `MAX_NESTING` and `MAX_REPETITIONS` of the line structure. */
const DEEPEST = 2048;

/**
 * What the generated methods of the parser are made of: they look at the type of the next token, take tokens into
 * properties of nodes, and call each other. Its recovery knows that a statement is a line: what is left over at the end
 * of a line is skipped up to the line end, and nothing is made up that the author did not write. Any other mistake ends
 * the rule, and the rules around it up to one that can go on with what follows.
 */
export abstract class LineParser {
  /** What can stand behind a call in its rule, by the number of the call. */
  protected abstract readonly follows: readonly (readonly number[])[];
  /** The types that a choice offers, by its number. */
  protected abstract readonly choices: readonly (readonly number[])[];
  protected abstract readonly lineEnd: number;
  protected abstract readonly end: number;

  /** The type of the next token. */
  protected type = 0;
  /** Whether a mistake ends the rules up to one that can go on. */
  protected failing = false;

  private readonly makeReference: ReferenceMaker;
  private text = '';
  private tokens: readonly Token[] = [];
  private owners: (Node | undefined)[] = [];
  private properties = new Uint8Array(0);
  private nodes: Node[] = [];
  private mistakes: ParserMistake[] = [];
  private mistakePlaces: number[] = [];
  private keptParts: KeptParts | undefined;
  /** Where the part begins that is being read; 0 outside of all. */
  private base = 0;
  /** The one with the last mistake. */
  private statement: WrittenStatement | undefined;
  private at = 0;
  /** The last token that was taken, and not skipped. */
  private last = -1;
  private readonly calls = new Int16Array(DEEPEST);
  private depth = -1;

  constructor(makeReference: ReferenceMaker) {
    this.makeReference = makeReference;
  }

  /** Reads a whole file. */
  protected abstract file(): FileNode;

  /** @param keptParts what need not be read again */
  parse(
    text: string,
    { tokens, comments }: Scanned,
    keptParts?: KeptParts,
  ): { readonly file: FileNode; readonly mistakes: readonly ParserMistake[] } {
    this.text = text;
    this.tokens = tokens;
    this.owners = new Array(tokens.length).fill(undefined);
    this.properties = new Uint8Array(tokens.length);
    this.nodes = [];
    this.mistakes = [];
    this.mistakePlaces = [];
    this.keptParts = keptParts;
    this.statement = undefined;
    this.base = 0;
    this.last = -1;
    this.failing = false;
    this.depth = -1;
    this.goTo(0);
    const file = this.file();
    if (this.type !== this.end)
      this.mistakes.push({ ...redundantMessage(this.next()), token: this.next(), previous: undefined });
    const { owners, properties, nodes, mistakes } = this;
    file.$tokens = {
      text,
      tokens,
      comments,
      isMoved: isMoved(tokens),
      owners,
      properties,
      nodes,
      mistakes: this.mistakePlaces,
    } satisfies TokenTable;
    this.tokens = this.owners = this.nodes = [];
    this.text = '';
    this.statement = undefined;
    this.keptParts = undefined;
    return { file, mistakes };
  }

  /** Enters a rule by a call. */
  protected enter(call: number): void {
    this.calls[++this.depth] = call;
  }

  /** Leaves a rule; after a mistake only if it can go on behind the call. */
  protected leave(): void {
    if (this.failing) this.recover();
    this.depth--;
  }

  /** Enters a rule that makes a node. Returns where its first token is to be. */
  protected begin(node: Node, call: number): number {
    this.enter(call);
    this.nodes.push(node);
    if (isPart(node)) this.base = node.$base = this.at;
    return this.at;
  }

  /** Leaves a rule that makes a node; no node where no token was taken. */
  protected finish<Made extends Node>(node: Made, from: number): Made | undefined {
    this.leave();
    const { base } = this;
    if (isPart(node)) this.base = 0;
    if (this.last < from) {
      this.nodes.pop();
      return undefined;
    }
    let first = from;
    while (this.properties[first] === 0) first++;
    node.$first = first - base;
    node.$last = this.last - base;
    return node;
  }

  /** The part that begins with the next token and was read with the text before. It is taken as it is. */
  protected kept(container: Node, index: number): Node | undefined {
    const part = this.keptParts?.at(this.at);
    if (!this.keptParts || !part) return undefined;
    const { owners, properties, nodes } = this.keptParts.table;
    const { node, from, to } = part;
    const [before, length] = [node.$base, node.$last + 1];
    for (let i = 0; i < length; i++) this.owners[this.at + i] = owners[before + i];
    this.properties.set(properties.subarray(before, before + length), this.at);
    for (let i = from; i < to; i++) this.nodes.push(nodes[i] as Node);
    node.$container = container;
    node.$containerIndex = index;
    node.$base = this.at;
    this.last = this.at + node.$last;
    this.goTo(this.last + 1);
    return node;
  }

  /** Takes the next token into a property of a node. */
  protected take(node: Node, property: number): void {
    this.owners[this.at] = node;
    this.properties[this.at] = property;
    this.last = this.at;
    this.goTo(this.at + 1);
  }

  /** Takes the next token, and gives it as it is written. */
  protected image(node: Node, property: number): string {
    const { image } = this.next();
    this.take(node, property);
    return image;
  }

  /** Takes a text, and gives what stands in the quotes. */
  protected unquoted(node: Node, property: number): string {
    const image = this.image(node, property);
    return image.slice(1, image.length > 1 && image.endsWith('"') ? -1 : undefined);
  }

  /** Takes a word or a text. */
  protected wordOrText(node: Node, property: number): string {
    return this.next().image.startsWith('"') ? this.unquoted(node, property) : this.image(node, property);
  }

  protected reference(node: Node, property: string, name: string): Reference {
    return this.makeReference(node, property, name);
  }

  /** Says that a token of a type was expected; the rule ends. */
  protected mismatch(expected: number): void {
    this.report((stop) => mismatchMessage(expected, stop));
    this.failing = true;
  }

  /** Says that the line does not end where it should, and skips the rest of it. */
  protected noLineEnd(rule: string): void {
    this.report((stop) => noLineEndMessage(stop, rule));
    while (this.type !== this.lineEnd) this.goTo(this.at + 1);
  }

  /** Says that none of several things stands here; the rule ends. */
  protected noAlternative(choice: number): void {
    const offered = this.choices[choice] as readonly number[];
    this.report((stop) => noAlternativeMessage(offered, stop));
    this.failing = true;
  }

  /** The same in a rule that is nothing but the choice; it is left as if it was entered by the call. */
  protected noChoice(choice: number, call: number): undefined {
    this.noAlternative(choice);
    this.enter(call);
    this.leave();
  }

  private report(messageOf: (stop: Stop) => ParserMessage): void {
    this.mistakePlaces.push(this.at);
    if (!this.statement?.has(this.at)) this.statement = new WrittenStatement(this.tokens, this.at, this.text);
    const stop = this.statement.stopAt(this.at);
    this.mistakes.push({ ...messageOf(stop), token: stop.found, previous: stop.after });
  }

  /** Goes on at the next token that one of the open rules can go on with, if it is the innermost of them. */
  private recover(): void {
    let next = this.at;
    while (next < this.tokens.length && !this.isAwaited((this.tokens[next] as Token).type)) next++;
    const type = this.tokens[next]?.type ?? this.end;
    if (!this.followsOf(this.depth).includes(type)) return;
    this.goTo(next);
    this.failing = false;
  }

  private isAwaited(type: number): boolean {
    for (let depth = 0; depth <= this.depth; depth++) {
      if (this.followsOf(depth).includes(type)) return true;
    }
    return false;
  }

  private followsOf(depth: number): readonly number[] {
    return this.follows[this.calls[depth] as number] as readonly number[];
  }

  private goTo(place: number): void {
    this.at = place;
    this.type = this.tokens[place]?.type ?? this.end;
  }

  private next(): Token {
    // Every statement ends with a line end: behind the last one is no mistake.
    return this.tokens[this.at] as Token;
  }
}
