/** Reads `6 x 800 m rest 2 min jog`: a rest between repetitions that is jogged or walked is no standing. */
import { TIMES } from '../generated/tokens.ts';
import type { Token } from '../token.ts';
import { isAmount } from './amounts.ts';
import { covering, typeOf } from './rewriting.ts';
import { manners } from './tables.ts';

/** With its word as `recover`, or without it where something else leads to the recovery. */
export function withRestsRun(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex(({ type }) => type === TIMES);
  if (first < 0) return tokens;
  const run = [...tokens.keys()].filter(
    (at) => at > first && isRest(tokens[at] as Token) && isRunFrom(tokens, at),
  );
  if (run.length === 0) return tokens;
  const colons = new Set(run.map((at) => amountFrom(tokens, at) - 1));
  return tokens.flatMap((token, at) => {
    if (run.includes(at))
      return isLed(tokens, at) ? [] : [covering(typeOf('recover'), 'recover', token, token)];
    return colons.has(at) ? [] : [token];
  });
}

/** `, rest 2 min jog`, `2 min rest jog`: whether a recovery is told in another way as well. */
function isLed(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1] as Token;
  return isAmount(before) ? isMoving(tokens, at + 1) : LEADS.test(before.image);
}

const LEADS = /^(?:[,(/]|with)$/i;

function isRest({ image }: Token): boolean {
  return /^(?:rests?|pause|break)$/i.test(image);
}

/** Where goes on what is said of a rest: behind its colon, where it has one. */
function amountFrom(tokens: readonly Token[], at: number): number {
  return tokens[at + 1]?.image === ':' ? at + 2 : at + 1;
}

/** `rest 2 min jog`, `rest: jog 2 min`, `2 min rest jog`: whether it says how it is run, and nothing of what follows it. */
function isRunFrom(tokens: readonly Token[], at: number): boolean {
  const next = amountFrom(tokens, at);
  const amount = tokens[next];
  if (isMoving(tokens, next)) {
    const behind = tokens[next + lengthOfManner(tokens, next)];
    return behind !== undefined && isAmount(behind)
      ? !isAmountBefore(tokens, at)
      : isAmountBefore(tokens, at);
  }
  if (!amount || !isAmount(amount) || !isMoving(tokens, next + 1)) return false;
  const behind = tokens[next + 1 + lengthOfManner(tokens, next + 1)];
  return behind === undefined || !isAmount(behind);
}

/** `800 m, 2 min rest`: an amount of the rest itself, and not of what is repeated. */
function isAmountBefore(tokens: readonly Token[], at: number): boolean {
  const [before, repeated] = [tokens[at - 1], tokens[at - 2]];
  return before !== undefined && isAmount(before) && repeated?.type !== TIMES;
}

function isMoving(tokens: readonly Token[], at: number): boolean {
  return /^(?:jog|walk)$/.test(manners.at(tokens, at)?.usual ?? '');
}

function lengthOfManner(tokens: readonly Token[], at: number): number {
  return manners.at(tokens, at)?.length ?? 0;
}
