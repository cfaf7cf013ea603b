/** The extension of the files that a directory is searched for. */
export const EXTENSION = '.runplan';

/** Whether a file of this name holds plans; case does not matter. */
export function isPlanName(name: string): boolean {
  return name.toLowerCase().endsWith(EXTENSION);
}
