/** What differs between athletes, a line each; what is the same is said once. */
import { type Athlete, list } from '@runplan/language/internal';
import { dotted, isNothing, say, strong, type Words } from '../words/markup.ts';

/**
 * A line for each different text, with the names of those it holds for; without names where it holds for all.
 *
 * @param textOf undefined where there is nothing to say about someone
 */
export function linesFor<Someone>(
  people: readonly Someone[],
  athleteOf: (someone: Someone) => Athlete,
  textOf: (someone: Someone) => Words | undefined,
): readonly Words[] {
  const lines = new Map<string, { readonly text: Words; readonly names: string[] }>();
  for (const someone of people) {
    const text = textOf(someone);
    if (text === undefined || isNothing(text)) continue;
    const key = JSON.stringify(text);
    const name = athleteOf(someone).name || 'an intermediate runner';
    const line = lines.get(key);
    if (line) line.names.push(name);
    else lines.set(key, { text, names: [name] });
  }
  const [first, ...others] = lines.values();
  if (!first) return [];
  if (others.length === 0 && first.names.length === people.length) return [first.text];
  return [first, ...others].map(({ text, names }) => say(strong(list(names)), ' ', text));
}

/** A figure under a heading: `**Running** 33 km`; one line for each different text, `**Running** · Sam 33 km`. */
export function headed(heading: string, lines: readonly Words[]): readonly Words[] {
  if (lines.length === 1) return [say(strong(heading), ' ', lines[0] ?? '')];
  return lines.map((line) => dotted(strong(heading), line));
}
