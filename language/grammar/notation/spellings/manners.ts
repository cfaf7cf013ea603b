/** Spellings of running easily, walking and standing. */

/** Walking, and how: the word stays as a remark. */
export const WALKS = [
  'brisk walk',
  'brisk walking',
  'gentle walk',
  'fast walk',
  'power walk',
  'nordic walk',
  'nordic walking',
  'power walking',
] as const;

/** How a step is done: running easily, walking, standing. */
export const MANNERS = {
  jog: [
    'jogging',
    'jog recovery',
    'jog recoveries',
    'recovery jog',
    'rec jog',
    'jog rec',
    'jog recs',
    'jog rest',
    'jogs',
    'jg',
    'off',
    'easy jog',
    'slow jog',
  ],
  walk: [
    'walking',
    'walk recovery',
    'walk rest',
    'walk recoveries',
    'walk break',
    'walks',
    'easy walk',
    'slow walk',
    ...WALKS,
  ],
  stand: [
    'rest',
    'standing',
    'standing rest',
    'standing recovery',
    'stand recovery',
    'stand rest',
    'rests',
    'pause',
    'break',
    'complete rest',
  ],
  run: ['running'],
} as const;

/** What says that it is running and walking by turns, behind an amount. */
export const RUN_WALK = [
  'RWR',
  'run-walk',
  'run / walk',
  'run walk',
  'run walk run',
  'run / walk / run',
  'R / W',
] as const;
