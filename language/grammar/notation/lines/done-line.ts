/** Reads what was done: `did 12,4k in 1:14:10, avg HR 148, RPE 4`. */
import { TEXT, WORD } from '../../generated/tokens.ts';
import { isAmount, writeAmount } from '../amounts.ts';
import { Phrases } from '../phrases.ts';
import { writeProse, writeRemark } from '../prose.ts';
import type { Rewriting } from '../rewriting.ts';
import { isDash } from '../signs.ts';
import { AVERAGE, DONE } from '../spellings/index.ts';
import { kinds } from '../tables.ts';
import { heartRateAt } from '../targets/heart-rates.ts';

/** The words that such lines begin with. */
export const doneWords = new Phrases(DONE);
const averages = new Phrases(AVERAGE);

/** Why somebody does not train: here no sessions, but what is said of the line. */
const REASONS: ReadonlySet<string> = new Set(['sick', 'holiday', 'travel']);

/** Writes the line of what was done, or missed. */
export function writeDone(line: Rewriting): void {
  line.keep();
  while (!line.isAtEnd) {
    if (line.is(',') || line.is(':') || isDash(line.peek())) line.drop();
    else if (line.name() === 'for') writeNames(line);
    else if (!writePart(line)) line.keep();
  }
}

function writePart(line: Rewriting): boolean {
  const { at } = line;
  const time = line.name() === 'IN_TIME' ? line.peek() : undefined;
  if (time) line.put(time.image.includes(':') ? 'CLOCK' : 'DURATION', time.image.replace(/^in\s+/i, ''), 1);
  else if (line.is('in') && isAmount(line.peek(1))) line.drop();
  else if (REASONS.has(line.name() ?? '')) line.put('TEXT', `"${line.written(1)}"`, 1);
  else if (!writeHeartRate(line) && !writeEffort(line) && !writeKind(line) && !writeAmount(line)) {
    return writeRemark(line) || writeProse(line) || writePain(line);
  }
  return line.at > at;
}

/** `back pain 5/10`, `back 2/10, leg fine`: how it felt, in words and in pain of ten, as a remark. */
function writePain(line: Rewriting): boolean {
  const rest = line.tokens.slice(line.at);
  const isTold = rest[0]?.type === WORD || rest[0]?.name === 'back';
  const isAll = rest.every(
    ({ type, name, image }) =>
      type === WORD || name === 'back' || image === ',' || /^\d{1,2}(?:-\d)?\/10$/.test(image),
  );
  const said = line.textOf(line.at, line.tokens.length);
  if (!isTold || !isAll || !/\/10\b/.test(said)) return false;
  line.put(TEXT, `"${said}"`, rest.length);
  return true;
}

/** `avg HR 148`, `148 bpm avg`. */
function writeHeartRate(line: Rewriting): boolean {
  const before = line.find(averages);
  const beats = before || line.name() === 'HEART_RATE' ? heartRateAt(line, before?.length ?? 0) : undefined;
  if (!beats) return false;
  line.put('HEART_RATE', beats.image, (before?.length ?? 0) + beats.length);
  line.drop(line.find(averages)?.length ?? 0);
  return true;
}

/** `RPE: 4`, `RPE 4/10`. */
function writeEffort(line: Rewriting): boolean {
  const skipped = line.is('@') ? 1 : 0;
  if (line.name(skipped) === 'RPE') {
    line.drop(skipped);
    line.keep();
  } else if (line.is('rpe', skipped) && line.name(skipped + 2) === 'NUMBER') {
    line.put('RPE', `rpe ${line.peek(skipped + 2)?.image}`, skipped + 3);
  } else return false;
  if (line.is('/') && line.is('10', 1)) line.drop(2);
  return true;
}

/** The kind of session, which stands before all figures. */
function writeKind(line: Rewriting): boolean {
  const kind = line.out.some(isAmount) ? undefined : line.find(kinds);
  if (!kind) return false;
  line.putWord(kind.usual, kind.length);
  return true;
}

/** `for "Amy" and "Bob"`. */
function writeNames(line: Rewriting): void {
  do {
    line.keep();
    const isName = line.peek()?.type === TEXT || line.peek()?.type === WORD;
    if (isName) line.keep();
  } while (line.is(','));
}
