import type { Token } from '../grammar/token.ts';
import type { Line } from './lines.ts';
import { spacedToken } from './spacing.ts';
import { widthOf } from './width.ts';

/** Comments behind statements begin at this column at the earliest, counted from 0 … */
const COMMENT_COLUMN = 33;
/** … and so many behind the statement. */
const COMMENT_GAP = 2;
/** A longer line has its comment right behind it, without moving those of its neighbours. */
const WIDEST_LINE = 60;
/** A longer name does not move what stands behind the others. */
const WIDEST_NAME = 32;

const NAMES = new Set(['WORD', 'TEXT']);

/** Puts what stands behind the exercises of a block, and the rules of a policy, into one column each. */
export function alignNames(lines: readonly Line[]): void {
  let rows: Row[] = [];
  for (const line of lines) {
    if (line.statement?.holder === 'file') {
      alignRows(rows);
      rows = [];
    }
    const row = rowOf(line);
    if (row) rows.push(row);
  }
  alignRows(rows);
}

/** A line of a block or policy by its name and what stands behind it. */
interface Row {
  readonly line: Line;
  readonly name: string;
  readonly width: number;
}

function rowOf(line: Line): Row | undefined {
  const { statement, tokens, isKept } = line;
  const [first, second] = tokens;
  if (isKept || !statement || !second || first !== statement.tokens[0]) return undefined;
  const isNamed = NAMES.has((first as Token).name);
  if (!isNamed || (statement.holder !== 'block' && statement.holder !== 'policy')) return undefined;
  const name = spacedToken(first as Token);
  const width = widthOf(name);
  return line.code[name.length] === ' ' && width <= WIDEST_NAME ? { line, name, width } : undefined;
}

function alignRows(rows: readonly Row[]): void {
  const widest = rows.reduce((most, { width }) => Math.max(most, width), 0);
  for (const { line, name, width } of rows) {
    line.code = name + ' '.repeat(widest - width) + line.code.slice(name.length);
  }
}

/** Puts the comments behind statements of consecutive lines into one column. */
export function alignComments(lines: readonly Line[]): void {
  let group: Line[] = [];
  const finish = () => {
    alignGroup(group);
    group = [];
  };
  for (const line of lines) {
    if (line.comment === '' || (line.code === '' && !line.continuesComment)) finish();
    else {
      // A line that could not be read stands for itself, as its indentation may be anything.
      if ((line.isKept || group[0]?.isKept) && !line.continuesComment) finish();
      group.push(line);
    }
  }
  finish();
}

function alignGroup(group: readonly Line[]): void {
  const widths = group.map(({ indent, code }) => (code === '' ? 0 : widthOf(indent + code)));
  const column = widths
    .filter((width) => width <= WIDEST_LINE)
    .reduce((most, width) => Math.max(most, width + COMMENT_GAP), COMMENT_COLUMN);
  let last = column;
  for (const [index, line] of group.entries()) {
    const width = widths[index] as number;
    if (line.code === '') line.indent = '';
    if (!line.continuesComment) last = Math.max(column, width + COMMENT_GAP);
    line.gap = ' '.repeat(last - width);
  }
}
