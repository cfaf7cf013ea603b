/** Spellings of exercises, and of what stands beside them. */

/** Three exercises that are called the big ones: McGill's, or the lifts. */
export const BIG_THREE = {
  'McGill Big 3': ['McGill big three', "McGill's big 3", "McGill's big three"],
  'Big 3': ['big three'],
} as const;

/** Each side of the body. */
export const EACH_SIDE = [
  'each side',
  'per side',
  'each leg',
  'per leg',
  'each arm',
  'per arm',
  'each way',
  'each',
  'e / s',
  'ea',
  'a side',
  '/ side',
  '/ leg',
  '/ arm',
  '/ s',
  'each direction',
  'l / r',
  'both sides',
  'eachside',
] as const;

/** Until no further repetition goes. */
export const FAILURE = [
  'to failure',
  'amrap',
  'max',
  'max reps',
  'till failure',
  'until failure',
  'failure',
  'as many as possible',
] as const;

/** The most that can be lifted once. */
export const ONE_RM = ['1rm', '1 rm', 'one rep max', '1-rm', 'rm'] as const;

/** Repetitions that would still go. */
export const RESERVE = ['rir', 'rir :', 'rir ='] as const;

/** What begins with each minute. */
export const EVERY_MINUTE = ['EMOM', 'every minute on the minute', 'on the minute'] as const;
