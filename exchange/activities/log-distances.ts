/** Reads the distances of a log, in which a comma may stand for decimals or between thousands. */
import {
  isPlausible,
  METRES_PER_MILE,
  PLAUSIBLE_DONE_DISTANCE,
  type Units,
} from '@runplan/language/internal';
import { figureIn } from '../figure-in.ts';
import { ActivityRefusal } from './activity-refusal.ts';

/** What a row says of its distance. */
export interface LogDistance {
  readonly metres: number;
  /** Whether its unit is told, beside it or in the header. */
  readonly isUnitTold: boolean;
}

/** In metres. */
const SIZES: ReadonlyMap<string, number> = new Map([
  ['km', 1000],
  ['mi', METRES_PER_MILE],
  ['miles', METRES_PER_MILE],
  ['m', 1],
]);
const CELL = /^(?<figure>[\d.,]+)\s*(?<unit>km|mi|miles|m)?$/i;
/** `8,123` can be eight and a bit, or eight thousand. */
const UNCLEAR = /^[1-9]\d{0,2}[.,]\d{3}$/;
const THOUSANDS = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+$/;

type Sign = '.' | ',';

/** Reads the distances of a log. */
export class LogDistances {
  private readonly unit: string | undefined;
  private readonly units: Units;
  private readonly decimal: Sign | undefined;

  /**
   * @param cells all distances of the log
   * @param unit that of its header
   * @param units of distances that have none
   */
  constructor(cells: readonly string[], unit: string | undefined, units: Units) {
    this.unit = unit;
    this.units = units;
    const signs = new Set(
      cells.flatMap((cell) => decimalSignOf(CELL.exec(cell)?.groups?.figure ?? '') ?? []),
    );
    const [sign] = signs;
    this.decimal = signs.size === 1 ? sign : undefined;
  }

  /**
   * The distance of a cell; undefined where it has none.
   *
   * @param where the row, as the user knows it
   * @throws ActivityRefusal where it can't be read, or be either of two
   */
  at(text: string, where: string): LogDistance | undefined {
    if (text === '' || text === '--') return undefined;
    const { figure = '', unit } = CELL.exec(text)?.groups ?? {};
    const told = unit?.toLowerCase() ?? this.unit;
    const size = SIZES.get(told ?? this.units) ?? 1000;
    const readings = readingsOf(figure);
    if (readings.length === 0)
      throw new ActivityRefusal(`${where} has no distance that can be read: write it as 12.4 km.`);
    const possible = readings.filter(({ value }) => isPlausible(value * size, PLAUSIBLE_DONE_DISTANCE));
    const meant =
      [readings, possible].find(({ length }) => length === 1) ??
      readings.filter(({ decimal }) => decimal === this.decimal);
    const [reading] = meant;
    if (!reading)
      throw new ActivityRefusal(
        `${where} has the distance ${text}, which can be ${readings.map(({ value }) => value).join(' or ')}: write it without a sign between thousands.`,
      );
    return { metres: reading.value * size, isUnitTold: told !== undefined };
  }
}

/** What a figure can be, and with which sign in front of its decimals. */
interface Reading {
  readonly value: number;
  readonly decimal: Sign;
}

function readingsOf(figure: string): readonly Reading[] {
  const sign = decimalSignOf(figure);
  const signs: readonly Sign[] = sign ? [sign] : UNCLEAR.test(figure) ? ['.', ','] : ['.'];
  return signs.flatMap((decimal) => {
    const value = figureIn(figure.replaceAll(otherThan(decimal), '').replace(decimal, '.'));
    return value === undefined ? [] : [{ value, decimal }];
  });
}

/** The sign in front of the decimals of a figure, as far as it shows: `1,234.5`, `12,4`, `1.234.567`. */
function decimalSignOf(figure: string): Sign | undefined {
  const thousands = THOUSANDS.exec(figure)?.[1];
  if (thousands) return otherThan(thousands as Sign);
  const last = /[.,](?=\d*$)/.exec(figure)?.[0] as Sign | undefined;
  return UNCLEAR.test(figure) ? undefined : last;
}

function otherThan(sign: Sign): Sign {
  return sign === '.' ? ',' : '.';
}
