/** New plans that are made from one that is there. */
import { choosePlans, plansOf } from '@runplan/exchange';
import {
  type DayNumber,
  type Given,
  isMisread,
  nextBlock,
  repeatPlan,
  sourceOf,
  type TrainingPlan,
} from '@runplan/language/internal';
import { printable } from '@runplan/report';
import { openDocument } from '../files/open-document.ts';
import { orUsageError } from '../showing/or-usage-error.ts';
import { UsageError } from '../usage-error.ts';
import { type Plan, readOptions } from './gather.ts';

export type Typed = Readonly<Record<string, string>>;

/** What may be said of a plan that is repeated. */
const REPEATED = ['on', 'start', 'title', 'volume', 'longest'];

/**
 * The plan of a file for another year's race.
 *
 * @throws UsageError where the file has no such plan, or an option does not go with it
 */
export async function repeated(
  path: string,
  planName: string | undefined,
  options: Typed,
  today: DayNumber,
): Promise<Plan> {
  const other = Object.keys(options).find((name) => !REPEATED.includes(name));
  if (other !== undefined)
    throw new UsageError(
      `--from keeps athlete and training as they are: leave out --${other}, and change it in the plan.`,
    );
  const { models, document, name } = await plansIn(path, planName);
  const { on, start, title, volume, longest } = readOptions(options);
  const hasRace = models[0]?.race?.date !== undefined;
  const day = hasRace ? on : start;
  if (day === undefined) {
    throw new UsageError(
      hasRace
        ? `When is the race? runplan new --from ${printable(path)} --on 2027-04-25`
        : `When does it begin? runplan new --from ${printable(path)} --start 2027-01-04`,
    );
  }
  if ((hasRace ? start : (on ?? title)) !== undefined)
    throw new UsageError(
      hasRace
        ? '--start does not go with --from: the weeks lead to the race.'
        : `The plan in ${name} leads to no race with a date: give --start in place of --on and --title.`,
    );
  const plan = repeatPlan(models, sourceOf(document), {
    on: day,
    today,
    ...(title !== undefined && { title }),
    ...(volume !== undefined && { volume }),
    ...(longest !== undefined && { longest }),
  });
  if ('refused' in plan) throw new UsageError(printable(plan.refused));
  return { kind: 'plan', remaining: [], ...plan };
}

/**
 * What is known of the athlete for the block after the plan of a file, and what to say of it.
 *
 * @throws UsageError where nothing can come after it
 */
export async function knownAfter(
  path: string,
  planName: string | undefined,
  today: DayNumber,
): Promise<{ readonly given: Given; readonly notes: readonly string[] }> {
  const { models } = await plansIn(path, planName);
  const [plan, second] = models as [TrainingPlan, TrainingPlan?];
  if (second)
    throw new UsageError(
      `The plan "${printable(plan.name)}" is for several: a next block is made for one. Name one with \`for\` in a copy, or answer the questions: runplan new`,
    );
  const block = nextBlock(plan, today);
  if ('refused' in block) throw new UsageError(printable(block.refused));
  return block;
}

/** The one plan that is meant, once for each of its athletes. */
async function plansIn(path: string, planName: string | undefined) {
  const { file, document, documents } = await openDocument(path, 'runplan new');
  const name = printable(file.name);
  const all = plansOf(document, documents.services);
  if (all.length === 0) throw new UsageError(`${name} has no plan.`);
  const models = orUsageError(() => choosePlans(all, planName === undefined ? {} : { plan: planName }));
  const [first] = models as [TrainingPlan];
  if (models.some(({ node }) => node !== first.node)) {
    const choice = [...new Set(models.map((plan) => `--plan "${printable(plan.name)}"`))].join(' or ');
    throw new UsageError(`${name} has several plans: choose one with ${choice}.`);
  }
  if (isMisread(first.node))
    throw new UsageError(
      `A line of the plan "${printable(first.name)}" could not be read. See runplan check ${name}`,
    );
  return { models, document, name };
}
