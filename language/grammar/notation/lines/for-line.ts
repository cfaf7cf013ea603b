/** Reads what somebody does instead of what the others do. */
import { TEXT, TIMES, WORD } from '../../generated/tokens.ts';
import { isAmount } from '../amounts.ts';
import type { DaysAbove } from '../days/days-above.ts';
import type { Rewriting } from '../rewriting.ts';
import { writeSessions } from '../sessions/sessions.ts';
import { isAnd } from '../signs.ts';

/** `for "Amy": 4 x 1 km`: what somebody does instead, of the kind of the day where none is said. */
export function writeForOthers(line: Rewriting, above: DaysAbove): void {
  line.keep();
  if (line.is('group') && line.peek(1)?.type === TEXT) line.drop();
  while (line.peek()?.type === TEXT || line.peek()?.type === WORD) {
    line.keep();
    if (line.is(',')) line.keep();
    else if (isAnd(line.peek())) line.put(',', ',', 1);
    else break;
  }
  if (line.is(':')) line.drop();
  const [kind] = above.sessions() ?? [];
  const next = line.peek();
  const isAmountAlone = isAmount(next) || next?.type === TIMES;
  writeSessions(line, isAmountAlone && kind?.type === WORD ? kind.image : undefined);
}
