/** Reads how far and how high a week goes in all. */
import { DISTANCE } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { climbAt } from '../climbs.ts';
import type { Rewriting } from '../rewriting.ts';
import { writeTitle } from './week-title.ts';

/** `40 km` */
export function writeTotal(line: Rewriting): boolean {
  if (line.name() !== 'DISTANCE' || climbAt(line, 0)) return false;
  if (line.out.at(-1)?.name !== 'total') line.insert('total', 'total');
  line.keep();
  return true;
}

/** `(46 miles)` */
export function writeTotalInParentheses(line: Rewriting): boolean {
  const isTotal = line.is('(') && line.name(1) === 'DISTANCE' && line.is(')', 2);
  if (!isTotal || isCopiedOrTotalled(line)) return false;
  line.insert('total', 'total');
  line.put('DISTANCE', line.peek(1)?.image ?? '', 3);
  return true;
}

/** `(big week 2) - 47 mi`: the total stands in front of the title in the usual form. Whether both stand here, and no more. */
export function writeTotalBehindTitle(line: Rewriting): boolean {
  if (!line.is('(')) return false;
  const last = line.tokens.length - 1;
  const close = line.tokens[last - 1]?.image === ')' ? last - 1 : last - 2;
  const isSign = close === last - 1 || /^[:,\u2013\u2014-]$/.test(line.tokens[last - 1]?.image ?? '');
  if (line.tokens[last]?.type !== DISTANCE || line.tokens[close]?.image !== ')' || !isSign) return false;
  const title = line.part(line.at, close + 1);
  if (isCopiedOrTotalled(line) || !writeTitle(title)) return false;
  line.insert('total', 'total');
  line.out.push(line.tokens[last] as Token, ...title.out);
  line.at = line.tokens.length;
  return true;
}

/** `1200 m D+`, as the last thing, or in front of the total. */
export function writeClimbOfWeek(line: Rewriting): boolean {
  const climb = climbAt(line, 0);
  if (!climb) return false;
  const total = line.peek(climb.length + 1);
  const isTotalBehind = /^[,/]$/.test(line.peek(climb.length)?.image ?? '') && total?.type === DISTANCE;
  const end = line.at + climb.length + (isTotalBehind ? 2 : 0);
  if (end < line.tokens.length || (isTotalBehind && isCopiedOrTotalled(line))) return false;
  if (isTotalBehind && total) {
    line.insert('total', 'total');
    line.out.push(total);
  }
  line.put('TEXT', `"${climb.way} ${climb.metres} m"`, end - line.at);
  return true;
}

function isCopiedOrTotalled({ out }: Rewriting): boolean {
  return out.some(({ name }) => name === 'like' || name === 'total');
}
