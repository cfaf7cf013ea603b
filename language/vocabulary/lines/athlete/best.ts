import { vdotFromRace } from '../../../quantities/vdot.ts';
import { defineAthleteLine } from '../../athlete-line.ts';
import { figure } from '../../held.ts';
import { PLAUSIBLE_RACE, PLAUSIBLE_RACE_TIME } from '../../plausible.ts';

export const best = defineAthleteLine('Best', {
  words: 'best',
  summary: 'a race result; gives the paces',
  isRepeated: true,
  oncePer: 'distance',
  example: '{10k|5k|half-marathon|marathon} in {55:00}',
  holds: {
    distance: figure('raceDistance', { plausible: PLAUSIBLE_RACE }),
    time: figure('time', {
      plausible: PLAUSIBLE_RACE_TIME,
      offers: ['25:00', '55:00', '1:55:00', '4:00:00'],
    }),
  },
  // Of several the one of the highest VDOT.
  read({ distance, time }, { best }, node) {
    const vdot = distance && time ? vdotFromRace(distance, time.high) : undefined;
    return vdot === undefined || vdot <= (best?.vdot ?? 0) ? undefined : { best: { vdot, node } };
  },
});
