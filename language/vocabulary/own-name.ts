/** The name under which a pair of shoes is known; the name itself if none is. Case does not matter. */
export function ownName(shoes: ReadonlyMap<string, unknown>, name: string): string {
  const lower = name.toLowerCase();
  return [...shoes.keys()].find((known) => known.toLowerCase() === lower) ?? name;
}
