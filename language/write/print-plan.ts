/** The printer: a plan that is plain data, as the text of a file. */
import { formatted } from '../format/format.ts';
import { formatDate } from '../quantities/date.ts';
import type { DayToWrite, PlanToWrite, WeekToWrite, Written } from './plan-to-write.ts';
import { onOneLine, quoted } from './quoted.ts';

/** A line of a plan before it is formatted. */
export interface PrintedLine {
  readonly text: string;
  /** Where the words that were given stand in it, from left to right. */
  readonly parts: readonly PrintedPart[];
}

export interface PrintedPart {
  readonly of: Written;
  /** In the line, from 0. */
  readonly start: number;
}

/** The text of a plan, in the usual form. */
export function printPlan(plan: PlanToWrite): string {
  return formatted(textOfLines(linesOfPlan(plan)));
}

/** Lines as the text of a file. */
export function textOfLines(lines: readonly PrintedLine[]): string {
  return lines.map(({ text }) => `${text}\n`).join('');
}

/** The lines of a plan, for whoever has to know what became of which words. */
export function linesOfPlan({
  name,
  definitions,
  athlete,
  starts,
  weeksStart,
  lines,
  notes,
  weeks,
}: PlanToWrite): readonly PrintedLine[] {
  return [
    line('runplan 1'),
    EMPTY,
    // Before the athlete: a pace behind it would be the athlete's own.
    ...definitions.flatMap((lines) => [...lines.map((words) => withWords('', [words])), EMPTY]),
    ...(athlete
      ? [
          line(`athlete ${quoted(athlete.name)}`),
          ...athlete.lines.map((words) => withWords('  ', [words])),
          EMPTY,
        ]
      : []),
    line(`plan ${quoted(name)}${athlete ? ` for ${quoted(athlete.name)}` : ''}`),
    ...(starts === undefined ? [] : [line(`  starts ${formatDate(starts)}`)]),
    ...(weeksStart === undefined ? [] : [line(`  weeks start on ${weeksStart}`)]),
    ...lines.map((words) => withWords('  ', [words])),
    ...notes.map((note) => line(`  note ${quoted(note)}`)),
    ...weeks.flatMap((week) => [EMPTY, ...linesOfWeek(week)]),
  ];
}

function linesOfWeek({ number, last, words, notes, days }: WeekToWrite): readonly PrintedLine[] {
  const head = `  week ${number}${last === undefined ? '' : `-${last}`}`;
  return [
    words ? withWords(`${head} `, [words]) : line(head),
    ...notes.map((note) => line(`    note ${quoted(note)}`)),
    ...days.flatMap(linesOfDay),
  ];
}

function linesOfDay({ day, sessions, done = [], notes }: DayToWrite): readonly PrintedLine[] {
  return [
    withWords(`    ${day} `, sessions),
    ...notes.map((note) => line(`      note ${quoted(note)}`)),
    ...done.map((words) => withWords('      ', [words])),
  ];
}

const EMPTY: PrintedLine = { text: '', parts: [] };

function line(text: string): PrintedLine {
  return { text, parts: [] };
}

function withWords(before: string, all: readonly Written[]): PrintedLine {
  let text = before;
  const parts: PrintedPart[] = [];
  for (const [index, of] of all.entries()) {
    if (index > 0) text += ' + ';
    parts.push({ of, start: text.length });
    text += onOneLine(of.text);
  }
  return { text, parts };
}
