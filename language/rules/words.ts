/** The wording that messages of several rules share. */
import { isCycleDay } from '../grammar/days.ts';
import { formatDistance, formatDistanceRange, limitDistance, type Units } from '../quantities/distance.ts';
import { exactDuration, formatDuration, formatDurationRange } from '../quantities/duration.ts';
import { formatPace } from '../quantities/pace.ts';
import { exactPercent, formatPercent } from '../quantities/scalar.ts';
import { nameOfWeekday } from '../quantities/weekday.ts';
import type { BackStatus, DayName } from '../training/model.ts';
import { KINDS } from '../vocabulary/kinds.ts';
import type { Figure } from './facts.ts';
import type { Evidence, Grade } from './finding.ts';

/** A figure that was seen, in the units of the plan: `≈12.4 km`, `10.4%`, `3 days`. Of a range the upper end. */
export function told({ value, unit, estimated }: Figure, units: Units): string {
  switch (unit) {
    case 'metres':
      return distance(value, units, estimated);
    case 'seconds':
      return duration(value, estimated);
    case 'seconds/km':
      return formatPace(value, units);
    case 'fraction':
      return formatPercent(value);
    case 'ratio':
      return `${Math.round(value * 100) / 100}`;
    case 'count':
      return `${value}`;
    case 'days':
      return count(value, 'day');
    case 'steps/min':
      return `${Math.round(value)} spm`;
    case 'beats/min':
      return `${Math.round(value)} bpm`;
    case 'kg':
      return `${value} kg`;
  }
}

/** A range of distance or time, from end to end: `40-42 km`, `≈12 km`. */
export function rangeInWords(figure: Figure<'metres' | 'seconds'>, units: Units): string {
  const range = { low: figure.low ?? figure.value, high: figure.value };
  const text = figure.unit === 'metres' ? formatDistanceRange(range, units) : formatDurationRange(range);
  return `${figure.estimated ? '≈' : ''}${text}`;
}

/** A limit as it was set: `7.25%`, `600 km`. Distances of other units are rounded in those of the plan. */
export function asSet(limit: Figure, units: Units): string {
  switch (limit.unit) {
    case 'metres':
      return limitDistance(limit.value, units);
    case 'seconds':
      return exactDuration(limit.value);
    case 'fraction':
      return exactPercent(limit.value);
    case 'ratio':
      return `${limit.value}`;
    default:
      return told(limit, units);
  }
}

/** A distance in the plan's units; `≈` marks one that was computed from a duration. */
export function distance(metres: number, units: Units, estimated = false): string {
  return `${estimated ? '≈' : ''}${formatDistance(metres, units)}`;
}

/** A duration; `≈` marks one that was computed from a distance, which is told in whole minutes. */
export function duration(seconds: number, estimated = false): string {
  return estimated ? `≈${formatDuration(Math.round(seconds / 60) * 60)}` : formatDuration(seconds);
}

/** `week 4`, or `the mean of weeks 3–5`. */
export function weeksReferredTo(numbers: readonly number[]): string {
  return numbers.length === 1 ? `week ${numbers[0]}` : `the mean of ${weekNumbers(numbers)}`;
}

/**
 * Week numbers as a coach says them: `week 3`, `weeks 3–6`, `weeks 3–6 and 9`.
 *
 * @param most how many rows of weeks are named; those behind are counted: `weeks 3, 5 and 8 more`
 */
export function weekNumbers(numbers: readonly number[], most = Number.POSITIVE_INFINITY): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  const named = runs.length > most ? runs.slice(0, most - 1) : runs;
  const parts = named.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  const others = runs.slice(named.length).reduce((sum, [from, to]) => sum + to - from + 1, 0);
  if (others > 0) parts.push(`${others} more`);
  return `week${numbers.length === 1 ? '' : 's'} ${list(parts)}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** `1 run`, `3 runs`. */
export function count(n: number, singular: string, plural = `${singular}s`): string {
  return `${n} ${n === 1 ? singular : plural}`;
}

/** `Monday`; `day 3` of a cycle. */
export function dayInWords(name: DayName): string {
  if (isCycleDay(name)) return name;
  return name === 'any' ? 'any day' : nameOfWeekday(name);
}

/** `Sunday of week 3`; `any day of week 3` for a floating session, `day 4 of cycle 2` where a plan is in cycles. */
export function whenInWords({ day, week }: { readonly day: DayName; readonly week: number }): string {
  return `${dayInWords(day)} of ${isCycleDay(day) ? 'cycle' : 'week'} ${week}`;
}

/** What a session is, as a coach says it: `long run`, `interval session`, `race`; of a kind that is not known a `session`. */
export function activityInWords(kind: string): string {
  return KINDS.get(kind)?.label ?? (kind === 'workout' ? kind : 'session');
}

const BACKS: Readonly<Record<BackStatus, string>> = {
  healthy: 'a healthy back',
  history: 'a history of back pain',
  disc: 'a disc diagnosis',
  pain: 'present back pain',
};

/** `a history of back pain`. */
export function backInWords(back: BackStatus): string {
  return BACKS[back];
}

/** `with a disc diagnosis`, `for a novice`: who has a limit of their own. */
export function forWhose(whose: BackStatus | 'novice'): string {
  return whose === 'novice' ? 'for a novice' : `with ${backInWords(whose)}`;
}

/** What someone wrote, as a sentence: with a full stop at its end. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** `no rest day`, `1 rest day`, `2 rest days`. */
export function countOrNo(n: number, singular: string): string {
  return n === 0 ? `no ${singular}` : count(n, singular);
}

/** `No core session in week 3`, `Only 1 core session a week in weeks 3–6`. */
export function tooFew(n: number, singular: string, weeks: string): string {
  if (n === 0) return `No ${singular} in ${weeks}`;
  return `Only ${count(n, singular)}${weeks.startsWith('weeks') ? ' a week' : ''} in ${weeks}`;
}

/** The two grades of a rule; `–` where nothing is known. */
export function evidenceSentence({ injury, back }: Evidence): string {
  if (injury === 'none' && back === 'none') return 'Evidence: not studied.';
  if (injury === 'consensus' && back === 'consensus') return 'Evidence: consensus of experts.';
  const grade = (one: Grade) => (one === 'none' ? '–' : one);
  return `Evidence: ${grade(injury)} any injury / ${grade(back)} back.`;
}
