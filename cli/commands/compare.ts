import { ACTIVITY_ENDINGS, isTimeZone } from '@runplan/exchange';
import { parseDate } from '@runplan/language/internal';
import { printable } from '@runplan/report';
import { comparePlan } from '../comparing/compare-plan.ts';
import { comparisonJson } from '../comparing/comparison-json.ts';
import { comparisonLines } from '../comparing/comparison-lines.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { describeOptions, type Options, parseOptions } from '../options.ts';
import { complain } from '../terminal/complain.ts';
import { COLOUR_OPTION, type ColourChoice, lookOfOutput } from '../terminal/look.ts';
import { createOutput } from '../terminal/output.ts';
import { UsageError } from '../usage-error.ts';
import type { Command } from './command.ts';

const OPTIONS = {
  athlete: { value: 'NAME', help: 'Whose activities they are, where the plan is for several' },
  plan: { value: 'NAME', help: 'Which plan, where the file has several' },
  write: { help: 'Write what was done into the plan, as `done` and `missed` lines' },
  until: { value: 'DATE', help: 'The last day of which all is told (default: that of the last activity)' },
  'time-zone': { value: 'ZONE', help: 'Where it was, such as Europe/Berlin (default: that of this machine)' },
  units: {
    value: 'UNIT',
    choices: ['km', 'mi'],
    help: 'Of distances of a table that have none (default: those of the plan)',
  },
  format: { value: 'FORMAT', choices: ['text', 'json'], help: 'text (default) or json' },
  color: COLOUR_OPTION,
  help: { short: 'h', help: 'Show this help' },
} satisfies Options;

const HELP = `Shows what was planned beside what was done, week by week, and checks the days to come from what was done.

Usage: runplan compare [OPTIONS] PLAN [FILE…]

FILE is a FIT, GPX or TCX file of an activity, a CSV of a log (columns date, type, distance, time, average heart rate), or
a folder with such files. What the plan tells already in \`done\` and \`missed\` lines counts as well; without a FILE it is
all that counts.

An activity belongs to the day on which it began. A planned run on a day without a run is missed, from the week of the first
activity to the day of the last one, or to --until; strength and cross-training without an activity count as done. Two files
that tell of the same activity count once. With --write each becomes a line of the plan, once, however often it is called.

Of the files only date, sport, distance, time and average heart rate are read; positions are never kept or shown.

Options:
${describeOptions(OPTIONS)}
Examples:
  runplan compare autumn.runplan activities/
  runplan compare club.runplan --athlete Nora log.csv --until 2026-11-29 --write

Exit codes: 0 compared; 2 could not run, or a file could not be read: then nothing is written.
`;

/** `runplan compare`: what was planned beside what was done. */
export const compareCommand: Command = {
  help: HELP,
  options: OPTIONS,
  operands: { fileEndings: ['.runplan', ...ACTIVITY_ENDINGS.map((ending) => `.${ending}`)] },
  async run(args) {
    const { values, operands } = parseOptions(args, OPTIONS, 'runplan compare --help');
    const [path, ...files] = operands;
    if (path === undefined)
      throw new UsageError(
        'Name a plan, and files of what was done: runplan compare plan.runplan activities/',
      );
    const comparison = await comparePlan({
      path,
      files,
      ...(values.plan !== undefined && { plan: String(values.plan) }),
      ...(values.athlete !== undefined && { athlete: String(values.athlete) }),
      ...(values.units !== undefined && { units: values.units as 'km' | 'mi' }),
      ...(values.until !== undefined && { until: expectDate(String(values.until)) }),
      timeZone: expectTimeZone(values['time-zone']),
      isWritten: values.write === true,
    });
    const output = createOutput(process.stdout);
    await output.write(
      values.format === 'json'
        ? `${comparisonJson(comparison)}\n`
        : `${comparisonLines(comparison, lookOfOutput((values.color ?? 'auto') as ColourChoice)).join('\n')}\n`,
    );
    await output.end();
    for (const note of comparison.notes) complain(note);
    return EXIT_CODE.ok;
  },
};

function expectDate(text: string): number {
  const date = parseDate(text);
  if (date === undefined)
    throw new UsageError(`--until is a day such as 2026-11-29, not ${printable(text)}.`);
  return date;
}

function expectTimeZone(given: string | true | undefined): string {
  if (given === undefined) return Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zone = String(given);
  if (isTimeZone(zone)) return zone;
  throw new UsageError(
    `There is no time zone ${printable(zone)}: name one such as Europe/Berlin or America/Denver.`,
  );
}
