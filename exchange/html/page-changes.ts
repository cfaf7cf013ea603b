/** What differs between two pages of a file: where one week of a long plan is edited, the others need not be sent again. */
import type { PagePlan, PageRange, PageWeek, PlanPage, PlanVersion } from './plan-page.ts';

/** A page in which the weeks that are as before are only named. */
export interface PageChanges extends Omit<PlanPage, 'plans'> {
  readonly plans: readonly ChangedPlan[];
}

export interface ChangedPlan extends Omit<PagePlan, 'versions'> {
  readonly versions: readonly ChangedVersion[];
}

export interface ChangedVersion extends Omit<PlanVersion, 'weeks'> {
  readonly weeks: readonly (PageWeek | SameWeek)[];
}

/** A week that is as before. */
export interface SameWeek {
  readonly same: string;
  /** Where it stands now with all that is in it; absent where that is as before too. */
  readonly ranges?: readonly PageRange[];
}

/** What has to be told to someone who has one page, so that {@link withChanges} gives the other. */
export function pageChanges(before: PlanPage, after: PlanPage): PageChanges {
  const known = weeksOf(before);
  const changed = (version: PlanVersion): ChangedVersion => ({
    ...version,
    weeks: version.weeks.map((week) => {
      const old = known.get(version.key)?.get(week.key);
      return (old && sameWeek(old, week)) ?? week;
    }),
  });
  return {
    ...after,
    plans: after.plans.map((plan) => ({ ...plan, versions: plan.versions.map(changed) })),
  };
}

/** The page after a change. Weeks that did not change are the same objects as before. */
export function withChanges(before: PlanPage, changes: PageChanges): PlanPage {
  const known = weeksOf(before);
  const whole = (version: ChangedVersion): PlanVersion => ({
    ...version,
    weeks: version.weeks.flatMap((week) => {
      if (!('same' in week)) return week;
      const old = known.get(version.key)?.get(week.same);
      return old && week.ranges ? moved(old, week.ranges) : (old ?? []);
    }),
  });
  return {
    ...changes,
    plans: changes.plans.map((plan) => ({ ...plan, versions: plan.versions.map(whole) })),
  };
}

/** The weeks of a page by the keys of their versions and their own. */
function weeksOf({ plans }: PlanPage): ReadonlyMap<string, ReadonlyMap<string, PageWeek>> {
  const versions = plans.flatMap((plan) => plan.versions);
  return new Map(versions.map(({ key, weeks }) => [key, new Map(weeks.map((week) => [week.key, week]))]));
}

function sameWeek(old: PageWeek, week: PageWeek): SameWeek | undefined {
  const text = textOf(old);
  if (textOf(week) === text) return { same: week.key };
  const ranges = rangesIn(week);
  // A line more above moves a week as it is.
  return JSON.stringify(moved(week, rangesIn(old))) === text ? { same: week.key, ranges } : undefined;
}

/** Each week is compared with the one before and the one after. */
const texts = new WeakMap<PageWeek, string>();

function textOf(week: PageWeek): string {
  const text = texts.get(week) ?? JSON.stringify(week);
  texts.set(week, text);
  return text;
}

/** Where a week stands, its sessions and its findings. */
function rangesIn({ range, days, floating, findings }: PageWeek): readonly PageRange[] {
  const things = [...days.flatMap(({ sessions }) => sessions), ...floating, ...findings];
  return [range, ...things.map((thing) => thing.range)];
}

/** A week at other places, in the order of {@link rangesIn}; of more things than places the rest stays. */
function moved(week: PageWeek, ranges: readonly PageRange[]): PageWeek {
  let count = 0;
  const place = <Thing extends { readonly range: PageRange }>(thing: Thing): Thing => {
    const range = ranges[count] ?? thing.range;
    count += 1;
    return { ...thing, range };
  };
  return {
    ...place(week),
    days: week.days.map((day) => ({ ...day, sessions: day.sessions.map(place) })),
    floating: week.floating.map(place),
    findings: week.findings.map(place),
  };
}
