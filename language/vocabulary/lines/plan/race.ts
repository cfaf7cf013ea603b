import { figure, TEXT } from '../../held.ts';
import { defineLine } from '../../line.ts';
import { PLAUSIBLE_RACE } from '../../plausible.ts';

export const race = defineLine('PlanRace', {
  words: 'race',
  summary: 'weeks count back from it',
  about: 'A race: its distance by name or as an amount.',
  isRepeated: true,
  oncePer: 'date',
  example: '{half-marathon|10k|5k|marathon} on {race-day}',
  holds: {
    distance: figure('raceDistance', { plausible: PLAUSIBLE_RACE }),
    date: figure('date'),
    title: TEXT,
  },
});
