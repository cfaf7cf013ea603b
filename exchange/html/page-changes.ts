/** What differs between two pages of a file: where one week of a long plan is edited, the others need not be sent again. */
import type { PagePlan, PageWeek, PlanPage, PlanVersion } from './plan-page.ts';

/** A page in which the weeks that are as before are only named, by their keys. */
export interface PageChanges extends Omit<PlanPage, 'plans'> {
  readonly plans: readonly ChangedPlan[];
}

export interface ChangedPlan extends Omit<PagePlan, 'versions'> {
  readonly versions: readonly ChangedVersion[];
}

export interface ChangedVersion extends Omit<PlanVersion, 'weeks'> {
  readonly weeks: readonly (PageWeek | string)[];
}

/** What has to be told to someone who has one page, so that {@link withChanges} gives the other. */
export function pageChanges(before: PlanPage, after: PlanPage): PageChanges {
  const known = weeksOf(before);
  const changed = (version: PlanVersion): ChangedVersion => ({
    ...version,
    weeks: version.weeks.map((week) => {
      const same = known.get(version.key)?.get(week.key);
      return same && JSON.stringify(same) === JSON.stringify(week) ? week.key : week;
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
    weeks: version.weeks.flatMap((week) =>
      typeof week === 'string' ? (known.get(version.key)?.get(week) ?? []) : week,
    ),
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
