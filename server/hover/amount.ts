/** Hover text of figures with units: what the unit is, and the figure in the other one. */
import {
  formatDurationRange,
  formatMass,
  formatPaceRange,
  inline,
  METRES_PER_MILE,
  parseClock,
  parseDistance,
  parseDuration,
  parseMass,
  parsePace,
  type Range,
} from '@runplan/language/internal';
import { dotted, type HoverPart, inOneLine, paragraph, strong, type Words } from '../words/markup.ts';
import type { Pointed } from './pointed.ts';

/** A figure of which there is nothing to say but how much it is. */
export function amountHover({ text, token }: Pointed): HoverPart[] | undefined {
  const about = ABOUT_UNITS.get(token)?.(text);
  return about && about.length > 0 ? [paragraph(dotted(strong(inOneLine(text)), ...about))] : undefined;
}

/** Metres below which nobody thinks in miles, such as how far a weight is carried. */
const LEAST_CONVERTED = 100;

/** `6 km` as `3.73 mi`; undefined for what is no distance, and for a few metres. */
export function distanceConversion(text: string): string | undefined {
  const parsed = parseDistance(text);
  if (!parsed || parsed === 'reversed') return undefined;
  const { range, unit } = parsed;
  if (range.high < LEAST_CONVERTED) return undefined;
  return unit === 'mi' ? inUnit(range, 1000, 'km') : inUnit(range, METRES_PER_MILE, 'mi');
}

/** `5:30/km` as `8:51/mi`; undefined for what is no pace. */
export function paceConversion(text: string): string | undefined {
  const parsed = parsePace(text);
  if (!parsed || parsed === 'reversed') return undefined;
  const { range, unit } = parsed;
  return formatPaceRange(range, unit === 'mi' ? 'km' : 'mi');
}

/** What there is to say about a figure, by the kind of its token. */
const ABOUT_UNITS: ReadonlyMap<string, (text: string) => readonly Words[] | undefined> = new Map(
  Object.entries<(text: string) => readonly Words[] | undefined>({
    DISTANCE: (text) => {
      const other = distanceConversion(text);
      const isMetres = /\dm$/i.test(text.replace(/\s/g, ''));
      return [
        ...(isMetres ? [inline('`m` is metres, minutes are `min`')] : []),
        ...(other === undefined ? [] : [other]),
      ];
    },
    DURATION: (text) => {
      const parsed = parseDuration(text);
      if (!parsed || parsed === 'reversed') return undefined;
      const shown = formatDurationRange(parsed.range);
      return [
        ...(shown === inOneLine(text) ? [] : [shown]),
        ...(/min/i.test(text) ? [inline('`min` is minutes, `m` is metres')] : []),
      ];
    },
    CLOCK: (text) => {
      const seconds = parseClock(text);
      return seconds === undefined ? undefined : [formatDurationRange({ low: seconds, high: seconds })];
    },
    PACE: (text) => {
      const parsed = parsePace(text);
      const other = paceConversion(text);
      if (!parsed || parsed === 'reversed' || other === undefined) return undefined;
      return [other, inUnit({ low: 3600 / parsed.range.high, high: 3600 / parsed.range.low }, 1, 'km/h', 10)];
    },
    MASS: (text) => {
      const parsed = parseMass(text);
      if (!parsed || parsed === 'reversed') return undefined;
      return [formatMass(parsed.range, parsed.unit === 'kg' ? 'lb' : 'kg')];
    },
    STEP_RATE: () => ['steps a minute, both feet counted'],
    HEART_RATE: () => ['heartbeats a minute'],
  }),
);

function inUnit({ low, high }: Range, size: number, unit: string, precision = 100): string {
  const figure = (n: number) => String(Math.round((n / size) * precision) / precision);
  return low === high ? `${figure(low)} ${unit}` : `${figure(low)}-${figure(high)} ${unit}`;
}
