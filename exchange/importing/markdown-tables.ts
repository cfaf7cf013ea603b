/** Reads Markdown in which tables hold the days; what stands around them is read as plain text. */

import { FileDates } from './dates.ts';
import { linesOfOwnPage } from './own-page.ts';
import { OwnRows } from './own-rows.ts';
import { asSpreadsheet, isOwnWeek } from './own-week.ts';
import { datedTexts, expectLineSizes, PlainReading, type TextLine, textLines } from './plain.ts';
import { datedCells, readTable } from './read-table.ts';
import type { ReaderOf } from './reader.ts';
import type { Table, TableRow } from './table.ts';
import { headerOf, type TableHeader } from './table-header.ts';
import { expectTableSize } from './table-size.ts';

/** What separates the header of a table from its rows: `|---|:-:|`. */
const SEPARATOR = /^\s*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?$/;
const ESCAPED_BAR = /\\\|/g;
/** A sign that stands for itself behind a backslash. */
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
const MARK = new RegExp(`${ESCAPED.source}|\\*\\*|__|\``, 'g');
const BAR = '\ue000';

/** Reads Markdown whose tables have a row for each session, or are a grid of weeks and days. */
export const markdownReader: ReaderOf<'text', 'plan'> = {
  takes: 'text',
  each: 'plan',
  about: 'Markdown with tables: a row for each session, or a grid of weeks and days.',
  endings: ['md', 'markdown'],
  recognizes: (text) => blocksOf(text).some((block) => 'header' in block),
  read(text) {
    const blocks = asCoachesWrite(blocksOf(text)).map((block) =>
      'header' in block ? { ...block, table: expectTableSize(block.table) } : block,
    );
    for (const block of blocks) if ('lines' in block) expectLineSizes(block.lines);
    const dated = blocks.flatMap((block) =>
      'header' in block ? datedCells(block.table, block.header) : block.lines.flatMap(datedTexts),
    );
    const dates = new FileDates(dated);
    const reading = new PlainReading(dates);
    const own = new OwnRows();
    for (const block of blocks) {
      if ('header' in block) readTable(block.table, block.header, reading.weeks, dates, own);
      else reading.takeAll(block.lines);
    }
    return { definitions: own.definitions, ...reading.finished() };
  },
};

type Block =
  | { readonly table: Table; readonly header: TableHeader }
  | { readonly lines: readonly TextLine[] };

/** What Runplan wrote, as it would stand in tables for spreadsheets and in the text of a coach; all else as it is. */
function asCoachesWrite(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some((block) => 'header' in block && isOwnWeek(block.table))) return blocks;
  return blocks.flatMap((block): readonly Block[] => {
    if ('lines' in block) return [{ lines: linesOfOwnPage(block.lines) }];
    const table = isOwnWeek(block.table) ? asSpreadsheet(block.table) : block.table;
    const header = headerOf(table);
    return header ? [{ table, header }] : [];
  });
}

/** The text as tables that tell days, and the lines between them. */
function blocksOf(text: string): readonly Block[] {
  const written = text.split(/\r\n|\r|\n/);
  const blocks: Block[] = [];
  let lines: string[] = [];
  let begin = 0;
  const close = (next: number) => {
    const said = textLines(lines.join('\n')).map((one) => ({
      ...one,
      text: one.text.replaceAll(ESCAPED, '$1'),
      line: one.line + begin,
    }));
    if (said.length > 0) blocks.push({ lines: said });
    lines = [];
    begin = next;
  };
  for (let at = 0; at < written.length; ) {
    const table = tableAt(written, at);
    const header = table && headerOf(table);
    const end = table ? at + table.length + 1 : at + 1;
    if (!table || !header) {
      for (; at < end; at++) lines.push(written[at] as string);
      continue;
    }
    close(end);
    blocks.push({ table, header });
    at = end;
  }
  close(written.length);
  return blocks;
}

/** The table that begins in a line, without its separator; undefined where none does. */
function tableAt(written: readonly string[], at: number): Table | undefined {
  const [head, separator] = [written[at] ?? '', written[at + 1] ?? ''];
  if (!head.includes('|') || !separator.includes('-') || !SEPARATOR.test(separator)) return undefined;
  const rows: TableRow[] = [rowOf(head, at + 1)];
  for (let next = at + 2; written[next]?.includes('|'); next++) {
    rows.push(rowOf(written[next] as string, next + 1));
  }
  return rows;
}

function rowOf(written: string, line: number): TableRow {
  const bare = written.trim().replaceAll(ESCAPED_BAR, BAR).replace(/^\|/, '').replace(/\|$/, '');
  const cells = bare.split('|').map((cell) => plainCell(cell.replaceAll(BAR, '|')));
  return { line, cells };
}

/** A cell without the marks of Markdown. */
function plainCell(cell: string): string {
  return cell.replaceAll(MARK, (_, escaped?: string) => escaped ?? '').trim();
}
