/** Reads amounts that stand in parentheses. */
import { aboutAt, isAmount, writeAmount } from '../amounts.ts';
import type { Rewriting } from '../rewriting.ts';
import { writeTarget } from '../targets/targets.ts';

/**
 * `long run (90 min)`, `long (18 km, easy)`, `tempo (6 km @ 10k)`, `core (15 min, at home)`: the amount behind what a session is, and how it is
 * done. Whether it is one. Where more figures follow it stays as it is written.
 */
export function writeAmountInside(line: Rewriting): boolean {
  const from = line.is('(') ? 1 + aboutAt(line, 1) : 0;
  if (from === 0 || !isAmount(line.peek(from))) return false;
  const said = saidBehind(line, from + 1);
  if (said === undefined) return false;
  line.drop();
  writeAmount(line);
  if (said > 0) {
    const sign = line.is(',') ? 1 : 0;
    line.drop(sign);
    writeManner(line, said - sign);
  }
  line.drop();
  return true;
}

/** How many tokens stand between the amount and the end of the parentheses; undefined where they say more than a manner. */
function saidBehind(line: Rewriting, from: number): number | undefined {
  let end = from;
  while (line.peek(end) && !line.is(')', end)) {
    const { name = '', image = '' } = line.peek(end) ?? {};
    const isTarget = line.is('@', end - 1) || name === 'PACE' || name === 'ZONE';
    if (image === '(' || (/\d/.test(image) && !isTarget) || name === 'TEXT') return undefined;
    end++;
  }
  const isLed = line.is(',', from) || line.is('@', from);
  const isWhole = line.is(')', end) && (end === from || (isLed && end > from + 1));
  return isWhole ? end - from : undefined;
}

/** A pace, or else a remark. */
function writeManner(line: Rewriting, length: number): void {
  const inside = line.part(line.at, line.at + length);
  if (writeTarget(inside) && inside.isAtEnd) {
    line.out.push(...inside.out);
    line.drop(length);
  } else line.put('TEXT', `"${line.written(length)}"`, length);
}
