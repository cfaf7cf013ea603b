import type { Best, Clearance, Exercise, RunplanAstType, Symptoms } from '../grammar/generated/ast.ts';
import type { LanguageWord } from '../grammar/terminals.ts';
import type { DayNumber } from '../quantities/date.ts';
import type { Range } from '../quantities/range.ts';
import type { Mass } from '../quantities/scalar.ts';
import type { HoldsOf, Line, ValuesOf } from './line.ts';
import type { BackStatus, Level } from './word-lists.ts';

/** What an athlete has now, and since when, where that is written. */
export interface AthleteSymptom {
  /** In lower case; one that is not known is reported by name, and counts all the same. */
  readonly word: string;
  readonly since?: DayNumber;
  readonly node: Symptoms;
}

/** A zone as an athlete has it: by heart rate or by pace. Ranges may have only one end. */
export interface OwnZone {
  /** Beats a minute. */
  readonly heartRate?: Range;
  /** Seconds per kilometre. */
  readonly pace?: Range;
}

/** What the lines about an athlete say; what no line says is absent. */
export interface AthleteFacts {
  readonly level?: Level;
  readonly back?: BackStatus;
  readonly symptoms: readonly AthleteSymptom[];
  /** Years on the day on which a plan starts; the year of birth says more. */
  readonly age?: number;
  /** The year of birth. */
  readonly born?: number;
  readonly clearance?: { readonly by: string; readonly on?: DayNumber; readonly node: Clearance };
  /** Metres a week, mean of the last four weeks. */
  readonly recentVolume?: number;
  /** Metres of the longest run of the last 30 days. */
  readonly recentLongest?: number;
  /** Steps a minute. */
  readonly cadence?: number;
  /** Beats a minute. */
  readonly maxHeartRate?: number;
  readonly thresholdHeartRate?: number;
  readonly restingHeartRate?: number;
  /** By their numbers. */
  readonly zones: ReadonlyMap<number, OwnZone>;
  /** Seconds per kilometre. */
  readonly thresholdPace?: Range;
  /** VDOT where a line gives it. */
  readonly givenVdot?: number;
  /** The power that can be held on the bike for about an hour, in watts. */
  readonly ftp?: number;
  /** The race result that shows the highest VDOT. */
  readonly best?: { readonly vdot: number; readonly node: Best };
  /** The most weight that can be lifted once, by exercise. */
  readonly oneRepMax: ReadonlyMap<Exercise, Mass>;
  /** Minutes after midnight. */
  readonly wakes?: number;
  /** Metres already run in each pair of shoes, by name; undefined for a pair whose distance was not given. */
  readonly shoes: ReadonlyMap<string, number | undefined>;
}

/** A line about an athlete. */
export interface AthleteLine<Node, Holds, Words extends string = string> extends Line<Holds, Words> {
  /**
   * What it says of the athlete; nothing where it can't be understood.
   *
   * @param known what the lines above say
   */
  read?(values: ValuesOf<Holds>, known: AthleteFacts, node: Node): Partial<AthleteFacts> | undefined;
}

/** Defines a line about an athlete by the type of its node. */
export function defineAthleteLine<
  Type extends keyof RunplanAstType,
  Holds extends HoldsOf<RunplanAstType[Type]>,
  const Words extends LanguageWord,
>(
  type: Type,
  line: AthleteLine<RunplanAstType[Type], Holds, Words>,
): AthleteLine<RunplanAstType[Type], Holds, Words> & { readonly type: Type } {
  return { type, ...line };
}
