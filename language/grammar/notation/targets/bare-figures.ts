/** Reads figures without a unit, behind a sign, that can mean one thing only. */
import { NUMBER, PACE, SPEED, TEXT } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { isAmount } from '../amounts.ts';
import { answeredOnce, type Rewriting } from '../rewriting.ts';
import { areBeats, isPaceFor } from './running-limits.ts';
import { isTimeFor, metresOf } from './speeds.ts';
import { IN_METRES } from './times-for-distance.ts';
import { unitOfPace } from './unit-of-pace.ts';

/** `@ 9.5`, `@ 120-130`, `@ 66`, `@ 9:15-9:30`. Whether there is one. */
export function writeFigureAlone(line: Rewriting): boolean {
  return writeBareSpeed(line) || writeBareFigure(line) || writeBareRange(line);
}

/** `20 min @ 9.5, 20 min @ 11 km/h`: a figure has the unit of the speeds beside it. Whether it is one. */
function writeBareSpeed(line: Rewriting): boolean {
  const figure = line.peek(1);
  const unit = unitOfSpeeds(line);
  if (unit === '' || figure?.type !== NUMBER || Number.parseFloat(figure.image) > MOST_AN_HOUR) return false;
  line.put('@', '@', 1);
  line.put('SPEED', `${figure.image} ${unit}`, 1);
  return true;
}

const unitOfSpeeds = answeredOnce(
  (tokens) => /(?:km\/h|mph)$/.exec(tokens.find(({ type }) => type === SPEED)?.image ?? '')?.[0] ?? '',
);

const MOST_AN_HOUR = 25;

/** `75 min @ 120-130`, `400 m @ 66-67`: a figure that can only be beats, or only seconds. Whether it is one. */
function writeBareFigure(line: Rewriting): boolean {
  const figure = line.peek(1);
  const [, low, high = low] = /^(\d{2,3})(?:-(\d{2,3}))?$/.exec(figure?.image ?? '') ?? [];
  const amount = amountBefore(line.out);
  if (figure?.type !== NUMBER || !low || !amount || isUnitAt(line, 2)) return false;
  const isTime = IN_METRES.test(amount.image) && isTimeFor(metresOf(amount) ?? 0, Number(low));
  const isHeartRate = areBeats(line.out, Number(low), Number(high));
  if (isTime === isHeartRate || !(isAmount(amount) || amount.name === 'CLOCK')) return false;
  if (isTime) line.put('IN_TIME', `in ${figure.image} s`, 2);
  else {
    line.put('@', '@', 1);
    line.put('HEART_RATE', `${figure.image} bpm`, 1);
  }
  return true;
}

/** The amount that a target is of; a remark, or the name of a pace, may stand between them. */
function amountBefore(out: readonly Token[]): Token | undefined {
  const end = out.at(-1)?.type === TEXT ? out.length - 1 : out.length;
  return out.at(out[end - 2]?.image === '@' ? end - 3 : end - 1);
}

/** `18 mi @ 9:15-9:30`: paces for the mile that is written, or for the unit of the plan, as a single one is. Whether they are. */
function writeBareRange(line: Rewriting): boolean {
  const unit = unitOfPace(line);
  const [from, sign, to] = [line.peek(1), line.peek(2), line.peek(3)];
  if (!unit || !isAmount(line.out.at(-1)) || !/^[\u2013-]$/.test(sign?.image ?? '')) return false;
  if (!isPaceFor(from, unit) || !isPaceFor(to, unit)) return false;
  line.put('@', '@', 1);
  line.put(PACE, `${from?.image}-${to?.image}/${unit}`, 3);
  return true;
}

/** `10 km (5:45-6:00)`, `(9:30-10:00 pace)`: the same in parentheses. Whether they are. */
export function writeRangeInParentheses(line: Rewriting): boolean {
  const unit = unitOfPace(line);
  const [from, sign, to] = [line.peek(1), line.peek(2), line.peek(3)];
  const end = line.is('pace', 4) ? 5 : 4;
  if (!unit || !isAmount(line.out.at(-1)) || !/^[\u2013-]$/.test(sign?.image ?? '')) return false;
  if (!line.is('(') || !line.is(')', end) || !isPaceFor(from, unit) || !isPaceFor(to, unit)) return false;
  line.insert('@', '@');
  line.put(PACE, `${from?.image}-${to?.image}/${unit}`, end + 1);
  return true;
}

/** Whether a word that may be the unit of a figure stands at a place further on; `w/` leads to something else. */
export function isUnitAt(line: Rewriting, ahead: number): boolean {
  const isLead = line.is('w', ahead) && line.is('/', ahead + 1);
  return !isLead && /^(?:w|watts?|k|hr|beats|strides?|reps?)$/i.test(line.peek(ahead)?.image ?? '');
}
