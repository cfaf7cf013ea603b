/** Tells where more is said of an athlete that something is computed from, in a line about something else. */

const FACT =
  /(?:^|[,;/|(])\s*(?:(?:resting|rest|max(?:imum)?|threshold|lt) ?-?(?:hr|heart|pulse|pace)|hr ?-?(?:max|rest)|lthr|mhr|rhr|pbs?|prs?|vdot|ftp|z(?:one ?)?\d(?= ?[:=<>\d])|born|age|longest|long run|(?:weekly |recent )?(?:volume|mileage)|level|1rm)\b[^,;|)]*\d/i;

/** Whether such a fact stands in a text, at its beginning or behind a sign: `74 kg, resting HR 48`. */
export function holdsFact(text: string): boolean {
  return FACT.test(text);
}
