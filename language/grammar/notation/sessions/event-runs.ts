/**
 * Reads runs that are an event: `parkrun - easy`, `walk the parkrun`, `Chicago Marathon`. A parkrun may be raced or not:
 * where nothing says which, it is reported.
 */
import { UNREADABLE } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { isAmount } from '../amounts.ts';
import { Phrases, phrasesOf } from '../phrases.ts';
import { isUnknownWord } from '../prose-words.ts';
import { answeredOnce, type Rewriting, typeOfWord } from '../rewriting.ts';
import { KINDS, PARKRUN, RACED } from '../spellings/index.ts';
import { efforts, manners, races } from '../tables.ts';
import { isTargetAt, writeTarget } from '../targets/targets.ts';
import { isName } from './race-sessions.ts';
import { endsHere, kindAt } from './session-start.ts';

const parkrun = phrasesOf(PARKRUN);
const raced = phrasesOf(RACED);
const walked = new Phrases({ walk: KINDS.walk });

const namesPark = answeredOnce((tokens) => tokens.some(({ image }) => /^park/i.test(image)));

const DISTANCE_OF_PARKRUN = '5 km';
/** One of which it is not said how it is run: it is reported. */
const UNTOLD = 'parkrun';

/** `parkrun (easy)`, `easy parkrun`, `parkrun PB attempt`. Whether one is written that says how it is run. */
export function writeParkrun(line: Rewriting): boolean {
  if (!namesPark(line)) return false;
  const lead = leadAt(line);
  const distance = distanceAt(line);
  if (distance && !lead.kind) {
    // `5k parkrun`: it has no other distance.
    const rest = line.part(line.at + 1, line.tokens.length);
    if (!writeParkrun(rest)) line.put('WORD', UNTOLD, 1 + distance);
    else {
      line.out.push(...rest.out);
      line.drop(1 + rest.at);
    }
    return true;
  }
  const found = parkrun.at(line.tokens, line.at + lead.length);
  if (!found) return false;
  const at = lead.length + found.length;
  // `parkrun 5k`: that is how far it is, and no pace.
  const isDistanceBehind = isDistanceOfParkrun(line.peek(at)) && endsHere(line, at + 1);
  if (lead.kind) {
    write(line, lead.kind, { from: lead.length, to: at }, isDistanceBehind ? at + 1 : at);
    return true;
  }
  if (isDistanceBehind) {
    line.put('WORD', UNTOLD, at + 1);
    return true;
  }
  const sign = isSign(line, at) || line.is('(', at) || line.is(':', at) ? 1 : 0;
  const close = (end: number) => {
    const last = line.is('!', end) ? end + 1 : end;
    return line.is('(', at) && line.is(')', last) ? last + 1 : last;
  };
  const from = at + sign;
  const race = raced.at(line.tokens, line.at + from);
  if (race && !line.peek(close(from + race.length))) {
    const written = line.textOf(line.at, line.at + from + race.length).replace(/[(]/g, '');
    line.insert('race', 'race');
    line.insert('WORD', '5k');
    line.put('TEXT', `"${written}"`, close(from + race.length));
    return true;
  }
  const kind = kindAt(line, from) ?? walked.at(line.tokens, line.at + from);
  if (
    kind &&
    kind.usual !== 'rest' &&
    !isAmount(line.peek(from + kind.length)) &&
    !isWayThere(line, from, kind.length) &&
    (!line.is('(', at) || close(from + kind.length) > from + kind.length)
  ) {
    write(line, kind.usual, { from: 0, to: at }, close(from + kind.length));
    return true;
  }
  if (!line.is('@', from) && !isTargetAt(line, from) && !efforts.at(line.tokens, line.at + from))
    return false;
  write(line, 'run', { from: 0, to: at }, from);
  writeTarget(line);
  if (sign === 1 && line.is(')')) line.drop();
  return true;
}

/** `parkrun, jog there and back`: how one gets there says nothing of the run itself. */
function isWayThere(line: Rewriting, ahead: number, length: number): boolean {
  const isManner = manners.at(line.tokens, line.at + ahead) !== undefined;
  return isManner && /^(?:there|to|home|back|from)$/i.test(line.peek(ahead + length)?.image ?? '');
}

/** `5k parkrun`, `5 km park run`: how many tokens it takes behind the distance that goes without saying; 0 where there is none. */
function distanceAt(line: Rewriting): number {
  return isDistanceOfParkrun(line.peek()) ? (parkrun.at(line.tokens, line.at + 1)?.length ?? 0) : 0;
}

function isDistanceOfParkrun(token: Token | undefined): boolean {
  return /^5 ?km?$/i.test(token?.image ?? '');
}

/** `easy parkrun`, `walk the parkrun`: what stands in front of it. */
function leadAt(line: Rewriting): { readonly kind?: string; readonly length: number } {
  const manner = line.find(manners);
  const kind = kindAt(line, 0) ?? (manner && manner.usual !== 'stand' ? manner : undefined);
  const length = kind?.length ?? 0;
  const behind = length + (line.is('the', length) || line.is('a', length) ? 1 : 0);
  if (kind && kind.usual !== 'race' && kind.usual !== 'rest') return { kind: kind.usual, length: behind };
  return { length: line.is('the') ? 1 : 0 };
}

function write(
  line: Rewriting,
  kind: string,
  { from, to }: { readonly from: number; readonly to: number },
  length: number,
): void {
  const name = line.made('TEXT', `"${line.textOf(line.at + from, line.at + to)}"`, line.at, line.at + length);
  line.insert(typeOfWord(kind), kind);
  line.insert('DISTANCE', DISTANCE_OF_PARKRUN);
  line.out.push(name);
  line.drop(length);
}

function isSign(line: Rewriting, ahead: number): boolean {
  return (
    line.is(',', ahead) ||
    (line.peek(ahead)?.type === UNREADABLE && /^[-\u2013\u2014!]$/.test(line.peek(ahead)?.image ?? ''))
  );
}

/** `Chicago Marathon`: names in capitals and a race that is told by its word, and nothing else. Whether it is one. */
export function writeNamedRace(line: Rewriting): boolean {
  let length = 0;
  while (isName(line.peek(length)) && isUnknownWord(line, length)) length++;
  const race = length > 0 ? races.at(line.tokens, line.at + length) : undefined;
  // `Around 10k`, `Windy 10k` may be the amount of any run.
  const isFigure = /^\d/.test(line.peek(length)?.image ?? '');
  if (!race || isFigure || line.peek(length + race.length)) return false;
  const title = line.made('TEXT', `"${line.written(length + race.length)}"`, line.at, line.at + length);
  line.insert('race', 'race');
  line.drop(length);
  line.putWord(race.usual, race.length);
  line.out.push(title);
  return true;
}
