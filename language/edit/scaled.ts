import * as ast from '../grammar/generated/ast.ts';
import { partOf } from '../grammar/parts.ts';
import { type Amount, parseAmount } from '../quantities/amount.ts';
import { formatDurationRange } from '../quantities/duration.ts';
import { type Range, scaleRange } from '../quantities/range.ts';
import { DISTANCE_UNITS } from '../quantities/units.ts';
import { type StepScaling, scaled, stepScaling } from '../training/step-scaling.ts';
import { timedTargetOf } from '../training/targets/time.ts';
import { figureOf } from '../vocabulary/figures.ts';
import { KINDS } from '../vocabulary/kinds.ts';
import { inPlaceOf, type TokenEdit } from './token-edit.ts';

/** An amount as it is written in the place of another, in the unit of that. */
function amountText({ distance, unit: written = 'km', duration }: Amount, text: string): string {
  if (distance) return figures(distance, DISTANCE_UNITS[written].size, ` ${written}`);
  if (!duration) return text;
  if (text.includes(':')) return clock(duration.high, text.split(':').length === 3);
  const unit = /^[\d.\s-]+(min|s)$/i.exec(text)?.[1]?.toLowerCase();
  const isWhole = unit === 's' || [duration.low, duration.high].every((seconds) => seconds % 60 === 0);
  if (unit === undefined || !isWhole) return formatDurationRange(duration);
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

/** What a copy at a percentage changes of steps. */
export function scaledSteps(steps: readonly ast.Step[], scale: number): TokenEdit[] {
  return changesOf(steps, stepScaling(steps, scale));
}

function changesOf(steps: readonly ast.Step[], scaling: StepScaling): TokenEdit[] {
  return steps.flatMap((step) => {
    if (ast.isPiece(step)) return amountChange(step, scaling.amounts.get(step));
    const times = scaling.times.get(step);
    const part = times === undefined ? undefined : partOf(step, 'times');
    const change = part ? [inPlaceOf(part, step.times.replace(/\d+(?:-\d+)?/, String(times)))] : [];
    return [...change, ...changesOf(step.steps, scaling)];
  });
}

function amountChange(node: ast.Piece | ast.Run, amount: Amount | undefined): TokenEdit[] {
  const part = amount && node.amount !== undefined ? partOf(node, 'amount') : undefined;
  if (!part || !amount || !node.amount) return [];
  const text = amountText(amount, node.amount);
  return [inPlaceOf(part, text), ...timeChange(node, text)];
}

/** A time for a distance goes along with it: the pace stays. */
function timeChange(node: ast.Piece | ast.Run, amount: string): TokenEdit[] {
  const target = timedTargetOf(node);
  const [before, after] = [figureOf(node, 'amount')?.distance, parseAmount(amount)];
  const time = target && figureOf(target, 'time');
  const part = target && partOf(target, 'time');
  if (!before || !time || !part || typeof after !== 'object' || !after.distance) return [];
  const changed = scaleRange(time, after.distance.high / before.high);
  return [inPlaceOf(part, `in ${formatDurationRange(changed)}`)];
}

/** What a copy at a percentage changes of a run. */
export function scaledRun(run: ast.Run, scale: number): TokenEdit[] {
  const kind = KINDS.get(run.kind?.toLowerCase() ?? '');
  if (kind?.discipline !== 'run' || kind.competes) return [];
  const written = scale === 1 || run.amount === undefined ? undefined : parseAmount(run.amount);
  const amount = typeof written === 'object' ? scaled(written, scale) : undefined;
  return [...amountChange(run, amount), ...scaledSteps(run.steps, scale)];
}
