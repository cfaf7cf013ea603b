import { DISTANCE } from './generated/tokens.ts';
import type { PlanUnit } from './notation/rewriting.ts';
import type { Token } from './token.ts';

/** How many more distances are in miles than in kilometres; fewer is below 0. */
export function moreMiles(tokens: readonly Token[]): number {
  let more = 0;
  for (const { type, image } of tokens) {
    if (type !== DISTANCE) continue;
    if (image.endsWith('mi')) more++;
    else if (image.endsWith('km')) more--;
  }
  return more;
}

/** The unit that most distances of a text are in; undefined where there are none, or as many of each. */
export function unitOfMost(moreMiles: number): PlanUnit | undefined {
  return moreMiles === 0 ? undefined : moreMiles > 0 ? 'mi' : 'km';
}

/** The unit of a line such as `units mi`; undefined for any other line. */
export function unitOfLine([first, second]: readonly Token[]): PlanUnit | undefined {
  const isUnit = second?.image === 'km' || second?.image === 'mi';
  return first?.name === 'units' && isUnit ? (second.image as PlanUnit) : undefined;
}
