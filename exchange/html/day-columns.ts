/** The columns of the days in tables of weeks, which pages with and without scripts draw. */

/** What is called so can be done on any day of its week. */
export const ANY_DAY = 'Any day';

/** @param hasFloating whether something in the weeks can be done on any day */
export function dayColumns(days: readonly string[], hasFloating: boolean): readonly string[] {
  return hasFloating ? [...days, ANY_DAY] : days;
}

/** Whether something in weeks can be done on any day. */
export function haveFloating(weeks: readonly { readonly floating: readonly unknown[] }[]): boolean {
  return weeks.some(({ floating }) => floating.length > 0);
}
