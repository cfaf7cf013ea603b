/** What the load of a week is, for those who see the figure. */
export const LOAD_ABOUT =
  'Minutes of running as planned, easy ones counted once, moderate ones twice, hard ones three times (Lucía’s TRIMP, 2003).';
export const EFFORT_ABOUT =
  'Minutes of what was done, each session times the effort that the athlete gave it (session RPE, Foster 2001).';
export const LOAD_LIMITS =
  'Both tell how one week differs from another for the same athlete. Neither tells who gets hurt, and they can’t be compared with each other.';
