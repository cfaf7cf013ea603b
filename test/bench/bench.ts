/** `npm run bench`, first part: how fast the checks are, and next to what. Prints a table; asserts nothing. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { createChecker } from '@runplan/language/internal';
import { benchFolder, CLI } from './folders.ts';
import { timeFormats } from './formats.ts';
import { timeImports } from './imports.ts';
import { asRunplan, samplePlan, writtenOutPlan } from './plans.ts';
import { run, startUp } from './processes.ts';
import { timeRules } from './rules.ts';
import { timeStages } from './stages.ts';
import { ms, p50p95, quantiles, row } from './table.ts';

const WORKER = fileURLToPath(new URL('../../server/dist/worker.js', import.meta.url));
/** How many plans, and how often each is measured. */
const COUNTS = [
  [1000, 3],
  [10_000, 1],
] as const;
const WEEKS = 16;

const checker = () => createChecker({ read: async () => ({ problem: 'missing' }) });

/** One plan, warm: parse, build, check. A changed comment makes each text new. */
async function onePlan(text: string): Promise<readonly number[]> {
  const check = checker();
  const samples: number[] = [];
  for (let i = 0; i < 120; i++) {
    const started = performance.now();
    await check.check('file:///bench.runplan', `${text}# ${i}\n`);
    if (i >= 40) samples.push(performance.now() - started);
  }
  return samples;
}

const folder = mkdtempSync(join(tmpdir(), 'runplan-bench-'));
try {
  console.log('One plan, warm: parse, build and check (p50, p95)');
  for (const weeks of [13, 26, 52, 104]) {
    const samples = await onePlan(asRunplan(samplePlan(weeks)));
    const { p50 } = quantiles(samples);
    row(`  ${weeks} weeks`, p50p95(samples), `${((p50 / weeks) * 1000).toFixed(0)} µs a week`);
  }
  row('  52 weeks, all written out', p50p95(await onePlan(asRunplan(writtenOutPlan(52)))));

  for (const [title, plan] of [
    ['52 weeks', samplePlan(52)],
    ['52 weeks, all written out', writtenOutPlan(52)],
  ] as const) {
    console.log(`\nThe stages of a check of ${title}, warm (median; what is allocated)`);
    for (const { stage, milliseconds, megabytes } of timeStages(asRunplan(plan)))
      row(`  ${stage}`, ms(milliseconds), megabytes === undefined ? '' : `${megabytes.toFixed(1)} MB`);
  }

  console.log('\nRules on 52 weeks for two athletes, warm, beyond parsing (median)');
  for (const { rule, milliseconds } of await timeRules(52)) row(`  ${rule}`, `${milliseconds.toFixed(2)} ms`);

  console.log(`\nOne plan of ${WEEKS} weeks in each format, warm, with parsing (p50, p95)`);
  for (const { format, samples } of await timeFormats(asRunplan(samplePlan(WEEKS))))
    row(`  ${format}`, p50p95(samples));
  console.log(`\nThe same, read from each format (p50, p95)`);
  for (const { format, samples } of await timeImports(asRunplan(samplePlan(WEEKS)), WEEKS))
    row(`  ${format}`, p50p95(samples));

  for (const [files, times] of COUNTS) {
    console.log(`\n${files} plans of ${WEEKS} weeks in a folder, whole process (median of ${times})`);
    mkdirSync(join(folder, String(files)));
    benchFolder(join(folder, String(files)), files, WEEKS, times);
  }
  console.log('\nFewer plans, whole process');
  for (const count of [250, 500]) {
    const part = join(folder, `part-${count}`);
    mkdirSync(part);
    for (let i = 0; i < count; i++)
      writeFileSync(join(part, `${i}.runplan`), asRunplan(samplePlan(WEEKS, i)));
    const some = run([CLI, 'check', '--quiet', part]);
    row(`  runplan check, ${count} plans`, `${some.seconds.toFixed(2)} s`, `${some.megabytes.toFixed(0)} MB`);
  }

  const calendars = join(folder, 'calendars');
  const exported = run([
    CLI,
    'export',
    '--to',
    'ics',
    '-o',
    calendars,
    '--force',
    join(folder, '1000', 'runplan'),
  ]);
  row(
    '  runplan export --to ics',
    `${exported.seconds.toFixed(2)} s`,
    `${(1000 / exported.seconds).toFixed(0)} plans/s, ${exported.megabytes.toFixed(0)} MB`,
  );

  console.log('\nStart (median of 15)');
  const one = join(folder, '1000', 'runplan', '0.runplan');
  const node = startUp(['-e', '0']);
  row('  node -e 0', ms(node));
  for (const [title, args] of [
    ['runplan --version', [CLI, '--version']],
    ['runplan check --help', [CLI, 'check', '--help']],
    ['runplan fmt --check one.runplan', [CLI, 'fmt', '--check', one]],
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
