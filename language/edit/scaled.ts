import * as ast from '../grammar/generated/ast.ts';
import { spanOf } from '../grammar/parts.ts';
import { parseAmount } from '../quantities/amount.ts';
import { formatDurationRange } from '../quantities/duration.ts';
import { type Range, scaleRange } from '../quantities/range.ts';
import { DISTANCE_UNITS } from '../quantities/units.ts';
import type { Edit } from '../text/edit.ts';
import { scaled, timesOf } from '../training/run-load.ts';
import { timedTargetOf } from '../training/targets/time.ts';
import { figureOf } from '../vocabulary/figures.ts';
import { KINDS } from '../vocabulary/kinds.ts';

/** An amount as a copy at a percentage has it, in the unit in which it is written. */
export function scaledAmount(text: string, scale: number): string {
  const before = parseAmount(text);
  const {
    distance,
    unit: written = 'km',
    duration,
  } = typeof before === 'object' ? scaled(before, scale) : {};
  if (distance) return figures(distance, DISTANCE_UNITS[written].size, ` ${written}`);
  if (!duration) return text;
  if (text.includes(':')) return clock(duration.high, text.split(':').length === 3);
  const unit = /^[\d.\s-]+(min|s)$/i.exec(text)?.[1]?.toLowerCase();
  if (unit === undefined) return formatDurationRange(duration);
  return figures(duration, unit === 'min' ? 60 : 1, ` ${unit}`);
}

function figures({ low, high }: Range, each: number, unit: string): string {
  const [from, to] = [low, high].map((value) => String(Math.round((value / each) * 1000) / 1000));
  return `${from === to ? to : `${from}-${to}`}${unit}`;
}

function clock(seconds: number, withHours: boolean): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (!withHours) return `${minutes}:${two(rest)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(rest)}`;
}

/** What a copy at a percentage changes of steps: amounts outside of repetitions, and how often those are done. */
export function scaledSteps(steps: readonly ast.Step[], scale: number): Edit[] {
  if (scale === 1) return [];
  return steps.flatMap((step) => {
    if (ast.isPiece(step)) return amountChange(step, scale);
    const span = spanOf(step, 'times');
    return span ? [{ ...span, text: step.times.replace(/\d+/, String(timesOf(step, scale))) }] : [];
  });
}

/** What a copy at a percentage changes of a stated amount. */
export function amountChange(node: ast.Piece | ast.Run, scale: number): Edit[] {
  const span = node.amount === undefined ? undefined : spanOf(node, 'amount');
  if (!span || node.amount === undefined) return [];
  const text = scaledAmount(node.amount, scale);
  return [{ ...span, text }, ...timeChange(node, text)];
}

/** A time for a distance goes along with it: the pace stays. */
function timeChange(node: ast.Piece | ast.Run, amount: string): Edit[] {
  const target = timedTargetOf(node);
  const [before, after] = [figureOf(node, 'amount')?.distance, parseAmount(amount)];
  const time = target && figureOf(target, 'time');
  const span = target && spanOf(target, 'time');
  if (!before || !time || !span || typeof after !== 'object' || !after.distance) return [];
  const changed = scaleRange(time, after.distance.high / before.high);
  return [{ ...span, text: `in ${formatDurationRange(changed)}` }];
}

/** What a copy at a percentage changes of a run. */
export function scaledRun(run: ast.Run, scale: number): Edit[] {
  const kind = KINDS.get(run.kind?.toLowerCase() ?? '');
  if (kind?.discipline !== 'run' || kind.competes) return [];
  return [...amountChange(run, scale), ...scaledSteps(run.steps, scale)];
}
