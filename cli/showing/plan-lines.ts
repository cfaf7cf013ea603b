import {
  choosePlans,
  inUsualForm,
  noSuchWeek,
  type PagePlan,
  type PlansAsked,
  type PlanVersion,
  planPage,
  plansOf,
  readWeeks,
  type WeeksAsked,
} from '@runplan/exchange';
import { list, type TrainingPlan } from '@runplan/language/internal';
import { type Look, printable } from '@runplan/report';
import type { OpenDocument } from '../files/open-document.ts';
import { UsageError } from '../usage-error.ts';
import { orUsageError } from './or-usage-error.ts';
import { weekLines } from './week-lines.ts';
import { weeksTable } from './weeks-table.ts';

/** What is shown of a file: without weeks, all of them in a table. */
export interface ShownPlans extends PlansAsked {
  readonly weeks?: string;
}

/**
 * The plans of a file as lines of a terminal: their weeks in a table, or those that are asked for in full.
 *
 * @throws UsageError when the file has no such plan, athlete or week
 */
export function planLines(
  { file, document: asWritten, documents }: OpenDocument,
  asked: ShownPlans,
  look: Look,
): readonly string[] {
  const { services } = documents;
  const document = inUsualForm(asWritten, services);
  const all = plansOf(document, services);
  if (all.length === 0) throw new UsageError(`${printable(file.name)} has no plan.`);
  const { weeks: typed } = asked;
  const weeks = typed === undefined ? undefined : orUsageError(() => readWeeks(typed));
  const plans = orUsageError(() => choosePlans(all, asked));
  const shown = plans.map((plan): ShownPlan => {
    const [page] = planPage(document, [], services, file.project?.policy, [plan]).plans;
    const [version] = page?.versions ?? [];
    if (!page || !version) return { plan, lines: [] };
    const head = [look.colours.dim(printable(version.summary)), ...(page.notes ?? []).map(printable), ''];
    const body = weeks ? weeksInFull(page, version, plan, weeks, look) : weeksTable(version, look);
    return { plan, lines: body.length > 0 ? [...head, ...body] : [] };
  });
  if (weeks && shown.every(({ lines }) => lines.length === 0))
    throw new UsageError(noSuchWeek(weeks, plans).message);
  return together(shown).flatMap(({ title, lines }, index) => [
    ...(index === 0 ? [] : ['', '']),
    look.colours.bold(printable(title)),
    ...lines,
  ]);
}

/** A plan as it is for one athlete, in lines; none where it has nothing that was asked for. */
interface ShownPlan {
  readonly plan: TrainingPlan;
  readonly lines: readonly string[];
}

/** Plans that look the same for several athletes, once. */
function together(shown: readonly ShownPlan[]): readonly { title: string; lines: readonly string[] }[] {
  const same = Map.groupBy(
    shown.filter(({ lines }) => lines.length > 0),
    ({ plan, lines }) => [plan.name, ...lines].join('\n'),
  );
  return [...same.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const athletes = group.flatMap(({ plan }) => plan.athlete.name || []);
    const title = athletes.length > 0 ? `${first.plan.name}, for ${list(athletes)}` : first.plan.name;
    return [{ title, lines: first.lines }];
  });
}

function weeksInFull(
  page: PagePlan,
  version: PlanVersion,
  plan: TrainingPlan,
  weeks: WeeksAsked,
  look: Look,
): readonly string[] {
  const numbers = weeks.of(version.weeks.map(({ number }) => number));
  const shown = version.weeks.flatMap((week, index) => {
    const model = plan.weeks[index];
    return model && numbers.has(week.number) ? [weekLines(week, model, page.days, look)] : [];
  });
  return shown.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}
