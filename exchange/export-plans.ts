/** Writes plans in a format. */
import { list, type TrainingPlan, type TrainingSession, type TrainingWeek } from '@runplan/language/internal';
import { choosePlans, type PlansAsked, planChoices, plansOf } from './choose-plans.ts';
import type { Content, ExportSource, Format } from './define-format.ts';
import { ExportRefusal } from './export-refusal.ts';
import { FileNames } from './file-names.ts';
import { FORMATS } from './formats/index.ts';
import { requireNeeds } from './needs.ts';
import { optionValues } from './options.ts';
import { inUsualForm } from './usual-form.ts';
import { readWeeks, withWeeks } from './weeks-asked.ts';

/** What to write. */
export interface ExportAsked extends PlansAsked {
  /** The id of the format. */
  readonly format: string;
  /** Which weeks: `3`, `3-5`, `last`; without it, all. */
  readonly weeks?: string;
  /** Values of the format's options by their words. */
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface ExportedFile {
  /** A name without folders. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Content;
  /** What the user should know about it, as whole sentences; absent where there is nothing. */
  readonly remarks?: readonly string[];
}

/**
 * Writes plans of a file in a format: always the same files for the same file and the same question.
 *
 * @param formats those to choose from
 * @returns the files, at least one
 * @throws ExportRefusal if that can't be done: an unknown format, plan, athlete, week or option, or a plan that lacks what the
 *   format needs
 */
export async function exportPlans(
  source: ExportSource,
  asked: ExportAsked,
  formats: readonly Format[] = FORMATS,
): Promise<readonly ExportedFile[]> {
  const format = formats.find(({ id }) => id === asked.format);
  if (!format) {
    const ids = list(formats.map(({ id }) => id));
    throw new ExportRefusal(`There is no format "${asked.format}"; there is ${ids}.`);
  }
  const options = optionValues(format.id, format.options, asked.options ?? {});
  const { services } = source;
  const weeks = asked.weeks === undefined ? undefined : readWeeks(asked.weeks);
  const asWritten = choosePlans(plansOf(source.document, services), asked);
  requireNeeds(format.id, format.needs, asWritten, source);
  const document = inUsualForm(source.document, services);
  const all = plansOf(document, services);
  const named = choosePlans(all, asked);
  const chosen = weeks ? withWeeks(named, weeks) : named;
  const given = { ...source, document, options };
  const names = new FileNames(source.document.uri.path, format.extension);
  const files: ExportedFile[] = [];
  for (const { parts, write } of filesOf(format, chosen, all)) {
    const remarks: string[] = [];
    const content = await write({ ...given, remark: (text) => remarks.push(text) });
    if (content === undefined) continue;
    const file = { name: names.next(parts), mediaType: format.mediaType, content };
    files.push(remarks.length > 0 ? { ...file, remarks } : file);
  }
  if (files.length === 0) throw new ExportRefusal(`The file has no ${format.each} to write as ${format.id}.`);
  return files;
}

/** A file that may be written. */
interface Unwritten {
  /** What its name says beside that of the plan file. */
  readonly parts: readonly string[];
  write(context: Context): ReturnType<Format['write']>;
}

type Context = Parameters<Format['write']>[1];

/** @param all what is not chosen as well: a name does not depend on what else is written */
function filesOf(
  format: Format,
  chosen: readonly TrainingPlan[],
  all: readonly TrainingPlan[],
): readonly Unwritten[] {
  const choices = planChoices(all);
  const partsOf = ({ name, node, athlete }: TrainingPlan) => [
    ...(choices.length > 1 ? [name] : []),
    ...(all.filter((other) => other.node === node).length > 1 ? [athlete.name] : []),
  ];
  const weekParts = (week: TrainingWeek) => [...partsOf(week.plan), `week ${twoDigits(week.number)}`];
  const sessionParts = ({ week, day, kind }: TrainingSession) => [
    ...weekParts(week),
    day?.name ?? 'any',
    kind,
  ];
  const weeks = chosen.flatMap((plan) => plan.weeks);
  switch (format.each) {
    case 'file':
      return [{ parts: [], write: (context) => format.write(chosen, context) }];
    case 'plan':
      return chosen.map((plan) => ({
        parts: partsOf(plan),
        write: (context) => format.write(plan, context),
      }));
    case 'week':
      return weeks.map((week) => ({
        parts: weekParts(week),
        write: (context) => format.write(week, context),
      }));
    case 'session':
      return weeks
        .flatMap((week) => week.sessions)
        .map((session) => ({
          parts: sessionParts(session),
          write: (context) => format.write(session, context),
        }));
  }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
