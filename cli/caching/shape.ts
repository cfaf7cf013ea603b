/** What values that come from outside must look like: what does not is refused as a whole. */

/** Reads a value: undefined when it looks otherwise. */
export type Shape<Value> = (value: unknown) => Value | undefined;

type OptionalKeys<Value> = {
  [Key in keyof Value]-?: object extends Pick<Value, Key> ? Key : never;
}[keyof Value];

/** A value of each property that there has to be. */
type Required<Value> = { readonly [Key in Exclude<keyof Value, OptionalKeys<Value>>]: Shape<Value[Key]> };
/** A value of each property that may be missing. */
type Optional<Value> = { readonly [Key in OptionalKeys<Value>]-?: Shape<NonNullable<Value[Key]>> };

export const text: Shape<string> = (value) => (typeof value === 'string' ? value : undefined);

export const truth: Shape<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** A whole number, from 0. */
export const whole: Shape<number> = (value) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;

export function oneOf<Word extends string>(...words: readonly Word[]): Shape<Word> {
  return (value) => words.find((word) => word === value);
}

export function listOf<Item>(item: Shape<Item>): Shape<readonly Item[]> {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const read = value.map(item);
    return read.includes(undefined) ? undefined : (read as Item[]);
  };
}

/** An object with these properties and no others, in the order in which it has them. */
export function objectOf<Value extends object>(
  required: Required<Value>,
  optional: Optional<Value>,
): Shape<Value> {
  const shapes = new Map<string, Shape<unknown>>(Object.entries({ ...required, ...optional }));
  const needed = Object.keys(required);
  return (value) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const read: [string, unknown][] = [];
    for (const [key, part] of Object.entries(value)) {
      const known = shapes.get(key)?.(part);
      if (known === undefined) return undefined;
      read.push([key, known]);
    }
    return needed.every((key) => Object.hasOwn(value, key)) ? (Object.fromEntries(read) as Value) : undefined;
  };
}

/** What looks like one of several. */
export function anyOf<Value>(...shapes: readonly Shape<Value>[]): Shape<Value> {
  return (value) => {
    for (const shape of shapes) {
      const read = shape(value);
      if (read !== undefined) return read;
    }
    return undefined;
  };
}
