import { EXIT_CODE } from '../exit-code.ts';
import { openDocument } from '../files/open-document.ts';
import { describeOptions, type Options, parseOptions } from '../options.ts';
import { planLines } from '../showing/plan-lines.ts';
import { COLOUR_OPTION, type ColourChoice, lookOfOutput } from '../terminal/look.ts';
import { createOutput } from '../terminal/output.ts';
import { UsageError } from '../usage-error.ts';
import type { Command } from './command.ts';

const OPTIONS = {
  plan: { value: 'NAME', help: 'Which plan, where the file has several' },
  athlete: { value: 'NAME', help: 'For whom, where the plan is for several' },
  week: { short: 'w', value: 'N', help: 'One week in full, or several: 3, 3-5, last' },
  color: COLOUR_OPTION,
  help: { short: 'h', help: 'Show this help' },
} satisfies Options;

const HELP = `Shows a plan in the terminal: its weeks with running, change, limit, longest run, intensity and core work.

Usage: runplan show [OPTIONS] FILE

FILE may be - for standard input. With --week, the sessions of a week in full: steps with the paces of the athlete,
exercises with their doses.

Limit is up to where the policy of the plan does not report growth for this athlete. Easy, moderate and hard are shares of
running time. Core counts the sessions of core work. \`≈\` marks what is computed through a pace, \`+ ?\` sessions
without an amount.

Options:
${describeOptions(OPTIONS)}
Examples:
  runplan show autumn.runplan
  runplan show autumn.runplan --athlete Nora --week 3-5

Exit codes: 0 shown; 2 could not run.
`;

/** `runplan show`: a plan in the terminal. */
export const showCommand: Command = {
  help: HELP,
  options: OPTIONS,
  operands: { fileEndings: ['.runplan'] },
  async run(args) {
    const { values, operands } = parseOptions(args, OPTIONS, 'runplan show --help');
    const [path, ...more] = operands;
    if (path === undefined) throw new UsageError('Name a file: runplan show plan.runplan');
    if (more.length > 0) throw new UsageError('runplan show takes one file: name one.');
    const open = await openDocument(path, 'runplan show');
    const asked = {
      ...(values.plan !== undefined && { plan: String(values.plan) }),
      ...(values.athlete !== undefined && { athlete: String(values.athlete) }),
      ...(values.week !== undefined && { weeks: String(values.week) }),
    };
    const lines = planLines(open, asked, lookOfOutput((values.color ?? 'auto') as ColourChoice));
    const output = createOutput(process.stdout);
    await output.write(`${lines.join('\n')}\n`);
    await output.end();
    return EXIT_CODE.ok;
  },
};
