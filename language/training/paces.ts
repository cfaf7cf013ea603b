import type * as ast from '../grammar/generated/ast.ts';
import { keyOfName } from '../grammar/key-of-name.ts';
import type { Range } from '../quantities/range.ts';
import { paceAtFraction, racePace } from '../quantities/vdot.ts';
import { figureOf } from '../vocabulary/figures.ts';
import { metresOfPace, pacesBetween, RACE_PACE } from '../vocabulary/pace-names.ts';
import { thatCount } from '../vocabulary/said-once.ts';
import type { Athlete, ResolvedPace } from './model.ts';
import { joined } from './targets/change.ts';
import type { ResolvedTarget, TargetPaces } from './targets/target-kind.ts';
import { resolveTarget, resolveTargets } from './targets/targets.ts';

/** Walking pace for estimates: 6 km/h, a convention. */
export const WALKING_PACE: Range = { low: 600, high: 600 };

/** Looks up the definition of a named pace: the file's, an imported or a built-in one. */
export type PaceLookup = (name: string) => ast.Pace | undefined;

/** Resolves paces and targets for one athlete. */
export class AthletePaces implements TargetPaces {
  readonly athlete: Athlete;
  private readonly raceMetres: number | undefined;
  private readonly lookup: PaceLookup;
  /** The athlete's own paces, which win over those of the same name elsewhere. */
  private readonly own = new Map<string, ast.Pace>();
  private readonly known = new Map<string, ResolvedPace | undefined>();

  /** @param raceMetres of the race that the plan leads to */
  constructor(athlete: Athlete, lookup: PaceLookup, raceMetres?: number) {
    this.raceMetres = raceMetres;
    this.athlete = athlete;
    this.lookup = lookup;
    for (const line of thatCount(athlete.node?.attributes ?? [])) {
      if (line.$type === 'Pace' && line.name) this.own.set(keyOfName(line.name), line);
    }
  }

  /**
   * The pace of a name: by hand before computed, of a definition before that of a race or between two; undefined if unknown.
   */
  named(name: string): ResolvedPace | undefined {
    const key = keyOfName(name);
    if (!this.known.has(key)) this.known.set(key, this.resolve(key));
    return this.known.get(key);
  }

  /** The predicted pace of a race over a distance in metres. */
  race(metres: number): ResolvedPace | undefined {
    const pace = racePace(this.athlete.vdot, metres);
    return pace === undefined ? undefined : { range: { low: pace, high: pace }, from: this.athlete.vdotFrom };
  }

  /** The pace whose oxygen cost is a share of VDOT. */
  atFraction(share: Range): ResolvedPace | undefined {
    const fast = paceAtFraction(this.athlete.vdot, share.high);
    const slow = paceAtFraction(this.athlete.vdot, share.low);
    return fast === undefined || slow === undefined
      ? undefined
      : { range: { low: fast, high: slow }, from: this.athlete.vdotFrom };
  }

  /** What stands after `@`. */
  target(target: ast.Target): ResolvedTarget {
    return resolveTarget(target, this);
  }

  /** What several targets of a session come to together: a pace as it is asked for, and as hard as the hardest of them. */
  targets(targets: readonly ast.Target[]): ResolvedTarget {
    return resolveTargets(targets, this);
  }

  private resolve(key: string): ResolvedPace | undefined {
    const own = this.own.get(key);
    if (!own && key === 'threshold' && this.athlete.thresholdPace)
      return { range: this.athlete.thresholdPace, from: 'athlete' };
    const node = own ?? this.lookup(key);
    if (!node) return this.undefinedPace(key);
    if (node.value) {
      const pace = figureOf(node, 'value');
      return pace && { range: pace.range, from: own ? 'athlete' : 'definition' };
    }
    if (node.share) {
      const share = figureOf(node, 'share');
      return share && this.atFraction(share);
    }
    const metres = figureOf(node, 'distance');
    return metres ? this.race(metres) : undefined;
  }

  /** The pace of a race, or between two paces. */
  private undefinedPace(key: string): ResolvedPace | undefined {
    const metres = key === RACE_PACE ? this.raceMetres : metresOfPace(key);
    if (metres !== undefined) return this.race(metres);
    const between = pacesBetween(key, (name) => this.named(name) !== undefined) ?? [];
    const [one, other] = between.map((name) => this.named(name));
    return one && other && joined(one, other);
  }
}
