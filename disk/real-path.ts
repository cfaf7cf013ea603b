import { realpathSync } from 'node:fs';

/** A path without links; as it is where it has no such form: it is not there, or a pipe of the shell like /dev/fd/63. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
