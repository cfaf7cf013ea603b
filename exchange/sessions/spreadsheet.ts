/** The sessions and weeks of a plan as rows, for all formats of tables. */
import {
  comparedWeeks,
  type DayNumber,
  type DoneEntry,
  doneInWords,
  formatDate,
  formatTimeOfDay,
  intensityOf,
  METRES_PER_MILE,
  type Range,
  sessionTexts,
  type TrainingDay,
  type TrainingPlan,
  type TrainingSession,
  type TrainingWeek,
  type Units,
} from '@runplan/language/internal';
import { plainText } from '../plain-text.ts';
import { sessionLines } from './session-lines.ts';
import { sessionTitle } from './session-title.ts';

/** A number, a text, a day as `2027-03-01`; undefined where there is nothing to say. */
export type TableCell = number | string | undefined;

/** A column of a table. */
export interface TableColumn {
  readonly name: string;
  /** In letters, for programs that show columns as wide as they are told. */
  readonly width: number;
  readonly holds: 'text' | 'long-text' | 'number' | 'date';
}

export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** A row for each session, also those of rest, and for each day that has only notes. */
export function sessionTable(plan: TrainingPlan): Table {
  const { units } = plan;
  const texts = sessionTexts(plan);
  const rows = plan.weeks.flatMap((week) => {
    const row = (
      session: TrainingSession | undefined,
      date: DayNumber | undefined,
      day: string,
      notes: readonly string[],
      done: readonly DoneEntry[] = [],
    ) => {
      const text = session && (texts.get(session) ?? { head: session.kind });
      const run = session?.run;
      const [distance, duration] = [run?.distance, run?.duration];
      return cells([
        week.number,
        week.phase,
        date === undefined ? undefined : formatDate(date),
        day,
        session?.time === undefined ? session?.half : formatTimeOfDay(session.time),
        session?.kind,
        session && text && sessionTitle(session, text),
        ...ends(distance && { low: distance.low / metresOf(units), high: distance.high / metresOf(units) }),
        ...ends(duration && { low: duration.low / 60, high: duration.high / 60 }),
        run?.estimated,
        session && text && lines(sessionLines(session, { ...text, cue: '' })),
        text?.cue,
        lines(notes),
        lines(done.map((entry) => doneInWords(entry, units))),
      ]);
    };
    const ofDay = ({ date, name, sessions: [first, ...others], notes, done }: TrainingDay) => [
      ...(first || notes.length > 0 || done.length > 0 ? [row(first, date, name, notes, done)] : []),
      ...others.map((session) => row(session, date, name, [])),
    ];
    return [
      ...week.days.flatMap(ofDay),
      ...week.floating.map((session) => row(session, undefined, 'any', [])),
    ];
  });
  return { columns: sessionColumns(units), rows };
}

function sessionColumns(units: Units): readonly TableColumn[] {
  return [
    { name: 'week', width: 6, holds: 'number' },
    { name: 'phase', width: 9, holds: 'text' },
    { name: 'date', width: 11, holds: 'date' },
    { name: 'day', width: 5, holds: 'text' },
    { name: 'time', width: 6, holds: 'text' },
    { name: 'kind', width: 11, holds: 'text' },
    { name: 'session', width: 26, holds: 'long-text' },
    { name: `${units} from`, width: 8, holds: 'number' },
    { name: `${units} to`, width: 8, holds: 'number' },
    { name: 'min from', width: 8, holds: 'number' },
    { name: 'min to', width: 8, holds: 'number' },
    { name: 'estimated', width: 10, holds: 'text' },
    { name: 'steps', width: 60, holds: 'long-text' },
    { name: 'cue', width: 30, holds: 'long-text' },
    { name: 'notes', width: 30, holds: 'long-text' },
    { name: 'done', width: 30, holds: 'long-text' },
  ];
}

/** A row for each week with its sums. */
export function weekTable(plan: TrainingPlan): Table {
  const { units } = plan;
  const done = new Map(comparedWeeks(plan).map((compared) => [compared.week, compared.done]));
  const rows = plan.weeks.map((week) => {
    const { number, phase, date, volume, longestRun, notes, sessions } = week;
    const longest = longestRun?.run?.distance;
    return cells([
      number,
      phase,
      date === undefined ? undefined : formatDate(date),
      ...ends({ low: volume.distance.low / metresOf(units), high: volume.distance.high / metresOf(units) }),
      volume.unknown,
      inUnits(longest?.high, units),
      ...shares(week),
      sessions.filter(({ discipline }) => discipline !== 'rest').length,
      inUnits(done.get(week)?.metres, units),
      lines(notes),
    ]);
  });
  return {
    columns: [
      { name: 'week', width: 6, holds: 'number' },
      { name: 'phase', width: 9, holds: 'text' },
      { name: 'begins', width: 11, holds: 'date' },
      { name: `${units} from`, width: 8, holds: 'number' },
      { name: `${units} to`, width: 8, holds: 'number' },
      { name: 'runs without amount', width: 20, holds: 'number' },
      { name: `longest ${units}`, width: 11, holds: 'number' },
      { name: 'moderate %', width: 11, holds: 'number' },
      { name: 'hard %', width: 8, holds: 'number' },
      { name: 'sessions', width: 9, holds: 'number' },
      { name: `done ${units}`, width: 9, holds: 'number' },
      { name: 'notes', width: 40, holds: 'long-text' },
    ],
    rows,
  };
}

/** The shares of running time that are moderate and hard, in percent. */
function shares(week: TrainingWeek): readonly TableCell[] {
  const intensity = intensityOf(week);
  if (!intensity || intensity.running === 0) return [undefined, undefined];
  return [intensity.moderate, intensity.hard].map((seconds) =>
    Math.round((100 * seconds) / intensity.running),
  );
}

function ends(range: Range | undefined): readonly TableCell[] {
  return range ? [rounded(range.low), rounded(range.high)] : [undefined, undefined];
}

function inUnits(metres: number | undefined, units: Units): TableCell {
  return metres === undefined ? undefined : rounded(metres / metresOf(units));
}

function rounded(figure: number): number {
  return Math.round(figure * 100) / 100;
}

function lines(texts: readonly string[]): string {
  return texts.map(plainText).join('\n');
}

function cells(values: readonly TableCell[]): readonly TableCell[] {
  return values.map((value) =>
    typeof value === 'string' ? value.split('\n').map(plainText).join('\n') : value,
  );
}

function metresOf(units: Units): number {
  return units === 'mi' ? METRES_PER_MILE : 1000;
}
