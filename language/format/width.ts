const PLAIN = /^[ -~]*$/;
let segmenter: Intl.Segmenter | undefined;

/** The characters of a text as a reader counts them. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  segmenter ??= new Intl.Segmenter();
  let width = 0;
  for (const _ of segmenter.segment(text)) width++;
  return width;
}
