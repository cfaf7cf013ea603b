/**
 * Growth over several weeks instead of one: each week grows as much as it may, until the course that was written is reached
 * again.
 */
import type { TreeEdit } from '../../edit/tree-edit.ts';
import type * as ast from '../../grammar/generated/ast.ts';
import { weekNumber } from '../../training/like.ts';
import type { TrainingWeek } from '../../training/model.ts';
import { withDistances } from '../../training/other-distances.ts';
import type { Repair } from '../repair.ts';
import { LEAST_OF_WEEK, MOST_OF_WEEK } from './limits.ts';
import { totalEdits } from './run-amount.ts';
import {
  type CopiedRuns,
  copiedRunsOf,
  copyAt,
  longerRuns,
  metresOf,
  roundingOf,
  shorterRuns,
  sumOf,
} from './week-amount.ts';

/** How many weeks before may grow. */
const MOST_WEEKS_BEFORE = 3;
/** Growth is judged by so many weeks before, but for long rests. */
const WEEKS_LOOKED_AT = 4;
/** What is so near is the same: rounding and percentages come no nearer. In metres. */
const NEAR = 200;

/**
 * The metres of training up to which a week is not reported; undefined where nothing limits it.
 *
 * @param week in the course as it is spread so far
 */
export type MostInWeek = (week: TrainingWeek) => number | undefined;

/**
 * Spreads the growth that a week has too much of over the weeks after it, or over some before it as well. None where one week
 * alone makes up for it, or would not be the same any more.
 */
export function spreadGrowth(week: TrainingWeek, mostIn: MostInWeek): Repair[] {
  const most = Math.min(week.index, MOST_WEEKS_BEFORE);
  const spreads = Array.from({ length: most + 1 }, (_, before) => new Spread(week, before, mostIn));
  const [least] = spreads.filter(({ isPossible }) => isPossible).sort((a, b) => a.change - b.change);
  return least?.repair() ?? [];
}

/** What the sessions of a week have of their metres, by how they are written. */
type Factors = ReadonlyMap<ast.Session, number>;

/** What becomes of the weeks where so many before the one that grew too much get more. */
class Spread {
  /** Whether the week gets no more than it may have, and all can be written. */
  readonly isPossible: boolean;
  private readonly week: TrainingWeek;
  private readonly mostIn: MostInWeek;
  private readonly edits: TreeEdit[] = [];
  private readonly changed: TrainingWeek[] = [];
  private readonly factors = new Map<number, Factors>();
  /** Training metres by the index of the week. */
  private readonly metres = new Map<number, number>();

  constructor(week: TrainingWeek, before: number, mostIn: MostInWeek) {
    this.week = week;
    this.mostIn = mostIn;
    const { weeks } = week.plan;
    this.isPossible =
      weeks.slice(week.index - before, week.index).every((one) => this.raise(one)) &&
      this.lower(week) &&
      weeks.slice(week.index + 1).every((one) => this.follow(one));
  }

  /** Metres more and less. */
  get change(): number {
    return this.changed.reduce(
      (sum, week) => sum + Math.abs(trainingOf(week) - (this.metres.get(week.index) ?? 0)),
      0,
    );
  }

  repair(): Repair[] {
    const numbers = this.changed.map(({ number }) => number);
    const [from, to] = [Math.min(...numbers, this.week.number), Math.max(...numbers, this.week.number)];
    if (from === to) return [];
    return [{ kind: 'suggested', title: `Spread the growth over weeks ${from}–${to}`, edits: this.edits }];
  }

  /** Lets a week before grow, but not beyond the one that grew too much. */
  private raise(week: TrainingWeek): boolean {
    if (week.isDown || week.isTaper || week.isRace || week.isPartial || week.broken) return false;
    const most = this.mostIn(this.imagined(week));
    const written = trainingOf(week);
    const target = Math.min(most ?? written, written * MOST_OF_WEEK, trainingOf(this.week));
    if (target > written) this.write(week, target);
    return true;
  }

  private lower(week: TrainingWeek): boolean {
    const most = this.mostIn(this.imagined(week)) ?? Number.POSITIVE_INFINITY;
    const written = trainingOf(week);
    if (most < written * LEAST_OF_WEEK) return false;
    return most >= written || this.write(week, most);
  }

  /** A week after: as it was written, or as much of it as the weeks before allow. */
  private follow(week: TrainingWeek): boolean {
    const written = trainingOf(week);
    const isKnown = !week.broken && !week.isRace && week.trainingVolume.unknown === 0;
    if (!isKnown || !this.isAffected(week)) return this.write(week, written);
    const imagined = this.imagined(week);
    const most = this.mostIn(imagined) ?? Number.POSITIVE_INFINITY;
    const before = this.shareBefore(week);
    const staysDown = week.isTaper || (week.isDown && !imagined.isDown);
    const target = Math.min(written * (staysDown ? before : 1), most);
    // What is too much to be mended grows as it did.
    return this.write(week, target < written * LEAST_OF_WEEK ? written * before : target);
  }

  /** How much is left of the last week that a down week or a taper comes down from. */
  private shareBefore(week: TrainingWeek): number {
    const { weeks } = week.plan;
    const before = weeks.slice(0, week.index).findLast((one) => !one.isDown && !one.isTaper);
    return before
      ? Math.min(1, (this.metres.get(before.index) ?? trainingOf(before)) / trainingOf(before))
      : 1;
  }

  /** Whether a week changed of those that the growth of this one is judged by. */
  private isAffected({ index }: TrainingWeek): boolean {
    return this.changed.some((one) => one.index < index && one.index >= index - WEEKS_LOOKED_AT);
  }

  private imagined(week: TrainingWeek): TrainingWeek {
    return withDistances(week, this.metres);
  }

  /** Brings a week to so many metres of training; false where that can't be written. */
  private write(week: TrainingWeek, target: number): boolean {
    const written = trainingOf(week);
    const share = written > 0 ? target / written : 1;
    const carried = this.carriedInto(week);
    const factors = new Map(carried);
    const edits: TreeEdit[] = [];
    let left = written;
    const copied = copiedRunsOf(week);
    if (copied) {
      const { like, scale, runs } = copied;
      const now = runs.reduce((total, run) => total + metresOf(run) * (carried.get(run.source) ?? 1), 0);
      const sum = sumOf(runs);
      const percent = percentOf(copied, share, now);
      if (percent !== undefined) edits.push(copyAt(like, percent));
      const factor = percent === undefined ? 1 : percent / 100 / scale;
      for (const { source } of runs) factors.set(source, (carried.get(source) ?? 1) * factor);
      left += now * factor - sum;
    }
    const more = (written - (copied ? sumOf(copied.runs) : 0)) * (share - 1);
    const changes = more < 0 ? shorterRuns(week, -more, factors) : longerRuns(week, more);
    if (!changes) return false;
    for (const { run, edit, saved } of changes) {
      edits.push(edit);
      factors.set(run.source, 1 - saved / metresOf(run));
      left -= saved;
    }
    if (Math.abs(written - left) >= NEAR) this.changed.push(week);
    if (edits.length > 0) this.edits.push(...edits, ...totalEdits(week, written - left));
    this.factors.set(week.index, factors);
    this.metres.set(week.index, left);
    return true;
  }

  /** What a week gets from the one that it copies. */
  private carriedInto({ node, plan }: TrainingWeek): Factors {
    const from = weekNumber(node.like?.number);
    const index = from === undefined ? -1 : plan.weeks.findIndex(({ number }) => number === from);
    return this.factors.get(index) ?? new Map();
  }
}

/**
 * The percentage that brings what is copied to a share of what it was; undefined where it has that without.
 *
 * @param now metres that are copied with the share that is written
 */
function percentOf({ runs, scale }: CopiedRuns, share: number, now: number): number | undefined {
  const target = sumOf(runs) * share;
  if (Math.abs(target - now) < 1) return undefined;
  // Where rounding would make more of what is less now, it stays below.
  const exact = share === 1 ? target : target - roundingOf(runs);
  const percent = Math.floor((scale * 100 * exact) / now + 1e-9);
  return percent === Math.round(scale * 100) ? undefined : percent;
}

function trainingOf({ trainingVolume }: TrainingWeek): number {
  return trainingVolume.distance.high;
}
