import { numbersOf } from '../../grammar/days.ts';
import { type RunplanDocument, sourceOf } from '../../grammar/document.ts';
import type * as ast from '../../grammar/generated/ast.ts';
import { isMisread } from '../../grammar/mistakes.ts';
import type { Source } from '../../text/source.ts';
import { expandLikes, type WeekContent, weekNumber } from '../../training/like.ts';
import type { TrainingPlan } from '../../training/model.ts';
import type { RefactoringPlace } from '../refactoring.ts';

/** A text as it is read, and the models of its plans. */
export interface ReadPlans {
  readonly document: RunplanDocument;
  readonly plans: readonly TrainingPlan[];
}

/** A plan whose weeks are changed as a whole. */
export interface PlanEditing {
  readonly plan: ast.Plan;
  /** The text of its file as it is read. */
  readonly before: ReadPlans;
  /** Reads what the text of the file would be, see {@link RefactoringPlace}. */
  readonly read: RefactoringPlace['read'];
  readonly source: Source;
  /** The models of the plan, one for each athlete. */
  readonly models: readonly TrainingPlan[];
  /** The weeks as they stand, which is the order of their numbers. */
  readonly weeks: readonly EditedWeek[];
}

/** A week that is understood, with what it copies written in. */
export interface EditedWeek {
  readonly node: ast.Week;
  readonly number: number;
  /** Of a line that is about several weeks, such as `week 3-5`, all of them. */
  readonly numbers: readonly number[];
  /** The same for all of them. */
  readonly content: WeekContent;
}

/** Why something can't be done, as a sentence for the author. */
export interface Refused {
  readonly refused: string;
}

/**
 * A plan ready to be edited; refused where its weeks are not certain: a line of it that was not understood, numbers that
 * are not in order, a `like` that copies nothing.
 *
 * @param read reads what the text of the file would be
 */
export function planEditing(
  plan: ast.Plan,
  before: ReadPlans,
  read: PlanEditing['read'],
): PlanEditing | Refused {
  const { document, plans } = before;
  const models = plans.filter(({ node }) => node === plan);
  if (isMisread(plan) || models.length === 0)
    return refused('a line of the plan could not be read. Mend it first');
  if (plan.weeks.some(({ isCycle }) => isCycle)) return refused('it is in cycles, which are edited by hand');
  const source = sourceOf(document);
  // Its weeks are those of another plan.
  if (plan.template) return { plan, before, read, source, models, weeks: [] };
  const lines = plan.weeks.map((node) => ({ node, numbers: numbersOf(node) }));
  const all = lines.flatMap(({ node, numbers }) => numbers.map((number) => ({ node, number })));
  const isInOrder = all.every(({ number }, index) => number > (all[index - 1]?.number ?? 0));
  if (!isInOrder || lines.some(({ numbers }) => numbers.length === 0)) {
    return refused('its weeks are not numbered in order, each once. Number them first');
  }
  const known = new Set(all.map(({ number }) => number));
  const lost = lines.find(({ numbers: [first = 0], node: { like } }) => {
    const copied = weekNumber(like?.number);
    return like && (copied === undefined || copied >= first || !known.has(copied));
  });
  if (lost)
    return refused(
      `week ${lost.node.number} copies a week that does not stand before it. Correct its \`like\` first`,
    );
  const contents = new Map(expandLikes(all).map((content, index) => [all[index]?.number, content]));
  const weeks = lines.map(({ node, numbers }): EditedWeek => {
    const [number = 0] = numbers;
    return { node, number, numbers, content: contents.get(number) ?? new Map() };
  });
  return { plan, before, read, source, models, weeks };
}

/** What a change came to that can't be made. */
export function refused(why: string): Refused {
  return { refused: why };
}

/** The week of a number. */
export function weekOf({ weeks }: PlanEditing, number: number): EditedWeek | undefined {
  return weeks.find(({ numbers }) => numbers.includes(number));
}

/** Refuses a week that is not there. */
export function noWeek({ plan, weeks }: PlanEditing, number: number): Refused {
  if (plan.template) return refused('its weeks are those of another plan. Edit that one');
  const [first, last] = [weeks[0]?.number, weeks.at(-1)?.numbers.at(-1)];
  if (first === undefined) return refused('it has no weeks');
  const all = first === last ? `its only week is ${first}` : `its weeks are ${first} to ${last}`;
  return refused(`it has no week ${number}: ${all}`);
}

/** The weeks that copy a week directly. */
export function copiesOf({ weeks }: PlanEditing, number: number): readonly EditedWeek[] {
  return weeks.filter(({ node }) => weekNumber(node.like?.number) === number);
}
