/** The figures of trees. What is written in the same way is read once. */

import type { RunplanAstType } from '../grammar/generated/ast.ts';
import { propertyOf } from '../grammar/property.ts';
import type { Parsed } from '../quantities/range.ts';
import type { Held, HeldFigure, ValueOf } from './held.ts';
import { HOLDINGS, heldBy } from './holdings.ts';
import type { ValuesOf } from './line.ts';

type Holdings = typeof HOLDINGS;

/** The properties of a type of node that hold a figure. */
export type FigureOf<Type extends keyof Holdings> = {
  [Property in keyof Holdings[Type]]: Holdings[Type][Property] extends HeldFigure ? Property : never;
}[keyof Holdings[Type]];

/** A figure of a node; undefined where it is not written, or can't be read (which is reported as a mistake). */
export function figureOf<Type extends keyof Holdings & keyof RunplanAstType, Property extends FigureOf<Type>>(
  node: { readonly $type: Type },
  property: Property,
): ValueOf<Holdings[Type][Property]> | undefined {
  const value = readFigure(node, property as string);
  return value === 'reversed' ? undefined : (value as ValueOf<Holdings[Type][Property]> | undefined);
}

/** What reading a figure gave; undefined as well where none is written. */
export function readFigure(node: { readonly $type: string }, property: string): Parsed<unknown> {
  const text = propertyOf(node, property);
  const held = heldBy(node.$type, property);
  return typeof text === 'string' && held?.is === 'figure' ? held.read(text) : undefined;
}

/** What the properties of a node say. */
export function valuesOf<Holds extends Readonly<Record<string, Held>>>(
  node: { readonly $type: string },
  holds: Holds,
): ValuesOf<Holds> {
  return Object.fromEntries(
    Object.entries(holds).map(([property, held]) => [property, valueIn(node, property, held)]),
  ) as ValuesOf<Holds>;
}

function valueIn(node: { readonly $type: string }, property: string, held: Held): unknown {
  if (held.is === 'figure') {
    const value = readFigure(node, property);
    return value === 'reversed' ? undefined : value;
  }
  const text = propertyOf(node, property);
  if (typeof text !== 'string') return undefined;
  return held.is === 'word' ? held.list.read(text) : text;
}

/** A property that holds a figure. */
export interface FigureProperty {
  readonly type: keyof Holdings;
  readonly property: string;
  readonly held: HeldFigure;
}

/** The properties that hold a figure. */
export const FIGURE_PROPERTIES: readonly FigureProperty[] = Object.entries(HOLDINGS).flatMap(
  ([type, holds]) =>
    Object.entries(holds as Readonly<Record<string, Held>>).flatMap(([property, held]) =>
      held.is === 'figure' ? [{ type: type as keyof Holdings, property, held }] : [],
    ),
);

const BY_TYPE = Map.groupBy(FIGURE_PROPERTIES, ({ type }) => type);

/** The properties of a type of node that hold a figure. */
export function figuresOf(type: keyof Holdings): readonly FigureProperty[] {
  return BY_TYPE.get(type) ?? [];
}
