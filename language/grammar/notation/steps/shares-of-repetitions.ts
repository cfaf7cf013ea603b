/** Reads recoveries that are a share of what is repeated: `rest half the interval`, `1:1 rest`, `jog half the distance`. */
import { parseDuration } from '../../../quantities/duration.ts';
import { DISTANCE, DURATION, TIMES } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { phrasesOf } from '../phrases.ts';
import type { Rewriting } from '../rewriting.ts';
import { HALF_OF_REPETITION, RECOVER } from '../spellings/index.ts';
import { manners, recoveries } from '../tables.ts';

const halves = phrasesOf(HALF_OF_REPETITION);
const recover = phrasesOf(RECOVER);

/** Writes such a recovery behind one repeated piece. Whether there is one. */
export function writeShareOfRepetition(line: Rewriting): boolean {
  const found = shareAt(line);
  const piece = found && pieceOf(line.out);
  if (!found || !piece) return false;
  const amount = shareOf(piece, found.share);
  // How long a distance takes is not known.
  const isOpen = found.isOfTime && piece.type === DISTANCE;
  if (!amount && !isOpen) return false;
  const said = line.made(
    'TEXT',
    `"${line.textOf(line.at + found.from, line.at + found.length)}"`,
    line.at,
    line.at + found.length,
  );
  line.insert('recover', 'recover');
  if (found.manner) line.insert(found.manner, found.manner);
  if (isOpen) line.insert('UNTIL_LAP', 'until lap');
  else line.insert(piece.type, amount ?? '');
  if (isOpen) line.out.push(said);
  line.drop(found.length);
  return true;
}

/** Whether a share of what is repeated stands at a place further on, and no pace of a half marathon. */
export function isShareAt(line: Rewriting, ahead: number): boolean {
  return RATIO.test(line.peek(ahead)?.image ?? '') || (line.find(halves, ahead)?.length ?? 0) > 1;
}

interface Share {
  /** Behind a comma, and how many tokens all of it is. */
  readonly from: number;
  readonly length: number;
  readonly share: number;
  readonly manner: 'jog' | 'walk' | 'stand' | undefined;
  readonly isOfTime: boolean;
}

function shareAt(line: Rewriting): Share | undefined {
  const open = line.is('(') ? 1 : 0;
  const sign = open > 0 || line.is(',') ? 1 : 0;
  const lead = line.find(recover, sign)?.length ?? 0;
  const first = line.find(manners, sign + lead);
  const before = sign + lead + (first?.length ?? 0);
  const ratio = RATIO.test(line.peek(before)?.image ?? '') || isEqualRest(line, before);
  const half = ratio ? undefined : line.find(halves, before);
  const end = before + (ratio ? 1 : (half?.length ?? 0));
  if (end === before) return undefined;
  const second = first ? undefined : line.find(manners, end);
  const named = line.find(recoveries, end + (second?.length ?? 0));
  const to = end + (second?.length ?? 0) + (named?.length ?? 0);
  if (!first && !second && !named && lead === 0) return undefined;
  if (open > 0 ? !line.is(')', to) : !/^[,+)]$/.test(line.peek(to)?.image ?? ',')) return undefined;
  const manner = (first ?? second)?.usual;
  return {
    from: sign,
    length: to + open,
    share: ratio ? 1 : HALF,
    manner: manner === 'jog' || manner === 'walk' || manner === 'stand' ? manner : undefined,
    isOfTime: ratio || /time/i.test(line.textOf(line.at, line.at + to)),
  };
}

const RATIO = /^1[:/]1$/;

/** `equal rest`: as long; `equal jog` is as far. */
function isEqualRest(line: Rewriting, ahead: number): boolean {
  const isEqual = line.is('equal', ahead) || line.is('same', ahead);
  return isEqual && line.find(manners, ahead + 1)?.usual === 'stand';
}
const HALF = 0.5;

/** The amount that is repeated alone, behind it nothing but its pace. */
function pieceOf(out: readonly Token[]): Token | undefined {
  const times = out.findLastIndex(({ type }) => type === TIMES);
  const piece = times < 0 ? undefined : out[times + 1];
  const isOne = !out.slice(times).some(({ image }) => /^(?:[,()+]|recover)$/.test(image));
  return isOne && (piece?.type === DISTANCE || piece?.type === DURATION) ? piece : undefined;
}

/** So much of an amount, in a unit in which it is a whole number where it is not whole in its own. */
function shareOf({ type, image }: Token, share: number): string | undefined {
  if (share === 1) return image;
  if (type === DURATION) {
    const read = parseDuration(image);
    if (!read || read === 'reversed' || read.range.low !== read.range.high) return undefined;
    const seconds = read.range.low * share;
    return seconds % 60 === 0
      ? `${seconds / 60} min`
      : Number.isInteger(seconds)
        ? `${seconds} s`
        : undefined;
  }
  const [, figure, unit] = /^(\d+(?:\.\d+)?) ?(m|km|mi)$/.exec(image) ?? [];
  if (!figure || !unit) return undefined;
  const half = Number(figure) * share;
  return unit === 'km' && half < 1 ? `${half * 1000} m` : `${half} ${unit}`;
}
