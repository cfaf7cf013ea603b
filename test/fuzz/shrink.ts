/** The least of a text that still does the same: lines are left out, then characters, as long as that succeeds. */
export async function shrunk(text: string, still: (text: string) => Promise<boolean>): Promise<string> {
  let least = text;
  for (const separator of ['\n', '']) {
    const join = (parts: readonly string[]) => parts.join(separator);
    for (let size = Math.ceil(least.length / 2); size >= 1; size = Math.floor(size / 2)) {
      let parts = least.split(separator);
      for (let at = 0; at < parts.length; ) {
        const fewer = parts.toSpliced(at, size);
        if (fewer.length < parts.length && (await still(join(fewer)))) parts = fewer;
        else at += size;
      }
      least = join(parts);
    }
  }
  return least;
}
