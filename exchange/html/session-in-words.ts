/** What the page says of a session. */
import {
  amountInWords,
  keptWith,
  paceFigure,
  runInWords,
  type SessionText,
  sessionParts,
  type TrainingSession,
  type Units,
} from '@runplan/language/internal';
import { stepGraph } from './step-graph.ts';
import type { Stretch } from './stretch-bars.ts';

/** What stays so while other weeks are edited, as long as the plan has the same units. */
export interface SessionInWords {
  readonly units: Units;
  readonly text: SessionText;
  readonly amount: string | undefined;
  readonly graph: readonly Stretch[] | undefined;
  /** What a run comes to, as far as its head does not say it. */
  readonly figures: readonly string[];
}

const known = keptWith<TrainingSession, SessionInWords>();

/** @param read reads the words of its author */
export function sessionInWords(
  session: TrainingSession,
  read: (session: TrainingSession) => SessionText,
): SessionInWords {
  const { units } = session.week.plan;
  const before = known.get(session);
  if (before?.units === units) return before;
  const text = read(session);
  const words: SessionInWords = {
    units,
    text,
    amount: amountInWords(session),
    graph: stepGraph(session),
    figures: figuresOf(session, text.head, units),
  };
  known.set(session, words);
  return words;
}

function figuresOf(session: TrainingSession, head: string, units: Units): readonly string[] {
  const { run } = session;
  if (!run) return [];
  const words = runInWords(run, units);
  const figures = words === '' ? ['?'] : words.split(' · ').filter((figure) => !head.endsWith(` ${figure}`));
  return [...figures, ...usualPaceOf(session, units)];
}

/** The pace that a run without steps is run at by its kind, where the athlete's is known. */
function usualPaceOf(session: TrainingSession, units: Units): readonly string[] {
  const [whole, ...others] = sessionParts(session);
  if (whole?.is !== 'step' || others.length > 0 || whole.node !== session.source) return [];
  const { usualPace } = whole;
  return usualPace && usualPace.from !== 'level' ? [paceFigure(usualPace, units)] : [];
}
