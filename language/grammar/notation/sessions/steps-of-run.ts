/** Reads runs that are told by their steps alone. */
import { COOL_DOWN, DISTANCE, WARM_UP } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { type Rewriting, unwritten } from '../rewriting.ts';
import { isUphillAt } from '../steps/pieces.ts';
import { writeRecovery } from '../steps/recoveries.ts';
import { writeSteps } from '../steps/steps.ts';
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
  else writeRaceOfParts(line, kind);
  writeDetails(line);
  return true;
}

/** `3 km wu, race 10k, 2 km cd` is a race, and no run at the pace of one. */
function writeRaceOfParts(line: Rewriting, kind: number): void {
  const race = line.out.findIndex(({ name }, at) => at > kind && name === 'race');
  const [word, amount] = [line.out[race], line.out[race - 2]];
  // `race pace 5 km` is a pace.
  const isPace = word?.length !== 'race'.length;
  if (!word || isPace || amount?.type !== DISTANCE || word.offset > amount.offset) return;
  const begins = line.out.slice(kind + 1).filter((_, at, steps) => /^[:,]$/.test(steps[at - 1]?.image ?? ''));
  const others = begins.filter((step) => step !== amount);
  if (others.length === 0 || !others.every(({ type }) => type === WARM_UP || type === COOL_DOWN)) return;
  line.out.splice(race - 1, 2);
  line.out.splice(kind, 1, word);
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
