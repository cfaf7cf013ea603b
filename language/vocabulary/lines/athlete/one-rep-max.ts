import { defineAthleteLine } from '../../athlete-line.ts';
import { figure } from '../../held.ts';
import { PLAUSIBLE_LOAD } from '../../plausible.ts';

export const oneRepMax = defineAthleteLine('OneRepMax', {
  words: '1rm',
  summary: 'the most weight of an exercise, once',
  about: 'The most weight of an exercise that can be lifted once. Shares such as `@ 80% 1rm` are of it.',
  isRepeated: true,
  oncePer: 'exercise',
  example: '{squat|deadlift|hip-thrust} {60} kg',
  holds: { load: figure('mass', { plausible: PLAUSIBLE_LOAD, offers: ['40 kg', '60 kg', '80 kg'] }) },
  // Of several for one exercise the first.
  read({ load }, { oneRepMax }, { exercise }) {
    const lifted = exercise?.ref;
    return lifted && load ? { oneRepMax: new Map([[lifted, load], ...oneRepMax]) } : undefined;
  },
});
