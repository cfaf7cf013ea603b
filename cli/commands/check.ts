import type { CheckSettings, Severity } from '@runplan/language/internal';
import { REPORTERS, startReport } from '@runplan/report';
import type { Baseline } from '../baseline/baseline.ts';
import { type CacheOfRun, openCache } from '../caching/cache-of-run.ts';
import { checkFiles } from '../checking/check-files.ts';
import { CHECK_OPTIONS, type CheckOptions, readCheckOptions } from '../checking/check-options.ts';
import { complaintsOf } from '../checking/complaints-of.ts';
import { policyProblems } from '../checking/policy-problems.ts';
import { settingsFrom } from '../checking/settings-from.ts';
import { verdict } from '../checking/verdict.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { currentDirectory } from '../files/current-directory.ts';
import { type Discovery, discover } from '../files/discover.ts';
import { cannotWrite } from '../files/failure.ts';
import { pathInRepository } from '../files/path-in-repository.ts';
import { uriOf } from '../files/plan-file.ts';
import { showRepairs } from '../fixing/show-repairs.ts';
import { describeOptions } from '../options.ts';
import { reportEnvironment } from '../report-environment.ts';
import { isOfLines } from '../reporting/choose-outputs.ts';
import { type Reports, startReports } from '../reporting/reports.ts';
import type { Part } from '../sharding/part.ts';
import { complain } from '../terminal/complain.ts';
import type { Found } from '../watching/watch-files.ts';
import type { Command } from './command.ts';

const HELP = `Checks plans and reports what is wrong or risky, and why.

Usage: runplan check [OPTIONS] [PATHS…]

PATHS are files, directories, patterns in quotes ("plans/**/*.runplan"), or - for standard input. A directory is
searched for .runplan files, without node_modules, names that start with a dot, and what git ignores. Without PATHS the
current directory is checked. A name that starts with a dash goes after --.

A file runplan.toml, in the directory of a plan or above it up to the root of the repository, says which policy holds,
what is left out, and below which severity nothing is reported; docs/ci.md describes it. Options count more.

Options:
${describeOptions(CHECK_OPTIONS)}
Formats:
${describeFormats()}
On GitHub Actions the lines of github stand behind those of pretty, unless a format is named. Formats of lines
(${REPORTERS.filter(isOfLines)
  .map(({ id }) => id)
  .join(', ')}) may share standard output; any other has it alone, or a file: --format sarif=out.sarif.

--cache keeps what is found in .runplan-cache, in the repository, until the file, what it imports, its policy or Runplan
changes. With --fix everything is checked. It holds what was found: delete it where the plans are deleted.

--watch reports again when a plan, what it imports, a project file or a .gitignore changes; it checks what is affected.

--fix writes the files. It does what leaves the training as it is, such as removing an allow that accepts nothing or
correcting a stated total; other repairs are for the author to choose and stand below their findings. With --suggested
it makes those as well, one after the other, as long as each leaves fewer findings. They change the training: look at
them, first with --diff. Where a line may be read in several ways, the author has to choose.

With --changed git says what was touched since the present branch left REF, or without REF the default branch; what was
not committed counts.

With --baseline only findings are reported that its file does not have, and those that are worse than there. Any error
or warning among them ends with exit code 1, unless --max-warnings allows some.

With --fix --diff any repair that could be made ends with exit code 1, and findings are neither shown nor counted.

Exit codes: 0 no errors; 1 errors found, or more warnings than --max-warnings or --strict allows; 2 could not run, or
not read or write everything.

Colours also follow the environment variables NO_COLOR and FORCE_COLOR.
`;

/** `runplan check`: finds the files, checks them, and reports. */
export const checkCommand: Command = {
  help: HELP,
  options: CHECK_OPTIONS,
  operands: { fileEndings: ['.runplan'] },
  async run(args) {
    const options = readCheckOptions(args);
    if (!options.watch) return checkFound(await find(options), options, checkFiles);
    // Here, because few watch.
    const { watchFiles } = await import('../watching/watch-files.ts');
    return watchFiles(
      () => find(options),
      (found, check) => checkFound(found, options, check),
    );
  },
};

/** Finds the files, and what is set for all of them. */
async function find({ typed, paths, stdinName, exclude }: CheckOptions): Promise<Found> {
  const over = await settingsFrom(typed);
  const discovery = await discover(paths, stdinName, currentDirectory(), exclude);
  // A policy that is named here counts more than those of projects.
  const ofPolicies = over.policy ? [] : await policyProblems(discovery.projects, discovery.roots);
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
  const part = await partOf(await touchedOf(discovery, options), options);
  return options.fix === 'show'
    ? showRepairs(part.own, over, options.withSuggested, options.jobs)
    : checkAndReport(part, options, over, check);
}

/** The formats as lines of the help text. */
function describeFormats(): string {
  const width = Math.max(...REPORTERS.map(({ id }) => id.length));
  return REPORTERS.map(({ id, about }) => `  ${id.padEnd(width)}  ${about}\n`).join('');
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
  // Here, because the language takes long to load.
  const { touchedFiles } = await import('../changed/touched-files.ts');
  const { files, note } = await touchedFiles(discovery, changed === true ? undefined : changed);
  complain(note);
  return { ...discovery, files };
}

/** What is to be checked of these: with --shard a part of them. */
async function partOf(discovery: Discovery, options: CheckOptions): Promise<Part> {
  if (options.shard === undefined) return { own: discovery };
  // Here, because the language takes long to load.
  const { shardOf } = await import('../sharding/part.ts');
  const { note, ...part } = shardOf(discovery, options.shard, options);
  complain(note);
  return part;
}

async function baselineFor(
  discovery: Discovery,
  { baseline, writesBaseline, outputs, shard }: CheckOptions,
): Promise<Baseline | undefined> {
  if (baseline === undefined) return undefined;
  // Here, because the language takes long to load.
  const { openBaseline } = await import('../baseline/baseline.ts');
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
  if (left > 0) {
    // Here, because the language takes long to load.
    const { leftSentence } = await import('../fixing/left-sentence.ts');
    complain(leftSentence(left));
  }
  return complete;
}

/** The severities of which any of the reports tells repairs. */
function repairsFor({ outputs, quiet }: CheckOptions): Severity[] {
  const told = new Set(outputs.flatMap(({ reporter }) => reporter.repairsFor));
  return [...told].filter((severity) => !quiet || severity === 'error');
}
