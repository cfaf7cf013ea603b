/** Where offers are put into a line that is written already. */
import type { Source } from '@runplan/language/internal';
import { isNameType, type Offer } from './offer.ts';
import type { Situation } from './situation.ts';

/** Where an offer begins: before the words that it begins with, if they stand there already. */
export function startOf(
  { label, kind, insert = label, from }: Offer,
  source: Source,
  { typed }: Situation,
): number {
  const start = from ?? typed.start;
  const words = label.split(' ');
  // `core` is no beginning of the name `Core Basics`.
  if (words.length < 2 || isNameType(kind) || !insert.startsWith(words[0] ?? '')) return start;
  const line = source.text.slice(source.lineStart(start), start);
  const before = line.trimEnd();
  if (before === line) return start;
  for (let count = words.length - 1; count > 0; count -= 1) {
    const said = words.slice(0, count).join(' ');
    const rest = before.slice(0, -said.length);
    const isSaid = before.slice(rest.length).toLowerCase() === said.toLowerCase();
    if (isSaid && !/[\w-]$/.test(rest)) return start - (line.length - rest.length);
  }
  return start;
}

/** Whether an offer leaves the text in quotes behind the cursor alone: only names and other texts take its place. */
export function staysBeforeText(
  { label, kind, insert = label }: Offer,
  { text }: Source,
  { typed, offset }: Situation,
): boolean {
  const isBeforeText = typed.text === '' && typed.end > offset && text[offset] === '"';
  return isBeforeText && !isNameType(kind) && kind !== 'Pace' && !insert.startsWith('"');
}

/** Whether the cursor stands in a list, before one of its parts or at the end of a line that it goes on behind. */
export function isBeforePart(start: number, source: Source, { typed, offset }: Situation): boolean {
  if (typed.end !== start || start !== offset) return false;
  return /[,:(][ \t]*$/.test(source.text.slice(source.lineStart(start), start));
}

/** Whether a sign belongs to the figure behind it: `+10%`. */
export function isBehindSign(start: number, { text }: Source): boolean {
  return /[+-]/.test(text[start - 1] ?? '');
}
