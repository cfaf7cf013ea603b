/** The races of a plan, as people read them. */
import { formatDuration } from '../quantities/duration.ts';
import type { PlanRace, TrainingPlan } from '../training/model.ts';
import { dateInWords } from './figures.ts';

/** `half-marathon "City Half" on Sun 2026-12-13`, with its priority where it is not what the plan leads to, and its goal. */
export function raceInWords(race: PlanRace): string {
  const { distanceName, title, date, priority } = race;
  const name = [
    distanceName,
    title && `"${title}"`,
    date === undefined ? undefined : `on ${dateInWords(date)}`,
  ].filter(Boolean);
  return [name.join(' '), ...(priority === 'A' ? [] : [`${priority} race`]), ...goalInWords(race)].join(', ');
}

/** `goal 1 h 45 min`, `goal to finish`; nothing without one. */
function goalInWords({ goal }: PlanRace): readonly string[] {
  if (goal === undefined) return [];
  return [`goal ${goal === 'finish' ? 'to finish' : formatDuration(goal.high)}`];
}

/** What there is to say of the races of a plan beside the distance and the date of the one that it leads to. */
export function moreOfRaces({ race, races }: TrainingPlan): readonly string[] {
  const others = races.filter((other) => other !== race);
  return [
    ...(race?.title ? [race.title] : []),
    ...(race ? goalInWords(race) : []),
    ...others.map(raceInWords),
  ];
}
