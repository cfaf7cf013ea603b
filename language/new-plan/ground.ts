/** What the sessions of a plan are run on. */
import type { WeekdayWord } from '../quantities/weekday.ts';
import type { Ground, NewPlanAnswers } from './answers.ts';

/** Kind and amount of a run, behind which details stand: before a cue or the steps. */
const HEAD = /^(?:[ap]m )?(easy|long|steady|tempo|intervals|strides|run-walk)\b[^":(]*(?:\([^)]*\))?/;
const FAST = ['tempo', 'intervals', 'strides'];

/** The sessions of a day as text, with what they are run on where that is worth a word. */
export function onGround(sessions: string, day: WeekdayWord, answers: NewPlanAnswers): string {
  return sessions
    .split(' + ')
    .map((session) => {
      const [head = '', kind] = HEAD.exec(session) ?? [];
      const ground = kind && groundFor(kind, isPaced(session), day, answers);
      return ground ? `${head.trimEnd()} surface ${ground}${session.slice(head.trimEnd().length)}` : session;
    })
    .join(' + ');
}

/** Whether a part of it has a pace of its own, which means nothing on a rough way. */
function isPaced(session: string): boolean {
  return /@ (?!easy)/.test(session);
}

function groundFor(
  kind: string,
  paced: boolean,
  day: WeekdayWord,
  { surface, treadmill }: NewPlanAnswers,
): Ground | undefined {
  if (surface === 'treadmill' || treadmill?.includes(day)) return 'treadmill';
  if (surface === 'track') return FAST.includes(kind) ? 'track' : undefined;
  if (surface === 'trail' || surface === 'grass') return paced || FAST.includes(kind) ? undefined : surface;
  return undefined;
}
