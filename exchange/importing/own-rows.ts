/** Reads the rows of tables that Runplan writes. What they name of strength work becomes a block. */
import { quoted } from '@runplan/language/internal';
import { figureIn } from '../figure-in.ts';
import { exercisesIn, isOnlyEstimated } from './own-columns.ts';
import type { DraftText } from './plan-draft.ts';
import { onSeparateLines } from './session-of-row.ts';
import type { TableRow } from './table.ts';
import { type ColumnRole, cellOf, type ListHeader } from './table-header.ts';

/** What a row says of its session. */
interface OwnSession {
  readonly kind: string;
  readonly name: string;
  /** What it begins with: its time of day, where there is one. */
  readonly time: string;
  readonly steps: readonly string[];
  readonly line: number;
}

export class OwnRows {
  private readonly blocks = new Map<string, DraftText>();

  /** The blocks that were named so far. */
  get definitions(): readonly DraftText[] {
    return [...this.blocks.values()];
  }

  /** What a row says that the words of its session alone don't; undefined where they do. */
  sessionOf(header: ListHeader, row: TableRow): DraftText | undefined {
    const linesOf = (role: ColumnRole) => onSeparateLines(cellOf(row, header, role));
    const [[kind = ''], [title = ''], [time]] = [linesOf('kind'), linesOf('session'), linesOf('time')];
    if (kind === '' || title === '') return undefined;
    const steps = linesOf('details').filter((step) => !isOnlyEstimated(step));
    const name = title.replace(/ \((?:am|pm)\)$/, '');
    const own = { kind, name, time: time === undefined ? '' : `${time} `, steps, line: row.line };
    if (kind === 'race') return raceOf(own, amountOf(header, row));
    if (kind === 'core' || kind === 'strength') return steps.length > 0 ? this.strengthOf(own) : undefined;
    return steps.length > 1 ? stepsOf(own, amountOf(header, row)) : undefined;
  }

  private strengthOf({ kind, name, time, steps, line }: OwnSession): DraftText {
    const exercises = exercisesIn(steps);
    const isNamed = name.toLowerCase() !== kind && this.define(name, exercises, line);
    const named = isNamed ? [`${time}${kind} ${quoted(name)}`] : [];
    return {
      text: [name, ...steps].join(', '),
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

function raceOf({ name, time, steps, line }: OwnSession, distance: string | undefined): DraftText {
  const title = name.replace(/^race:? /i, '');
  const text = [title, ...steps].join(', ');
  const isAlone = /^[\d.]+ ?(?:k|km|mi)$/.test(text);
  const withTitle = distance && !isAlone ? [`${time}race ${distance} ${quoted(text)}`] : [];
  return { text, tries: [...withTitle, `${time}race ${text}`], line };
}

/** A run with steps: what it comes to, with all that is told of it. */
function stepsOf(
  { kind, name, time, steps, line }: OwnSession,
  amount: string | undefined,
): DraftText | undefined {
  if (amount === undefined) return undefined;
  const text = [name, ...steps].join(', ');
  // Of a workout only its name is known.
  return { text, tries: [`${time}${kind === 'workout' ? 'run' : kind} ${amount} ${quoted(text)}`], line };
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
