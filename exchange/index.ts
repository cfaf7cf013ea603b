/** The door of the exchange package: the formats that plans leave in, and those that they come in from. */

export type { Activity } from './activities/activity.ts';
export { ActivityRefusal } from './activities/activity-refusal.ts';
export { isTimeZone } from './activities/local-date.ts';
export { type MatchedActivities, matchActivities } from './activities/match-activities.ts';
export { ACTIVITY_ENDINGS, MOST_ACTIVITY_BYTES, readActivities } from './activities/read-activities.ts';
export { choosePlans, type PlanChoice, type PlansAsked, planChoices, plansOf } from './choose-plans.ts';
export type { ExportSource, Format } from './define-format.ts';
export { describeFormat, type FormatDescription } from './describe-format.ts';
export { type ExportAsked, type ExportedFile, exportPlans } from './export-plans.ts';
export { ExportRefusal, type RefusalReason } from './export-refusal.ts';
export { FORMATS } from './formats/index.ts';
export { type PageChanges, pageChanges, withChanges } from './html/page-changes.ts';
export { planPage } from './html/page-data.ts';
export type { PageState } from './html/page-state.ts';
export type * from './html/plan-page.ts';
export { type ImportedPlan, type ImportFile, importPlan } from './importing/import-plan.ts';
export { ImportRefusal } from './importing/import-refusal.ts';
export { summaryLines } from './importing/import-summary.ts';
export { READABLE } from './importing/readable-formats.ts';
export type { Option as FormatOption } from './options.ts';
export { remarksOn } from './remarks.ts';
export { inUsualForm } from './usual-form.ts';
export { noSuchWeek, readWeeks, type WeeksAsked } from './weeks-asked.ts';
