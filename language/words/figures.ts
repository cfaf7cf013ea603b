/** Figures of the training model as people read them. `≈` marks what was computed through a pace. */
import { type DayNumber, formatDate, weekdayOf } from '../quantities/date.ts';
import { formatDistanceRange, type Units } from '../quantities/distance.ts';
import { formatDurationRange } from '../quantities/duration.ts';
import { formatRange } from '../quantities/measure.ts';
import { formatPaceRange } from '../quantities/pace.ts';
import { exactly, type Range } from '../quantities/range.ts';
import { formatPercent } from '../quantities/scalar.ts';
import { WEEKDAYS } from '../quantities/weekday.ts';
import { isBandEstimated, isTimeEstimated } from '../training/intensity.ts';
import type { Band, ResolvedPace, RunLoad, Total, TrainingPlan, TrainingWeek } from '../training/model.ts';
import { raceDayOf } from '../training/race-day.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const FIGURE_SPACE = '\u2007';

/** `32 km`, `≈30-34 km`, `32 km + ?` where a session has no amount, `?` where none has one. */
export function totalInWords({ distance, estimated, unknown }: Total, units: Units): string {
  if (unknown > 0 && distance.high === 0) return '?';
  const figure = `${estimated ? '≈' : ''}${formatDistanceRange(distance, units)}`;
  return unknown > 0 ? `${figure} + ?` : figure;
}

/** Several totals as one, from the least to the most: `30-34 km`. */
export function totalOf(totals: readonly Total[]): Total {
  return {
    distance: rangeOf(totals.map(({ distance }) => distance)),
    estimated: totals.some(({ estimated }) => estimated),
    unknown: Math.max(0, ...totals.map(({ unknown }) => unknown)),
  };
}

function rangeOf(ranges: readonly Range[]): Range {
  return {
    low: Math.min(...ranges.map(({ low }) => low)),
    high: Math.max(...ranges.map(({ high }) => high)),
  };
}

/** The change of a week's running to its reference week: `+9.1%`, `−20%`, `±0%`; undefined where it can't be told. */
export function changeInWords(week: TrainingWeek): string | undefined {
  return changesInWords([week]);
}

/** The changes of one week for several athletes: `+9.1%`, `−20% to +5%`; undefined where none can be told. */
export function changesInWords(weeks: readonly TrainingWeek[]): string | undefined {
  const changes = weeks.flatMap(changeOf);
  if (changes.length === 0) return undefined;
  const [least, most] = [inPercent(Math.min(...changes)), inPercent(Math.max(...changes))];
  return least === most ? most : `${least} to ${most}`;
}

function changeOf({ volume, reference, broken }: TrainingWeek): number[] {
  if (!reference || reference.weeks.length === 0 || reference.distance === 0 || volume.unknown > 0 || broken)
    return [];
  return [volume.distance.high / reference.distance - 1];
}

/** The change from one figure, which is not 0, to another: `+9.1%`, `−20%`, `±0%`. */
export function changeFrom(before: number, now: number): string {
  return inPercent(now / before - 1);
}

function inPercent(change: number): string {
  const figure = formatPercent(Math.abs(change));
  if (figure === formatPercent(0)) return '±0%';
  return `${change > 0 ? '+' : '−'}${figure}`;
}

/** A duration; `≈` marks one that was computed from a distance: in whole minutes, below ten in seconds. */
export function durationInWords({ low, high }: Range, estimated: boolean): string {
  if (!estimated) return formatDurationRange({ low, high });
  const step = high < 600 ? 1 : 60;
  const rounded = (seconds: number) => Math.round(seconds / step) * step;
  return `≈${formatDurationRange({ low: rounded(low), high: rounded(high) })}`;
}

/** `≈10.6 km · ≈54 min · 12 min moderate · 18 min hard`; parts that are not known or nothing are left out. Empty where nothing is known. */
export function runInWords(run: RunLoad, units: Units): string {
  const { distance, duration } = run;
  return [
    ...(distance
      ? [`${run.estimated === 'distance' ? '≈' : ''}${formatDistanceRange(distance, units)}`]
      : []),
    ...(duration ? [durationInWords(duration, isTimeEstimated(run))] : []),
    ...bandInWords(run, 'moderate', run.moderateSeconds),
    ...bandInWords(run, 'hard', run.hardSeconds),
  ].join(' · ');
}

function bandInWords(run: RunLoad, band: Band, seconds: number): string[] {
  return seconds > 0 ? [`${durationInWords(exactly(seconds), isBandEstimated(run, band))} ${band}`] : [];
}

/** How far a day, by its index, is from the race: `68 days to the race`, `race day`; undefined without one. */
export function daysToRaceInWords(plan: TrainingPlan, index: number): string | undefined {
  const race = raceDayOf(plan);
  if (!race) return undefined;
  const days = race.index - index;
  if (days === 0) return 'race day';
  const amount = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return days > 0 ? `${amount} to the race` : `${amount} after the race`;
}

/** A share in whole percent: `36%`. */
export function shareInWords(share: number): string {
  return sharesInWords([share]);
}

/** Several shares, at least one, from the least to the most: `80-83%`. */
export function sharesInWords(shares: readonly number[]): string {
  const range = { low: Math.min(...shares), high: Math.max(...shares) };
  return formatRange(range, (share) => String(Math.round(100 * share)), '%');
}

/** `Sun 2026-12-13`. */
export function dateInWords(day: DayNumber): string {
  return `${WEEKDAYS[weekdayOf(day)].short} ${formatDate(day)}`;
}

/** `21 Sep`; days of one figure have a blank of its width before them, so that dates below each other align. */
export function shortDateInWords(day: DayNumber): string {
  const [, month = '', date = ''] = formatDate(day).split('-');
  return `${date.replace(/^0/, FIGURE_SPACE)} ${MONTHS[Number(month) - 1]}`;
}

/** A resolved pace; `≈` marks one that comes from the convention for the athlete's level. */
export function paceFigure(pace: ResolvedPace, units: Units): string {
  return paceFigures([pace], units);
}

/** The paces of several athletes, at least one, from the fastest to the slowest: `4:48-5:30/km`. */
export function paceFigures(paces: readonly ResolvedPace[], units: Units): string {
  const figure = formatPaceRange(rangeOf(paces.map(({ range }) => range)), units);
  return `${paces.some(({ from }) => from === 'level') ? '≈' : ''}${figure}`;
}
