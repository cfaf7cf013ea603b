/** Reads which part of a run is run in another way: `last 3 km @ half`. */
import { NUMBER } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { Phrases } from '../phrases.ts';
import type { Rewriting } from '../rewriting.ts';
import { HALVES, PARTS_OF_RUN } from '../spellings/index.ts';
import { leads } from '../tables.ts';
import { writeTarget } from '../targets/targets.ts';

export const partsOfRun = new Phrases(PARTS_OF_RUN);
const halves = new Phrases(HALVES);

/** `, last 3 km @ half`, `(second half at MP)` behind an amount: the rest of it comes before. Whether there is one. */
export function writePart(line: Rewriting, amount: Token | undefined): boolean {
  const whole = amount && wholeOf(amount);
  if (!whole) return false;
  const isOpen = line.is('(');
  const part = partAt(line, whole.figure, whole.unit);
  if (!part) return false;
  const [{ type }, { at }, { length }] = [amount, line, line.out];
  const each = part.where === 'middle' ? Math.round((part.rest / 2) * 1000) / 1000 : part.rest;
  const [lead, figures] = part.lengths;
  line.put(':', ':', lead);
  if (part.where !== 'first') {
    line.insert(type, `${each} ${part.unit}`);
    line.insert(',', ',');
  }
  if (figures > 0) line.put(type, `${part.figure} ${part.unit}`, figures);
  else line.insert(type, `${part.figure} ${part.unit}`);
  const isTold = writeTarget(line);
  if (part.where !== 'last') {
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

/** The figure and the unit of an amount; of hours and minutes in minutes. */
function wholeOf({ image }: Token): { readonly figure: number; readonly unit: string } | undefined {
  const [, hours, minutes = '0'] = /^(\d+(?:\.\d+)?) ?h(?: (\d+) min)?$/.exec(image) ?? [];
  if (hours) return { figure: Number(hours) * 60 + Number(minutes), unit: 'min' };
  const [, figure, unit] = /^(\d+(?:\.\d+)?) ?(km|mi|min)$/.exec(image) ?? [];
  return figure && unit ? { figure: Number(figure), unit } : undefined;
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
  const sign = line.is(',') || line.is('(') ? 1 : 0;
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
  // `incl. the last 5 km`
  const lead = leadAt(line, sign);
  const skipped = lead + (line.is('the', sign + lead) ? 1 : 0);
  const where = partsOfRun.at(line.tokens, line.at + sign + skipped);
  if (!where) return undefined;
  const from = sign + skipped + where.length;
  const part = amountAt(line, from);
  if (!part || part.unit !== unit) return undefined;
  const rest = Math.round((whole - part.figure) * 1000) / 1000;
  return rest <= 0
    ? undefined
    : { where: where.usual, figure: part.figure, rest, unit, lengths: [from, part.length] };
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
  if (token?.type === NUMBER && line.unit && (line.is('@', ahead + 1) || line.is('at', ahead + 1))) {
    return { figure: Number(token.image), unit: line.unit, length: 1 };
  }
  const found = /^(\d+(?:\.\d+)?) ?(km|k|mi|min)$/i.exec(token?.image ?? '');
  const unit = found?.[2]?.toLowerCase();
  return found && unit
    ? { figure: Number(found[1]), unit: unit === 'k' ? 'km' : unit, length: 1 }
    : undefined;
}
