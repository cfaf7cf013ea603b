import { EXTENSION } from '@runplan/disk';
import { GROUNDS, STRENGTH_PLACES } from '@runplan/language/internal';
import { printable } from '@runplan/report';
import { createAsker } from '../asking/asker.ts';
import type { Plan } from '../asking/gather.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { expectPlanFile, writePlanFile } from '../files/write-plan-file.ts';
import { describeOptions, FILE, type Options, parseOptions } from '../options.ts';
import { createOutput } from '../terminal/output.ts';
import { UsageError } from '../usage-error.ts';
import type { Command } from './command.ts';

const OPTIONS = {
  from: {
    value: FILE,
    help: 'Make the plan of FILE anew for another race day, --on: the same training and athletes',
  },
  after: { value: FILE, help: 'Write the block after the plan of FILE, for its athlete as that left them' },
  plan: { value: 'NAME', help: 'With --from and --after: which plan, where the file has several' },
  name: { value: 'NAME', help: 'Name of the athlete' },
  race: { value: 'RACE', help: '5k, 10k, half-marathon (HM), marathon or none' },
  on: { value: 'DATE', help: 'Date of the race, such as 2027-04-25' },
  title: { value: 'TEXT', help: 'Name of the race' },
  start: {
    value: 'DATE',
    help: 'First day of the plan (default: as early as it should be, next Monday without a race)',
  },
  level: { value: 'LEVEL', help: 'novice, intermediate or advanced' },
  back: { value: 'STATUS', help: 'healthy, history, disc or pain' },
  'cleared-by': { value: 'NAME', help: 'With disc or pain: the professional who has agreed to the running' },
  'cleared-on': { value: 'DATE', help: 'With --cleared-by: when' },
  volume: { value: 'DISTANCE', help: 'Running a week, mean of the last four weeks, such as 25km or 15mi' },
  longest: { value: 'DISTANCE', help: 'Longest run of the last 30 days (default: a guess from the volume)' },
  runs: { value: 'N', help: 'Runs a week (default: 3 to 7, by level, back and volume)' },
  days: { value: 'DAYS', help: 'Days for running, such as tue,thu,sat,sun (default: usual ones)' },
  'long-day': { value: 'DAY', help: 'Day of the long run (default: sun)' },
  best: { value: 'BEST', help: 'A best time, such as "10k in 45:00": gives the paces' },
  born: { value: 'YEAR', help: 'Year of birth' },
  surface: {
    value: 'SURFACE',
    offers: GROUNDS,
    help: 'road, trail, grass, track or treadmill, for the sessions that it suits (default: road)',
  },
  treadmill: { value: 'DAYS', help: 'Days whose runs are on the treadmill, such as wed' },
  strength: { value: 'PLACE', offers: STRENGTH_PLACES, help: 'home or gym (default: home)' },
  units: { value: 'UNITS', help: 'km or mi (default: those of --volume)' },
  today: { value: 'DATE', help: 'Reckon from this day instead of today' },
  force: { short: 'f', help: 'Overwrite FILE if it is there' },
  help: { short: 'h', help: 'Show this help' },
} satisfies Options;

const HELP = `Writes a first plan: growing step by step, with down weeks, core sessions and a taper.

Usage: runplan new [OPTIONS] [FILE]

Without FILE, or with -, the plan goes to standard output. What the options leave open is asked for in the terminal;
where nobody can be asked, --name, --race, --level, --back, --volume and, with a race, --on are needed.

With --from the plan of a file is written once more for another race day, without what was done: the week of the race falls
on the new date, and what does not fit any more is said. With --on go --title, --volume and --longest; a plan without a race
takes --start. With --after comes the next block for the athlete of a plan: it begins where that ended, behind the days of
recovery that its race asks for, from the running of its last four weeks. What else the questions ask, options answer.

The plan of the questions checks without findings, but for the clearance by a professional where that is missing. It is a start: change
it as you know the athlete.

Options:
${describeOptions(OPTIONS)}
Examples:
  runplan new --name Sam --level novice --back history --volume 25km --race 10k --on 2027-04-25 sam.runplan
  runplan new --from half-2026.runplan --on 2027-04-25 half-2027.runplan
  runplan new --after sam.runplan --race half-marathon --on 2027-10-10 autumn.runplan

Exit codes: 0 written; 2 could not run, the answers give no sound plan, or the file is there already.
`;

/** `runplan new`: asks what it has to know and writes a first plan. */
export const newCommand: Command = {
  help: HELP,
  options: OPTIONS,
  operands: {},
  async run(args) {
    const { values, operands } = parseOptions(args, OPTIONS, 'runplan new --help');
    if (operands.length > 1) throw new UsageError('runplan new writes one file: name one, or none.');
    const [name = '-'] = operands;
    const isFile = name !== '-';
    const { force, help: _, today, from, after, plan: planName, ...options } = values;
    if (from !== undefined && after !== undefined)
      throw new UsageError('--from and --after are two ways to begin: choose one.');
    if (planName !== undefined && (from ?? after) === undefined)
      throw new UsageError('--plan says which plan of a file: name the file with --from or --after.');
    if (isFile) expectPlanFile(name, 'runplan new', force === true);
    else if (force) throw new UsageError('--force overwrites a file: name one.');
    const [{ planFrom }, { dayFrom }, { knownAfter, repeated }] = await Promise.all([
      import('../asking/gather.ts'),
      import('../asking/day.ts'),
      import('../asking/earlier-plan.ts'),
    ]);
    const day = dayFrom(today === undefined ? undefined : String(today));
    const typed = options as Readonly<Record<string, string>>;
    const which = planName === undefined ? undefined : String(planName);
    if (from !== undefined) {
      const plan = await repeated(String(from), which, typed, day);
      return isFile ? await writeTo(name, plan, force === true) : await print(plan);
    }
    const before = after === undefined ? undefined : await knownAfter(String(after), which, day);
    const asker = process.stdin.isTTY ? createAsker(process.stdin, process.stderr) : undefined;
    try {
      const made = await planFrom(typed, day, asker, before?.given);
      const plan = { ...made, notes: [...(before?.notes ?? []), ...made.notes] };
      return isFile ? await writeTo(name, plan, force === true) : await print(plan);
    } finally {
      asker?.close();
    }
  },
};

async function writeTo(name: string, plan: Plan, force: boolean): Promise<ExitCode> {
  await writePlanFile(name, plan.text, force);
  const output = createOutput(process.stdout);
  await output.write(`${[`Wrote ${printable(name)}: ${plan.weeks} weeks.`, ...plan.notes].join('\n')}\n`);
  await output.write(
    `Next: read it, change what you know better, and check it: runplan check ${printable(name)}\n`,
  );
  await output.end();
  return EXIT_CODE.ok;
}

async function print(plan: Plan): Promise<ExitCode> {
  const output = createOutput(process.stdout);
  await output.write(plan.text);
  await output.end();
  const next = `Next: put it into a file that ends in ${EXTENSION}, and check that: runplan check FILE`;
  process.stderr.write(`${[...plan.notes, next].join('\n')}\n`);
  return EXIT_CODE.ok;
}
