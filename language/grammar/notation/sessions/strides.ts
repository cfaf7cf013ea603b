/** Reads strides, which are told by their number. */
import { NUMBER, TEXT } from '../../generated/tokens.ts';
import { isAmount, writeAmount } from '../amounts.ts';
import type { Rewriting } from '../rewriting.ts';

/** `strides x 6`, `strides 6`: behind the word. Whether their number alone is told. */
export function writeNumberOfStrides(line: Rewriting): boolean {
  if (/^[x×]$/i.test(line.peek()?.image ?? '') && line.peek(1)?.type === NUMBER) line.drop();
  if (line.peek()?.type !== NUMBER || !isStrideEnd(line, 1)) return false;
  writeUsualStrides(line);
  return true;
}

function isStrideEnd(line: Rewriting, ahead: number): boolean {
  const token = line.peek(ahead);
  return !token || token.image === '+' || token.image === ',' || token.type === TEXT;
}

/** `6 strides`: of 20 s each, as they usually are. */
export function writeUsualStrides(line: Rewriting): void {
  const figure = line.peek()?.image ?? '';
  line.put('TIMES', `${figure} x`, 1);
  line.insert('DURATION', '20 s');
}

/** `6 strides of 15 s`: in place of the usual length. */
export function writeLengthOfStrides(line: Rewriting): void {
  if (!line.is('of') || !isAmount(line.peek(1))) return;
  line.drop();
  line.out.pop();
  writeAmount(line);
}
