/** The usual amount of an exercise, read from its text. */

/** `2-3 x 20-40 s each side`. */
const DOSE = /^(\d+)(?:-(\d+))? x (\d+)(?:-(\d+))?(?: (s|min|m))?( each side)?$/;

const DESCENDING = /^6, 4 and 2 repetitions( each side)?/;

/** Sets and what is done in each, as written. */
export interface UsualDose {
  readonly sets: string;
  readonly mostSets: string;
  readonly amount: string;
  readonly mostAmount: string;
  /** What follows the amount: ` s each side`. */
  readonly rest: string;
}

/** Reads `2-3 x 20-40 s each side`; undefined for a dose in other words. */
export function usualDose(dose: string | undefined): UsualDose | undefined {
  const found = DOSE.exec(dose ?? '');
  if (!found) return undefined;
  const [, sets = '', mostSets = sets, amount = '', mostAmount = amount, unit, sides] = found;
  return { sets, mostSets, amount, mostAmount, rest: `${unit ? ` ${unit}` : ''}${sides ?? ''}` };
}

/** McGill's sets of 6, 4 and 2, held long: as many as three sets of 4. */
export function descendingDose(dose: string | undefined): string | undefined {
  const found = DESCENDING.exec(dose ?? '');
  return found ? `3 x 4${found[1] ?? ''}` : undefined;
}

/** The lower end of a usual dose as a plan writes it: `2 x 8 each side`; undefined for one in other words. */
export function leastDose(dose: string | undefined): string | undefined {
  const usual = usualDose(dose);
  return usual ? `${usual.sets} x ${usual.amount}${usual.rest}` : descendingDose(dose);
}
