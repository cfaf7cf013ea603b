/** Reads `easy 5 km each way to work`: two runs, of which one is told. It is reported. */
import { TIMES, WORD } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { isAmount } from '../amounts.ts';
import { phrasesOf } from '../phrases.ts';
import { isUnknownWord } from '../prose-words.ts';
import { answeredOnce, covering, type Rewriting } from '../rewriting.ts';
import { EACH_WAY } from '../spellings/index.ts';
import { isJoin, kindAt, OF_EXERCISES } from './session-start.ts';

const eachWay = phrasesOf(EACH_WAY);

const saysEachWay = answeredOnce((tokens) => tokens.some((_, at) => eachWay.at(tokens, at) !== undefined));

/**
 * Writes such a session with its amount as `5 km each way`, which is no amount. Whether it is one.
 *
 * @param write what is left of it
 */
export function writeEachWay(
  line: Rewriting,
  isFirst: boolean,
  write: (line: Rewriting, isFirst: boolean) => void,
): boolean {
  const found = saysEachWay(line) ? eachWayIn(line) : undefined;
  if (!found) return false;
  const { from, where } = found;
  const to = endOfWhere(line, where);
  const rest = line.without(from, to);
  write(rest, isFirst);
  const amounts = rest.out.flatMap((token, at) => (isAmount(token) ? [at] : []));
  const [amount] = amounts;
  const isOne = amounts.length === 1 && !rest.out.some(({ image, type }) => image === ':' || type === TIMES);
  if (rest.at < from || amount === undefined || !isOne || OF_EXERCISES.has(rest.out[0]?.image ?? ''))
    return false;
  const written = rest.out[amount] as Token;
  const last = isBehind(line, from) ? (line.peek(to - 1) as Token) : written;
  const image = `${written.image} each way${where === to ? '' : ` "${line.textOf(line.at + where, line.at + to)}"`}`;
  rest.out.splice(amount, 1, covering(WORD, image, written, last));
  line.out.push(...rest.out);
  line.drop(rest.at + to - from);
  return true;
}

function eachWayIn(line: Rewriting): { readonly from: number; readonly where: number } | undefined {
  for (let from = 1; line.peek(from) && !line.looking(from, isJoin); from++) {
    const found = line.find(eachWay, from);
    if (found) return { from, where: from + found.length };
  }
  return undefined;
}

/** Whether the words stand right behind the amount: `5 km each way`, `5 km run each way`. */
function isBehind(line: Rewriting, from: number): boolean {
  if (isAmount(line.peek(from - 1))) return true;
  return isAmount(line.peek(from - 2)) && kindAt(line, from - 1) !== undefined;
}

/** `to work`: the place behind where they lead to, by how many tokens it is away. */
function endOfWhere(line: Rewriting, from: number): number {
  let end = from;
  if (line.is('to', from) || line.is('from', from))
    do end++;
    while (line.is('the', end) || line.is('and', end) || line.is('from', end) || isUnknownWord(line, end));
  return end > from + 1 ? end : from;
}
