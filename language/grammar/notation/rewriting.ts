/** Turns the tokens of a statement into those of the usual form, one after the other. */
import { TEXT, TOKEN_NAMES, type TokenName, WORDS } from '../generated/tokens.ts';
import { Token } from '../token.ts';
import type { Phrases } from './phrases.ts';

const NUMBERS: ReadonlyMap<string, number> = new Map(TOKEN_NAMES.map((name, number) => [name, number]));

/** The number of a type of token. */
export function typeOf(name: TokenName): number {
  return NUMBERS.get(name) as number;
}

/** The type of a word: its own where it is a word of the language. */
export function typeOfWord(word: string): number {
  return WORDS.get(word) ?? typeOf('WORD');
}

/** A token that stands for all from one to another. */
export function covering(type: number, image: string, first: Token, last: Token): Token {
  return new Token(type, image, first.home, first.column, last.end - first.offset);
}

/** A word or a sign that goes without saying, at a place of the text: as a rule in front of a token. */
export function unwritten(
  image: string,
  { home, column }: Pick<Token, 'home' | 'column'>,
  type = NUMBERS.get(image) ?? typeOf('WORD'),
): Token {
  return new Token(type, image, home, column, 0);
}

/** The same right behind what stands before it. */
export function unwrittenBehind(
  image: string,
  { home, column, length }: Pick<Token, 'home' | 'column' | 'length'>,
  type: number,
): Token {
  return new Token(type, image, home, column + length, 0);
}

/** Two remarks as one. */
export function joined(one: Token, other: Token): Token {
  const image = `${one.image.slice(0, -1)}, ${other.image.slice(1)}`;
  return new Token(one.type, image, one.home, one.column, one.length);
}

/** Puts a remark in front of the one that stands last, as one with it; what stands on a line of its own stays there. */
export function putInFront(out: Token[], remark: Token): void {
  const last = out.at(-1);
  if (last?.type !== TEXT) out.push(remark);
  else if (last.line === remark.line) out.splice(-1, 1, joined(remark, last));
  else out.splice(-1, 0, remark);
}

/** What distances are counted in. */
export type PlanUnit = 'km' | 'mi';

let questions = 0;

/** A question about all tokens of a statement, which is asked again for each of its sessions, and answered once. */
export function answeredOnce<Answer extends boolean | number | string | object>(
  question: (tokens: readonly Token[]) => Answer,
): (line: Rewriting) => Answer {
  const number = questions++;
  return ({ answers, tokens }) => {
    const known = answers[number] as Answer | undefined;
    if (known !== undefined) return known;
    const answer = question(tokens);
    answers[number] = answer;
    return answer;
  };
}

/** Reads the tokens of a statement one after the other, and writes those of the usual form. */
export class Rewriting {
  /** What was written so far. */
  readonly out: Token[] = [];
  /** The place of the next token. */
  at = 0;
  /** The unit of the amount of the session, which its steps may leave out. */
  unit: string | undefined;
  readonly tokens: readonly Token[];
  /** To the questions about all of the tokens, by their number. */
  readonly answers: unknown[] = [];

  private readonly text: string;
  /** The unit that the plan counts distances in, where that is known. */
  readonly unitOfPlan: PlanUnit | undefined;

  /** @param text that the tokens stand in */
  constructor(tokens: readonly Token[], text: string, unitOfPlan?: PlanUnit) {
    this.text = text;
    this.tokens = tokens;
    this.unitOfPlan = unitOfPlan;
  }

  /** A token further on; the next one without a number. */
  peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  /** The name of the type of a token further on. */
  name(ahead = 0): TokenName | undefined {
    return this.peek(ahead)?.name;
  }

  /** Whether a token is a word or sign, in lower case. */
  is(text: string, ahead = 0): boolean {
    return this.peek(ahead)?.image.toLowerCase() === text;
  }

  get isAtEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  /** The next tokens as they are written. */
  written(count: number): string {
    return this.textOf(this.at, this.at + count);
  }

  /** The text that the tokens from one place to another stand for, on one line. */
  textOf(from: number, to: number): string {
    const lines = Map.groupBy(this.tokens.slice(from, to), ({ line }) => line);
    return Array.from(lines.values(), (tokens) =>
      this.text.slice(tokens[0]?.offset, tokens.at(-1)?.end),
    ).join(' ');
  }

  /** The tokens from one place to another, to be read alone. */
  part(from: number, to: number): Rewriting {
    return new Rewriting(this.tokens.slice(from, to), this.text, this.unitOfPlan);
  }

  /** The next tokens without some of them, by how many they are away. */
  without(from: number, to: number): Rewriting {
    const { tokens, at, text, unitOfPlan } = this;
    return new Rewriting([...tokens.slice(at, at + from), ...tokens.slice(at + to)], text, unitOfPlan);
  }

  /** The next tokens in another order: stretches of them, each by how far it is away; all that follow where it has no end. */
  inOrder(...stretches: readonly (readonly [from: number, to?: number])[]): Rewriting {
    const { at, text, unitOfPlan } = this;
    const rest = this.tokens.slice(at);
    return new Rewriting(
      stretches.flatMap(([from, to]) => rest.slice(from, to)),
      text,
      unitOfPlan,
    );
  }

  /** Other tokens of the same text, to be read alone. */
  with(tokens: readonly Token[]): Rewriting {
    return new Rewriting(tokens, this.text, this.unitOfPlan);
  }

  /** What is told of the line at a place further on. */
  looking<T>(ahead: number, tell: (line: Rewriting) => T): T {
    const { at } = this;
    this.at += ahead;
    const told = tell(this);
    this.at = at;
    return told;
  }

  /** What of a table stands here, or further on. */
  find(phrases: Phrases, ahead = 0): ReturnType<Phrases['at']> {
    return phrases.at(this.tokens, this.at + ahead);
  }

  /** Writes the next tokens as they are. */
  keep(count = 1): void {
    for (let i = 0; i < count; i++) this.out.push(this.tokens[this.at++] as Token);
  }

  /** Leaves the next tokens out: they say nothing that the usual form has a word for. */
  drop(count = 1): void {
    this.at += count;
  }

  /** Writes one token for the next ones. */
  put(type: TokenName | number, image: string, count: number): void {
    this.out.push(this.made(type, image, this.at, this.at + count));
    this.at += count;
  }

  /** Writes a word for the next tokens. */
  putWord(word: string, count: number): void {
    this.put(typeOfWord(word), word, count);
  }

  /** Writes what goes without saying in front of the next token. */
  insert(type: TokenName | number, image: string): void {
    const next = this.peek();
    const previous = this.tokens[this.at - 1];
    if (next) this.out.push(unwritten(image, next, numberOf(type)));
    else if (previous) this.out.push(unwrittenBehind(image, previous, numberOf(type)));
  }

  /** A token that stands for those of two places. */
  made(type: TokenName | number, image: string, from: number, to: number): Token {
    return covering(numberOf(type), image, this.tokens[from] as Token, this.tokens[to - 1] as Token);
  }
}

function numberOf(type: TokenName | number): number {
  return typeof type === 'number' ? type : typeOf(type);
}
