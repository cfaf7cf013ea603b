import { type DayNumber, formatDate, weekdayOf } from '../quantities/date.ts';
import type { AnswerProblem, NewPlanAnswers, RaceName } from './answers.ts';

/** How long a plan can be by its dates. */
export interface PlanLength {
  /** Numbers of weeks, the best first; the others are longer, for where more time is needed. */
  readonly lengths: readonly number[];
  /** The Monday of the first week of a plan of so many weeks. */
  startOf(weeks: number): DayNumber;
  /** Whether the calendar, and not the choice of the plan, limits the weeks. */
  readonly isShortOfTime: boolean;
}

const USUAL: Readonly<Record<RaceName, number>> = { '5k': 10, '10k': 12, 'half-marathon': 14, marathon: 18 };
const FEWEST: Readonly<Record<RaceName, number>> = { '5k': 6, '10k': 6, 'half-marathon': 8, marathon: 12 };
const WITHOUT_RACE = 12;
/** Longer plans than this are better written in two parts. */
const MOST_WEEKS = 26;

/** The lengths that a plan can have by its dates, or what is wrong with them. */
export function planLength(
  { race, start }: Pick<NewPlanAnswers, 'race' | 'start'>,
  today: DayNumber,
): PlanLength | AnswerProblem {
  const first = mondayFrom(start ?? today);
  if (!race) return { lengths: [WITHOUT_RACE], startOf: () => first, isShortOfTime: false };
  const raceMonday = race.on - weekdayOf(race.on);
  const available = Math.floor((raceMonday - first) / 7) + 1;
  const startOf = (weeks: number) => raceMonday - (weeks - 1) * 7;
  const fewest = FEWEST[race.distance];
  if (available < fewest) {
    const weeks = available < 1 ? 'less than a week' : available === 1 ? '1 week' : `${available} weeks`;
    const from = start === undefined ? 'From the next Monday' : `From ${formatDate(first)}`;
    return {
      answer: start === undefined ? 'race' : 'start',
      message:
        `${from} to the ${race.distance} on ${formatDate(race.on)} there ${available > 1 ? 'are' : 'is'} ${weeks}; a plan ` +
        `takes at least ${fewest}. Choose a later race${start === undefined ? '' : ', an earlier start'} or a shorter distance.`,
    };
  }
  if (start !== undefined) {
    if (available > MOST_WEEKS) {
      return {
        answer: 'start',
        message:
          `From ${formatDate(first)} to the race on ${formatDate(race.on)} there are ${available} weeks. A plan of more ` +
          `than ${MOST_WEEKS} is better written in two parts: start on ${formatDate(startOf(USUAL[race.distance]))}, or leave the ` +
          'start out.',
      };
    }
    return { lengths: [available], startOf, isShortOfTime: true };
  }
  const usual = Math.min(USUAL[race.distance], available);
  const most = Math.min(MOST_WEEKS, available);
  const lengths = [usual];
  while ((lengths.at(-1) as number) < most) lengths.push(Math.min(most, (lengths.at(-1) as number) + 2));
  return { lengths, startOf, isShortOfTime: available < MOST_WEEKS };
}

function mondayFrom(day: DayNumber): DayNumber {
  return day + ((7 - weekdayOf(day)) % 7);
}
