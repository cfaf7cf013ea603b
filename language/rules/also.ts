/** The other places of a remark, in words. */
import { DAYS } from '../quantities/weekday.ts';
import type { DayName } from '../training/model.ts';
import type {
  DaySubject,
  ExerciseSubject,
  SessionSubject,
  Subject,
  WeekSubject,
  WeeksSubject,
} from './facts.ts';
import { dayInWords, list, weekNumbers } from './words.ts';

/** What is about weeks, or days of them. */
type PlacedSubject = WeekSubject | WeeksSubject | ExerciseSubject | DaySubject | SessionSubject;

const DAYS_AND_ANY: readonly DayName[] = [...DAYS, 'any'];

export function hasPlace(subject: Subject): subject is PlacedSubject {
  return 'week' in subject || 'weeks' in subject;
}

/** `Also in weeks 5, 8 and 11.`, `Also on Tuesday of weeks 2–5.` Nothing where there are none. */
export function alsoInWords(subjects: readonly Subject[]): string[] {
  const weeks = new Set<number>();
  const byExercise = new Map<string, Set<number>>();
  const byDay = new Map<DayName, Set<number>>();
  for (const subject of subjects.filter(hasPlace)) {
    if (subject.kind === 'exercise') addTo(byExercise, subject.name, subject.weeks);
    else if ('day' in subject) addTo(byDay, subject.day, [subject.week]);
    else for (const week of weeksOf(subject)) weeks.add(week);
  }
  const days = DAYS_AND_ANY.filter((day) => byDay.has(day));
  const parts = [
    ...(weeks.size > 0 ? [`in ${inOrder(weeks)}`] : []),
    ...[...byExercise].map(([name, of]) => `for \`${name}\` in ${inOrder(of)}`),
    ...(days.length > 0
      ? [`on ${list(days.map((day) => `${dayInWords(day)} of ${inOrder(byDay.get(day) ?? [])}`))}`]
      : []),
  ];
  return parts.length > 0 ? [`Also ${list(parts)}.`] : [];
}

function weeksOf(subject: WeekSubject | WeeksSubject): readonly number[] {
  return subject.kind === 'week' ? [subject.week] : subject.weeks;
}

function addTo<Key>(map: Map<Key, Set<number>>, key: Key, weeks: readonly number[]): void {
  const known = map.get(key) ?? new Set();
  map.set(key, known);
  for (const week of weeks) known.add(week);
}

function inOrder(weeks: Iterable<number>): string {
  return weekNumbers(
    [...weeks].sort((a, b) => a - b),
    MOST_ROWS,
  );
}

/** So many rows of weeks that follow each other are named, the others counted. */
const MOST_ROWS = 6;
