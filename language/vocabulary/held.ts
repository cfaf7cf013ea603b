import type { Parsed } from '../quantities/range.ts';
import { remembered } from '../quantities/remembered.ts';
import type { AmountBounds } from './amounts.ts';
import type { Bounds } from './plausible.ts';
import type { Quantity, QuantityName, ValueOfQuantity } from './quantities.ts';
import { QUANTITIES } from './quantities.ts';
import type { WordList } from './word-list.ts';

/** A figure of one quantity. */
export interface HeldFigure<Value = unknown> extends FigureUse {
  readonly is: 'figure';
  readonly quantity: QuantityName;
  /** The units that are offered for it, the likeliest first. */
  readonly units: readonly string[];
  /** Words that stand for one. */
  readonly names?: WordList;
  /** Reads it. `'reversed'` for a range from high to low, undefined for what is no figure of this quantity. */
  read(text: string): Parsed<Value>;
}

/** What is special to a figure where it stands. */
export interface FigureUse {
  /** What can be meant, and for what; what lies outside is reported by `implausible-amount`. */
  readonly plausible?: Bounds;
  /** The same for an amount, by where it stands. */
  plausibleAt?(node: never): AmountBounds;
  /** The units that are offered for it, where those are not the ones of its quantity. */
  readonly units?: readonly string[];
  /** Usual ones, as they are written. */
  readonly offers?: readonly string[];
  /** The line may as well do without it. */
  readonly isOptional?: true;
}

/** A word of a list. */
export interface HeldWord<Word extends string = string> {
  readonly is: 'word';
  readonly list: WordList<Word>;
  /** There can be several, with commas between. */
  readonly areSeveral?: true;
}

/** What has a name: a definition, a pair of shoes, or a rule and what can be set of it. */
export type NamedThing =
  | 'Athlete'
  | 'Block'
  | 'Exercise'
  | 'Group'
  | 'Pace'
  | 'PainRule'
  | 'Plan'
  | 'Policy'
  | 'Shoes'
  | 'Workout'
  | 'rule'
  | 'parameter';

/** What something is called, or what it is meant by. */
export interface HeldName {
  readonly is: 'name';
  readonly of: NamedThing;
}

/** Whatever the author wants to say. */
export interface HeldText {
  readonly is: 'text';
}

/** A word of the grammar, or a figure that is judged together with others. */
export interface HeldWritten {
  readonly is: 'written';
  /** The words that it can be, where they mean more than a keyword does. */
  readonly list?: WordList;
}

/** What a property of the tree holds. */
export type Held = HeldFigure | HeldWord | HeldName | HeldText | HeldWritten;

/** What is read from what a property holds. */
export type ValueOf<What> =
  What extends HeldFigure<infer Value> ? Value : What extends HeldWord<infer Word> ? Word : string;

export const TEXT: HeldText = { is: 'text' };
export const WRITTEN: HeldWritten = { is: 'written' };

/** A word of a list. */
export function word<Word extends string>(list: WordList<Word>): HeldWord<Word> {
  return { is: 'word', list };
}

/** Words of a list. */
export function words<Word extends string>(list: WordList<Word>): HeldWord<Word> {
  return { is: 'word', list, areSeveral: true };
}

/** The name of something. */
export function name(of: NamedThing): HeldName {
  return { is: 'name', of };
}

/** A word that the grammar knows, of a list. */
export function written(list: WordList): HeldWritten {
  return { is: 'written', list };
}

/** A figure of a quantity. */
export function figure<Name extends QuantityName>(
  quantity: Name,
  use: FigureUse = {},
): HeldFigure<ValueOfQuantity<Name>> {
  const { units, names }: Quantity = QUANTITIES[quantity];
  return {
    is: 'figure',
    quantity,
    units,
    ...(names && { names }),
    read: readerOf(quantity) as (text: string) => Parsed<ValueOfQuantity<Name>>,
    ...use,
  };
}

const readers = new Map<QuantityName, Quantity['read']>();

/** Reads figures of a quantity. The same few are written again and again, and asked for by many rules. */
function readerOf(name: QuantityName): Quantity['read'] {
  const { read }: Quantity = QUANTITIES[name];
  const reader = readers.get(name) ?? remembered(read);
  readers.set(name, reader);
  return reader;
}
