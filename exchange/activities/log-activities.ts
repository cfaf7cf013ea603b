/** Reads activities of a table, as training sites export their logs: a row for each. */
import type { Units } from '@runplan/language/internal';
import { figureIn } from '../figure-in.ts';
import { brokenQuote } from '../importing/broken-quote.ts';
import { withoutSeparatorLine } from '../importing/separator-line.ts';
import type { Activity } from './activity.ts';
import { ActivityRefusal } from './activity-refusal.ts';
import { distanceUnitIn, type LogColumnName, logColumns } from './log-columns.ts';
import { LogDates } from './log-dates.ts';
import { LogDistances } from './log-distances.ts';
import { LogTimes } from './log-times.ts';
import { isRest, sportNamed } from './sport-names.ts';

const NOTHING = /^(?:--|[0:.,]*)$/;

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
  const table = withoutSeparatorLine(text);
  // As the user counts them.
  const firstRow = table === text ? 2 : 3;
  const { data, errors } = papa.parse<string[]>(table, { skipEmptyLines: 'greedy' });
  const broken = brokenQuote(errors);
  if (broken) throw new ActivityRefusal(broken);
  const [header = [], ...rows] = data;
  const columns = logColumns(header);
  const timed = columns.movingTime ?? columns.time;
  if (!columns.date || (!columns.distance && !timed)) {
    throw new ActivityRefusal(
      'Its first row names no column for the date, and for distance or time: write `date`, `type`, `distance (km)`, `time`.',
    );
  }
  const cellOf = (row: readonly string[], column: LogColumnName) =>
    row[columns[column]?.index ?? -1]?.trim() ?? '';
  const cellsOf = (column: LogColumnName) => rows.map((row) => cellOf(row, column));
  const timeOf = (row: readonly string[]) => {
    const moving = cellOf(row, 'movingTime');
    // Of what is done in one place sites tell no time in which it moved.
    const isOther = NOTHING.test(moving) && columns.time?.unit === timed?.unit;
    return isOther ? cellOf(row, 'time') : moving;
  };
  /** A distance with the unit that stands beside it; one that is none of a distance is told with it. */
  const distanceOf = (row: readonly string[]) => {
    const [figure, unit] = [cellOf(row, 'distance'), cellOf(row, 'distanceUnit')];
    const isBare = unit !== '' && /^[\d.,]+$/.test(figure);
    return isBare ? `${figure} ${distanceUnitIn(unit) ?? unit}` : figure;
  };
  const dates = new LogDates(cellsOf('date'), timeZone);
  const distances = new LogDistances(rows.map(distanceOf), columns.distance?.unit, units);
  const read = rows.map((row, index) => {
    const where = `Row ${index + firstRow}`;
    const distance = distances.at(distanceOf(row), where);
    const metres = distance?.metres ?? 0;
    const name = cellOf(row, 'sport');
    const sport = sportNamed(name, metres > 0);
    return {
      where,
      name,
      when: dates.at(cellOf(row, 'date'), where),
      isUnitTold: distance?.isUnitTold ?? true,
      metres,
      sport,
      isRun: sport.kind === 'run',
      time: timeOf(row),
      heartRate: Math.round(figureIn(cellOf(row, 'heartRate')) ?? 0),
    };
  });
  const times = new LogTimes(read, timed?.unit);
  const activities = read.flatMap((row) => {
    const { where, name, when, metres, sport, heartRate } = row;
    const seconds = times.at(row, where);
    if (isRest(name)) {
      if (metres === 0 && seconds === 0) return [];
      throw new ActivityRefusal(
        `${where} is called ${name}, but has a distance or a time: empty them, or call it what was done, such as Run.`,
      );
    }
    return {
      source,
      ...when,
      ...sport,
      ...(metres > 0 && { metres }),
      ...(seconds > 0 && { seconds }),
      ...(heartRate > 0 && { heartRate }),
    };
  });
  return { activities, isUnitTold: read.every(({ isUnitTold }) => isUnitTold) };
}
