/** Reads what stands behind the kind of a session. */
import { DISTANCE, LADDER, NUMBER, TIMES, WORD } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { isAmount, writeAmount } from '../amounts.ts';
import { writeGoalOfRace } from '../races/race-goals.ts';
import { covering, type Rewriting, unwritten } from '../rewriting.ts';
import { isRatioOfRun, RUN_OR_WALKED, writeTurns } from '../steps/run-walk.ts';
import { writeSteps } from '../steps/steps.ts';
import { bounds, inAll } from '../tables.ts';
import { writeAmountInside } from './amount-inside.ts';
import { writeMilesOfRun } from './miles-of-plan.ts';
import { writeCueOfRest } from './rest-days.ts';
import { writeDetails } from './session-details.ts';
import { endsSteps, isRunning, OF_EXERCISES } from './session-start.ts';
import { writeBodyOfStrength } from './strength-sessions.ts';

/** What stands behind the kind of a session. */
export function writeBody(line: Rewriting, kind: string): void {
  if (OF_EXERCISES.has(kind)) {
    writeBodyOfStrength(line, kind);
    return;
  }
  if (kind === 'rest') writeCueOfRest(line);
  // `run for 50 minutes`
  if (line.is('for') && isAmount(line.peek(1))) line.drop();
  // `race half-marathon 1:45`
  if (kind === 'race') writeGoalOfRace(line);
  const isInside = writeAmountInside(line);
  if (!isInside && !isAmount(line.out.at(-1))) writeAmount(line, line.peek()?.type !== NUMBER);
  if (line.unitOfPlan === 'mi') writeMilesOfRun(line.out);
  const amount = isInside ? line.out.findLast(isAmount) : line.out.at(-1);
  if (isRunning(kind) && writeTurns(line, kind === 'run-walk')) {
    writeDetails(line);
    return;
  }
  // `3 km run/walk 2:1`, `4 mi long 15/30`: how often follows from no distance.
  if (amount?.type === DISTANCE && isRatioOfRun(line.peek()) && RUN_OR_WALKED.has(kind)) {
    const token = line.out.at(-2);
    if (token?.image === 'run') line.out.splice(-2, 1, covering(WORD, 'run-walk', token, token));
    line.put('TEXT', `"${line.peek()?.image}"`, 1);
  }
  line.unit = unitOf(amount);
  // `8 mi total: 2 mi wu, 6 mi easy`
  if (isAmount(amount) && line.is('total') && line.is(':', 1)) line.drop();
  const place = line.out.length;
  const bound = line.find(bounds);
  if (bound && line.out.at(-1)?.name === 'DISTANCE') line.put('TEXT', `"${bound.usual}"`, bound.length);
  writeStepsBehind(line, kind);
  writeDetails(line, amount);
  writeInAll(line, place);
}

/** `intervals 200-400-200`, `easy 10 km 4 x 1 km @ 10k`: steps right behind the amount. */
function writeStepsBehind(line: Rewriting, kind: string): void {
  if (line.peek()?.type === LADDER && (kind === 'intervals' || kind === 'fartlek')) {
    line.insert(':', ':');
    writeSteps(line, endsSteps);
  }
  if (line.peek()?.type !== TIMES) return;
  const steps = line.out.length;
  writeSteps(line, endsSteps);
  const areSeveral = line.out.slice(steps).some(({ image }) => image === ',');
  const isOfWhole = isAmount(line.out[steps - 1]);
  const isNew = line.out[steps - 1]?.image !== ':';
  if (isNew && (isOfWhole || (areSeveral && !isNested(line.out, steps))))
    line.out.splice(steps, 0, unwritten(':', line.out[steps] as Token));
}

/** `, total 10 km` behind the steps: the amount of all, which stands before them. */
export function writeInAll(line: Rewriting, place: number): void {
  const comma = line.is(',') ? 1 : 0;
  const lead = inAll.at(line.tokens, line.at + comma);
  const before = line.out[place - 1];
  if (!lead || !isAmount(line.peek(comma + lead.length)) || isAmount(before)) return;
  line.drop(comma + lead.length);
  const end = line.out.length;
  if (before && line.out[place]?.image !== ':') line.insert(':', ':');
  writeAmount(line);
  const [colon, amount] = line.out.splice(end);
  line.out.splice(place, 0, ...(amount && colon ? [amount, colon] : colon ? [colon] : []));
}

/** The unit of an amount that the steps of a run may leave out. */
function unitOf(amount: Token | undefined): string | undefined {
  if (/^\d+ ?h(?: \d+ min)?$/.test(amount?.image ?? '')) return 'min';
  return /^~?[\d.-]+ ?(km|mi|min)$/i.exec(amount?.image ?? '')?.[1]?.toLowerCase();
}

/** Whether all commas stand in parentheses. */
function isNested(tokens: readonly Token[], from: number): boolean {
  let depth = 0;
  for (const { image } of tokens.slice(from)) {
    if (image === '(') depth++;
    else if (image === ')') depth--;
    else if (image === ',' && depth === 0) return false;
  }
  return true;
}
