/** Reads the cells of spreadsheets (Office Open XML): what they show, formulas as what they came to. */
import type { DayNumber } from '@runplan/language/internal';
import { childrenNamed, textIn, type XmlElement } from '../xml/xml-tree.ts';
import { ImportRefusal } from './import-refusal.ts';
import type { Table, TableRow } from './table.ts';
import { type FigureLook, figureLooks, figureText, shownFigure } from './xlsx-looks.ts';
import { treeOf } from './xml-import.ts';

export interface ReadSheet {
  readonly name: string;
  readonly table: Table;
}

/** What is larger when it is unpacked is no plan, whatever the size of the file. */
const MOST_BYTES = 20_000_000;
const MOST_CELLS = 100_000;
const MOST_COLUMNS = 200;
const MOST_ROWS = 20_000;
/** 1899-12-30, from which days are counted, and 1904-01-01 for files that say so. */
const FIRST_DAY: DayNumber = -25_569;
const FIRST_DAY_OF_1904: DayNumber = -24_107;
const WANTED =
  /^xl\/(?:workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/i;

/** Whether bytes begin as an archive does. */
export function isArchive(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte);
}

/**
 * The sheets of a file, in their order.
 *
 * @throws ImportRefusal where it is no whole spreadsheet, or too large
 */
export async function readSheets(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  const files = await unpacked(bytes);
  const xml = async (path: string) => {
    const content = files.get(path.toLowerCase());
    return content && (await treeOf(new TextDecoder().decode(content)));
  };
  const workbook = await xml('xl/workbook.xml');
  if (!workbook)
    throw new ImportRefusal('This archive is no spreadsheet: save it as .xlsx in the program that made it.');
  const texts = sharedTexts(await xml('xl/sharedStrings.xml'));
  const styles = figureLooks(await xml('xl/styles.xml'));
  const is1904 = childrenNamed(workbook, 'workbookPr').some(({ attributes }) =>
    isTrue(attributes.get('date1904')),
  );
  const look = { texts, styles, firstDay: is1904 ? FIRST_DAY_OF_1904 : FIRST_DAY };
  const targets = new Map(
    ((await xml('xl/_rels/workbook.xml.rels'))?.children ?? []).map(({ attributes }) => [
      attributes.get('Id') ?? '',
      attributes.get('Target') ?? '',
    ]),
  );
  const sheets = childrenNamed(workbook, 'sheets').flatMap((all) => all.children);
  const read: ReadSheet[] = [];
  for (const { attributes } of sheets) {
    const target = (targets.get(attributes.get('id') ?? '') ?? '').replace(/^\/?(?:xl\/)?/, '');
    const sheet = await xml(`xl/${target}`);
    if (sheet && (attributes.get('state') ?? 'visible') === 'visible')
      read.push({ name: attributes.get('name') ?? '', table: tableOf(sheet, look) });
  }
  return read;
}

/** What is read of the archive, by path in lower case. The archive says how large each file is, and no more of it is unpacked. */
async function unpacked(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const { unzipSync } = await import('fflate');
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!WANTED.test(name)) return false;
        size += originalSize;
        if (size > MOST_BYTES)
          throw new ImportRefusal('The spreadsheet is too large when it is unpacked, and was not read.');
        return true;
      },
    });
    return new Map(Object.entries(files).map(([name, content]) => [name.toLowerCase(), content]));
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    throw new ImportRefusal('This is no whole spreadsheet: the archive is damaged. Copy or save it again.');
  }
}

interface Look {
  readonly texts: readonly string[];
  readonly styles: readonly (FigureLook | undefined)[];
  readonly firstDay: DayNumber;
}

function sharedTexts(root: XmlElement | undefined): readonly string[] {
  return childrenNamed(root ?? NOTHING, 'si').map(richText);
}

const NOTHING: XmlElement = { name: '', attributes: new Map(), children: [], text: '' };

/** A text may be in runs of several looks; how it is pronounced stands beside them. */
function richText(element: XmlElement): string {
  return element.children
    .map((child) =>
      child.name === 't'
        ? child.text
        : child.name === 'r'
          ? childrenNamed(child, 't')
              .map(({ text }) => text)
              .join('')
          : '',
    )
    .join('');
}

function tableOf(sheet: XmlElement, look: Look): Table {
  const rows = childrenNamed(sheet, 'sheetData').flatMap((data) => childrenNamed(data, 'row'));
  let cells = 0;
  return rows.map((row, index): TableRow => {
    const line = Number(row.attributes.get('r') ?? index + 1);
    const found: string[] = [];
    for (const [at, cell] of childrenNamed(row, 'c').entries()) {
      cells += 1;
      const column = columnOf(cell.attributes.get('r')) ?? at;
      if (cells > MOST_CELLS || column >= MOST_COLUMNS || line > MOST_ROWS)
        throw new ImportRefusal('A sheet has more cells than a plan: leave in it what belongs to the plan.');
      found[column] = textOfCell(cell, look);
    }
    return { line, cells: Array.from(found, (text) => text ?? '') };
  });
}

/** The column of `C7`, from 0. */
function columnOf(reference: string | undefined): number | undefined {
  const [, letters] = /^([A-Z]{1,3})\d+$/.exec(reference ?? '') ?? [];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
}

function textOfCell(cell: XmlElement, { texts, styles, firstDay }: Look): string {
  const value = textIn(cell, 'v');
  switch (cell.attributes.get('t')) {
    case 's':
      return meantText(texts[Number(value)] ?? '');
    case 'inlineStr':
      return meantText(childrenNamed(cell, 'is').map(richText).join(''));
    case 'b':
      return value === '1' ? 'yes' : 'no';
    case 'e':
    case 'd':
      return value;
    case 'str':
      return meantText(value);
    default:
      return value === ''
        ? formulaOf(cell)
        : shownFigure(value, styles[Number(cell.attributes.get('s'))], firstDay);
  }
}

/** A formula that was never computed, as in files that a script wrote: nobody knows what it comes to. */
function formulaOf(cell: XmlElement): string {
  return childrenNamed(cell, 'f').length > 0 ? `=${textIn(cell, 'f')}` : '';
}

/** A sign as spreadsheets write those that XML can't hold everywhere: `_x000D_` at the end of a line. */
const WRITTEN_SIGN = /_x([0-9A-F]{4})_/gi;
/** A figure with more digits than anyone types. */
const COMPUTED = /^-?\d+\.\d{13,}$/;

/** A text with the signs that are meant, and figures in text with no more digits than other ones. */
function meantText(text: string): string {
  const meant = text.replace(WRITTEN_SIGN, (written, code: string) => {
    const sign = String.fromCharCode(Number.parseInt(code, 16));
    return /[^\P{Cc}\t\r\n]/u.test(sign) ? written : sign;
  });
  return COMPUTED.test(meant) ? figureText(meant) : meant;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
