import type { RunplanAstType } from '../grammar/generated/ast.ts';
import type { LanguageWord, Sign } from '../grammar/terminals.ts';
import type { HoldsOf, ValuesOf } from './line.ts';

/** How and where a session is done. */
export interface Manner {
  /** Steps a minute that it asks for. */
  readonly cadence?: number;
  /** Metres up and down, as written: `like … at` does not scale them. */
  readonly climb?: number;
  readonly descent?: number;
  /** The way of landing that it asks for: `forefoot`, `midfoot`, `rearfoot`. */
  readonly form?: string;
  /** What it is run on: `trail`, `treadmill` … */
  readonly surface?: string;
  /** Kilograms that are carried. */
  readonly carry?: number;
  /** The pair of shoes, by the name that the athlete gives it; as written when the athlete has none of that name. */
  readonly shoes?: string;
}

/** What there is to know of the athlete to read how a session is done. */
export interface MannerReader {
  readonly shoes: ReadonlyMap<string, unknown>;
}

/** What may follow the amount of a session. */
export interface Detail<Node, Holds, Words extends string = string> {
  /** The word or sign that it begins with; nothing for a text. */
  readonly words: Words;
  /** What it is, in a few words. */
  readonly summary: string;
  /** What there is to say about it; between backticks stands what is written in plans. */
  readonly about: string;
  readonly holds: Holds;
  /** There can be several. */
  readonly isRepeated?: true;
  /** Of what it says something, where several stand together that say something of each. */
  aspectOf?(node: Node): string | undefined;
  /** What it says of how the session is done; nothing where it can't be understood. */
  read?(values: ValuesOf<Holds>, athlete: MannerReader, node: Node): Manner | undefined;
}

/** Defines a detail by the type of its node. */
export function defineDetail<
  Type extends keyof RunplanAstType,
  Holds extends HoldsOf<RunplanAstType[Type]>,
  const Words extends LanguageWord | Sign | '',
>(
  type: Type,
  detail: Detail<RunplanAstType[Type], Holds, Words>,
): Detail<RunplanAstType[Type], Holds, Words> & { readonly type: Type } {
  return { type, ...detail };
}
