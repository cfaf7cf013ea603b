/** Reads plans from other formats. */
import { isTooLarge, printPlan } from '@runplan/language/internal';
import { ImportRefusal } from './import-refusal.ts';
import type { PlanDraft } from './plan-draft.ts';
import { expectPlanSize } from './plan-size.ts';
import { READABLE } from './readable-formats.ts';
import type { ReadableFormat } from './reader.ts';
import { type Outcome, understand } from './understand.ts';

export interface ImportAsked {
  /** The name of the file, without folders: its ending tells the format, and it names a plan that has no name. */
  readonly fileName: string;
  /** The id of the format; without it, what the ending and the content say. */
  readonly format?: string;
}

export interface ImportedPlan {
  /** The plan, formatted. */
  readonly text: string;
  /** The id of the format that it was read as. */
  readonly format: string;
  /** How many entries the file has, headings without a text aside. */
  readonly entries: number;
  /** Those that were not understood, in the order of the file. */
  readonly kept: readonly (Outcome & Required<Pick<Outcome, 'keptAs'>>)[];
}

/**
 * Makes a plan of a text in another format. The plan has no mistakes, and nothing of the text is dropped: what is not
 * understood stays in quotes.
 *
 * @throws ImportRefusal where that can't be done: an unknown format, a text in which no plan is found
 */
export async function importPlan(text: string, asked: ImportAsked): Promise<ImportedPlan> {
  const format = formatOf(text, asked);
  const draft = await format.read.read(text.replace(/^\ufeff/, ''));
  expectPlanSize({ weeks: draft.weeks.length, entries: entriesIn(draft) });
  const { plan, outcomes } = understand(draft, stemOf(asked.fileName));
  const printed = printPlan(plan);
  if (isTooLarge(printed))
    throw new ImportRefusal(
      'The plan would be larger than 1 MB: split the file, one file a plan is a good size.',
    );
  return {
    text: printed,
    format: format.id,
    entries: outcomes.length,
    kept: outcomes.flatMap(({ keptAs, ...at }) => (keptAs ? [{ ...at, keptAs }] : [])),
  };
}

function formatOf(text: string, { fileName, format }: ImportAsked): ReadableFormat {
  if (format !== undefined) {
    const named = READABLE.find(({ id }) => id === format);
    if (named) return named;
    throw new ImportRefusal(`There is no format "${format}" that can be read; there is ${ids()}.`);
  }
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase();
  const ofEnding = READABLE.filter(({ read }) => ending !== undefined && read.endings.includes(ending));
  const all = ofEnding.length > 0 ? ofEnding : READABLE;
  return all.find(({ read }) => read.recognizes(text)) ?? (all[0] as ReadableFormat);
}

function entriesIn({ about, weeks }: PlanDraft): number {
  const texts = weeks.flatMap((week) => [week.texts, ...week.days.values()]);
  return texts.reduce((sum, { length }) => sum + length, about.length);
}

function ids(): string {
  return READABLE.map(({ id }) => id).join(', ');
}

function stemOf(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '').replaceAll(/[_-]+/g, ' ');
}
