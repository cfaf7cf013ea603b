/** What no repair may do to a plan. Shares are of what was written. All of them are conventions of the house. */

/** No run becomes shorter than this, in metres, that was not so before. */
export const LEAST_RUN = 3000;
/** A run keeps at least this share of its distance, unless it is left out. */
export const LEAST_OF_RUN = 0.5;
/** A week keeps at least this share of its running. */
export const LEAST_OF_WEEK = 0.75;
/** A week that grows, so that others need less of a step, gets at most this multiple of its running. */
export const MOST_OF_WEEK = 1.25;
/** A long run keeps at least this share of its distance when it is shortened for its share of the week. */
export const LEAST_OF_LONG_RUN = 0.75;
