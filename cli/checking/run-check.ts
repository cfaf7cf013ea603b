import type { CheckSettings, Severity } from '@runplan/language/internal';
import { startReport } from '@runplan/report';
import { type Baseline, openBaseline } from '../baseline/baseline.ts';
import { type CacheOfRun, openCache } from '../caching/cache-of-run.ts';
import { touchedFiles } from '../changed/touched-files.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { currentDirectory } from '../files/current-directory.ts';
import { type Discovery, discover } from '../files/discover.ts';
import { cannotWrite } from '../files/failure.ts';
import { pathInRepository } from '../files/path-in-repository.ts';
import { uriOf } from '../files/plan-file.ts';
import { leftSentence } from '../fixing/left-sentence.ts';
import { showRepairs } from '../fixing/show-repairs.ts';
import { reportEnvironment } from '../report-environment.ts';
import { type Reports, startReports } from '../reporting/reports.ts';
import { type Part, shardOf } from '../sharding/part.ts';
import { complain } from '../terminal/complain.ts';
import type { Found } from '../watching/watch-files.ts';
import { checkFiles } from './check-files.ts';
import type { CheckOptions } from './check-options.ts';
import { complaintsOf } from './complaints-of.ts';
import { policyProblems } from './policy-problems.ts';
import { settingsFrom } from './settings-from.ts';
import { verdict } from './verdict.ts';

/** Finds the files that are to be checked, checks them, and reports; with `--watch` again and again. */
export async function runCheck(options: CheckOptions): Promise<ExitCode> {
  if (!options.watch) return checkFound(await find(options), options, checkFiles);
  // Here, because few watch.
  const { watchFiles } = await import('../watching/watch-files.ts');
  return watchFiles(
    () => find(options),
    (found, check) => checkFound(found, options, check),
  );
}

/** Finds the files, and what is set for all of them. */
async function find({ typed, paths, stdinName, exclude }: CheckOptions): Promise<Found> {
  const { over, problems } = await settingsFrom(typed);
  const discovery = await discover(paths, stdinName, currentDirectory(), exclude);
  // A policy that is named here counts more than those of projects.
  const ofPolicies = over.policy ? problems : await policyProblems(discovery.projects, discovery.roots);
  return { over, discovery: { ...discovery, problems: [...discovery.problems, ...ofPolicies] }, ofPolicies };
}

/** @param check checks files, as {@link checkFiles} does */
async function checkFound(
  { discovery, over, ofPolicies }: Found,
  options: CheckOptions,
  check: typeof checkFiles,
): Promise<ExitCode> {
  for (const note of [...discovery.notes, ...discovery.problems]) complain(note);
  if (options.changed === true && discovery.problems.length > ofPolicies.length) {
    complain('What follows --changed is a path. A commit is named with =: --changed=REF.');
  }
  if (discovery.files.length === 0) return EXIT_CODE.couldNotRun;
  const part = partOf(await touchedOf(discovery, options), options);
  return options.fix === 'show'
    ? showRepairs(part.own, over, options.withSuggested, options.jobs)
    : checkAndReport(part, options, over, check);
}

async function checkAndReport(
  { own: discovery, shard }: Part,
  options: CheckOptions,
  over: CheckSettings,
  check: typeof checkFiles,
): Promise<ExitCode> {
  const { outputs, quiet, fix, withSuggested, color } = options;
  const baseline = await baselineFor(discovery, options);
  // Repairs write files, which others may import: nothing is kept while they do.
  const cache = options.cache && !fix ? await openCache(options.cache) : undefined;
  const run = {
    repairs: fix !== false,
    suggested: withSuggested,
    errorsOnly: quiet,
    baseline: baseline !== undefined,
    shard,
  };
  const whyKept = (place: string) => (discovery.has(place) ? 'it is a plan that is checked' : undefined);
  const reports = await startReports(outputs, color, whyKept, (reporter, look) =>
    startReport(reporter, reportEnvironment({ ...run, look })),
  );
  try {
    const complete = await reportFiles(discovery, options, over, reports, baseline, cache, check);
    const failed = !complete || discovery.problems.length > 0;
    const unwritten = await reports.end(!failed);
    for (const problem of unwritten) complain(problem);
    const { note, problem } = (await baseline?.end(!failed)) ?? {};
    for (const sentence of [note, problem]) if (sentence !== undefined) complain(sentence);
    const isUnwritten = unwritten.length > 0 || problem !== undefined;
    return verdict(reports.summary, failed || isUnwritten, options);
  } catch (error) {
    await reports.discard();
    throw error;
  }
}

/** What is to be checked of the files: with --changed those that were touched. */
async function touchedOf(discovery: Discovery, { changed }: CheckOptions): Promise<Discovery> {
  if (changed === undefined) return discovery;
  const { files, note } = await touchedFiles(discovery, changed === true ? undefined : changed);
  complain(note);
  return { ...discovery, files };
}

/** What is to be checked of these: with --shard a part of them. */
function partOf(discovery: Discovery, options: CheckOptions): Part {
  if (options.shard === undefined) return { own: discovery };
  const { note, ...part } = shardOf(discovery, options.shard, options);
  complain(note);
  return part;
}

async function baselineFor(
  discovery: Discovery,
  { baseline, writesBaseline, outputs, shard }: CheckOptions,
): Promise<Baseline | undefined> {
  if (baseline === undefined) return undefined;
  return openBaseline(
    baseline,
    writesBaseline,
    // Files that are gone are in no shard: the first one tells of them.
    shard === undefined || shard.number === 1,
    discovery,
    outputs.flatMap(({ file }) => file ?? []),
  );
}

/** Checks the files and reports each. False when not all of it could be done. */
async function reportFiles(
  { files, roots }: Discovery,
  options: CheckOptions,
  over: CheckSettings,
  reports: Reports,
  baseline: Baseline | undefined,
  cache: CacheOfRun | undefined,
  check: typeof checkFiles,
): Promise<boolean> {
  const pathOf = pathInRepository(currentDirectory());
  let [complete, left] = [true, 0];
  const { fix, withSuggested, jobs } = options;
  const run = { fix, withSuggested, over, ...(cache?.place && { cache: cache.place }) };
  for await (const outcome of check(files, roots, run, repairsFor(options), jobs)) {
    if (!('findings' in outcome)) {
      for (const sentence of complaintsOf(outcome)) complain(sentence);
      complete = false;
    } else {
      const { file, findings, unwritten, unkept } = outcome;
      left += outcome.left;
      if (unkept !== undefined) cache?.missed(unkept);
      if (unwritten !== undefined) complain(cannotWrite(file.name, unwritten));
      complete &&= unwritten === undefined && !findings.some(({ rule }) => rule === 'internal');
      const report = { ...outcome, name: file.name, path: pathOf(file.path), uri: uriOf(file) };
      await reports.file(baseline ? { ...report, known: baseline.knownOf(report) } : report);
    }
  }
  if (left > 0) complain(leftSentence(left));
  return complete;
}

/** The severities of which any of the reports tells repairs. */
function repairsFor({ outputs, quiet }: CheckOptions): Severity[] {
  const told = new Set(outputs.flatMap(({ reporter }) => reporter.repairsFor));
  return [...told].filter((severity) => !quiet || severity === 'error');
}
