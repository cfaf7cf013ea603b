/**
 * Lines that stand for several days or weeks, written out where one of those is edited: the others stay as they are.
 * `mon, wed easy 5 km` becomes `mon easy 5 km` and `wed easy 4 km`, `week 3-5` the weeks 3, 4 and 5.
 */
import type { AstNode } from 'langium';
import { daysOf, lineOf, numbersOf } from '../grammar/days.ts';
import * as ast from '../grammar/generated/ast.ts';
import { oneAround, writtenNode } from '../grammar/one-of-several.ts';
import { partOf } from '../grammar/parts.ts';
import { DAYS, type WeekdayWord } from '../quantities/weekday.ts';
import { applyEdits, type Edit, inOrder, isInsertion } from '../text/edit.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';

/** An edit, and the day or week that it is about, where its line stands for several. */
export interface EditOfOne extends Edit {
  readonly of: AstNode | undefined;
}

/** The edits of a text that leave alone what is not meant; undefined where they get into each other's way. */
export function writtenOut(edits: readonly EditOfOne[], source: Source): readonly Edit[] | undefined {
  // Days may lie in weeks that are written out as well.
  const ofWeeks = eachLine(edits, ast.isDay, (day) => lineOf(day), dayLines, source);
  return ofWeeks && eachLine(ofWeeks, ast.isWeek, writtenNode, weekLines, source);
}

/** A line that stands for several, the names of those, and how some of them are written in one line. */
interface Several {
  readonly names: readonly string[];
  readonly nameSpan: Span;
  /** The names as lines of one each, or of several that are alike. */
  readonly group: (texts: readonly string[]) => readonly { readonly name: string; readonly text: string }[];
}

function eachLine<One extends ast.Day | ast.Week>(
  edits: readonly EditOfOne[],
  isOne: (node: unknown) => node is One,
  lineAround: (one: One) => One,
  severalOf: (line: One) => Several | undefined,
  source: Source,
): EditOfOne[] | undefined {
  const kept: EditOfOne[] = [];
  const byLine = new Map<One, EditOfOne[]>();
  for (const edit of edits) {
    if (!isOne(edit.of)) kept.push(edit);
    else {
      const line = lineAround(edit.of);
      byLine.set(line, [...(byLine.get(line) ?? []), edit]);
    }
  }
  for (const [line, own] of byLine) {
    const several = severalOf(line);
    const part = partOf(line);
    if (!several || !part) return undefined;
    const start = source.lineStart(part.offset);
    const end = source.nextLine(part.words()?.end ?? part.end);
    if (own.some((edit) => edit.start < start || edit.end > end)) return undefined;
    const block = source.text.slice(start, end);
    const whole = /[\r\n]$/.test(block) ? block : block + source.lineEnd;
    const texts = several.names.map((name) => {
      const meant = own.filter(({ of }) => nameOf(of) === name);
      return applyEdits(whole, inOrder(withName(meant, several.nameSpan).map((edit) => moved(edit, -start))));
    });
    const lines = several.group(texts).map(({ name, text }) => text.replace(PLACE_OF_NAME, name));
    const text = lines.join('');
    kept.push({
      start,
      end,
      text: whole === block ? text : text.replace(/\r?\n$|\r$/, ''),
      of: oneAround(line.$container),
    });
  }
  return kept;
}

/** Stands for the name of a line until it is known which lines are alike. No text of a plan has it. */
const PLACE_OF_NAME = '\u0000';

/** Edits of one of several, and its name in place of those of all; a new name stands in place of all of them. */
function withName(edits: readonly Edit[], name: Span): readonly Edit[] {
  // What goes behind it is none of it: `week 3-5` may be all of its line.
  const isName = (edit: Edit) => !isInsertion(edit) && edit.start >= name.start && edit.end <= name.end;
  const isTaken = edits.some((edit) => isName(edit) || (edit.start <= name.start && edit.end >= name.end));
  return [
    ...edits.map((edit) => (isName(edit) ? { ...edit, ...name } : edit)),
    ...(isTaken ? [] : [{ ...name, text: PLACE_OF_NAME }]),
  ];
}

function moved({ start, end, text }: Edit, by: number): Edit {
  return { start: start + by, end: end + by, text };
}

function nameOf(one: AstNode | undefined): string | undefined {
  if (ast.isDay(one)) return daysOf(one)[0];
  return ast.isWeek(one) ? one.number : undefined;
}

/** Days that are alike stay in one line, where the first of them stands. */
function dayLines(line: ast.Day): Several | undefined {
  const names = daysOf(line);
  const [first, last] = [partOf(line, 'days', 0), partOf(line, 'days', line.days.length - 1)];
  if (!first || !last) return undefined;
  return {
    names,
    nameSpan: { start: first.offset, end: last.end },
    group: (texts) =>
      [...Map.groupBy(names, (_, index) => texts[index] as string)].map(([text, days]) => ({
        name: daysInShort(days),
        text,
      })),
  };
}

/** Only weeks that follow each other can stay in one line. */
function weekLines(line: ast.Week): Several | undefined {
  const numbers = numbersOf(line);
  const part = partOf(line, 'number');
  if (!part) return undefined;
  return {
    names: numbers.map(String),
    nameSpan: { start: part.offset, end: part.end },
    group: (texts) => {
      const groups: { from: number; to: number; text: string }[] = [];
      for (const [index, number] of numbers.entries()) {
        const text = texts[index] as string;
        const before = groups.at(-1);
        if (before?.text === text) before.to = number;
        else groups.push({ from: number, to: number, text });
      }
      return groups.map(({ from, to, text }) => ({ name: from === to ? `${from}` : `${from}-${to}`, text }));
    },
  };
}

/** Days as a line names them: three or more in a row as `mon-wed`. */
export function daysInShort(days: readonly string[]): string {
  const rows: string[][] = [];
  for (const day of days) {
    const row = rows.at(-1);
    if (row && placeOf(day) === placeOf(row.at(-1) as string) + 1) row.push(day);
    else rows.push([day]);
  }
  return rows.map((row) => (row.length < 3 ? row.join(', ') : `${row[0]}-${row.at(-1)}`)).join(', ');
}

function placeOf(day: string): number {
  return DAYS.indexOf(day as WeekdayWord);
}
