import {
  type Context,
  contextAfter,
  isOpenText,
  LINE_WORDS,
  PHRASES,
  readText,
  type StatementLine,
  type TextReading,
  usualTargets,
} from '@runplan/language/internal';

/** A word or figure of a statement. */
export interface Token {
  /** The name of its type in the grammar: a word of the language is its own. */
  readonly type: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The stretch of the text that a completion replaces. */
export interface Typed {
  readonly start: number;
  readonly end: number;
  /** What stands before the cursor of it. */
  readonly text: string;
  /** Whether it is in quotes; they belong to it. */
  readonly isQuoted: boolean;
}

/** Where the cursor stands. */
export interface Situation {
  readonly offset: number;
  readonly typed: Typed;
  /** The statement's words before {@link typed}. */
  readonly tokens: readonly Token[];
  /** What the statement is in. */
  readonly context: Context;
  /** Whether nothing but blanks stands before the word on its line. */
  readonly startsLine: boolean;
  /** The offsets at which the plan, the week, the day … that hold the cursor begin. */
  readonly owners: ReadonlySet<number>;
  /** The lines above that say what the statement can be: the first ones of its definition, and those of its week and day. */
  readonly above: string;
}

/** The first word of an athlete's own zone, which its number belongs to. */
const OWN_ZONE = 'zone 1';
const TARGETS = usualTargets().map(({ text }) => text);
/** Phrases within a line; those of targets stand only behind `@`. */
const WITHIN_LINES = PHRASES.filter(
  (words) => !LINE_WORDS.has(words) && !TARGETS.some((target) => target.endsWith(words)),
);

/** Two words that are one, or three; the last, or a part of it, may be missing. */
const OPEN_PHRASE = new RegExp(
  `(?:(?<=^[ \\t]*)(?:${beginnings([OWN_ZONE, ...PHRASES.filter((words) => LINE_WORDS.has(words))])})|` +
    `(?<![\\w-])(?:${beginnings(WITHIN_LINES)})|` +
    // Behind an amount the `@` goes without saying.
    `(?<=(?:@|\\d[ \\t]*(?:km|mi|m|min|s|h))[ \\t]*)(?:${beginnings(TARGETS)}))[ \\t]+[a-z\\d]*$`,
  'i',
);

/** A pattern for what stands before the last blank of phrases, and before the blanks before it. */
function beginnings(phrases: readonly string[]): string {
  const all = phrases.flatMap((phrase) => {
    const words = phrase.split(' ');
    return words.slice(1).map((_, index) => words.slice(0, index + 1).join('[ \\t]+'));
  });
  return [...new Set(all)].join('|');
}

/** A word, a figure with or without its unit, a date, a pace. */
const WORD = /(?:[a-z_\u00C0-\u1FFF][\w\u00C0-\u1FFF-]*|\d+(?:[:.-]\d*)*(?:[a-z_/%][\w/-]*)?)$/i;

/** So much of a line is looked at on each side of the cursor: no word is longer, nor two with the blanks between them. */
const LONGEST_TYPED = 200;

/** Words that end behind the cursor belong to what is replaced, and so does a name in quotes that begins there. */
const REST_OF_WORD = /^(?:[\w\u00C0-\u1FFF-]+|"[^"\r\n]*")/;
const REST_OF_FIGURE = /^\d*(?:[:.-]\d+)*(?:[a-z_/%][\w/-]*)?/i;

/** What stands between the cursor and the quote that closes a text, unless that quote opens the next one. */
const REST_OF_TEXT = /^[^"\r\n#@:+,()]*"/;

/** A word that is no word of the language, nor a unit: it stands for the one that is completed. */
const PROBE = '_';

/** Behind a figure they are its unit, `90"`, as long as no word touches them. */
const UNIT_SIGNS = /["'”’″′]/;

/**
 * Looks at the text around the cursor; undefined inside of a comment, and of a word that is none.
 *
 * @param reading of the text, where it is known
 */
export function situationAt(text: string, offset: number, reading?: TextReading): Situation | undefined {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const line = text.slice(lineStart, offset);
  const typed = typedIn(line, text, offset);
  if (!typed) return undefined;
  // Nothing stands behind the probe, so no line moves: the reading stays what it is.
  const gap = UNIT_SIGNS.test(text[typed.start - 1] ?? '') ? ' ' : '';
  const { statements } = readText(text.slice(0, typed.start) + gap + PROBE, reading);
  const before = statements.slice(0, -1);
  const tokens = tokensBefore(statements.at(-1)).map((token) => ({
    type: token.name,
    text: token.image,
    start: token.offset,
    end: token.end,
  }));
  return {
    offset,
    typed,
    tokens,
    context: contextAfter(before),
    startsLine: text.slice(lineStart, typed.start).trim() === '',
    owners: ownersOf(before, tokens.length > 0 ? statements.at(-1) : undefined),
    above: linesAbove(before, text),
  };
}

/**
 * The words before the probe: as they are written where reading them as the usual form takes the probe as a part of a name, or
 * the comma before it for nothing.
 */
function tokensBefore(statement: StatementLine | undefined): StatementLine['tokens'] {
  const { tokens = [], written = [] } = statement ?? {};
  const goesOn = written.at(-2)?.image === ',' && tokens.at(-2)?.image !== ',';
  const isRead = tokens.at(-1)?.image === PROBE && !goesOn;
  if (!isRead) return written.slice(0, -1);
  const before = tokens.slice(0, -1);
  const [last, bare] = [before.at(-1), written.at(-2)];
  // A figure that is read with a unit may be given another one.
  const isBare = last && bare?.name === 'NUMBER' && bare.offset === last.offset;
  return isBare ? [...before.slice(0, -1), bare] : before;
}

/** The part of the line that is being typed; undefined inside of a comment, and of a word that is none. */
function typedIn(line: string, text: string, offset: number): Typed | undefined {
  const { comments, statements } = readText(line);
  if (comments.length > 0) return undefined;
  const last = statements.at(-1)?.tokens.at(-1);
  if (last && isOpenText(last.image)) {
    const start = offset - line.length + last.offset;
    const rest = REST_OF_TEXT.exec(text.slice(offset, offset + LONGEST_TYPED))?.[0] ?? '';
    return { start, end: offset + rest.length, text: text.slice(start, offset), isQuoted: true };
  }
  const near = line.slice(-LONGEST_TYPED);
  const word = (OPEN_PHRASE.exec(near) ?? WORD.exec(near))?.[0] ?? '';
  if (word.length === LONGEST_TYPED) return undefined;
  const rest = restOf(word, text.slice(offset, offset + LONGEST_TYPED));
  return { start: offset - word.length, end: offset + rest.length, text: word, isQuoted: false };
}

/** What belongs to a word, or stands in its place, behind the cursor. */
function restOf(word: string, behind: string): string {
  const isFigure = /^\d/.test(word || behind);
  const rest = (isFigure ? REST_OF_FIGURE : REST_OF_WORD).exec(behind)?.[0] ?? '';
  return rest.startsWith('"') && word !== '' ? '' : rest;
}

/** The offsets of the statements that hold what stands behind `before`: the definition, its week, its day; and its own. */
function ownersOf(before: readonly StatementLine[], own: StatementLine | undefined): ReadonlySet<number> {
  const owners = new Set<number>();
  const seen = new Set<StatementLine['opens']>();
  for (const { opens, holder, tokens } of own ? [own, ...before.toReversed()] : before.toReversed()) {
    // A day above the line of a week is not the day of what follows.
    if (opens && !seen.has(opens) && !(opens === 'day' && seen.has('week'))) {
      seen.add(opens);
      owners.add(tokens[0]?.offset ?? -1);
    }
    if (holder === 'file') break;
  }
  return owners;
}

/** See {@link Situation.above}. */
function linesAbove(before: readonly StatementLine[], text: string): string {
  const definition = before.findLastIndex(({ holder }) => holder === 'file');
  const inside = before.slice(definition < 0 ? before.length : definition);
  const firstWeek = inside.findIndex(({ opens }) => opens === 'week');
  const week = inside.findLastIndex(({ opens }) => opens === 'week');
  const day = inside.findLastIndex(({ opens }) => opens === 'day');
  const above = firstWeek < 0 ? inside : inside.slice(0, firstWeek);
  const lines = [
    ...above,
    ...inside.slice(week, week + 1),
    ...(day > week ? inside.slice(day, day + 1) : []),
  ];
  return lines.map(({ written, lineEnd }) => `${text.slice(written[0]?.offset, lineEnd.offset)}\n`).join('');
}

/** Words parted at the separators that stand outside of parentheses. */
export function splitAt(separator: string, words: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const word of words) {
    if (word.type === '(') depth += 1;
    if (word.type === ')') depth -= 1;
    if (depth <= 0 && word.type === separator) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts;
}
