import { EXTENSION } from '@runplan/disk';
import { type ImportedPlan, ImportRefusal, importPlan, READABLE, summaryLines } from '@runplan/exchange';
import { count, type Units } from '@runplan/language/internal';
import { printable } from '@runplan/report';
import { EXIT_CODE } from '../exit-code.ts';
import { expectPlanFile, writePlanFile } from '../files/write-plan-file.ts';
import { type ImportSources, readSources } from '../importing/read-sources.ts';
import { describeOptions, ELSEWHERE_OUTPUT, FILE, type Options, parseOptions } from '../options.ts';
import { complain } from '../terminal/complain.ts';
import { createOutput } from '../terminal/output.ts';
import { UsageError } from '../usage-error.ts';
import type { Command } from './command.ts';

const OPTIONS = {
  from: {
    value: 'FORMAT',
    offers: READABLE.map(({ id }) => id),
    elsewhere: ['format'],
    help: 'The format, see below (default: by the ending and the content)',
  },
  units: {
    value: 'UNIT',
    choices: ['km', 'mi'],
    help: 'Of distances that have none (default: such sessions stay in quotes)',
  },
  output: {
    short: 'o',
    value: FILE,
    elsewhere: ELSEWHERE_OUTPUT,
    help: 'The plan to write (default: standard output)',
  },
  force: { short: 'f', help: 'Overwrite the plan if it is there' },
  'stdin-filename': { value: 'NAME', help: 'How standard input is called' },
  help: { short: 'h', help: 'Show this help' },
} satisfies Options;

const HELP = `Makes a plan of one that is written in another format.

Usage: runplan import [OPTIONS] FILE...

FILE is a file, or - for standard input. Several files, or a folder, become one plan where each is a workout. The plan goes to
standard output or, with -o, into a file.

Nothing of it is dropped and nothing is guessed: an entry that is not understood stays in quotes on its day, as a run
with an unknown amount, or as a note. Standard error tells how much was understood, and which entries were not.

Formats:
${describeFormats()}
Options:
${describeOptions(OPTIONS)}
Examples:
  runplan import spring.txt -o spring${EXTENSION}
  runplan import plan.xlsx -o plan${EXTENSION}
  runplan import workouts/ -o plan${EXTENSION}
  pbpaste | runplan import -

Exit codes: 0 imported; 2 could not run, found no plan, or the file is there already.
`;

/** `runplan import`: a plan of one in another format. */
export const importCommand: Command = {
  help: HELP,
  options: OPTIONS,
  operands: {
    fileEndings: [...new Set(READABLE.flatMap(({ read }) => read.endings))].map((ending) => `.${ending}`),
  },
  async run(args) {
    const { values, operands } = parseOptions(args, OPTIONS, 'runplan import --help');
    if (operands.length === 0) throw new UsageError('Name a file: runplan import plan.txt');
    const from = values.from === undefined ? undefined : expectFormat(String(values.from));
    const unit = values.units as Units | undefined;
    const stdinName = values['stdin-filename'];
    if (stdinName !== undefined && !operands.includes('-'))
      throw new UsageError('--stdin-filename is for standard input: import - to read it.');
    const output = values.output === undefined ? '-' : String(values.output);
    const force = values.force === true;
    if (output !== '-') expectPlanFile(output, 'runplan import … -o', force);
    else if (force) throw new UsageError('--force overwrites a file: name one with -o.');
    const sources = await readSources(operands, stdinName === undefined ? undefined : String(stdinName));
    const imported = await importedFrom(sources, from, unit);
    if (output === '-') await print(imported.text);
    else await writePlanFile(output, imported.text, force);
    for (const line of summaryLines(sources.name, imported)) complain(printable(line));
    if (imported.withoutUnit > 0) complain(unitHint(imported.withoutUnit));
    complain(nextStep(output));
    return EXIT_CODE.ok;
  },
};

/** @throws UsageError for a format that can't be read */
function expectFormat(typed: string): string {
  const ids = READABLE.map(({ id }) => id);
  if (ids.includes(typed)) return typed;
  throw new UsageError(`There is no format ${printable(typed)} that can be read.`, {
    typed,
    candidates: ids,
    otherwise: '`runplan import --help` lists the formats.',
  });
}

async function importedFrom(
  { name, files }: ImportSources,
  format: string | undefined,
  unit: Units | undefined,
): Promise<ImportedPlan> {
  try {
    return await importPlan(files, format, unit);
  } catch (error) {
    if (error instanceof ImportRefusal)
      throw new UsageError(`${printable(name)}: ${printable(error.message)}`);
    throw error;
  }
}

async function print(text: string): Promise<void> {
  const output = createOutput(process.stdout);
  await output.write(text);
  await output.end();
}

function unitHint(sessions: number): string {
  return `In ${count(sessions, 'session')} a distance has no unit: --units km or --units mi says which one is meant.`;
}

function nextStep(output: string): string {
  return output === '-'
    ? `Next: put it into a file that ends in ${EXTENSION}, and check that: runplan check FILE`
    : `Wrote ${printable(output)}. Next: read it, and check it: runplan check ${printable(output)}`;
}

/** The formats as lines of the help text. */
function describeFormats(): string {
  const width = Math.max(...READABLE.map(({ id }) => id.length));
  return READABLE.map(({ id, read }) => `  ${id.padEnd(width)}  ${read.about}\n`).join('');
}
