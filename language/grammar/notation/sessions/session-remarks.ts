/** Puts what else is said of a session where it stands in the usual form. */
import { TEXT, TIMES } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { joined, putInFront, unwritten } from '../rewriting.ts';
import { OF_EXERCISES } from './session-start.ts';

/**
 * Adds what is run on, as a detail with the place of the ground: behind the session, or in front of its steps where these go on
 * on another line.
 */
export function addSurface(out: Token[], ground: Token, from = 0): void {
  const steps = out.findIndex(({ image }, at) => at > from && image === ':');
  const isBefore = steps > 0 && out.at(-1)?.line !== ground.line;
  out.splice(isBefore ? steps : out.length, 0, unwritten('surface', ground), ground);
}

/** Adds a remark of a session: in front of its steps, since behind them it would be one of the last. */
export function addRemark(out: Token[], remark: Token, from = 0): void {
  const last = out.at(-1);
  if (!last) return;
  const steps = out.findIndex(({ image, type }, at) => at > from && (image === ':' || type === TIMES));
  const kind = out[from]?.image ?? '';
  if (steps > 0 && !OF_EXERCISES.has(kind)) {
    const at = out[steps] as Token;
    out.splice(steps, 0, remark, ...(at.type === TIMES ? [unwritten(':', at)] : []));
  } else if (last.type === TEXT) out.splice(-1, 1, joined(last, remark));
  else out.push(remark);
}

/** Says of a session what it is called, in front of what else is said of the whole of it. */
export function addName(out: Token[], name: Token): void {
  const isOfWhole =
    out.at(-1)?.type === TEXT && !out.some(({ image, type }) => image === ':' || type === TIMES);
  if (isOfWhole) putInFront(out, name);
  else addRemark(out, name);
}
