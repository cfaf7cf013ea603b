import { daysOf } from '../../grammar/days.ts';
import { type RunplanDocument, sourceOf } from '../../grammar/document.ts';
import type * as ast from '../../grammar/generated/ast.ts';
import { isMisread } from '../../grammar/mistakes.ts';
import type { Source } from '../../text/source.ts';
import { expandLikes, type WeekContent, weekNumber } from '../../training/like.ts';
import type { TrainingPlan } from '../../training/model.ts';

/** A plan whose weeks are changed as a whole. */
export interface PlanEditing {
  readonly plan: ast.Plan;
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
  readonly content: WeekContent;
}

/** Whether a line of a week is about several days, or has lines for some athletes below it. */
function isAboutSeveral(line: ast.Day): boolean {
  return daysOf(line).length > 1 || line.others.length > 0;
}

/** Why something can't be done, as a sentence for the author. */
export interface Refused {
  readonly refused: string;
}

/**
 * A plan ready to be edited; refused where its weeks are not certain: a line of it that was not understood, numbers that
 * are not in order, a `like` that copies nothing.
 *
 * @param plans the models of the document's plans
 */
export function planEditing(
  plan: ast.Plan,
  document: RunplanDocument,
  plans: readonly TrainingPlan[],
): PlanEditing | Refused {
  const models = plans.filter(({ node }) => node === plan);
  if (isMisread(plan) || models.length === 0)
    return refused('a line of the plan could not be read. Mend it first');
  if (plan.weeks.some(({ isCycle }) => isCycle)) return refused('it is in cycles, which are edited by hand');
  if (plan.template) return refused('its weeks are those of another plan. Edit that one');
  const several = plan.weeks.find(({ number, days }) => number?.includes('-') || days.some(isAboutSeveral));
  if (several) {
    return refused(
      `in week ${several.number} a line stands for several days or weeks, or for some athletes. Write it out first`,
    );
  }
  const numbered = plan.weeks.map((node) => ({ node, number: weekNumber(node.number) ?? 0 }));
  if (numbered.some(({ number }, index) => number <= (numbered[index - 1]?.number ?? 0))) {
    return refused('its weeks are not numbered in order, each once. Number them first');
  }
  const numbers = new Set(numbered.map(({ number }) => number));
  const lost = numbered.find(({ number, node: { like } }) => {
    const copied = weekNumber(like?.number);
    return like && (copied === undefined || copied >= number || !numbers.has(copied));
  });
  if (lost)
    return refused(
      `week ${lost.number} copies a week that does not stand before it. Correct its \`like\` first`,
    );
  const contents = expandLikes(numbered);
  const weeks = numbered.map((week, index) => ({ ...week, content: contents[index] as WeekContent }));
  return { plan, source: sourceOf(document), models, weeks };
}

/** What a change came to that can't be made. */
export function refused(why: string): Refused {
  return { refused: why };
}

/** The week of a number. */
export function weekOf({ weeks }: PlanEditing, number: number): EditedWeek | undefined {
  return weeks.find((week) => week.number === number);
}

/** Refuses a week that is not there. */
export function noWeek({ weeks }: PlanEditing, number: number): Refused {
  const [first, last] = [weeks[0]?.number, weeks.at(-1)?.number];
  return refused(
    first === undefined ? 'it has no weeks' : `it has no week ${number}: its weeks are ${first} to ${last}`,
  );
}

/** The weeks that copy a week directly. */
export function copiesOf({ weeks }: PlanEditing, number: number): readonly EditedWeek[] {
  return weeks.filter(({ node }) => weekNumber(node.like?.number) === number);
}
