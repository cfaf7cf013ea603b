/** Loaded before the server, with `--import`: files are found and read as from a disk that is far away. */
import { promises } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const MOST_MS = 60;

for (const name of ['readFile', 'readdir', 'stat', 'realpath', 'open'] as const) {
  const atOnce = promises[name] as (...args: unknown[]) => Promise<unknown>;
  Object.assign(promises, {
    [name]: async (...args: unknown[]) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * MOST_MS));
      return atOnce(...args);
    },
  });
}
syncBuiltinESMExports();
