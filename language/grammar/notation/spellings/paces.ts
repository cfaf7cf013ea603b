/** Spellings of paces, and of their changes. */

/** A named pace. */
export const PACES = {
  easy: [
    'E',
    'easy pace',
    'E pace',
    'easy effort',
    'easy running',
    'easy run',
    'ez',
    'conversational pace',
    'conversational',
    'social pace',
    'chatty pace',
    'talking pace',
    'relaxed pace',
    'comfortable pace',
  ],
  recovery: ['recovery pace', 'recovery effort'],
  steady: ['steady pace', 'steady effort', 'steady state', 'float'],
  marathon: [
    'MP',
    'M',
    'GMP',
    'goal MP',
    'goal marathon pace',
    'MRP',
    'marathon pace',
    'marathon-pace',
    'marathon race pace',
    'marathon effort',
    'M pace',
    'mp pace',
  ],
  half: [
    'HM',
    'HMP',
    'half marathon',
    'half-marathon',
    'half marathon pace',
    'half-marathon pace',
    'HM pace',
    'half pace',
    'hm effort',
    'half effort',
    'goal HMP',
    'goal HM pace',
    'goal half marathon pace',
    'hmrp',
    'half marathon race pace',
    'half-marathon race pace',
    'half race pace',
    'half marathon effort',
  ],
  threshold: [
    'T',
    'LT',
    'threshold pace',
    'T pace',
    'tempo',
    'tempo pace',
    'tempo effort',
    'threshold effort',
    'lactate threshold',
    'LT pace',
    'comfortably hard',
    'LT2',
    'LT 2',
    'LT2 pace',
    'second threshold',
  ],
  interval: ['I', 'interval pace', 'I pace', 'intervals', 'vo2max pace', 'vo2 max pace', 'vo2max effort'],
  repetition: ['R', 'repetition pace', 'R pace', 'rep pace', 'reps'],
  mile: ['mile pace', 'mile race pace', 'mile effort'],
  '1500': ['1500 pace', '1500 m pace', '1500m pace', '1500m'],
  '3k': ['3k pace', '3000 pace', '3k race pace', '3000 m pace', '3000m pace'],
  '15k': ['15k pace', '15k race pace', '15k effort'],
  '5k': [
    '5k pace',
    '5k race pace',
    '5k effort',
    '5kp',
    '5 km pace',
    '5000 pace',
    '5 k pace',
    '5000m pace',
    '5k rp',
  ],
  '10k': ['10k pace', '10k race pace', '10k effort', '10kp', '10 km pace', '10000 pace', '10 k pace'],
  race: ['pace', 'race pace', 'goal pace', 'goal race pace', 'RP', 'GP', 'target pace', 'race effort'],
} as const;

/** How fast something is in words that have no one meaning: they are reported with what they can mean. */
export const UNCLEAR_PACES = {
  LT1: ['LT 1', 'LT1 pace', 'aerobic threshold', 'first threshold'],
  'sweet spot': ['sweetspot', 'sweet-spot', 'SST'],
} as const;

/** What stands behind the distance of a race whose pace is meant. */
export const OF_RACE = ['pace', 'race pace', 'effort', 'race effort', 'pb pace'] as const;

/** What leads to the first pace of a ramp. */
export const RAMP_FROM = [
  'from',
  'ramp',
  'ramp from',
  'ramping from',
  'progressing from',
  'building from',
] as const;

/** What stands between the first and the last pace of a ramp. */
export const RAMP_TO = [
  'to',
  '->',
  '\u2192',
  '>',
  'down to',
  'dropping to',
  'dropping down to',
  'progressing to',
  'building to',
  'speeding up to',
] as const;
