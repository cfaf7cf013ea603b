/** Hover text of what is written in another way than the usual one. */
import { type Part, spaced } from '@runplan/language/internal';
import { code, type HoverPart, inOneLine, paragraph, say } from '../words/markup.ts';

/** What does not make another spelling: how it is spaced, what is in capitals, which quotes a text has. */
const INSIGNIFICANT = /[\s\u200B\u200E\u200F\u2060"'\u2018-\u201F\u2039\u203A\u00AB\u00BB]+/g;

/** `wu` is read as `warm up`; nothing where it is written so. */
export function spellingHover(part: Part): HoverPart[] {
  const usual = spaced(part.reading());
  const isUsual = significant(usual) === significant(part.text);
  return isUsual ? [] : [paragraph(say(code(inOneLine(part.text)), ' is read as ', code(usual), '.'))];
}

function significant(text: string): string {
  return text.toLowerCase().replace(INSIGNIFICANT, '');
}
