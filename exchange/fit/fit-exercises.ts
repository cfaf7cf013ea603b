/** What FIT calls the exercises of the built-in library: numbers of its profile. */

export interface FitExercise {
  readonly category: number;
  /** Within the category. */
  readonly name: number;
}

/** The category of what the profile does not know. */
export const UNKNOWN_CATEGORY = 65534;

/** By category; an exercise that the profile has in several variants only stands for the nearest. */
const NAMES: readonly (readonly [category: number, Readonly<Record<string, number>>])[] = [
  // Bench press, calf raise, cardio, carry, chop.
  [0, { 'bench-press': 1 }],
  [1, { 'calf-raise': 18, 'single-leg-calf-raise': 15, 'soleus-raise': 6 }],
  [2, { 'jump-rope': 6, 'jumping-jack': 12 }],
  [3, { 'farmer-carry': 7 }],
  [4, { woodchop: 2 }],
  // Core, crunch, curl.
  [5, { 'bird-dog': 48, 'pallof-press': 6, 'turkish-get-up': 89, 'ab-wheel': 18, 'russian-twist': 46 }],
  [6, { 'curl-up': 36, crunch: 83, 'reverse-crunch': 46, 'bicycle-crunch': 0, 'flutter-kick': 13 }],
  [7, { 'biceps-curl': 46 }],
  // Deadlift.
  [8, { deadlift: 0, 'single-leg-deadlift': 14, 'romanian-deadlift': 23, 'trap-bar-deadlift': 17 }],
  // Hip raise, hip stability.
  [
    10,
    { 'glute-bridge': 11, 'single-leg-bridge': 30, 'hip-thrust': 1, clamshell: 44, 'kettlebell-swing': 23 },
  ],
  [
    11,
    {
      'dead-bug': 1,
      'side-lying-abduction': 21,
      'monster-walk': 11,
      'fire-hydrant': 5,
      'donkey-kick': 17,
      'standing-hip-abduction': 28,
    },
  ],
  // Hyperextension, leg curl, leg raise.
  [13, { superman: 29 }],
  [15, { 'hamstring-curl': 0, 'good-morning': 2 }],
  [16, { 'leg-raise': 8 }],
  // Lunge.
  [
    17,
    {
      lunge: 32,
      'bulgarian-split-squat': 18,
      'reverse-lunge': 82,
      'walking-lunge': 78,
      'lateral-lunge': 61,
    },
  ],
  // Olympic lift, plank.
  [18, { 'power-clean': 2 }],
  [
    19,
    {
      plank: 43,
      'forearm-plank': 43,
      'side-plank': 66,
      'bear-crawl': 4,
      'mountain-climber': 34,
      'shoulder-tap': 94,
      'reverse-plank': 28,
    },
  ],
  // Jumps, pull-up, push-up, row, shoulder press, sit-up.
  [20, { 'box-jump': 33, 'squat-jump': 37, 'drop-jump': 7, 'lunge-jump': 0 }],
  [21, { 'pull-up': 38, 'chin-up': 39, 'lat-pulldown': 13 }],
  [22, { 'push-up': 77 }],
  [23, { 'face-pull': 5, row: 2, 'bent-over-row': 46, 'rowing-machine': 38 }],
  [24, { 'overhead-press': 14 }],
  [27, { 'sit-up': 37, 'v-up': 31 }],
  // Squat.
  [
    28,
    {
      squat: 61,
      'bodyweight-squat': 100,
      'back-squat': 6,
      'front-squat': 8,
      'goblet-squat': 37,
      'split-squat': 28,
      'single-leg-squat': 47,
      'step-up': 66,
      'lateral-step-up': 41,
      'leg-press': 0,
      'wall-sit': 20,
    },
  ],
  // Total body, triceps.
  [29, { burpee: 0 }],
  [30, { dip: 2 }],
  // Warm-up: stretches among them.
  [
    31,
    {
      'cat-cow': 7,
      'hip-flexor-stretch': 49,
      'childs-pose': 39,
      'hamstring-stretch': 44,
      'calf-stretch': 37,
      'figure-four-stretch': 60,
      'quad-stretch': 61,
      'leg-swing': 9,
      'open-book': 24,
      'worlds-greatest-stretch': 48,
    },
  ],
  // Exercises with a band, sled.
  [37, { 'band-pull-apart': 32 }],
  [45, { 'sled-push': 4 }],
];

/** By their names in the library. */
export const FIT_EXERCISES: ReadonlyMap<string, FitExercise> = new Map(
  NAMES.flatMap(([category, names]) =>
    Object.entries(names).map(([exercise, name]) => [exercise, { category, name }] as const),
  ),
);
