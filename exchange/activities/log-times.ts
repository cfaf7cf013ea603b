/** Reads the times of a log, in which `1:05` may be minutes or hours, and `65` of any unit. */
import {
  formatDuration,
  isPlausible,
  PLAUSIBLE_PACE,
  parseDuration,
  type Range,
} from '@runplan/language/internal';
import { figureIn } from '../figure-in.ts';
import { ActivityRefusal } from './activity-refusal.ts';

/** A row of a log, as far as it says how long it may have lasted. */
export interface TimedRow {
  readonly time: string;
  readonly metres: number;
  readonly isRun: boolean;
}

/** Seconds a kilometre of what is no run: from a fast ride to a slow swim. */
const PACE_OF_OTHERS = { low: 40, high: 5000 };
/** Seconds of what has no distance. A convention: nobody logs less, and hardly anybody has time for more. */
const USUAL_TIME = { low: 4 * 60, high: 6 * 3600 };

/** Seconds that a time can be, and the unit that it has then. */
interface Reading {
  readonly unit: string;
  readonly seconds: number;
}

/** Seconds of units of figures that have none beside them. */
const OF_FIGURES: ReadonlyMap<string, number> = new Map([
  ['s', 1],
  ['min', 60],
  ['h', 3600],
]);
/** Seconds of what stands in front of the colon. */
const OF_CLOCKS: ReadonlyMap<string, number> = new Map([
  ['mm:ss', 60],
  ['h:mm', 3600],
]);

/** Reads the times of a log. */
export class LogTimes {
  private readonly unit: string | undefined;
  /** What other rows of the log tell of its figures, and of its clocks with one colon. */
  private readonly known: ReadonlySet<string>;

  /**
   * @param rows all of the log
   * @param unit that of its header
   */
  constructor(rows: readonly TimedRow[], unit: string | undefined) {
    this.unit = unit;
    const clear = new Set(rows.filter((row) => this.isClear(row)).flatMap((row) => this.unitShownBy(row)));
    const all = new Set(rows.flatMap((row) => this.unitShownBy(row)));
    const tables = [OF_FIGURES, OF_CLOCKS];
    this.known = new Set(tables.flatMap((table) => onlyOne(clear, table) ?? onlyOne(all, table) ?? []));
  }

  /**
   * Seconds of a row; 0 where it has no time.
   *
   * @param where the row, as the user knows it
   * @throws ActivityRefusal where the time can't be read, or be one of several
   */
  at(row: TimedRow, where: string): number {
    const { time } = row;
    if (time === '' || time === '--') return 0;
    const readings = this.readingsOf(time);
    if (readings.length === 0)
      throw new ActivityRefusal(`${where} has no time that can be read: write it as 1:14:10.`);
    const possible = possibleOf(readings, row);
    const known = readings.filter(({ unit }) => this.known.has(unit));
    const ranked = hasPace(row) ? [readings, possible, known] : [readings, known, possible];
    const [reading] = ranked.find(({ length }) => length === 1) ?? [];
    if (reading) return reading.seconds;
    const ways = readings.map(({ seconds }) => formatDuration(seconds)).join(' or ');
    throw new ActivityRefusal(`${where} has the time ${time}, which can be ${ways}: write it as 1:14:10.`);
  }

  /** Whether a row shows its unit by its pace or its form, and not only by what is usual. */
  private isClear(row: TimedRow): boolean {
    return hasPace(row) || this.readingsOf(row.time).length === 1;
  }

  private unitShownBy(row: TimedRow): readonly string[] {
    const readings = this.readingsOf(row.time);
    const possible = possibleOf(readings, row);
    return possible.length === 1 ? possible.map(({ unit }) => unit) : [];
  }

  /** `1:14:10`, `38:10`, `52 min`, or figures in the unit of the header. */
  private readingsOf(time: string): readonly Reading[] {
    const parts = time
      .replace(/(:\d+)[.,]\d+$/, '$1')
      .split(':')
      .map((part) => (part.trim() === '' ? 0 : figureIn(part.replace(',', '.'))));
    const [first, second, third = 0] = parts;
    if (first === undefined || parts.includes(undefined)) return inWords(time);
    if (second === undefined) return once(readingsIn(OF_FIGURES, this.unit, (size) => first * size));
    // A log that has seconds behind hours has them behind minutes alone as well.
    if (parts.length === 3) return [{ unit: 'mm:ss', seconds: (first * 60 + second) * 60 + third }];
    const unit = this.unit === 'h' ? 'h:mm' : this.unit === 'min' ? 'mm:ss' : this.unit;
    const clocks = readingsIn(OF_CLOCKS, unit, (size) => first * size + (second * size) / 60);
    return parts.length === 2 ? once(clocks) : [];
  }
}

function readingsIn(
  sizes: ReadonlyMap<string, number>,
  asked: string | undefined,
  secondsFor: (size: number) => number,
): readonly Reading[] {
  const units = asked !== undefined && sizes.has(asked) ? [asked] : [...sizes.keys()];
  return units.map((unit) => ({ unit, seconds: secondsFor(sizes.get(unit) as number) }));
}

/** Nothing is nothing in any unit. */
function once(readings: readonly Reading[]): readonly Reading[] {
  return readings.every(({ seconds }) => seconds === 0) ? readings.slice(0, 1) : readings;
}

function inWords(time: string): readonly Reading[] {
  const duration = parseDuration(time);
  return typeof duration === 'object' ? [{ unit: '', seconds: duration.range.high }] : [];
}

/** Whether it is known within narrow bounds how long a row may have lasted. */
function hasPace({ metres, isRun }: TimedRow): boolean {
  return isRun && metres > 0;
}

/** What somebody can have needed; of a run as of a walk, where no runner needs any of it. */
function possibleOf(readings: readonly Reading[], { metres, isRun }: TimedRow): readonly Reading[] {
  if (metres === 0) return readings.filter(({ seconds }) => isPlausible(seconds, USUAL_TIME));
  const within = (pace: Range) =>
    readings.filter(({ seconds }) => isPlausible((seconds / metres) * 1000, pace));
  const ofRun = isRun ? within(PLAUSIBLE_PACE) : [];
  return ofRun.length > 0 ? ofRun : within(PACE_OF_OTHERS);
}

/** The unit of a table that others are not beside. */
function onlyOne(units: ReadonlySet<string>, of: ReadonlyMap<string, number>): string | undefined {
  const found = [...of.keys()].filter((unit) => units.has(unit));
  return found.length === 1 ? found[0] : undefined;
}
