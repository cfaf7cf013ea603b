/** Reads how fast something is run that stands in front of it: `10k race pace: 5 x 1 km`, `5k intervals 6 x 800`. */
import { METRES_PER_MILE } from '../../../quantities/units.ts';
import { DISTANCE, TIMES } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { isAmount, isAmountAt } from '../amounts.ts';
import { phrasesOf } from '../phrases.ts';
import { covering, type Rewriting, typeOf, typeOfWord, unwrittenBehind } from '../rewriting.ts';
import { isDash } from '../signs.ts';
import { REPEATED_SESSIONS } from '../spellings/index.ts';
import { kinds, paces, unclearPaces } from '../tables.ts';
import { metresOf } from '../targets/speeds.ts';
import { isTargetAt } from '../targets/targets.ts';
import { addRemark } from './session-remarks.ts';
import { startsWithPart } from './session-start.ts';

const repeated = phrasesOf(REPEATED_SESSIONS);

/** Writes what is left of a session; `isFirst` is that of a day. */
type WriteRest = (line: Rewriting, isFirst: boolean) => void;

/** `10k race pace: 5 x 1 km`, `tempo pace 20 min`, `MP 16 km`: the pace stands in front of what is run. Whether it does. */
export function writePaceLater(line: Rewriting, isFirst: boolean, write: WriteRest): boolean {
  const pace = line.find(paces) ?? line.find(unclearPaces);
  const from = (pace?.length ?? 0) + (line.is(':', pace?.length) ? 1 : 0);
  const isSaid = pace !== undefined && (PACE_ALONE.test(line.written(pace.length)) || !line.find(paces));
  if (!isSaid || line.tokens.slice(line.at).some(({ image }) => image === '@')) return false;
  const isRepeated = line.peek(from)?.type === TIMES;
  // `tempo pace 20 min` is one of a pace, and no tempo run.
  const isOfKind = (line.find(kinds)?.length ?? 0) < pace.length;
  const to = from + (isRepeated ? 2 : 1);
  if (!isAmount(line.peek(to - 1)) || !(isRepeated || isOfKind)) return false;
  const ordered = line.inOrder([from, to], [0, pace.length], [to]);
  write(ordered, isFirst);
  line.out.push(...ordered.out);
  line.at = line.tokens.length - (ordered.tokens.length - ordered.at);
  return true;
}

/** What is nothing but a pace: `T` and `M` may be other things. */
const PACE_ALONE = /pace$|^(?:G?MP|HMP|MRP|HMRP)$/i;

/**
 * `5k intervals 6 x 800`, `MP reps: 3 x 3k`, `marathon pace intervals`: the pace of repetitions stands in front of what they are
 * called. `5k intervals` alone are 5 km of them, and `mile repeats 4 x 1 mile` have no pace. Whether one does.
 */
export function writePaceOfRepetitions(line: Rewriting, isFirst: boolean, write: WriteRest): boolean {
  if (!line.is('am') && !line.is('pm')) return writeNamed(line, isFirst, write);
  line.keep();
  if (writeNamed(line, isFirst, write)) return true;
  line.at--;
  line.out.pop();
  return false;
}

function writeNamed(line: Rewriting, isFirst: boolean, write: WriteRest): boolean {
  const named = namedAt(line);
  if (!named) return false;
  const { lead, from } = named;
  const pieces = repeatedPieces(line, from);
  const isTold = named.pace !== undefined && saysMore(line, from);
  // `800 m reps 6 x 800 m`: what is repeated, once more.
  const isDistance = pieces.some(({ metres }) => metres === named.metres);
  const isOfRepetitions = pieces.length > 0 || named.isPaceAlone || isTold;
  if (!isOfRepetitions || (!named.pace && !isDistance) || isWhole(line, from, pieces, named)) return false;
  const pace = isDistance ? undefined : named.pace;
  const [first, last] = [line.peek(lead), line.peek(from - 1)] as [Token, Token];
  const kind = covering(typeOf('WORD'), 'intervals', first, last);
  const said = line.made('TEXT', `"${line.written(lead)} ${first.image}"`, line.at, line.at + lead + 1);
  const rest = line.tokens.slice(line.at + from);
  const ends = pieces.map(({ end }) => end - from);
  const ordered = line.with(pace && !isTold ? withPace([kind, ...rest], pace, ends) : [kind, ...rest]);
  write(ordered, isFirst);
  if (pace && isTold) addRemark(ordered.out, said);
  line.out.push(...ordered.out);
  line.at = line.tokens.length - (ordered.tokens.length - ordered.at);
  return true;
}

interface Named {
  /** How many tokens the pace is, or the distance. */
  readonly lead: number;
  /** Behind what repetitions are called, and a sign. */
  readonly from: number;
  readonly pace: string | undefined;
  /** As far as a race of that pace is. */
  readonly metres: number | undefined;
  /** Whether it can be nothing but a pace, also of intervals of which no more is said. */
  readonly isPaceAlone: boolean;
}

function namedAt(line: Rewriting): Named | undefined {
  const found = line.find(paces);
  const pace = found && RACED.has(found.usual) ? found.usual : undefined;
  const lead = pace && found ? found.length : isAmount(line.peek()) ? 1 : 0;
  const word = lead > 0 ? line.find(repeated, lead) : undefined;
  if (!word || (line.find(kinds)?.length ?? 0) > lead) return undefined;
  const end = lead + word.length;
  const isSign = line.is(':', end) || line.is(',', end) || isDash(line.peek(end));
  const isPaceAlone =
    pace !== undefined &&
    !/^\d+k$|^mile$/i.test(line.written(lead)) &&
    /^(?:interval|rep)/i.test(line.peek(lead)?.image ?? '');
  return { lead, from: isSign ? end + 1 : end, pace, metres: metresAt(line, 0), isPaceAlone };
}

/** The paces of races. */
const RACED: ReadonlySet<string> = new Set([
  'marathon',
  'half',
  'mile',
  '1500',
  '3k',
  '5k',
  '10k',
  '15k',
  'race',
]);

interface Piece {
  /** By how many tokens the place behind its amount is away. */
  readonly end: number;
  readonly times: number;
  readonly metres: number | undefined;
}

/** What is repeated in a session, each with an amount of its own; strides have their own pace. */
function repeatedPieces(line: Rewriting, from: number): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = from; line.peek(at) && !line.is('+', at); at++) {
    const length = line.peek(at)?.type === TIMES ? isAmountAt(line, at + 1, true) : 0;
    const end = at + 1 + length;
    if (length > 0 && line.find(kinds, end)?.usual !== 'strides')
      pieces.push({
        end,
        times: Number.parseInt(line.peek(at)?.image ?? '', 10),
        metres: metresAt(line, at + 1),
      });
  }
  return pieces;
}

/** `10k intervals: 2 km wu, 6 x 800, 2 km cd`: so far in all, with the warm-up. */
function isWhole(
  line: Rewriting,
  from: number,
  pieces: readonly Piece[],
  { lead, metres = 0 }: Named,
): boolean {
  if (!isAmount(line.peek()) || lead > 1) return false;
  let parts = 0;
  for (let at = from; line.peek(at) && !line.is('+', at); at++)
    if (startsWithPart(line, at) || startsWithPart(line, at + 1)) parts += metresAt(line, at) ?? 0;
  const run = pieces.reduce((sum, piece) => sum + piece.times * (piece.metres ?? 0), 0);
  return parts > 0 && parts + run <= metres;
}

/** Whether the session says itself how fast its repetitions are, or has several in parentheses. */
function saysMore(line: Rewriting, from: number): boolean {
  for (let at = from; line.peek(at) && !line.is('+', at); at++) {
    const isPiece = line.peek(at - 1)?.type === TIMES;
    if (line.is('@', at) || line.name(at) === 'IN_TIME' || (isPiece && line.is('(', at))) return true;
    if (isPiece && isTargetAt(line, at + 1)) return true;
  }
  return false;
}

/**
 * A kind and what stands behind it, with a pace behind each piece; without pieces, behind the amount in front or the kind.
 *
 * @param ends how many tokens behind the kind each piece ends
 */
function withPace(tokens: readonly Token[], pace: string, ends: readonly number[]): readonly Token[] {
  const whole = isAmount(tokens[1]) ? 1 : 0;
  const places = new Set(ends.length > 0 ? ends : [whole]);
  return tokens.flatMap((token, at) => (places.has(at) ? [token, ...targetBehind(token, pace)] : [token]));
}

function targetBehind(token: Token, pace: string): readonly Token[] {
  return [unwrittenBehind('@', token, typeOf('@')), unwrittenBehind(pace, token, typeOfWord(pace))];
}

/** The metres of `3k`, `800`, `1 mi`, `mile`. */
function metresAt(line: Rewriting, ahead: number): number | undefined {
  const token = line.peek(ahead);
  if (token?.type === DISTANCE) return metresOf(token);
  if (token?.image.toLowerCase() === 'mile') return METRES_PER_MILE;
  const [, figure, k] = /^(\d+(?:\.\d+)?)(k?)$/i.exec(token?.image ?? '') ?? [];
  return figure ? Number(figure) * (k ? 1000 : 1) : undefined;
}
