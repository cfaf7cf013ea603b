import { basename, dirname, join } from 'node:path';
import { failureReason } from '@runplan/disk';
import { type ExportAsked, FORMATS, type Format, remarksOn } from '@runplan/exchange';
import { count } from '@runplan/language/internal';
import { printable } from '@runplan/report';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { type Destination, openDestination } from '../exporting/destination.ts';
import { type ExportOutcome, exportFile } from '../exporting/export-file.ts';
import { formatOptions, optionsOfFormats } from '../exporting/format-options.ts';
import { currentDirectory } from '../files/current-directory.ts';
import { type Discovery, discover } from '../files/discover.ts';
import { cannotRead } from '../files/failure.ts';
import { lookAhead } from '../files/look-ahead.ts';
import type { PlanFile } from '../files/plan-file.ts';
import { readBytes } from '../files/read.ts';
import { describeOptions, ELSEWHERE_OUTPUT, FILE, type Options, parseOptions } from '../options.ts';
import { complain } from '../terminal/complain.ts';
import { createOutput } from '../terminal/output.ts';
import { createProgress } from '../terminal/progress.ts';
import { explain, UsageError } from '../usage-error.ts';
import type { Command } from './command.ts';

const STDIN_NAME = '<stdin>';
/** What is made of standard input has this name, without one of its own. */
const STDIN_FILE = 'plan.runplan';
/** Files that are being read while one is exported. */
const READ_AHEAD = 8;

const OWN_OPTIONS = {
  to: {
    value: 'FORMAT',
    offers: FORMATS.map(({ id }) => id),
    elsewhere: ['format', 'as'],
    help: 'The format, see below',
  },
  plan: { value: 'NAME', help: 'Which plan, where a file has several' },
  athlete: { value: 'NAME', help: 'For whom, where a plan is for several' },
  weeks: { short: 'w', value: 'N', help: 'Which weeks: 3, 3-5, last (default: all)' },
  output: {
    short: 'o',
    value: FILE,
    elsewhere: ELSEWHERE_OUTPUT,
    help: 'The file to write, or the folder where there are several',
  },
  force: { short: 'f', help: 'Overwrite files that are there with another content' },
  'stdin-filename': { value: 'NAME', help: 'How standard input is called' },
  help: { short: 'h', help: 'Show this help' },
} satisfies Options;

const FORMAT_OPTIONS = optionsOfFormats(FORMATS);
const OPTIONS: Options = { ...OWN_OPTIONS, ...FORMAT_OPTIONS };

const HELP = `Writes plans in another format, for calendars, spreadsheets, watches and people.

Usage: runplan export [OPTIONS] --to FORMAT PATHS…

PATHS are those of \`runplan check\`: files, directories, patterns in quotes, or - for standard input. One file goes to
standard output or, with -o, into a file; several go into a folder, which is made where it is missing. A plan for several
athletes gives each of them files of their own.

A file that is there with another content is left as it is, unless --force is given. A plan with mistakes is not exported:
what was not understood would be missing.

Formats:
${describeFormats()}
Options:
${describeOptions(OWN_OPTIONS)}${describeFormatOptions()}
Examples:
  runplan export autumn.runplan --to ics --athlete Nora -o nora.ics
  runplan export plans/ --to html -o out/

Exit codes: 0 exported; 2 could not run, or not export or write everything.
`;

/** `runplan export`: plans in another format. */
export const exportCommand: Command = {
  help: HELP,
  options: OPTIONS,
  operands: { fileEndings: ['.runplan'] },
  async run(args) {
    const { values, operands } = parseOptions(args, OPTIONS, 'runplan export --help');
    const format = formatCalled(text(values.to));
    if (operands.length === 0)
      throw new UsageError(`Name a plan: runplan export plan.runplan --to ${format.id}`);
    expectOwnOptions(format, Object.keys(values));
    if (values['stdin-filename'] !== undefined && !operands.includes('-'))
      throw new UsageError('--stdin-filename is for standard input: add the path - to export it.');
    const stdinName = text(values['stdin-filename']);
    const discovery = await discover(operands, stdinName || STDIN_NAME, currentDirectory());
    for (const note of [...discovery.notes, ...discovery.problems]) complain(note);
    if (discovery.files.length === 0) return EXIT_CODE.couldNotRun;
    const [plan, athlete, weeks] = [text(values.plan), text(values.athlete), text(values.weeks)];
    const asked: ExportAsked = {
      format: format.id,
      ...(plan !== undefined && { plan }),
      ...(athlete !== undefined && { athlete }),
      ...(weeks !== undefined && { weeks }),
      options: formatOptions(values, FORMATS),
    };
    const destination = await openDestination({
      output: text(values.output),
      extension: format.extension,
      force: values.force === true,
      isMany: discovery.files.length > 1,
      isPlan: discovery.has,
    });
    return exportAll(discovery, asked, destination);
  },
};

function formatCalled(typed: string | undefined): Format {
  const format = FORMATS.find(({ id }) => id === typed);
  if (format) return format;
  const ids = FORMATS.map(({ id }) => id);
  if (typed === undefined) throw new UsageError(`Say in which format: --to ${ids.join(', ')}`);
  throw new UsageError(`There is no format ${printable(typed)}.`, {
    typed,
    candidates: ids,
    otherwise: '`runplan export --help` lists the formats.',
  });
}

/** @throws UsageError for an option of another format */
function expectOwnOptions({ id, options }: Format, typed: readonly string[]): void {
  const other = typed.find((name) => Object.hasOwn(FORMAT_OPTIONS, name) && !Object.hasOwn(options, name));
  if (other === undefined) return;
  const owners = FORMATS.filter((format) => Object.hasOwn(format.options, other)).map((format) => format.id);
  throw new UsageError(`--${other} is for ${owners.join(' and ')}, not for ${id}.`);
}

/** What became of the files of a run. */
interface Tally {
  written: string[];
  same: number;
  failed: boolean;
  /** Why files were left out that have no plan, or none that was asked for. */
  readonly leftOut: string[];
}

async function exportAll(
  discovery: Discovery,
  asked: ExportAsked,
  destination: Destination,
): Promise<ExitCode> {
  const { files, roots, problems } = discovery;
  const tally: Tally = { written: [], same: 0, failed: problems.length > 0, leftOut: [] };
  const progress = createProgress(files.length, process.stderr);
  for await (const read of lookAhead(files, READ_AHEAD, readPlan)) {
    const outcome: ExportOutcome =
      'refused' in read ? read : await exportFile(named(read.file), read.bytes, roots, asked);
    const problem = await take(outcome, destination, tally, files.length > 1);
    if (problem !== undefined) {
      progress.clear();
      complain(problem);
      tally.failed = true;
    }
    progress.step();
  }
  progress.clear();
  return end(tally, files.length);
}

type ReadPlan =
  | { readonly file: PlanFile; readonly bytes: Uint8Array }
  | { readonly file: PlanFile; readonly refused: string };

async function readPlan(file: PlanFile): Promise<ReadPlan> {
  try {
    return { file, bytes: await readBytes(file) };
  } catch (error) {
    return { file, refused: cannotRead(file.name, failureReason(error)) };
  }
}

/** Standard input without a name of its own gives files one that can be read. */
function named(file: PlanFile): PlanFile {
  return basename(file.path) === STDIN_NAME ? { ...file, path: join(dirname(file.path), STDIN_FILE) } : file;
}

/** Writes what a file became. Gives the sentence about what could not be done. */
async function take(
  outcome: ExportOutcome,
  destination: Destination,
  tally: Tally,
  isMany: boolean,
): Promise<string | undefined> {
  if ('refused' in outcome) {
    const { refused, reason } = outcome;
    if (!isMany || (reason !== 'choice' && reason !== 'no-plan')) return refused;
    tally.leftOut.push(refused);
    return undefined;
  }
  try {
    const { names, same } = await destination.put(outcome.files);
    for (const remark of remarksOn(outcome.files)) complain(printable(remark));
    tally.written.push(...names);
    tally.same += same;
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return explain(error);
    throw error;
  }
}

async function end({ written, same, failed, leftOut }: Tally, files: number): Promise<ExitCode> {
  if (leftOut.length === files) {
    complain(leftOut[0] ?? '');
    return EXIT_CODE.couldNotRun;
  }
  const told = [...writtenInWords(written, same), ...leftOutInWords(leftOut.length)];
  const output = createOutput(process.stdout);
  await output.write(told.map((sentence) => `${sentence}\n`).join(''));
  await output.end();
  return failed ? EXIT_CODE.couldNotRun : EXIT_CODE.ok;
}

function writtenInWords(names: readonly string[], same: number): readonly string[] {
  const [name = ''] = names;
  if (names.length === 0) return [];
  if (names.length === 1)
    return [same === 1 ? `${printable(name)} is there already, the same.` : `Wrote ${printable(name)}.`];
  const folder = printable(dirname(name));
  if (same === names.length) return [`All ${same} files are in ${folder} already, the same.`];
  const already =
    same === 0 ? '' : `; ${count(same, 'other')} ${same === 1 ? 'was' : 'were'} the same already`;
  return [`Wrote ${count(names.length - same, 'file')} into ${folder}${already}.`];
}

function leftOutInWords(files: number): readonly string[] {
  const which = 'without a plan, or without the one that was asked for';
  return files === 0 ? [] : [`Left out ${count(files, 'file')} ${which}.`];
}

function text(value: string | true | readonly string[] | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** The formats as lines of the help text. */
function describeFormats(): string {
  const width = Math.max(...FORMATS.map(({ id }) => id.length));
  return FORMATS.map(({ id, about }) => `  ${id.padEnd(width)}  ${about}\n`).join('');
}

function describeFormatOptions(): string {
  return Object.keys(FORMAT_OPTIONS).length === 0
    ? ''
    : `\nOptions of formats:\n${describeOptions(FORMAT_OPTIONS)}`;
}
