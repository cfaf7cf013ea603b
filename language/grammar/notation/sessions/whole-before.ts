/** Tells whether an amount in front of repetitions is that of all: `32 km, 3 x 6 km @ marathon`. */
import { DISTANCE, DURATION, TIMES } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { isAmount } from '../amounts.ts';
import type { Rewriting } from '../rewriting.ts';
import { isBrief } from '../steps/brief.ts';
import { recoveryAt } from '../steps/recovery-at.ts';
import { parts } from '../tables.ts';
import { metresOf, secondsOf } from '../targets/speeds.ts';

/** Nobody runs so far, or so long, before repetitions that it takes more to fill: it is the whole run. */
const LEAST_METRES = 12_000;
const LEAST_SECONDS = 70 * 60;

/**
 * Whether an amount is the whole of a run, of which repetitions stand further on: they fit into it, none is as short as
 * strides, and nothing is run in front of them or behind.
 */
export function isWholeBefore(line: Rewriting, amount: Token | undefined, ahead: number): boolean {
  const whole = measureOf(amount);
  if (!(whole >= 1) || line.peek(ahead)?.type !== TIMES) return false;
  if (!line.is('(', ahead + 1) && isBrief(line.peek(ahead + 1))) return false;
  let end = ahead;
  while (line.peek(end) && !line.is('+', end)) end++;
  const behind = line.tokens.slice(line.at + ahead, line.at + end);
  if (behind.some((_, at) => parts.at(behind, at) !== undefined)) return false;
  let depth = 0;
  for (const [at, { image }] of behind.entries()) {
    if (image === '(') depth++;
    else if (image === ')') depth--;
    else if (depth === 0 && image === ',' && isStepAlone(line, ahead + at + 1)) return false;
  }
  const repeated = behind.map(({ type, image }, at) =>
    type === TIMES ? Number.parseInt(image, 10) * (measureOf(behind[at + 1]) || 0) : 0,
  );
  return repeated.reduce((sum, one) => sum + one, 0) <= whole;
}

/** Whether something stands behind a comma that is run once, and is no recovery. */
function isStepAlone(line: Rewriting, ahead: number): boolean {
  return isAmount(line.peek(ahead)) && recoveryAt(line, ahead) === 0;
}

/** How often an amount is as much as the least whole; not a number for what is none. */
function measureOf(token: Token | undefined): number {
  const [, kilometres] = /^(\d+)k$/i.exec(token?.image ?? '') ?? [];
  if (kilometres) return (Number(kilometres) * 1000) / LEAST_METRES;
  if (token?.type === DISTANCE) return (metresOf(token) ?? Number.NaN) / LEAST_METRES;
  return token?.type === DURATION ? (secondsOf(token) ?? Number.NaN) / LEAST_SECONDS : Number.NaN;
}
