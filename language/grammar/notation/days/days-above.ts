/** Keeps the days of a week that were read, for those that are the same as one of them. */
import { DAYS } from '../../generated/line-starts.ts';
import { TEXT } from '../../generated/tokens.ts';
import { keyOfName } from '../../key-of-name.ts';
import type { Token } from '../../token.ts';
import { unwritten } from '../rewriting.ts';
import { OF_EXERCISES } from '../sessions/session-start.ts';

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
    while (tokens[end]?.image === ',' && DAYS.has(tokens[end + 1]?.name ?? 'EOF')) end += 2;
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
