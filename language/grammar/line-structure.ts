/** Arranges tokens into statements. */
import { type LexerMistake, mistakeAt } from './correction.ts';
import {
  ALWAYS_STARTS,
  CONTINUES,
  type Context,
  DAYS,
  DEFINITIONS,
  OPEN_ENDED,
  WEEKS,
} from './generated/line-starts.ts';
import { DISTANCE, DURATION, EOL, NUMBER, ROUNDS, TIMES, UNREADABLE, WORD } from './generated/tokens.ts';
import { wordCutShort } from './half-written.ts';
import { linesInOne } from './lines-in-one.ts';
import { DaysAbove, LooksBack } from './notation/days/days-above.ts';
import { type SessionBelow, sessionBelow } from './notation/days/sessions-below-day.ts';
import { type LineStart, nameOf, readLineStart } from './notation/lines/line-start.ts';
import { readNotation } from './notation/read-notation.ts';
import { covering, type PlanUnit } from './notation/rewriting.ts';
import { unclearIn } from './notation/unclear.ts';
import { isUsualForm } from './notation/usual-form.ts';
import { type CalendarSoFar, PlanCalendar } from './plan-calendar.ts';
import { PlanRhythm, type RhythmSoFar } from './plan-rhythm.ts';
import { unitOfLine } from './plan-unit.ts';
import { lineStartsIn, type StatementLine } from './statement-line.ts';
import { asPlainWords, lowerCase } from './statement-words.ts';
import { isTableRow } from './stray-line.ts';
import { StrayReports, type StraysSoFar } from './stray-reports.ts';
import { type TextLine, Token } from './token.ts';
import { unclearMistake } from './unclear-mistake.ts';
import { unreadableMistakes } from './unreadable.ts';

/** Parentheses deeper than this are reported and ignored: no one reads them, and a parser recurses over them. */
const MAX_NESTING = 60;
/** So it is with repetitions of repetitions: `2 x 2 x 400 m`. */
const MAX_REPETITIONS = 8;

/** Where parentheses can go over several lines. Elsewhere one that is left open hides none of the lines below. */
const CAN_NEST: ReadonlySet<Context> = new Set(['week', 'workout']);

/** How far the text was read when a line came. */
export interface SoFar {
  statements: number;
  /** Those that the parser reads. */
  tokens: number;
  mistakes: number;
}

/** What the lines above have to do with how those below are read, beside those of a week with each other. */
interface Above extends RhythmSoFar, CalendarSoFar, StraysSoFar {
  readonly context: Context;
  readonly isBelowDay: boolean;
  readonly unitOfPlan: PlanUnit | undefined;
  /** How many athletes and groups were named. */
  readonly named: number;
}

/** A line that begins a week, and what was known when it came: from there on a text can be read again. */
export interface WeekStart {
  readonly line: TextLine;
  /** How the line begins, where that is written in another way than usual. */
  readonly start: LineStart | undefined;
  readonly soFar: SoFar;
  readonly above: Above;
  readonly looks: LooksBack;
}

/** A text that is arranged. */
export interface Arranged {
  readonly statements: StatementLine[];
  /** The tokens that the parser reads: those of all statements that can stand where they are, each with its line end. */
  readonly tokens: Token[];
  readonly mistakes: LexerMistake[];
  readonly weeks: WeekStart[];
  /** The athletes and groups that it names. */
  readonly names: Set<string>;
}

/** What is arranged anew of a text that is edited. */
export interface Stretch {
  /** What is arranged above it. */
  readonly above: Arranged;
  /** The week that it begins with. */
  readonly from: WeekStart;
  /** The week behind it, and the place of its first token; undefined where it is the rest of the text. */
  readonly to: { readonly week: WeekStart; readonly at: number } | undefined;
}

/**
 * Arranges tokens into statements, one a line. A line goes on in the next one where it is evidently unfinished (after
 * a comma, inside parentheses …). A line that can't stand where it is, is set aside with one message, so that one
 * missing or misspelt line never costs the understanding of its neighbours.
 */
export class LineStructure {
  readonly arranged: Arranged;
  private context: Context = 'file';
  private isBelowDay = false;
  private text = '';
  /** The unit of most distances, and the one that the plan says it is in. */
  private unitOfText: PlanUnit | undefined;
  private unitOfPlan: PlanUnit | undefined;
  private readonly daysAbove = new DaysAbove();
  private readonly rhythm = new PlanRhythm();
  private readonly calendar = new PlanCalendar();
  /** Athletes and groups that are named so far. */
  private readonly names: Set<string>;
  private readonly strays: StrayReports;
  private readonly stretch: Stretch | undefined;
  /** The week whose line is being read. */
  private week: Omit<WeekStart, 'looks'> | undefined;

  /**
   * @param unit of most distances of the text
   * @param stretch where not all of it is arranged
   */
  constructor(text: string, unit: PlanUnit | undefined, stretch?: Stretch) {
    this.text = text;
    this.unitOfText = unit;
    this.stretch = stretch;
    this.arranged = stretch?.above ?? {
      statements: [],
      tokens: [],
      mistakes: [],
      weeks: [],
      names: new Set(),
    };
    this.names = this.arranged.names;
    this.strays = new StrayReports(this.arranged.mistakes);
    if (!stretch) return;
    const { above } = stretch.from;
    this.context = above.context;
    this.isBelowDay = above.isBelowDay;
    this.unitOfPlan = above.unitOfPlan;
    this.rhythm.goOn(above);
    this.calendar.goOn(above);
    this.strays.goOn(above);
  }

  /** Arranges tokens. Whether the week behind the stretch is read as before; true where there is none. */
  arrange(tokens: readonly Token[]): boolean {
    const { text, stretch } = this;
    let line: Token[] = [];
    let lineEnd: Token | undefined;
    let depth = 0;
    let repetitions = 0;
    let isLineStart = true;
    let isBelowHeading = false;
    for (let at = 0; at < tokens.length; ) {
      let token = tokens[at] as Token;
      if (token.type === EOL) {
        lineEnd ??= token;
        isLineStart = true;
        at++;
        continue;
      }
      const from = at;
      const start = !isLineStart
        ? undefined
        : stretch && from === 0
          ? asBefore(stretch.from.start)
          : this.lineStart(tokens, from, line);
      at += start?.length ?? 1;
      if (start) token = start.tokens[0] as Token;
      if (line.length > 0 && lineEnd && isLineStart) {
        const session: SessionBelow | undefined =
          start || depth > 0 ? undefined : sessionBelow(line, isBelowHeading, tokens, at - 1, text);
        if (session) {
          isBelowHeading = session.isListed;
          at += session.skipped;
          token = tokens[at - 1] as Token;
          line.push(...session.join);
        } else if (this.startsStatement(decisive(tokens, at, token), line, depth)) {
          this.finish(line, lineEnd);
          line = [];
          depth = 0;
          isBelowHeading = false;
        }
      }
      if (isLineStart && line.length === 0)
        this.week = WEEKS.has(token.name) ? this.weekStart(token, start) : undefined;
      if (stretch?.to && stretch.to.at === from)
        return line.length === 0 && this.week !== undefined && isAlike(this.week, stretch.to.week);
      isLineStart = false;
      lineEnd = undefined;
      if (token.image === '(' && ++depth > MAX_NESTING) {
        if (depth === MAX_NESTING + 1)
          this.report(token, `Parentheses are nested more than ${MAX_NESTING} deep.`);
        continue;
      }
      if (token.image === ')' && depth > 0 && --depth >= MAX_NESTING) continue;
      repetitions = token.type === TIMES || token.type === ROUNDS ? repetitions + 1 : 0;
      if (repetitions > MAX_REPETITIONS) {
        if (repetitions === MAX_REPETITIONS + 1)
          this.report(token, `More than ${MAX_REPETITIONS} repetitions stand behind each other.`);
        continue;
      }
      if (start?.date) {
        const mistake = this.calendar.mistakeOf(start.date, token.name, text);
        if (mistake) this.arranged.mistakes.push(mistake);
      }
      if (start) line.push(...start.tokens);
      else line.push(token);
    }
    if (line.length > 0) this.finish(line, lineEnd ?? endOfText(line.at(-1) as Token, text));
    return !stretch?.to;
  }

  private weekStart({ home }: Token, start: LineStart | undefined): Omit<WeekStart, 'looks'> {
    const { statements, tokens, mistakes } = this.arranged;
    const { context, isBelowDay, unitOfPlan, names, rhythm, calendar, strays } = this;
    const named = names.size;
    return {
      line: home,
      start: asBefore(start),
      soFar: { statements: statements.length, tokens: tokens.length, mistakes: mistakes.length },
      above: { context, isBelowDay, unitOfPlan, named, ...rhythm.soFar, ...calendar.soFar, ...strays.soFar },
    };
  }

  private lineStart(tokens: readonly Token[], at: number, above: readonly Token[]): LineStart | undefined {
    this.calendar.read(above);
    return readLineStart(
      tokens,
      at,
      this.contextBehind(above),
      this.names,
      this.dayAbove(above),
      (date) => this.calendar.weekOf(date),
      this.calendar.firstDay,
    );
  }

  private startsStatement(token: Token, line: readonly Token[], depth: number): boolean {
    const name = token.name;
    const first = (line[0] as Token).name;
    const previous = (line.at(-1) as Token).name;
    // It says whom the plan is for; below a day it begins a line.
    if (name === 'for') return first !== 'plan';
    if (ALWAYS_STARTS.has(name)) return true;
    const context = this.contextBehind(line);
    // Nothing belongs in parentheses in the line that begins a week or a workout.
    const canNest = CAN_NEST.has(context) && !WEEKS.has(first) && !(first in DEFINITIONS);
    if (!canNest && lineStartsIn(context).includes(name)) return true;
    const isOpen = OPEN_ENDED.has(previous) && !isOfAmount(line);
    if (canNest ? depth > 0 || isOpen : previous !== '(' && isOpen) return false;
    // In a block it is an exercise, also right below the line that begins the block.
    if (name === 'TEXT') return (DEFINITIONS[first] ?? this.context) === 'block' && previous !== 'block';
    // `+ 10 s/km`; a minus is a bullet.
    return !CONTINUES.has(name) && !(name === 'PACE_OFFSET' && token.image.startsWith('+'));
  }

  /** `zones`, above the zones of an athlete. */
  private isHeading(line: readonly Token[]): boolean {
    if (this.context !== 'athlete' || !/^(?:hr-?)?zones?$/i.test(line[0]?.image ?? '')) return false;
    return line.slice(1).every(({ image }) => image === ':');
  }

  /** Keeps who is named: an athlete, a group, those whom a plan is for. */
  private keepNames(line: readonly Token[]): void {
    const name = line[0]?.name;
    if (name !== 'athlete' && name !== 'group' && name !== 'plan') return;
    for (const token of line.slice(1))
      if (token.name === 'TEXT' || token.name === 'WORD') this.names.add(nameOf(token));
  }

  /** The day above a line in its week, that of the unfinished line included. */
  private dayAbove(line: readonly Token[]): string | undefined {
    const first = line[0];
    if (first && WEEKS.has(first.name)) return undefined;
    return first && DAYS.has(first.name) ? first.name : this.daysAbove.day;
  }

  /** What a line belongs to that stands below an unfinished one. */
  private contextBehind(line: readonly Token[]): Context {
    const first = line[0];
    if (!first) return this.context;
    if (WEEKS.has(first.name)) return 'week';
    // `pace` and `pain rule` begin definitions, and lines of others.
    return lineStartsIn(this.context).includes(first.name)
      ? this.context
      : (DEFINITIONS[first.name] ?? this.context);
  }

  private finish(written: readonly Token[], lineEnd: Token): void {
    const { text } = this;
    if (written.every(isRule) || this.isHeading(written)) return;
    if (this.isRowOfTable(written)) {
      this.setAside(written);
      this.arranged.statements.push({
        tokens: written,
        written,
        lineEnd,
        holder: undefined,
        opens: undefined,
      });
      return;
    }
    const context = this.contextBehind(written);
    lowerCase(written, context === 'week');
    if (context === 'week' || context === 'workout' || context === 'block') asPlainWords(written);
    const unit = this.unitOfPlan ?? this.unitOfText;
    const isUsual = isUsualForm(written, context);
    const several = isUsual || context !== 'week' ? undefined : linesInOne(written, text);
    if (several) this.arranged.mistakes.push(several.mistake);
    const notation = isUsual
      ? written
      : readNotation(several?.kept ?? written, context, this.daysAbove, text, unit);
    const { tokens: read, mistakes } = this.rhythm.read(notation);
    this.arranged.mistakes.push(...mistakes);
    const isTraining = context === 'week' || context === 'workout';
    const isStray = read[0]?.type === WORD && !this.canStand(read[0]);
    const tokens = isStray ? withoutSigns(read) : this.readable(read, text, isTraining);
    if (tokens.length === 0) return;
    this.keepNames(tokens);
    this.calendar.read(tokens);
    if (tokens[0]?.name === 'plan') this.unitOfPlan = undefined;
    this.unitOfPlan = unitOfLine(tokens) ?? this.unitOfPlan;
    const place = this.place(tokens);
    // A day that is the same has the usual form, also where a sign that could not be read kept this one from it.
    if (place?.opens === 'day')
      this.daysAbove.add(
        tokens === read ? tokens : readNotation(tokens, context, this.daysAbove, text, unit),
      );
    else if (place?.opens === 'week') this.beginWeek(tokens);
    else if (place?.opens) this.daysAbove.clear();
    if (place) this.strays.placed();
    else this.setAside(tokens);
    this.arranged.statements.push({ tokens, written, lineEnd, holder: place?.holder, opens: place?.opens });
    if (!place) return;
    for (const token of tokens) this.arranged.tokens.push(token);
    this.arranged.tokens.push(lineEnd);
  }

  private beginWeek(line: readonly Token[]): void {
    this.daysAbove.begin(line[1]?.image);
    const { week, daysAbove } = this;
    if (!week || week.line !== line[0]?.home) return;
    daysAbove.looks = new LooksBack();
    this.arranged.weeks.push({ ...week, looks: daysAbove.looks });
  }

  /** The tokens without those that nothing in the language begins with, which are reported, as is what is unclear. */
  private readable(read: readonly Token[], text: string, isTraining: boolean): readonly Token[] {
    let isReadable = true;
    for (let i = 0; i < read.length; i++) if ((read[i] as Token).type === UNREADABLE) isReadable = false;
    const unclear = unclearIn(read, isTraining);
    const alike = unclear.filter(({ kind }) => kind === unclear[0]?.kind);
    if (alike.length > 0) this.arranged.mistakes.push(unclearMistake(alike));
    if (isReadable) return read;
    const unreadable = read.filter(({ type }) => type === UNREADABLE);
    this.arranged.mistakes.push(...unreadableMistakes(unreadable, text, isTraining));
    return withoutSigns(read);
  }

  /** Whether a line is none that can stand here, but has the columns of a table. */
  private isRowOfTable(line: readonly Token[]): boolean {
    const [first, second] = line as [Token, Token?];
    const isHead = first.name === 'week' && second?.type !== NUMBER;
    return (isHead || !this.canStand(first)) && isTableRow(line, this.text);
  }

  /** Whether a line can begin with a token here. */
  private canStand({ name }: Token): boolean {
    return this.belongs(name) || DEFINITIONS[name] !== undefined;
  }

  /** Whether a line that begins with it is a part of what is open. What others do instead stands below a day. */
  private belongs(name: Token['name']): boolean {
    return lineStartsIn(this.context).includes(name) && (name !== 'for' || this.isBelowDay);
  }

  /** What the line is a part of, and what it begins; undefined where it can't stand. Follows the context. */
  private place(line: readonly Token[]): Pick<StatementLine, 'holder' | 'opens'> | undefined {
    const first = line[0] as Token;
    const name = first.name;
    // What begins with any word may be a definition that is half written.
    if (this.belongs(name) && !wordCutShort(line)) {
      if (WEEKS.has(name)) {
        this.enter('week');
        return { holder: 'plan', opens: 'week' };
      }
      const isDay = DAYS.has(name);
      const holder = this.isBelowDay && !isDay ? 'day' : this.context;
      this.isBelowDay ||= isDay;
      return { holder, opens: isDay ? 'day' : undefined };
    }
    const opened = DEFINITIONS[name];
    if (opened && !(name === 'PAIN_RULE' && line[2]?.name !== 'TEXT')) {
      this.enter(opened);
      return { holder: 'file', opens: opened === 'file' ? undefined : opened };
    }
    return undefined;
  }

  private enter(context: Context): void {
    this.context = context;
    this.isBelowDay = false;
    this.strays.entered(context);
  }

  private setAside(line: readonly Token[]): void {
    const { context, isBelowDay, arranged, text, rhythm } = this;
    this.strays.add(line, {
      context,
      isBelowDay,
      above: arranged.statements,
      nameOfWeek: rhythm.name,
      isRowOfTable: () => this.isRowOfTable(line),
      text,
    });
  }

  private report(token: Token, message: string): void {
    this.arranged.mistakes.push(mistakeAt(token, message));
  }
}

/** The start of a line with tokens of its own: what is read of them may change them. */
function asBefore(start: LineStart | undefined): LineStart | undefined {
  return (
    start && {
      ...start,
      tokens: start.tokens.map((token) => covering(token.type, token.image, token, token)),
    }
  );
}

/** Whether a line that begins a week is read in the same way as another time, and so are those below it. */
function isAlike(one: Omit<WeekStart, 'looks'>, other: WeekStart): boolean {
  const isSame = Object.entries(one.above).every(([key, value]) =>
    Object.is(value, other.above[key as keyof Above]),
  );
  return isSame && writtenIn(one) === writtenIn(other);
}

function writtenIn({ start }: Pick<WeekStart, 'start'>): string | undefined {
  return start?.tokens.map(({ image, length }) => `${image} ${length}`).join();
}

/** Without what nothing in the language begins with. */
function withoutSigns(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(({ type }) => type !== UNREADABLE);
}

function endOfText({ home }: Token, text: string): Token {
  return new Token(EOL, '', home, text.length - home.offset + 1);
}

/** `800 m D+`, `400 m+`: a sign that belongs to what stands before it, and joins nothing. */
function isOfAmount(line: readonly Token[]): boolean {
  const [before, sign] = line.slice(-2);
  if (sign?.image !== '+' || before?.end !== sign.offset) return false;
  return before.type === DISTANCE || before.type === DURATION || /^d$/i.test(before.image);
}

/** A part of a line that is drawn between others: `-----`. */
function isRule({ type, image }: Token): boolean {
  return type === UNREADABLE && /^[-=_*~\u2013\u2014\u2500\u2550]$/.test(image);
}

/** The token by which it is told whether a line begins a statement: none that nothing in the language begins with. */
function decisive(tokens: readonly Token[], next: number, token: Token): Token {
  let at = next;
  let found = token;
  while (found.type === UNREADABLE && tokens[at] && tokens[at]?.type !== EOL) found = tokens[at++] as Token;
  return found;
}
