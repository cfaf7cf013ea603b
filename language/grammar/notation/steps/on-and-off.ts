/** Reads repetitions that are called by their seconds on and off: `12 x 30/30`. */
import { DURATION, NUMBER, SET_REPS } from '../../generated/tokens.ts';
import type { Rewriting } from '../rewriting.ts';
import { writeTarget } from '../targets/targets.ts';

/** Seconds that such repetitions are made of; as metres or minutes nobody runs them like this. */
const SECONDS: ReadonlySet<string> = new Set(['10', '15', '20', '30', '40', '45', '60', '75', '90']);

/** `30/30`, `40/20s` behind a number of times. Whether it is there. */
export function writeOnAndOff(line: Rewriting): boolean {
  const [first, sign, second] = [line.peek(), line.peek(1), line.peek(2)];
  const isOne = first?.type === SET_REPS;
  const isInSeconds = first?.type === NUMBER && sign?.image === '/' && second?.type === DURATION;
  const written = isOne ? first.image : isInSeconds ? `${first.image}/${second.image}` : '';
  const [, on = '', off = ''] = /^(\d+)\/(\d+)(?: ?s(?:ec)?)?$/.exec(written) ?? [];
  if (!SECONDS.has(on) || !SECONDS.has(off)) return false;
  const from = line.at;
  const length = isOne ? 1 : 3;
  line.out.push(line.made('DURATION', `${on} s`, from, from + length));
  line.drop(length);
  writeTarget(line);
  line.insert('recover', 'recover');
  line.insert('DURATION', `${off} s`);
  return true;
}
