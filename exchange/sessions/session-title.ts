import { ast, KINDS, partsInWords, type SessionText, type TrainingSession } from '@runplan/language/internal';
import { capitalised } from './capitalised.ts';
import { raceOf } from './race-of.ts';

/** What is longer is said by the steps. */
const MOST_PIECES = 3;

/** A session in a few words: `Intervals 6 x 800 m`, `Long 14 km`, `Core A`, `Race: City Half`. */
export function sessionTitle(session: TrainingSession, text: SessionText): string {
  const { source, kind, run, half } = session;
  const { activity } = source;
  const title = KINDS.get(kind)?.competes ? raceOf(session)?.title : undefined;
  if (title) return `Race: ${title}`;
  const part = half === undefined ? '' : ` (${half})`;
  if (ast.isWorkoutUse(activity)) return `${capitalised(workoutNamed(text) || kind)}${part}`;
  if (ast.isStrength(activity) && activity.block) return `${capitalised(activity.block.$refText)}${part}`;
  const isToldByHead = !run || /\d/.test(text.head);
  return [capitalised(text.head), ...(isToldByHead ? [] : mainWork(session))].join(' ') + part;
}

/** `Tempo 20` of `workout "Tempo 20"`. */
function workoutNamed({ head }: SessionText): string {
  return head.replace(/^\S+\s*/, '').replaceAll('"', '');
}

/** What is run between warm-up and cool-down, without what is easy where something is faster. */
function mainWork({ run, week }: TrainingSession): readonly string[] {
  if (!run) return [];
  const parts = partsInWords(run, week.plan.units);
  const work = run.segments.flatMap(({ role, movement, band }, index) =>
    role === 'work' && movement === 'run' ? [{ band, amount: parts[index]?.amount ?? '?' }] : [],
  );
  const faster = work.filter(({ band }) => band !== 'easy');
  const amounts = (faster.length > 0 ? faster : work).map(({ amount }) => amount);
  if (amounts.length === 0 || amounts.includes('?')) return [];
  return [amounts.length <= MOST_PIECES ? amounts.join(' + ') : `${amounts.slice(0, 2).join(' + ')} …`];
}
