import { applyEdits, type Edit, Source } from '@runplan/language/internal';
import { printable } from '@runplan/report';
import { changedLines } from './changed-lines.ts';

/** So many lines are shown before and after those that change. */
const AROUND = 3;

/** Lines that change together, counted from 0; `to` is behind the last one. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** What edits change in a text, as `diff -u` shows it; '' where nothing changes. */
export function difference(name: string, text: string, edits: readonly Edit[]): string {
  const before = linesOf(text);
  const changes = changesIn(text, before, edits);
  if (changes.length === 0) return '';
  const hunks: string[] = [];
  let shift = 0;
  for (const group of grouped(changes)) {
    const from = Math.max(0, (group[0] as Change).from - AROUND);
    const to = Math.min(before.length, (group.at(-1) as Change).to + AROUND);
    const lines: string[] = [];
    let at = from;
    for (const change of group) {
      lines.push(...before.slice(at, change.from).map((line) => ` ${shown(line)}`));
      lines.push(...before.slice(change.from, change.to).map((line) => `-${shown(line)}`));
      lines.push(...change.lines.map((line) => `+${shown(line)}`));
      at = change.to;
    }
    lines.push(...before.slice(at, to).map((line) => ` ${shown(line)}`));
    const grown = group.reduce((sum, change) => sum + change.lines.length - (change.to - change.from), 0);
    hunks.push(`@@ -${place(from, to - from)} +${place(from + shift, to - from + grown)} @@`, ...lines);
    shift += grown;
  }
  return `--- ${printable(name)}\n+++ ${printable(name)}\n${hunks.join('\n')}\n`;
}

/** The edits that make one text of another, line by line. */
export function editsBetween(before: string, after: string): readonly Edit[] {
  const [old, lines] = [linesOf(before), linesOf(after)];
  const offsets = [0];
  for (const line of old) offsets.push((offsets.at(-1) as number) + line.length);
  return changedLines(old, lines).map(({ from, to, start, end }) => ({
    start: offsets[from] as number,
    end: offsets[to] as number,
    text: lines.slice(start, end).join(''),
  }));
}

/** A line as a terminal may have it; tabs stay, and so does the end of a line of Windows. */
function shown(line: string): string {
  const [text = '', end] = line.split(/(\r\n|\r|\n)$/);
  const printed = text.split('\t').map(printable).join('\t');
  if (end === undefined) return `${printed}\n\\ No newline at end of file`;
  return end === '\r\n' ? `${printed}\r` : printed;
}

function place(from: number, count: number): string {
  return `${count === 0 ? from : from + 1},${count}`;
}

/** The lines of a text, with their ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

/** The lines that edits touch, without those that stay the same. */
function changesIn(text: string, before: readonly string[], edits: readonly Edit[]): Change[] {
  const source = new Source(text);
  const touched: { from: number; to: number; edits: Edit[] }[] = [];
  for (const edit of edits) {
    const [from, to] = [source.position(edit.start).line - 1, source.position(edit.end).line];
    const last = touched.at(-1);
    if (last && from <= last.to) {
      last.to = Math.max(last.to, to);
      last.edits.push(edit);
    } else touched.push({ from, to, edits: [edit] });
  }
  return touched.flatMap(({ from, to, edits: own }) => {
    const start = source.offset({ line: from + 1, column: 1 });
    const end = source.offset({ line: to + 1, column: 1 });
    const moved = own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    return trimmed(
      before,
      from,
      Math.min(to, before.length),
      linesOf(applyEdits(text.slice(start, end), moved)),
    );
  });
}

function trimmed(before: readonly string[], from: number, to: number, lines: readonly string[]): Change[] {
  let [start, end, stop] = [from, to, lines.length];
  while (start < end && start - from < stop && before[start] === lines[start - from]) start++;
  while (end > start && stop > start - from && before[end - 1] === lines[stop - 1]) {
    end--;
    stop--;
  }
  const left = lines.slice(start - from, stop);
  return start === end && left.length === 0 ? [] : [{ from: start, to: end, lines: left }];
}

/** Changes whose surroundings touch are shown together. */
function grouped(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1)?.at(-1);
    if (last && change.from - last.to <= 2 * AROUND) groups.at(-1)?.push(change);
    else groups.push([change]);
  }
  return groups;
}
