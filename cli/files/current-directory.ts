import { UsageError } from '../usage-error.ts';

/**
 * The absolute path of the current directory.
 *
 * @throws UsageError when it was deleted
 */
export function currentDirectory(): string {
  try {
    return process.cwd();
  } catch {
    throw new UsageError('The current directory does not exist any more. Change to another one.');
  }
}
