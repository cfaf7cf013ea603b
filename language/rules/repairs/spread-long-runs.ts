/** Runs that grow too fast one after the other: each as long as those before allow. */
import type { TreeEdit } from '../../edit/tree-edit.ts';
import type * as ast from '../../grammar/generated/ast.ts';
import type { TrainingWeek } from '../../training/model.ts';
import { longestSession, type Outing } from '../../training/outings.ts';
import type { Repair } from '../repair.ts';
import { scaled, totalEdits } from './run-amount.ts';

/**
 * Shortens a run that is too long, and the runs after it that would be too long then. None where it is the only one, or can't
 * be shortened.
 *
 * @param runs the run and those after it, in their order
 * @param mostFor the metres up to which a run is not reported, with the runs that became shorter
 */
export function spreadLongRuns(
  runs: Iterable<Outing>,
  mostFor: (run: Outing, shortened: ReadonlyMap<Outing, number>) => number,
): Repair[] {
  const shortened = new Map<Outing, number>();
  const factors = new Map<ast.Session, number>();
  const saved = new Map<TrainingWeek, number>();
  const edits: TreeEdit[] = [];
  const written: number[] = [];
  for (const run of runs) {
    const session = longestSession(run);
    const metres = session.run?.distance?.high ?? 0;
    const copied = session.copied ? (factors.get(session.source) ?? 1) : 1;
    const now = run.distance - metres * (1 - copied);
    const most = mostFor(run, shortened);
    const change = now > most ? scaled(session, 1 - (now - most) / metres) : undefined;
    // What can't be written is left to the next time, but for the run that all others follow.
    if (!change && shortened.size === 0) return [];
    if (!change) {
      if (now < run.distance) shortened.set(run, now);
      continue;
    }
    shortened.set(run, run.distance - change.saved);
    factors.set(session.source, 1 - change.saved / metres);
    saved.set(run.week, (saved.get(run.week) ?? 0) + change.saved);
    edits.push(change.edit);
    written.push(run.week.number);
  }
  const [from, to] = [written[0], written.at(-1)];
  if (from === to) return [];
  return [
    {
      kind: 'suggested',
      title: `Spread the growth of the long run over weeks ${from}–${to}`,
      edits: [...edits, ...[...saved].flatMap(([week, metres]) => totalEdits(week, metres))],
    },
  ];
}
