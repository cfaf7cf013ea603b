/** Writes into a plan what was done: a line for each, below its day or with its date. */
import type { AstNode } from 'langium';
import type { TreeEdit } from '../edit/tree-edit.ts';
import { TreeEditWriter } from '../edit/tree-edit-writer.ts';
import type * as ast from '../grammar/generated/ast.ts';
import { isStandIn, writtenNode } from '../grammar/one-of-several.ts';
import { spanOf } from '../grammar/parts.ts';
import { formatDate } from '../quantities/date.ts';
import { formatDistance } from '../quantities/distance.ts';
import type { Edit } from '../text/edit.ts';
import { isOneDay } from '../training/done.ts';
import type { TrainingDay, TrainingPlan } from '../training/model.ts';
import { type DoneFacts, doneWords } from '../write/done-line.ts';

/** What is to be written of a day. The kind of session is absent where it goes without saying. */
export interface DoneToWrite extends DoneFacts {
  readonly day: TrainingDay;
}

/**
 * The edits that write lines into the text of a plan, in the order in which they are given; those with a date stand behind
 * those below a day. Where the plan is for several, they name the athlete.
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
  const below = lines.filter(({ day }) => isBelow(day));
  const dated = lines.filter(({ day }) => !isBelow(day));
  const edits = [...below, ...dated].map((line) => editOf(line, plan, whom));
  const file = plan.node.$container as ast.RunplanFile;
  return new TreeEditWriter(file).write(edits) ?? [];
}

function editOf(line: DoneToWrite, plan: TrainingPlan, whom: string): TreeEdit {
  const { day } = line;
  const date = isBelow(day) || day.date === undefined ? '' : ` ${formatDate(day.date)}`;
  const said = doneWords(line, (metres) => formatDistance(metres, plan.units));
  const text = `${line.isMissed ? 'missed' : 'done'}${date}${whom}${said === '' ? '' : ` ${said}`}`;
  if (isBelow(day)) return belowDay(writtenNode(day.node as ast.Day), text);
  return inWeek(day, text);
}

/** Whether what is told of a day can stand below its line. */
function isBelow({ node }: TrainingDay): boolean {
  return node !== undefined && !isStandIn(node) && isOneDay(node);
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
