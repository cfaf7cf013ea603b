/** A week with less running: its runs in proportion, so that it stays the same week. */
import type { TreeEdit } from '../../edit/tree-edit.ts';
import type { Units } from '../../quantities/distance.ts';
import { likeScale } from '../../training/like.ts';
import type { TrainingSession, TrainingWeek } from '../../training/model.ts';
import type { Repair } from '../repair.ts';
import { distance } from '../words.ts';
import { LEAST_OF_RUN, LEAST_OF_WEEK, LEAST_RUN } from './limits.ts';
import { hasPlainAmount, isFixed, type Shortened, shortened, totalEdits } from './run-amount.ts';
import { lessWork } from './work-amount.ts';

/** Easy runs alone make up for a week as long as this share of them is left; beyond, all runs are shortened. */
const LEAST_EASY_SHARE = 0.75;
/** By how many metres rounding may lengthen a step that a `like` scales, and by which share of itself a repetition. */
const ROUNDING = 50;
const ROUNDING_OF_REPETITIONS = 0.25;
/** How finely amounts are written, in metres. */
const STEP = 100;

const EASY: ReadonlySet<string> = new Set(['easy', 'recovery']);

/**
 * Brings a week down to at most so many metres of running: by its easy runs where they can spare it, else by the share
 * of the week that it copies, or by all of its runs in proportion. Hard runs do less work, and the long run stays the
 * longest. None where the week would not be the same any more.
 */
export function shortenWeek(week: TrainingWeek, metres: number, units: Units): Repair[] {
  const now = week.volume.distance.high;
  if (metres >= now || metres < now * LEAST_OF_WEEK) return [];
  return [
    ...shortenEasyRuns(week, now - metres, units),
    ...scaleCopy(week, metres),
    ...shortenAllRuns(week, now - metres, units),
  ];
}

function shortenEasyRuns(week: TrainingWeek, excess: number, units: Units): Repair[] {
  const easy = plainRunsOf(week).filter(({ kind }) => EASY.has(kind));
  const sum = easy.reduce((total, run) => total + metresOf(run), 0);
  if (sum - excess < sum * LEAST_EASY_SHARE) return [];
  return written(
    week,
    'easy runs',
    changesOf(
      easy,
      excess,
      leastOfLongest(week, (run) => metresOf(run)),
    ) ?? [],
    units,
  );
}

/** Work is taken out in whole repetitions: what that does not come to, the other runs make up for. */
function shortenAllRuns(week: TrainingWeek, excess: number, units: Units): Repair[] {
  const plain = plainRunsOf(week);
  const others = week.runs.filter((run) => !plain.includes(run) && !run.copied);
  const sum = [...plain, ...others].reduce((total, run) => total + metresOf(run), 0);
  const less = new Map(
    others.flatMap((run) => {
      const change = lessWork(run, (metresOf(run) * excess) / sum);
      return change ? [[run, change] as const] : [];
    }),
  );
  const saved = [...less.values()].reduce((total, change) => total + change.saved, 0);
  const left = (run: TrainingSession) => metresOf(run) - (less.get(run)?.saved ?? 0);
  const changes = changesOf(plain, excess - saved, leastOfLongest(week, left));
  return changes ? written(week, 'runs', [...less.values(), ...changes], units) : [];
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

interface Change {
  readonly edit: TreeEdit;
  /** Metres less. */
  readonly saved: number;
}

/**
 * Takes so many metres out of runs in proportion, but leaves each as long as a run should be; undefined where they
 * can't spare that.
 *
 * @param least what a run must have left besides, in metres
 */
function changesOf(
  runs: readonly TrainingSession[],
  excess: number,
  least: (run: TrainingSession) => number,
): Change[] | undefined {
  const floors = new Map(runs.map((run) => [run, Math.min(metresOf(run), leastOf(run, least(run)))]));
  const held = new Set<TrainingSession>();
  for (;;) {
    const open = runs.filter((run) => !held.has(run));
    const sum = open.reduce((total, run) => total + metresOf(run), 0);
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
function changed(run: TrainingSession, share: number, least: number): Shortened | undefined {
  const metres = metresOf(run);
  for (let aim = Math.max(metres * share, least); aim < metres; aim += STEP) {
    const change = shortened(run, aim / metres);
    if (!change || metres - change.saved >= least - 1) return change;
  }
  return undefined;
}

function written(week: TrainingWeek, what: string, changes: readonly Change[], units: Units): Repair[] {
  if (changes.length === 0) return [];
  const saved = changes.reduce((sum, change) => sum + change.saved, 0);
  const left = distance(week.volume.distance.high - saved, units, week.volume.estimated);
  return [
    {
      kind: 'suggested',
      title: `Shorten the ${what} of week ${week.number}, so that it has ${left}`,
      edits: [...changes.map(({ edit }) => edit), ...totalEdits(week, saved)],
    },
  ];
}

/** Lowers the percentage of a `like`, or writes one. */
function scaleCopy(week: TrainingWeek, metres: number): Repair[] {
  const { like } = week.node;
  const copied = week.runs.filter((session) => session.copied && !isFixed(session));
  const sum = copied.reduce((total, session) => total + metresOf(session), 0);
  const scale = like && likeScale(like);
  if (!like?.number || sum === 0 || scale === undefined) return [];
  const margin = copied.reduce((total, session) => total + roundingOf(session), 0);
  const share = (metres - (week.volume.distance.high - sum) - margin) / sum;
  const percent = Math.floor(share * scale * 100 + 1e-9);
  if (share < LEAST_OF_RUN || percent >= scale * 100) return [];
  const gap = /\s%$/.test(like.share ?? '') ? ' ' : '';
  const edit: TreeEdit =
    like.share === undefined
      ? { behind: like, text: ` at ${percent}%` }
      : { replace: { from: like, property: 'share' }, text: `${percent}${gap}%` };
  const title = `Copy week ${like.number} at ${percent}%`;
  return [
    { kind: 'suggested', title, edits: [edit, ...totalEdits(week, sum * (1 - percent / 100 / scale))] },
  ];
}

function roundingOf({ run }: TrainingSession): number {
  return (run?.segments ?? []).reduce(
    (sum, { times, distance: metres }) =>
      sum + (times > 1 ? (metres?.high ?? 0) * ROUNDING_OF_REPETITIONS : ROUNDING),
    0,
  );
}

function plainRunsOf(week: TrainingWeek): TrainingSession[] {
  return week.runs.filter(hasPlainAmount);
}

function metresOf({ run }: TrainingSession): number {
  return run?.distance?.high ?? 0;
}
