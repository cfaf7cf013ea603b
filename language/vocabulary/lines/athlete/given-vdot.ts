import { defineAthleteLine } from '../../athlete-line.ts';
import { figure } from '../../held.ts';
import { isPlausible, PLAUSIBLE_VDOT } from '../../plausible.ts';

export const givenVdot = defineAthleteLine('GivenVdot', {
  words: 'vdot',
  summary: 'gives the paces, as a race result does',
  about: 'VDOT by the tables of Daniels. It wins over what `best` shows.',
  example: '{48}',
  holds: { value: figure('count', { plausible: PLAUSIBLE_VDOT, offers: ['40', '48', '55'] }) },
  read: ({ value }) =>
    value && isPlausible(value.high, PLAUSIBLE_VDOT) ? { givenVdot: value.high } : undefined,
});
