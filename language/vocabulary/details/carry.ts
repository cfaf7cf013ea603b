import { defineDetail } from '../detail.ts';
import { figure } from '../held.ts';
import { PLAUSIBLE_CARRY } from '../plausible.ts';

export const carry = defineDetail('Carry', {
  words: 'with',
  summary: 'a weight to carry',
  about: 'A weight that is carried, as a pack or a vest.',
  holds: { load: figure('mass', { plausible: PLAUSIBLE_CARRY, offers: ['5 kg', '10 kg'] }) },
  read: ({ load }) => load && { carry: load.range.high },
});
