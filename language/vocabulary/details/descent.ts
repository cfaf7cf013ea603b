import { defineDetail } from '../detail.ts';
import { figure } from '../held.ts';
import { PLAUSIBLE_HEIGHT, USUAL_HEIGHTS } from '../plausible.ts';

export const descent = defineDetail('Descent', {
  words: 'descent',
  summary: 'metres down',
  about: 'Metres downhill in the session. Much more than lately is reported (`downhill-introduction`).',
  holds: { height: figure('distance', { plausible: PLAUSIBLE_HEIGHT, units: ['m'], offers: USUAL_HEIGHTS }) },
  read: ({ height }) => height && { descent: height.range.high },
});
