/** An easy run in place of a hard one. */

import type { TreeEdit } from '../../edit/tree-edit.ts';
import * as ast from '../../grammar/generated/ast.ts';
import type { TrainingSession } from '../../training/model.ts';
import { KINDS } from '../../vocabulary/kinds.ts';
import { aboutSession } from '../facts.ts';
import type { Repair } from '../repair.ts';
import { activityInWords, count, weekNumbers, whenInWords } from '../words.ts';

/** Runs of these kinds are easy without steps and a target. */
const EASY_KINDS: ReadonlySet<string> = new Set(['easy', 'long', 'recovery']);

/** Whether a hard session can be made easy by a simple edit. */
export function canBeEasy(session: TrainingSession): boolean {
  return easyInstead(session) !== undefined;
}

/** Turns a session that is not easy into an easy run of the same amount. */
export function makeEasy(session: TrainingSession): Repair[] {
  const edits = easyInstead(session);
  if (!edits) return [];
  const [what, when] = [activityInWords(session.kind), whenInWords(aboutSession(session))];
  const title = isEasyByKind(session)
    ? `Run all of the ${what} on ${when} easy`
    : `Turn the ${what} on ${when} into an easy run`;
  return [{ kind: 'suggested', title, edits }];
}

/** Turns several such sessions into easy runs at once, as far as that is a simple edit. */
export function makeAllEasy(sessions: readonly TrainingSession[]): Repair[] {
  const changes = sessions.flatMap((session) => {
    const edits = easyInstead(session);
    return edits ? [{ week: session.week.number, edits }] : [];
  });
  const weeks = [...new Set(changes.map(({ week }) => week))].sort((a, b) => a - b);
  const title = `Turn ${count(changes.length, 'session')} of ${weekNumbers(weeks)} into easy runs`;
  return changes.length > 1
    ? [{ kind: 'suggested', title, edits: changes.flatMap(({ edits }) => edits) }]
    : sessions.flatMap(makeEasy);
}

/** Whether a run would be easy if nothing else were said. */
function isEasyByKind({ kind }: TrainingSession): boolean {
  return EASY_KINDS.has(kind);
}

function easyInstead(session: TrainingSession): TreeEdit[] | undefined {
  const { activity } = session.source;
  const isRace = KINDS.get(session.kind)?.competes === true;
  if (session.copied || isRace || !ast.isRun(activity) || activity.kind === undefined) return undefined;
  const targets = activity.details.filter(ast.isTarget);
  const kind = isEasyByKind(session) ? activity.kind : 'easy';
  if (activity.steps.length === 0 && targets.length === 0) {
    if (activity.amount === undefined || session.week.node.total) return undefined;
    return [{ replace: { from: activity, property: 'kind' }, text: kind }];
  }
  // Words and other details would go with the steps and the target.
  const hasWords = activity.details.length > targets.length || activity.steps.some(saysMore);
  const amount = activity.amount ?? sumOf(session);
  if (hasWords || amount === undefined || session.week.node.total) return undefined;
  return [{ replace: { from: activity }, text: `${kind} ${amount}` }];
}

function saysMore(step: ast.Step): boolean {
  if (ast.isPiece(step)) return step.cue !== undefined;
  return step.steps.some(saysMore) || step.recovery?.cue !== undefined;
}

/** What steps add up to: as a distance where all of them are distances, else in minutes. */
function sumOf({ run }: TrainingSession): string | undefined {
  if (!run?.distance || !run.duration) return undefined;
  const isTimed = run.segments.some((part) => part.movement === 'run' && part.estimated === 'distance');
  const high = isTimed ? Math.round(run.duration.high / 60) : Math.round(run.distance.high / 100) / 10;
  return high > 0 ? `${high} ${isTimed ? 'min' : 'km'}` : undefined;
}
