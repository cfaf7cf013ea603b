/** Spellings of the parts of a run, and of what leads to them. */

/** What a part of a run is done as. */
export const WARM_UP = [
  'warm up',
  'up',
  'warmup',
  'warm-up',
  'wu',
  'w / u',
  'w-u',
  'warming up',
  'w / up',
  'to warm up',
  'as warm-up',
  'as a warm-up',
  'as warm up',
  'as a warm up',
] as const;

export const COOL_DOWN = [
  'cool down',
  'down',
  'cooldown',
  'cool-down',
  'cd',
  'c / d',
  'c-d',
  'w / d',
  'w / down',
  'warm down',
  'warmdown',
  'warm-down',
  'wd',
  'cooling down',
  'to cool down',
  'as cool-down',
  'as a cool-down',
  'as cool down',
  'as a cool down',
] as const;

/** What says that an amount stands before the work as well as behind it. */
export const BEFORE_AND_AFTER = [
  'before and after',
  'before & after',
  'before / after',
  'either side',
  'on either side',
  'each end',
] as const;

/** What leads to a warm-up that is not part of the amount of a hard run, but comes on top of it. */
export const ON_TOP = ['with', 'w /', 'w', 'plus', '+'] as const;

/** What leads to the steps of a run whose amount is given. */
export const INCLUDING = ['w /', 'w', 'with', 'including', 'incl', 'incl .', 'inc', 'inc .'] as const;

/** What leads to the amount of the whole behind its steps: `20 min tempo in the middle of 10k`. */
export const WITHIN = [
  'in the middle of',
  'within',
  'inside',
  'as part of',
  'during',
  'in the course of',
] as const;

/** A half of a run, told by what comes of it. */
export const HALVES = {
  'second half': ['2nd half', 'last half', 'the second half', 'the 2nd half', 'the last half', 'back half'],
  'first half': ['1st half', 'the first half', 'the 1st half'],
} as const;

/** Behind a part of a run that is neither its beginning nor its end. */
export const IN_MIDDLE = ['in the middle', 'in middle'] as const;

/** Which part of a run is told. */
export const PARTS_OF_RUN = {
  last: [
    'final',
    'finish',
    'finishing',
    'finish with',
    'the last',
    'w / last',
    'w last',
    'with last',
    'with the last',
    'w / the last',
    'w the last',
  ],
  first: ['the first', 'starting', 'with first', 'w / first', 'w first'],
  middle: ['mid', 'the middle', 'with middle', 'w / middle', 'w middle'],
} as const;
