import { list } from '@runplan/language/internal';

/** What holds for one athlete; undefined where there is nothing to say. */
export interface ForAthlete {
  readonly athlete: string;
  readonly text: string | undefined;
}

/** Of more athletes than this a range is told where there is room for one line alone. */
const MOST_NAMED = 2;

/**
 * What holds for the athletes of a plan, said once where it is the same for all: `33 km`, `Sam 33 km, Alex 30 km`; where
 * more than two differ, the range: `30-36 km`. Undefined where there is nothing to say for anyone.
 *
 * @param range from the least to the most of what is known of them
 */
export function forAthletes(
  facts: readonly ForAthlete[],
  range: () => string | undefined,
): string | undefined {
  const athletesOf = new Map<string, string[]>();
  for (const { athlete, text } of facts) {
    if (text === undefined) continue;
    const others = athletesOf.get(text);
    if (others) others.push(athlete);
    else athletesOf.set(text, [athlete]);
  }
  const [[only, whom] = []] = athletesOf;
  if (only === undefined || whom?.length === facts.length) return only;
  if (facts.length > MOST_NAMED) return range();
  // Where what holds for one is told in several parts, a comma would not part it from the next.
  const between = [...athletesOf.keys()].some((text) => text.includes(', ')) ? '; ' : ', ';
  return [...athletesOf].map(([text, athletes]) => `${list(athletes)} ${text}`).join(between);
}
