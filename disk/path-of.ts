import { fileURLToPath } from 'node:url';

/** The path of a file on the disk by its URI; undefined for whatever else a URI names. */
export function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
