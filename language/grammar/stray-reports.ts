/** Reports lines that can't stand where they are: one message for those that lie together. */
import { instead, type LexerMistake, mistakeAt } from './correction.ts';
import { expectedLines } from './expected-lines.ts';
import { type Context, DEFINITIONS, FOLLOWED_BY, HOLDS, WEEKS } from './generated/line-starts.ts';
import { wordCutShort } from './half-written.ts';
import { isLanguageWord, nameInQuotes } from './language-word.ts';
import { nearest } from './nearest.ts';
import { DAYS } from './notation/spellings/index.ts';
import { days } from './notation/tables.ts';
import { lineStartsIn, type StatementLine } from './statement-line.ts';
import { strayLine, TABLE_ROW } from './stray-line.ts';
import type { Token } from './token.ts';
import { writtenText } from './written.ts';

/** Where a line can't stand. */
export interface StrayPlace {
  readonly context: Context;
  readonly isBelowDay: boolean;
  /** The statements in front of it. */
  readonly above: readonly StatementLine[];
  /** What a week of the plan is called. */
  readonly nameOfWeek: Parameters<typeof expectedLines>[2];
  readonly isRowOfTable: () => boolean;
  readonly text: string;
}

const HOME: Readonly<Partial<Record<Context, string>>> = {
  athlete: 'belongs to an athlete. Start one above it with `athlete "Name"`.',
  exercise: 'belongs to an exercise. Start one above it with `exercise name`.',
  plan: 'belongs at the top of a plan, after `plan "Name"` and before its first week.',
  week: 'belongs to a week of a plan. Start one above it with `week 1`.',
};

/** Lines that must not be lost without a word. */
const MEDICAL: ReadonlySet<string> = new Set(['back', 'symptoms', 'CLEARED_BY']);

const OF_OTHERS =
  'What others do instead stands below a day: `tue easy 8 km`, and below it `for "Name": easy 5 km`.';

/** What was reported up to a line. */
export interface StraysSoFar {
  readonly homes: string;
  readonly isRightAbove: boolean;
}

/** Keeps what was reported, so that one missing line costs one message. */
export class StrayReports {
  private readonly homesReported = new Set<Context>();
  private strayBefore = false;
  /** The problems that were found. */
  private readonly mistakes: LexerMistake[];

  constructor(mistakes: LexerMistake[]) {
    this.mistakes = mistakes;
  }

  get soFar(): StraysSoFar {
    return { homes: [...this.homesReported].sort().join(' '), isRightAbove: this.strayBefore };
  }

  /** Goes on from what was reported above a line. */
  goOn({ homes, isRightAbove }: StraysSoFar): void {
    for (const home of homes.split(' ')) if (home !== '') this.homesReported.add(home as Context);
    this.strayBefore = isRightAbove;
  }

  /** A line stands where it can. */
  placed(): void {
    this.strayBefore = false;
  }

  /** What follows is a part of something else. */
  entered(context: Context): void {
    this.homesReported.delete(context);
    if (context === 'plan') this.homesReported.delete('week');
  }

  add(line: readonly Token[], place: StrayPlace): void {
    const [{ name }] = line as [Token];
    const { context } = place;
    const home = (['athlete', 'exercise', 'plan', 'week'] as const).find((one) =>
      lineStartsIn(one).includes(name),
    );
    // Of several sentences each can be kept as a note.
    const isOwn = context === 'week' && isSentence(line);
    const isKnown = home !== undefined && (this.homesReported.has(home) || isInLineAbove(home, place.above));
    const repeats = !isOwn && (this.strayBefore || isKnown);
    if (home) {
      this.homesReported.add(home);
      // Without its plan, a plan's weeks are lost as well: one message is enough.
      if (home === 'plan' && context !== 'week') this.homesReported.add('week');
    }
    this.strayBefore = true;
    if (!repeats) this.mistakes.push(strayMistake(line, home, place));
  }
}

/** Whether what begins a week stands amid a line of the plan above, in which it is a mistake: `note "x" week 1`. */
function isInLineAbove(home: Context, above: readonly StatementLine[]): boolean {
  if (home !== 'week') return false;
  const plan = above.findLastIndex(({ opens }) => opens === 'plan');
  return above.slice(plan).some(({ tokens }) => tokens.some(({ name }, at) => at > 0 && WEEKS.has(name)));
}

function strayMistake(line: readonly Token[], home: Context | undefined, place: StrayPlace): LexerMistake {
  const { context, text } = place;
  const [first] = line as [Token];
  if (place.isRowOfTable()) return mistakeAt(first, TABLE_ROW);
  if (first.name === 'note' && context === 'athlete') {
    const message = 'A `note` stands in a plan, a week or below a day. Of an athlete write a comment: `# …`.';
    return mistakeAt(first, message, [instead(first, '#')]);
  }
  if (first.name === 'for' && context === 'week') return mistakeAt(first, OF_OTHERS);
  if (home && HOME[home]) {
    const consequence =
      home === 'athlete' && MEDICAL.has(first.name) ? ' Until then it is checked for nobody.' : '';
    return mistakeAt(first, `\`${beginning(line, text)}\` ${HOME[home]}${consequence}`);
  }
  // One that belongs behind the one above, or stands for another one: what is said of it is no list of what can stand.
  const found = wordCutShort(line) ? undefined : strayLine(line, context, place.above, text);
  return found ? mistakeAt(first, found.message, found.corrections) : unexpected(line, place);
}

function unexpected(line: readonly Token[], place: StrayPlace): LexerMistake {
  const { context, isBelowDay, nameOfWeek, text } = place;
  const [first, next] = line as [Token, Token?];
  const message = `Expected ${expectedLines(context, isBelowDay, nameOfWeek)}, found \`${beginning(line, text)}\`.`;
  if (context === 'block' && next?.name === 'TIMES' && isLanguageWord(first.name))
    return mistakeAt(first, `${message} ${nameInQuotes(first.image)}`, [instead(first, `"${first.image}"`)]);
  const starts = [...HOLDS[context], ...Object.keys(DEFINITIONS)].filter(
    (word) => /^[a-z]/.test(word) && canBeFollowed(word, next),
  );
  const names = context === 'week' ? Object.entries(DAYS).flatMap(([day, others]) => [day, ...others]) : [];
  const near = nearest(first.image, [...starts, ...names]) ?? wordCutShort(line);
  const suggestion = near && (days.named(near) ?? near);
  const ask = suggestion ? ` Did you mean \`${suggestion}\`?` : '';
  return mistakeAt(first, message + ask, suggestion ? [instead(first, suggestion)] : []);
}

/** What stands at the beginning of a line, as it is written. */
function beginning(line: readonly Token[], text: string): string {
  const written = line.find(({ length }) => length > 0);
  return writtenText(written ?? (line[0] as Token), text);
}

/** Whether a line can begin with a word, by what stands behind it. */
function canBeFollowed(word: string, next: Token | undefined): boolean {
  const types = FOLLOWED_BY.get(word);
  // A word of the language may be a name that lacks its quotes.
  return (
    !types || !next || types.includes(next.name) || (types.includes('WORD') && isLanguageWord(next.name))
  );
}

/** Whether a line is of words alone, and of several. */
function isSentence(line: readonly Token[]): boolean {
  return (
    line.length >= SHORTEST_SENTENCE &&
    line.every(({ name, image }) => name === 'WORD' || /^[a-z,]/.test(image))
  );
}

const SHORTEST_SENTENCE = 3;
