import type { RunplanAstType } from '../grammar/generated/ast.ts';
import type { LanguageWord } from '../grammar/terminals.ts';
import type { Held, ValueOf } from './held.ts';

/** The properties of a node that hold what the author wrote, and what each holds. */
export type HoldsOf<Node> = {
  readonly [Property in keyof Node as Property extends `$${string}`
    ? never
    : NonNullable<Node[Property]> extends string | readonly string[]
      ? Property
      : never]-?: Held;
};

/** What is read from the properties of a node; undefined where it is not written or can't be read. */
export type ValuesOf<Holds> = { readonly [Property in keyof Holds]: ValueOf<Holds[Property]> | undefined };

/** A line of a definition: what it looks like, what it holds, what there is to say about it. */
export interface Line<Holds = Readonly<Record<string, Held>>, Words extends string = string> {
  /** The words that it begins with. */
  readonly words: Words;
  /** What it is, in a few words. */
  readonly summary: string;
  /** What there is to say about it; between backticks stands what is written in plans. */
  readonly about?: string;
  /** There can be several. */
  readonly isRepeated?: true;
  /** Of which there can be one each, where there can be several: the property that says of what. */
  readonly oncePer?: (keyof Holds & string) | 'exercise';
  /** The same, where no property alone says of what. */
  aspectOf?(values: ValuesOf<Holds>): string | undefined;
  /** Of two lines that contradict each other: whether this one asks for more care. That one counts until it is decided. */
  isMoreCareful?(values: ValuesOf<Holds>, than: ValuesOf<Holds>): boolean;
  /**
   * What follows its words as a rule. What stands in braces is for the author to change: a figure, several words of
   * which one is meant, or a day such as `today`. Braces stand for what it holds, in its order; words between them
   * belong to the line.
   */
  readonly example: string;
  readonly holds: Holds;
}

/** Defines a line by the type of its node. */
export function defineLine<
  Type extends keyof RunplanAstType,
  Holds extends HoldsOf<RunplanAstType[Type]>,
  const Words extends LanguageWord,
>(type: Type, line: Line<Holds, Words>): Line<Holds, Words> & { readonly type: Type } {
  return { type, ...line };
}
