/** Reads strides, which are told by their number. */
import { NUMBER } from '../../generated/tokens.ts';
import { isAmount, writeAmount } from '../amounts.ts';
import type { Rewriting } from '../rewriting.ts';
import { endsBeforeRemark } from './session-start.ts';

/** `strides x 6`, `strides 6`: behind the word. Whether their number alone is told. */
export function writeNumberOfStrides(line: Rewriting): boolean {
  if (/^[x×]$/i.test(line.peek()?.image ?? '') && line.peek(1)?.type === NUMBER) line.drop();
  // `strides x4`
  const glued = /^x(\d{1,2})$/i.exec(line.peek()?.image ?? '')?.[1];
  if (glued && (endsBeforeRemark(line, 1) || line.is(',', 1))) {
    line.put('TIMES', `${glued} x`, 1);
    line.insert('DURATION', '20 s');
    return true;
  }
  // `strides (4)`
  if (line.is('(') && line.peek(1)?.type === NUMBER && line.is(')', 2)) {
    line.drop();
    writeUsualStrides(line);
    line.drop();
    return true;
  }
  if (line.peek()?.type !== NUMBER || !(endsBeforeRemark(line, 1) || line.is(',', 1))) return false;
  writeUsualStrides(line);
  return true;
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
