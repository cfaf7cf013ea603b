/** Reads a race with what is run before and after it: `3 km wu, race 10k, 2 km cd`, `10k race (2 km wu/cd)`. */
import type { Token } from '../../token.ts';
import { phrasesOf } from '../phrases.ts';
import { answeredOnce, type Rewriting, unwritten } from '../rewriting.ts';
import { ON_TOP } from '../spellings/index.ts';
import { races } from '../tables.ts';
import { type Around, eachPartAt, hasPart, pairAt } from './around.ts';
import { behindAmount, isJoin, kindAt } from './session-start.ts';

const onTop = phrasesOf(ON_TOP);

const hasRace = answeredOnce((tokens) => tokens.some(({ image }) => /^(?:race|parkrun)$/i.test(image)));

/** A race, by how many tokens it is away, and what stands around it. */
export interface RaceWithParts {
  readonly from: number;
  readonly to: number;
  /** How many tokens all of it takes. */
  readonly length: number;
  readonly warmUp: readonly Token[];
  readonly coolDown: readonly Token[];
}

/** The race that stands here among its warm-up and cool-down, and nothing else. */
export function raceWithPartsAt(line: Rewriting): RaceWithParts | undefined {
  if (!hasRace(line) || !hasPart(line)) return undefined;
  const before = frontAt(line);
  const from = before?.to ?? 0;
  if (!isRaceAt(line, from)) return undefined;
  // `race: 5k (2 km wu)`
  let to = from + (line.is('race', from) && line.is(':', from + 1) && line.find(races, from + 2) ? 2 : 0);
  while (line.peek(to) && !/^[,;:(]$/.test(line.peek(to)?.image ?? '') && !leadAt(line, to)) to++;
  const behind = behindAt(line, to);
  const end = behind?.to ?? to;
  const isAll = end >= line.tokens.length - line.at || line.looking(end, isJoin);
  if (!isAll || (!before && !behind)) return undefined;
  const [warmUps, coolDowns] = [0, 1].map((side) =>
    [before, behind].flatMap((part) => (part?.steps[side]?.length ? [part.steps[side]] : [])),
  );
  // What is told twice is left as it is written.
  if ((warmUps?.length ?? 0) > 1 || (coolDowns?.length ?? 0) > 1) return undefined;
  return { from, to, length: end, warmUp: warmUps?.[0] ?? [], coolDown: coolDowns?.[0] ?? [] };
}

/** `2 km wu/cd,`, `3 km wu,`: what stands in front, with its comma. */
function frontAt(line: Rewriting): Pick<Around, 'to' | 'steps'> | undefined {
  const pair = pairAt(line, 0);
  if (pair) return pair;
  const found = eachPartAt(line, 0);
  return found && /^[,;]$/.test(line.peek(found.to)?.image ?? '')
    ? { ...found, to: found.to + 1 }
    : undefined;
}

/** `(2 km wu/cd)`, `, 3 km wu, 2 km cd`, `w/ 3 km wu`: what stands behind, with its sign. */
function behindAt(line: Rewriting, ahead: number): Pick<Around, 'to' | 'steps'> | undefined {
  const pair = pairAt(line, ahead);
  if (pair) return pair;
  const isOpen = line.is('(', ahead);
  const sign = isOpen || /^[,;:]$/.test(line.peek(ahead)?.image ?? '') ? 1 : 0;
  const found = eachPartAt(line, ahead + sign + leadAt(line, ahead + sign));
  if (!found || (isOpen && !line.is(')', found.to))) return undefined;
  return isOpen ? { ...found, to: found.to + 1 } : found;
}

function leadAt(line: Rewriting, ahead: number): number {
  return line.find(onTop, ahead)?.length ?? 0;
}

/** `race 10k`, `10k race`, `half marathon race`, `parkrun`. */
function isRaceAt(line: Rewriting, ahead: number): boolean {
  const named = line.find(races, ahead)?.length ?? 0;
  const behind = named > 0 ? ahead + named : behindAmount(line, ahead);
  const isRace = [ahead, behind].some((at) => kindAt(line, at)?.usual === 'race');
  // `10 km race pace` is none.
  const isPace = /^(?:pace|effort)$/i.test(line.peek(behind + 1)?.image ?? '');
  return (isRace && !isPace) || line.is('parkrun', ahead);
}

/** A run of its own that holds a warm-up or a cool-down. */
export function asRun(step: readonly Token[]): readonly Token[] {
  const first = step[0] as Token;
  return [unwritten('run', first), unwritten(':', first), ...step];
}
