/** A week or a plan in one line. */
import { formatDistanceRange } from '../quantities/distance.ts';
import { type Intensity, intensityOf } from '../training/intensity.ts';
import type { TrainingPlan, TrainingSession, TrainingWeek } from '../training/model.ts';
import { coreWorkIn } from '../training/strength-work.ts';
import { changeInWords, changesInWords, dateInWords, totalInWords, totalOf } from './figures.ts';

/** `33 km (+10%), longest 12 km, 12% moderate, 18% hard, 2 core`; parts that are not known or nothing are left out. */
export function weekInShort(week: TrainingWeek): string {
  const { units } = week.plan;
  const change = changeInWords(week);
  const longest = longestInWords(week.longestRun);
  const intensity = intensityOf(week);
  const core = coreWorkIn(week).length;
  return [
    `${totalInWords(week.volume, units)}${change ? ` (${change})` : ''}`,
    ...(longest ? [longest] : []),
    ...(intensity ? [...shareOf(intensity, 'moderate'), ...shareOf(intensity, 'hard')] : []),
    ...(core > 0 ? [`${core} core`] : []),
  ].join(', ');
}

/** A week of several athletes in one line, from the least to the most: `30-34 km (+5% to +9.1%)`. Empty without athletes. */
export function weekForAllInShort(weeks: readonly TrainingWeek[]): string {
  const [first] = weeks;
  if (!first) return '';
  const total = totalInWords(totalOf(weeks.map(({ volume }) => volume)), first.plan.units);
  const changes = changesInWords(weeks);
  return `${total}${changes ? ` (${changes})` : ''}`;
}

/** `18% hard`. */
function shareOf(intensity: Intensity, band: 'moderate' | 'hard'): string[] {
  const share = Math.round((100 * intensity[band]) / intensity.running);
  return intensity[band] > 0 ? [`${share}% ${band}`] : [];
}

/**
 * A plan in one line: `12 weeks, peak 52 km in week 9, longest 21 km, half-marathon on Sun 2026-12-13`. For several
 * athletes what is the same for all of them.
 */
export function plansInShort(plans: readonly TrainingPlan[]): string | undefined {
  const [first, ...others] = plans.map(partsOf);
  return first?.filter((part) => others.every((parts) => parts.includes(part))).join(', ') || undefined;
}

function partsOf({ units, weeks, race }: TrainingPlan): readonly string[] {
  const peak = peakOf(weeks);
  const longest = longestInWords(longestOf(weeks));
  return [
    ...(weeks.length > 0 ? [inWeeks(weeks.length)] : []),
    ...(peak ? [`peak ${totalInWords(peak.volume, units)} in week ${peak.number}`] : []),
    ...(longest ? [longest] : []),
    ...(race
      ? [`${race.distanceName}${race.date === undefined ? '' : ` on ${dateInWords(race.date)}`}`]
      : []),
  ];
}

/** Weeks in one line: `4 weeks, 26-31 km a week, longest 12 km`. Those with a mistake are left out of the figures. */
export function weeksInShort(weeks: readonly TrainingWeek[]): string {
  const longest = longestInWords(longestOf(weeks));
  const [first] = understood(weeks);
  const volumes = understood(weeks).map(({ volume }) => volume);
  return [
    inWeeks(new Set(weeks.map(({ number }) => number)).size),
    ...(first ? [`${totalInWords(totalOf(volumes), first.plan.units)} a week`] : []),
    ...(longest ? [longest] : []),
  ].join(', ');
}

function inWeeks(count: number): string {
  return count === 1 ? '1 week' : `${count} weeks`;
}

/** The week with the most running, the upper end counting; the first of several. */
export function peakOf(weeks: readonly TrainingWeek[]): TrainingWeek | undefined {
  return understood(weeks).reduce<TrainingWeek | undefined>(
    (highest, week) => (week.volume.distance.high > (highest?.volume.distance.high ?? 0) ? week : highest),
    undefined,
  );
}

/** The longest run in training, the upper end counting; the first of several. Races are not chosen to be long. */
export function longestOf(weeks: readonly TrainingWeek[]): TrainingSession | undefined {
  return understood(weeks)
    .flatMap(({ runs }) => runs.filter(({ kind }) => kind !== 'race'))
    .reduce<TrainingSession | undefined>(
      (longest, session) => (lengthOf(session) > lengthOf(longest) ? session : longest),
      undefined,
    );
}

/** The weeks without a mistake: figures of the others would mislead. */
function understood(weeks: readonly TrainingWeek[]): readonly TrainingWeek[] {
  return weeks.filter(({ broken }) => !broken);
}

function lengthOf(session: TrainingSession | undefined): number {
  return session?.run?.distance?.high ?? 0;
}

/** `longest 12 km`. */
function longestInWords(session: TrainingSession | undefined): string | undefined {
  const distance = session?.run?.distance;
  if (!distance) return undefined;
  const mark = session.run?.estimated === 'distance' ? '≈' : '';
  return `longest ${mark}${formatDistanceRange(distance, session.week.plan.units)}`;
}
