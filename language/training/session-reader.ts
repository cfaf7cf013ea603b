import type * as ast from '../grammar/generated/ast.ts';
import { KeptWeeks } from './kept-weeks.ts';
import type { WrittenWeeks } from './like.ts';
import type { Athlete, PlanRace, TrainingDay, TrainingSession, TrainingWeek } from './model.ts';
import { AthletePaces, type PaceLookup } from './paces.ts';
import { type SessionContent, type SessionReading, type SessionSource, sessionContent } from './session.ts';
import type { WeekSizes } from './size.ts';
import { StrengthReader } from './strength-reader.ts';

/** Where a session stands. */
interface Place {
  readonly week: TrainingWeek;
  readonly day: TrainingDay | undefined;
}

/** What a session is with a factor, and where it may be the race of a plan. */
interface ReadSession {
  readonly scale: number;
  readonly raceMetres: number | undefined;
  readonly content: SessionContent;
}

/** Reads the sessions of a plan for an athlete: each once, however often it is copied or what is around it changes. */
export class SessionReader implements SessionReading {
  readonly paces: AthletePaces;
  readonly strength: StrengthReader;
  readonly weeks: WrittenWeeks = new WeakMap();
  /** Of the model of what was planned, and of the one of what was done. */
  readonly planned = new KeptWeeks();
  readonly done = new KeptWeeks();
  private readonly read = new WeakMap<ast.Session, ReadSession[]>();

  constructor(paces: AthletePaces) {
    this.paces = paces;
    this.strength = new StrengthReader(paces.athlete);
  }

  /** @param race that the session is, if it is one */
  session(
    { source, copiedBy, scale }: SessionSource,
    { week, day }: Place,
    race: PlanRace | undefined,
  ): TrainingSession {
    return {
      ...this.content(source, scale, race),
      node: copiedBy ?? source,
      copied: copiedBy !== undefined,
      week,
      ...(day && { day }),
    };
  }

  private content(source: ast.Session, scale: number, race: PlanRace | undefined): SessionContent {
    const known = this.read.get(source) ?? [];
    this.read.set(source, known);
    const raceMetres = race?.distance;
    const same = known.find((one) => one.scale === scale && one.raceMetres === raceMetres);
    if (same) return same.content;
    const content = sessionContent(source, scale, this, race);
    known.push({ scale, raceMetres, content });
    return content;
  }
}

/** The readers of the plans of a file, for as long as nothing but weeks changes. */
export class SessionReaders {
  readonly sizes: WeekSizes = new WeakMap();
  private readonly byAthlete = new Map<ast.Athlete | undefined, Map<number | undefined, SessionReader>>();

  /** @param raceMetres of the race that the plan leads to */
  for(athlete: Athlete, lookup: PaceLookup, raceMetres: number | undefined): SessionReader {
    const byRace = this.byAthlete.get(athlete.node) ?? new Map<number | undefined, SessionReader>();
    this.byAthlete.set(athlete.node, byRace);
    const reader = byRace.get(raceMetres) ?? new SessionReader(new AthletePaces(athlete, lookup, raceMetres));
    byRace.set(raceMetres, reader);
    return reader;
  }

  /** All plans of the file are read. */
  settle(): void {
    for (const byRace of this.byAthlete.values()) {
      for (const { planned, done } of byRace.values()) {
        planned.settle();
        done.settle();
      }
    }
  }
}
