/** ESLint with ten rules on plans as YAML, as its users run it: the published program, set up by a file in their folder. */
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, type Run, run } from '../processes.ts';

const ESLINT = fileURLToPath(new URL('bin/eslint.js', import.meta.resolve('eslint/package.json')));
const CONFIG = new URL('./config.ts', import.meta.url).href;
/** As many as Runplan takes of itself; `auto` would be half of the processors. */
export const ESLINT_THREADS = Math.min(availableParallelism(), 8);

export interface EslintTimes {
  readonly inOneThread: Run;
  readonly inThreads: Run;
  /** In one thread, as the two that follow. */
  readonly nothingKept: Run;
  readonly nothingChanged: Run;
  readonly onePlanChanged: Run;
}

/**
 * @param folder gets the configuration and the cache
 * @param yamls where the plans are, below the folder
 * @param times how often each is measured; the median counts
 */
export function timeEslint(folder: string, yamls: string, times: number): EslintTimes {
  writeFileSync(join(folder, 'eslint.config.mjs'), `export { default } from ${JSON.stringify(CONFIG)};\n`);
  const lint = (...options: readonly string[]) => run([ESLINT, ...options, yamls]);
  const cache = join(folder, 'eslint-cache');
  const kept = () => lint('--cache', '--cache-location', cache);
  let edits = 0;
  return {
    inOneThread: median(times, () => lint()),
    inThreads: median(times, () => lint('--concurrency', `${ESLINT_THREADS}`)),
    nothingKept: median(times, () => {
      rmSync(cache, { force: true });
      return kept();
    }),
    nothingChanged: median(times, kept),
    onePlanChanged: median(times, () => {
      appendFileSync(join(yamls, '0.yaml'), `# ${++edits}\n`);
      return kept();
    }),
  };
}
