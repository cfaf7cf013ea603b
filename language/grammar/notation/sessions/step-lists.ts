/** Tells whether what looks like a session, or like the amount of one, is the first of several steps. */
import { NUMBER, TIMES } from '../../generated/tokens.ts';
import { isAmount } from '../amounts.ts';
import { climbAt } from '../climbs.ts';
import type { Rewriting } from '../rewriting.ts';
import { isBrief } from '../steps/brief.ts';
import { partsOfRun } from '../steps/parts-of-run.ts';
import { countedAt, partOf, splitWalkAt } from '../steps/pieces.ts';
import { hasTurnsAndTimes, isAlternating } from '../steps/run-walk.ts';
import { sayingBetweenSteps } from '../steps/steps.ts';
import { timesAt, timesBehindParentheses } from '../steps/times-behind.ts';
import { leads, manners, paces } from '../tables.ts';
import { leadToSteps } from './session-details.ts';
import { behindAmount, isAddition, isBrick, isPaceLetter, startsWithPart } from './session-start.ts';
import { isWholeBefore } from './whole-before.ts';

/** `walk 10 min, 6 x …`: what looks like a session is its first step. */
export function isStepList(line: Rewriting): boolean {
  if (hasTurnsAndTimes(line) || isAlternating(line) || countedAt(line, 0)) return true;
  if (isPacedList(line)) return true;
  if (timesBehindParentheses(line) || (isAmount(line.peek()) && line.looking(1, timesAt))) return true;
  if (splitWalkAt(line)) {
    const join = stepJoinAt(line, 3);
    return join > 0 && beginsStep(line, 3 + join);
  }
  const how = line.find(manners);
  const isManner = how?.usual === 'jog' || how?.usual === 'walk';
  if (!how || !(isManner || line.is('run')) || !isAmount(line.peek(how.length))) return false;
  const join = stepJoinAt(line, how.length + 1);
  if (join === 0) return false;
  const next = how.length + 1 + join;
  // `run 10 km, 5 km @ half` may be steps of the whole.
  return isManner ? beginsStep(line, next) : manners.at(line.tokens, line.at + next) !== undefined;
}

/** `easy 3 km, tempo 3 km, easy 3 km`: each step begins with its pace. */
function isPacedList(line: Rewriting): boolean {
  const first = pacedAt(line, 0);
  const join = first > 0 ? stepJoinAt(line, first) : 0;
  return join > 0 && pacedAt(line, first + join) > 0;
}

/** How many tokens a pace with its amount takes; 0 where none stands there. */
function pacedAt(line: Rewriting, ahead: number): number {
  const pace = line.find(paces, ahead)?.length ?? 0;
  return pace > 0 && isAmount(line.peek(ahead + pace)) ? pace + 1 : 0;
}

/** `10k easy 5k steady`: two steps, between which the sign is missing. */
export function isStepWithoutSign(line: Rewriting, ahead: number): boolean {
  return (
    isAmount(line.peek(ahead)) && !isBrief(line.peek(ahead)) && line.find(paces, ahead + 1) !== undefined
  );
}

/** `10 min easy, 6 x …`, `15 min E + 4 x …`: what looks like a session is its first step. */
export function isStepBefore(line: Rewriting, ahead: number, length: number): boolean {
  if (line.peek()?.type === TIMES || isBrick(line)) return false;
  const join = stepJoinAt(line, ahead + length);
  const next = ahead + length + join;
  // `20 km long, 3 x 10 min @ marathon`; of `16 km easy, 4 x 1 km @ threshold` the first is easy, and no whole.
  if (join > 0 && !line.find(paces, ahead) && isWholeBefore(line, line.peek(), next)) return false;
  if (join > 0) return beginsStep(line, next) && !isAddition(line, next);
  if (!line.is('+', ahead + length) || !isPaceLetter(line, ahead)) return false;
  const step = line.peek(ahead + length + 1);
  return isAmount(step) || step?.type === TIMES;
}

/** Whether an amount alone is the run: no steps follow it. */
export function isAmountAlone(line: Rewriting): boolean {
  // What stands in parentheses right behind it says more of the whole.
  const from = line.is('(', 1) ? behindParentheses(line, 1) : 1;
  for (let ahead = from; line.peek(ahead); ahead++) {
    if (line.is('+', ahead) || line.is(':', ahead)) return true;
    if (leads.at(line.tokens, line.at + ahead) && leadToSteps(line, ahead) > 0) return true;
    const join = stepJoinAt(line, ahead);
    if (join > 0) return !beginsStep(line, ahead + join) || isWholeBefore(line, line.peek(), ahead + join);
  }
  return true;
}

function behindParentheses(line: Rewriting, ahead: number): number {
  let close = ahead;
  while (line.peek(close) && !line.is(')', close)) close++;
  return close + 1;
}

/** Whether steps follow that begin with a warm-up. */
export function beginsWithParts(line: Rewriting): boolean {
  const from = line.is(',') ? 1 : 0;
  const isPart = startsWithPart(line, from) || startsWithPart(line, behindAmount(line, from));
  return isPart && line.tokens.slice(line.at + from).some(({ image }) => image === ',' || image === '+');
}

/** How many tokens part two steps at a place further on: `,`, `, then`, `;`, `, then when you feel ready,`. */
function stepJoinAt(line: Rewriting, ahead: number): number {
  const sign = line.is(',', ahead) || line.is(';', ahead) ? 1 : 0;
  if (!line.is('then', ahead + sign)) return sign;
  const said = sayingBetweenSteps(line, ahead + sign + 1);
  return sign + 1 + (said > 0 ? said + 1 : 0);
}

/** Whether a step begins at a place further on: an amount, repetitions, or what stands around the work. */
function beginsStep(line: Rewriting, ahead: number): boolean {
  const token = line.peek(ahead);
  if (climbAt(line, ahead)) return false;
  if (isAmount(token) || token?.type === TIMES || token?.type === NUMBER) return true;
  const at = line.at + ahead;
  if (partsOfRun.at(line.tokens, at)) return false;
  if (line.looking(ahead, isAlternating) || line.looking(ahead, timesBehindParentheses)) return true;
  return partOf(line, ahead) !== undefined || /^(?:jog|walk|stand|run)$/.test(token?.name ?? '');
}
