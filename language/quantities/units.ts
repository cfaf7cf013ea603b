/** A unit in which amounts are written. */
interface AmountUnit {
  /** How many metres or seconds one is. */
  readonly size: number;
  /** What amounts that are made smaller are rounded down to, in this unit. */
  readonly step: number;
  /** Other spellings, which are understood but not the language's, as a pattern. */
  readonly misspelt: string;
}

/** Metres in a mile: the international mile of 1959, exact. */
export const METRES_PER_MILE = 1609.344;

/** The units of distance. `m` is metres, never minutes. */
export const DISTANCE_UNITS = {
  km: { size: 1000, step: 0.1, misspelt: 'kms|kilomet(er|re)s?' },
  mi: { size: METRES_PER_MILE, step: 0.1, misspelt: 'miles?' },
  m: { size: 1, step: 50, misspelt: 'met(er|re)s?' },
} satisfies Readonly<Record<string, AmountUnit>>;

/** The units of duration. */
export const DURATION_UNITS = {
  h: { size: 3600, step: 0.1, misspelt: 'hours?|hrs?' },
  min: { size: 60, step: 1, misspelt: 'mins|minutes?' },
  s: { size: 1, step: 5, misspelt: 'secs?|seconds?' },
} satisfies Readonly<Record<string, AmountUnit>>;

/** A unit a distance may be written in. */
export type DistanceUnit = keyof typeof DISTANCE_UNITS;
/** A unit a duration may be written in. */
export type DurationUnit = keyof typeof DURATION_UNITS;

const UNITS: ReadonlyMap<string, AmountUnit> = new Map<string, AmountUnit>(
  Object.entries({ ...DISTANCE_UNITS, ...DURATION_UNITS }),
);

/** The misspelt units, as a pattern. */
export const MISSPELT_UNITS = Array.from(UNITS.values(), ({ misspelt }) => misspelt).join('|');

/** The unit that a misspelt one means; undefined for any other word. */
export function unitMeant(word: string): DistanceUnit | DurationUnit | undefined {
  const [meant] = [...UNITS].find(([, { misspelt }]) => new RegExp(`^(${misspelt})$`, 'i').test(word)) ?? [];
  return meant as DistanceUnit | DurationUnit | undefined;
}

/** The unit of amounts of a name, in whatever case it is written. */
export function amountUnit(name: string): AmountUnit | undefined {
  return UNITS.get(name.toLowerCase());
}

/** How many metres or seconds each unit is. */
export function sizesOf<Unit extends string>(
  units: Readonly<Record<Unit, { readonly size: number }>>,
): Readonly<Record<Unit, number>> {
  return Object.fromEntries(
    Object.entries<{ readonly size: number }>(units).map(([name, { size }]) => [name, size]),
  ) as Record<Unit, number>;
}
