/** Writes into a plan what was done: a line for each, below its day or with its date. */
import type { AstNode } from 'langium';
import type { TreeEdit } from '../edit/tree-edit.ts';
import { TreeEditWriter } from '../edit/tree-edit-writer.ts';
import type * as ast from '../grammar/generated/ast.ts';
import { isStandIn, writtenNode } from '../grammar/one-of-several.ts';
import { spanOf } from '../grammar/parts.ts';
import { formatDate } from '../quantities/date.ts';
import { formatDistance } from '../quantities/distance.ts';
import { formatDuration } from '../quantities/duration.ts';
import type { Edit } from '../text/edit.ts';
import { isOneDay } from '../training/done.ts';
import type { TrainingDay, TrainingPlan } from '../training/model.ts';

/** What is to be written of a day. */
export interface DoneToWrite {
  readonly day: TrainingDay;
  readonly isMissed: boolean;
  /** The kind of session, where it goes without saying absent. */
  readonly kind?: string;
  readonly metres?: number;
  readonly seconds?: number;
  /** Beats a minute, on average. */
  readonly heartRate?: number;
}

/** Up to here minutes and seconds may as well be hours and minutes. */
const UNCLEAR_CLOCK = 9 * 60;

/**
 * The edits that write lines into the text of a plan, in the order in which they are given. Where the plan is for several,
 * they name the athlete.
 *
 * @param isShared whether the plan is for others as well
 */
export function recordDone(
  plan: TrainingPlan,
  lines: readonly DoneToWrite[],
  isShared: boolean,
): readonly Edit[] {
  if (lines.length === 0) return [];
  const whom = isShared ? ` for "${plan.athlete.name}"` : '';
  const edits = lines.map((line) => editOf(line, plan, whom));
  const file = plan.node.$container as ast.RunplanFile;
  return new TreeEditWriter(file).write(edits) ?? [];
}

/** The line as it is written, without its date. */
function textOf({ isMissed, kind, metres, seconds, heartRate }: DoneToWrite, plan: TrainingPlan): string {
  return [
    ...(kind ? [kind] : []),
    ...(isMissed || metres === undefined ? [] : [formatDistance(metres, plan.units)]),
    ...(isMissed || seconds === undefined ? [] : [clock(seconds)]),
    ...(isMissed || heartRate === undefined ? [] : [`${Math.round(heartRate)} bpm`]),
  ].join(' ');
}

/** `1:14:10`, `38:10`; short times in words. */
function clock(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < UNCLEAR_CLOCK) return formatDuration(whole);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (figure: number) => String(figure).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

function editOf(line: DoneToWrite, plan: TrainingPlan, whom: string): TreeEdit {
  const { day } = line;
  const isBelow = day.node !== undefined && !isStandIn(day.node) && isOneDay(day.node);
  const date = isBelow || day.date === undefined ? '' : ` ${formatDate(day.date)}`;
  const said = textOf(line, plan);
  const text = `${line.isMissed ? 'missed' : 'done'}${date}${whom}${said === '' ? '' : ` ${said}`}`;
  if (isBelow) return belowDay(writtenNode(day.node as ast.Day), text);
  return inWeek(day, text);
}

/** Behind all that stands below the day. */
function belowDay(day: ast.Day, text: string): TreeEdit {
  const last = lastOf([...day.allows, ...day.notes, ...day.others, ...day.done]);
  return last ? { below: last, text, indentedLike: last } : { below: day, text };
}

/** At the end of its week, or of the cycle that its day is in. */
function inWeek(day: TrainingDay, text: string): TreeEdit {
  const week = writtenNode(day.inCycle?.node ?? day.week.node);
  const own = lastOf([...week.allows, ...week.notes, ...week.done]);
  const lastDay = week.days.at(-1);
  if (!lastDay) return own ? { below: own, text, indentedLike: own } : { below: week, text };
  const last = lastOf([...lastDay.allows, ...lastDay.notes, ...lastDay.others, ...lastDay.done]) ?? lastDay;
  return { below: last, text, indentedLike: lastDay };
}

/** The last of some statements in the text. */
function lastOf<Node extends AstNode>(nodes: readonly Node[]): Node | undefined {
  return nodes.reduce<Node | undefined>(
    (last, node) => (last && placeOf(last) > placeOf(node) ? last : node),
    undefined,
  );
}

function placeOf(node: AstNode): number {
  return spanOf(node)?.start ?? 0;
}
