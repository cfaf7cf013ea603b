/** Reads a text that was edited: what stands above and below the weeks with the edit is taken as it was read before. */
import { type ChangedSpan, changedSpan } from '../text/changed-span.ts';
import type { LexerMistake } from './correction.ts';
import { type Arranged, LineStructure, type WeekStart } from './line-structure.ts';
import { moreMiles, unitOfMost } from './plan-unit.ts';
import { readTokens } from './read-tokens.ts';
import { behindLine } from './scanner.ts';
import { readingOf, type TextReading } from './text-reading.ts';
import { TextLine, type Token } from './token.ts';

/** The weeks of a reading, by where an edit is. */
interface WeeksAround {
  readonly above: readonly WeekStart[];
  /** The week that the edit begins in, from its second line on. */
  readonly from: WeekStart;
  /** All that are edited. */
  readonly edited: readonly WeekStart[];
  /** Those from the first one that begins behind the edit. */
  readonly below: readonly WeekStart[];
}

/** How far the lines below an edit move. */
interface Move {
  readonly offset: number;
  readonly lines: number;
}

/**
 * The reading of an edited text, the same as if all of it was read anew; undefined where more than some weeks has to be.
 *
 * @param before of no use from then on where lines move: they are taken from it
 * @param text with plain blanks
 */
export function readAgain(before: TextReading, text: string): TextReading | undefined {
  const change = changedSpan(before.text, text);
  const weeks = weeksAround(change, before);
  if (!weeks || weeks.below.some(({ looks }) => looks.isBeyond) || hasFarCorrections(before, weeks))
    return undefined;
  const { from, below } = weeks;
  const [to] = below;
  // Whoever is named in between may be named no more.
  if ((to?.above.named ?? before.arranged.names.size) > from.above.named) return undefined;
  const end = to ? to.line.offset + change.by : text.length;
  const was = readTokens(before.text, new TextLine(from.line.offset, from.line.number), to?.line.offset);
  const now = readTokens(text, from.line, end);
  const miles = before.moreMiles - moreMiles(was.tokens) + moreMiles(now.tokens);
  const unit = unitOfMost(miles);
  if (unit !== unitOfMost(before.moreMiles)) return undefined;

  const behind = new TextLine(end, from.line.number + now.lines.length);
  const structure = new LineStructure(text, unit, {
    above: arrangedAbove(from, before.arranged),
    from,
    to: to && { week: to, at: now.tokens.length },
  });
  if (!structure.arrange(to ? [...now.tokens, ...tokensOfLine(text, behind)] : now.tokens)) return undefined;
  const { arranged } = structure;
  if (arranged.names.size > from.above.named || isLookedFor(arranged, weeks)) return undefined;

  const move = { offset: change.by, lines: to ? behind.number - to.line.number : 0 };
  const unread = [
    ...before.unread.filter(({ line }) => line < from.line.number),
    ...now.errors,
    ...before.unread.filter(({ line }) => to && line >= to.line.number).map((one) => moved(one, move)),
  ];
  const rest = to ? to.line.number : before.lines.length + 1;
  const comments = withOther(before.comments, from.line.number, now.comments, rest);
  const moving = before.lines.slice(rest - 1);
  const lines = [...before.lines.slice(0, from.line.number - 1), ...now.lines, ...moving];
  if (to) arrangeBelow(arranged, before.arranged, to, below, move);
  for (const name of before.arranged.names) arranged.names.add(name);
  for (const line of moving) {
    line.offset += move.offset;
    line.number += move.lines;
  }
  return readingOf({ text, lines, comments, unread, moreMiles: miles, arranged });
}

/** Undefined where the edit is not within weeks. */
function weeksAround({ start, end }: ChangedSpan, { arranged, lines }: TextReading): WeeksAround | undefined {
  const { weeks } = arranged;
  // How the line of a week begins is kept, so it has to be as it was, with its end.
  const at = weeks.findLastIndex(
    ({ line }) => start > (lines[line.number]?.offset ?? Number.POSITIVE_INFINITY),
  );
  const from = weeks[at];
  if (!from) return undefined;
  const below = weeks.findIndex(({ line }, index) => index > at && line.offset > end);
  const edited = weeks.slice(at, below < 0 ? undefined : below);
  return { above: weeks.slice(0, at), from, edited, below: below < 0 ? [] : weeks.slice(below) };
}

/** Whether a correction of a mistake elsewhere changes something in the edited weeks, or across them. */
function hasFarCorrections({ unread, arranged }: TextReading, { from, below: [to] }: WeeksAround): boolean {
  const { offset } = from.line;
  const end = to?.line.offset ?? Number.POSITIVE_INFINITY;
  const ends = ({ corrections }: LexerMistake) => corrections.flatMap(({ edits }) => edits);
  const isAbove = (mistake: LexerMistake) => ends(mistake).every((edit) => edit.end <= offset);
  const isBelow = (mistake: LexerMistake) => ends(mistake).every(({ start }) => start >= end);
  return ![
    unread.filter((mistake) => mistake.offset < offset).every(isAbove),
    unread.filter((mistake) => mistake.offset >= end).every(isBelow),
    arranged.mistakes.slice(0, from.soFar.mistakes).every(isAbove),
    !to || arranged.mistakes.slice(to.soFar.mistakes).every(isBelow),
  ].every(Boolean);
}

/** Whether a week looks for a session that is called so in another one, and it is edited, or not read again. */
function isLookedFor({ weeks }: Arranged, { above, edited, below }: WeeksAround): boolean {
  const reread = weeks.slice(above.length);
  if (reread.some(({ looks }) => looks.isBeyond)) return true;
  const isFound = (seekers: readonly WeekStart[], found: readonly WeekStart[]) =>
    seekers.some(({ looks: { asked } }) =>
      asked.some((name) => found.some(({ looks: { names } }) => names.includes(name))),
    );
  return isFound(reread, above) || isFound(below, [...edited, ...reread]);
}

/** What is arranged above a week. */
function arrangedAbove({ soFar, above, line }: WeekStart, arranged: Arranged): Arranged {
  return {
    statements: arranged.statements.slice(0, soFar.statements),
    tokens: arranged.tokens.slice(0, soFar.tokens),
    mistakes: arranged.mistakes.slice(0, soFar.mistakes),
    weeks: arranged.weeks.filter((week) => week.line.number < line.number),
    names: new Set([...arranged.names].slice(0, above.named)),
  };
}

/** Adds what is arranged from a week on. */
function arrangeBelow(
  arranged: Arranged,
  before: Arranged,
  { soFar: { statements, tokens, mistakes } }: WeekStart,
  weeks: readonly WeekStart[],
  move: Move,
): void {
  const more = {
    statements: arranged.statements.length - statements,
    tokens: arranged.tokens.length - tokens,
    mistakes: arranged.mistakes.length - mistakes,
  };
  for (let i = statements; i < before.statements.length; i++)
    arranged.statements.push(before.statements[i] as (typeof before.statements)[number]);
  for (let i = tokens; i < before.tokens.length; i++) arranged.tokens.push(before.tokens[i] as Token);
  for (const mistake of before.mistakes.slice(mistakes)) arranged.mistakes.push(moved(mistake, move));
  for (const week of weeks) {
    week.soFar.statements += more.statements;
    week.soFar.tokens += more.tokens;
    week.soFar.mistakes += more.mistakes;
    arranged.weeks.push(week);
  }
}

function moved(mistake: LexerMistake, { offset, lines }: Move): LexerMistake {
  return {
    ...mistake,
    offset: mistake.offset + offset,
    line: mistake.line + lines,
    corrections: mistake.corrections.map(({ title, edits }) => ({
      title,
      edits: edits.map((edit) => ({ ...edit, start: edit.start + offset, end: edit.end + offset })),
    })),
  };
}

/** The same, with those of the lines from one number up to another replaced. */
function withOther(
  comments: readonly Token[],
  from: number,
  others: readonly Token[],
  to: number,
): readonly Token[] {
  const above = comments.filter(({ line }) => line < from);
  const below = comments.filter(({ line }) => line >= to);
  return [...above, ...others, ...below];
}

function tokensOfLine(text: string, line: TextLine): readonly Token[] {
  return readTokens(text, line, behindLine(text, line.offset)).tokens;
}
