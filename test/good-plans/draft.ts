import { partOf } from '@runplan/language/internal';
import type {
  TrainingDay,
  TrainingPlan,
  TrainingSession,
  TrainingWeek,
} from '../../language/training/model.ts';
import { planIn } from '../../language/training/testing.ts';
import type { PlanFile } from '../plan-files.ts';

const WEEK = /^\s*week (\d+)/;
const DAY = /^\s*(mon|tue|wed|thu|fri|sat|sun|any)\b/;

/** The plans as they are written, by name. */
const known = new Map<string, TrainingPlan>();

/**
 * A plan that is being edited as text, line by line, the way an author would. The plans of this folder have a day, a
 * week and every other statement on one line each.
 */
export class Draft {
  /** The plan before any edit, for its first athlete. */
  readonly plan: TrainingPlan;
  private lines: string[];

  private constructor(text: string, plan: TrainingPlan) {
    this.lines = text.split('\n');
    this.plan = plan;
  }

  static async of({ name, text }: PlanFile): Promise<Draft> {
    const plan = known.get(name) ?? (await planIn(text));
    known.set(name, plan);
    return new Draft(text, plan);
  }

  get text(): string {
    return this.lines.join('\n');
  }

  /** The first week from a number on that is neither light nor taper nor race, and neither is the one after it. */
  ordinaryWeek(from = 5): TrainingWeek {
    const found = this.plan.weeks.find(
      (week, index, weeks) =>
        week.number >= from &&
        week.reference !== undefined &&
        [week, weeks[index + 1]].every((one) => one && !one.isDown && !one.isTaper && !one.isRace),
    );
    if (!found) throw new Error(`${this.plan.name} has no ordinary week.`);
    return found;
  }

  get lastWeek(): TrainingWeek {
    return this.plan.weeks.at(-1) as TrainingWeek;
  }

  /** The last week that is neither taper nor race. */
  get lastFullWeek(): TrainingWeek {
    return this.plan.weeks.findLast((week) => !week.isTaper && !week.isRace) as TrainingWeek;
  }

  /** Replaces the line of a week; what stands in `days` replaces its days. */
  setWeek(number: number, header: string, days?: readonly string[]): void {
    const [start, end] = this.spanOf(number);
    const rest = this.lines.slice(start + 1, end).filter((line) => !days || !DAY.test(line));
    const indented = (days ?? []).map((line) => `    ${line}`);
    this.lines.splice(start, end - start, `  week ${number} ${header}`, ...indented, ...rest);
  }

  headerOf(number: number): string {
    const line = this.lines[this.spanOf(number)[0]] as string;
    return line.replace(/^\s*week \d+\s*/, '');
  }

  /** Writes a day of a week, in place of what stands there or is copied. */
  setDay(number: number, day: string, ...contents: readonly string[]): void {
    const [start, end] = this.spanOf(number);
    const written = contents.map((content) => `    ${day} ${content}`);
    const others = this.lines.slice(start + 1, end).filter((line) => DAY.exec(line)?.[1] !== day);
    this.lines.splice(start + 1, end - start - 1, ...written, ...others);
  }

  /** Changes or drops each session that is written in a week. */
  mapSessions(change: (session: string, week: number) => string | undefined): void {
    let week = 0;
    this.lines = this.lines.flatMap((line) => {
      week = Number(WEEK.exec(line)?.[1] ?? week);
      const [head, day] = DAY.exec(line) ?? [];
      if (head === undefined || day === undefined || week === 0) return [line];
      const sessions = line
        .slice(head.length)
        .trim()
        .split(' + ')
        .flatMap((session) => change(session, week) ?? []);
      return sessions.length > 0 ? [`    ${day} ${sessions.join(' + ')}`] : [];
    });
  }

  /** Weeks without any session before a week; all later weeks keep what they are and get new numbers. */
  insertEmptyWeeks(before: number, count: number): void {
    const shifted = (number: string) => String(Number(number) + (Number(number) >= before ? count : 0));
    const [start] = this.spanOf(before);
    this.lines = this.lines.map((line) =>
      WEEK.test(line)
        ? line.replace(/\bweek (\d+)/g, (_, number: string) => `week ${shifted(number)}`)
        : line,
    );
    this.lines.splice(start, 0, ...Array.from({ length: count }, (_, index) => `  week ${before + index}`));
  }

  /** Sets a line of every athlete, such as `back disc`, in place of the lines that begin with the same words. */
  setAthlete(keyword: string, value: string | undefined): void {
    let inside = false;
    this.lines = this.lines.flatMap((line) => {
      if (line.trim() === '') inside = false;
      if (inside && new RegExp(`^\\s*${keyword}\\b`).test(line)) return [];
      if (!line.startsWith('athlete ')) return [line];
      inside = true;
      return value === undefined ? [line] : [line, `  ${keyword} ${value}`];
    });
  }

  /** Adds a line below the line of every athlete. */
  addToAthlete(added: string): void {
    this.lines = this.lines.flatMap((line) => (line.startsWith('athlete ') ? [line, `  ${added}`] : [line]));
  }

  /** Adds a line below the line of the plan. */
  addToPlan(added: string): void {
    this.lines = this.lines.flatMap((line) => (line.startsWith('plan ') ? [line, `  ${added}`] : [line]));
  }

  /** Changes every line of the file; `undefined` drops it. */
  mapLines(change: (line: string) => string | undefined): void {
    this.lines = this.lines.flatMap((line) => change(line) ?? []);
  }

  /** From the line of a week to the line of the next. */
  private spanOf(number: number): [start: number, end: number] {
    const isWeek = (line: string) => WEEK.test(line);
    const start = this.lines.findIndex((line) => WEEK.exec(line)?.[1] === String(number));
    if (start < 0) throw new Error(`There is no week ${number}.`);
    const next = this.lines.slice(start + 1).findIndex(isWeek);
    return [start, next < 0 ? this.lines.length : start + 1 + next];
  }
}

/** A session as its author wrote it; the share of a copied week is not applied. */
export function sourceOf(session: TrainingSession): string {
  return partOf(session.source)?.text.trim() ?? session.kind;
}

/** A distance for a line of a plan. */
export function km(metres: number): string {
  return `${(metres / 1000).toFixed(1)} km`;
}

export function volumeOf(week: TrainingWeek): number {
  return week.volume.distance.high;
}

export function longestIn(week: TrainingWeek): { readonly metres: number; readonly day: TrainingDay } {
  const session = week.longestRun;
  if (!session?.day || !session.run?.distance)
    throw new Error(`Week ${week.number} has no long run on a day.`);
  return { metres: session.run.distance.high, day: session.day };
}
