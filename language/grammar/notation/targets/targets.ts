/** Reads how fast or how hard something is. */
import { NUMBER, PACE, TIMES } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { isAmount } from '../amounts.ts';
import type { Rewriting } from '../rewriting.ts';
import { unclearPaces } from '../tables.ts';
import { writeFigureAlone, writeRangeInParentheses } from './bare-figures.ts';
import { arrowAt, leadToChange, writeChangeOfPace } from './changing-paces.ts';
import { effortAt, writeFeltEffort, writeOnBeforeOff } from './efforts.ts';
import { heartRateTargetAt, shareTargetAt } from './heart-rate-targets.ts';
import { namedPaceAt, paceInFiguresAt } from './pace-targets.ts';
import type { ReadTarget, WriteTarget } from './target-kind.ts';
import { writeTimeForDistance } from './times-for-distance.ts';
import { zoneAt } from './zones.ts';

/** What a target may be, in the order in which it is looked for. */
const KINDS: readonly ReadTarget[] = [
  paceInFiguresAt,
  heartRateTargetAt,
  wholeTargetAt,
  shareTargetAt,
  zoneAt,
  effortAt,
  namedPaceAt,
];

/** Writes how fast or how hard something is, with or without `@`. Whether something was written. */
export function writeTarget(line: Rewriting): boolean {
  if (writeTimeForDistance(line) || writeOnBeforeOff(line)) return true;
  if (writeChangeOfPace(line) || writeFeltEffort(line)) return true;
  line.drop(leadToChange(line));
  const sign = line.is('@') || line.is('at') ? 1 : 0;
  if (sign === 1 && writeFigureAlone(line)) {
    dropWordOfPace(line);
    return true;
  }
  const unclear = line.find(unclearPaces, sign);
  if (unclear) {
    line.put('WORD', `@ ${unclear.usual}`, sign + unclear.length);
    return true;
  }
  // A bare figure is one only behind the sign: `swim 1500` lacks a unit.
  const target = sign === 0 && line.peek()?.type === NUMBER ? undefined : targetAt(line, sign);
  if (!target) return writeUnknown(line);
  if (sign) line.put('@', '@', 1);
  else line.insert('@', '@');
  target(line);
  dropWordOfPace(line);
  // `@ easy to marathon`: what it changes to has no sign of its own.
  const to = arrowAt(line, 0);
  const end = to > 0 ? targetAt(line, to) : undefined;
  if (end) {
    line.putWord('to', to);
    end(line);
  }
  return true;
}

/** `@ 5:30/km pace`, `@ 8:30-9:00 pace`, `@ 70.3 pace`: behind a figure the word says nothing. */
function dropWordOfPace(line: Rewriting): void {
  const type = line.out.at(-1)?.type;
  if ((type === PACE || type === NUMBER) && line.is('pace')) line.drop();
}

/** What stands behind a sign and is none that is known. Whether there is a sign. */
function writeUnknown(line: Rewriting): boolean {
  // `with 1 km at 5:10`: of a step it can be no time of the day.
  if (line.is('at') && isStep(line.out) && /^[2-9]:[0-5]\d$/.test(line.peek(1)?.image ?? '')) {
    line.put('@', '@', 1);
    line.keep();
    return true;
  }
  if (!line.is('@')) return false;
  const next = line.name(1);
  const isNamed = next === 'WORD' || next === 'TEXT' || next === 'CLOCK';
  line.keep(isNamed || (next === 'NUMBER' && line.is('pace', 2)) ? 2 : 1);
  // `@ 8:30 pace`, `@ parade pace`
  if (next !== 'TEXT' && line.is('pace')) line.drop();
  return true;
}

/** Whether the amount that was written last is one of steps. */
function isStep(out: readonly Token[]): boolean {
  return isAmount(out.at(-1)) && out.some(({ image, type }) => image === ':' || type === TIMES);
}

/** `10 km (Z2)`, `(HR < 140)`, `(2:52)`: a target alone in parentheses. Whether there is one. */
export function writeTargetInParentheses(line: Rewriting): boolean {
  if (writeRangeInParentheses(line)) return true;
  const lead = line.is('@', 1) || line.is('at', 1) ? 2 : 1;
  const isClock = line.name(lead) === 'CLOCK' && line.is(')', lead + 1);
  // `5 mi @ half (8:00)` tells the same pace in figures.
  if (line.out.at(-2)?.image === '@' && (isClock || line.name(1) === 'PACE')) return false;
  const target = line.is('(') && !isClock ? targetAt(line, lead) : undefined;
  if (!target && !isClock) return false;
  const [from, before] = [line.at, line.out.length];
  line.put('@', '@', lead);
  if (target) target(line);
  else line.keep();
  if (line.is(')')) {
    line.drop();
    return true;
  }
  line.at = from;
  line.out.length = before;
  return false;
}

/** Whether a target stands at a place further on. */
export function isTargetAt(line: Rewriting, ahead: number): boolean {
  return targetAt(line, ahead) !== undefined;
}

/** What a target is, from a place further on; undefined where none stands there. */
function targetAt(line: Rewriting, ahead: number): WriteTarget | undefined {
  if (!line.peek(ahead)) return undefined;
  for (const read of KINDS) {
    const target = read(line, ahead);
    if (target) return target;
  }
  return undefined;
}

function wholeTargetAt(line: Rewriting, ahead: number): WriteTarget | undefined {
  return WHOLE_TARGETS.has(line.name(ahead) ?? '') ? (one) => one.keep() : undefined;
}

/** The targets that are one token. */
const WHOLE_TARGETS: ReadonlySet<string> = new Set([
  'ZONE',
  'HEART_RATE',
  'HEART_RATE_BOUND',
  'POWER',
  'SPEED',
  'BY_FEEL',
]);
