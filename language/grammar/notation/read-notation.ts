/** Reads what coaches write as the tokens of the usual form. */
import type { Context } from '../generated/line-starts.ts';
import { DAYS as DAY_TOKENS, WEEKS as WEEK_TOKENS } from '../generated/line-starts.ts';
import { DISTANCE, DURATION, NUMBER, SET_REPS, TEXT, TIMES, UNREADABLE, WORD } from '../generated/tokens.ts';
import { keyOfName } from '../key-of-name.ts';
import { isOpenText, Token } from '../token.ts';
import { isAmount, TRACK } from './amounts.ts';
import { writeAthleteLine } from './athlete-line.ts';
import { writeDone } from './done.ts';
import { writeExercise } from './exercises.ts';
import { withLaps } from './laps.ts';
import { Phrases, phrasesOf } from './phrases.ts';
import { writePlanLine } from './plan-line.ts';
import { endsWithProse, isUnknownWord } from './prose.ts';
import { covering, joined, type PlanUnit, Rewriting, typeOf, unwritten } from './rewriting.ts';
import { OF_EXERCISES } from './session-start.ts';
import { writeSessions } from './sessions.ts';
import { AS_ABOVE, AS_LAST_WEEK, CONDITIONS, SAME_DAY, WEEK } from './spellings/index.ts';
import { writeSteps } from './steps.ts';
import { days, kinds } from './tables.ts';
import { isUsualForm } from './usual-form.ts';
import { writeWeek } from './week-line.ts';

const sameDay = phrasesOf(SAME_DAY);
const asAbove = phrasesOf(AS_ABOVE);
const asLastWeek = phrasesOf(AS_LAST_WEEK);
const conditions = phrasesOf(CONDITIONS);
const weeks = new Phrases(WEEK);

/** The days of a week that were read so far, for those that are the same as one of them. */
export class DaysAbove {
  /** Of a day that is written in several lines, those of each. */
  private readonly byDay = new Map<string, (readonly Token[])[]>();
  private last: readonly Token[] | undefined;
  /** Those of the weeks before, by their numbers as they are written. */
  private readonly byWeek = new Map<string, ReadonlyMap<string, readonly (readonly Token[])[]>>();
  /** Sessions of exercises by what they are called, which stays the same over the weeks. */
  private readonly byName = new Map<string, readonly Token[]>();
  private week: string | undefined;

  /** Keeps the sessions of a day. */
  add(tokens: readonly Token[]): void {
    let end = 1;
    while (tokens[end]?.image === ',' && DAY_TOKENS.has(tokens[end + 1]?.name ?? 'EOF')) end += 2;
    this.last = tokens.slice(end);
    this.keepNames(this.last);
    for (let at = 0; at < end; at += 2) {
      const { name } = tokens[at] as Token;
      const lines = this.byDay.get(name);
      if (!lines) this.byDay.set(name, [this.last]);
      else if (this.last.length > 0) lines.push(this.last);
    }
  }

  private keepNames(sessions: readonly Token[]): void {
    const isAlone =
      OF_EXERCISES.has(sessions[0]?.image ?? '') && !sessions.some(({ image }) => image === '+');
    const name = isAlone ? sessions.at(-1) : undefined;
    if (name?.type === TEXT) this.byName.set(keyOfName(name.image.slice(1, -1)), sessions);
  }

  /** The session of exercises that is called so. */
  sessionsCalled(name: string): readonly Token[] | undefined {
    return this.byName.get(keyOfName(name));
  }

  /** The sessions of a day; of the last one without a name. */
  sessions(day?: string): readonly Token[] | undefined {
    return day === undefined ? this.last : together(this.byDay.get(day));
  }

  /** The last day above in this week. */
  get day(): string | undefined {
    return [...this.byDay.keys()].at(-1);
  }

  /** The sessions of a day of another week; of the one before without its number. */
  sessionsOf(day: string, week = String(Number(this.week) - 1)): readonly Token[] | undefined {
    return together(this.byWeek.get(week)?.get(day));
  }

  /** Begins a week. */
  begin(week: string | undefined): void {
    if (this.week) this.byWeek.set(this.week, new Map(this.byDay));
    this.week = week;
    this.byDay.clear();
    this.last = undefined;
  }

  /** Forgets all weeks above. */
  clear(): void {
    this.begin(undefined);
    this.byWeek.clear();
    this.byName.clear();
  }
}

/** The sessions of several lines as those of one. */
function together(lines: readonly (readonly Token[])[] | undefined): readonly Token[] | undefined {
  return lines
    ?.filter((line) => line.length > 0)
    .flatMap((line, index) => (index === 0 ? line : [unwritten('+', line[0] as Token), ...line]));
}

/**
 * The tokens of a statement in the usual form; the same where it is written so. What is not understood stays as it is.
 *
 * @param context what the statement stands in
 * @param unit that the plan counts distances in, where that is known
 */
export function readNotation(
  tokens: readonly Token[],
  context: Context,
  above: DaysAbove,
  text: string,
  unit?: PlanUnit,
): readonly Token[] {
  const isTraining = context === 'week' || context === 'workout' || context === 'block';
  if (isTraining && isUsualForm(tokens, context)) return tokens;
  return readAll(tokens, context, above, text, unit);
}

/** The same, whether or not a statement is evidently in the usual form. */
export function readAll(
  tokens: readonly Token[],
  context: Context,
  above: DaysAbove,
  text: string,
  unit?: PlanUnit,
): readonly Token[] {
  const first = tokens[0] as Token;
  const line = new Rewriting(withLaps(withBreak(withDecimal(inParentheses(withoutEnd(tokens))))), text, unit);
  if (first.name === 'note' && context !== 'exercise') writeNote(line);
  else if (WEEK_TOKENS.has(first.name)) writeWeek(line);
  else if (first.name === 'for' && context === 'week') writeOther(line, above);
  else if (first.name === 'done' || first.name === 'missed') writeDone(line);
  else if (DAY_TOKENS.has(first.name)) writeDay(line, above);
  else if (context === 'workout' && first.name !== 'workout') writeSteps(line, () => false);
  else if (context === 'block' && first.name !== 'block' && first.name !== 'rest') writeExercise(line);
  else if (first.name === 'group' || first.name === 'plan') writeNames(line);
  else if (context === 'athlete') writeAthleteLine(line);
  else if (context === 'plan') writePlanLine(line);
  else return tokens;
  while (!line.isAtEnd) line.keep();
  return line.out;
}

/** Without the signs that end a sentence or a cell, and say nothing. */
function withoutEnd(tokens: readonly Token[]): readonly Token[] {
  let end = tokens.length;
  while (end > 1 && isEndSign(tokens[end - 1] as Token)) end--;
  return end === tokens.length ? tokens : tokens.slice(0, end);
}

/** `[2 min jog]`: brackets are parentheses, where each has its other one. */
function inParentheses(tokens: readonly Token[]): readonly Token[] {
  const brackets = tokens.filter(({ type, image }) => type === UNREADABLE && /^[[\]]$/.test(image));
  const arePairs = brackets.length % 2 === 0 && brackets.every(({ image }, at) => image === '[]'[at % 2]);
  if (brackets.length === 0 || !arePairs) return tokens;
  return tokens.map((token) => {
    if (!brackets.includes(token)) return token;
    const sign = token.image === '[' ? '(' : ')';
    return covering(typeOf(sign), sign, token, token);
  });
}

/** `6x1000/2'`: metres of the track, and minutes between them, which look like a set of exercises. */
function withBreak(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ type, end }, index) => {
    const next = tokens[index + 1];
    return type === SET_REPS && next?.image === "'" && next.offset === end;
  });
  const [both, sign] = [tokens[at], tokens[at + 1]];
  const [, metres = '', minutes = ''] = /^(\d{3,4})\/(\d)$/.exec(both?.image ?? '') ?? [];
  if (!both || !sign || !TRACK.has(metres)) return tokens;
  const { offset, line, column } = both;
  const [slash, rest] = [offset + metres.length, offset + metres.length + 1];
  return [
    ...tokens.slice(0, at),
    new Token(DISTANCE, `${metres} m`, offset, line, column, metres.length),
    new Token(UNREADABLE, '/', slash, line, column + metres.length, 1),
    new Token(DURATION, `${minutes} min`, rest, line, column + metres.length + 1, sign.end - rest),
    ...tokens.slice(at + 2),
  ];
}

/** `easy 6,5`: at the end of a line a comma between two figures without a blank is a decimal comma. */
function withDecimal(tokens: readonly Token[]): readonly Token[] {
  const [before, whole, comma, part] = tokens.slice(-4);
  // `squats 12,8` are two sets.
  const isOfRun = before !== undefined && (before.name === 'run' || kinds.named(before.image) !== undefined);
  const isOne = isOfRun && whole?.type === NUMBER && comma?.image === ',' && part?.type === NUMBER;
  if (!isOne || whole.end !== comma.offset || comma.end !== part.offset) return tokens;
  if (!/^\d{1,2}$/.test(whole.image) || !/^\d$/.test(part.image)) return tokens;
  return [...tokens.slice(0, -3), covering(NUMBER, `${whole.image}.${part.image}`, whole, part)];
}

function isEndSign({ type, image }: Token): boolean {
  return image === ',' || (type === UNREADABLE && /^[.;!|\u2026]$/.test(image));
}

/** `group "Tuesday": "Amy", "Bob"`, `plan "Spring" for group "Tuesday"`. */
function writeNames(line: Rewriting): void {
  line.keep();
  while (!line.isAtEnd) {
    const isSign = line.is(':') || line.is('=');
    if (isSign || (line.is('group') && line.out.at(-1)?.name === 'for')) line.drop();
    else if (line.out.length > 2 && isAnd(line.peek())) line.put(',', ',', 1);
    else line.keep();
  }
}

/** What stands between two names. */
function isAnd(token: Token | undefined): boolean {
  return /^(?:&|and|\+)$/i.test(token?.image ?? '');
}

/** `note: drink a lot`: what stands behind it is its text. */
function writeNote(line: Rewriting): void {
  line.keep();
  if (line.is(':')) line.drop();
  if (line.isAtEnd || line.peek()?.type === TEXT) return;
  const written = line.written(line.tokens.length - line.at);
  if (written.includes('"')) return;
  line.put('TEXT', `"${written}"`, line.tokens.length - line.at);
}

/** `for "Amy": 4 x 1 km`: what somebody does instead, of the kind of the day where none is said. */
function writeOther(line: Rewriting, above: DaysAbove): void {
  line.keep();
  if (line.is('group') && line.peek(1)?.type === TEXT) line.drop();
  while (line.peek()?.type === TEXT || line.peek()?.type === WORD) {
    line.keep();
    if (line.is(',')) line.keep();
    else if (isAnd(line.peek())) line.put(',', ',', 1);
    else break;
  }
  if (line.is(':')) line.drop();
  const [kind] = above.sessions() ?? [];
  const next = line.peek();
  const isAmountAlone = isAmount(next) || next?.type === TIMES;
  writeSessions(line, isAmountAlone && kind?.type === WORD ? kind.image : undefined);
}

function writeDay(line: Rewriting, above: DaysAbove): void {
  line.keep();
  while (line.is(',') && DAY_TOKENS.has(line.name(1) ?? 'EOF')) line.keep(2);
  while (isOrnament(line)) line.drop();
  // `sun,long,10 km`, `Wednesday is core`
  if (line.is(',') || line.is('is')) line.drop();
  if (!writeSameDay(line, above)) writeSessions(line);
}

/** `thu same as tue`, `thu ditto`: the sessions of that day, where it stands above. */
function writeSameDay(line: Rewriting, above: DaysAbove): boolean {
  const found = sameDayAt(line, above) ?? namedAt(line, above);
  if (!found) return false;
  const { sessions, length } = found;
  // `thu as mon if free of pain`
  const isSaid = line.find(conditions, length) ?? line.looking(length, remarkAlone);
  const condition = isSaid ? line.part(line.at + length, line.tokens.length) : undefined;
  if (!condition && line.at + length < line.tokens.length) return false;
  const said = condition?.written(condition.tokens.length).replace(/^[,\u2013\u2014-] */, '') ?? '';
  if (!sessions || sessions.length === 0 || said.includes('"')) return false;
  // A mistake is corrected where it stands, and not written once more.
  if (sessions.some(({ image }) => isOpenText(image))) return false;
  const { offset, line: row, column } = line.peek() as Token;
  const end = line.tokens[line.at + length - 1]?.end ?? offset;
  for (const [index, { type, image }] of sessions.entries()) {
    line.out.push(
      index === 0
        ? new Token(type, image, offset, row, column, end - offset)
        : new Token(type, image, end, row, column + end - offset, 0),
    );
  }
  line.drop(length);
  if (condition) {
    const remark = line.made(TEXT, `"${said}"`, line.at, line.tokens.length);
    const last = line.out.at(-1) as Token;
    if (last.type === TEXT) line.out.splice(-1, 1, joined(last, remark));
    else line.out.push(remark);
    line.drop(condition.tokens.length);
  }
  return true;
}

/** `, but on grass`, `- with Amy`: words that change nothing of the training. */
function remarkAlone(line: Rewriting): boolean {
  if (line.tokens.slice(line.at).some(({ image }) => OF_CHANGES.test(image))) return false;
  const sign = line.is(',') || line.is('-') ? 1 : 0;
  return line.looking(sign, (rest) => rest.is('but') && endsWithProse(rest)) || endsWithProse(line);
}

/** What says that it is not quite the same. */
const OF_CHANGES =
  /^(?:shorter|longer|less|more|half|double|twice|fewer|extra|without|except|minus|plus|only|no|not|skip|drop|instead|or)$/i;

/** Which sessions are meant by `as tue`, `core as tue`, `ditto`, `as last week`, `core as last week`, and how many tokens say so. */
function sameDayAt(
  line: Rewriting,
  above: DaysAbove,
): { readonly sessions: readonly Token[] | undefined; readonly length: number } | undefined {
  const today = line.out[0]?.name ?? '';
  const kind = line.find(kinds);
  const from = kind?.length ?? 0;
  const before = line.find(asLastWeek, from);
  const as = line.find(sameDay, from);
  const day = before
    ? { sessions: above.sessionsOf(today), length: from + before.length }
    : as && dayNamedAt(line, from + as.length, above, today);
  if (day) return !kind || day.sessions?.[0]?.image === kind.usual ? day : undefined;
  const ditto = line.find(asAbove);
  return ditto && { sessions: above.sessions(), length: ditto.length };
}

/** `fri Rehab A`, which was written out above: the session that is called so. */
function namedAt(
  line: Rewriting,
  above: DaysAbove,
): { readonly sessions: readonly Token[]; readonly length: number } | undefined {
  if (!isUnknownWord(line, 0)) return undefined;
  let length = 1;
  while (line.peek(length) && !line.is(',', length) && !line.find(conditions, length)) length++;
  const sessions = length <= MOST_OF_NAME ? above.sessionsCalled(line.written(length)) : undefined;
  return sessions && { sessions, length };
}

/** The most words of what a session is called. */
const MOST_OF_NAME = 5;

/** `tue`, `tue's run`, `last tue`, `tue of week 1`, `week 1 tue`, `week 1`: which day of which week is meant. */
function dayNamedAt(
  line: Rewriting,
  from: number,
  above: DaysAbove,
  today: string,
): { readonly sessions: readonly Token[] | undefined; readonly length: number } | undefined {
  const week = weekAt(line, from);
  if (week) {
    const day = line.find(days, from + week.length);
    const length = from + week.length + (day?.length ?? 0);
    return { sessions: above.sessionsOf(day?.usual ?? today, week.number), length };
  }
  const last = line.is('last', from) ? 1 : 0;
  const day = line.find(days, from + last);
  if (!day) return undefined;
  const length = from + last + day.length;
  const of = line.is('of', length) || line.is('in', length) ? 1 : 0;
  const ofWeek = weekAt(line, length + of);
  if (ofWeek)
    return { sessions: above.sessionsOf(day.usual, ofWeek.number), length: length + of + ofWeek.length };
  const isLastWeek = line.is('last', length) && line.is('week', length + 1);
  if (last > 0 || isLastWeek)
    return { sessions: above.sessionsOf(day.usual), length: length + (isLastWeek ? 2 : 0) };
  return { sessions: above.sessions(day.usual), length: length + ownedLength(line, length) };
}

/** `week 1`, `wk 1`, `wk1` at a place further on. */
function weekAt(
  line: Rewriting,
  ahead: number,
): { readonly number: string | undefined; readonly length: number } | undefined {
  const word = weeks.at(line.tokens, line.at + ahead);
  const number = line.peek(ahead + (word?.length ?? 0));
  if (word && number?.type === NUMBER) return { number: number.image, length: word.length + 1 };
  const glued = /^w(?:k|eek)(\d+)$/i.exec(line.peek(ahead)?.image ?? '');
  return glued ? { number: glued[1], length: 1 } : undefined;
}

/** How many tokens `'s run` is behind a day. */
function ownedLength(line: Rewriting, ahead: number): number {
  if (!/^['\u2019]$/.test(line.peek(ahead)?.image ?? '') || !line.is('s', ahead + 1)) return 0;
  return /^(?:run|session|workout|training)$/i.test(line.peek(ahead + 2)?.image ?? '') ? 3 : 2;
}

/** What stands behind the word of a day, and says nothing: `mon:`, `mon -`, `*mon*`. */
function isOrnament(line: Rewriting): boolean {
  if (line.at + 1 >= line.tokens.length) return false;
  return /^[-:./|*\u2013\u2014]$/.test(line.peek()?.image ?? '');
}
