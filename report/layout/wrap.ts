import { textWidth } from './width.ts';

/** Breaks a text at spaces into lines of at most `width` columns. A longer word stays whole on its own line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const wordWidth = textWidth(word);
      if (line !== '' && used + 1 + wordWidth > width) {
        lines.push(line);
        line = word;
        used = wordWidth;
      } else {
        used += line === '' ? wordWidth : wordWidth + 1;
        line = line === '' ? word : `${line} ${word}`;
      }
    }
    lines.push(line);
  }
  return lines;
}
