import type { Target } from '../../grammar/generated/ast.ts';
import type { Range } from '../../quantities/range.ts';
import type { Athlete, Band, ChangeOfPace, ResolvedPace } from '../model.ts';

/** A target as it is for an athlete. */
export interface ResolvedTarget {
  readonly pace?: ResolvedPace;
  /** The name of the pace that stands in, where the target does not tell one. */
  readonly paceName?: string;
  /** Absent where it can't be told. */
  readonly band?: Band;
  /** Where the pace changes evenly. */
  readonly change?: ChangeOfPace;
}

/** What is known of an athlete beside paces. */
export type TargetAthlete = Pick<
  Athlete,
  'maxHeartRate' | 'thresholdHeartRate' | 'restingHeartRate' | 'zones' | 'ftp'
>;

/** A line about an athlete that a target can't do without. */
export type LackingLine = 'max hr' | 'resting hr' | 'ftp';

/** What a target is reckoned with. */
export interface TargetPaces {
  readonly athlete: TargetAthlete;
  /** The pace of a name; undefined where it is not known. */
  named(name: string): ResolvedPace | undefined;
  /** The pace whose oxygen cost is a share of VDOT. */
  atFraction(share: Range): ResolvedPace | undefined;
}

/** A way to say how fast or how hard: what stands after `@`. */
export interface TargetKind {
  /** Usual ones, as they are written; names are offered from those that are known. */
  readonly offers: readonly string[];
  /** What it comes to for an athlete. */
  resolve(target: Target, paces: TargetPaces): ResolvedTarget;
  /** The heart rate that it asks for, in beats a minute; undefined where the athlete's lines do not tell. May have only one end. */
  heartRate?(target: Target, athlete: TargetAthlete): Range | undefined;
  /** The power that it asks for, in watts; undefined where the athlete's lines do not tell. */
  power?(target: Target, athlete: TargetAthlete): Range | undefined;
  /** What it is for an athlete beside the pace, in a few words each. */
  tell?(target: Target, athlete: TargetAthlete): readonly string[];
  /** The lines about the athlete without which it says nothing. */
  lacks?(target: Target, athlete: TargetAthlete): readonly LackingLine[];
  /** The convention that it follows, as whole sentences. */
  convention?(target: Target): string | undefined;
}

/** Nothing can be told of a target that can't be read. */
export const UNKNOWN: ResolvedTarget = {};
