import type * as ast from '../grammar/generated/ast.ts';
import type { Range } from '../quantities/range.ts';
import { paceAtFraction, racePace } from '../quantities/vdot.ts';
import { figureOf } from '../vocabulary/figures.ts';
import type { Athlete, ResolvedPace } from './model.ts';

/** Walking pace for estimates: 6 km/h, a convention. */
export const WALKING_PACE: Range = { low: 600, high: 600 };

/**
 * The named pace that an effort without a pace of its own is estimated with. Zones are the usual five; the steps of
 * perceived effort (1 to 10) are a convention.
 */
const PACE_OF_ZONE = ['recovery', 'recovery', 'easy', 'steady', 'threshold', 'interval'] as const;

/** Zones by share of maximum heart rate: the lower bounds of zones 2 to 5, a common convention. */
const ZONE_BOUNDS = [0.6, 0.7, 0.8, 0.9] as const;

/** Efforts from here on count as hard: the lactate threshold is about zone 4, effort 7 of 10. */
const HARD_ZONE = 4;
const HARD_EFFORT = 7;

/** Looks up the definition of a named pace: the file's, an imported or a built-in one. */
export type PaceLookup = (name: string) => ast.Pace | undefined;

/** A target as it is for an athlete. */
export interface ResolvedTarget {
  readonly pace?: ResolvedPace;
  /** Tempo effort or harder. */
  readonly hard: boolean;
}

/** Resolves paces and targets for one athlete. */
export class AthletePaces {
  private readonly athlete: Athlete;
  private readonly lookup: PaceLookup;
  /** The athlete's own paces, which win over those of the same name elsewhere. */
  private readonly own = new Map<string, ast.Pace>();
  private readonly known = new Map<string, ResolvedPace | undefined>();

  constructor(athlete: Athlete, lookup: PaceLookup) {
    this.athlete = athlete;
    this.lookup = lookup;
    for (const line of athlete.node?.attributes ?? []) {
      if (line.$type === 'Pace' && line.name) this.own.set(line.name.toLowerCase(), line);
    }
  }

  /** The pace of a name: by hand before computed, from `best` before the default of the level; undefined if unknown. */
  named(name: string): ResolvedPace | undefined {
    const key = name.toLowerCase();
    if (!this.known.has(key)) this.known.set(key, this.resolve(key));
    return this.known.get(key);
  }

  /** The predicted pace of a race over a distance in metres. */
  race(metres: number): ResolvedPace | undefined {
    const pace = racePace(this.athlete.vdot, metres);
    return pace === undefined ? undefined : { range: { low: pace, high: pace }, from: this.athlete.vdotFrom };
  }

  /** What stands after `@`. */
  target(target: ast.Target): ResolvedTarget {
    if (target.pace) {
      const pace = figureOf(target, 'pace');
      return pace ? this.withEffort({ range: pace.range, from: 'target' }) : { hard: false };
    }
    if (target.name) {
      const pace = this.named(target.name);
      return pace ? this.withEffort(pace) : { hard: false };
    }
    const zone = zoneOf(target, this.athlete);
    return zone === undefined ? { hard: false } : this.zone(zone);
  }

  private zone(zone: number): ResolvedTarget {
    const pace = this.named(paceNameOfZone(zone));
    return { ...(pace && { pace }), hard: zone >= HARD_ZONE };
  }

  /** Hard is at the pace of a half marathon or faster, the slower end counting. */
  private withEffort(pace: ResolvedPace): ResolvedTarget {
    const half = this.named('half')?.range.high ?? 0;
    return { pace, hard: pace.range.high <= half + 0.5 };
  }

  private resolve(key: string): ResolvedPace | undefined {
    const own = this.own.get(key);
    const node = own ?? this.lookup(key);
    if (node?.value) {
      const pace = figureOf(node, 'value');
      return pace && { range: pace.range, from: own ? 'athlete' : 'definition' };
    }
    if (node?.share) {
      const share = figureOf(node, 'share');
      if (!share) return undefined;
      const fast = paceAtFraction(this.athlete.vdot, share.high);
      const slow = paceAtFraction(this.athlete.vdot, share.low);
      return fast === undefined || slow === undefined
        ? undefined
        : { range: { low: fast, high: slow }, from: this.athlete.vdotFrom };
    }
    const metres = node && figureOf(node, 'distance');
    return metres ? this.race(metres) : undefined;
  }
}

/**
 * The zone that a target means which says how hard it feels or how fast the heart beats; undefined for a pace, and for
 * a heart rate without the athlete's highest.
 */
export function zoneOf(target: ast.Target, athlete: Pick<Athlete, 'maxHeartRate'>): number | undefined {
  if (target.zone) return numberIn(target.zone);
  if (target.effort) {
    const effort = numberIn(target.effort);
    return effort >= 9 ? 5 : effort >= HARD_EFFORT ? 4 : effort >= 5 ? 3 : effort >= 3 ? 2 : 1;
  }
  const share = shareOfMaxHeartRate(target, athlete);
  if (share === undefined) return undefined;
  const middle = (share.low + share.high) / 2;
  return 1 + ZONE_BOUNDS.filter((bound) => middle >= bound).length;
}

/** The heart rate of a target as a share of the athlete's highest; undefined where one of them is not known. */
export function shareOfMaxHeartRate(
  target: ast.Target,
  { maxHeartRate }: Pick<Athlete, 'maxHeartRate'>,
): Range | undefined {
  const rate = figureOf(target, 'heartRate');
  if (!rate || !maxHeartRate) return undefined;
  return { low: rate.low / maxHeartRate, high: rate.high / maxHeartRate };
}

/** The shares of the highest heart rate between which a zone lies; undefined for a number that is none. */
export function sharesOfZone(zone: number): Range | undefined {
  const bounds = [0, ...ZONE_BOUNDS, 1];
  const [low, high] = [bounds[zone - 1], bounds[zone]];
  return low === undefined || high === undefined ? undefined : { low, high };
}

/** The named pace that a zone is reckoned with. */
export function paceNameOfZone(zone: number): string {
  return PACE_OF_ZONE[zone] ?? 'interval';
}

/** The upper number in `zone 2`, `zone 2-3`, `rpe 4`. */
function numberIn(text: string): number {
  return Number(/(\d+)\s*$/.exec(text)?.[1] ?? 0);
}
