/** Reads minutes and seconds that are written as one, `5min30sec`; behind `done`, where no break can follow, also apart. */
import { DURATION } from '../generated/tokens.ts';
import type { Token } from '../token.ts';
import { covering } from './rewriting.ts';

/** With one time in the place of both. */
export function withSeconds(tokens: readonly Token[]): readonly Token[] {
  const isDone = tokens[0]?.name === 'done';
  const at = tokens.findIndex((minutes, index) => {
    const seconds = tokens[index + 1];
    return (
      minutes.type === DURATION &&
      seconds?.type === DURATION &&
      MINUTES.test(minutes.image) &&
      SECONDS.test(seconds.image) &&
      (isDone || minutes.end === seconds.offset)
    );
  });
  const [minutes, seconds] = [tokens[at], tokens[at + 1]];
  if (!minutes || !seconds) return tokens;
  const said = `${Number.parseInt(minutes.image, 10)} min ${Number.parseInt(seconds.image, 10)} s`;
  return [...tokens.slice(0, at), covering(DURATION, said, minutes, seconds), ...tokens.slice(at + 2)];
}

const MINUTES = /^\d+ ?min(?:s|utes?)?$/i;
const SECONDS = /^[0-5]?\d ?s(?:ecs?|econds?)?$/i;
