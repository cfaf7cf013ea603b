/** The names of paces that nobody has to define: races, and what lies between two paces. */
import { raceMetres } from './quantities.ts';

/** Races on the track that are called by their metres alone. */
const TRACK_RACES: ReadonlySet<string> = new Set(['800', '1500', '3000', '5000', '10000']);

/** The pace of the race that the plan leads to. */
export const RACE_PACE = 'race';

/** Metres of the race whose pace a name means: `15k`, `mile`, `1500`; undefined for any other name. */
export function metresOfPace(name: string): number | undefined {
  return TRACK_RACES.has(name) ? Number(name) : raceMetres(name);
}

/**
 * The two paces of a name such as `10k-5k`; undefined for a name that is none of two paces.
 *
 * @param isPace whether a name means a pace
 */
export function pacesBetween(
  name: string,
  isPace: (name: string) => boolean,
): readonly [string, string] | undefined {
  for (let at = name.indexOf('-'); at > 0; at = name.indexOf('-', at + 1)) {
    const [one, other] = [name.slice(0, at), name.slice(at + 1)];
    if (isPace(one) && isPace(other)) return [one, other];
  }
  return undefined;
}
