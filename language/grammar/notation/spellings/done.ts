/** Spellings of what leads to what was done, and of what stands beside it. */

/** What was done of a day, or not. */
export const DONE = {
  done: ['did', 'ran', 'actual', 'actually', 'completed'],
  missed: ['skipped', 'skip', 'not done', 'did not do', 'did not run', 'dns'],
} as const;

/** What stands beside an average heart rate. */
export const AVERAGE = {
  'avg hr': [
    'avg',
    'average',
    'average hr',
    'avg heart rate',
    'average heart rate',
    'hr',
    'mean hr',
    'hr avg',
    'Ø hr',
  ],
} as const;
