/** Many plans in a folder, checked by a whole process: cold, with a cache, and next to what is done for YAML. */
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLINT_THREADS, timeEslint } from './eslint/time-eslint.ts';
import { asRunplan, asYaml, samplePlan } from './plans.ts';
import { median, type Run, run } from './processes.ts';
import { row } from './table.ts';

export const CLI = fileURLToPath(new URL('../../cli/bin/runplan.js', import.meta.url));
/** With more plans a run of ESLint takes so long that one would not wait for its end. */
const MOST_FOR_ESLINT = 1000;
const CHECK_YAML = fileURLToPath(new URL('./check-yaml.ts', import.meta.url));

/**
 * Prints how fast so many plans are checked.
 *
 * @param folder an empty one; plans stay in it, below `runplan`
 * @param weeks of each plan
 * @param times how often each is measured; the median counts
 */
export function benchFolder(folder: string, files: number, weeks: number, times: number): void {
  const [plans, yamls, cache] = ['runplan', 'yaml', 'cache'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(plans);
  mkdirSync(yamls);
  for (let i = 0; i < files; i++) {
    const plan = samplePlan(weeks, i);
    writeFileSync(join(plans, `${i}.runplan`), asRunplan(plan));
    writeFileSync(join(yamls, `${i}.yaml`), asYaml(plan));
  }
  const told = (title: string, { seconds, megabytes }: Run) =>
    row(
      `  ${title}`,
      `${seconds.toFixed(2)} s`,
      `${(files / seconds).toFixed(0)} plans/s, ${megabytes.toFixed(0)} MB`,
    );
  const ratio = (title: string, ours: Run, theirs: Run) =>
    row(`  ratio of ${title} to that`, (ours.seconds / theirs.seconds).toFixed(2));
  const check = [CLI, 'check', '--quiet', plans];
  const kept = [...check, '--cache', '--cache-dir', cache];
  const ours = median(times, () => run(check));
  told('runplan check', ours);
  told(
    'runplan check --cache, nothing kept yet',
    median(times, () => {
      rmSync(cache, { recursive: true, force: true });
      return run(kept);
    }),
  );
  told(
    'runplan check --cache, nothing changed',
    median(times, () => run(kept)),
  );
  let edits = 0;
  told(
    'runplan check --cache, one plan changed',
    median(times, () => {
      appendFileSync(join(plans, '0.runplan'), `# ${++edits}\n`);
      return run(kept);
    }),
  );
  const yaml = median(times, () => run([CHECK_YAML, yamls]));
  told('js-yaml and ajv, same plans as YAML', yaml);
  ratio('runplan check', ours, yaml);
  if (files > MOST_FOR_ESLINT) {
    row('  eslint', 'not measured', `takes too long for more than ${MOST_FOR_ESLINT} plans`);
    return;
  }
  const inOneThread = median(times, () => run([...check, '--jobs', '1']));
  told('runplan check --jobs 1', inOneThread);
  // Once: it takes many times as long as all else.
  const eslint = timeEslint(folder, yamls, 1);
  told('eslint with ten rules, same plans as YAML', eslint.inOneThread);
  ratio('runplan check --jobs 1', inOneThread, eslint.inOneThread);
  told(`eslint --concurrency ${ESLINT_THREADS}`, eslint.inThreads);
  ratio('runplan check', ours, eslint.inThreads);
  told('eslint --cache, nothing kept yet', eslint.nothingKept);
  told('eslint --cache, nothing changed', eslint.nothingChanged);
  told('eslint --cache, one plan changed', eslint.onePlanChanged);
}
