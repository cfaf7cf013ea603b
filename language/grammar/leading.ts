/** What a line of free text begins with: the days or the date that it is about, in any way that a plan may say them. */
import { DAYS, type WeekdayWord } from '../quantities/weekday.ts';
import { DATE } from './generated/tokens.ts';
import { daysFurtherOn, isDay } from './lines-in-one.ts';
import { readFigure } from './notation/figures.ts';
import { readText, scan } from './read-text.ts';

export interface LeadingDays {
  readonly days: readonly WeekdayWord[];
  /** Behind the last word of them. */
  readonly end: number;
}

export interface LeadingDate {
  /** The date as `2027-04-03`; two where day and month may be either. */
  readonly readings: readonly string[];
  readonly end: number;
}

/**
 * The days of the week that a text begins with; undefined where it begins otherwise.
 *
 * @param above the day before it
 * @param below the line below it: the two decide what `T:` is
 */
export function leadingDays(text: string, above?: WeekdayWord, below = ''): LeadingDays | undefined {
  return daysBelow(above, text, below) ?? (above && daysBelow(undefined, text, below));
}

/** The days of a text that stands in a week, below a day or first. */
function daysBelow(above: WeekdayWord | undefined, text: string, below: string): LeadingDays | undefined {
  const before = `plan x\nweek 1\n${above ? `${above} rest\n` : ''}`;
  const { statements } = readText(`${before}${text}\n${below}`);
  const tokens = statements.find(({ written }) => (written[0]?.offset ?? 0) >= before.length)?.tokens ?? [];
  const days: WeekdayWord[] = [];
  let end = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.name === ',' && index > 0 && daysNamed(tokens[index + 1]?.image).length > 0) continue;
    const named = daysNamed(token.image);
    const isFurther = index === 0 || tokens[index - 1]?.name === ',';
    if (named.length === 0 || !isFurther) break;
    days.push(...named);
    end = token.end - before.length;
  }
  return days.length > 0 && end <= text.length ? { days, end } : undefined;
}

/** The parts of a line that each begin with a day, and what stands before the first of them; the whole line where it holds no more. */
export function partedByDays(text: string): readonly string[] {
  const { tokens: line } = scan(text);
  const found = line[0] ? daysFurtherOn(line, !isDay(line, 0)) : [];
  const [day] = found;
  if (!day) return [text];
  const isClosed = text[day.from] === '(' && text.endsWith(')');
  const ends = [...found.map(({ from }) => from), text.length - (isClosed ? 1 : 0)];
  return [0, ...found.map(({ token }) => token.offset)].map((start, index) =>
    text.slice(start, ends[index]).trim(),
  );
}

/** The date that a text begins with; undefined where it begins otherwise. */
export function leadingDate(text: string): LeadingDate | undefined {
  // `6 March 2027:` is a date as well.
  const [first] = scan(text.replaceAll(':', ' ')).tokens;
  if (first?.type !== DATE || text.slice(0, first.offset).trim() !== '') return undefined;
  const written = text.slice(first.offset, first.end);
  const { readings } = readFigure(written) ?? {};
  return { readings: readings ?? [withTwoDigits(first.image)], end: first.end };
}

/** `mon`, or all from the first to the last day of `mon-fri`; none of what is no day of the week. */
function daysNamed(image = ''): readonly WeekdayWord[] {
  const [from = -1, to = from] = image.split('-').map((word) => DAYS.indexOf(word as WeekdayWord));
  if (from < 0 || to < 0) return [];
  return from <= to ? DAYS.slice(from, to + 1) : [...DAYS.slice(from), ...DAYS.slice(0, to + 1)];
}

function withTwoDigits(date: string): string {
  return date.replace(/\b\d\b/g, (digit) => `0${digit}`);
}
