import { PLAN_EDITS, type PlanEdit } from '@runplan/language/internal';
import { printable } from '@runplan/report';
import { difference } from '../editing/difference.ts';
import { editFile } from '../editing/edit-file.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { describeOptions, type Options, parseOptions } from '../options.ts';
import { createOutput } from '../terminal/output.ts';
import { UsageError } from '../usage-error.ts';
import type { Command } from './command.ts';

const OPTIONS = {
  plan: { value: 'NAME', help: 'Which plan, where the file has several' },
  diff: { help: 'Write nothing; show what would change' },
  help: { short: 'h', help: 'Show this help' },
} satisfies Options;

const HELP = `Changes a plan as a whole: weeks, days, dates. All other weeks keep their training, and every \`like\` stays right.

Usage: runplan edit [OPTIONS] FILE ACTION

Actions:
${describeActions()}
WEEK is the number of a week, DAY one of mon, tue, wed, thu, fri, sat and sun. A plan with a line that could not be
read, or with weeks that are not numbered in order, is left as it is. Lines about several weeks or days are divided as
needed.

Options:
${describeOptions(OPTIONS)}
Examples:
${PLAN_EDITS.map(({ example }) => `  runplan edit base.runplan ${example}\n`).join('')}
Exit codes: 0 changed; 2 could not run, or could not be changed.
`;

/** `runplan edit`: changes a plan as a whole. */
export const editCommand: Command = {
  help: HELP,
  options: OPTIONS,
  operands: { fileEndings: ['.runplan'], words: () => PLAN_EDITS.map(({ id }) => id) },
  async run(args) {
    const { values, operands } = parseOptions(args, OPTIONS, 'runplan edit --help');
    const [path, id, ...words] = operands;
    if (path === undefined)
      throw new UsageError('Name a file, and what to do with its plan: runplan edit --help');
    const action = actionNamed(id);
    const edits = action.read(words);
    if (!edits)
      throw new UsageError(`${id} is used like this: runplan edit ${printable(path)} ${usageOf(action)}`);
    const isWritten = values.diff !== true;
    const plan = values.plan === undefined ? undefined : String(values.plan);
    const edited = await editFile({ path, plan, edits, isWritten });
    const output = createOutput(process.stdout);
    await output.write(
      isWritten
        ? `Changed the plan "${printable(edited.plan)}" in ${printable(edited.name)}.\n`
        : difference(edited.name, edited.before, edited.edits),
    );
    await output.end();
    return EXIT_CODE.ok;
  },
};

function actionNamed(id: string | undefined): PlanEdit {
  const found = PLAN_EDITS.find((edit) => edit.id === id);
  if (found) return found;
  const otherwise = '`runplan edit --help` lists the actions.';
  if (id === undefined) throw new UsageError(`What is to be done? ${otherwise}`);
  throw new UsageError(`There is no action ${printable(id)}.`, {
    typed: id,
    candidates: PLAN_EDITS.map((edit) => edit.id),
    otherwise,
  });
}

function usageOf({ id, usage }: PlanEdit): string {
  return `${id} ${usage}`;
}

function describeActions(): string {
  return PLAN_EDITS.map((edit) => `  ${usageOf(edit)}\n      ${edit.about}\n`).join('');
}
