/** What the sessions of a plan are run on. */
import type { WeekdayWord } from '../quantities/weekday.ts';
import type { Ground, NewPlanAnswers } from './answers.ts';
import { type DayPlan, type PlannedRun, sessionsText } from './week.ts';

/** The sessions of a day as text, with what they are run on where that is worth a word. */
export function onGround({ sessions }: DayPlan, day: WeekdayWord, answers: NewPlanAnswers): string {
  return sessionsText(sessions, (run) => groundFor(run, day, answers));
}

function groundFor(
  { effort }: PlannedRun,
  day: WeekdayWord,
  { surface, treadmill }: NewPlanAnswers,
): Ground | undefined {
  if (effort === undefined) return undefined;
  if (surface === 'treadmill' || treadmill?.includes(day)) return 'treadmill';
  if (surface === 'track') return effort === 'fast' ? 'track' : undefined;
  // A pace means nothing on a rough way.
  if (surface === 'trail' || surface === 'grass') return effort === 'easy' ? surface : undefined;
  return undefined;
}
