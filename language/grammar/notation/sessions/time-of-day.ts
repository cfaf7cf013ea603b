/** Reads when on its day a session begins. */
import { CLOCK, NUMBER, TIMES } from '../../generated/tokens.ts';
import { isAmount } from '../amounts.ts';
import type { Rewriting } from '../rewriting.ts';
import { isDash } from '../signs.ts';
import { isRatio } from '../steps/run-walk.ts';
import { beginsSession, halfAt, isRunning, kindAt, NO_RUNNING, startsWithPart } from './session-start.ts';

/** `am`, `PM:`, `8am`, `08:00`. Whether there is one. */
export function writeTimeOfDay(line: Rewriting): boolean {
  if (line.is('am') || line.is('pm')) {
    line.keep();
    if (line.is(':') || (isDash(line.peek()) && line.peek(1))) line.drop();
    return true;
  }
  const half = halfAt(line, 0);
  if (half) {
    line.put(half, half, 2);
    return true;
  }
  const hour = /^(\d{1,2})(am|pm)$/i.exec(line.peek()?.image ?? '');
  if (hour) {
    const figure = (Number(hour[1]) % 12) + (hour[2]?.toLowerCase() === 'pm' ? 12 : 0);
    line.put('CLOCK', `${String(figure).padStart(2, '0')}:00`, 1);
    return true;
  }
  const time = clockAt(line);
  if (time) {
    line.put('CLOCK', time, 2);
    return true;
  }
  if (line.peek()?.type !== CLOCK || isRatio(line.peek()) || !(kindAt(line, 1) || isTimeBefore(line)))
    return false;
  line.keep();
  return true;
}

/**
 * Whether what looks like the time of a day is how long a run is: `2:15 long`, of which no other length is told, or
 * `50:00 easy`. Nobody begins to run so early, and no day has so many hours.
 */
export function isLengthOfRun(line: Rewriting): boolean {
  const clock = line.peek();
  const kind = clock?.type === CLOCK ? kindAt(line, 1)?.usual : undefined;
  if (!clock || !kind || !isRunning(kind) || NO_RUNNING.has(kind) || kind === 'race') return false;
  const [first = '', ...others] = clock.image.split(':');
  const isNoTime = others.length > 1 || Number(first) > LAST_HOUR;
  if (!isNoTime && !(first.length === 1 && Number(first) < FIRST_HOUR)) return false;
  for (let ahead = 1; line.peek(ahead) && !line.is('+', ahead); ahead++) {
    const next = line.peek(ahead);
    if (isAmount(next) || next?.type === TIMES || next?.type === NUMBER) return false;
  }
  return true;
}

const FIRST_HOUR = 4;
const LAST_HOUR = 23;

/** `17:30 2 km wu, 20 min tempo`: a time of day as clocks show it, in front of what else a session begins with. */
function isTimeBefore(line: Rewriting): boolean {
  if (!/^[012]\d:\d\d$/.test(line.peek()?.image ?? '')) return false;
  const next = line.peek(1);
  return isAmount(next) || next?.type === TIMES || startsWithPart(line, 1) || beginsSession(line, 1);
}

/** `6:30 am`, `6.30pm`: the time of the day, in the usual form. */
function clockAt(line: Rewriting): string | undefined {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(line.peek()?.image ?? '') ?? [];
  if (!hour || !minute || Number(hour) > 12 || !(line.is('am', 1) || line.is('pm', 1))) return undefined;
  const figure = (Number(hour) % 12) + (line.is('pm', 1) ? 12 : 0);
  return `${String(figure).padStart(2, '0')}:${minute}`;
}
