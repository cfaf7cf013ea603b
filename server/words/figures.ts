/** Figures of the training model as people read them. `≈` marks what was computed through a pace. */
import {
  type DayNumber,
  formatDate,
  formatDistanceRange,
  formatPercent,
  type Total,
  type TrainingWeek,
  type Units,
  weekdayOf,
} from '@runplan/language';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** `32 km`, `≈30-34 km`, `32 km + ?` where a session has no amount, `?` where none has one. */
export function totalInWords({ distance, estimated, unknown }: Total, units: Units): string {
  if (unknown > 0 && distance.high === 0) return '?';
  const figure = `${estimated ? '≈' : ''}${formatDistanceRange(distance, units)}`;
  return unknown > 0 ? `${figure} + ?` : figure;
}

/** The change of a week's running to its reference week: `+9.1%`, `−20%`, `±0%`; undefined where it can't be told. */
export function changeInWords({ volume, reference, broken }: TrainingWeek): string | undefined {
  if (!reference || reference.distance === 0 || volume.unknown > 0 || broken) return undefined;
  const change = volume.distance.high / reference.distance - 1;
  const figure = formatPercent(Math.abs(change));
  if (figure === formatPercent(0)) return '±0%';
  return `${change > 0 ? '+' : '−'}${figure}`;
}

/** `Sun 2026-12-13`. */
export function dateInWords(day: DayNumber): string {
  return `${WEEKDAYS[weekdayOf(day)]} ${formatDate(day)}`;
}
