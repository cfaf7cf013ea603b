/** Reads sessions that begin with what they are. */
import { TIMES } from '../../generated/tokens.ts';
import { isAmount, writeAmount } from '../amounts.ts';
import type { Found } from '../phrases.ts';
import type { Rewriting } from '../rewriting.ts';
import { isDash } from '../signs.ts';
import { writeSteps } from '../steps/steps.ts';
import { kinds } from '../tables.ts';
import { writeRace } from './race-sessions.ts';
import { writeBody } from './session-body.ts';
import { leadToSteps, writeDetails } from './session-details.ts';
import { behindAmount, endsSteps, isRunning, OF_EXERCISES, startsWithPart } from './session-start.ts';
import { beginsWithParts, isAmountAlone } from './step-lists.ts';
import { writeNumberOfStrides } from './strides.ts';

/** A session that begins with what it is. */
export function writeKind(line: Rewriting, lead: Found): void {
  if (lead.usual === 'cross-training' && writeSport(line, lead.length)) return;
  const isRun = lead.usual === 'run';
  // `run easy 10 km`
  const next = isRun ? runningKindAt(line, 1) : undefined;
  if (next) line.putWord(next.usual, 1 + next.length);
  else if (isRun && writeKindBehindAmount(line)) return;
  else line.putWord(lead.usual, lead.length);
  const kind = line.out.at(-1)?.image.toLowerCase() ?? '';
  if (line.is('run') && !isRun && isAmount(line.peek(1))) line.drop();
  if (kind === 'race') writeRace(line);
  if (kind === 'strides' && writeNumberOfStrides(line)) return;
  // `easy, 10 km`, `hill repeats, 8 x 45 s`
  const isMeasured = isAmount(line.peek(1)) || (line.peek(1)?.type === TIMES && isRunning(kind));
  if (line.is(',') && isMeasured && kind !== 'rest') line.drop();
  // `track, 2 km wu, 5 x 1 km @ threshold, 1 km cd`
  if (isRunning(kind) && kind !== 'race' && beginsWithParts(line)) {
    if (line.is(',')) line.drop();
    line.insert(':', ':');
    writeSteps(line, endsSteps);
    writeDetails(line);
    return;
  }
  writeDashBehindKind(line, kind);
  // `LT: 13 km w/ 6 km @ half`
  if (line.is(':') && !OF_EXERCISES.has(kind) && isAmount(line.peek(1)) && leadToSteps(line, 2) > 0)
    line.drop();
  writeBody(line, kind);
}

/** `hills - 10 x 45 s`, `easy - 5 km`: a dash stands for the colon, or for nothing before an amount alone. */
function writeDashBehindKind(line: Rewriting, kind: string): void {
  const isRun = isRunning(kind) && kind !== 'race';
  // `easy -5 km` is less than nothing.
  if (!isRun || !isDash(line.peek()) || line.peek(1)?.offset === line.peek()?.end) return;
  const isSteps =
    line.peek(1)?.type === TIMES || startsWithPart(line, 1) || startsWithPart(line, behindAmount(line, 1));
  if (!isSteps && !isAmount(line.peek(1))) return;
  if (isSteps || !line.looking(1, isAmountAlone)) line.put(':', ':', 1);
  else line.drop();
}

function runningKindAt(line: Rewriting, ahead: number): Found | undefined {
  const kind = line.find(kinds, ahead);
  return kind && isRunning(kind.usual) ? kind : undefined;
}

/** `run 10 km easy`: what the run is stands behind its amount. Whether it does. */
function writeKindBehindAmount(line: Rewriting): boolean {
  const kind = isAmount(line.peek(1)) ? runningKindAt(line, 2) : undefined;
  if (!kind) return false;
  line.out.push(line.made('WORD', kind.usual, line.at + 2, line.at + 2 + kind.length));
  line.drop();
  writeAmount(line);
  line.drop(kind.length);
  writeBody(line, kind.usual);
  return true;
}

/** `cross-training bike 60 min`, `xt: bike 60 min`, `xt 60 min bike`: the sport says all. Whether there is one. */
function writeSport(line: Rewriting, length: number): boolean {
  const from = length + (line.is(':', length) || line.is('-', length) ? 1 : 0);
  const time = isAmount(line.peek(from)) ? 1 : 0;
  const sport = line.find(kinds, from + time);
  if (!sport || !SPORTS.has(sport.usual)) return false;
  line.drop(from);
  line.out.push(line.made('WORD', sport.usual, line.at + time, line.at + time + sport.length));
  if (time > 0) writeAmount(line);
  line.drop(sport.length);
  writeBody(line, sport.usual);
  return true;
}

const SPORTS: ReadonlySet<string> = new Set(['bike', 'swim', 'row', 'elliptical', 'aqua-jog', 'hike']);
