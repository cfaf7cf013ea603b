/** Where the workouts of files go: on the days and in the weeks that the names of the files tell. */
import {
  DAYS,
  type DayNumber,
  KINDS,
  leadingDate,
  parseDate,
  quoted,
  type WeekdayWord,
} from '@runplan/language/internal';
import { DraftWeeks } from './draft-weeks.ts';
import { ImportRefusal } from './import-refusal.ts';
import type { DraftText, PlanDraft } from './plan-draft.ts';
import type { WorkoutDraft } from './workout-draft.ts';
import { workoutWords } from './workout-words.ts';

export interface NamedWorkout {
  /** Of its file, without folders. */
  readonly file: string;
  readonly workout: WorkoutDraft;
}

/** `W3 Tue tempo`: what the name of the file says as well. */
const OWN_NAME = /^W\d+ /;

/** What the name of a file tells: its day, as `runplan export` and others write it, and the kind of the session. */
interface Place {
  readonly date?: DayNumber;
  readonly week?: number;
  readonly day?: WeekdayWord;
  readonly kind?: string;
}

/** `spring-week-03-tue-tempo`, `spring-week-03-any-bike-2` */
const IN_WEEK = /(?:^|-)week-(\d{1,3})-(mon|tue|wed|thu|fri|sat|sun|any)(?:-([\p{L}-]+?))?(?:-\d+)?$/u;

/**
 * A plan of workouts. One whose name tells no day can be done on any day of the first week.
 *
 * @throws ImportRefusal where some names tell weeks and others dates
 */
export function planOfWorkouts(files: readonly NamedWorkout[]): PlanDraft {
  const placed = files.map((one) => ({ ...one, place: placeIn(one.file) }));
  const dated = placed.filter(({ place }) => place.date !== undefined);
  if (dated.length > 0 && placed.some(({ place }) => place.week !== undefined))
    throw new ImportRefusal(
      'Some of the names tell a date and some a week: import those with dates and those with weeks on their own.',
    );
  const weeks = new DraftWeeks();
  const inOrder = [...placed].sort((a, b) => orderOf(a.place) - orderOf(b.place));
  let week: number | undefined;
  for (const { file, workout, place } of inOrder) {
    const number = place.week ?? (place.date === undefined ? 1 : undefined);
    if (place.date !== undefined) weeks.onDate(place.date);
    else {
      if (number !== undefined && number !== week && dated.length === 0) weeks.begin({ number }, undefined);
      week = number;
      if (place.day) weeks.on([place.day]);
      else weeks.leaveDay();
    }
    say(workout, place, file, weeks);
  }
  return { about: [], definitions: definitionsIn(files), ...weeks.finished() };
}

function say(workout: WorkoutDraft, { kind, week }: Place, file: string, weeks: DraftWeeks): void {
  const words = workoutWords({ ...workout, ...(kind !== undefined && { kind }) });
  weeks.say({ ...words, line: 1, file }, 'session');
  const { name = '', remarks } = workout;
  const isPlace = OWN_NAME.test(name) && week !== undefined;
  for (const text of [isPlace ? '' : name, ...remarks])
    if (text !== '') weeks.say({ text, line: 1, file }, 'note');
}

/** Workouts without a day stand behind those of the first week, or of the first date. */
function orderOf({ date, week = 1, day }: Place): number {
  if (date !== undefined) return date;
  return 8 * week + (day === undefined ? 7 : DAYS.indexOf(day));
}

function placeIn(file: string): Place {
  const stem = file.replace(/\.[^.]*$/, '').toLowerCase();
  const [, week, day, kind = ''] = IN_WEEK.exec(stem) ?? [];
  if (week !== undefined) {
    return {
      week: Number(week),
      ...(day !== 'any' && { day: day as WeekdayWord }),
      ...(isKind(kind) && { kind }),
    };
  }
  const found = leadingDate(stem.replaceAll('_', ' '));
  const date = found?.readings.length === 1 ? parseDate(found.readings[0] as string) : undefined;
  return date === undefined ? {} : { date };
}

/** A named workout is run as its steps say. */
function isKind(kind: string): boolean {
  const facts = KINDS.get(kind);
  return facts !== undefined && facts.discipline !== 'rest';
}

/** Exercises that the built-in library does not have. */
function definitionsIn(files: readonly NamedWorkout[]): readonly DraftText[] {
  const titles = new Map<string, string>();
  for (const { file, workout } of files)
    for (const title of workout.unknownExercises ?? []) if (!titles.has(title)) titles.set(title, file);
  return [...titles].map(([title, file]) => ({ text: `exercise ${quoted(title)}`, line: 1, file }));
}
