/** Plain text as coaches write it, in a message or a document: a line a day, with headings, dates, bullets, or without. */
import { foundOnce, leadingDays, partedByDays, type WeekdayWord } from '@runplan/language/internal';
import { type DatedText, dateWithoutYear, FileDates, shortDate } from './dates.ts';
import { DraftWeeks } from './draft-weeks.ts';
import { type WeekHeading, weekHeading, withoutLead } from './headings.ts';
import { ImportRefusal } from './import-refusal.ts';
import type { DraftText, PlanDraft } from './plan-draft.ts';
import { expectPlanSize, expectTextSize } from './plan-size.ts';
import type { ReadableFormat } from './reader.ts';

/** Plain text. What nothing else recognizes is read as it. */
export const plain: ReadableFormat = {
  id: 'plain',
  read: {
    takes: 'text',
    each: 'plan',
    about: 'Plain text as coaches write it: a line a day, with or without headings for the weeks.',
    endings: ['txt', 'text', 'md', 'markdown'],
    recognizes: () => true,
    read(text) {
      const lines = textLines(text);
      expectLineSizes(lines);
      const reading = new PlainReading(new FileDates(lines.flatMap(datedTexts)));
      reading.takeAll(lines);
      return reading.finished();
    },
  },
};

/** Bullets, boxes, quote marks and signs of headings in front of a line. */
const ORNAMENTS = /^(?:[\s>•·▪◦‣*–—-]|#{1,6}\s|\[[ xX]?\]|[☐☑✓✔])+/u;
const EMPHASIS = /\*\*|__/g;
/** `*Week 1*` at the beginning of a line, as messages mark what is bold. */
const BOLD_START = /^\s*([*_])(?=\S)([^*_]+)\1(?![\p{L}\p{N}])/u;
const NOTHING_SAID = /^[^\p{L}\p{N}]*$/u;
const ATHLETE = /^(?:athlete|runner|client|name)\s*[:=–-]\s*(?<name>[^:,&/]{1,60})$/iu;
const LONGEST_TITLE = 80;

export interface TextLine extends DraftText {
  /** Whether it is marked as a heading. */
  readonly isHeading: boolean;
  /** Whether a blank line stands above it. */
  readonly isAfterGap: boolean;
  /** Whether it is one of a list. */
  readonly isListed: boolean;
  /** Whether it is a remark in any case. */
  readonly isNote?: true;
}

/** The lines of a text that say something, without what is only for the eye. */
export function textLines(text: string): readonly TextLine[] {
  let isAfterGap = false;
  return text.split(/\r\n|\r|\n/).flatMap((written, index) => {
    const line = written.replaceAll(EMPHASIS, '').replace(BOLD_START, '$2').replace(ORNAMENTS, '').trim();
    if (line === '') isAfterGap = true;
    if (NOTHING_SAID.test(line)) return [];
    const isListed = /^\s*[-*•]\s/.test(written);
    const one = { text: line, line: index + 1, isHeading: /^\s*#/.test(written), isAfterGap, isListed };
    isAfterGap = false;
    return [one];
  });
}

/** @throws ImportRefusal for more lines than a plan has, and for longer ones */
export function expectLineSizes(lines: readonly TextLine[]): void {
  expectPlanSize({ weeks: 0, entries: lines.length });
  for (const { text, line } of lines) expectTextSize(text, `line ${line}`);
}

/** Where dates may stand in a line: at its beginning, behind a day of the week, or behind the number of a week. */
export function datedTexts(line: TextLine): readonly DatedText[] {
  const heading = weekHeading(line.text);
  if (heading) return [{ text: withoutParenthesis(heading.rest) }];
  const days = daysOfLine(line);
  const [day] = days?.days ?? [];
  return days ? [{ text: days.rest, ...(day && { day }) }] : [{ text: line.text }];
}

/** Reads lines of text, one after the other. */
export class PlainReading {
  readonly weeks = new DraftWeeks();
  private readonly about: TextLine[] = [];
  private readonly dates: FileDates;
  /** Whether days have dates such as `Mon 1/3` beside them. */
  private hasShortDates = false;

  constructor(dates: FileDates) {
    this.dates = dates;
  }

  takeAll(lines: readonly TextLine[]): void {
    this.hasShortDates = haveShortDates(lines);
    const parted = lines.flatMap(eachDayAlone);
    for (const [index, line] of parted.entries()) this.take(line, parted[index + 1]?.text);
  }

  private take(line: TextLine, below: string | undefined): void {
    if (line.isNote && this.weeks.hasBegun) {
      this.weeks.leaveDay();
      this.weeks.say({ text: line.text, line: line.line }, 'note');
      return;
    }
    if (line.isNote) {
      this.about.push(line);
      return;
    }
    const heading = weekHeading(line.text);
    if (heading && this.begin(heading, line)) return;
    if (line.isAfterGap && !this.weeks.isDayEmpty) this.weeks.leaveDay();
    const behind = this.turn(line, below);
    if (behind !== undefined) this.sayOfDay(behind, line);
    else if (this.weeks.hasBegun) this.weeks.say({ text: line.text, line: line.line }, 'open');
    else this.about.push(line);
  }

  /** @throws ImportRefusal where nothing is said of any week */
  finished(): PlanDraft {
    if (!this.weeks.hasBegun) {
      throw new ImportRefusal(
        'No week and no day was found. Begin each line with its day, such as `Tue: 6 x 800 m @ 5k`, or with its date.',
      );
    }
    return { ...aboutPlan(this.about), ...this.weeks.finished() };
  }

  private begin({ said, rest, begins }: WeekHeading, { line }: TextLine): boolean {
    const date = this.dates.at({ text: begins ?? withoutParenthesis(rest) });
    if (!said && !date) return false;
    // The date stays in the heading: it is what the author calls the week.
    this.weeks.begin(said, rest === '' ? undefined : { text: rest, line }, date?.date);
    return true;
  }

  /** Turns to the day or the date that a line begins with. Gives what stands behind; undefined where it begins otherwise. */
  private turn({ text, line }: TextLine, below: string | undefined): string | undefined {
    const days = daysAt(text, this.weeks.dayAbove, below);
    if (!days) {
      const date = this.dates.at({ text });
      if (!date) return undefined;
      this.weeks.onDate(date.date);
      const behind = daysAt(withoutLead(withoutParenthesis(date.rest)));
      return behind ? behind.rest.replace(/^\)/, '') : date.rest;
    }
    const [day] = days.days;
    const date = this.dates.at({ text: days.rest, ...(day && { day }) });
    if (date) {
      this.weeks.onDate(date.date);
      return date.rest;
    }
    this.weeks.on(days.days);
    const found = dateWithoutYear(days.rest) ?? (this.hasShortDates ? shortDate(days.rest) : undefined);
    if (found === undefined) return days.rest;
    const behind = days.rest.slice(found.length);
    // Nothing but a dash is rest.
    if (/^\s*[-–—]\s*$/.test(behind))
      this.weeks.say({ text: behind.trim(), tries: ['rest'], line }, 'session');
    else this.sayOfDay(behind, { line });
    this.weeks.say({ text: found, line }, 'note');
    return '';
  }

  private sayOfDay(text: string, { line }: { readonly line: number }): void {
    const said = withoutLead(text);
    if (said !== '') this.weeks.say({ text: said, line }, 'session');
  }
}

/** `Week 1: Mon 5k, Wed 5k`: each day as if it had a line of its own. */
function eachDayAlone(line: TextLine): readonly TextLine[] {
  if (line.isNote) return [line];
  const [first, ...others] = partedByDays(line.text);
  const further = others.map((text) => ({ ...line, text, isAfterGap: false }));
  return first === '' ? further : [{ ...line, text: first ?? line.text }, ...further];
}

/** Fewer days with figures behind them may have fractions there: `Sat 1/2 marathon`. */
const FEWEST_SHORT_DATES = 3;

/** Whether most days of a text have figures behind them that may be their dates. */
function haveShortDates(lines: readonly TextLine[]): boolean {
  const days = lines.flatMap((line) => daysOfLine(line) ?? []);
  const dated = days.filter(({ rest }) => (dateWithoutYear(rest) ?? shortDate(rest)) !== undefined);
  return dated.length >= FEWEST_SHORT_DATES && 2 * dated.length > days.length;
}

interface DaysAtStart {
  readonly days: readonly WeekdayWord[];
  readonly rest: string;
}

/** The days that a line begins with. `We` is also a word of English: it is a day with a sign behind it. */
function daysAt(text: string, above?: WeekdayWord, below?: string): DaysAtStart | undefined {
  const found = leadingDays(text, above, below);
  if (!found) return undefined;
  const [written, behind] = [text.slice(0, found.end), text.slice(found.end)];
  if (/^we$/i.test(written) && !/^\s*[:\t|,–—-]/u.test(behind)) return undefined;
  return { days: found.days, rest: withoutLead(behind) };
}

/** The days that a line begins with, whatever stands around it: asked for its date, and for those of all. */
const daysOfLine = foundOnce(({ text }: TextLine) => daysAt(text));

function withoutParenthesis(text: string): string {
  return text.replace(/^\s*\(/, '');
}

function aboutPlan(lines: readonly TextLine[]): Pick<PlanDraft, 'name' | 'athlete' | 'about'> {
  const athlete = lines.find(({ text }) => ATHLETE.test(text));
  const name = lines[0] && lines[0] !== athlete && isTitle(lines[0]) ? lines[0] : undefined;
  const called = athlete && ATHLETE.exec(athlete.text)?.groups?.name?.trim();
  return {
    ...(name && { name: name.text }),
    ...(called && { athlete: called }),
    about: lines
      .filter((line) => line !== athlete && line !== name)
      .map(({ text, line, isNote }) => ({ text, line, role: isNote ? 'note' : 'open' })),
  };
}

/** Whether the first line of a file is what its plan is called. */
function isTitle({ text, isHeading }: TextLine): boolean {
  return isHeading || (text.length <= LONGEST_TITLE && !/[.:;,!?=]/.test(text));
}
