/** Reads the rows of tables that Runplan writes. What they name of strength work becomes a block. */
import { quoted, RACE_DISTANCES } from '@runplan/language/internal';
import { figureIn } from '../figure-in.ts';
import type { ColumnRole } from './column-names.ts';
import { exercisesIn, isOnlyEstimated, withoutHalf } from './own-columns.ts';
import { type OwnSession, ownSession } from './own-session.ts';
import { ownRun } from './own-steps.ts';
import type { DraftText } from './plan-draft.ts';
import type { TableRow } from './table.ts';
import { cellOf, type ListHeader } from './table-header.ts';
import { onSeparateLines } from './texts-of-cells.ts';

/** What a row says of its session. */
interface RowTold {
  /** Empty where the title alone says it. */
  readonly kind: string;
  readonly title: string;
  /** What it begins with: its time of day, where there is one. */
  readonly time: string;
  readonly lines: readonly string[];
  readonly line: number;
}

/** A session, and the figures that are said of it where they are not those of its columns. */
export type RowText = DraftText & Partial<Pick<OwnSession, 'figures'>>;

export class OwnRows {
  private readonly blocks = new Map<string, DraftText>();

  /** The blocks that were named so far. */
  get definitions(): readonly DraftText[] {
    return [...this.blocks.values()];
  }

  /** What a row says that the words of its session alone don't; undefined where they do. */
  sessionOf(header: ListHeader, row: TableRow): RowText | undefined {
    const linesOf = (role: ColumnRole) => onSeparateLines(cellOf(row, header, role));
    const [[kind = ''], [title], [time]] = [linesOf('kind'), linesOf('session'), linesOf('time')];
    if (!header.columns.some((column) => column?.role === 'kind') || title === undefined) return undefined;
    const told: RowTold = {
      kind,
      title: withoutHalf(title),
      // A spreadsheet takes a time that is typed for a figure, and shows it with its seconds.
      time: time === undefined ? '' : `${time.replace(/(:\d\d):00$/, '$1')} `,
      lines: linesOf('details'),
      line: row.line,
    };
    if (told.lines.length === 0) return undefined;
    if (kind === 'race') return raceOf(told, amountOf(header, row));
    return kind === 'core' || kind === 'strength'
      ? this.strengthOf(told)
      : runOf(told, amountOf(header, row));
  }

  private strengthOf({ kind, title, time, lines, line }: RowTold): DraftText {
    const exercises = exercisesIn(lines);
    const isNamed = title.toLowerCase() !== kind && this.define(title, exercises, line);
    const named = isNamed ? [`${time}${kind} ${quoted(title)}`] : [];
    return {
      text: [title, ...lines].join(', '),
      tries: [...named, `${time}${kind}: ${exercises.join(', ')}`],
      line,
    };
  }

  /** Whether a name can stand for exercises: not where it stands for others already. */
  private define(name: string, exercises: readonly string[], line: number): boolean {
    const text = [`block ${quoted(name)}`, ...exercises.map((one) => `  ${one}`)].join('\n');
    const known = this.blocks.get(name);
    if (!known) this.blocks.set(name, { text, line });
    return !known || known.text === text;
  }
}

function raceOf({ title, time, lines, line }: RowTold, distance: string | undefined): DraftText {
  const name = title.replace(/^race:? /i, '');
  const run = ownRun(lines, '');
  const { target = '', others = lines.filter((one) => !isOnlyEstimated(one)) } = run ?? {};
  const text = [name, ...others].join(', ');
  const isAlone = /^[\d.]+ ?(?:k|km|mi)$/.test(text);
  const withTitle = distance && !isAlone ? [`${time}race ${distance}${target} ${quoted(text)}`] : [];
  const known = knownRace(name, distance);
  const remark = others.length > 0 ? ` ${quoted(others.join(', '))}` : '';
  const asNamed = known === undefined ? [] : [`${time}race ${known}${target}${remark}`];
  return { text, tries: [...asNamed, ...withTitle, `${time}race ${text}${target}`], line };
}

/** The name of a race with its distance, `half-marathon 21.1 km`, where the distance was not changed. */
function knownRace(name: string, distance = ''): string | undefined {
  const known = distance && name.endsWith(` ${distance}`) ? name.slice(0, -distance.length - 1) : '';
  return RACE_DISTANCES.has(known) ? known : undefined;
}

function runOf({ kind, title, time, lines, line }: RowTold, amount: string | undefined): RowText | undefined {
  const known = { ...(kind !== '' && { kind }), ...(amount !== undefined && { amount }) };
  const run = ownSession({ title, time, lines, ...known });
  return run && { text: `${time}${[title, ...lines].join(', ')}`, ...run, line };
}

/** The distance of a row, `~8.7 mi` or `8-10 km`. */
function amountOf(header: ListHeader, row: TableRow): string | undefined {
  const at = header.columns.findIndex((column) => column?.role === 'figure');
  const [low, high] = [row.cells[at], row.cells[at + 1]].map(
    (cell) => Math.round((figureIn(cell ?? '') ?? 0) * 10) / 10,
  );
  const unit = header.columns[at]?.unit;
  if (!low || !high || unit === undefined || unit === 'min') return undefined;
  const mark = cellOf(row, header, 'estimated') === 'distance' ? '~' : '';
  return `${mark}${low === high ? low : `${low}-${high}`} ${unit}`;
}
