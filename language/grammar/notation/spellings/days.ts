/** Spellings of days, and of days that are the same as others. */

/** The first word of a day. */
export const DAYS = {
  mon: ['monday', 'mo'],
  tue: ['tuesday', 'tues', 'tu'],
  wed: ['wednesday', 'weds', 'we'],
  thu: ['thursday', 'thurs', 'thur', 'th'],
  fri: ['friday', 'fr'],
  sat: ['saturday', 'sa'],
  sun: ['sunday', 'su'],
} as const;

/** Several days in a row. */
export const DAY_RANGES = {
  'mon-sun': ['daily', 'every day', 'each day'],
  'mon-fri': ['weekdays'],
} as const;

/** What says that a day is the same as another one. */
export const SAME_DAY = ['like', 'same as', 'as', '=', 'repeat', 'see', 'copy', 'same as on'] as const;

/** The same day of the week before. */
export const AS_LAST_WEEK = [
  'as last week',
  'same as last week',
  'like last week',
  'repeat last week',
  'as the week before',
] as const;

export const AS_ABOVE = ['ditto', 'as above', 'same', 'same again', 'same as above', 'dito'] as const;
