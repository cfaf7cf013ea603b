import { figure } from '../../held.ts';
import { defineLine } from '../../line.ts';
import { PLAUSIBLE_RACE } from '../../plausible.ts';

export const race = defineLine('PlanRace', {
  words: 'race',
  summary: 'what the plan leads to, or a race on the way',
  about:
    'A race: its distance by name or as an amount, its date, and in any order a title, a priority (`A`, `B`, `C`; the first ' +
    'race is `A`) and a goal (`goal 1:45:00`, `goal finish`). Without `starts` the dates of the plan follow from the session ' +
    'of the race that the plan leads to.',
  isRepeated: true,
  oncePer: 'date',
  example: '{half-marathon|10k|5k|marathon} on {race-day}',
  holds: {
    distance: figure('raceDistance', { plausible: PLAUSIBLE_RACE }),
    date: figure('date'),
  },
});
