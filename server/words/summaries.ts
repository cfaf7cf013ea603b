/** A week or a plan in one line. */
import {
  formatDistanceRange,
  intensityOf,
  isCoreWork,
  type TrainingPlan,
  type TrainingWeek,
} from '@runplan/language';
import { changeInWords, dateInWords, totalInWords } from './figures.ts';

/** `33 km (+10%), longest 12 km, 18% hard, 2 core`; parts that are not known or nothing are left out. */
export function weekInShort(week: TrainingWeek): string {
  const { units } = week.plan;
  const change = changeInWords(week);
  const longest = week.longestRun?.run?.distance;
  const intensity = intensityOf(week);
  const core = week.sessions.filter(isCoreWork).length;
  return [
    `${totalInWords(week.volume, units)}${change ? ` (${change})` : ''}`,
    ...(longest ? [`longest ${formatDistanceRange(longest, units)}`] : []),
    ...(intensity && intensity.hard > 0 && intensity.running > 0
      ? [`${Math.round((100 * intensity.hard) / intensity.running)}% hard`]
      : []),
    ...(core > 0 ? [`${core} core`] : []),
  ].join(', ');
}

/** `12 weeks, peak 52 km in week 9, longest 21 km, half-marathon on Sun 2026-12-13`. */
export function planInShort(plan: TrainingPlan): string {
  const { units, weeks, race } = plan;
  const peak = weeks.reduce<TrainingWeek | undefined>(
    (highest, week) => (week.volume.distance.high > (highest?.volume.distance.high ?? 0) ? week : highest),
    undefined,
  );
  const longest = weeks
    .flatMap(({ longestRun }) => longestRun?.run?.distance ?? [])
    .reduce<number>((most, { high }) => Math.max(most, high), 0);
  return [
    weeks.length === 1 ? '1 week' : `${weeks.length} weeks`,
    ...(peak ? [`peak ${totalInWords(peak.volume, units)} in week ${peak.number}`] : []),
    ...(longest > 0 ? [`longest ${formatDistanceRange({ low: longest, high: longest }, units)}`] : []),
    ...(race
      ? [`${race.distanceName}${race.date === undefined ? '' : ` on ${dateInWords(race.date)}`}`]
      : []),
  ].join(', ');
}
