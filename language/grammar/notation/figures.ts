/** The usual form of figures that are written in another way. */
import type { TokenName } from '../generated/tokens.ts';

/** What a figure is read as. */
export interface FigureReading {
  readonly type: TokenName;
  /** In the usual form. */
  readonly image: string;
  /** The readings, where there are several; then it is reported. */
  readonly readings?: readonly string[];
}

const TO = /\s*(?:[-\u2010-\u2015\u2212]|\.\.+|\u2026|to(?![\w-]))\s*/gi;
const MINUTE = /['\u2018\u2019\u2032\u00B4]/g;
const SECOND = /(?:['\u2018\u2019\u2032\u00B4]{2}|["\u201D\u2033])/g;
const BLANKS = /[\s\u200B\u2060]+/g;

const UNITS: readonly (readonly [RegExp, TokenName, string])[] = [
  [/^(?:k|kms?|kilomet(?:er|re)s?)$/, 'DISTANCE', 'km'],
  [/^(?:mi|miles?)$/, 'DISTANCE', 'mi'],
  [/^(?:m|met(?:er|re)s?)$/, 'DISTANCE', 'm'],
  [/^(?:h|hrs?|hours?)$/, 'DURATION', 'h'],
  [/^(?:min|mins|minutes?)$/, 'DURATION', 'min'],
  [/^(?:s|secs?|seconds?)$/, 'DURATION', 's'],
  [/^bpm$/, 'HEART_RATE', 'bpm'],
  [/^spm$/, 'STEP_RATE', 'spm'],
  [/^kgs?$/, 'MASS', 'kg'],
  [/^lbs?$/, 'MASS', 'lb'],
  [/^%$/, 'PERCENT', '%'],
];

/** The months as they begin. */
export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads a figure that is not written in the usual form; undefined for what is none. */
export function readFigure(written: string): FigureReading | undefined {
  const text = written.toLowerCase().replaceAll(BLANKS, ' ');
  return (
    date(text) ??
    times(text) ??
    pace(text) ??
    hours(text) ??
    minutes(text) ??
    fraction(text) ??
    recovery(text) ??
    primes(text) ??
    speed(text) ??
    inCapital(written, amount(fractions(text)))
  );
}

/** `8 - 10M`: miles or minutes, and no metres; it stays for the line to tell. */
function inCapital(written: string, read: FigureReading | undefined): FigureReading | undefined {
  const isCapital = read?.type === 'DISTANCE' && written.endsWith('M');
  return isCapital ? { ...read, image: read.image.replace(/ ?m$/, 'M') } : read;
}

function plain(type: TokenName, image: string): FigureReading {
  return { type, image };
}

function twoDigits(figure: string | number): string {
  return String(figure).padStart(2, '0');
}

function date(text: string): FigureReading | undefined {
  const written = (year: string, month: string | number, day: string) =>
    `${year.length === 2 ? `20${year}` : year}-${twoDigits(month)}-${twoDigits(day)}`;
  const ordered = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text);
  if (ordered)
    return plain('DATE', written(ordered[1] as string, ordered[2] as string, ordered[3] as string));
  const short = /^(\d{1,2})([./]) ?(\d{1,2})[./] ?(\d{4}|\d{2})$/.exec(text);
  if (short) {
    const [, one, sign, other, year] = short as unknown as [string, string, string, string, string];
    const [dayFirst, monthFirst] = [written(year, other, one), written(year, one, other)];
    if (sign === '.' || Number(one) > 12 || one === other) return plain('DATE', dayFirst);
    if (Number(other) > 12) return plain('DATE', monthFirst);
    return { type: 'DATE', image: dayFirst, readings: [dayFirst, monthFirst] };
  }
  const named =
    /^(?<day>\d{1,2})(?:st|nd|rd|th|\.)? ?(?:of )?(?<month>[a-z]{3})[a-z]*\.?,? ?'?(?<year>\d{4}|\d{2})$/.exec(
      text,
    ) ?? /^(?<month>[a-z]{3})[a-z]*\.? ?(?<day>\d{1,2})(?:st|nd|rd|th)?,? ?(?<year>\d{4})$/.exec(text);
  const { day = '', month = '', year = '' } = named?.groups ?? {};
  const number = MONTHS.indexOf(month) + 1;
  return named && number > 0 ? plain('DATE', written(year, number, day)) : undefined;
}

function times(text: string): FigureReading | undefined {
  const found =
    /^(\d+(?:[^\da-z]*(?:to)?[^\da-z]*\d+)?) ?(?:[*\u00D7\u2715\u0445x]|times(?: ?of)?|(?:sets?|reps?) ?(?:of|x))$/.exec(
      text,
    );
  return found ? plain('TIMES', `${(found[1] as string).replace(TO, '-')} x`) : undefined;
}

const PACE =
  /^(\d+)[:.'\u2019\u2032](\d{2})["\u201D\u2033]?(?:-(\d+)[:.'\u2019\u2032](\d{2})["\u201D\u2033]?)? ?(?:mins?|minutes?|min\.|p|pace)? ?(?:\/|per) ?(k|kms?|kilomet(?:er|re)|miles?|mi)$/;

function pace(text: string): FigureReading | undefined {
  // `5:30/km-6:00/km`: the unit is said twice.
  const found = PACE.exec(text.replace(/\/(?:km|mi)(?=-)/, '').replace(TO, '-'));
  if (!found) return undefined;
  const [, minutes, seconds, minutesTo, secondsTo, unit] = found as unknown as string[];
  const range = minutesTo === undefined ? '' : `-${minutesTo}:${secondsTo}`;
  return plain('PACE', `${minutes}:${seconds}${range}/${unit?.startsWith('k') ? 'km' : 'mi'}`);
}

/** `1h30`, `1 hr 15 min`, `1:30 h`. */
function hours(text: string): FigureReading | undefined {
  const clock = /^(\d+):(\d{2}) ?(?:h|hrs?|hours?)$/.exec(text);
  const parts =
    clock ??
    /^(\d+) ?(?:h|hrs?|hours?) ?(\d{1,2}) ?(?:m|mins?|minutes?|['\u2018\u2019\u2032\u00B4])?(?: ?(\d{1,2}) ?(?:s|secs?|seconds?))?$/.exec(
      text,
    );
  return parts ? plain('DURATION', duration(parts[1], parts[2], parts[3])) : undefined;
}

/** `44:10 min`. */
function minutes(text: string): FigureReading | undefined {
  const found = /^(\d+):(\d{2}) ?(?:mins?|minutes?)$/.exec(text);
  return found ? plain('DURATION', duration(undefined, found[1], found[2])) : undefined;
}

/** `3:44.81`: a time in whole seconds, not faster than it was. */
function fraction(text: string): FigureReading | undefined {
  const [, before, seconds, part] = /^(\d+(?::\d{2})?):(\d{2})\.(\d{1,2})$/.exec(text) ?? [];
  if (!before || !seconds || !part) return undefined;
  const whole = Number(seconds) + (Number(part) > 0 ? 1 : 0);
  if (whole < 60) return plain('CLOCK', `${before}:${twoDigits(whole)}`);
  const [minutes = 0, hours] = before.split(':').map(Number).reverse();
  if (whole > 60 || minutes >= 59 + (hours === undefined ? 1 : 0)) return undefined;
  return plain('CLOCK', `${hours === undefined ? minutes + 1 : `${hours}:${twoDigits(minutes + 1)}`}:00`);
}

/** `10 kph`, `220 watts`. */
function speed(text: string): FigureReading | undefined {
  const found = /^([\d.,]+(?:-[\d.,]+)?) ?(kph|kmh|km ?\/ ?hr?|mi\/h|watts?)$/.exec(text.replace(TO, '-'));
  if (!found) return undefined;
  const figures = (found[1] as string).replaceAll(',', '.');
  if (found[2]?.startsWith('w')) return plain('POWER', `${figures} W`);
  return plain('SPEED', `${figures} ${found[2] === 'mi/h' ? 'mph' : 'km/h'}`);
}

/** `1 1/2 h`, `1 ½ h` as `1.5 h`. */
function fractions(text: string): string {
  return text
    .replace(
      /^(?:(\d+) ?)?1\/([24]) ?/,
      (_, whole: string | undefined, part: string) => `${Number(whole ?? 0) + 1 / Number(part)} `,
    )
    .replace(
      /^(?:(\d+) )?([\u00BC-\u00BE]) ?/,
      (_, whole: string | undefined, sign: string) => `${Number(whole ?? 0)}${FRACTIONS.get(sign)} `,
    );
}

/** `r90"`: how long the recovery is, in one word with what it is. */
function recovery(text: string): FigureReading | undefined {
  const seconds = /^r(\d+)\D$/.exec(text)?.[1];
  return seconds ? plain('WORD', `r${seconds}s`) : undefined;
}

/** `10'`, `90"`, `1'30"`, `20-30"`. */
function primes(text: string): FigureReading | undefined {
  const both = /^(\d+)' ?(\d{1,2})"?$/.exec(text.replaceAll(SECOND, '"').replaceAll(MINUTE, "'"));
  if (both) return plain('DURATION', duration(undefined, both[1], both[2]));
  const one = /^([\d.,]+(?:-[\d.,]+)?)(["'])$/.exec(
    text.replaceAll(SECOND, '"').replaceAll(MINUTE, "'").replace(TO, '-'),
  );
  if (!one) return undefined;
  return plain('DURATION', `${(one[1] as string).replaceAll(',', '.')} ${one[2] === "'" ? 'min' : 's'}`);
}

function duration(h: string | undefined, min: string | undefined, s?: string): string {
  const parts = [h && Number(h) > 0 && `${Number(h)} h`, min && Number(min) > 0 && `${Number(min)} min`];
  return [...parts, s && Number(s) > 0 && `${Number(s)} s`].filter(Boolean).join(' ') || '0 min';
}

function amount(text: string): FigureReading | undefined {
  const found = /^(.*?\d|.*[\u00BC-\u00BE]) ?([a-z%]*)$/.exec(text.replace(TO, '-'));
  if (!found) return undefined;
  const [, figures = '', unit = ''] = found;
  // `10 km-12 km`: the unit is said twice.
  const ends = figures.split('-').map((end) => /^([\d ,.\u00BC-\u00BE]+?) ?([a-z%]*)$/.exec(end));
  if (ends.some((end) => !end || (end[2] !== '' && unitOf(end[2] ?? '')?.unit !== unitOf(unit)?.unit)))
    return undefined;
  const known = unit === '' ? undefined : unitOf(unit);
  if (unit !== '' && !known) return undefined;
  const readings = ends.map((end) => numbers((end?.[1] ?? '').trim(), known?.unit));
  const image = (index: number) => {
    const range = readings.map((reading) => reading[Math.min(index, reading.length - 1)]).join('-');
    return known ? `${range}${known.unit === '%' ? '' : ' '}${known.unit}` : range;
  };
  const most = Math.max(...readings.map(({ length }) => length));
  return {
    type: known?.type ?? 'NUMBER',
    image: image(0),
    ...(most > 1 && { readings: [image(0), image(1)] }),
  };
}

const FRACTIONS: ReadonlyMap<string, string> = new Map([
  ['\u00BC', '.25'],
  ['\u00BD', '.5'],
  ['\u00BE', '.75'],
]);

/** What a figure can mean, in the usual form: a comma is a decimal comma, or it parts thousands. */
function numbers(written: string, unit: string | undefined): readonly string[] {
  const figure = written.replace(/[\u00BC-\u00BE]$/, (sign) => FRACTIONS.get(sign) ?? '');
  const thousands =
    /^\d{1,3}(?: \d{3})+$|^\d{1,3},\d{3}$/.test(figure) ||
    (unit === 'm' && /^\d{1,3}(?:\.\d{3})+$/.test(figure));
  if (!thousands) return [figure.replace(',', '.')];
  const whole = figure.replaceAll(/[ ,.]/g, '');
  return figure.includes(',') && unit !== 'm' ? [figure.replace(',', '.'), whole] : [whole];
}

function unitOf(word: string): { readonly type: TokenName; readonly unit: string } | undefined {
  const found = UNITS.find(([pattern]) => pattern.test(word));
  return found && { type: found[1], unit: found[2] };
}

/** Several figures in a row: `200-400-200 m`. */
export interface Ladder {
  readonly figures: readonly string[];
  /** None where none is written. */
  readonly unit: string | undefined;
}

/** Reads a ladder, whatever parts its figures. */
export function readLadder(written: string): Ladder {
  const text = written
    .toLowerCase()
    .replaceAll(BLANKS, ' ')
    .replace(TO, '-')
    .replaceAll(/ ?\/ ?/g, '-');
  const [, figures = text, unit = ''] = /^(\d+(?:-\d+)+) ?([a-z]*)$/.exec(text) ?? [];
  return { figures: figures.split('-'), unit: unitOf(unit)?.unit };
}
