/** So many texts are remembered; then it begins anew. */
const MOST = 2000;
/** A longer text is no figure that many write. */
const LONGEST = 32;

/** The same function, which gives for a text that it had before the value that it gave. It must depend on nothing else. */
export function remembered<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (value === undefined || text.length > LONGEST) return value;
    if (known.size >= MOST) known.clear();
    known.set(text, value);
    return value;
  };
}
