import { realpath } from 'node:fs/promises';
import { REPORTERS, startReportAgain } from '@runplan/report';
import { CHECK_OPTIONS } from '../checking/check-options.ts';
import { verdict } from '../checking/verdict.ts';
import { nameOf } from '../merging/reported-file.ts';
import { describeOptions, type Options, parseOptions } from '../options.ts';
import { reportEnvironment } from '../report-environment.ts';
import { chooseOutputs } from '../reporting/choose-outputs.ts';
import { chooseStatistics } from '../reporting/choose-statistics.ts';
import { startReports } from '../reporting/reports.ts';
import { complain } from '../terminal/complain.ts';
import type { ColourChoice } from '../terminal/look.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';
import type { Command } from './command.ts';

const OPTIONS = {
  format: CHECK_OPTIONS.format,
  'output-file': CHECK_OPTIONS['output-file'],
  statistics: CHECK_OPTIONS.statistics,
  color: CHECK_OPTIONS.color,
  help: CHECK_OPTIONS.help,
} satisfies Options;

const HELP = `Puts the reports of shards together, as if all files had been checked in one run.

Usage: runplan merge [OPTIONS] REPORTS…

REPORTS are the files that \`runplan check --shard I/N --format jsonl=FILE\` wrote, one of each shard, in any order.
Report, totals and exit code are those of one run with the same options, such as --max-warnings: the reports hold
them. All shards have to be of the same files, options and version of Runplan.

Options:
${describeOptions(OPTIONS)}
Formats are those of \`runplan check\`: ${REPORTERS.map(({ id }) => id).join(', ')}.

Example, with three machines:
  runplan check plans --shard 1/3 --format jsonl=shard-1.jsonl
  runplan merge shard-*.jsonl --format pretty --format sarif=runplan.sarif

Exit codes: 0 no errors; 1 errors found, or more warnings than were allowed; 2 a report is missing, broken or of another
run, or a shard could not check everything.
`;

/** `runplan merge`: puts the reports of shards together. */
export const mergeCommand: Command = {
  help: HELP,
  options: OPTIONS,
  operands: { fileEndings: ['.jsonl'] },
  async run(args) {
    const { values, operands } = parseOptions(args, OPTIONS, 'runplan merge --help');
    if (operands.includes('-'))
      throw new UsageError(
        'runplan merge reads files: write the report of each shard to a file, and name all.',
      );
    const file = values['output-file'] as string | undefined;
    const outputs = values.statistics
      ? chooseStatistics(values.format ?? [], file)
      : chooseOutputs(values.format ?? [], file, process.env);
    // Here, because it takes long to load.
    const { filesInOrder, openRun, totalsOf } = await import('../merging/run-of-shards.ts');
    const run = await openRun(operands, version());
    // What is broken is told before anything is written.
    const { summary, incomplete } = await totalsOf(run);
    const { settings } = run[0].run;
    let paths: ReadonlyMap<string, string> = new Map();
    const environment = {
      repairs: settings.fix === true,
      suggested: settings.suggested === true,
      errorsOnly: settings.quiet === true,
      baseline: settings.baseline !== undefined,
    };
    const merged = new Set(await Promise.all(operands.map((name) => realpath(name))));
    const reports = await startReports(
      outputs,
      (values.color ?? 'auto') as ColourChoice,
      (place) => (merged.has(place) ? 'it is a report that is merged' : undefined),
      (reporter, look) =>
        startReportAgain(
          reporter,
          { ...reportEnvironment({ ...environment, look }), nameOf, pathOf: (name) => paths.get(name) },
          summary,
        ),
    );
    try {
      for await (const one of filesInOrder(run)) {
        paths = one.paths;
        await reports.file(one.file);
      }
      for (const shard of incomplete)
        complain(`Shard ${shard} of ${run.length} could not check everything: its output says what.`);
      const unwritten = await reports.end(incomplete.length === 0);
      for (const problem of unwritten) complain(problem);
      return verdict(summary, incomplete.length + unwritten.length > 0, {
        maxWarnings: settings.strict ? 0 : settings['max-warnings'],
        strict: settings.strict === true,
        baseline: settings.baseline,
      });
    } catch (error) {
      await reports.discard();
      throw error;
    }
  },
};
