import { defineAthleteLine } from '../../athlete-line.ts';
import { figure } from '../../held.ts';
import { isPlausible, PLAUSIBLE_CADENCE } from '../../plausible.ts';

export const stepRate = defineAthleteLine('StepRate', {
  words: 'cadence',
  summary: 'steps a minute',
  example: '{165} spm',
  holds: {
    value: figure('stepRate', { plausible: PLAUSIBLE_CADENCE, offers: ['160 spm', '165 spm', '170 spm'] }),
  },
  read: ({ value }) =>
    value && isPlausible(value.high, PLAUSIBLE_CADENCE) ? { cadence: value.high } : undefined,
});
