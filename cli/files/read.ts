import { readPath, readStream } from '@runplan/disk';
import type { PlanFile } from './plan-file.ts';

/**
 * The bytes of a file or of standard input, limited as `readPath` limits them.
 *
 * @throws the system's error when it cannot be read
 */
export function readBytes(file: PlanFile): Promise<Uint8Array> {
  return file.isStdin ? readStream(process.stdin) : readPath(file.path);
}
