/** Reads notes. */
import { TEXT } from '../../generated/tokens.ts';
import type { Rewriting } from '../rewriting.ts';

/** `note: drink a lot`: what stands behind it is its text. */
export function writeNote(line: Rewriting): void {
  line.keep();
  if (line.is(':')) line.drop();
  if (line.isAtEnd || line.peek()?.type === TEXT) return;
  const written = line.written(line.tokens.length - line.at);
  if (written.includes('"')) return;
  line.put('TEXT', `"${written}"`, line.tokens.length - line.at);
}
