/** Reads plans from other formats. */
import { isTooLarge, list, printPlan, type Units } from '@runplan/language/internal';
import type { Content } from '../define-format.ts';
import { ImportRefusal } from './import-refusal.ts';
import { withUnit } from './left-out-units.ts';
import type { DraftText, PlanDraft } from './plan-draft.ts';
import { expectPlanSize, expectTextSize } from './plan-size.ts';
import { READABLE } from './readable-formats.ts';
import type { ReadableFormat } from './reader.ts';
import { expectFileSize, textOf } from './text-of.ts';
import { type Outcome, understand } from './understand.ts';
import type { WorkoutDraft } from './workout-draft.ts';
import { planOfWorkouts } from './workout-places.ts';

export interface ImportFile {
  /** Without folders: its ending tells the format, and it names a plan that has no name. */
  readonly name: string;
  readonly content: Content;
}

export interface ImportedPlan {
  /** The plan, formatted. */
  readonly text: string;
  /** The ids of the formats that were read. */
  readonly formats: readonly string[];
  /** How many entries the files have, headings without a text aside. */
  readonly entries: number;
  /** Those that were not understood, in the order of the files. */
  readonly kept: readonly (Outcome & Required<Pick<Outcome, 'keptAs'>>)[];
  /** How many of the sessions among them may be read once it is said in which unit distances are. */
  readonly withoutUnit: number;
}

/** More files than this are no plan: two a day of a year. */
const MOST_FILES = 730;

/**
 * Makes a plan of a file in another format, or of several that hold a workout each. The plan has no mistakes, and nothing of the files
 * is dropped: what is not understood stays in quotes.
 *
 * @param format its id; without it, what the ending and the content say
 * @param unit of distances that are written without one
 * @throws ImportRefusal where that can't be done: an unknown format, a file in which no plan is found
 */
export async function importPlan(
  files: readonly ImportFile[],
  format?: string,
  unit?: Units,
): Promise<ImportedPlan> {
  const named = format === undefined ? undefined : formatNamed(format);
  const [file, ...others] = files;
  if (!file) throw new ImportRefusal('There is no file to import.');
  if (files.length > MOST_FILES)
    throw new ImportRefusal(`These are ${files.length} files; up to ${MOST_FILES} workouts make a plan.`);
  for (const { content } of files) expectFileSize(content);
  const read =
    others.length === 0
      ? [await draftOf(file, named)]
      : await Promise.all(files.map((one) => workoutOf(one, named)));
  const draft = planOf(read);
  expectPlanSize({ weeks: draft.weeks.length, entries: entriesIn(draft) });
  for (const { text, line, file: of } of textsIn(draft)) expectTextSize(text, of ?? `line ${line}`);
  const { plan, outcomes } = understand(draft, others.length === 0 ? stemOf(file.name) : '', unit);
  const printed = printPlan(plan);
  if (isTooLarge(printed))
    throw new ImportRefusal(
      'The plan would be larger than 1 MB: split the file, one file a plan is a good size.',
    );
  const kept = outcomes.flatMap(({ keptAs, ...at }) => (keptAs ? [{ ...at, keptAs }] : []));
  const lacking = unit ? [] : kept.filter(({ keptAs, text }) => keptAs === 'session' && withUnit(text, 'km'));
  return {
    text: printed,
    formats: [...new Set(read.map(({ id }) => id))],
    entries: outcomes.length,
    kept,
    withoutUnit: lacking.length,
  };
}

/** A file as it was read: a plan, or a workout. */
type ReadFile = { readonly id: string } & (
  | { readonly plan: PlanDraft }
  | { readonly file: string; readonly workout: WorkoutDraft }
);

function planOf(files: readonly ReadFile[]): PlanDraft {
  const [first] = files;
  if (first && 'plan' in first) return first.plan;
  return planOfWorkouts(files.filter((one) => 'workout' in one));
}

/** @throws ImportRefusal where a file of several holds more than a workout */
async function workoutOf(file: ImportFile, named: ReadableFormat | undefined): Promise<ReadFile> {
  const format = named ?? formatOf(file);
  if (format.read.each === 'plan')
    throw new ImportRefusal(
      `${file.name} was read as ${format.id}. Several files become a plan where each of them is a workout (${idsOf('session')}): import this one alone.`,
    );
  try {
    return await draftOf(file, format);
  } catch (error) {
    throw error instanceof ImportRefusal ? new ImportRefusal(`${file.name}: ${error.message}`) : error;
  }
}

async function draftOf(file: ImportFile, named: ReadableFormat | undefined): Promise<ReadFile> {
  const { id, read } = named ?? formatOf(file);
  if (read.each === 'plan') {
    const plan = await (read.takes === 'text'
      ? read.read(textOf(file.content))
      : read.read(bytesOf(file.content)));
    return { id, plan };
  }
  const workout = await (read.takes === 'text'
    ? read.read(textOf(file.content))
    : read.read(bytesOf(file.content)));
  return { id, workout, file: file.name };
}

/** @throws ImportRefusal for a format that there is not */
function formatNamed(format: string): ReadableFormat {
  const named = READABLE.find(({ id }) => id === format);
  if (named) return named;
  throw new ImportRefusal(`There is no format "${format}" that can be read; there is ${idsOf()}.`);
}

/** Of the formats with the ending of a file, the one that it is evidently written in; else the first of them. */
function formatOf({ name, content }: ImportFile): ReadableFormat {
  const ending = endingOf(name);
  const ofEnding = READABLE.filter(({ read }) => ending !== undefined && read.endings.includes(ending));
  const all = ofEnding.length > 0 ? ofEnding : READABLE;
  const bytes = bytesOf(content);
  const inBytes = all.find(({ read }) => read.takes === 'bytes' && read.recognizes(bytes));
  if (inBytes) return inBytes;
  if (ofEnding.length > 0 && ofEnding.every(({ read }) => read.takes === 'bytes'))
    return ofEnding[0] as ReadableFormat;
  const text = textOf(content);
  const texts = all.filter(({ read }) => read.takes === 'text');
  return (
    texts.find(({ read }) => read.takes === 'text' && read.recognizes(text)) ?? (texts[0] as ReadableFormat)
  );
}

/** The ending of a name in lower case, without the dot. */
function endingOf(name: string): string | undefined {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
}

function bytesOf(content: Content): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function entriesIn({ about, weeks }: PlanDraft): number {
  const texts = weeks.flatMap((week) => [week.texts, ...week.days.values()]);
  return texts.reduce((sum, { length }) => sum + length, about.length);
}

function textsIn({ about, definitions = [], weeks }: PlanDraft): readonly DraftText[] {
  const inWeeks = weeks.flatMap(({ heading, texts, days }) => [
    ...(heading ? [heading] : []),
    ...texts,
    ...[...days.values()].flat(),
  ]);
  return [...definitions, ...about, ...inWeeks];
}

function idsOf(each?: 'session'): string {
  return list(READABLE.filter(({ read }) => each === undefined || read.each === each).map(({ id }) => id));
}

function stemOf(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '').replaceAll(/[_-]+/g, ' ');
}
