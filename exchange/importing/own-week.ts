/** Reads the tables of weeks that `formats/markdown.ts` writes: as those that Runplan writes for spreadsheets. */
import { leadingExercises } from './own-columns.ts';
import { kindIn } from './own-session.ts';
import type { Table, TableRow } from './table.ts';

const NAMES: readonly string[] = ['day', 'session', 'what to do'];
const TITLE = /^(?:(?<time>\d\d:\d\d) )?(?<title>.*?)(?: \((?<half>am|pm)\))?$/;

/** What a row of a table for spreadsheets holds, by the name of its column. */
type Cells = Readonly<Record<string, string>>;

/** Whether a table is one of a week that Runplan wrote. */
export function isOwnWeek([head]: Table): boolean {
  return head?.cells.join('|') === NAMES.join('|');
}

/** The same with the columns of a spreadsheet. */
export function asSpreadsheet([head, ...rows]: Table): Table {
  const unit = rows.some(({ cells }) => /\d mi\b/.test(cells[2] ?? '')) ? 'mi' : 'km';
  const columns = ['phase', 'day', 'time', 'kind', 'session', `${unit} from`, `${unit} to`, 'estimated'];
  const names = [...columns, 'steps', 'notes', 'done'];
  return [
    { line: head?.line ?? 0, cells: names },
    ...rows.map(({ line, cells }): TableRow => {
      const told = new Map(Object.entries(cellsOf(cells, unit)));
      return { line, cells: names.map((name) => told.get(name) ?? '') };
    }),
  ];
}

function cellsOf([day = '', session = '', told = '']: readonly string[], unit: string): Cells {
  const lines = told.split('; ').filter((line) => line !== '');
  if (session === '') return { day, notes: lines.join('\n') };
  const { time = '', title = '', half = '' } = TITLE.exec(session)?.groups ?? {};
  const named = { day, time: time || half, session: title };
  const exercises = leadingExercises(lines);
  if (exercises.length > 0) {
    const notes = lines.slice(exercises.length);
    const kind = kindIn(title) || (/strength|gym/i.test(title) ? 'strength' : 'core');
    return { ...named, kind, steps: exercises.join('\n'), notes: notes.join('\n') };
  }
  const kind = /^Race\b/.test(title) ? 'race' : kindIn(title);
  const [, distance = ''] = new RegExp(`^([\\d.]+) ${unit}\\b`).exec(lines[0] ?? '') ?? [];
  const figures = kind === 'race' ? { [`${unit} from`]: distance, [`${unit} to`]: distance } : {};
  return { ...named, kind, ...figures, steps: lines.join('\n') };
}
