import {
  choosePlans,
  ExportRefusal,
  type PagePlan,
  type PlansAsked,
  type PlanVersion,
  planPage,
  plansOf,
} from '@runplan/exchange';
import { list, type TrainingPlan } from '@runplan/language/internal';
import { type Look, printable } from '@runplan/report';
import { EXIT_CODE } from '../exit-code.ts';
import { type OpenDocument, openDocument } from '../files/open-document.ts';
import { describeOptions, type Options, parseOptions } from '../options.ts';
import { weekLines } from '../showing/week-lines.ts';
import { readWeeks, type WeeksAsked } from '../showing/weeks-asked.ts';
import { weeksTable } from '../showing/weeks-table.ts';
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
  operands: { arePlans: true },
  async run(args) {
    const { values, operands } = parseOptions(args, OPTIONS, 'runplan show --help');
    const [path, ...more] = operands;
    if (path === undefined) throw new UsageError('Name a file: runplan show plan.runplan');
    if (more.length > 0) throw new UsageError('runplan show takes one file: name one.');
    const weeks = values.week === undefined ? undefined : readWeeks(String(values.week));
    const open = await openDocument(path, 'runplan show');
    const asked = {
      ...(values.plan !== undefined && { plan: String(values.plan) }),
      ...(values.athlete !== undefined && { athlete: String(values.athlete) }),
    };
    const lines = linesOf(open, asked, weeks, lookOfOutput((values.color ?? 'auto') as ColourChoice));
    const output = createOutput(process.stdout);
    await output.write(`${lines.join('\n')}\n`);
    await output.end();
    return EXIT_CODE.ok;
  },
};

function linesOf(
  { file, document, documents }: OpenDocument,
  asked: PlansAsked,
  weeks: WeeksAsked | undefined,
  look: Look,
): readonly string[] {
  const { services } = documents;
  const all = plansOf(document, services);
  if (all.length === 0) throw new UsageError(`${printable(file.name)} has no plan.`);
  const plans = chosen(all, asked);
  const shown = plans.map((plan): ShownPlan => {
    const [page] = planPage(document, [], services, undefined, [plan]).plans;
    const [version] = page?.versions ?? [];
    if (!page || !version) return { plan, lines: [] };
    const head = [look.colours.dim(printable(version.summary)), ...(page.notes ?? []).map(printable), ''];
    const body = weeks ? weeksInFull(page, version, plan, weeks, look) : weeksTable(version, look);
    return { plan, lines: body.length > 0 ? [...head, ...body] : [] };
  });
  if (weeks && shown.every(({ lines }) => lines.length === 0))
    throw new UsageError(`There is no week ${weeks.text}: the plan has ${weeksThere(plans)}.`);
  return together(shown).flatMap(({ title, lines }, index) => [
    ...(index === 0 ? [] : ['', '']),
    look.colours.bold(printable(title)),
    ...lines,
  ]);
}

/** A plan as it is for one athlete, in lines; none where it has nothing that was asked for. */
interface ShownPlan {
  readonly plan: TrainingPlan;
  readonly lines: readonly string[];
}

/** Plans that look the same for several athletes, once. */
function together(shown: readonly ShownPlan[]): readonly { title: string; lines: readonly string[] }[] {
  const same = Map.groupBy(
    shown.filter(({ lines }) => lines.length > 0),
    ({ plan, lines }) => [plan.name, ...lines].join('\n'),
  );
  return [...same.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const athletes = group.flatMap(({ plan }) => plan.athlete.name || []);
    const title = athletes.length > 0 ? `${first.plan.name}, for ${list(athletes)}` : first.plan.name;
    return [{ title, lines: first.lines }];
  });
}

function weeksInFull(
  page: PagePlan,
  version: PlanVersion,
  plan: TrainingPlan,
  weeks: WeeksAsked,
  look: Look,
): readonly string[] {
  const numbers = weeks.of(version.weeks.map(({ number }) => number));
  const shown = version.weeks.flatMap((week, index) => {
    const model = plan.weeks[index];
    return model && numbers.has(week.number) ? [weekLines(week, model, page.days, look)] : [];
  });
  return shown.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function weeksThere(plans: readonly TrainingPlan[]): string {
  const numbers = plans.flatMap(({ weeks }) => weeks.map(({ number }) => number));
  return numbers.length === 0 ? 'none' : `weeks ${Math.min(...numbers)} to ${Math.max(...numbers)}`;
}

/** @throws UsageError when there is no such plan or athlete */
function chosen(plans: readonly TrainingPlan[], asked: PlansAsked): readonly TrainingPlan[] {
  try {
    return choosePlans(plans, asked);
  } catch (error) {
    if (error instanceof ExportRefusal) throw new UsageError(printable(error.message));
    throw error;
  }
}
