import { list } from '@runplan/language/internal';

/** What holds for one athlete; undefined where there is nothing to say. */
export interface ForAthlete {
  readonly athlete: string;
  readonly text: string | undefined;
}

/** More than so many different things are not told one by one. */
const MOST_TOLD = 3;

/**
 * What holds for the athletes of a plan, said once where it is the same for all: `33 km`, `Sam 33 km, Alex and Kim
 * 30 km`. Undefined where there is nothing to say for anyone.
 */
export function forAthletes(facts: readonly ForAthlete[]): string | undefined {
  const athletesOf = new Map<string, string[]>();
  for (const { athlete, text } of facts) {
    if (text === undefined) continue;
    const others = athletesOf.get(text);
    if (others) others.push(athlete);
    else athletesOf.set(text, [athlete]);
  }
  const [[only, whom] = []] = athletesOf;
  if (only === undefined || whom?.length === facts.length) return only;
  // Where what holds for one is told in several parts, a comma would not part it from the next.
  const between = [...athletesOf.keys()].some((text) => text.includes(', ')) ? '; ' : ', ';
  const told = [...athletesOf].map(([text, athletes]) => `${list(athletes)} ${text}`);
  return [...told.slice(0, MOST_TOLD), ...(told.length > MOST_TOLD ? ['…'] : [])].join(between);
}
