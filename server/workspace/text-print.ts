/** A number by which a text is known again without being kept. */
export type TextPrint = number;

/** FNV-1a over the UTF-16 units, twice with other factors: 53 bits of the 64. */
export function textPrint(text: string): TextPrint {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x5bd1e995);
  }
  return (one >>> 0) * 2 ** 21 + (other >>> 11);
}
