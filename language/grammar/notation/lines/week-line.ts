/** Reads the first line of a week. */
import { isMilesOrMinutes } from '../../../quantities/distance.ts';
import { NUMBER, TEXT, UNREADABLE } from '../../generated/tokens.ts';
import { joined, type Rewriting } from '../rewriting.ts';
import { withMilesOfWeek } from '../sessions/miles-of-plan.ts';
import { writeAbsence } from './week-absence.ts';
import {
  writeCopy,
  writeCopyBehindShare,
  writeCopyInParentheses,
  writeLess,
  writeSameAgain,
} from './week-copy.ts';
import { takeDate, withKilometres, withoutRange } from './week-figures.ts';
import { writeNumber } from './week-number.ts';
import { phases, writeOfAnotherWeek, writeTitle } from './week-title.ts';
import {
  writeClimbOfWeek,
  writeTotal,
  writeTotalBehindTitle,
  writeTotalInParentheses,
} from './week-total.ts';

/** What may stand behind the number of a week, in the order in which it is looked for. Each tells whether it was there. */
const PARTS: readonly ((line: Rewriting) => boolean)[] = [
  writeOfAnotherWeek,
  writeAbsence,
  writeSameAgain,
  writeCopy,
  writeCopyBehindShare,
  writeCopyInParentheses,
  writePhase,
  writeTotalBehindTitle,
  writeTotalInParentheses,
  writeClimbOfWeek,
  writeLess,
  dropOrnament,
  writeTitle,
  writeTotal,
];

/** `Week 2: base`, `week 3 same as week 1`, `week 4 (recovery)`, `week 5 - 40 km`. */
export function writeWeek(line: Rewriting): void {
  const other = withMiles(line) ?? withoutRange(line) ?? withKilometres(line);
  if (other) {
    writeWeek(other);
    line.out.push(...other.out);
    line.at = line.tokens.length;
    return;
  }
  line.keep();
  writeNumber(line);
  const date = takeDate(line);
  while (!line.isAtEnd) {
    if (!PARTS.some((write) => write(line))) line.keep();
  }
  const title = line.out.at(-1);
  if (date && title?.type === TEXT) line.out.splice(-1, 1, joined(date, title));
  else if (date) line.out.push(date);
}

/** `week 1 (36M)` in a plan of miles. */
function withMiles(line: Rewriting): Rewriting | undefined {
  const isOne = line.unitOfPlan === 'mi' && line.tokens.some(({ image }) => isMilesOrMinutes(image));
  return isOne ? line.with(withMilesOfWeek(line.tokens)) : undefined;
}

/** `deload`, `(deload)` */
function writePhase(line: Rewriting): boolean {
  const isOpen = line.is('(') ? 1 : 0;
  const phase = line.find(phases, isOpen);
  if (!phase || (isOpen && !line.is(')', 1 + phase.length))) return false;
  line.drop(isOpen);
  line.putWord(phase.usual, phase.length);
  line.drop(isOpen);
  return true;
}

/** `:`, `-`: a sign that says nothing. */
function dropOrnament(line: Rewriting): boolean {
  const isComma = line.is(',') && line.peek(1)?.type !== NUMBER;
  const isDash = line.peek()?.type === UNREADABLE && /^[-\u2013\u2014|]$/.test(line.peek()?.image ?? '');
  if (!line.is(':') && !isComma && !isDash) return false;
  line.drop();
  return true;
}
