import { DISTANCE } from './generated/tokens.ts';
import type { PlanUnit } from './notation/rewriting.ts';
import type { Token } from './token.ts';

/** The unit that the distances of a text are in: of most of them; undefined where there are none. */
export function unitOfMost(tokens: readonly Token[]): PlanUnit | undefined {
  let more = 0;
  for (const { type, image } of tokens) {
    if (type !== DISTANCE) continue;
    if (image.endsWith('mi')) more++;
    else if (image.endsWith('km')) more--;
  }
  return more === 0 ? undefined : more > 0 ? 'mi' : 'km';
}

/** The unit of a line such as `units mi`; undefined for any other line. */
export function unitOfLine([first, second]: readonly Token[]): PlanUnit | undefined {
  const isUnit = second?.image === 'km' || second?.image === 'mi';
  return first?.name === 'units' && isUnit ? (second.image as PlanUnit) : undefined;
}
