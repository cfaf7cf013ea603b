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

/** What a session of repetitions is called behind their pace or their distance: `5k intervals`, `mile repeats`. */
export const REPEATED_SESSIONS = [
  'intervals',
  'interval',
  'interval session',
  'interval training',
  'repeats',
  'reps',
  'repetitions',
  'rep session',
  'track session',
  'session',
  'workout',
] as const;
