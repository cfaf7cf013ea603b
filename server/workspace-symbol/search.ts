import type { FileOutline, OutlinedDefinition } from '../workspace/outline.ts';
import { fuzzyScore } from './fuzzy.ts';

/** A definition that fits what was typed. */
export interface Found {
  /** Of the file that defines it. */
  readonly uri: string;
  readonly definition: OutlinedDefinition;
}

/** No one reads on; the next letter that is typed asks again. */
const MOST_SHOWN = 200;

/** The definitions of files that fit what was typed, the best fit first. */
export function search(
  query: string,
  files: readonly (readonly [uri: string, outline: FileOutline])[],
): readonly Found[] {
  return files
    .flatMap(([uri, { definitions }]) =>
      definitions.flatMap((definition) => {
        const score = fuzzyScore(query, definition.name);
        return score === undefined ? [] : [{ uri, definition, score }];
      }),
    )
    .sort(
      (one, other) =>
        other.score - one.score ||
        one.definition.name.localeCompare(other.definition.name) ||
        one.uri.localeCompare(other.uri),
    )
    .slice(0, MOST_SHOWN);
}
