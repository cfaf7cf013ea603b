/** Reads how steep a treadmill is: `, 1%`, `@ 15%`, `at 5% incline`. It stays a remark. */
import { NUMBER, PERCENT, SPEED } from '../generated/tokens.ts';
import type { Token } from '../token.ts';
import { answeredOnce, type Rewriting } from './rewriting.ts';
import { surfaces } from './tables.ts';

/** What the grade of a treadmill is called. */
const INCLINE = /^(?:incl|incline|gradient|grade)$/i;
/** In percent. */
const STEEPEST = 40;

/** Takes a grade, which a remark tells; undefined where none is written. */
export function takeGrade(line: Rewriting): Token | undefined {
  const sign = line.is(',') || line.is('@') || line.is('at') ? 1 : 0;
  const before = INCLINE.test(line.peek(sign)?.image ?? '') ? 1 : 0;
  const token = line.peek(sign + before);
  const isFigure = token?.type === PERCENT || (before > 0 && token?.type === NUMBER);
  if (!token || !isFigure || Number.parseFloat(token.image) > STEEPEST) return undefined;
  if (!hasTreadmill(line)) return undefined;
  const behind = INCLINE.test(line.peek(sign + before + 1)?.image ?? '') ? 1 : 0;
  const length = sign + before + 1 + behind;
  const remark = line.made('TEXT', `"incline ${Number.parseFloat(token.image)}%"`, line.at, line.at + length);
  line.drop(length);
  return remark;
}

const hasTreadmill = answeredOnce((tokens) =>
  tokens.some((token, at) => isOfTreadmill(token) || surfaces.at(tokens, at)?.usual === 'treadmill'),
);

/** A speed, too: nobody runs by kilometres an hour elsewhere, and up a slope of so many percent. */
function isOfTreadmill({ type, image }: Token): boolean {
  return type === SPEED || /^(?:tm|treadmill|dreadmill|incline)$/i.test(image);
}
