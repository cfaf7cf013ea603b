/** Tables as plain data, whatever they are written in. */

export interface TableRow {
  /** The line of the file that it begins in, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows, of which one may be the header of the others. */
export type Table = readonly TableRow[];

/** Whether a cell has what a spreadsheet shows where a formula comes to nothing: `#DIV/0!`, `#N/A`. */
export function isFault(cell: string): boolean {
  return /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/.test(cell.trim());
}
