/** Reads which part of a run is run in another way: `last 3 km @ half`. */
import { NUMBER } from '../generated/tokens.ts';
import type { Token } from '../token.ts';
import { Phrases } from './phrases.ts';
import type { Rewriting } from './rewriting.ts';
import { PARTS_OF_RUN } from './spellings.ts';
import { writeTarget } from './targets.ts';

export const partsOfRun = new Phrases(PARTS_OF_RUN);

/** `, last 3 km @ half` behind an amount: the rest of it comes before. */
export function writePart(line: Rewriting, amount: Token | undefined): boolean {
  const comma = line.is(',') ? 1 : 0;
  const skipped = line.is('the', comma) ? 1 : 0;
  const where = partsOfRun.at(line.tokens, line.at + comma + skipped);
  if (!where) return false;
  const from = comma + skipped + where.length;
  const part = amountAt(line, from);
  const whole = amount && /^(\d+(?:\.\d+)?) ?(km|mi|min)$/.exec(amount.image);
  if (!whole || !part || part.unit !== whole[2]) return false;
  const rest = Math.round((Number(whole[1]) - part.figure) * 1000) / 1000;
  if (rest <= 0) return false;
  const { type } = amount;
  const each = where.usual === 'middle' ? Math.round((rest / 2) * 1000) / 1000 : rest;
  line.put(':', ':', from);
  if (where.usual !== 'first') {
    line.insert(type, `${each} ${part.unit}`);
    line.insert(',', ',');
  }
  line.put(type, `${part.figure} ${part.unit}`, part.length);
  writeTarget(line);
  if (where.usual !== 'last') {
    line.insert(',', ',');
    line.insert(type, `${each} ${part.unit}`);
  }
  return true;
}

/** An amount of one unit at a place further on; `mile` alone is one. */
function amountAt(
  line: Rewriting,
  ahead: number,
): { readonly figure: number; readonly unit: string; readonly length: number } | undefined {
  const token = line.peek(ahead);
  if (/^mile$/i.test(token?.image ?? '')) return { figure: 1, unit: 'mi', length: 1 };
  if (/^kilomet(?:er|re)$/i.test(token?.image ?? '')) return { figure: 1, unit: 'km', length: 1 };
  if (token?.type === NUMBER && line.unit && line.is('@', ahead + 1)) {
    return { figure: Number(token.image), unit: line.unit, length: 1 };
  }
  const found = /^(\d+(?:\.\d+)?) ?(km|k|mi|min)$/i.exec(token?.image ?? '');
  const unit = found?.[2]?.toLowerCase();
  return found && unit
    ? { figure: Number(found[1]), unit: unit === 'k' ? 'km' : unit, length: 1 }
    : undefined;
}
