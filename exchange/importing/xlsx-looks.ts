/** How spreadsheets show figures: what of that a plan needs, and no colours or digits. */
import { type DayNumber, formatDate } from '@runplan/language/internal';
import { childrenNamed, type XmlElement } from '../xml/xml-tree.ts';

/** How the figure of a cell is shown. */
export type FigureLook =
  | { readonly kind: 'date' | 'time' | 'share' }
  /** With a unit behind it: `8.0 km`. */
  | { readonly kind: 'unit'; readonly unit: string };

/** 9999-12-31: larger figures are no dates, whatever their cells look like. */
const LAST_DAY = 2_958_465;
const SECONDS = 86_400;
/** The formats that every program knows by their number. */
const KNOWN: readonly (readonly ['date' | 'time' | 'share', readonly string[]])[] = [
  ['date', ['14', '15', '16', '17', '22']],
  ['time', ['18', '19', '20', '21', '45', '46', '47']],
  ['share', ['9', '10']],
];
const UNIT = /^(?:km|k|kms|mi|miles|m|min|mins|minutes|h|hrs?|hours|s|sec|kg|bpm)$/i;

/** The looks of the styles of a file, by their place. */
export function figureLooks(root: XmlElement | undefined): readonly (FigureLook | undefined)[] {
  if (!root) return [];
  const own = new Map(
    childrenNamed(root, 'numFmts')
      .flatMap((all) => all.children)
      .map(({ attributes }) => [attributes.get('numFmtId') ?? '', attributes.get('formatCode') ?? '']),
  );
  return childrenNamed(root, 'cellXfs')
    .flatMap((all) => all.children)
    .map(({ attributes }) => {
      const id = attributes.get('numFmtId') ?? '';
      const known = KNOWN.find(([, ids]) => ids.includes(id))?.[0];
      return known ? { kind: known } : lookOf(own.get(id) ?? '');
    });
}

/** A format of a file's own: with a year or a day it is a date, with hours or seconds a time; a text behind it may be a unit. */
function lookOf(format: string): FigureLook | undefined {
  const [positive = ''] = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const signs = positive.replace(/"[^"]*"|\[(?!h+\]|m+\]|s+\])[^\]]*\]|\\./gi, '');
  if (/[yd]/i.test(signs)) return { kind: 'date' };
  if (/[hs]/i.test(signs)) return { kind: 'time' };
  if (/[0#?]\s*%\s*$/.test(signs)) return { kind: 'share' };
  const unit =
    /[0#?]((?:"[^"]*"|\\.|[\s_])*)$/
      .exec(positive)?.[1]
      ?.replace(/["\\_]/g, '')
      .trim() ?? '';
  return UNIT.test(unit) ? { kind: 'unit', unit } : undefined;
}

/** A figure as it is shown, times with their seconds: how `6:10` is meant only its cell tells. */
export function shownFigure(value: string, look: FigureLook | undefined, firstDay: DayNumber): string {
  const figure = Number(value);
  if (value === '' || !Number.isFinite(figure)) return value;
  switch (look?.kind) {
    case 'date':
      return figure >= 1 && figure <= LAST_DAY ? shownDate(figure, firstDay) : figureText(value);
    case 'time':
      return figure >= 0 && figure <= LAST_DAY ? clockText(Math.round(figure * SECONDS)) : figureText(value);
    case 'share':
      return `${figureText(String(figure * 100))}%`;
    case 'unit':
      return `${figureText(value)} ${look.unit}`;
    default:
      return figureText(value);
  }
}

/** The date, and the time where the cell has one. */
function shownDate(figure: number, firstDay: DayNumber): string {
  const seconds = Math.round(figure * SECONDS);
  const date = formatDate(firstDay + Math.floor(seconds / SECONDS));
  return seconds % SECONDS === 0 ? date : `${date} ${clockText(seconds % SECONDS)}`;
}

function clockText(seconds: number): string {
  const [minutes, left] = [Math.floor(seconds / 60), seconds % 60];
  return [Math.floor(minutes / 60), twoDigits(minutes % 60), twoDigits(left)].join(':');
}

function twoDigits(figure: number): string {
  return String(figure).padStart(2, '0');
}

/** A figure with no more digits than it was typed with: `7.1`, and not `7.0999999999999996`. */
export function figureText(value: string): string {
  const figure = Number(value);
  return value === '' || !Number.isFinite(figure) ? value : String(Number(figure.toPrecision(12)));
}
