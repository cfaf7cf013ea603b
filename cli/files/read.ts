import { failureReason, readPathAtOnce, readStream } from '@runplan/disk';
import { UsageError } from '../usage-error.ts';
import { cannotRead } from './failure.ts';
import type { PlanFile } from './plan-file.ts';

/**
 * The bytes of a file or of standard input, limited as `readPathAtOnce` limits them.
 *
 * @throws the system's error when it cannot be read
 */
export function readBytes(file: PlanFile): Promise<Uint8Array> {
  return file.isStdin ? readStream(process.stdin) : readPathAtOnce(file.path);
}

/**
 * The bytes of the one file that a question is about.
 *
 * @throws UsageError when it cannot be read
 */
export async function bytesOf(file: PlanFile): Promise<Uint8Array> {
  try {
    return await readBytes(file);
  } catch (error) {
    throw new UsageError(cannotRead(file.name, failureReason(error)));
  }
}
