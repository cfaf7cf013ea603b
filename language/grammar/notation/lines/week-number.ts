/** Reads the number behind `week`, and what looks like one figure with it. */
import { DISTANCE, NUMBER, PERCENT, SET_REPS, UNREADABLE } from '../../generated/tokens.ts';
import { Token } from '../../token.ts';
import { covering, type Rewriting, typeOf, unwrittenBehind } from '../rewriting.ts';
import { isOfWeek, writeShareOf } from './week-copy.ts';

/** The number of a week, of several, or of one with its total or its share: `week 2 - 40 km`, `week 4 - 70% of week 3`. */
export function writeNumber(line: Rewriting): void {
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

function writeNumberAndTotal(line: Rewriting, written: Token, number: string, total: string): void {
  const { home, column, length } = written;
  const first = new Token(NUMBER, number, home, column);
  // Without the dash in front of it.
  const lengthOfTotal = /\d[\d.,]*\s*\w*$/.exec(line.written(1))?.[0].length ?? length - first.length;
  line.out.push(
    first,
    unwrittenBehind('total', first, typeOf('total')),
    new Token(DISTANCE, total, home, column + length - lengthOfTotal, lengthOfTotal),
  );
  line.drop();
}
