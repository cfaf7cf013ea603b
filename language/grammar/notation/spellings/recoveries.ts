/** Spellings of recoveries, and of what leads to them. */

/** What stands behind a recovery between sets, as opposed to the one between their repetitions. */
export const BETWEEN_SETS = [
  'between sets',
  'between each set',
  'bt sets',
  'btw sets',
  'btwn sets',
  'b / t sets',
  'b / w sets',
  'set rest',
  'set recovery',
  'after each set',
] as const;

/** What a recovery is called that does not say how it is done. */
export const RECOVERIES = [
  'recovery',
  'recoveries',
  'rec',
  'recover',
  'between',
  'between reps',
  'between each',
  'b / w',
  'b / t',
  'btw',
  'btwn',
  'b / w reps',
  'btw reps',
  ...BETWEEN_SETS,
  'recs',
] as const;

/** A recovery of no length: it ends when the athlete is ready for more. */
export const OPEN_RECOVERIES = [
  'full recovery',
  'full rest',
  'full recoveries',
  'full rec',
  'complete recovery',
] as const;

/** A recovery as long as the way back, or as what was run. */
export const WAY_BACK = {
  'jog back': [
    'jog down',
    'jog back down',
    'jog back recovery',
    'jog back to start',
    'equal jog',
    'same jog',
    'equal recovery',
    'equal jog recovery',
    'jog down rec',
    'jog down recovery',
    'jog back rec',
  ],
  'float back': ['equal float', 'same float'],
  'walk back': [
    'walk down',
    'walk back down',
    'walk back recovery',
    'walk back to start',
    'equal walk',
    'walk down rec',
    'walk down recovery',
    'walk back rec',
    'walk back rest',
    'full walk back',
    'full walk back recovery',
    'slow walk back',
  ],
} as const;

/** What leads to a recovery. */
export const RECOVER = [
  'recover',
  'w /',
  'w',
  'with',
  'off',
  'r',
  'rec',
  'recovery',
  'ri',
  'P',
  'r :',
  'r =',
  'rec :',
  'recovery :',
  'rest :',
] as const;

/** A recovery of half of what is repeated. */
export const HALF_OF_REPETITION = [
  'half the interval',
  'half the interval time',
  'half the rep',
  'half the rep time',
  'half the distance',
  'half the time',
  'half the work',
  'half the work time',
  'half the effort',
  'half interval',
  'half rep',
  'half distance',
  'half the rep distance',
  'half of the interval',
  'half of the distance',
  'half of the time',
  'half as long',
  'half time',
  'half',
] as const;
