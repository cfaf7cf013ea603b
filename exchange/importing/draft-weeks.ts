/** Puts what a file says one after the other into weeks and days. */
import { DAYS, type DayNumber, formatDate, type WeekdayWord, weekdayOf } from '@runplan/language/internal';
import { ImportRefusal } from './import-refusal.ts';
import type { DraftText, DraftWeek, PlanDraft, SaidText, TextRole } from './plan-draft.ts';
import { expectPlanSize } from './plan-size.ts';
import { byNumber, numbered } from './week-numbers.ts';

/** The numbers that a heading gives its week, or its weeks. */
export interface SaidNumbers {
  readonly number: number;
  readonly last?: number;
}

/** A week that grows. */
export interface GrowingWeek {
  readonly said?: SaidNumbers;
  readonly heading?: DraftText;
  readonly texts: SaidText[];
  readonly days: Map<WeekdayWord, SaidText[]>;
  /** The Monday that it begins on, where dates say so. */
  monday?: DayNumber;
}

/** More weeks than this between the first and the last date are no plan, but a slip in a date. */
const MOST_WEEKS = 520;

/** Weeks that grow with what is told of them, from the first line of a file to the last. */
export class DraftWeeks {
  private readonly weeks: GrowingWeek[] = [];
  private current: GrowingWeek | undefined;
  private today: readonly WeekdayWord[] = [];
  private entries = 0;

  /** Whether there is a week that something can be said of. */
  get hasBegun(): boolean {
    return this.current !== undefined;
  }

  /** The last of the days that were turned to in this week. */
  get dayAbove(): WeekdayWord | undefined {
    const days = [...(this.current?.days.keys() ?? [])];
    return this.today.at(-1) ?? days.at(-1);
  }

  /** The Monday of this week, where dates say so. */
  get monday(): DayNumber | undefined {
    return this.current?.monday;
  }

  /** Whether a day was turned to of which nothing is said yet. */
  get isDayEmpty(): boolean {
    const [first] = this.today;
    return first !== undefined && !this.current?.days.has(first);
  }

  /** Begins a week that has a heading, and maybe a date of its own. */
  begin(said: SaidNumbers | undefined, heading: DraftText | undefined, date?: DayNumber): GrowingWeek {
    const week = this.add({ ...(said && { said }), ...(heading && { heading }) });
    if (date !== undefined) week.monday = mondayBefore(date);
    return week;
  }

  /** Says a date of the week, where none is known. */
  dateWeek(date: DayNumber): void {
    if (this.current) this.current.monday ??= mondayBefore(date);
  }

  /** Goes on with a week that began above. */
  goOn(week: GrowingWeek): void {
    this.current = week;
    this.today = [];
  }

  /** Puts the days of this week into an order, where several rows tell it. */
  inOrder(days: readonly WeekdayWord[]): void {
    const told = this.current?.days;
    for (const day of new Set(days)) {
      const said = told?.get(day);
      if (!told || !said) continue;
      told.delete(day);
      told.set(day, said);
    }
  }

  /** Turns to days of the week. One that lies before the day above begins another week, where no heading does. */
  on(days: readonly WeekdayWord[]): void {
    const above = this.dayAbove;
    const isBefore = above !== undefined && DAYS.indexOf(days[0] as WeekdayWord) < DAYS.indexOf(above);
    const isNamed = this.current?.said !== undefined || this.current?.heading !== undefined;
    if (!this.current || (isBefore && !isNamed)) this.add({});
    this.today = days;
  }

  /** Turns to a date, in the week that has it. */
  onDate(date: DayNumber): void {
    const monday = mondayBefore(date);
    const isFree = this.current?.monday === undefined && this.current?.days.size === 0;
    this.current =
      this.weeks.find((week) => week.monday === monday) ?? (isFree ? this.current : this.add({}));
    if (this.current) this.current.monday = monday;
    this.today = [DAYS[weekdayOf(date)] as WeekdayWord];
  }

  /** Leaves the day: what follows belongs to the week. */
  leaveDay(): void {
    this.today = [];
  }

  /**
   * Says something of the days that were turned to; of the week, where there are none.
   *
   * @throws ImportRefusal where more is said than of a plan
   */
  say(text: DraftText, role: TextRole): void {
    const week = this.current ?? this.add({});
    const said = { ...text, role };
    if (this.today.length === 0) week.texts.push(said);
    for (const day of this.today) {
      const above = week.days.get(day);
      if (above) above.push(said);
      else week.days.set(day, [said]);
    }
    this.entries += Math.max(1, this.today.length);
    expectPlanSize({ weeks: this.weeks.length, entries: this.entries });
  }

  /** Says what is not understood where it stands: a note, which is told. */
  sayUnread(text: DraftText): void {
    this.say({ ...text, tries: [] }, 'open');
  }

  /**
   * What is known of the weeks when the file has ended, in their order.
   *
   * @throws ImportRefusal where the dates are too far apart for a plan
   */
  finished(): Pick<PlanDraft, 'weeks' | 'starts' | 'weeksStart'> {
    const isDated = this.weeks.length > 0 && this.weeks.every(({ monday }) => monday !== undefined);
    const weeks = numbered(isDated ? byDate(this.weeks) : byNumber(this.weeks));
    const dated = weeks.find(({ monday }) => monday !== undefined);
    const weeksStart = isDated ? undefined : firstDayOf(weeks);
    return {
      weeks,
      ...(dated?.monday !== undefined && { starts: dated.monday - 7 * (dated.number - 1) }),
      ...(weeksStart !== undefined && { weeksStart }),
    };
  }

  private add(week: Pick<GrowingWeek, 'said' | 'heading'>): GrowingWeek {
    const added = { ...week, texts: [], days: new Map() };
    this.weeks.push(added);
    expectPlanSize({ weeks: this.weeks.length, entries: this.entries });
    this.current = added;
    this.today = [];
    return added;
  }
}

function mondayBefore(date: DayNumber): DayNumber {
  return date - weekdayOf(date);
}

/** Weeks by their dates. Those between of which nothing is said have their place. */
function byDate(weeks: readonly GrowingWeek[]): readonly GrowingWeek[] {
  const ordered = [...weeks].sort((a, b) => mondayOf(a) - mondayOf(b));
  const [first, last] = [mondayOf(ordered[0]), mondayOf(ordered.at(-1))];
  if ((last - first) / 7 > MOST_WEEKS)
    throw new ImportRefusal(
      `The dates go from ${formatDate(first)} to ${formatDate(last)}, more than ten years: correct the one that is wrong.`,
    );
  return ordered.flatMap((week, index) => {
    const gap = index === 0 ? 0 : (mondayOf(week) - mondayOf(ordered[index - 1])) / 7 - 1;
    const between = Array.from({ length: Math.max(0, gap) }, () => ({ texts: [], days: new Map() }));
    return [...between, week];
  });
}

function mondayOf(week: GrowingWeek | undefined): DayNumber {
  return week?.monday ?? 0;
}

/** The first day of weeks whose days are in order from another one than Monday, the same one in all that show it. */
function firstDayOf(weeks: readonly DraftWeek[]): WeekdayWord | undefined {
  const orders = weeks.map(({ days }) => [...days.keys()]);
  const others = orders.filter((days) => !isInOrderFrom('mon', days));
  const firsts = new Set(others.map(([first]) => first));
  const [first] = firsts;
  return first !== undefined && firsts.size === 1 && others.every((days) => isInOrderFrom(first, days))
    ? first
    : undefined;
}

function isInOrderFrom(first: WeekdayWord, days: readonly WeekdayWord[]): boolean {
  const places = days.map((day) => (DAYS.indexOf(day) - DAYS.indexOf(first) + 7) % 7);
  return places.every((place, index) => index === 0 || place > (places[index - 1] as number));
}
