/** Reads sessions of which a part has another place in the usual form: the rest is read without it, or in that order. */
import type { Token } from '../../token.ts';
import { isAmount } from '../amounts.ts';
import { type Rewriting, unwritten } from '../rewriting.ts';
import { aroundAt, canBeWrapped, wrap } from './around.ts';
import { bracketedAt } from './bracketed.ts';
import { writeEachWay } from './each-way.ts';
import { elsewhereIn, isHalfBehind, wholeBehind } from './elsewhere.ts';
import { numberedRun } from './in-front.ts';
import { writePaceLater, writePaceOfRepetitions } from './pace-in-front.ts';
import { asRun, raceWithPartsAt } from './race-with-parts.ts';
import { detailsBeforeAmount } from './session-details.ts';
import { addRemark, addSurface } from './session-remarks.ts';
import { behindAmount, endsHere, isRunning, kindAt } from './session-start.ts';
import { isLengthOfRun } from './time-of-day.ts';

/** Writes a session; `isFirst` is that of a day. */
type WriteSession = (line: Rewriting, isFirst: boolean) => void;

/** What may stand elsewhere, in the order in which it is looked for: what is left of a session is looked at again. */
const PARTS = [
  writeEachWay,
  writeNumbered,
  writeLengthLater,
  writeBracketed,
  writeOpened,
  writePaceLater,
  writePaceOfRepetitions,
  writeDetailsLater,
  writeAroundRace,
  writeAround,
  writeElsewhere,
  writeWholeBehind,
] as const;

/**
 * Writes a session of which a part stands elsewhere. Whether one does.
 *
 * @param write what is left of it
 */
export function writeMovedParts(line: Rewriting, isFirst: boolean, write: WriteSession): boolean {
  return PARTS.some((writePart) => writePart(line, isFirst, write));
}

/** `Run 1 - 8 km easy`: what it is called stands behind it. Whether it is numbered. */
function writeNumbered(line: Rewriting, isFirst: boolean, write: WriteSession): boolean {
  const numbered = numberedRun(line);
  if (!numbered) return false;
  const { line: run, name } = numbered;
  write(run, isFirst);
  addRemark(run.out, name);
  line.out.push(...run.out);
  line.at = line.tokens.length - (run.tokens.length - run.at);
  return true;
}

/** `1:45 long`, `50:00 easy`: how long a run is, in front of what it is. Whether that is told. */
function writeLengthLater(line: Rewriting, isFirst: boolean, write: WriteSession): boolean {
  const kind = isLengthOfRun(line) ? kindAt(line, 1) : undefined;
  if (!kind) return false;
  const ordered = line.inOrder([1, 1 + kind.length], [0, 1], [1 + kind.length]);
  write(ordered, isFirst);
  line.out.push(...ordered.out);
  line.at = line.tokens.length - (ordered.tokens.length - ordered.at);
  return true;
}

/** `(track): 6 x 400 m`: what is said in parentheses of the first session of a day. Whether there is any. */
function writeBracketed(line: Rewriting, isFirst: boolean, write: WriteSession): boolean {
  const said = isFirst ? bracketedAt(line) : undefined;
  if (!said) return false;
  write(said.line, true);
  if (said.line.out.length === 0) return false;
  if (said.remark) addRemark(said.line.out, said.remark);
  if (said.surface) addSurface(said.line.out, said.surface);
  line.out.push(...said.line.out);
  line.at = line.tokens.length - (said.line.tokens.length - said.line.at);
  return true;
}

/** `long (18 km, last 5 @ MP)`: a session whose amount and steps stand in parentheses. Whether it is told so, and no more. */
function writeOpened(line: Rewriting, isFirst: boolean, write: WriteSession): boolean {
  const open = kindAt(line, 0)?.length ?? 0;
  if (open === 0 || !line.is('(', open) || !isAmount(line.peek(open + 1)) || !line.is(',', open + 2))
    return false;
  const inside = line.tokens.slice(line.at + open + 1);
  const close = inside.findIndex(({ image }) => /^[()]$/.test(image));
  // `(8 km, 50 min)` says the same twice.
  const isPart = /^\p{L}/u.test(inside[2]?.image ?? '');
  const hasFigures = inside.slice(2, close).some(({ image }) => /\d/.test(image));
  if (!isPart || !hasFigures || inside[close]?.image !== ')' || !endsHere(line, open + 2 + close))
    return false;
  const opened = line.inOrder([0, open], [open + 1, open + 1 + close]);
  write(opened, isFirst);
  if (!opened.isAtEnd) return false;
  line.out.push(...opened.out);
  line.drop(open + 2 + close);
  return true;
}

/** `easy @ zone 2 30 min`: details that stand in front of the amount, where they are behind it else. Whether there are any. */
function writeDetailsLater(line: Rewriting, isFirst: boolean, write: WriteSession): boolean {
  const half = line.is('am') || line.is('pm') ? 1 : 0;
  const kind = kindAt(line, half);
  if (!kind || !isRunning(kind.usual) || kind.usual === 'race') return false;
  const from = half + kind.length;
  const length = detailsBeforeAmount(line, from);
  if (length === 0) return false;
  const to = from + length;
  // `swim easy, 30 min`
  const amount = line.is(',', to) ? to + 1 : to;
  const end = behindAmount(line, amount);
  const ordered = line.inOrder([0, from], [amount, end], [from, to], [end]);
  write(ordered, isFirst);
  line.out.push(...ordered.out);
  line.drop(ordered.at + amount - to);
  return true;
}

/** `3 km wu, race 10k, 2 km cd`: a race whose warm-up and cool-down are runs of their own. Whether there is one. */
function writeAroundRace(line: Rewriting, isFirst: boolean, write: WriteSession): boolean {
  const found = raceWithPartsAt(line);
  if (!found) return false;
  const { from, to, length, warmUp, coolDown } = found;
  const race = line.part(line.at + from, line.at + to);
  write(race, isFirst);
  if (!race.isAtEnd) return false;
  const [first, last] = [race.out[0] as Token, coolDown[0]];
  if (warmUp.length > 0) line.out.push(...asRun(warmUp), unwritten('+', first));
  line.out.push(...race.out);
  if (last) line.out.push(unwritten('+', last), ...asRun(coolDown));
  line.drop(length);
  return true;
}

/** `tempo 20 min w/ 10 min WU/CD`: a session that has its warm-up and cool-down in one. Whether it has. */
function writeAround(line: Rewriting, isFirst: boolean, write: WriteSession): boolean {
  const around = aroundAt(line);
  if (!around) return false;
  const rest = line.without(around.from, around.to);
  write(rest, isFirst);
  if (rest.at < around.from || !canBeWrapped(rest.out)) return false;
  wrap(rest.out, around);
  line.out.push(...rest.out);
  line.drop(rest.at + around.to - around.from);
  return true;
}

/** `3 h fell run`, `10 km easy am`: what has another place in the usual form. Whether there is any. */
function writeElsewhere(line: Rewriting, isFirst: boolean, write: WriteSession): boolean {
  const found = elsewhereIn(line);
  if (!found) return false;
  // `10 km easy am, 8 km easy pm`: what follows is another session.
  const rest = isHalfBehind(line, found.from)
    ? line.part(line.at, line.at + found.from)
    : line.without(found.from, found.to);
  write(rest, isFirst || found.before !== undefined);
  if (rest.at < found.from) return false;
  if (found.remark) addRemark(rest.out, found.remark);
  if (found.surface) addSurface(rest.out, found.surface);
  line.out.push(...(found.before ? [found.before] : []), ...rest.out);
  line.drop(rest.at + found.to - found.from);
  return true;
}

/** `20 min tempo in the middle of 10k`: the whole stands in front of its steps in the usual form. Whether it is written so. */
function writeWholeBehind(line: Rewriting, isFirst: boolean, write: WriteSession): boolean {
  const found = wholeBehind(line);
  if (!found) return false;
  const { from, to } = found;
  const lead = line.made(':', ':', line.at + from, line.at + to);
  // `within an 8 mile run`
  const kind = kindAt(line, to + 1)?.length ?? 0;
  const end = to + 1 + kind;
  const whole = line.inOrder([to + 1, end], [to, to + 1]).tokens;
  const ordered = line.with([...whole, lead, ...line.inOrder([0, from], [end]).tokens]);
  write(ordered, isFirst);
  line.out.push(...ordered.out);
  line.at = line.tokens.length - (ordered.tokens.length - ordered.at);
  return true;
}
