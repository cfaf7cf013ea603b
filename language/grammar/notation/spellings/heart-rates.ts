/** Spellings of what leads to a heart rate, and of what a share is of. */

/** What leads to a heart rate. */
export const HEART_RATE = [
  'hr',
  'threshold hr',
  'threshold heart rate',
  'heart rate',
  'heartrate',
  'pulse',
  'puls',
  'hf',
  'keep',
  'keep it',
  'keep hr',
  'keep your heart rate',
  'stay',
  'hr :',
  'hr =',
  'heart rate :',
  'pulse :',
  'puls :',
] as const;

/** What a share is of. */
export const SHARES = {
  'max hr': [
    'max',
    'hrmax',
    'hr max',
    'mhr',
    'maxhr',
    'max heart rate',
    'maximum heart rate',
    'max-hr',
    'mhf',
  ],
  'threshold hr': ['lthr', 'threshold heart rate', 'lt hr'],
  'hr reserve': ['hrr', 'heart rate reserve', 'hr-reserve', 'reserve'],
  vo2max: ['vo2 max'],
  vvo2max: ['vvo2 max', 'v vo2max'],
  ftp: ['cp'],
} as const;
