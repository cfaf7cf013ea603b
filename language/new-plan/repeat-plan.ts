/** Makes of a plan the one for another year's race: the same training, athletes and paces, on other dates. */
import type { AstNode } from 'langium';
import * as ast from '../grammar/generated/ast.ts';
import { spanOf, statementSpan } from '../grammar/parts.ts';
import { type DayNumber, formatDate, weekdayOf, yearOf } from '../quantities/date.ts';
import { formatDistance } from '../quantities/distance.ts';
import { DAYS, nameOfWeekday } from '../quantities/weekday.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import type { TrainingPlan } from '../training/model.ts';
import { firstDayOfWeek } from '../training/planned-races.ts';
import { GUESSED, KNOWN } from './comments.ts';

/** What differs from the plan that is repeated. */
export interface RepeatAsked {
  /** The day of the race; of a plan without a dated race, its first day. */
  readonly on: DayNumber;
  readonly today: DayNumber;
  /** The name of the race. */
  readonly title?: string;
  /** Metres a week and of the longest run, of late. */
  readonly volume?: number;
  readonly longest?: number;
}

export type RepeatedPlan =
  | {
      readonly text: string;
      readonly weeks: number;
      readonly start: DayNumber;
      /** What does not fit any more, as sentences. */
      readonly notes: readonly string[];
    }
  | { readonly refused: string };

const DAYS_OF_WEEK = 7;

/**
 * The text of a file that holds the plan alone, so that the week of its race falls on that of the new one.
 *
 * @param models the plan, once for each of its athletes
 */
export function repeatPlan(
  models: readonly TrainingPlan[],
  source: Source,
  asked: RepeatAsked,
): RepeatedPlan {
  const [model] = models;
  if (!model) return { refused: 'The file has no plan.' };
  const { date, race, node, firstDay } = model;
  if (date === undefined)
    return { refused: `The plan "${model.name}" has no dates, so that nothing can be moved.` };
  const from = race?.date ?? date;
  const weekOf = (day: DayNumber) => firstDayOfWeek(day, firstDay);
  const later = race?.date === undefined ? asked.on - from : weekOf(asked.on) - weekOf(from);
  if (later === 0) return { refused: `The plan "${model.name}" is for that date already.` };
  const file = node.$container as ast.RunplanFile;
  const gone = otherPlans(file, node, source);
  const edits = [
    ...gone,
    ...dates(model, later, asked),
    ...dateAbove(model, file, asked.on, source, gone),
    ...withoutDone(node, source),
    ...recentRunning(models, file, asked, source),
  ];
  const start = date + later;
  return {
    text: applyEdits(source.text, edits),
    weeks: model.weeks.length,
    start,
    notes: notesOn(models, start, asked),
  };
}

/** The other plans of the file go, but for the one that this is like. */
function otherPlans({ statements }: ast.RunplanFile, plan: ast.Plan, source: Source): Edit[] {
  const kept = new Set<AstNode | undefined>();
  for (let one: ast.Plan | undefined = plan; one && !kept.has(one); one = one.template?.plan.ref)
    kept.add(one);
  return statements.flatMap((element, index) => {
    if (!ast.isPlan(element) || kept.has(element)) return [];
    const next = statements[index + 1];
    const end = next ? withComments(next, source).start : source.text.length;
    return [{ start: withComments(element, source).start, end, text: '' }];
  });
}

/** The place of a definition, from the comments right above it. */
function withComments(node: AstNode, source: Source): Span {
  const span = spanOf(node) ?? { start: 0, end: 0 };
  let start = source.lineStart(span.start);
  while (start > 0) {
    const above = source.lineStart(start - 1);
    if (!/^[ \t]*#/.test(source.text.slice(above, start))) break;
    start = above;
  }
  return { start, end: span.end };
}

function dates({ node, race, races, date = 0 }: TrainingPlan, later: number, asked: RepeatAsked): Edit[] {
  const edits: Edit[] = [];
  const put = (line: AstNode, day: DayNumber) => {
    const span = spanOf(line, 'date');
    if (span) edits.push({ ...span, text: formatDate(day) });
  };
  for (const line of node.attributes) if (ast.isPlanStart(line)) put(line, date + later);
  for (const one of races) {
    if (one.date !== undefined) put(one.node, one === race ? asked.on : one.date + later);
    if (one !== race || asked.title === undefined) continue;
    const title = one.node.details.find(ast.isRaceTitle);
    const span = title && spanOf(title);
    const end = spanOf(one.node, 'date')?.end ?? 0;
    edits.push(span ? { ...span, text: `"${asked.title}"` } : { start: end, end, text: ` "${asked.title}"` });
  }
  return edits;
}

/**
 * The day of the race in the comments at the top of the file, where a first plan tells it.
 *
 * @param gone what is left out, with its comments
 */
function dateAbove(
  { race }: TrainingPlan,
  { statements }: ast.RunplanFile,
  on: DayNumber,
  source: Source,
  gone: readonly Span[],
): Edit[] {
  if (race?.date === undefined || !statements[0]) return [];
  const before = formatDate(race.date);
  const first = spanOf(statements[0])?.start ?? 0;
  return source.comments
    .filter(({ start, end }) => end <= first && !gone.some((one) => one.start <= start && end <= one.end))
    .flatMap((comment) => replaced(comment, before, formatDate(on), source));
}

/** Puts one text in the place of another, where that stands within a span. */
function replaced({ start, end }: Span, before: string, after: string, { text }: Source): Edit[] {
  const at = text.slice(start, end).indexOf(before);
  return at < 0 ? [] : [{ start: start + at, end: start + at + before.length, text: after }];
}

/** What was done belongs to the year in which it was. */
function withoutDone({ weeks }: ast.Plan, source: Source): Edit[] {
  return weeks
    .flatMap((week) => [...week.done, ...week.days.flatMap(({ done }) => done)])
    .flatMap((line) => {
      const span = statementSpan(line);
      if (!span) return [];
      const end = source.lineStop(span.end);
      return [{ start: source.lineStart(span.start), end: Math.min(end + 1, source.text.length), text: '' }];
    });
}

/** The figures of late, for the one athlete whom the file is about. */
function recentRunning(
  models: readonly TrainingPlan[],
  file: ast.RunplanFile,
  { volume, longest }: RepeatAsked,
  source: Source,
): Edit[] {
  const [first] = models;
  const node = first?.athlete.node;
  if (!node || models.length > 1 || node.$container !== file) return [];
  const line = (is: (line: AstNode) => boolean, words: string, metres: number | undefined): Edit[] => {
    if (metres === undefined) return [];
    const text = formatDistance(metres, first.units);
    const there = node.attributes.find(is);
    const span = there && spanOf(there, 'distance');
    if (span)
      return [
        { ...span, text },
        ...replaced({ start: span.end, end: source.lineStop(span.end) }, GUESSED, KNOWN, source),
      ];
    const end = statementSpan(node)?.end ?? 0;
    return [{ start: end, end, text: `\n  ${words} ${text}` }];
  };
  return [
    ...line(ast.isRecentVolume, 'recent volume', volume),
    ...line(ast.isRecentLongest, 'recent longest', longest),
  ];
}

function notesOn(models: readonly TrainingPlan[], start: DayNumber, asked: RepeatAsked): string[] {
  const [model] = models as [TrainingPlan];
  return [
    ...weekdayNote(model, asked),
    ...pastNote(model, start, asked.today),
    ...absenceNote(model),
    ...yearNote(model, asked),
    ...models.flatMap((one) => athleteNotes(one, models.length, start, asked)),
    ...(model.node.$container as ast.RunplanFile).statements
      .filter(ast.isImport)
      .slice(0, 1)
      .map(() => 'The file imports others: keep it in the folder of the plan that it is made from.'),
  ];
}

function weekdayNote({ race, goalRace }: TrainingPlan, { on }: RepeatAsked): string[] {
  if (race?.date === undefined) return [];
  const [before, now] = [weekdayOf(race.date), weekdayOf(on)].map((day) => DAYS[day]);
  if (!before || !now || before === now) return [];
  const week = goalRace ? `week ${goalRace.week.number}` : 'the week of the race';
  return [
    `The race is on a ${nameOfWeekday(now)}, and was on a ${nameOfWeekday(before)}: move the days of ${week}.`,
  ];
}

function pastNote({ weeks, node }: TrainingPlan, start: DayNumber, today: DayNumber): string[] {
  const gone = Math.min(weeks.length, Math.ceil((today - start) / DAYS_OF_WEEK));
  if (gone <= 0) return [];
  const which = gone === 1 ? 'Week 1 began' : `Weeks 1 to ${gone} began`;
  return [
    `${which} before today: with ${weeks.length} weeks "${node.name}" would have started on ${formatDate(start)}. Leave weeks ` +
      'out (runplan edit FILE remove-week N), or choose a later race.',
  ];
}

function absenceNote({ weeks }: TrainingPlan): string[] {
  const away = weeks.filter(
    ({ absence, sessions }) =>
      absence !== undefined || sessions.some(({ kind }) => ['sick', 'holiday', 'travel'].includes(kind)),
  );
  if (away.length === 0) return [];
  const numbers = away.map(({ number }) => number).join(', ');
  return [
    `${away.length === 1 ? 'Week' : 'Weeks'} ${numbers} had days off for illness, holiday or travel: write the training that belongs there.`,
  ];
}

function yearNote({ race, name }: TrainingPlan, { on, title }: RepeatAsked): string[] {
  const before = race?.date === undefined ? undefined : String(yearOf(race.date));
  if (before === undefined || before === String(yearOf(on))) return [];
  const texts = [name, ...(title === undefined ? [race?.title ?? ''] : [])];
  const old = [...new Set(texts)].filter((text) => text.includes(before));
  return old.length > 0
    ? [`${old.map((text) => `"${text}"`).join(' and ')} still ${old.length > 1 ? 'say' : 'says'} ${before}.`]
    : [];
}

function athleteNotes(
  { athlete, weeks }: TrainingPlan,
  athletes: number,
  start: DayNumber,
  { volume, longest }: RepeatAsked,
): string[] {
  const { name, node, clearance, recentVolume, back } = athlete;
  if (!node) return [];
  const notes: string[] = [];
  if (volume === undefined || longest === undefined || athletes > 1) {
    notes.push(
      `What ${name} runs of late is still that of the earlier plan: put it right (recent volume, recent longest).`,
    );
  }
  const first = weeks[0]?.trainingVolume.distance.high ?? 0;
  const now = athletes > 1 ? recentVolume : (volume ?? recentVolume);
  if (volume !== undefined && now !== undefined && first > now * MUCH_MORE) {
    notes.push(
      `Week 1 has ${formatDistance(first, 'km')} of running, more than the ${formatDistance(now, 'km')} of now: the check says what that means.`,
    );
  }
  if ((back === 'disc' || back === 'pain') && clearance?.on !== undefined) {
    notes.push(
      `The clearance of ${name} is of ${formatDate(clearance.on)}: ask the professional again before ${formatDate(start)}.`,
    );
  }
  return notes;
}

/** A first week that is worth a word. */
const MUCH_MORE = 1.1;
