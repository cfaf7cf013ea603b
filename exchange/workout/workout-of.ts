import {
  ast,
  dayInWords,
  keptWith,
  type SessionPart,
  type SessionText,
  sessionParts,
  sessionTexts,
  type TrainingPlan,
  type TrainingSession,
} from '@runplan/language/internal';
import { oneLine } from './one-line.ts';
import { runSteps } from './run-steps.ts';
import { strengthSteps } from './strength-steps.ts';
import type { Workout, WorkoutPart } from './workout.ts';

/** A format for watches asks for every session of a plan. */
const texts = keptWith<TrainingPlan, ReadonlyMap<TrainingSession, SessionText>>();

/** The workout of a session; undefined for rest and for what is not understood. */
export function workoutOf(session: TrainingSession): Workout | undefined {
  const { discipline, kind, surface, week } = session;
  if (discipline === 'rest') return undefined;
  const { maxHeartRate, thresholdHeartRate } = week.plan.athlete;
  const text = textOf(session);
  const parts = discipline === 'strength' ? strengthSteps(session, text) : runSteps(session);
  return {
    name: nameOf(session, text),
    description: [wordsOf(session, text), text.cue ?? '']
      .map(oneLine)
      .filter((part) => part !== '')
      .join('. '),
    kind,
    ...(surface && { surface }),
    ...(maxHeartRate && { maxHeartRate }),
    ...(thresholdHeartRate && { thresholdHeartRate }),
    units: week.plan.units,
    parts: text.cue ? withCue(parts, oneLine(text.cue)) : parts,
    lacksPaces: asksForGuesses(sessionParts(session)),
  };
}

function textOf(session: TrainingSession): SessionText {
  const { plan } = session.week;
  const known = texts.get(plan) ?? sessionTexts(plan);
  texts.set(plan, known);
  return known.get(session) ?? { head: session.kind };
}

/** The line of the author; the steps of a named workout behind it. */
function wordsOf({ source: { activity } }: TrainingSession, { head, rest, steps = [] }: SessionText): string {
  const isSteps = ast.isRun(activity) && head !== '' && activity.details.every(ast.isCueText);
  const line = rest ? `${head}${isSteps ? ':' : ''} ${rest}` : head;
  return steps.length > 0 ? `${line}: ${steps.join(', ')}` : line;
}

function asksForGuesses(parts: readonly SessionPart[]): boolean {
  return parts.some((part) =>
    part.is === 'step' ? part.pace?.from === 'level' : asksForGuesses(part.parts),
  );
}

/** `W3 Tue intervals`, `W3 Thu Tempo 20`. */
function nameOf({ week, day, kind }: TrainingSession, { head }: SessionText): string {
  // A name says more than the word before it.
  const what = head.replace(/^\S+\s+(?=")/, '').replaceAll('"', '') || kind;
  return oneLine([`W${week.number}`, ...(day ? [dayInWords(day.name).slice(0, 3)] : []), what].join(' '));
}

/** The text for the whole session stands where a watch shows it first. */
function withCue(parts: readonly WorkoutPart[], cue: string): readonly WorkoutPart[] {
  const [first, ...others] = parts;
  if (!first) return parts;
  if (first.is === 'repeat') return [{ ...first, parts: withCue(first.parts, cue) }, ...others];
  return [{ ...first, notes: [cue, ...first.notes] }, ...others];
}
