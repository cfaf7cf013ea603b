/** Reads days on which nothing is done. */
import { TEXT, UNREADABLE } from '../../generated/tokens.ts';
import type { Rewriting } from '../rewriting.ts';
import { isDash } from '../signs.ts';
import { kinds, manners } from '../tables.ts';
import { endsHere, isJoin, kindAt } from './session-start.ts';

/** `-`, `nothing, feet up`, `"off"`: a day of rest that does not begin with its kind. Whether it is one. */
export function writeRest(line: Rewriting): boolean {
  if (line.peek()?.type === UNREADABLE && isDash(line.peek()) && endsHere(line, 1)) {
    line.putWord('rest', 1);
    return true;
  }
  // `sat nothing, feet up`
  if ((line.is('nothing') || line.is('free')) && (endsHere(line, 1) || line.is(',', 1))) {
    line.putWord('rest', 1);
    writeCueOfRest(line);
    return true;
  }
  // `mon "off"`
  const quoted =
    line.peek()?.type === TEXT && endsHere(line, 1) ? line.peek()?.image.slice(1, -1) : undefined;
  if (quoted === undefined || kinds.named(quoted) !== 'rest') return false;
  line.putWord('rest', 1);
  return true;
}

/** `sick - flu`, `travel, no running`: a day on which nothing can be done, with its reason. Whether it is one. */
export function writeAbsence(line: Rewriting): boolean {
  if (!ABSENCES.has(line.name() ?? '')) return false;
  line.keep();
  writeCueOfRest(line);
  return true;
}

const ABSENCES: ReadonlySet<string> = new Set(['sick', 'holiday', 'travel']);

/** `rest, feet up`, `rest - move every 45 min`: what is said of a day of rest is its remark, unless it is training. */
export function writeCueOfRest(line: Rewriting): void {
  const from = /^[,:.!\u2013\u2014-]$/.test(line.peek()?.image ?? '') ? 1 : 0;
  let to = from;
  while (line.peek(to) && !line.looking(to, isJoin)) {
    const kind = kindAt(line, to);
    // `rest - no running`
    if (kind?.usual === 'rest') {
      to += kind.length;
      continue;
    }
    const isTraining = kind ?? manners.at(line.tokens, line.at + to);
    if (isTraining || OF_TRAINING.has(line.name(to) ?? '') || line.is('or', to)) return;
    to++;
  }
  const written = line.textOf(line.at + from, line.at + to);
  if (to === from || !/^\p{L}{2}/u.test(written) || /["()]/.test(written)) return;
  line.drop(from);
  line.put('TEXT', `"${written}"`, to - from);
}

const OF_TRAINING: ReadonlySet<string> = new Set(['DISTANCE', 'TIMES', 'TEXT', 'RPE', 'ZONE', 'workout']);
