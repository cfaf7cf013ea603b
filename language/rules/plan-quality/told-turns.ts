import { parseDuration } from '../../quantities/duration.ts';
import { DURATION_UNITS, sizesOf } from '../../quantities/units.ts';

/** Running and walking by turns; seconds. */
export interface Turns {
  readonly times: number;
  readonly run: number;
  readonly walk: number;
  /** What of the whole the turns leave over: less than one of them. */
  readonly left: number;
}

const SECONDS = sizesOf(DURATION_UNITS);

const AMOUNT = '(\\d+(?:\\.\\d+)? ?(?:min|s))';
const RUN = '(?:run|running|jog|jogging)';
const WALK = '(?:walk|walking)';
const SIGN = ' ?(?:[,/]|and)? ?';

/** `2 min run, 1 min walk` */
const WORDS_BEHIND = new RegExp(String.raw`^\(?${AMOUNT} ${RUN}${SIGN}${AMOUNT} ${WALK}\)?$`, 'i');
/** `run 2 min, walk 1 min` */
const WORDS_BEFORE = new RegExp(String.raw`^\(?${RUN} ${AMOUNT}${SIGN}${WALK} ${AMOUNT}\)?$`, 'i');
/** `4:1`, so many minutes of running and so many of walking: no clock time, which has two digits of seconds. */
const RATIO = /^\(?(\d):(\d)\)?$/;

/**
 * The turns that a remark tells, as often as they fit into a whole of so many seconds; undefined where it tells none, or
 * leaves their unit open.
 */
export function turnsIn(remark: string, whole: number): Turns | undefined {
  const [run, walk] = turnIn(remark.trim());
  if (!run || !walk) return undefined;
  const times = Math.floor(whole / (run + walk));
  return times < 1 ? undefined : { times, run, walk, left: whole - times * (run + walk) };
}

function turnIn(text: string): readonly (number | undefined)[] {
  const [, ...amounts] = WORDS_BEHIND.exec(text) ?? WORDS_BEFORE.exec(text) ?? [];
  if (amounts.length > 0) return amounts.map(secondsOf);
  const [, ...minutes] = RATIO.exec(text) ?? [];
  return minutes.map((figure) => Number(figure) * SECONDS.min);
}

function secondsOf(text: string): number | undefined {
  const duration = parseDuration(text);
  return typeof duration === 'object' ? duration.range.high : undefined;
}
