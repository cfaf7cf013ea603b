/** Reads runs that are told by their steps alone. */
import type { Token } from '../../token.ts';
import { type Rewriting, unwritten } from '../rewriting.ts';
import { isUphillAt, trialAt } from '../steps/pieces.ts';
import { writeRecovery } from '../steps/recoveries.ts';
import { writeSteps } from '../steps/steps.ts';
import { writeInAll } from './session-body.ts';
import { writeDetails } from './session-details.ts';
import { endsSteps } from './session-start.ts';

/** A run that is told by its steps alone. */
export function writeStepsOfRun(line: Rewriting, isNew = true): boolean {
  if (isNew) line.insert('run', 'run');
  const kind = line.out.length - 1;
  const from = line.at;
  line.insert(':', ':');
  writeSteps(line, endsSteps);
  // `6 x 2 min uphill`
  const goesUp = line.tokens.slice(from, line.at).some((_, at) => isUphillAt(line.tokens, from + at));
  if (goesUp) line.out.splice(kind, 1, unwritten('hills', line.out[kind] as Token));
  // `2 km wu, 5k TT, 2 km cd`
  const isTrial =
    isNew && line.tokens.slice(from, line.at).some((_, at) => trialAt(line.tokens, from + at) > 0);
  if (isTrial) line.out.splice(kind, 1, unwritten('time-trial', line.out[kind] as Token));
  writeInAll(line, kind + 1);
  writeDetails(line);
  return true;
}

/** Steps behind the first repetitions; where there are several, they stand behind a colon. */
export function writeMoreSteps(line: Rewriting, from: number): void {
  writeRecovery(line, endsSteps);
  if (line.is(',')) {
    line.keep();
    writeSteps(line, endsSteps);
    line.out.splice(from, 0, unwritten(':', line.out[from] as Token));
  }
  writeDetails(line);
}
