import { DISTANCE, WORD } from './generated/tokens.ts';
import type { PlanUnit } from './notation/rewriting.ts';
import type { Token } from './token.ts';

/** How many more distances are in miles than in kilometres; fewer is below 0. */
export function moreMiles(tokens: readonly Token[]): number {
  let more = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { type, image } = tokens[at] as Token;
    if (type === DISTANCE) {
      if (IN_MILES.test(image)) more++;
      else if (IN_KILOMETRES.test(image)) more--;
    } else if (type === WORD && KILOMETRES.test(image) && !isName(before(tokens, at), tokens[at + 1])) more--;
  }
  return more;
}

const IN_MILES = /mi$/i;
const IN_KILOMETRES = /km$/i;

/** `22k`, `E6k`: the formatter writes `22 km`, and the unit has to be the same before and after. */
const KILOMETRES = /^(?:[A-Z]{1,3})?\d+(?:[.-]\d+)?k$/i;

/** What stands in front of a figure, without what says nothing between: `RACE DAY - 10k`, `race: 10k`. */
function before(tokens: readonly Token[], at: number): Token | undefined {
  let place = at - 1;
  while (/^(?:[:\u2013\u2014-]|day)$/i.test(tokens[place]?.image ?? '')) place--;
  return tokens[place];
}

/** Whether `10k` is a race or its pace: `@ 10k`, `race 10k`, `10k pace`. */
function isName(lead: Token | undefined, after: Token | undefined): boolean {
  return (
    /^(?:@|at|race|best|recent|ran)$/i.test(lead?.image ?? '') ||
    /^(?:pace|effort|race|rp|pb)$/i.test(after?.image ?? '')
  );
}

/** The unit that most distances of a text are in; undefined where there are none, or as many of each. */
export function unitOfMost(moreMiles: number): PlanUnit | undefined {
  return moreMiles === 0 ? undefined : moreMiles > 0 ? 'mi' : 'km';
}

/** The unit of a line such as `units mi`; undefined for any other line. */
export function unitOfLine(line: readonly Token[]): PlanUnit | undefined {
  if (line[0]?.name !== 'units') return undefined;
  const unit = line[1]?.image.toLowerCase();
  return unit === 'km' || unit === 'mi' ? unit : undefined;
}
