/** The object itself as what a constructor makes, so that a class can give it a private field. */
class Given {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: the field of a subclass gets into this object.
    return object;
  }
}

/**
 * What was found out about objects that live as long as one text: it lies in the object and goes with it, and no copy of
 * the object has it. A `WeakMap` does so as well, but only when all of the memory is collected. While one types mostly the
 * young part is, and for that V8 takes each value of an old `WeakMap` for reachable: every text since then was still there.
 */
export interface KeptWith<Owner extends object, Value> {
  get(owner: Owner): Value | undefined;
  set(owner: Owner, value: Value): void;
  delete(owner: Owner): void;
}

export function keptWith<Owner extends object, Value>(): KeptWith<Owner, Value> {
  class Kept extends Given {
    #value: Value | undefined;

    private constructor(owner: Owner, value: Value | undefined) {
      super(owner);
      this.#value = value;
    }

    static get(owner: Owner): Value | undefined {
      return #value in owner ? owner.#value : undefined;
    }

    static set(owner: Owner, value: Value | undefined): void {
      if (#value in owner) owner.#value = value;
      else new Kept(owner, value);
    }

    static delete(owner: Owner): void {
      if (#value in owner) owner.#value = undefined;
    }
  }
  return Kept;
}

/** A function of which the answer for an object is found once, and kept with that. */
export function foundOnce<Owner extends object, Value>(
  find: (owner: Owner) => Value,
): (owner: Owner) => Value {
  const known = keptWith<Owner, { readonly value: Value }>();
  return (owner) => {
    const before = known.get(owner);
    if (before) return before.value;
    const value = find(owner);
    known.set(owner, { value });
    return value;
  };
}
