import { parseAmount } from '../quantities/amount.ts';
import { LONGEST_CYCLE, parseCycleLength, SHORTEST_CYCLE } from '../quantities/cycle.ts';
import { parseDate } from '../quantities/date.ts';
import { parseDistance } from '../quantities/distance.ts';
import { parsePace, parsePaceOffset, parseSpeed } from '../quantities/pace.ts';
import type { Parsed, Range } from '../quantities/range.ts';
import {
  parseCadence,
  parseCount,
  parseCounts,
  parseHeartRate,
  parseMass,
  parsePercent,
  parsePower,
  parseReserve,
  parseStep,
  parseTimes,
  parseYear,
} from '../quantities/scalar.ts';
import { parseTime, parseTimeFor } from '../quantities/time.ts';
import { parseTimeOfDay } from '../quantities/time-of-day.ts';
import type { WordList } from './word-list.ts';
import { RACE, RACE_DISTANCES } from './word-lists.ts';

/** Something that is given in figures. */
export interface Quantity {
  /** In a coach's words: `heart rate`. */
  readonly called: string;
  /** Reads a figure of it. `'reversed'` for a range from high to low, undefined for anything else. */
  read(text: string): Parsed<unknown>;
  /** What to say of a figure that can't be read; without it, that it is none of what it is called. */
  unreadable?(text: string): string;
  /** The units that are offered for it. */
  readonly units: readonly string[];
  /** Words that stand for a figure of it. */
  readonly names?: WordList;
}

/** What can be given in figures. */
export const QUANTITIES = {
  distance: { called: 'distance', read: parseDistance, units: ['km', 'mi'] },
  raceDistance: { called: 'race distance', read: raceMetres, units: ['km', 'mi'], names: RACE },
  amount: { called: 'amount', read: parseAmount, units: ['km', 'min', 'mi', 'm', 's', 'h'] },
  duration: { called: 'duration', read: parseTime, units: ['s', 'min'] },
  time: {
    called: 'time',
    read: parseTimeFor,
    unreadable: (text: string) => `\`${text.replace(/^in[ \t]+/i, '')}\` is no time that can be read.`,
    units: [],
  },
  pace: {
    called: 'pace',
    read: parsePace,
    unreadable: (text: string) => `\`${text}\` is no pace. Paces are minutes and seconds, as in \`5:30/km\`.`,
    units: ['/km', '/mi'],
  },
  paceOffset: { called: 'difference in pace', read: parsePaceOffset, units: [] },
  speed: { called: 'speed', read: parseSpeed, units: ['km/h', 'mph'] },
  power: { called: 'power', read: parsePower, units: ['W'] },
  heartRate: { called: 'heart rate', read: parseHeartRate, units: ['bpm'] },
  stepRate: { called: 'step rate', read: parseCadence, units: ['spm'] },
  mass: { called: 'weight', read: parseMass, units: ['kg', 'lb'] },
  percentage: { called: 'percentage', read: parsePercent, units: ['%'] },
  count: { called: 'number', read: parseCount, units: [] },
  times: { called: 'number of sets', read: parseTimes, units: [] },
  zone: { called: 'zone', read: (text: string) => parseStep('zone', text), units: [] },
  effort: { called: 'effort', read: (text: string) => parseStep('rpe', text), units: [] },
  reserve: { called: 'number of repetitions in reserve', read: parseReserve, units: ['rir'] },
  goal: {
    called: 'goal',
    read: parseGoal,
    unreadable: (text: string) =>
      `\`${text}\` is no goal. A goal is a time, as in \`goal 1:45:00\`, or \`goal finish\`.`,
    units: [],
  },
  year: {
    called: 'year',
    read: parseYear,
    unreadable: (text: string) => `\`${text}\` is no year. Years have four figures, as in \`1985\`.`,
    units: [],
  },
  counts: { called: 'number of each set', read: parseCounts, units: [] },
  cycleLength: {
    called: 'length of a cycle',
    read: parseCycleLength,
    unreadable: (text: string) =>
      `\`${text}\` is no length of a cycle. Cycles have ${SHORTEST_CYCLE} to ${LONGEST_CYCLE} whole days, as in \`cycle 10 days\`.`,
    units: [],
  },
  date: {
    called: 'date',
    read: parseDate,
    unreadable: (text: string) => {
      const written = text.replaceAll(/-(\d)(?!\d)/g, '-0$1');
      return written !== text && parseDate(written) !== undefined
        ? `Months and days of a date have two figures: \`${written}\`.`
        : `There is no day \`${text}\`. Dates are written year-month-day, as in \`2026-09-21\`.`;
    },
    units: [],
  },
  timeOfDay: {
    called: 'time of day',
    read: parseTimeOfDay,
    unreadable: (text: string) => `\`${text}\` is no time of day. Times run from \`00:00\` to \`23:59\`.`,
    units: [],
  },
} satisfies Readonly<Record<string, Quantity>>;

export type QuantityName = keyof typeof QUANTITIES;

/** What a figure of a quantity is read as. */
export type ValueOfQuantity<Name extends QuantityName> = Exclude<
  ReturnType<(typeof QUANTITIES)[Name]['read']>,
  undefined | 'reversed'
>;

/** Reads `goal 1:45:00` as seconds, and `goal finish`. `undefined` for anything else. */
function parseGoal(text: string): Parsed<Range | 'finish'> {
  const goal = text.replace(/^goal\s+/i, '');
  return goal.toLowerCase() === 'finish' ? 'finish' : parseTime(goal);
}

/** Metres of a race distance: by name (`half-marathon`, `15k`) or as a distance (`15 km`), of a range the upper end. */
export function raceMetres(text: string | undefined): number | undefined {
  if (!text) return undefined;
  const named = RACE_DISTANCES.get(text.toLowerCase());
  if (named !== undefined) return named;
  const [, kilometres] = /^(\d+(?:\.\d+)?)k$/i.exec(text) ?? [];
  if (kilometres !== undefined) return Number(kilometres) > 0 ? Number(kilometres) * 1000 : undefined;
  const distance = parseDistance(text);
  return typeof distance === 'object' ? distance.range.high : undefined;
}
