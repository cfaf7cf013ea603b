/** Keeps what is left of a line as a remark. */
import type { Rewriting } from '../rewriting.ts';

/** All that is left of a line as a remark, without the parentheses around it. */
export function writeRestAsRemark(line: Rewriting): void {
  const length = line.tokens.length - line.at;
  const inParentheses = line.is('(') ? 1 : 0;
  const said = line.textOf(line.at + inParentheses, line.tokens.length - inParentheses);
  if (said !== '' && !/["()]/.test(said)) line.put('TEXT', `"${said}"`, length);
}
