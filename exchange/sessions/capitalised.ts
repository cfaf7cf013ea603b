/** A text that begins with a capital. */
export function capitalised(text: string): string {
  const [first = '', ...others] = text;
  return first.toUpperCase() + others.join('');
}
