import {
  definitionStarts,
  type ExcerptReading,
  keyOfName,
  type NameOf,
  type RunplanServices,
  readExcerpt,
  readText,
  type Source,
  type Span,
} from '@runplan/language/internal';
import type { Situation } from './situation.ts';

/** A way to put something into the text. */
export interface Form {
  /** What is replaced. */
  readonly span: Span;
  /** What stands there then, placeholders filled in. */
  readonly plain: string;
  /** What is put there, as it is called. */
  readonly label: string;
  /** Whether it is the name of a definition: where one fits, so do others. */
  readonly isName: boolean;
}

/** As much of a text is looked at for the end of the statement that the cursor stands in. */
const LONGEST_STATEMENT = 4_000;

/** The words that definitions and weeks begin with. */
const OPENINGS: ReadonlySet<string> = new Set(
  [...definitionStarts(), 'week', 'cycle'].map((words) => words.replace(/ .*/, '')),
);

/** What no offer replaces: it parts a line. Between figures a sign parts nothing: `52:30`. */
const PARTS = /[+()"#\r\n]|[,:](?!\d)/;

/** More words than this behind the cursor are never replaced by an offer. */
const MOST_REPLACED = 3;

/** The statement that the cursor stands in. */
interface WrittenStatement {
  /** The lines above that say what it can be. */
  readonly above: string;
  readonly text: string;
  readonly start: number;
}

/** Chooses how offers get into a line that is written already, so that nothing is said twice and nothing gets lost. */
export class LineFit {
  private readonly services: RunplanServices;
  /** The statement below the lines that it is read by. */
  private readonly excerpt: string;
  private readonly start: number;
  /** Where the excerpt would begin in the whole text, if nothing stood between its lines. */
  private readonly offset: number;
  private readonly now: ExcerptReading;
  /** The mistakes that were counted, by what is replaced and with what. */
  private readonly known = new Map<string, number>();
  /** What the lines below belong to and no offer changes; undefined where the statement may begin with anything. */
  private readonly opening: string | undefined;
  /** Whether the statement can be read as it is. */
  readonly isIntact: boolean;
  /** Whether what stands behind the cursor goes on with the same phrase. */
  readonly goesOn: boolean;
  /** Where what is replaced can end, nearest first. */
  readonly ends: readonly number[];

  private constructor(
    services: RunplanServices,
    { above, text, start }: WrittenStatement,
    rest: string,
    restStart: number,
  ) {
    this.services = services;
    this.excerpt = above + text;
    this.start = start;
    this.offset = start - above.length;
    this.ends = endsIn(rest, restStart);
    this.goesOn = !/^[ \t]*(?:[,+:)]|$)/.test(rest);
    this.now = readExcerpt(this.excerpt, services);
    this.isIntact = this.now.mistakes === 0;
    const opening = openingOf(text);
    this.opening = this.isIntact || opening !== '' ? opening : undefined;
  }

  /** Undefined where the statement ends at the cursor, and what is typed there is only the beginning of something. */
  static at({ text }: Source, situation: Situation, services: RunplanServices): LineFit | undefined {
    const { typed, above, tokens, offset } = situation;
    const behind = text.slice(offset, offset + LONGEST_STATEMENT);
    const endsLine = /^[ \t]*(?:[#\r\n]|$)/.test(behind);
    if (endsLine && tokens.length === 0) return undefined;
    const rest = /^[^\r\n]*/.exec(text.slice(typed.end))?.[0] ?? '';
    const start = tokens[0]?.start ?? typed.start;
    const { statements } = readText(above + text.slice(start, typed.end + LONGEST_STATEMENT));
    const own = statements.find(({ lineEnd }) => lineEnd.offset - above.length + start >= typed.end);
    const end = (own?.lineEnd.offset ?? above.length) - above.length + start;
    const endsHere = endsLine && !/[\r\n][ \t]*[^\s#]/.test(text.slice(offset, end));
    if (endsHere && typed.text === '') return undefined;
    const fit = new LineFit(services, { above, text: text.slice(start, end), start }, rest, typed.end);
    return endsHere && !fit.isIntact ? undefined : fit;
  }

  /** The first of the forms with which the fewest mistakes are made; undefined where each makes one more than there are. */
  best<Any extends Form>(forms: readonly Any[]): Any | undefined {
    let best: Any | undefined;
    let fewest = this.now.mistakes + 1;
    for (const form of forms) {
      const mistakes = this.mistakesWith(form);
      if (mistakes >= fewest) continue;
      [best, fewest] = [form, mistakes];
      if (mistakes === 0) break;
    }
    return best;
  }

  /** Whether the text stands there already. */
  changesNothing({ span, plain }: Form): boolean {
    return this.textIn(span) === plain;
  }

  /** What of the statement stands in a stretch of the text. */
  textIn({ start, end }: Span): string {
    return this.excerpt.slice(start - this.offset, end - this.offset);
  }

  private mistakesWith(form: Form): number {
    const { span, plain, label, isName } = form;
    const key = [span.start, span.end, isName ? plain.replace(label, '\u0000') : plain].join(' ');
    const mistakes = this.known.get(key) ?? this.count(form);
    this.known.set(key, mistakes);
    return mistakes;
  }

  private count({ span, plain, label }: Form): number {
    const { excerpt, offset, opening, start, now } = this;
    // What begins with the line replaces the blanks before the statement, too.
    const from = Math.max(span.start, start);
    const text = excerpt.slice(0, from - offset) + plain + excerpt.slice(span.end - offset);
    if (opening !== undefined && openingOf(text.slice(start - offset)) !== opening)
      return Number.POSITIVE_INFINITY;
    const { mistakes, undefinedNames } = readExcerpt(text, this.services);
    const isNew = ({ type, key }: NameOf) =>
      key !== keyOfName(label) && !now.undefinedNames.some((one) => one.type === type && one.key === key);
    return mistakes + undefinedNames.filter(isNew).length;
  }
}

/** Behind the typed word, and behind each of the next words that an offer may replace with it. */
function endsIn(rest: string, start: number): readonly number[] {
  const words = rest.slice(0, PARTS.exec(rest)?.index).matchAll(/\S+/g);
  const ends = [...words].slice(0, MOST_REPLACED).map(({ index, 0: word }) => start + index + word.length);
  return [start, ...ends];
}

/** The first word of a statement that begins a definition or a week; empty for another one. */
function openingOf(statement: string): string {
  const [word = ''] = /^[^\s"]+/.exec(statement.trimStart().toLowerCase()) ?? [];
  return OPENINGS.has(word) ? word : '';
}
