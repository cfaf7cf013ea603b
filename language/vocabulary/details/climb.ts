import { defineDetail } from '../detail.ts';
import { figure } from '../held.ts';
import { PLAUSIBLE_HEIGHT, USUAL_HEIGHTS } from '../plausible.ts';

export const climb = defineDetail('Climb', {
  words: 'climb',
  summary: 'metres up',
  about:
    'Metres uphill in the session. Where time or distance is estimated, a metre up takes as long as 8 m on the flat ' +
    '(Scarf 2007, from fell running records). Without a `descent` a run counts as going down as much ' +
    '(`downhill-introduction`). Copies of the week keep it as it is.',
  holds: { height: figure('distance', { plausible: PLAUSIBLE_HEIGHT, units: ['m'], offers: USUAL_HEIGHTS }) },
  read: ({ height }) => height && { climb: height.range.high },
});
