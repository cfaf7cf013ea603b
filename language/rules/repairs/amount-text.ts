import { parseClock, parseDuration } from '../../quantities/duration.ts';
import { amountUnit } from '../../quantities/units.ts';

const FIGURES = /^(\d+(?:\.\d+)?)(?:([ \t]*-[ \t]*)(\d+(?:\.\d+)?))?([ \t]*)([a-z]+)$/i;

/**
 * An amount as the author spells it, times a factor and rounded down to what one would write: `10km` times 0.88 is
 * `8.8km`, `40-50 min` times 0.9 is `36-45 min`. Undefined where nothing sensible is left.
 */
export function timesAmount(text: string, factor: number): string | undefined {
  return respelled(text, (value, step) => roundedDown(value * factor, step));
}

/** An amount in the author's spelling and unit, with other figures: `low` and `high` in metres or seconds a unit. */
export function withFigures(text: string, low: number, high: number): string | undefined {
  const match = FIGURES.exec(text);
  const each = amountUnit(match?.[5] ?? '')?.size;
  if (!match || each === undefined) return undefined;
  const [, , dash = '-', , gap = '', unit = ''] = match;
  const [from, to] = [shown(low / each), shown(high / each)];
  return `${from === to ? to : `${from}${dash}${to}`}${gap}${unit}`;
}

function respelled(text: string, change: (value: number, step: number) => number): string | undefined {
  const match = FIGURES.exec(text);
  const step = amountUnit(match?.[5] ?? '')?.step;
  if (!match || step === undefined) return otherDuration(text, change);
  const [, first = '', dash = '', second = first, gap = '', unit = ''] = match;
  const [low, high] = [change(Number(first), step), change(Number(second), step)];
  if (low <= 0) return undefined;
  return `${low === high ? shown(high) : `${shown(low)}${dash}${shown(high)}`}${gap}${unit}`;
}

/** `1:30:00` and `1 h 30 min` are changed in whole minutes. */
function otherDuration(text: string, change: (value: number, step: number) => number): string | undefined {
  const clock = parseClock(text);
  const compound = clock === undefined ? parseDuration(text) : undefined;
  const seconds = clock ?? (typeof compound === 'object' ? compound.range.high : undefined);
  if (seconds === undefined) return undefined;
  const minutes = change(seconds / 60, 1);
  if (minutes <= 0) return undefined;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (clock !== undefined) {
    const isLong = text.split(':').length === 3;
    return isLong ? `${hours}:${twoDigits(rest)}:00` : `${twoDigits(minutes)}:00`;
  }
  const gap = /[ \t]/.test(text) ? ' ' : '';
  const parts = [...(hours > 0 ? [`${hours}${gap}h`] : []), ...(rest > 0 ? [`${rest}${gap}min`] : [])];
  return parts.join(gap);
}

function roundedDown(value: number, step: number): number {
  const times = Math.floor(value / step + 1e-9);
  return Math.round(times * step * 10) / 10;
}

function shown(value: number): string {
  return String(Math.round(value * 10 + 1e-9) / 10);
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
