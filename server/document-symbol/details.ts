/** What the outline says beside a name. */
import {
  type ast,
  athleteFrom,
  backInWords,
  count,
  exerciseFacts,
  exercisesIn,
  formatDistanceRange,
  partOf,
  plansInShort,
  type TrainingSession,
  type TrainingWeek,
  totalInWords,
  weekForAllInShort,
  weekInShort,
  weekNumbers,
} from '@runplan/language/internal';
import type { Meanings } from '../syntax/meanings.ts';
import { forAthletes } from '../words/for-athletes.ts';

/** More text than this does not fit beside a name. */
const MOST_CHARACTERS = 80;

/** The plan in one line: what is the same for all of its athletes. */
export function planDetail(node: ast.Plan, meanings: Meanings): string | undefined {
  return plansInShort(meanings.plans(node));
}

/** The week in one line; where it differs by athlete, the totals. */
export function weekDetail(node: ast.Week, meanings: Meanings): string | undefined {
  if (node.isCycle) return weeksDetail(meanings.calendarWeeks(node));
  const weeks = meanings.weeks(node).filter(({ broken }) => !broken);
  const [first, ...others] = weeks.map(weekInShort);
  if (others.every((other) => other === first)) return first;
  return forAthletes(
    weeks.map(({ plan, volume }) => ({ athlete: plan.athlete.name, text: totalInWords(volume, plan.units) })),
    () => weekForAllInShort(weeks),
  );
}

/** The numbers of the calendar weeks that begin in a cycle. */
function weeksDetail(weeks: readonly TrainingWeek[]): string | undefined {
  return weeks.length > 0
    ? `from ${weekNumbers([...new Set(weeks.map(({ number }) => number))])}`
    : undefined;
}

/** The sessions of a day: `easy 6 km + strides ≈400 m`, `Core Basics`, `?` for what is not understood; where they differ by athlete, as they are for the first. */
export function dayDetail(node: ast.Day, meanings: Meanings): string | undefined {
  const sessions = node.sessions.flatMap((session) => meanings.sessions(session)[0] ?? []);
  return sessions.length > 0 ? sessions.map(sessionInShort).join(' + ') : undefined;
}

function sessionInShort({ kind, run, source, week }: TrainingSession): string {
  const activity: ast.Activity | undefined = source.activity;
  const name =
    activity?.$type === 'WorkoutUse'
      ? activity.workout?.$refText
      : activity?.$type === 'Strength'
        ? activity.block?.$refText
        : undefined;
  const label = name || (activity && kind) || '?';
  if (run)
    return run.distance
      ? `${label} ${run.estimated === 'distance' ? '≈' : ''}${formatDistanceRange(run.distance, week.plan.units)}`
      : `${label} ?`;
  const amount = activity?.$type === 'Run' ? activity.amount : undefined;
  return amount === undefined ? label : `${label} ${amount}`;
}

export function athleteDetail(node: ast.Athlete): string {
  const { level, back } = athleteFrom(node);
  return `${level}, ${backInWords(back)}`;
}

/** The muscle groups that an exercise trains. */
export function exerciseDetail(node: ast.Exercise): string | undefined {
  return exerciseFacts(node).groups.join(', ') || undefined;
}

export function blockDetail(node: ast.Block): string {
  return count(exercisesIn(node.items).length, 'exercise');
}

/** The steps as written. */
export function workoutDetail(node: ast.Workout): string | undefined {
  return inShort(node.lines.flatMap((line) => partOf(line)?.text ?? []).join(', '));
}

export function policyDetail(node: ast.Policy): string | undefined {
  return node.base?.$refText ? `extends ${node.base.$refText}` : undefined;
}

/** How the pace is given, as written. */
export function paceDetail({ value, share, distance }: ast.Pace): string | undefined {
  return value ?? (share && `vdot ${share}`) ?? (distance && `race ${distance}`);
}

export function painRuleDetail({ text }: ast.PainRule): string | undefined {
  return text === undefined ? undefined : inShort(text);
}

function inShort(text: string): string | undefined {
  const line = text.replace(/\s+/g, ' ').trim();
  return (line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS - 1)}…` : line) || undefined;
}
