/** Begins the weeks of tables. */
import type { FileDates } from './dates.ts';
import type { DraftWeeks, GrowingWeek } from './draft-weeks.ts';
import { weekHeading } from './headings.ts';

/** Several weeks in a cell: `3-5`. */
const WEEKS = /^(\d{1,3})\s*[-–—]\s*(\d{1,3})$/;

/** Figures that number no week: `-1`, `1.5`, `1000`. */
const NO_WEEK = /^[-+−–]?\d+(?:[.,]\d+)?$/;

/** Begins the week that a cell names: by its number, its date, or a heading. */
export function beginWeek(
  cell: string,
  line: number,
  weeks: DraftWeeks,
  dates: FileDates,
  phase = '',
): GrowingWeek {
  const named = phase === '' ? undefined : { text: phase, line };
  if (/^\d{1,3}$/.test(cell)) return weeks.begin({ number: Number(cell) }, named);
  const [, first, last] = WEEKS.exec(cell) ?? [];
  if (first !== undefined && Number(last) > Number(first))
    return weeks.begin({ number: Number(first), last: Number(last) }, named);
  if (NO_WEEK.test(cell)) {
    const begun = weeks.begin(undefined, named);
    weeks.say({ text: `Week ${cell}`, line }, 'open');
    return begun;
  }
  const heading = weekHeading(cell);
  const text = heading ? heading.rest : cell;
  const date = dates.at({ text });
  const isDateAlone = date !== undefined && date.rest.trim() === '';
  const isSaid = text !== '' && !isDateAlone;
  return weeks.begin(heading?.said, isSaid ? { text, line } : undefined, date?.date);
}
