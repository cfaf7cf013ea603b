/** Reads paces that change. */
import { PACE } from '../../generated/tokens.ts';
import { isAmount } from '../amounts.ts';
import { phrasesOf } from '../phrases.ts';
import type { Rewriting } from '../rewriting.ts';
import { RAMP_FROM, RAMP_TO } from '../spellings/index.ts';
import { isPaceFor } from './running-limits.ts';
import { unitOfPace } from './unit-of-pace.ts';

const rampFrom = phrasesOf(RAMP_FROM);
const rampTo = phrasesOf(RAMP_TO);

/** `from 6:00 to 5:00`, `6:00 -> 5:00`: a pace that changes, each for the mile that is written, or for the unit of the plan. Whether there is one. */
export function writeChangeOfPace(line: Rewriting): boolean {
  const lead = line.is('@') || line.is('at') ? 1 : 0;
  const second = line.find(rampFrom, lead)?.length ?? 0;
  const from = line.peek(lead + second);
  const arrow = arrowAt(line, lead + second + 1);
  const to = line.peek(lead + second + 1 + arrow);
  const unit = unitOfPace(line);
  if (!unit || arrow === 0 || !isAmount(line.out.at(-1)) || !isPaceFor(from, unit) || !isPaceFor(to, unit))
    return false;
  line.insert('@', '@');
  line.put(PACE, `${from?.image}/${unit}`, lead + second + 1);
  line.putWord('to', arrow);
  line.put(PACE, `${to?.image}/${unit}`, 1);
  return true;
}

/** `from 6:00/km to 5:20/km`: how many tokens lead to a pace that changes. */
export function leadToChange(line: Rewriting): number {
  const lead = line.find(rampFrom)?.length ?? 0;
  return lead > 0 && line.peek(lead)?.type === PACE && arrowAt(line, lead + 1) > 0 ? lead : 0;
}

/** How many tokens say what a pace changes to: `to`, `->`, `dropping to`. */
export function arrowAt(line: Rewriting, ahead: number): number {
  return line.find(rampTo, ahead)?.length ?? 0;
}
