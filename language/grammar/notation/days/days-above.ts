/** Keeps the days of a week that were read, for those that are the same as one of them. */
import { DAYS } from '../../generated/line-starts.ts';
import { TEXT } from '../../generated/tokens.ts';
import { keyOfName } from '../../key-of-name.ts';
import type { Token } from '../../token.ts';
import { unwritten } from '../rewriting.ts';
import { OF_EXERCISES } from '../sessions/session-start.ts';

/** What the lines of a week look for in those above, and what lines below can find in them. */
export class LooksBack {
  /** What sessions of exercises are called in it, and which names were asked for that are not in it. */
  readonly names: string[] = [];
  readonly asked: string[] = [];
  /** Whether a day of another week was asked for. */
  isBeyond = false;
}

/** The days of a week that were read so far, for those that are the same as one of them. */
export class DaysAbove {
  /** Of a day that is written in several lines, those of each. */
  private byDay = new Map<string, (readonly Token[])[]>();
  /** The last day above in this week. */
  day: string | undefined;
  private last: readonly Token[] | undefined;
  /** Those of the weeks before, by their numbers as they are written. */
  private readonly byWeek = new Map<string, ReadonlyMap<string, readonly (readonly Token[])[]>>();
  /** Sessions of exercises by what they are called, which stays the same over the weeks. */
  private readonly byName = new Map<string, readonly Token[]>();
  private week: string | undefined;
  /** Since the last week that can be read again. */
  looks = new LooksBack();

  /** Keeps the sessions of a day. */
  add(tokens: readonly Token[]): void {
    let end = 1;
    while (tokens[end]?.image === ',' && DAYS.has(tokens[end + 1]?.name ?? 'EOF')) end += 2;
    this.last = tokens.slice(end);
    this.keepNames(this.last);
    for (let at = 0; at < end; at += 2) {
      const { name } = tokens[at] as Token;
      const lines = this.byDay.get(name);
      if (!lines) {
        this.byDay.set(name, [this.last]);
        this.day = name;
      } else if (this.last.length > 0) lines.push(this.last);
    }
  }

  private keepNames(sessions: readonly Token[]): void {
    const isAlone =
      OF_EXERCISES.has(sessions[0]?.image ?? '') && !sessions.some(({ image }) => image === '+');
    const name = isAlone ? sessions.at(-1) : undefined;
    if (name?.type !== TEXT) return;
    const key = keyOfName(name.image.slice(1, -1));
    this.byName.set(key, sessions);
    this.looks.names.push(key);
  }

  /** The session of exercises that is called so. */
  sessionsCalled(name: string): readonly Token[] | undefined {
    const key = keyOfName(name);
    if (!this.looks.names.includes(key)) this.looks.asked.push(key);
    return this.byName.get(key);
  }

  /** The sessions of a day; of the last one without a name. */
  sessions(day?: string): readonly Token[] | undefined {
    return day === undefined ? this.last : together(this.byDay.get(day));
  }

  /** The sessions of a day of another week; of the one before without its number. */
  sessionsOf(day: string, week = String(Number(this.week) - 1)): readonly Token[] | undefined {
    this.looks.isBeyond = true;
    return together(this.byWeek.get(week)?.get(day));
  }

  /** Begins a week. */
  begin(week: string | undefined): void {
    if (this.week) this.byWeek.set(this.week, this.byDay);
    this.week = week;
    this.byDay = new Map();
    this.day = this.last = undefined;
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
