import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The repository that a directory lies in; undefined where it lies in none. Both absolute. */
export function repositoryOf(directory: string): string | undefined {
  for (let at = directory; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return undefined;
  }
}
