/** Finds the columns of a log by their names, and the units that stand beside those. */
import { ActivityRefusal } from './activity-refusal.ts';

export type LogColumnName = keyof typeof COLUMNS;

export interface LogColumn {
  readonly index: number;
  /** As `UNITS_OF_DISTANCE` and `UNITS_OF_TIME` have it; absent where the header names none. */
  readonly unit?: string;
}

type UnitNames = readonly (readonly [unit: string, names: RegExp])[];

const UNITS_OF_DISTANCE: UnitNames = [
  ['km', /^(?:kms?|kilomet(?:er|re)s?)$/],
  ['mi', /^(?:mi|miles?)$/],
  ['m', /^(?:m|met(?:er|re)s?)$/],
];
/** `h:mm:ss` leaves open what `1:05` is. */
const UNITS_OF_TIME: UnitNames = [
  ['h', /^(?:h|hrs?|hours?)$/],
  ['min', /^(?:m|mins?|minutes?)$/],
  ['s', /^(?:s|secs?|seconds?)$/],
  ['h:mm', /^hh?:mm$/],
  ['mm:ss', /^mm?:ss$/],
  ['h:mm:ss', /^hh?:mm:ss$/],
];
const OF_HEART_RATE: UnitNames = [['bpm', /^bpm$/]];

/** What the columns are called; the first name that a table has counts. */
const COLUMNS = {
  date: { called: ['activity date', 'start date', 'start time', 'date', 'day', 'start'], units: [] },
  sport: { called: ['activity type', 'type', 'sport', 'activity', 'workout type'], units: [] },
  distance: { called: ['distance', 'dist'], units: UNITS_OF_DISTANCE },
  distanceUnit: { called: ['distance unit', 'distance units', 'unit', 'units'], units: [] },
  movingTime: { called: ['moving time'], units: UNITS_OF_TIME },
  time: { called: ['duration', 'time', 'elapsed time', 'timer time'], units: UNITS_OF_TIME },
  heartRate: {
    called: ['average heart rate', 'avg hr', 'average hr', 'avg heart rate', 'heart rate', 'hr'],
    units: OF_HEART_RATE,
  },
} as const satisfies Record<string, { readonly called: readonly string[]; readonly units: UnitNames }>;

/** Those that may be called by their unit alone: `minutes`. */
const ALONE: ReadonlySet<LogColumnName> = new Set(['distance', 'time']);

/** What to write for a unit that is not known. */
const ADVICE: Readonly<Partial<Record<LogColumnName, string>>> = {
  distance: 'write `distance (km)`, `distance (mi)` or `distance (m)`',
  movingTime: 'write `moving time (h:mm:ss)`, `moving time (min)` or `moving time (s)`',
  time: 'write `time (h:mm:ss)`, `time (min)` or `time (s)`',
};

/**
 * The columns of a log by what they hold.
 *
 * @throws ActivityRefusal where a distance or a time has a unit that is not known
 */
export function logColumns(header: readonly string[]): Readonly<Partial<Record<LogColumnName, LogColumn>>> {
  const names = header.map(wordsOf);
  const found = (Object.keys(COLUMNS) as LogColumnName[]).flatMap((column) => {
    const at = columnAmong(names, column);
    if (!at) expectKnownUnit(header, column);
    return at ? [[column, at] as const] : [];
  });
  return Object.fromEntries(found);
}

/** `Distance (km)`, `distance_km`, `Dist. [km]`. */
function wordsOf(name: string): string {
  return name
    .replace(/^\uFEFF/, '')
    .toLowerCase()
    .replace(/[\s_.,/()[\]]+/g, ' ')
    .replace(' in ', ' ')
    .trim();
}

function columnAmong(names: readonly string[], column: LogColumnName): LogColumn | undefined {
  const { called, units } = COLUMNS[column];
  for (const known of called) {
    for (const [index, name] of names.entries()) {
      if (name === known) return { index };
      const unit = name.startsWith(`${known} `) && unitNamed(name.slice(known.length + 1), units);
      if (unit) return { index, unit };
    }
  }
  // A letter alone, such as `m`, may be anything.
  const index = names.findIndex((name) => name.length > 1 && unitNamed(name, units));
  const unit = unitNamed(names[index] ?? '', units);
  return unit === undefined || !ALONE.has(column) ? undefined : { index, unit };
}

/** The unit of a distance that a cell names, `km` of `kilometres`; undefined for anything else. */
export function distanceUnitIn(cell: string): string | undefined {
  return unitNamed(wordsOf(cell), UNITS_OF_DISTANCE);
}

function unitNamed(words: string, units: UnitNames): string | undefined {
  return units.find(([, names]) => names.test(words))?.[0];
}

function expectKnownUnit(header: readonly string[], column: LogColumnName): void {
  const advice = ADVICE[column];
  const called: readonly string[] = COLUMNS[column].called;
  const odd = header.find((name) =>
    called.includes(wordsOf(/^([^([]+)[([].*[)\]]\s*$/.exec(name)?.[1] ?? '')),
  );
  if (advice && odd !== undefined)
    throw new ActivityRefusal(`The unit of its column \`${odd.trim()}\` is not known: ${advice}.`);
}
