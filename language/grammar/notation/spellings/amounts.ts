/** Spellings of what stands beside an amount. */

/** What is said of an amount that is not exact, and the remark that says it in the usual form. */
export const BOUNDS = {
  'at most': ['up to', 'max', 'maximum', 'max .', 'no more than', 'at most', '<', '< =', '≤'],
  'at least': ['min .', 'minimum', 'at least', '>', '> =', '≥'],
} as const;

/** What says that an amount is not exact. */
export const ABOUT = [
  '~',
  '≈',
  'about',
  'around',
  'approx',
  'approx .',
  'approximately',
  'ca',
  'ca .',
  'circa',
  'c .',
  'roughly',
] as const;

/** What leads to the amount of all. */
export const IN_ALL = ['total', 'in all', 'in total', 'total distance', '=', 'total :', 'total ='] as const;

/** Metres up or down, behind the figure: `800 m ascent`, `600 m D+`. */
export const CLIMBS = {
  climb: [
    'climbing',
    'of climb',
    'of climbing',
    'ascent',
    'of ascent',
    'elevation gain',
    'elevation',
    'elev gain',
    'elev',
    'gain',
    'vert',
    'of vert',
    'vertical',
    'D +',
  ],
  descent: ['of descent', 'descending', 'elevation loss', 'D -'],
} as const;

/** Laps whose length is known, behind their number. */
export const LAPS_OF_TRACK = [
  'laps of the track',
  'laps of a track',
  'laps on the track',
  'laps around the track',
  'laps of the outdoor track',
  'track laps',
] as const;
