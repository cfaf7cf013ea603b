import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The repository that a directory lies in; undefined where it lies in none. Both absolute. */
export function repositoryOf(directory: string): string | undefined {
  for (let at = directory; ; at = dirname(at)) {
    if (statSync(join(at, '.git'), { throwIfNoEntry: false })) return at;
    if (at === dirname(at)) return undefined;
  }
}
