/** Spellings of weeks and their phases, and of weeks that are the same as others. */

/** The first word of a week. */
export const WEEK = { week: ['wk', 'weeks', 'wks'] } as const;

/** What says that an amount is that of a week. */
export const A_WEEK = [
  'a week',
  'per week',
  'each week',
  'every week',
  'weekly',
  'a wk',
  'per wk',
  '/ week',
  '/ wk',
  'pw',
] as const;

/** The phase of a week. */
export const PHASES = {
  recovery: [
    'deload',
    'down week',
    'easy week',
    'cutback',
    'cut-back',
    'cutback week',
    'recovery week',
    'regeneration',
    'rest week',
    'down',
    'recover',
  ],
  base: ['endurance', 'base phase', 'base building'],
  build: ['build phase'],
  peak: ['peak week', 'peak phase'],
  taper: ['tapering', 'taper week'],
  race: ['race week', 'race wk'],
} as const;

/** What says that a week is the same as another one. */
export const LIKE = [
  'like',
  'same as',
  'as',
  '=',
  'repeat',
  'copy of',
  'copy',
  'see',
  'repeats',
  'as in',
] as const;
