/** Shorter bouts of running between walking, where the steps are one simple repeat. */

import type { TreeEdit } from '../../edit/tree-edit.ts';
import * as ast from '../../grammar/generated/ast.ts';
import type { TrainingSession, TrainingWeek } from '../../training/model.ts';
import { repetitions } from '../../training/repetitions.ts';
import { figureOf } from '../../vocabulary/figures.ts';
import type { Repair } from '../repair.ts';
import { duration } from '../words.ts';
import { totalEdits } from './run-amount.ts';

/** The next week may have so many times the running of this one, before that is a leap of its own; or so many metres more. */
const LEAP = 1.6;
const SMALL_LEAP = 1500;

interface Bouts {
  readonly repeat: ast.Repeat;
  readonly run: ast.Piece;
  /** Seconds of running and of walking in one repetition. */
  readonly running: number;
  readonly walking: number;
}

/**
 * Shortens the bouts of all sessions of a week that have longer ones, with more repetitions instead, so that a session
 * takes about as long as before. None where one of them is not simple, or where the next week would be a leap.
 *
 * @param seconds how long the bouts become
 * @param limit from where on bouts are too long
 */
export function shortenBouts(week: TrainingWeek, seconds: number, limit: number): Repair[] {
  const sessions = week.runs.filter(({ run }) => (run?.longestBout ?? 0) > limit);
  const edits: TreeEdit[] = [];
  let saved = 0;
  for (const session of sessions) {
    const bouts = boutsOf(session);
    const text = bouts && respelled(bouts.run.amount, seconds);
    if (!bouts || text === undefined) return [];
    const [before, after] = [repetitions(bouts.repeat.times), repetitionsWith(bouts, seconds)];
    saved += (session.run?.distance?.high ?? 0) * (1 - (after * seconds) / (before * bouts.running));
    edits.push({ replace: { from: bouts.run, property: 'amount' }, text });
    if (after !== before) {
      const times = bouts.repeat.times.replace(/^\d+/, String(after));
      edits.push({ replace: { from: bouts.repeat, property: 'times' }, text: times });
    }
  }
  if (edits.length === 0 || makesLeap(week, week.volume.distance.high - saved)) return [];
  return [
    {
      kind: 'suggested',
      title: (weeks) =>
        `Shorten the bouts of running in ${weeks} to ${duration(seconds)}, with more repetitions`,
      edits: [...edits, ...totalEdits(week, saved)],
      isCopied: true,
    },
  ];
}

/** The one repeat of a session that runs and walks, and only walks apart from it. */
function boutsOf({ source: { activity }, copied }: TrainingSession): Bouts | undefined {
  if (copied || !ast.isRun(activity) || activity.amount !== undefined) return undefined;
  const [repeat, ...otherRepeats] = activity.steps.filter(ast.isRepeat);
  if (!repeat || otherRepeats.length > 0) return undefined;
  if (!activity.steps.filter(ast.isPiece).every(isBreak)) return undefined;
  const steps = [...repeat.steps, ...(repeat.recovery ? [repeat.recovery] : [])];
  const pieces = steps.filter(ast.isPiece);
  const [run, ...otherRuns] = pieces.filter((piece) => !isBreak(piece));
  const walks = pieces.filter(isBreak);
  if (!run || run === repeat.recovery || otherRuns.length > 0 || walks.length === 0) return undefined;
  if (pieces.length < steps.length || run.cue !== undefined) return undefined;
  const running = secondsOf(run);
  const walking = walks.map(secondsOf);
  if (running === undefined || walking.includes(undefined)) return undefined;
  return { repeat, run, running, walking: walking.reduce<number>((sum, one) => sum + (one ?? 0), 0) };
}

function isBreak({ kind, manner }: ast.Piece): boolean {
  return ['walk', 'stand'].includes((manner ?? kind ?? '').toLowerCase());
}

function secondsOf(piece: ast.Piece): number | undefined {
  return figureOf(piece, 'amount')?.duration?.high;
}

/** So many that the session takes no longer than before. */
function repetitionsWith({ repeat, running, walking }: Bouts, seconds: number): number {
  const before = repetitions(repeat.times);
  return Math.max(before, Math.round((before * (running + walking)) / (seconds + walking)));
}

/** A bout in the spelling of another: `4min` becomes `30s`, `4:00` becomes `0:30`. */
function respelled(amount: string | undefined, seconds: number): string | undefined {
  if (amount === undefined || seconds < 1) return undefined;
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (/^\d+:\d\d$/.test(amount)) return `${minutes}:${String(rest).padStart(2, '0')}`;
  const gap = /\s/.test(amount) ? ' ' : '';
  return rest === 0 ? `${minutes}${gap}min` : `${seconds}${gap}s`;
}

/** Whether the next week that is no copy would have far more running. */
function makesLeap(week: TrainingWeek, metres: number): boolean {
  const next = week.plan.weeks.slice(week.index + 1).find(({ node }) => !node.like);
  if (!next || next.volume.unknown > 0) return false;
  const after = next.volume.distance.high;
  return after > metres * LEAP && after - metres > SMALL_LEAP;
}
