/** Reads the first line of a week. */
import { WEEKS } from '../../generated/line-starts.ts';
import { DISTANCE, NUMBER, PERCENT, SET_REPS, TEXT, UNREADABLE } from '../../generated/tokens.ts';
import { nearest } from '../../nearest.ts';
import { Token } from '../../token.ts';
import { climbAt } from '../climbs.ts';
import { Phrases, phrasesOf } from '../phrases.ts';
import { answeredOnce, covering, joined, type Rewriting, typeOf, unwrittenBehind } from '../rewriting.ts';
import { AS_ABOVE, LIKE, PHASES, WEEK } from '../spellings/index.ts';
import { kinds } from '../tables.ts';
import { ABSENCES, writeAbsence } from './week-absence.ts';
import { takeDate, withKilometres, withoutRange } from './week-figures.ts';

const phases = new Phrases(PHASES);
const like = phrasesOf(LIKE);
const sameAgain = phrasesOf(AS_ABOVE);
const weeks = new Phrases(WEEK);

const PHASE_WORDS = Object.entries(PHASES).flatMap(([phase, others]) => [phase, ...others]);

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
  const other = withoutRange(line) ?? withKilometres(line);
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

function writeNumber(line: Rewriting): void {
  if (line.peek()?.type === UNREADABLE && line.is('#')) line.drop();
  const number = line.peek();
  // `week 2 - 40 km` is no range.
  const range = /^(?:DISTANCE|PERCENT)$/.test(number?.name ?? '')
    ? /^(\d+)-(\d.*)$/.exec(number?.image ?? '')
    : undefined;
  if (number && range && number.type === PERCENT && isOfWeek(line, 1)) {
    // `week 4 - 70% of week 3`
    line.insert(NUMBER, range[1] as string);
    writeShareOf(line, range[2] as string);
  } else if (number?.name === 'DISTANCE' && range)
    writeNumberAndTotal(line, number, range[1] as string, range[2] as string);
  else if (number?.type === NUMBER) line.keep();
  // `week 2/12`
  else if (number?.type === SET_REPS) line.put('NUMBER', String(Number.parseInt(number.image, 10)), 1);
  if (writeNextNumber(line)) return;
  if ((line.is('of') || line.is('/')) && line.peek(1)?.type === NUMBER) line.drop(2);
}

/** `weeks 1 and 2`, `weeks 1/2`: both of them. */
function writeNextNumber(line: Rewriting): boolean {
  const number = line.out.at(-1);
  const next = line.peek(1);
  const isOfAll = (line.is('/') || line.is('of')) && !/s$/i.test(line.tokens[0]?.image ?? '');
  const isJoined = line.is('&') || line.is('and') || line.is('/');
  if (!number || !next || isOfAll || !isJoined || Number(next.image) !== Number(number.image) + 1)
    return false;
  line.out.pop();
  line.out.push(covering(NUMBER, `${number.image}-${next.image}`, number, next));
  line.drop(2);
  return true;
}

/** `taper begins next week`, `sick last week`: nothing of this one but a note on it. */
function writeOfAnotherWeek(line: Rewriting): boolean {
  const isPart = line.find(phases) !== undefined || ABSENCES.has(line.name() ?? '');
  if (!isPart || !holdsTitle(line)) return false;
  const said = line.textOf(line.at, line.tokens.length);
  if (!OF_ANOTHER_WEEK.test(said)) return false;
  line.put('TEXT', `"${said}"`, line.tokens.length - line.at);
  return true;
}

const OF_ANOTHER_WEEK =
  /^\S+ (?:(?:begins?|starts?) |(?:ends?|ended|over|done)\b|(?:last|next|previous) week$)/i;

/** `same`, `ditto +10%`: as the week before. */
function writeSameAgain(line: Rewriting): boolean {
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

/** `-30%`: so much less, of what is not said. */
function writeLess(line: Rewriting): boolean {
  const share = line.peek(1);
  if (!/^[-\u2013\u2014\u2212]$/.test(line.peek()?.image ?? '') || share?.type !== PERCENT) return false;
  line.put('PERCENT', `${100 - Number.parseFloat(share.image)}%`, 2);
  return true;
}

/** `same as week 1` */
function writeCopy(line: Rewriting): boolean {
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
function writeCopyInParentheses(line: Rewriting): boolean {
  if (!line.is('(') || line.tokens.at(-1)?.image !== ')') return false;
  const inside = line.part(line.at + 1, line.tokens.length - 1);
  inside.out.push(...line.out);
  const isCopy = writeCopy(inside) || writeCopyBehindShare(inside);
  if (!isCopy || !inside.isAtEnd) return false;
  line.out.splice(0, line.out.length, ...inside.out);
  line.at = line.tokens.length;
  return true;
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

/** `70% of week 3` */
function writeCopyBehindShare(line: Rewriting): boolean {
  if (line.name() !== 'PERCENT' || !isOfWeek(line, 1)) return false;
  writeShareOf(line, line.peek()?.image ?? '');
  return true;
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

/** `(46 miles)` */
function writeTotalInParentheses(line: Rewriting): boolean {
  const isTotal = line.is('(') && line.name(1) === 'DISTANCE' && line.is(')', 2);
  if (!isTotal || isCopiedOrTotalled(line)) return false;
  line.insert('total', 'total');
  line.put('DISTANCE', line.peek(1)?.image ?? '', 3);
  return true;
}

/** `1200 m D+`, as the last thing, or in front of the total. */
function writeClimbOfWeek(line: Rewriting): boolean {
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

/** `:`, `-`: a sign that says nothing. */
function dropOrnament(line: Rewriting): boolean {
  const isComma = line.is(',') && line.peek(1)?.type !== NUMBER;
  const isDash = line.peek()?.type === UNREADABLE && /^[-\u2013\u2014|]$/.test(line.peek()?.image ?? '');
  if (!line.is(':') && !isComma && !isDash) return false;
  line.drop();
  return true;
}

/** `40 km` */
function writeTotal(line: Rewriting): boolean {
  if (line.name() !== 'DISTANCE' || climbAt(line, 0)) return false;
  if (line.out.at(-1)?.name !== 'total') line.insert('total', 'total');
  line.keep();
  return true;
}

/** `(big week 2) - 47 mi`: the total stands in front of the title in the usual form. Whether both stand here, and no more. */
function writeTotalBehindTitle(line: Rewriting): boolean {
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

/**
 * `week 1 (Phase II)`, `week 2 - only if week 1 was pain-free`: what else is said of a week is a note on it. No figure that
 * may be its distance or a share of another week, and no phase that is misspelt. Whether there is a note.
 */
function writeTitle(line: Rewriting): boolean {
  const isOpen = line.is('(');
  const isPhase = !isOpen && (line.find(phases) ?? line.find(like)) !== undefined;
  const isMoreWeeks = /^(?:&|and)$/i.test(line.peek()?.image ?? '') && line.peek(1)?.type === NUMBER;
  const same = isOpen ? undefined : line.find(sameAgain);
  const behindSame = same && (line.peek(same.length)?.image ?? '');
  const isSame = behindSame !== undefined && /^(?:|[,+]|but|except|with|plus|minus)$/i.test(behindSame);
  if (isPhase || isMoreWeeks || isSame || !holdsTitle(line) || isCopied(line)) return false;
  const inside = line.tokens.slice(line.at);
  // `week 3 - 50 km, 2 hard sessions`
  const isBehindComma = line.is(',') ? 1 : 0;
  const words = isOpen ? inside.slice(1, -1) : inside.slice(isBehindComma);
  const [first] = words;
  // One word alone is a phase, if one that is misspelt; behind a sign or in parentheses, or as a kind of session, a title.
  const isAlone = words.length === 1;
  const isBehindSign = /^[(:\u2013\u2014-]$/.test(line.tokens[line.at - (isOpen ? 0 : 1)]?.image ?? '');
  const isTitle = isBehindSign
    ? nearest(first?.image ?? '', PHASE_WORDS) === undefined
    : kinds.named(first?.image ?? '') !== undefined;
  const isMisspelt = isAlone && !isTitle;
  if (!first || isMisspelt || isUsualPart(first)) return false;
  const from = line.at + (isOpen ? 1 : isBehindComma);
  const title = line.textOf(from, from + words.length);
  if (title.includes('"')) return false;
  line.put('TEXT', `"${title}"`, inside.length);
  return true;
}

/** Whether all that is left is words of a title, in parentheses or not. */
function holdsTitle(line: Rewriting): boolean {
  const isClosed = line.tokens.at(-1)?.image === ')';
  if (line.is('(') !== isClosed || lastWord(line) < line.at || lastCopy(line) >= line.at) return false;
  return isClosed ? lastOfNoRemark(line) <= line.at : lastOfNoTitle(line) < line.at;
}

const lastWord = answeredOnce((tokens) => tokens.findLastIndex(({ image }) => /^\p{L}{2}/u.test(image)));

/** `(80% of week 1, no speed)`: as a note nobody would do it. */
const lastCopy = answeredOnce((tokens) =>
  tokens.findLastIndex(({ type }, at) => {
    const isShare = type === PERCENT && /^of$/i.test(tokens[at + 1]?.image ?? '');
    const length = isShare ? 2 : like.at(tokens, at)?.length;
    const week = length === undefined ? '' : (tokens[at + length]?.image ?? '');
    return /^(?:w|wk|week)\d*$/i.test(week);
  }),
);

const lastOfNoTitle = answeredOnce((tokens) => tokens.findLastIndex((token) => !isOfTitle(token)));

/** Without the parenthesis at the end. */
const lastOfNoRemark = answeredOnce((tokens) =>
  tokens.slice(0, -1).findLastIndex((token) => !isOfRemark(token)),
);

/** Whether the week is the same as another one: then a word more may change it. */
function isCopied({ out }: Rewriting): boolean {
  return out.some(({ name }) => name === 'like');
}

function isCopiedOrTotalled({ out }: Rewriting): boolean {
  return out.some(({ name }) => name === 'like' || name === 'total');
}

/** What else may stand behind the number of a week. */
function isUsualPart({ name }: Token): boolean {
  return name === 'sick' || name === 'holiday' || name === 'travel' || name === 'total' || name === 'like';
}

function isOfTitle({ name, image }: Token): boolean {
  return !/^(?:DISTANCE|PERCENT|DURATION|TEXT|TIMES|like)$/.test(name) && !/^[()]$/.test(image);
}

/** In parentheses figures of other things are told: `(18 weeks to go, peak 85%)`. */
function isOfRemark({ name, image }: Token): boolean {
  return !/^(?:DISTANCE|TEXT|TIMES|like)$/.test(name) && !/^[()]$/.test(image);
}

/** Whether `of week 3` stands at a place further on. */
function isOfWeek(line: Rewriting, ahead: number): boolean {
  return line.is('of', ahead) && isWeek(line, ahead + 1);
}

/** `70% of week 3`. */
function writeShareOf(line: Rewriting, image: string): void {
  const share = line.made('PERCENT', image, line.at, line.at + 1);
  line.put('like', 'like', 2);
  writeCopiedWeek(line);
  line.insert('at', 'at');
  line.out.push(share);
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

function writeNumberAndTotal(line: Rewriting, written: Token, number: string, total: string): void {
  const { home, column, length } = written;
  const first = new Token(NUMBER, number, home, column);
  line.out.push(
    first,
    unwrittenBehind('total', first, typeOf('total')),
    new Token(DISTANCE, total, home, column + first.length, length - first.length),
  );
  line.drop();
}
