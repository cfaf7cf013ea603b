/** More or less running in a week: what becomes of its runs, and of those that it copies. */
import type { TreeEdit } from '../../edit/tree-edit.ts';
import type * as ast from '../../grammar/generated/ast.ts';
import { likeScale } from '../../training/like.ts';
import type { TrainingSession, TrainingWeek } from '../../training/model.ts';
import { LEAST_OF_RUN, LEAST_RUN } from './limits.ts';
import { hasPlainAmount, isFixed, scaled } from './run-amount.ts';
import { lessWork } from './work-amount.ts';

/** Easy runs alone make up for a week as long as this share of them is left. */
const LEAST_EASY_SHARE = 0.75;
/** By how many metres rounding may lengthen a step that a `like` scales, and by which share of itself a repetition. */
const ROUNDING = 50;
const ROUNDING_OF_REPETITIONS = 0.25;
/** How finely amounts are written, in metres. */
const STEP = 100;

const EASY: ReadonlySet<string> = new Set(['easy', 'recovery']);

/** A run of a week with another amount. */
export interface RunChange {
  readonly run: TrainingSession;
  readonly edit: TreeEdit;
  /** Metres less. */
  readonly saved: number;
}

/** Takes so many metres out of the easy runs of a week; undefined where they can't spare them. */
export function shorterEasyRuns(week: TrainingWeek, excess: number): RunChange[] | undefined {
  const easy = plainRunsOf(week).filter(({ kind }) => EASY.has(kind));
  const sum = sumOf(easy);
  if (sum - excess < sum * LEAST_EASY_SHARE) return undefined;
  return shorter(
    easy,
    excess,
    leastOfLongest(week, (run) => metresOf(run)),
  );
}

/**
 * Takes so many metres out of the runs of a week that are written in it, in proportion; undefined where they can't spare
 * them. Work is taken out in whole repetitions: what that does not come to, the other runs make up for.
 *
 * @param copied what copied runs will have of their metres, where that changes as well
 */
export function shorterRuns(
  week: TrainingWeek,
  excess: number,
  copied: ReadonlyMap<ast.Session, number> = new Map(),
): RunChange[] | undefined {
  const plain = plainRunsOf(week);
  const others = week.runs.filter((run) => !plain.includes(run) && !run.copied);
  const sum = sumOf([...plain, ...others]);
  const less = new Map(
    others.flatMap((run) => {
      const change = lessWork(run, (metresOf(run) * excess) / sum);
      return change ? [[run, { run, ...change }] as const] : [];
    }),
  );
  const saved = [...less.values()].reduce((total, change) => total + change.saved, 0);
  const left = (run: TrainingSession) =>
    metresOf(run) * (run.copied ? (copied.get(run.source) ?? 1) : 1) - (less.get(run)?.saved ?? 0);
  const changes = shorter(plain, excess - saved, leastOfLongest(week, left));
  return changes && [...less.values(), ...changes];
}

/** Puts up to so many metres on the runs of a week that are written in it and are not hard, in proportion. */
export function longerRuns(week: TrainingWeek, metres: number): RunChange[] {
  const runs = plainRunsOf(week).filter((run) => !run.hard);
  const sum = sumOf(runs);
  if (sum === 0) return [];
  return runs.flatMap((run) => {
    const change = scaled(run, 1 + metres / sum);
    return change && change.saved < 0 ? [{ run, ...change }] : [];
  });
}

/** What a week copies from an earlier one, and the share of it. */
export interface CopiedRuns {
  readonly like: ast.Like;
  readonly scale: number;
  readonly runs: readonly TrainingSession[];
}

/** The copied runs of a week whose share can be written; undefined without any. */
export function copiedRunsOf(week: TrainingWeek): CopiedRuns | undefined {
  const { like } = week.node;
  const runs = week.runs.filter((session) => session.copied && !isFixed(session));
  const scale = like && likeScale(like);
  if (!like?.number || scale === undefined || sumOf(runs) === 0) return undefined;
  return { like, scale, runs };
}

/** Writes the share that a week copies. */
export function copyAt(like: ast.Like, percent: number): TreeEdit {
  if (like.share === undefined) return { behind: like, text: ` at ${percent}%` };
  const gap = /\s%$/.test(like.share) ? ' ' : '';
  return { replace: { from: like, property: 'share' }, text: `${percent}${gap}%` };
}

/** By how many metres runs that a `like` scales may become longer than they should. */
export function roundingOf(runs: readonly TrainingSession[]): number {
  return runs
    .flatMap(({ run }) => run?.segments ?? [])
    .reduce(
      (sum, { times, distance }) =>
        sum + (times > 1 ? (distance?.high ?? 0) * ROUNDING_OF_REPETITIONS : ROUNDING),
      0,
    );
}

export function metresOf({ run }: TrainingSession): number {
  return run?.distance?.high ?? 0;
}

export function sumOf(runs: readonly TrainingSession[]): number {
  return runs.reduce((total, run) => total + metresOf(run), 0);
}

/** The longest run of a week stays longer than its hard ones. */
function leastOfLongest(
  week: TrainingWeek,
  left: (run: TrainingSession) => number,
): (run: TrainingSession) => number {
  const hard = week.runs.filter((run) => run.hard && run !== week.longestRun);
  const longest = Math.max(0, ...hard.map(left));
  return (run) => (run === week.longestRun ? longest : 0);
}

/**
 * Takes so many metres out of runs in proportion, but leaves each as long as a run should be; undefined where they
 * can't spare that.
 *
 * @param least what a run must have left besides, in metres
 */
function shorter(
  runs: readonly TrainingSession[],
  excess: number,
  least: (run: TrainingSession) => number,
): RunChange[] | undefined {
  const floors = new Map(runs.map((run) => [run, Math.min(metresOf(run), leastOf(run, least(run)))]));
  const held = new Set<TrainingSession>();
  for (;;) {
    const open = runs.filter((run) => !held.has(run));
    const sum = sumOf(open);
    const given = [...held].reduce((total, run) => total + metresOf(run) - (floors.get(run) ?? 0), 0);
    const share = sum > 0 ? 1 - Math.max(0, excess - given) / sum : 0;
    const short = open.filter((run) => metresOf(run) * share < (floors.get(run) ?? 0));
    if (short.length === 0)
      return excess > given && sum === 0
        ? undefined
        : runs.flatMap((run) => changed(run, share, floors.get(run) ?? 0) ?? []);
    for (const run of short) held.add(run);
  }
}

function leastOf(run: TrainingSession, besides: number): number {
  return Math.max(metresOf(run) * LEAST_OF_RUN, LEAST_RUN, besides);
}

/** A run times a share, rounded down, but not below its least. */
function changed(run: TrainingSession, share: number, least: number): RunChange | undefined {
  const metres = metresOf(run);
  for (let aim = Math.max(metres * share, least); aim < metres; aim += STEP) {
    const change = scaled(run, aim / metres);
    if (!change) return undefined;
    if (metres - change.saved >= least - 1) return { run, ...change };
  }
  return undefined;
}

function plainRunsOf(week: TrainingWeek): TrainingSession[] {
  return week.runs.filter(hasPlainAmount);
}
