/** Reads the line of a day. */
import { DAYS } from '../../generated/line-starts.ts';
import type { Rewriting } from '../rewriting.ts';
import { writeSessions } from '../sessions/sessions.ts';
import type { DaysAbove } from './days-above.ts';
import { writeSameDay } from './same-day.ts';

/** `mon: easy 10 km`, `tue, thu same as mon`. */
export function writeDay(line: Rewriting, above: DaysAbove): void {
  line.keep();
  while (line.is(',') && DAYS.has(line.name(1) ?? 'EOF')) line.keep(2);
  while (isOrnament(line)) line.drop();
  // `sun,long,10 km`, `Wednesday is core`
  if (line.is(',') || line.is('is')) line.drop();
  if (!writeSameDay(line, above)) writeSessions(line);
}

/** What stands behind the word of a day, and says nothing: `mon:`, `mon -`, `*mon*`. */
function isOrnament(line: Rewriting): boolean {
  if (line.at + 1 >= line.tokens.length) return false;
  return /^[-:./|*\u2013\u2014]$/.test(line.peek()?.image ?? '');
}
