/** Days without running in place of easy runs. */
import type { TrainingDay } from '../../training/model.ts';
import type { Repair } from '../repair.ts';
import { dayInWords, list, weekNumbers } from '../words.ts';
import { metresOf, takeOutRun } from './rest-day.ts';
import { totalEdits } from './run-amount.ts';

/** Of more weeks than these a title does not name the days. */
const MOST_WEEKS_NAMED = 2;

/** Takes the runs of these days out of the plan; a stated total goes along. */
export function restOn(days: readonly TrainingDay[]): Repair[] {
  const byWeek = Map.groupBy(days, (day) => day.week);
  if (byWeek.size === 0) return [];
  const places = [...byWeek].map(
    ([week, own]) => `${list(own.map((day) => dayInWords(day.name)))} of week ${week.number}`,
  );
  const numbers = [...byWeek.keys()].map(({ number }) => number);
  return [
    {
      kind: 'suggested',
      title: (weeks, several) =>
        several || byWeek.size > MOST_WEEKS_NAMED
          ? `Rest instead of the easiest runs of ${several ? weeks : weekNumbers(numbers)}`
          : `Rest on ${list(places)} instead of running`,
      isCopied: days.every((day) => day.sessions.every(({ copied }) => copied)),
      edits: [
        ...days.flatMap(takeOutRun),
        ...[...byWeek].flatMap(([week, own]) =>
          totalEdits(
            week,
            own.reduce((sum, day) => sum + metresOf(day), 0),
          ),
        ),
      ],
    },
  ];
}
