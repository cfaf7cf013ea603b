/** Reads that a week is as another one: `same as week 1`, `week 1 +10%`, `70% of week 3`. */
import { WEEKS } from '../../generated/line-starts.ts';
import { NUMBER, PERCENT } from '../../generated/tokens.ts';
import { Token } from '../../token.ts';
import { Phrases, phrasesOf } from '../phrases.ts';
import { type Rewriting, typeOf, unwrittenBehind } from '../rewriting.ts';
import { AS_ABOVE, LIKE, WEEK } from '../spellings/index.ts';

export const like = phrasesOf(LIKE);
export const sameAgain = phrasesOf(AS_ABOVE);
const weeks = new Phrases(WEEK);

/** `same`, `ditto +10%`: as the week before. */
export function writeSameAgain(line: Rewriting): boolean {
  const same = line.find(sameAgain);
  const [head, number] = line.tokens;
  const rest = same ? line.peek(same.length) : undefined;
  const isAll =
    !rest || rest.type === PERCENT || /^(?:[+,\u2013\u2014-]|but|at|@|plus|minus)$/i.test(rest.image);
  if (!same || !isAll || !/^\d+$/.test(number?.image ?? '') || !(Number(number?.image) > 1)) return false;
  const share = line.part(line.at + same.length, line.tokens.length);
  writeShare(share);
  if (!share.isAtEnd) return false;
  line.putWord('like', same.length);
  line.insert(head?.name ?? 'week', head?.name ?? 'week');
  line.insert(NUMBER, String(Number(number?.image) - 1));
  line.out.push(...share.out);
  line.at = line.tokens.length;
  return true;
}

/** `same as week 1` */
export function writeCopy(line: Rewriting): boolean {
  const same = line.find(like);
  if (!same) return false;
  if (writeCopyOfLast(line, same.length)) return true;
  if (!isWeek(line, same.length)) return false;
  line.putWord('like', same.length);
  if (writeNumberAndLess(line)) return true;
  writeCopiedWeek(line);
  writeShare(line);
  return true;
}

/** `same as last week`: the one with the number before. */
function writeCopyOfLast(line: Rewriting, ahead: number): boolean {
  const number = line.out.find(({ type }) => type === NUMBER);
  const isLast = line.is('last', ahead) || line.is('previous', ahead);
  if (!isLast || !line.is('week', ahead + 1) || !(Number(number?.image) > 1)) return false;
  line.putWord('like', ahead);
  line.putWord('week', 1);
  line.put('NUMBER', String(Number(number?.image) - 1), 1);
  writeShare(line);
  return true;
}

/** `(like week 1)`, `(80% of week 1)`, as the last thing. */
export function writeCopyInParentheses(line: Rewriting): boolean {
  if (!line.is('(') || line.tokens.at(-1)?.image !== ')') return false;
  const inside = line.part(line.at + 1, line.tokens.length - 1);
  inside.out.push(...line.out);
  const isCopy = writeCopy(inside) || writeCopyBehindShare(inside);
  if (!isCopy || !inside.isAtEnd) return false;
  line.out.splice(0, line.out.length, ...inside.out);
  line.at = line.tokens.length;
  return true;
}

/** `70% of week 3` */
export function writeCopyBehindShare(line: Rewriting): boolean {
  if (line.name() !== 'PERCENT' || !isOfWeek(line, 1)) return false;
  writeShareOf(line, line.peek()?.image ?? '');
  return true;
}

/** `-30%`: so much less, of what is not said. */
export function writeLess(line: Rewriting): boolean {
  const share = line.peek(1);
  if (!/^[-\u2013\u2014\u2212]$/.test(line.peek()?.image ?? '') || share?.type !== PERCENT) return false;
  line.put('PERCENT', `${100 - Number.parseFloat(share.image)}%`, 2);
  return true;
}

/** Whether the week is the same as another one: then a word more may change it. */
export function isCopied({ out }: Rewriting): boolean {
  return out.some(({ name }) => name === 'like');
}

/** Whether `of week 3` stands at a place further on. */
export function isOfWeek(line: Rewriting, ahead: number): boolean {
  return line.is('of', ahead) && isWeek(line, ahead + 1);
}

/** `70% of week 3`. */
export function writeShareOf(line: Rewriting, image: string): void {
  const share = line.made('PERCENT', image, line.at, line.at + 1);
  line.put('like', 'like', 2);
  writeCopiedWeek(line);
  line.insert('at', 'at');
  line.out.push(share);
}

/** `week 1 -10%` is no range: a tenth less than week 1. More than half less may be meant as the share itself. */
function writeNumberAndLess(line: Rewriting): boolean {
  const written = line.peek(1);
  const range = written?.type === PERCENT ? /^(\d+)-(\d+)%$/.exec(written.image) : undefined;
  if (!written || !range || Number(range[2]) > 50) return false;
  line.keep();
  const { home, column, length } = written;
  const number = new Token(NUMBER, range[1] as string, home, column);
  const share = `${100 - Number(range[2])}%`;
  line.out.push(
    number,
    unwrittenBehind('at', number, typeOf('at')),
    new Token(PERCENT, share, home, column + number.length, length - number.length),
  );
  line.drop();
  return true;
}

/** Whether `week 1`, `wk 1` or `w1` stands at a place further on. */
function isWeek(line: Rewriting, ahead: number): boolean {
  if (WEEKS.has(line.name(ahead) ?? 'EOF') || gluedNumber(line, ahead) !== undefined) return true;
  const spelled = line.find(weeks, ahead);
  return spelled !== undefined && line.peek(ahead + spelled.length)?.type === NUMBER;
}

function writeCopiedWeek(line: Rewriting): void {
  const number = gluedNumber(line, 0);
  const spelled = line.find(weeks);
  if (number !== undefined) {
    line.insert('week', 'week');
    line.put('NUMBER', number, 1);
  } else if (WEEKS.has(line.name() ?? 'EOF') || !spelled)
    line.keep(Math.min(2, line.tokens.length - line.at));
  else {
    line.putWord('week', spelled.length);
    line.keep();
  }
}

/** The number in `w1`. */
function gluedNumber(line: Rewriting, ahead: number): string | undefined {
  return /^(?:w|wk|week)(\d+)$/i.exec(line.peek(ahead)?.image ?? '')?.[1];
}

/** `week 1 +10%`, `week 1, -20%`, `week 1 but 10% less`, `week 1 at -20%`, `week 1 80%`, `week 1 but 80%`, `week 1 @ 80%`. */
function writeShare(line: Rewriting): void {
  const lead = line.is(',') || line.is('but') || line.is('at') || line.is('@') ? 1 : 0;
  const word = line.peek(lead)?.image ?? '';
  const sign = /^(?:\+|plus)$/i.test(word) ? 1 : /^(?:[-\u2013\u2212]|minus)$/i.test(word) ? -1 : 0;
  const share = line.peek(lead + (sign === 0 ? 0 : 1));
  if (share?.type !== PERCENT) return;
  if (line.is('at')) line.keep();
  else {
    line.drop(lead);
    line.insert('at', 'at');
  }
  const figure = Number.parseFloat(share.image);
  // `10% less`
  const behind = line.is('less', 1) ? -1 : line.is('more', 1) ? 1 : 0;
  if (sign + behind === 0) line.keep();
  else line.put('PERCENT', `${100 + (sign + behind) * figure}%`, 2);
}
