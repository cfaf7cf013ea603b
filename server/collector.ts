/** How the memory of a process is collected in which texts are edited. */
import { setFlagsFromString } from 'node:v8';

/**
 * V8 lays objects that once lived long among the old ones from then on, where they and all that they refer to stay until
 * the whole memory is collected. What is made of a text lives long when it is read first, and up to the next keystroke ever
 * after: without that, the pauses of the collector are a third as long.
 */
export function expectShortLives(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
