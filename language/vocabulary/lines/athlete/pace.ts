import { defineAthleteLine } from '../../athlete-line.ts';
import { figure, name } from '../../held.ts';
import { PLAUSIBLE_PACE, PLAUSIBLE_RACE, PLAUSIBLE_SHARE_OF_VDOT } from '../../plausible.ts';

export const pace = defineAthleteLine('Pace', {
  words: 'pace',
  summary: 'wins over a computed one',
  about: 'A named pace for use after `@`: in figures, as a share of VDOT, or as the pace of a race.',
  isRepeated: true,
  oncePer: 'name',
  example: '{easy} {6:00-6:40/km}',
  holds: {
    name: name('Pace'),
    value: figure('pace', { plausible: PLAUSIBLE_PACE }),
    share: figure('percentage', { plausible: PLAUSIBLE_SHARE_OF_VDOT, offers: ['88%', '63-73%'] }),
    distance: figure('raceDistance', { plausible: PLAUSIBLE_RACE }),
  },
});
