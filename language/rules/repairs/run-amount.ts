/** Shorter runs: what can be changed by writing another amount. */

import type { TreeEdit } from '../../edit/tree-edit.ts';
import * as ast from '../../grammar/generated/ast.ts';
import { parseAmount } from '../../quantities/amount.ts';
import type { Units } from '../../quantities/distance.ts';
import { likeScale } from '../../training/like.ts';
import type { TrainingSession, TrainingWeek } from '../../training/model.ts';
import { figureOf } from '../../vocabulary/figures.ts';
import { KINDS } from '../../vocabulary/kinds.ts';
import type { Repair } from '../repair.ts';
import { distance } from '../words.ts';
import { timesAmount } from './amount-text.ts';

/** A run is not cut to less than this share: so much is for the author to think about. */
const LEAST_SHARE = 0.4;
/** Easy runs alone make up for a week as long as this share of them is left; beyond, other runs are shortened too. */
const LEAST_EASY_SHARE = 0.6;
/** A copy is not scaled to less than this share of what it is. */
const LEAST_COPY = 0.5;
/** By how many metres rounding may lengthen a step that a `like` scales, and by which share of itself a repetition. */
const ROUNDING = 50;
const ROUNDING_OF_REPETITIONS = 0.25;

const EASY: ReadonlySet<string> = new Set(['easy', 'recovery']);

/** A run whose distance hangs on one written amount: neither copied nor made of steps, and no race. */
export function hasPlainAmount(session: TrainingSession): boolean {
  return plainAmount(session) !== undefined;
}

/** Whether a run is as long as it has to be, or its amount says too little. */
function isFixed({ kind }: TrainingSession): boolean {
  const { competes, needsSteps, isAddition } = KINDS.get(kind) ?? {};
  return Boolean(competes || needsSteps || isAddition);
}

function plainAmount(
  session: TrainingSession,
): { activity: ast.Run; amount: string; metres: number } | undefined {
  const { activity } = session.source;
  const metres = session.run?.distance?.high;
  if (session.copied || isFixed(session) || !ast.isRun(activity)) return undefined;
  if (activity.amount === undefined || activity.steps.length > 0 || !metres) return undefined;
  return { activity, amount: activity.amount, metres };
}

/** Shortens a run to at most so many metres. */
export function shortenRun(session: TrainingSession, metres: number): Repair[] {
  const change = shortened(session, metres / (session.run?.distance?.high ?? Number.POSITIVE_INFINITY));
  if (!change) return [];
  return [
    {
      kind: 'suggested',
      title: (weeks, several) =>
        several ? `Shorten these runs of ${weeks}` : `Shorten this run to ${change.text}`,
      edits: [change.edit, ...totalEdits(session.week, change.saved)],
    },
  ];
}

/** Brings a week down to at most so many metres of running: its plain runs, or else the share of the week it copies. */
export function shortenWeek(week: TrainingWeek, metres: number, units: Units): Repair[] {
  const excess = week.volume.distance.high - metres;
  const plain = week.runs.filter(hasPlainAmount);
  const easy = plain.filter(({ kind }) => EASY.has(kind));
  const [easyLeft, left] = [shareLeft(easy, excess), shareLeft(plain, excess)];
  if (easyLeft >= LEAST_EASY_SHARE) return shortenRuns(week, easy, easyLeft, 'easy runs', units);
  const copy = scaleCopy(week, metres);
  if (copy.length > 0 && left < LEAST_EASY_SHARE) return copy;
  return left >= LEAST_SHARE ? shortenRuns(week, plain, left, 'runs', units) : [];
}

function shortenRuns(
  week: TrainingWeek,
  sessions: readonly TrainingSession[],
  share: number,
  what: string,
  units: Units,
): Repair[] {
  const changes = sessions.flatMap((session) => shortened(session, share) ?? []);
  const saved = changes.reduce((sum, change) => sum + change.saved, 0);
  if (changes.length < sessions.length) return [];
  const left = distance(week.volume.distance.high - saved, units, week.volume.estimated);
  return [
    {
      kind: 'suggested',
      title: `Shorten the ${what} of week ${week.number}, so that it has ${left}`,
      edits: [...changes.map(({ edit }) => edit), ...totalEdits(week, saved)],
    },
  ];
}

function shareLeft(sessions: readonly TrainingSession[], excess: number): number {
  const sum = sessions.reduce((metres, session) => metres + (session.run?.distance?.high ?? 0), 0);
  return sum > 0 ? (sum - excess) / sum : 0;
}

/** Lowers the percentage of a `like`, or writes one. */
function scaleCopy(week: TrainingWeek, metres: number): Repair[] {
  const { like } = week.node;
  const copied = week.runs.filter((session) => session.copied && !isFixed(session));
  const sum = copied.reduce((total, session) => total + (session.run?.distance?.high ?? 0), 0);
  const scale = like && likeScale(like);
  if (!like?.number || sum === 0 || scale === undefined) return [];
  const margin = copied.reduce((total, session) => total + roundingOf(session), 0);
  const share = (metres - (week.volume.distance.high - sum) - margin) / sum;
  const percent = Math.floor(share * scale * 100 + 1e-9);
  if (share < LEAST_COPY || percent >= scale * 100) return [];
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

interface Shortened {
  readonly edit: TreeEdit;
  /** The new amount. */
  readonly text: string;
  /** Metres less. */
  readonly saved: number;
}

function shortened(session: TrainingSession, factor: number): Shortened | undefined {
  const plain = plainAmount(session);
  const text = plain && timesAmount(plain.amount, factor);
  if (!plain || text === undefined || factor < LEAST_SHARE || text === plain.amount) return undefined;
  const [before, after] = [upperEnd(plain.amount), upperEnd(text)];
  if (!before || !after) return undefined;
  return {
    edit: { replace: { from: plain.activity, property: 'amount' }, text },
    text,
    saved: plain.metres * (1 - after / before),
  };
}

function upperEnd(amount: string): number | undefined {
  const read = parseAmount(amount);
  return typeof read === 'object' ? (read.distance ?? read.duration)?.high : undefined;
}

/** A stated total goes along with the runs. */
export function totalEdits({ node }: TrainingWeek, metresLess: number): TreeEdit[] {
  const stated = figureOf(node, 'total');
  if (node.total === undefined || typeof stated !== 'object' || stated.range.high <= 0) return [];
  const text = timesAmount(node.total, (stated.range.high - metresLess) / stated.range.high);
  return text === undefined ? [] : [{ replace: { from: node, property: 'total' }, text }];
}
