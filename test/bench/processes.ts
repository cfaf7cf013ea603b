/** Whole processes, as the bench measures them. */
import { spawnSync } from 'node:child_process';
import { quantiles } from './table.ts';

export interface Run {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Loaded into the measured process: tells its peak memory when it ends, and not already when one of its threads does. */
const MEASURE = `data:text/javascript,${encodeURIComponent(`
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) process.on('exit', () => console.error('peak-kilobytes ' + process.resourceUsage().maxRSS));
`)}`;

/** A whole process: seconds, and peak memory as the operating system counts it. */
export function run(args: readonly string[]): Run {
  const started = performance.now();
  const { status, stderr } = spawnSync('/usr/bin/env', ['node', '--import', MEASURE, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - started) / 1000;
  const kilobytes = /peak-kilobytes (\d+)/.exec(stderr)?.[1];
  if (status === 2 || status === null || !kilobytes) throw new Error(`${args.join(' ')} failed: ${stderr}`);
  return { seconds, megabytes: Number(kilobytes) / 1024 };
}

export function median(times: number, measure: () => Run): Run {
  const runs = Array.from({ length: times }, measure).sort((a, b) => a.seconds - b.seconds);
  return runs[Math.floor(times / 2)] as Run;
}

/** Start-up in milliseconds, the median, without the measuring module, which takes time itself. */
export function startUp(args: readonly string[]): number {
  const samples = Array.from({ length: 15 }, () => {
    const started = performance.now();
    spawnSync('/usr/bin/env', ['node', ...args], { stdio: 'ignore' });
    return performance.now() - started;
  });
  return quantiles(samples).p50;
}
