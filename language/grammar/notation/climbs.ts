/** Reads metres uphill and downhill: `800 m D+`, `+600 m`, `with 300 m of climbing`. */
import { NUMBER } from '../generated/tokens.ts';
import { Phrases } from './phrases.ts';
import type { Rewriting } from './rewriting.ts';
import { CLIMBS } from './spellings/index.ts';
import { leads } from './tables.ts';

const climbs = new Phrases(CLIMBS);

/** Metres uphill or downhill, and how many tokens say so. */
interface Climb {
  readonly way: 'climb' | 'descent';
  readonly metres: string;
  readonly length: number;
}

const WAYS: ReadonlyMap<string, Climb['way']> = new Map([
  ['+', 'climb'],
  ['-', 'descent'],
  ['\u2212', 'descent'],
]);

const METRES = /^(\d+(?:-\d+)?) ?m$/;

/** `+600 m`, `D+ 800`, `800 m D+`, `with 800 m of climbing`, `400 m+`. */
export function climbAt(line: Rewriting, ahead: number): Climb | undefined {
  const lead = line.is('/', ahead) ? 1 : (leads.at(line.tokens, line.at + ahead)?.length ?? 0);
  const at = ahead + lead;
  const [first, second] = [line.peek(at), line.peek(at + 1)];
  // `+1200/-1200`
  const way = WAYS.get(first?.image ?? '');
  if (way && second?.type === NUMBER && second.offset === first?.end && /^\d{3,4}$/.test(second.image))
    return { way, metres: second.image, length: lead + 2 };
  const before = first?.name === 'DISTANCE' ? METRES.exec(first.image)?.[1] : undefined;
  const behind = second?.name === 'DISTANCE' ? METRES.exec(second.image)?.[1] : undefined;
  if (first?.image === '+' && behind && second?.offset === first.end)
    return { way: 'climb', metres: behind, length: lead + 2 };
  if (before && second?.image === '+' && second.offset === first?.end && isEndOfPiece(line, at + 2))
    return { way: 'climb', metres: before, length: lead + 2 };
  const figure = first?.type === NUMBER && /^\d{3,}$/.test(first.image) ? first.image : before;
  const named = figure === undefined ? undefined : climbs.at(line.tokens, line.at + at + 1);
  const isOfNext = line.name(at + 1 + (named?.length ?? 0)) === 'DISTANCE';
  if (figure && named && !isOfNext)
    return { way: named.usual as Climb['way'], metres: figure, length: lead + 1 + named.length };
  if (!line.is('d', at) || !line.is('+', at + 1)) return undefined;
  const third = line.peek(at + 2);
  const metres = third?.type === NUMBER ? third.image : METRES.exec(third?.image ?? '')?.[1];
  return metres === undefined ? undefined : { way: 'climb', metres, length: lead + 3 };
}

function isEndOfPiece(line: Rewriting, ahead: number): boolean {
  const next = line.peek(ahead);
  return !next || /^[,)/]$/.test(next.image);
}

export function writeClimb(line: Rewriting): boolean {
  const found = climbAt(line, 0);
  if (!found) return false;
  line.insert(found.way, found.way);
  line.put('DISTANCE', `${found.metres} m`, found.length);
  return true;
}
