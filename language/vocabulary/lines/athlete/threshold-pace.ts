import { defineAthleteLine } from '../../athlete-line.ts';
import { figure } from '../../held.ts';
import { PLAUSIBLE_PACE } from '../../plausible.ts';

export const thresholdPace = defineAthleteLine('ThresholdPace', {
  words: 'threshold pace',
  summary: 'the pace of about a one-hour race',
  about: 'What `@ threshold` is. Without `best` and `vdot`, the other paces are computed from it as well.',
  example: '{4:40}/km',
  holds: { value: figure('pace', { plausible: PLAUSIBLE_PACE }) },
  read: ({ value }) => value && { thresholdPace: value.range },
});
