/** Spellings of repetitions. */

/** What repetitions are called, and nothing is said by it. */
export const REPETITIONS = [
  'reps',
  'rep',
  'repeats',
  'repetitions',
  'efforts',
  'intervals',
  'bouts',
] as const;

/** What repetitions are called, which says something of how they are run: a remark. */
export const NAMED_REPETITIONS = [
  'pickups',
  'pickup',
  'pick-ups',
  'pick ups',
  'surges',
  'surge',
  'bursts',
  'burst',
  'accelerations',
  'sprints',
  'build-ups',
  'yasso',
  'yassos',
  'yasso 800s',
  'quicker bits',
  'faster bits',
] as const;
