/** Reads which part of a run is run in another way: `last 3 km @ half`. */
import { DISTANCE, DURATION, NUMBER, TEXT } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { isAmount } from '../amounts.ts';
import { Phrases, phrasesOf } from '../phrases.ts';
import type { Rewriting } from '../rewriting.ts';
import { isDash } from '../signs.ts';
import { HALVES, IN_MIDDLE, PARTS_OF_RUN } from '../spellings/index.ts';
import { leads, paces } from '../tables.ts';
import { writeTarget } from '../targets/targets.ts';

export const partsOfRun = new Phrases(PARTS_OF_RUN);
const halves = new Phrases(HALVES);
const inMiddle = phrasesOf(IN_MIDDLE);

/** `, last 3 km @ half`, `(second half at MP)` behind an amount: the rest of it comes before. Whether there is one. */
export function writePart(line: Rewriting, amount: Token | undefined): boolean {
  const whole = amount && wholeOf(amount);
  // `13-14 mi, last 3 at marathon effort`
  if (!whole) return amount !== undefined && isAmount(amount) && writePartOfOtherUnit(line, '');
  const isOpen = line.is('(');
  const part = partAt(line, whole.figure, whole.unit);
  if (!part) return writePartOfOtherUnit(line, whole.unit);
  const [{ type }, { at }, { length }] = [amount, line, line.out];
  const each = part.where === 'middle' ? Math.round((part.rest / 2) * 1000) / 1000 : part.rest;
  const [lead, figures] = part.lengths;
  line.put(':', ':', lead);
  if (part.where !== 'first') {
    line.insert(type, `${each} ${part.unit}`);
    line.insert(',', ',');
  }
  writeFigures(line, type, `${part.figure} ${part.unit}`, figures);
  const isTold = writeTarget(line);
  line.drop(line.find(inMiddle)?.length ?? 0);
  if (part.where === 'first') writeLastPart(line, type, whole, part.rest);
  else if (part.where !== 'last') {
    line.insert(',', ',');
    line.insert(type, `${each} ${part.unit}`);
  }
  // In parentheses nothing else may stand behind it, and a half without a target is no part.
  if ((isOpen && !(isTold && line.is(')'))) || (figures === 0 && !isTold)) {
    line.at = at;
    line.out.length = length;
    return false;
  }
  if (isOpen) line.drop();
  return true;
}

/** The amount of a part, for as many tokens as tell it: a half is told by none. */
function writeFigures(line: Rewriting, type: number, amount: string, count: number): void {
  if (count > 0) line.put(type, amount, count);
  else line.insert(type, amount);
}

/** What is left behind the first part; `first 10 easy, last 6 at marathon` tells how. */
function writeLastPart(line: Rewriting, type: number, whole: Whole, rest: number): void {
  const last = partAt(line, whole.figure, whole.unit);
  line.insert(',', ',');
  if (last?.where === 'last' && last.figure === rest) {
    const [lead, figures] = last.lengths;
    line.drop(lead);
    writeFigures(line, type, `${rest} ${whole.unit}`, figures);
    writeTarget(line);
  } else line.insert(type, `${rest} ${whole.unit}`);
}

/** `18 km, last 20 min @ steady`: a part in another unit than the whole, or of a range, with its place as a remark. Whether there is one. */
function writePartOfOtherUnit(line: Rewriting, unit: string): boolean {
  const found = placeAt(line);
  if (!found || line.is('(')) return false;
  const amount = amountAt(line, found.from);
  if (!amount || amount.unit === unit) return false;
  const target = line.part(line.at + found.from + amount.length, line.tokens.length);
  if (!writeTarget(target)) return false;
  line.put(':', ':', found.from);
  line.put(amount.unit === 'min' ? DURATION : DISTANCE, `${amount.figure} ${amount.unit}`, amount.length);
  writeTarget(line);
  line.drop(line.find(inMiddle)?.length ?? 0);
  line.insert(TEXT, `"${found.where}"`);
  return true;
}

/** The figure and the unit of an amount; of hours and minutes in minutes. */
function wholeOf({ image }: Token): Whole | undefined {
  const [, hours, minutes = '0'] = /^(\d+(?:\.\d+)?) ?h(?: (\d+) min)?$/.exec(image) ?? [];
  if (hours) return { figure: Number(hours) * 60 + Number(minutes), unit: 'min' };
  const [, figure, unit] = /^(\d+(?:\.\d+)?) ?(km|mi|min)$/.exec(image) ?? [];
  return figure && unit ? { figure: Number(figure), unit } : undefined;
}

interface Whole {
  readonly figure: number;
  readonly unit: string;
}

interface Part {
  readonly where: string;
  readonly figure: number;
  /** What is left of the whole. */
  readonly rest: number;
  readonly unit: string;
  /** How many tokens lead to its amount, and how many tell that. */
  readonly lengths: readonly [number, number];
}

/** The part of a whole that is told here, behind a comma, in parentheses, or with a word that leads to it. */
function partAt(line: Rewriting, whole: number, unit: string): Part | undefined {
  const sign = signAt(line);
  const half = halves.at(line.tokens, line.at + sign + leadAt(line, sign));
  if (half) {
    const figure = Math.round((whole / 2) * 1000) / 1000;
    return {
      where: half.usual === 'first half' ? 'first' : 'last',
      figure,
      rest: figure,
      unit,
      lengths: [sign + leadAt(line, sign) + half.length, 0],
    };
  }
  const place = placeAt(line);
  const part = place && amountAt(line, place.from);
  if (!part || part.unit !== unit) return undefined;
  const rest = Math.round((whole - part.figure) * 1000) / 1000;
  return rest <= 0
    ? undefined
    : { where: place.where, figure: part.figure, rest, unit, lengths: [place.from, part.length] };
}

/** `, incl. the last 5 km`: where in the whole a part is, and how far its amount is away. */
function placeAt(line: Rewriting): { readonly where: string; readonly from: number } | undefined {
  const sign = signAt(line);
  const lead = leadAt(line, sign);
  const skipped = lead + (line.is('the', sign + lead) ? 1 : 0);
  const from = sign + skipped;
  const found = partsOfRun.at(line.tokens, line.at + from);
  if (found) return { where: found.usual, from: from + found.length };
  return lead > 0 && isInMiddle(line, from) ? { where: 'middle', from } : undefined;
}

/** The most tokens of an amount and how it is run. */
const LONGEST_PART = 6;

/** `with 20 min tempo in the middle`: where the part is stands behind it. */
function isInMiddle(line: Rewriting, from: number): boolean {
  let ahead = from + 1;
  while (ahead <= from + LONGEST_PART && !line.find(inMiddle, ahead)) ahead++;
  if (line.tokens.slice(line.at + from, line.at + ahead).some(({ image }) => /^[,;:+()]$/.test(image)))
    return false;
  const length = line.find(inMiddle, ahead)?.length ?? 0;
  return length > 0 && !line.is('of', ahead + length);
}

function signAt(line: Rewriting): number {
  return line.is(',') || line.is('(') || line.is(':') || isDash(line.peek()) ? 1 : 0;
}

/** `w/ second half at MP`: how many tokens lead to a half. */
function leadAt(line: Rewriting, ahead: number): number {
  return leads.at(line.tokens, line.at + ahead)?.length ?? 0;
}

/** An amount of one unit at a place further on; `mile` alone is one. */
function amountAt(
  line: Rewriting,
  ahead: number,
): { readonly figure: number; readonly unit: string; readonly length: number } | undefined {
  const token = line.peek(ahead);
  if (/^mile$/i.test(token?.image ?? '')) return { figure: 1, unit: 'mi', length: 1 };
  if (/^kilomet(?:er|re)$/i.test(token?.image ?? '')) return { figure: 1, unit: 'km', length: 1 };
  const isPaced = line.is('@', ahead + 1) || line.is('at', ahead + 1) || line.find(paces, ahead + 1);
  if (token?.type === NUMBER && line.unit && isPaced) {
    return { figure: Number(token.image), unit: line.unit, length: 1 };
  }
  const found = /^(\d+(?:\.\d+)?) ?(km|k|mi|min)$/i.exec(token?.image ?? '');
  const unit = found?.[2]?.toLowerCase();
  return found && unit
    ? { figure: Number(found[1]), unit: unit === 'k' ? 'km' : unit, length: 1 }
    : undefined;
}
