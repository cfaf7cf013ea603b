/** `npm run bench`, first part: how fast the checks are, and next to what. Prints a table; asserts nothing. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { createChecker } from '@runplan/language/internal';
import { timeFormats } from './formats.ts';
import { asRunplan, asYaml, samplePlan } from './plans.ts';
import { timeRules } from './rules.ts';
import { ms, p50p95, quantiles, row } from './table.ts';

const CLI = fileURLToPath(new URL('../../cli/bin/runplan.js', import.meta.url));
const CHECK_YAML = fileURLToPath(new URL('./check-yaml.ts', import.meta.url));
const WORKER = fileURLToPath(new URL('../../server/dist/worker.js', import.meta.url));
const FILES = 1000;
const WEEKS = 16;

const checker = () => createChecker({ read: async () => ({ problem: 'missing' }) });

/** One plan, warm: parse, build, check. A changed comment makes each text new. */
async function onePlan(weeks: number): Promise<readonly number[]> {
  const check = checker();
  const text = asRunplan(samplePlan(weeks));
  const samples: number[] = [];
  for (let i = 0; i < 120; i++) {
    const started = performance.now();
    await check.check('file:///bench.runplan', `${text}# ${i}\n`);
    if (i >= 40) samples.push(performance.now() - started);
  }
  return samples;
}

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
}

/** A whole process: seconds, and peak memory as the operating system counts it. */
function run(args: readonly string[]): Run {
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

/** Loaded into the measured process: tells its peak memory when it ends. */
const MEASURE = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => console.error('peak-kilobytes ' + process.resourceUsage().maxRSS));",
)}`;

function median(times: number, measure: () => Run): Run {
  const runs = Array.from({ length: times }, measure).sort((a, b) => a.seconds - b.seconds);
  return runs[Math.floor(times / 2)] as Run;
}

/** Start-up without the measuring module, which takes time itself. */
function startUp(args: readonly string[]): number {
  const samples = Array.from({ length: 15 }, () => {
    const started = performance.now();
    spawnSync('/usr/bin/env', ['node', ...args], { stdio: 'ignore' });
    return performance.now() - started;
  });
  return quantiles(samples).p50;
}

const folder = mkdtempSync(join(tmpdir(), 'runplan-bench-'));
try {
  console.log('One plan, warm: parse, build and check (p50, p95)');
  for (const weeks of [13, 26, 52, 104]) {
    const samples = await onePlan(weeks);
    const { p50 } = quantiles(samples);
    row(`  ${weeks} weeks`, p50p95(samples), `${((p50 / weeks) * 1000).toFixed(0)} µs a week`);
  }

  console.log('\nRules on 52 weeks for two athletes, warm, beyond parsing (median)');
  for (const { rule, milliseconds } of await timeRules(52)) row(`  ${rule}`, `${milliseconds.toFixed(2)} ms`);

  console.log(`\nOne plan of ${WEEKS} weeks in each format, warm, with parsing (p50, p95)`);
  for (const { format, samples } of await timeFormats(asRunplan(samplePlan(WEEKS))))
    row(`  ${format}`, p50p95(samples));

  for (const kind of ['runplan', 'yaml']) mkdirSync(join(folder, kind));
  for (let i = 0; i < FILES; i++) {
    const plan = samplePlan(WEEKS, i);
    writeFileSync(join(folder, 'runplan', `${i}.runplan`), asRunplan(plan));
    writeFileSync(join(folder, 'yaml', `${i}.yaml`), asYaml(plan));
  }
  console.log(`\n${FILES} plans of ${WEEKS} weeks in a folder, whole process (median of 3)`);
  const ours = median(3, () => run([CLI, 'check', '--quiet', join(folder, 'runplan')]));
  const yaml = median(3, () => run([CHECK_YAML, join(folder, 'yaml')]));
  row(
    '  runplan check',
    `${ours.seconds.toFixed(2)} s`,
    `${(FILES / ours.seconds).toFixed(0)} plans/s, ${ours.megabytes.toFixed(0)} MB`,
  );
  row(
    '  js-yaml and ajv, same plans as YAML',
    `${yaml.seconds.toFixed(2)} s`,
    `${(FILES / yaml.seconds).toFixed(0)} plans/s, ${yaml.megabytes.toFixed(0)} MB`,
  );
  row('  ratio', (ours.seconds / yaml.seconds).toFixed(2));
  for (const count of [250, 500]) {
    const part = join(folder, `part-${count}`);
    mkdirSync(part);
    for (let i = 0; i < count; i++)
      writeFileSync(join(part, `${i}.runplan`), asRunplan(samplePlan(WEEKS, i)));
    const some = run([CLI, 'check', '--quiet', part]);
    row(`  runplan check, ${count} plans`, `${some.seconds.toFixed(2)} s`, `${some.megabytes.toFixed(0)} MB`);
  }

  const calendars = join(folder, 'calendars');
  const exported = run([CLI, 'export', '--to', 'ics', '-o', calendars, '--force', join(folder, 'runplan')]);
  row(
    '  runplan export --to ics',
    `${exported.seconds.toFixed(2)} s`,
    `${(FILES / exported.seconds).toFixed(0)} plans/s, ${exported.megabytes.toFixed(0)} MB`,
  );

  console.log('\nStart (median of 15)');
  const one = join(folder, 'runplan', '0.runplan');
  const node = startUp(['-e', '0']);
  row('  node -e 0', ms(node));
  for (const [title, args] of [
    ['runplan --version', [CLI, '--version']],
    ['runplan check one.runplan', [CLI, 'check', one]],
  ] as const) {
    const time = startUp(args);
    row(`  ${title}`, ms(time), `${(time / node).toFixed(1)} x node -e 0`);
  }

  const worker = readFileSync(WORKER);
  const kilobytes = (bytes: Buffer) => `${(bytes.length / 1024).toFixed(0)} kB`;
  console.log('\nSize');
  row('  language server for browsers', kilobytes(worker), `${kilobytes(gzipSync(worker))} compressed`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
