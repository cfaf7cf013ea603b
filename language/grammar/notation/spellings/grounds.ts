/** Spellings of what something is run on. */

/** What a session is run on. */
export const SURFACES = {
  trail: ['trails', 'on trails', 'on the trails', 'on trail', 'off road', 'off-road', 'offroad', 'on paths'],
  road: ['on road', 'on the road', 'on roads', 'roads'],
  track: ['on track', 'on the track'],
  treadmill: ['tm', 'on treadmill', 'on the treadmill', 'on tm', 'dreadmill'],
  grass: ['on grass', 'on the grass'],
  sand: ['on sand', 'on the beach'],
} as const;

/** What the ground is like: a remark. */
export const TERRAIN = [
  'flat',
  'on the flat',
  'hilly',
  'hilly course',
  'hilly route',
  'rolling',
  'rolling hills',
  'over rolling hills',
  'over hills',
  'some hills',
  'with hills',
  'with some hills',
  'undulating',
  'downhill',
] as const;

/** What says that something is run downhill. */
export const DOWNHILL = ['downhill', 'down hill', 'down a hill', 'down the hill', 'on a descent'] as const;

/** What the piece of a step goes up, which stays a remark of it. */
export const UPHILL = [
  'hill',
  'hills',
  'hill reps',
  'hill repeats',
  'hill sprint',
  'hill sprints',
  'uphill',
  'up hill',
  'up a hill',
  'up the hill',
  'uphills',
  'on a hill',
] as const;
