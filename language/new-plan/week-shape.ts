/** Which day of a week is for what. */
import { DAYS, type WeekdayWord } from '../quantities/weekday.ts';
import type { NewPlanAnswers } from './answers.ts';

export interface WeekShape {
  /** The days with a run, in the order of the week. */
  readonly runDays: readonly WeekdayWord[];
  readonly longDay: WeekdayWord;
  /** The days for sessions with a purpose: the one for the larger session first. */
  readonly purposeDays: readonly WeekdayWord[];
  /** The day with a short run in the evening as well. */
  readonly doubleDay?: WeekdayWord;
  readonly coreDays: readonly [WeekdayWord, WeekdayWord];
}

/** Days that suit most people: the long run on Sunday, a day off before and behind two hard days. */
const USUAL_DAYS: Readonly<Record<number, readonly WeekdayWord[]>> = {
  3: ['tue', 'thu', 'sun'],
  4: ['tue', 'thu', 'sat', 'sun'],
  5: ['tue', 'wed', 'thu', 'sat', 'sun'],
  6: ['tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
};
const USUAL_LONG_DAY = 'sun';
/** With more runs a week than this, one day has two: a day stays free. */
const MOST_RUN_DAYS = 6;
/** Least days between two sessions that ask for something; as the rule `hard-day-spacing` has it. */
const APART = 2;
const APART_WITH_DISC = 3;

type ShapeAnswers = Pick<NewPlanAnswers, 'days' | 'longDay' | 'back'> & { readonly runs: number };

/** The shape of all weeks of a plan, from the days that there are or else the usual ones. */
export function weekShape(answers: ShapeAnswers): WeekShape {
  const { runs, back } = answers;
  const runDays = runDaysFor(answers);
  const longDay = longDayFor(answers, runDays);
  const least = back === 'disc' || back === 'pain' ? APART_WITH_DISC : APART;
  const purposeDays = purposeDaysIn(runDays, longDay, least, back === 'healthy' && runs > 3);
  const easyDays = runDays.filter((day) => day !== longDay && !purposeDays.includes(day));
  return {
    runDays,
    longDay,
    purposeDays,
    ...(runs > runDays.length && { doubleDay: easyDays[0] ?? (runDays[0] as WeekdayWord) }),
    coreDays: coreDaysFor(runDays, [longDay, ...purposeDays]),
  };
}

function runDaysFor({ days, longDay, runs }: ShapeAnswers): readonly WeekdayWord[] {
  if (days) return DAYS.filter((day) => days.includes(day));
  const usual = USUAL_DAYS[Math.min(runs, MOST_RUN_DAYS)] as readonly WeekdayWord[];
  if (longDay === undefined) return usual;
  const later = DAYS.indexOf(longDay) - DAYS.indexOf(USUAL_LONG_DAY);
  const moved = usual.map((day) => DAYS[(DAYS.indexOf(day) + later + 7) % 7]);
  return DAYS.filter((day) => moved.includes(day));
}

function longDayFor({ longDay }: ShapeAnswers, runDays: readonly WeekdayWord[]): WeekdayWord {
  if (longDay !== undefined) return longDay;
  return (['sun', 'sat'] as const).find((day) => runDays.includes(day)) ?? (runDays.at(-1) as WeekdayWord);
}

/** Days from one day to the next of the two, in weeks that follow each other. */
function apart(one: WeekdayWord, other: WeekdayWord): number {
  const days = Math.abs(DAYS.indexOf(one) - DAYS.indexOf(other));
  return Math.min(days, 7 - days);
}

/** The one or two days that lie furthest from the long run and from each other; none where all are too close. */
function purposeDaysIn(
  runDays: readonly WeekdayWord[],
  longDay: WeekdayWord,
  least: number,
  mayBeTwo: boolean,
): readonly WeekdayWord[] {
  const possible = runDays.filter((day) => day !== longDay && apart(day, longDay) >= least);
  const pairs = possible.flatMap((later, index) =>
    possible.slice(0, index).map((earlier) => [later, earlier] as const),
  );
  const pair = mayBeTwo && pairs.find(([later, earlier]) => apart(later, earlier) >= least);
  if (pair) return pair;
  const furthest = Math.max(...possible.map((day) => apart(day, longDay)));
  const day = possible.findLast((one) => apart(one, longDay) === furthest);
  return day ? [day] : [];
}

/**
 * Two days for strength, never on the day before a long run or a session with a purpose. Rather not on their days either,
 * and rather three days apart than two.
 */
function coreDaysFor(
  runDays: readonly WeekdayWord[],
  keyDays: readonly WeekdayWord[],
): readonly [WeekdayWord, WeekdayWord] {
  const isBefore = (day: WeekdayWord) => keyDays.some((key) => DAYS[(DAYS.indexOf(day) + 1) % 7] === key);
  const cost = (day: WeekdayWord) =>
    (isBefore(day) ? 100 : 0) +
    (keyDays[0] === day ? 6 : keyDays.includes(day) ? 4 : runDays.includes(day) ? 1 : 0);
  const pairs = DAYS.flatMap((day, index) => DAYS.slice(index + 1).map((other) => [day, other] as const));
  const costOf = ([day, other]: readonly [WeekdayWord, WeekdayWord]) =>
    cost(day) + cost(other) + (apart(day, other) === 1 ? 50 : apart(day, other) === 2 ? 2 : 0);
  return pairs.reduce((best, pair) => (costOf(pair) < costOf(best) ? pair : best));
}
