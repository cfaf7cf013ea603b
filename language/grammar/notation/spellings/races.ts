/** Spellings of races, and of what they are run for. */

/** How a race is called by its distance. */
export const RACES = {
  'half-marathon': [
    'half marathon',
    'half',
    'HM',
    '1 / 2 marathon',
    '½ marathon',
    'halfmarathon',
    '21k',
    '21.1k',
    'half mara',
    '13.1',
    '13.1 mi',
  ],
  marathon: ['M', 'full marathon', 'mara', '42k', '42.2k', '26.2', '42.2', '26.2 mi', 'full'],
  '5k': ['5 k', '5000', '5000m', 'parkrun'],
  '10k': ['10 k', '10000', '10000m'],
} as const;

/** A race of a plan with its priority, which the words begin with. */
export const RACE_LINES = {
  'A race': [
    'A-race',
    'A event',
    'goal race',
    'goal event',
    'target race',
    'target event',
    'main race',
    'key race',
  ],
  'B race': ['B-race', 'B event'],
  'C race': ['C-race', 'C event'],
} as const;

/** A race on the way to another one, which may be `B` or `C`. */
export const TUNE_UPS = [
  'tune-up',
  'tune up',
  'tuneup',
  'tune-up race',
  'tune up race',
  'tuneup race',
  'warm-up race',
  'prep race',
  'practice race',
  'build-up race',
] as const;

/** A run of five kilometres with others, raced or not. */
export const PARKRUN = ['parkrun', 'park run'] as const;

/** What says that it is raced. */
export const RACED = [
  'race',
  'raced',
  'race it',
  'race effort',
  'racing',
  'PB',
  'PB attempt',
  'for a PB',
  'go for PB',
  'PR attempt',
  'all out',
  'all-out',
  'flat out',
  'full gas',
  'as hard as you like',
  'as fast as you can',
  'as hard as you can',
] as const;

/** What leads to the time that a race is run for. */
export const AIMS = [
  'goal',
  'goal :',
  'target',
  'target :',
  'aim',
  'aim for',
  'aiming for',
  'goal time',
  'goal time :',
  'target time',
  'target time :',
  'goal sub',
  'goal : sub',
  'goal under',
  'target sub',
  'aim sub',
  'sub',
] as const;
