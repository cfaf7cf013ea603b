/** Reads activities of a table, as training sites export their logs: a row for each. */
import { type DayNumber, METRES_PER_MILE, type Units } from '@runplan/language/internal';
import { figureIn } from '../figure-in.ts';
import { brokenQuote } from '../importing/broken-quote.ts';
import { type DateAtStart, FileDates } from '../importing/dates.ts';
import { ImportRefusal } from '../importing/import-refusal.ts';
import type { Activity } from './activity.ts';
import { ActivityRefusal } from './activity-refusal.ts';
import { localDate } from './local-date.ts';
import { isRest, sportNamed } from './sport-names.ts';

/** What the columns are called; the first name that a table has counts. */
const COLUMNS = {
  date: ['activity date', 'start date', 'start time', 'date', 'day', 'start'],
  sport: ['activity type', 'type', 'sport', 'activity', 'workout type'],
  distance: ['distance', 'dist', 'distance km', 'distance mi', 'distance m', 'km', 'miles', 'mi'],
  time: ['moving time', 'time', 'duration', 'elapsed time', 'timer time'],
  heartRate: ['average heart rate', 'avg hr', 'average hr', 'avg heart rate', 'heart rate', 'hr'],
} as const;

type Column = keyof typeof COLUMNS;

/** In metres. */
const SIZES: ReadonlyMap<string, number> = new Map([
  ['km', 1000],
  ['mi', METRES_PER_MILE],
  ['miles', METRES_PER_MILE],
  ['m', 1],
]);

/** What was read, and whether the unit of its distances was told. */
export interface ReadLog {
  readonly activities: readonly Activity[];
  readonly isUnitTold: boolean;
}

/**
 * @param units of distances that have none
 * @throws ActivityRefusal where no header row names a date, or a row can't be read
 */
export async function logActivities(
  text: string,
  source: string,
  timeZone: string,
  units: Units,
): Promise<ReadLog> {
  const { default: papa } = await import('papaparse');
  const { data, errors } = papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  const broken = brokenQuote(errors);
  if (broken) throw new ActivityRefusal(broken);
  const [header = [], ...rows] = data;
  const columns = columnsOf(header);
  const { date: dates } = columns;
  if (!dates || (!columns.distance && !columns.time)) {
    throw new ActivityRefusal(
      'Its first row names no column for the date, and for distance or time: write `date`, `type`, `distance (km)`, `time`.',
    );
  }
  const cell = (row: readonly string[], column: Column) => row[columns[column]?.index ?? -1]?.trim() ?? '';
  const read = new FileDates(rows.map((row) => ({ text: cell(row, 'date') })));
  let isUnitTold = true;
  const activities = rows.flatMap((row, index) => {
    const where = `Row ${index + 2}`;
    const when = dateIn(cell(row, 'date'), read, timeZone, where);
    const distance = distanceIn(cell(row, 'distance'), columns.distance?.unit ?? units, where);
    if (distance && !distance.isTold && columns.distance?.unit === undefined) isUnitTold = false;
    const seconds = secondsIn(cell(row, 'time'), where);
    const sport = cell(row, 'sport');
    const isNothing = !((distance?.metres ?? 0) > 0) && seconds === 0;
    if (isRest(sport)) {
      if (isNothing) return [];
      throw new ActivityRefusal(
        `${where} is called ${sport}, but has a distance or a time: empty them, or call it what was done, such as Run.`,
      );
    }
    const heartRate = Math.round(figureIn(cell(row, 'heartRate')) ?? 0);
    return {
      source,
      ...when,
      ...sportNamed(sport, (distance?.metres ?? 0) > 0),
      ...(distance && distance.metres > 0 && { metres: distance.metres }),
      ...(seconds > 0 && { seconds }),
      ...(heartRate > 0 && { heartRate }),
    };
  });
  return { activities, isUnitTold };
}

interface FoundColumn {
  readonly index: number;
  readonly unit?: string;
}

function columnsOf(header: readonly string[]): Readonly<Partial<Record<Column, FoundColumn>>> {
  const names = header.map((name) =>
    name
      .replace(/^\uFEFF/, '')
      .toLowerCase()
      .replace(/[_.()[\]]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const found = (Object.keys(COLUMNS) as Column[]).flatMap((column) => {
    for (const known of COLUMNS[column]) {
      const index = names.findIndex(
        (name) => name === known || name.replace(/ (km|mi|miles|m)$/, '') === known,
      );
      if (index < 0) continue;
      const unit = / ?\b(km|mi|miles|m)$/.exec(names[index] ?? '')?.[1];
      return [[column, { index, ...(unit && { unit }) }] as const];
    }
    return [];
  });
  return Object.fromEntries(found);
}

/** `2026-10-13 18:02:11` where it was, or `Oct 13, 2026, 4:02:11 PM` and `…Z` in UTC. */
function dateIn(
  text: string,
  dates: FileDates,
  timeZone: string,
  where: string,
): { readonly date: DayNumber; readonly start?: number } {
  const isUtc = /^[A-Z][a-z]{2} \d{1,2}, \d{4},? \d/.test(text);
  const isMoment = isUtc || /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(text);
  const start = isMoment ? Date.parse(isUtc ? `${text} UTC` : text) : Number.NaN;
  if (!Number.isNaN(start)) return { date: localDate(start, timeZone), start };
  const found = dateAtStart(text, dates);
  if (!found) throw new ActivityRefusal(`${where} has no date that can be read: write it as 2026-10-13.`);
  return { date: found.date };
}

/** @throws ActivityRefusal where day and month may be either */
function dateAtStart(text: string, dates: FileDates): DateAtStart | undefined {
  try {
    return dates.at({ text });
  } catch (error) {
    if (error instanceof ImportRefusal) throw new ActivityRefusal(error.message);
    throw error;
  }
}

/** Metres, and whether their unit stands beside them. */
function distanceIn(
  text: string,
  unit: string,
  where: string,
): { readonly metres: number; readonly isTold: boolean } | undefined {
  if (text === '' || text === '--') return undefined;
  const [, figure, own] = /^([\d.,]+)\s*(km|mi|miles|m)?$/i.exec(text) ?? [];
  const value = figure === undefined ? undefined : numberIn(figure);
  if (value === undefined)
    throw new ActivityRefusal(`${where} has no distance that can be read: write it as 12.4 km.`);
  return { metres: value * (SIZES.get(own?.toLowerCase() ?? unit) ?? 1000), isTold: own !== undefined };
}

/** `1,234.5` and `12,4`. */
function numberIn(text: string): number | undefined {
  return figureIn(
    /,\d{1,2}$/.test(text) ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', ''),
  );
}

/** `1:14:10`, `38:10`, or seconds. */
function secondsIn(text: string, where: string): number {
  if (text === '' || text === '--') return 0;
  const parts = text
    .replace(/[.,]\d+$/, '')
    .split(':')
    .map((part) => (part.trim() === '' ? 0 : figureIn(part)));
  if (parts.length > 3 || parts.includes(undefined))
    throw new ActivityRefusal(`${where} has no time that can be read: write it as 1:14:10.`);
  return parts.reduce<number>((sum, part) => sum * 60 + (part ?? 0), 0);
}
