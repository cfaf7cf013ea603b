/** Rows of a table that stand between those of its sessions: sums, remarks, and what a week has more. */
import { type ColumnRole, roleNamed } from './column-names.ts';
import { weekHeading } from './headings.ts';
import { isFault } from './table.ts';

/** `Total`, `Week 3 total:`, `Weekly mileage`, `Average`. */
const SUM =
  /^(?:(?:grand|overall|weekly|running|sub|week(?: ?\d{1,3})?)[\s-]*)?(?:totals?|subtotals?|sums?|averages?|avg\.?|mileage|volume|gesamt|summe)(?: (?:km|kms|mi|miles|min|hours|distance|duration|time|mileage|volume|(?:for|of) (?:the |this )?week(?: \d{1,3})?))?\s*(?:\((?:km|mi|min|h)\))?:?$/i;
const HALF = /(?:^|[\s,/(–-])(am|pm|a\.m\.|p\.m\.|mornings?|afternoons?|evenings?)\)?\s*:?$/i;
const PLANNED = /(?:^|[\s,/(–-])plan(?:ned)?\)?\s*:?$/i;

/** Whether a cell says that its row has sums, and no session. */
export function isSum(cell: string): boolean {
  return SUM.test(cell.trim());
}

/** What the cells in front of the days of a grid say of their row. */
export interface RowLabel {
  /** What begins the week; empty where nothing does. */
  readonly week: string;
  /** Which half of the day its sessions are in. */
  readonly half?: 'am' | 'pm';
  /** What the cells are that are no sessions: `Notes`, `km`, `Actual`. */
  readonly called?: string;
}

/** What of a day is told below a name, and is no session. */
const REMARKS: ReadonlySet<ColumnRole | undefined> = new Set([
  'note',
  'details',
  'distance',
  'duration',
  'unit',
]);
const WAS_DONE = /^(?:actual(?:ly)?|done|completed|did|ran)\s*:?$/i;

/** What a label says, in a table whose other rows have the numbers of their weeks. */
export function rowLabel(label: string): RowLabel {
  const said = label.replace(PLANNED, '').trim();
  const half = HALF.exec(said);
  if (half) {
    const isMorning = /^(?:a|m)/i.test(half[1] as string) && !/^afternoon/i.test(half[1] as string);
    return { week: said.slice(0, half.index).trim(), half: isMorning ? 'am' : 'pm' };
  }
  if (isSum(said) || WAS_DONE.test(said) || REMARKS.has(said === '' ? 'session' : roleNamed(said)))
    return { week: '', called: said.replace(/\s*:$/, '') };
  return { week: said };
}

/** Whether a label has the number or the date of a week, as `3`, `Week 3` and `Week of 1 March` have. */
export function namesWeek(label: string): boolean {
  return /^\d/.test(label) || weekHeading(label) !== undefined;
}

/** A cell of a row of sums, with the name of its column. */
export function sumIn(cell: string, name = '', label: string): readonly string[] {
  const sum = cell.trim();
  if (sum === '' || sum === label || isFault(sum)) return [];
  return [name.trim() === '' ? sum : `${name.trim()}: ${sum}`];
}
