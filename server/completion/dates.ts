/** Dates that are likely where one is asked for. */
import {
  type DayNumber,
  type ExampleDay,
  formatDate,
  parseDate,
  WEEKDAYS,
  type Weekday,
  weekdayOf,
} from '@runplan/language/internal';
import type { Offer } from './offer.ts';
import type { Scene } from './scene.ts';
import { value } from './words.ts';

export const MONDAY: Weekday = 0;
const SUNDAY: Weekday = 6;

/** The present day by the clock of the machine, as it is written. */
function today(): string {
  const now = new Date();
  const twoDigits = (figure: number) => String(figure).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

/** The first day from today on that is such a weekday, or so many weeks later, as it is written. */
export function nextDay(weekday: Weekday, weeksLater = 0): string {
  const now = parseDate(today()) ?? 0;
  return formatDate(now + ((weekday - weekdayOf(now) + 7) % 7) + 7 * weeksLater);
}

/** The days of examples: as they are written, and what is offered where one is asked for. */
export const EXAMPLE_DAYS: Readonly<
  Record<ExampleDay, { text(): string; offers(scene: Scene): readonly Offer[] }>
> = {
  today: { text: today, offers: () => [value(today(), 'today')] },
  'next-monday': { text: () => nextDay(MONDAY), offers: startDates },
  'race-day': { text: () => nextDay(SUNDAY, 12), offers: raceDates },
};

/** When a plan can start: what agrees with its race first. */
function startDates(scene: Scene): Offer[] {
  const [plan] = scene.trainings;
  const monday = plan?.firstDay ?? MONDAY;
  const fromRace =
    plan?.race?.date !== undefined ? firstDayBefore(plan.race.date, plan.weeks.length, monday) : undefined;
  const next = nextDay(monday);
  return [
    ...(fromRace === undefined || plan === undefined
      ? []
      : [{ ...value(formatDate(fromRace), `${plan.weeks.length} weeks up to the race`), isBest: true }]),
    ...(fromRace !== undefined && formatDate(fromRace) === next
      ? []
      : [value(next, `the next ${WEEKDAYS[monday].name}`)]),
  ];
}

/** When the race can be: the last day of the plan if that is known. */
function raceDates(scene: Scene): Offer[] {
  const [plan] = scene.trainings;
  const start = plan?.node.attributes.find((line) => line.$type === 'PlanStart')?.date;
  const first = start ? parseDate(start) : undefined;
  if (plan && first !== undefined && plan.weeks.length > 0) {
    const last = first + 7 * plan.weeks.length - 1;
    return [{ ...value(formatDate(last), `the last day of week ${plan.weeks.length}`), isBest: true }];
  }
  return [value(EXAMPLE_DAYS['race-day'].text(), 'a Sunday, in 12 weeks')];
}

function firstDayBefore(race: DayNumber, weeks: number, firstDay: Weekday): DayNumber {
  const ofRaceWeek = race - ((weekdayOf(race) - firstDay + 7) % 7);
  return ofRaceWeek - 7 * Math.max(0, weeks - 1);
}
