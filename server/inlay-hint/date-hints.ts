import {
  type ast,
  type DayNumber,
  dateInWords,
  daysBetween,
  daysToRaceInWords,
  shortDateInWords,
  type TrainingWeek,
} from '@runplan/language';
import type { InlayHint } from 'vscode-languageserver';
import type { Meanings } from '../syntax/meanings.ts';
import { lastWordOfStatement } from '../syntax/statement-end.ts';
import { dotted, type Piece, paragraph } from '../words/markup.ts';
import { type HintRequest, hintBehind, isInRange } from './hint.ts';

/** The dates of days behind their names, and of a week that writes no day behind its first line. */
export function dateHints(weeks: readonly ast.Week[], meanings: Meanings, request: HintRequest): InlayHint[] {
  return weeks.flatMap((node) => {
    // Dates are the same for all athletes of a plan.
    const [week] = meanings.weeks(node);
    if (week?.date === undefined) return [];
    const days = node.days.flatMap((day) => dayHint(day, week, request));
    return node.days.length > 0 ? days : weekHint(week, week.date, request);
  });
}

function dayHint(node: ast.Day, week: TrainingWeek, request: HintRequest): InlayHint[] {
  const name = node.day?.toLowerCase();
  const date = week.days.find((day) => day.name === name)?.date;
  const start = node.$cstNode?.range.start;
  if (!name || !start || date === undefined) return [];
  const position = { line: start.line, character: start.character + name.length };
  if (!isInRange(position, request.range)) return [];
  return [hintBehind(position, shortDateInWords(date), details(date, week), request)];
}

function weekHint(week: TrainingWeek, date: DayNumber, request: HintRequest): InlayHint[] {
  const position = week.node.$cstNode && lastWordOfStatement(week.node.$cstNode)?.range.end;
  if (!position || !isInRange(position, request.range)) return [];
  return [hintBehind(position, `from ${shortDateInWords(date).trimStart()}`, details(date, week), request)];
}

function details(date: DayNumber, { plan }: TrainingWeek): Piece[] {
  const index = daysBetween(plan.date ?? date, date);
  return [paragraph(dotted(dateInWords(date), daysToRaceInWords(plan, index)))];
}
