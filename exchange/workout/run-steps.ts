import {
  ast,
  exactly,
  formatDistanceRange,
  formatDurationRange,
  paceFigure,
  type Range,
  type SessionPart,
  type SessionRepeat,
  type SessionStep,
  sessionParts,
  type TrainingSession,
  targetKindOf,
  whatIsDone,
} from '@runplan/language/internal';
import { oneLine } from './one-line.ts';
import type { StepLength, StepRole, WorkoutPart, WorkoutStep, WorkoutTarget } from './workout.ts';

/** The steps of a run or of cross-training. */
export function runSteps(session: TrainingSession): readonly WorkoutPart[] {
  return partsOf(sessionParts(session), session);
}

function partsOf(parts: readonly SessionPart[], session: TrainingSession): readonly WorkoutPart[] {
  return parts.flatMap((part) => (part.is === 'step' ? [stepOf(part, session)] : repeatOf(part, session)));
}

/** What stands between repetitions is not done after the last one. */
function repeatOf(
  { times, parts, between }: SessionRepeat,
  session: TrainingSession,
): readonly WorkoutPart[] {
  const once = partsOf(parts, session);
  if (!between) return [{ is: 'repeat', times, parts: once }];
  const withPause = [...once, stepOf(between, session)];
  const before: readonly WorkoutPart[] =
    times === 2 ? withPause : [{ is: 'repeat', times: times - 1, parts: withPause }];
  return [...before, ...once];
}

function stepOf(step: SessionStep, session: TrainingSession): WorkoutStep {
  const name = whatIsDone(step);
  return {
    is: 'step',
    role: roleOf(step),
    length: lengthOf(step),
    targets: targetsOf(step, session),
    ...(step.usualPace && step.usualPace.from !== 'level' && { usualPace: step.usualPace.range }),
    ...(name && { name }),
    notes: notesOf(step, session),
  };
}

function roleOf({ role, movement }: SessionStep): StepRole {
  if (role === 'work') return 'active';
  return role === 'recovery' && movement === 'stand' ? 'rest' : role;
}

/** Of a range the upper end, as everywhere. */
function lengthOf({ amount: { distance, duration } }: SessionStep): StepLength {
  if (distance) return { by: 'distance', metres: distance.high };
  return duration ? { by: 'time', seconds: duration.high } : { by: 'lap' };
}

function targetsOf(step: SessionStep, { cadence }: TrainingSession): readonly WorkoutTarget[] {
  const { pace, getsFaster, heartRate, power, role } = step;
  return [
    // One that rests on the convention for a level is no figure of the athlete.
    ...(pace && pace.from !== 'level'
      ? [
          {
            of: 'pace',
            range: pace.range,
            ...(getsFaster !== undefined && { getsFaster }),
          } as const,
        ]
      : []),
    ...(heartRate ? [{ of: 'heart rate', range: heartRate } as const] : []),
    ...(power ? [{ of: 'power', range: power } as const] : []),
    ...(cadence && role === 'work' ? [{ of: 'cadence', range: exactly(cadence) } as const] : []),
  ];
}

function notesOf(step: SessionStep, { week }: TrainingSession): readonly string[] {
  const { units } = week.plan;
  const { amount, targets, pace, usualPace, isRemainder, node } = step;
  const guess = pace?.from === 'level' ? [paceFigure(pace, units)] : [];
  const { distance, duration } = amount;
  return [
    ...(ast.isPiece(node) && node.cue ? [oneLine(node.cue)] : []),
    ...targets.flatMap((target) => askedInWords(target, step)),
    ...guess,
    ...(usualPace ? [paceFigure(usualPace, units)] : []),
    ...(distance && isRange(distance) ? [formatDistanceRange(distance, units)] : []),
    ...(duration && isRange(duration) ? [formatDurationRange(duration)] : []),
    ...(isRemainder ? ['what the steps leave of the amount, easy'] : []),
  ];
}

/** What is asked for, where figures alone do not say it: `@ 5k`, `@ rpe 4`, `in 88 s`. */
function askedInWords(target: ast.Target, step: SessionStep): readonly string[] {
  if (target.time) return [oneLine(target.time)];
  const text = targetKindOf(target)?.text;
  return text && !isFigure(target, step) ? [`@ ${oneLine(text)}`] : [];
}

/** Whether it is written as the figure that the step keeps. */
function isFigure(target: ast.Target, { pace, getsFaster, heartRate, power }: SessionStep): boolean {
  if (target.pace || target.speed || target.clock) return pace !== undefined && getsFaster === undefined;
  return target.heartRate ? heartRate !== undefined : target.power !== undefined && power !== undefined;
}

function isRange({ low, high }: Range): boolean {
  return low !== high;
}
