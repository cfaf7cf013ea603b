import { defineDetail } from '../detail.ts';
import { figure } from '../held.ts';
import { isPlausible, PLAUSIBLE_CADENCE } from '../plausible.ts';

export const cadenceCue = defineDetail('CadenceCue', {
  words: 'cadence',
  summary: 'steps a minute',
  about: "Steps a minute to aim for, both feet counted. Compared with the athlete's own (`cadence-change`).",
  holds: {
    value: figure('stepRate', { plausible: PLAUSIBLE_CADENCE, offers: ['165 spm', '170 spm', '175 spm'] }),
  },
  read: ({ value }) =>
    value && isPlausible(value.high, PLAUSIBLE_CADENCE) ? { cadence: value.high } : undefined,
});
