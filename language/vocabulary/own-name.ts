import { isSameName } from '../grammar/key-of-name.ts';

/** The name under which a pair of shoes is known; the name itself if none is. See `isSameName`. */
export function ownName(shoes: ReadonlyMap<string, unknown>, name: string): string {
  return [...shoes.keys()].find((known) => isSameName(known, name)) ?? name;
}
