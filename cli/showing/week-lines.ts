import type { PageExercise, PagePlan, PageSession, PageWeek } from '@runplan/exchange';
import {
  ast,
  partOf,
  partsInWords,
  type RunPart,
  type TrainingSession,
  type TrainingWeek,
} from '@runplan/language/internal';
import { type Look, printable } from '@runplan/report';
import { alignedTable, type Cell, type Column } from './aligned-table.ts';

const COLUMNS: readonly Column[] = Array.from({ length: 5 }, () => ({ align: 'left' }));

/** A week with its sessions in full: steps with the athlete's paces, exercises with their doses. */
export function weekLines(
  page: PageWeek,
  week: TrainingWeek,
  days: PagePlan['days'],
  look: Look,
): readonly string[] {
  const lines = [...headLines(page, look), ''];
  for (const [index, day] of page.days.entries()) {
    const title = `${days[index]?.title.slice(0, 3) ?? ''}${day.date ? ` ${day.date}` : ''}`;
    const model = week.days[index]?.sessions ?? [];
    lines.push(...dayLines(title, day.sessions, model, day.notes ?? [], look));
  }
  return [...lines, ...dayLines('any day', page.floating, week.floating, [], look)];
}

function headLines(page: PageWeek, { colours }: Look): readonly string[] {
  const { number, dates, phase, like, absence, figures, notes = [] } = page;
  const title = [`Week ${number}`, dates, phase, like, absence].filter((one) => one !== undefined);
  const { volume, change, longest, moderate, hard, core, near, limit } = figures ?? {};
  const facts = figures && [
    [volume?.text, change && `(${change})`].filter(Boolean).join(' '),
    ...(limit ? [`limit ${limit.text}`] : []),
    ...(longest ? [`longest ${longest.text}`] : []),
    ...(moderate && hard ? [`${moderate.text} moderate, ${hard.text} hard`] : []),
    `core ${core}`,
  ];
  return [
    colours.bold(printable(title.join(' · '))),
    ...(facts ? [facts.join(' · ')] : ['This week has a line that could not be read: see runplan check.']),
    ...Object.values(near ?? {}).map((one) => colours.yellow(one)),
    ...notes.map((note) => printable(note)),
  ];
}

function dayLines(
  title: string,
  sessions: readonly PageSession[],
  model: readonly TrainingSession[],
  notes: readonly string[],
  look: Look,
): readonly string[] {
  if (sessions.length === 0 && notes.length === 0) return [];
  const indent = ' '.repeat(11);
  const lines = [
    ...notes.map((note) => look.colours.dim(printable(note))),
    ...sessions.flatMap((session, index) => sessionLines(session, model[index], look)),
  ];
  return lines.map((line, index) => `${index === 0 ? title.padEnd(11) : indent}${line}`);
}

function sessionLines(
  { head, rest, cue, when, figures, exercises = [], pause }: PageSession,
  session: TrainingSession | undefined,
  look: Look,
): readonly string[] {
  const { colours } = look;
  const run = session?.run;
  const parts = run ? partsInWords(run, session.week.plan.units) : [];
  const [only] = parts;
  const isPlain = parts.length === 1 && only?.what === undefined;
  // The page tells only paces of which something is known.
  const told = isPlain && only?.pace ? [...new Set([...figures, only.pace])] : figures;
  const title = [when, head, isPlain || !run ? rest : detailsOf(session)].filter(Boolean).join(' ');
  return [
    [colours.bold(printable(title)), ...(told.length > 0 ? [colours.dim(told.join(' · '))] : [])].join('  '),
    ...indented(
      isPlain
        ? []
        : rows(
            parts.map((part) => partCells(part, look)),
            look,
          ),
    ),
    ...indented(
      rows(
        exercises.map((exercise) => exerciseCells(exercise, look)),
        look,
      ),
    ),
    ...indented(pause ? [`rest ${pause} between sets`] : []),
    ...indented(cue ? [colours.dim(printable(cue))] : []),
  ];
}

/** How a run of several parts is done as a whole: cadence, surface, shoes. */
function detailsOf({ source: { activity } }: TrainingSession): string {
  if (!ast.isRun(activity) && !ast.isWorkoutUse(activity)) return '';
  return activity.details
    .filter((detail) => !ast.isCueText(detail))
    .flatMap((detail) => partOf(detail)?.text.replace(/\s+/g, ' ') ?? [])
    .join(' ');
}

function partCells({ what, amount, other, pace, band, cue }: RunPart, { colours }: Look): readonly Cell[] {
  const style = band === 'hard' ? colours.red : band === 'moderate' ? colours.yellow : undefined;
  return [
    { text: other ? `${amount} (${other})` : amount },
    { text: what ?? 'run' },
    { text: pace ?? '' },
    { text: band === 'easy' ? '' : band, style },
    { text: cue ?? '', style: colours.dim },
  ];
}

function exerciseCells({ name, dose, cue, caution }: PageExercise, { colours }: Look): readonly Cell[] {
  return [
    { text: name },
    { text: dose ?? '' },
    {
      text: [...new Set([cue, caution])].filter(Boolean).join(' · '),
      style: caution ? colours.yellow : colours.dim,
    },
  ];
}

function rows(cells: readonly (readonly Cell[])[], look: Look): readonly string[] {
  return alignedTable(COLUMNS, cells, look).lines.map(({ text }) => text);
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
