/** Reads what stands behind sets and repetitions. */
import {
  DURATION,
  EACH_SIDE,
  LIFT_TEMPO,
  MASS,
  NUMBER,
  PERCENT,
  RESERVE,
  RPE,
  TEXT,
  TIMES,
  UNREADABLE,
  WORD,
} from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { isAmountAt } from '../amounts.ts';
import { phrasesOf } from '../phrases.ts';
import { closingAt, writeProse, writeRemark } from '../prose.ts';
import { joined, type Rewriting } from '../rewriting.ts';
import { isDash } from '../signs.ts';
import { BETWEEN_SETS, ONE_RM } from '../spellings/index.ts';
import { eachSide, reserves } from '../tables.ts';

const oneRepMax = phrasesOf(ONE_RM);
const bodyWeights = phrasesOf(['BW', 'bw only', 'bodyweight', 'body weight', 'body-weight']);
const betweenSets = phrasesOf([...BETWEEN_SETS, 'between']);

/** What can stand behind the repetitions, in the usual order. */
const ORDER = ['EACH_SIDE', 'MASS', 'INTENSITY', 'LIFT_TEMPO', 'TEXT'] as const;

type DetailKind = (typeof ORDER)[number];

/** What is told of an exercise. */
interface Detail {
  readonly kind: DetailKind;
  readonly tokens: readonly Token[];
}

export function writeDetails(line: Rewriting): void {
  const details = readDetails(line);
  details.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  for (const { tokens } of details) {
    const [last, first] = [line.out.at(-1), tokens[0]];
    if (last?.type === TEXT && first?.type === TEXT) line.out.splice(-1, 1, joined(last, first));
    else line.out.push(...tokens);
  }
}

function readDetails(line: Rewriting): Detail[] {
  const details: Detail[] = [];
  for (;;) {
    const inside = readInside(line);
    if (inside) {
      details.push(...inside);
      continue;
    }
    const before = line.out.length;
    const kind = writeDetail(line);
    if (!kind) return details;
    details.push({ kind, tokens: line.out.splice(before) });
  }
}

/** `(120 kg)`, `(@ RPE 7)`, `(120 kg, slow)`: what a load stands in, with what else is told in the same parentheses. */
function readInside(line: Rewriting): readonly Detail[] | undefined {
  const close = line.is('(') ? closingAt(line) : 0;
  if (close === 0) return undefined;
  const inside = line.part(line.at + 1, line.at + close);
  const details = readDetails(inside);
  if (details.length === 0) return undefined;
  if (!inside.isAtEnd && writeProse(inside)) details.push({ kind: 'TEXT', tokens: inside.out });
  if (!inside.isAtEnd) return undefined;
  line.drop(close + 1);
  return details;
}

/** Writes one detail; which one it was. */
function writeDetail(line: Rewriting): DetailKind | undefined {
  // What is left of `3 x 8 x 10 s`.
  if (line.peek()?.type === DURATION && line.tokens[line.at - 1]?.type === TIMES) {
    const length = /^holds?$/i.test(line.peek(1)?.image ?? '') ? 2 : 1;
    line.put('TEXT', `"${line.peek()?.image} each"`, length);
    return 'TEXT';
  }
  const isClosed = line.is('(') && line.find(eachSide, 1);
  if (isClosed && line.is(')', 1 + isClosed.length)) {
    line.put('EACH_SIDE', 'each side', 2 + isClosed.length);
    return 'EACH_SIDE';
  }
  if (line.is('(') && !holdsLoad(line) && (writeRemark(line) || writeHowLong(line))) return 'TEXT';
  // `deadlift 3 x 5, 120 kg`
  if ((line.is(',') || isDash(line.peek())) && isLoad(line, 1)) line.drop();
  // `3 x 8 (5 s hold)`, `3 x 6 w/ 10 s holds`
  const hold = holdAt(line);
  if (hold) {
    line.put('TEXT', `"${line.textOf(line.at + hold.from, line.at + hold.length)}"`, hold.length);
    return 'TEXT';
  }
  const bodyWeight = line.find(bodyWeights)?.length ?? 0;
  if (bodyWeight > 0) {
    line.put('TEXT', `"${line.written(bodyWeight)}"`, bodyWeight);
    if (line.is('+') && line.peek(1)?.type === MASS) line.drop();
    return 'TEXT';
  }
  const rest = restOfSetsAt(line);
  if (rest) {
    const { from, length } = rest;
    const said = `"${line.textOf(line.at + from, line.at + length)}"`;
    line.put('TEXT', said, length);
    return 'TEXT';
  }
  const side = line.find(eachSide);
  if (side || line.peek()?.type === EACH_SIDE) {
    line.put('EACH_SIDE', 'each side', side?.length ?? 1);
    return 'EACH_SIDE';
  }
  const lead = leadLength(line);
  const token = line.peek(lead);
  if (token?.type === MASS) {
    line.drop(lead);
    line.keep();
    return 'MASS';
  }
  if (token?.type === PERCENT) return writeShare(line, lead);
  if (token?.type === RPE || token?.type === RESERVE)
    return writeIntensity(line, lead, token.image, token.type, 1);
  const reserve = reserves.at(line.tokens, line.at + lead);
  const figure = reserve && line.peek(lead + reserve.length);
  if (reserve && figure?.type === NUMBER)
    return writeIntensity(line, lead, `${figure.image} rir`, RESERVE, reserve.length + 1);
  return writeTempo(line);
}

/** `tempo 3-1-1`, `tempo 3010`, `@ 3-0-3`, `@ 3010`, `30X1`: how fast it goes down and up, in seconds. */
function writeTempo(line: Rewriting): DetailKind | undefined {
  const sign = line.is(',') ? 1 : 0;
  if (line.peek(sign)?.type === LIFT_TEMPO) {
    line.drop(sign);
    line.keep();
    return 'LIFT_TEMPO';
  }
  const isNamed = line.is('tempo', sign);
  const lead = sign + (isNamed || line.is('@', sign) ? 1 : 0);
  const figure = line.peek(lead);
  const digits = /^(\d)[/-]?(\d)[/-]?(\d)(?:[/-]?(\d))?$/.exec(figure?.image ?? '');
  // Behind `@` three figures alone may be a weight without its unit.
  const isTempo = isNamed || /[/-]/.test(figure?.image ?? '') || figure?.image.length === 4;
  if (digits && lead > sign && isTempo) {
    line.put('LIFT_TEMPO', `tempo ${digits.slice(1).filter(Boolean).join('-')}`, lead + 1);
    return 'LIFT_TEMPO';
  }
  // As fast as possible is no number of seconds.
  const isExplosive =
    figure?.type === TIMES && /^\d\dx$/i.test(line.textOf(line.at + lead, line.at + lead + 1));
  const last = line.peek(lead + 1);
  if (!isExplosive || !/^\d$/.test(last?.image ?? '') || last?.offset !== figure?.end) return undefined;
  line.put('TEXT', `"tempo ${line.textOf(line.at + lead, line.at + lead + 2)}"`, lead + 2);
  return 'TEXT';
}

/** `(3 s lowering)`, `(hold 10 s)`: times and words that tell how each repetition is done. Whether they are. */
function writeHowLong(line: Rewriting): boolean {
  const close = closingAt(line);
  const inside = line.tokens.slice(line.at + 1, line.at + close);
  const isTold = inside.some(({ type }) => type === WORD) && inside.some(({ type }) => type === DURATION);
  const isAll = inside.every(
    ({ type, name }) => type === WORD || type === DURATION || /^(?:up|down|hold|stand)$/.test(name),
  );
  if (close === 0 || !isTold || !isAll) return false;
  line.put('TEXT', `"${line.textOf(line.at + 1, line.at + close)}"`, close + 1);
  return true;
}

/** How long each repetition is held: where that begins behind the word that leads to it, and how many tokens all of it is. */
function holdAt(line: Rewriting): { readonly from: number; readonly length: number } | undefined {
  const from = leadLength(line);
  const isHold = line.peek(from)?.type === DURATION && /^holds?$/i.test(line.peek(from + 1)?.image ?? '');
  return isHold ? { from, length: from + 2 } : undefined;
}

/** Whether a weight stands in the parentheses here: it is no remark. */
function holdsLoad(line: Rewriting): boolean {
  return line.tokens.slice(line.at, line.at + closingAt(line)).some(({ type }) => type === MASS);
}

/** Whether a weight or an intensity stands at a place further on, and nothing else of what comes next. */
function isLoad(line: Rewriting, ahead: number): boolean {
  const lead = line.is('@', ahead) ? 1 : 0;
  const token = line.peek(ahead + lead);
  const next = line.peek(ahead + lead + 1);
  const isOne = token?.type === MASS || token?.type === RPE || token?.type === RESERVE;
  return isOne && (!next || /^[,+;()-]$/.test(next.image));
}

/**
 * `rest 3 min`, `, 90 s rest`, `, rest 2-3 min between sets`: how long is rested between the sets of an exercise, with its comma.
 * Where it begins behind that, and how many tokens all of it is.
 */
function restOfSetsAt(line: Rewriting): { readonly from: number; readonly length: number } | undefined {
  const from = line.is(',') ? 1 : 0;
  const isWord = /^(?:rest|r|rec|recovery)$/i.test(line.peek(from)?.image ?? '');
  const colon = isWord && (line.is(':', from + 1) || line.is('=', from + 1)) ? 1 : 0;
  const isBefore = isWord && line.peek(from + 1 + colon)?.type === DURATION;
  const amount = isAmountAt(line, from, false);
  const isNamed = /^(?:rest|rec|recovery|break)$/i.test(line.peek(from + amount)?.image ?? '');
  const isBetween = betweenSets.at(line.tokens, line.at + from + amount) !== undefined;
  if (!isBefore && (amount === 0 || !(isNamed || isBetween))) return undefined;
  const end = isBefore ? from + 2 + colon : from + amount + (isNamed ? 1 : 0);
  const between = betweenSets.at(line.tokens, line.at + end)?.length ?? 0;
  // `squat 3 x 8, rest 60 s, lunge 3 x 8`: a rest in its own place.
  return from > 0 && isBefore && line.is('rest', from) && between === 0
    ? undefined
    : { from, length: end + between };
}

/** How many tokens lead to a weight or an intensity: `@`, `with`, `at`, `w/`. */
function leadLength(line: Rewriting): number {
  if (line.is('@') || line.is('with') || line.is('at')) return 1;
  return line.is('w') && line.peek(1)?.type === UNREADABLE ? 2 : 0;
}

/** `@ 80% 1RM`, `80% of 1rm`; behind an exercise a share is one of that. */
function writeShare(line: Rewriting, lead: number): DetailKind {
  if (lead > 0) line.put('@', '@', lead);
  else line.insert('@', '@');
  line.keep();
  const skipped = line.is('of') ? 1 : 0;
  const named = oneRepMax.at(line.tokens, line.at + skipped);
  if (named) line.put('ONE_RM', '1rm', skipped + named.length);
  else line.insert('ONE_RM', '1rm');
  return 'INTENSITY';
}

function writeIntensity(
  line: Rewriting,
  lead: number,
  image: string,
  type: number,
  length: number,
): DetailKind {
  if (lead > 0) line.put('@', '@', lead);
  else line.insert('@', '@');
  line.put(type, image, length);
  return 'INTENSITY';
}
