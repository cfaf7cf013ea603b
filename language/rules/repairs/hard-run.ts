/** Less hard running in a week. */
import * as ast from '../../grammar/generated/ast.ts';
import type { TrainingSession, TrainingWeek } from '../../training/model.ts';
import { repetitions } from '../../training/repetitions.ts';
import { timedTargetOf } from '../../training/targets/time.ts';
import { KINDS } from '../../vocabulary/kinds.ts';
import { aboutSession } from '../facts.ts';
import type { Repair } from '../repair.ts';
import { whenInWords } from '../words.ts';
import { timesAmount } from './amount-text.ts';
import { hasPlainAmount, shortenRun } from './run-amount.ts';

/** A session keeps at least this share of its repetitions. */
const LEAST_SHARE = 0.4;

/** Takes so many seconds of hard running out of a week, from the session with the most of it that can spare them. */
export function shortenHardRun(week: TrainingWeek, seconds: number): Repair[] {
  const hard = week.runs
    .filter((session) => !session.copied && (session.run?.hardSeconds ?? 0) > seconds)
    .sort((a, b) => (b.run?.hardSeconds ?? 0) - (a.run?.hardSeconds ?? 0));
  for (const session of hard) {
    const share = 1 - seconds / (session.run?.hardSeconds ?? 1);
    const repairs = hasPlainAmount(session)
      ? shortenRun(session, (session.run?.distance?.high ?? 0) * share)
      : lessOfSteps(session, share);
    if (repairs.length > 0) return repairs;
  }
  return [];
}

/** Where all that is hard stands in one step or one repeat, and nothing states a sum. */
function lessOfSteps(session: TrainingSession, share: number): Repair[] {
  const { activity } = session.source;
  if (session.week.node.total || KINDS.get(session.kind)?.competes) return [];
  if (!ast.isRun(activity) || activity.amount !== undefined) return [];
  const hard = new Set(session.run?.segments.filter((part) => part.band === 'hard').map(({ node }) => node));
  const [step, ...others] = activity.steps.filter((one) =>
    ast.isPiece(one) ? hard.has(one) : one.steps.some((part) => !ast.isPiece(part) || hard.has(part)),
  );
  if (!step || others.length > 0) return [];
  return ast.isPiece(step) ? shorterStep(session, step, share) : fewerRepetitions(session, step, share);
}

function shorterStep(session: TrainingSession, step: ast.Piece, share: number): Repair[] {
  const text = step.amount === undefined || timedTargetOf(step) ? undefined : timesAmount(step.amount, share);
  if (text === undefined || text === step.amount || share < LEAST_SHARE) return [];
  const title = `Shorten the hard part on ${whenInWords(aboutSession(session))} to ${text}`;
  return [{ kind: 'suggested', title, edits: [{ replace: { from: step, property: 'amount' }, text }] }];
}

function fewerRepetitions(session: TrainingSession, repeat: ast.Repeat, share: number): Repair[] {
  const before = repetitions(repeat.times);
  const after = Math.floor(before * share + 1e-9);
  if (!repeat.steps.every(ast.isPiece) || after < 1 || after < before * LEAST_SHARE) return [];
  const title = `Do ${after} instead of ${before} repetitions on ${whenInWords(aboutSession(session))}`;
  const text = repeat.times.replace(/^\d+/, String(after));
  return [{ kind: 'suggested', title, edits: [{ replace: { from: repeat, property: 'times' }, text }] }];
}
