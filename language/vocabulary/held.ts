import type { Parsed, Range } from '../quantities/range.ts';
import type { QuantityName, ValueOfQuantity } from './quantities.ts';
import { QUANTITIES } from './quantities.ts';
import type { WordList } from './word-list.ts';

/** A figure of one quantity. */
export interface HeldFigure<Value = unknown> extends FigureUse {
  readonly is: 'figure';
  readonly quantity: QuantityName;
  /** Reads it. `'reversed'` for a range from high to low, undefined for what is no figure of this quantity. */
  read(text: string): Parsed<Value>;
}

/** What is special to a figure where it stands. */
export interface FigureUse {
  /** What can be meant, and for what; what lies outside is reported by `implausible-amount`. */
  readonly plausible?: Range & { readonly for?: string };
  /** Usual ones, as they are written. */
  readonly offers?: readonly string[];
}

/** A word of a list. */
export interface HeldWord<Word extends string = string> {
  readonly is: 'word';
  readonly list: WordList<Word>;
}

/** What a definition, a pace, a rule … is called, or what it is meant by. */
export interface HeldName {
  readonly is: 'name';
}

/** Whatever the author wants to say. */
export interface HeldText {
  readonly is: 'text';
}

/** A word of the grammar, or a figure that is judged together with others. */
export interface HeldWritten {
  readonly is: 'written';
}

/** What a property of the tree holds. */
export type Held = HeldFigure | HeldWord | HeldName | HeldText | HeldWritten;

/** What is read from what a property holds. */
export type ValueOf<What> =
  What extends HeldFigure<infer Value> ? Value : What extends HeldWord<infer Word> ? Word : string;

export const NAME: HeldName = { is: 'name' };
export const TEXT: HeldText = { is: 'text' };
export const WRITTEN: HeldWritten = { is: 'written' };

/** A word of a list. */
export function word<Word extends string>(list: WordList<Word>): HeldWord<Word> {
  return { is: 'word', list };
}

/** A figure of a quantity. */
export function figure<Name extends QuantityName>(
  quantity: Name,
  use: FigureUse = {},
): HeldFigure<ValueOfQuantity<Name>> {
  const read = QUANTITIES[quantity].read as (text: string) => Parsed<ValueOfQuantity<Name>>;
  return { is: 'figure', quantity, read, ...use };
}
