import { defineFormat } from '../define-format.ts';
import { MOST_TEXT_BYTES } from '../fit/fit-file.ts';
import { fitIdentity } from '../fit/fit-identity.ts';
import { fitWorkout } from '../fit/fit-workout.ts';
import { fittedSteps } from '../fit/watch-limits.ts';
import { fitReader } from '../importing/fit-workout.ts';
import { workoutOf } from '../workout/workout-of.ts';

/** Workouts for the watch. */
export const fit = defineFormat({
  id: 'fit',
  title: 'Workouts for the watch (FIT)',
  about: 'Each session as a workout that a watch leads through, step by step, in the paces of one athlete.',
  extension: 'fit',
  mediaType: 'application/vnd.ant.fit',
  each: 'session',
  needs: ['no-mistakes'],
  options: {},
  loses: ['days of rest', 'notes of plans, weeks and days'],
  docs:
    'Watches that take workouts as files read them from a folder such as `NewFiles`; others get them through the app or ' +
    'site of their maker. A target is what is asked for: a pace, a heart rate or power behind `@`, in the figures of the ' +
    'athlete. An exact pace leaves 2% to each side, exact power 3%, an exact heart rate 3 beats, conventions. What is no figure, such as ' +
    '`@ rpe 4`, stands in the notes of the step, as do a second target, a cadence, the usual pace of a kind, and paces that ' +
    "follow from nothing but the athlete's level. Of ranges of amounts, the upper end counts. What steps leave of the amount comes first, or behind a " +
    'warm-up just before the cool-down. Exercises are told by the numbers that FIT has for them; one that it does not know ' +
    'is called by its name in the notes. A hold without a pause behind it waits for the lap button. Repeats within repeats ' +
    'are written out where the workout keeps to 50 steps; what a watch may refuse is told with the export.',
  write(session, { remark }) {
    const workout = workoutOf(session);
    if (!workout) return undefined;
    const { parts, remarks } = fittedSteps(workout);
    const { bytes, hasCutTexts } = fitWorkout(workout, parts, fitIdentity(session));
    for (const text of remarks) remark(text);
    if (hasCutTexts) remark(`A text in it has more than ${MOST_TEXT_BYTES} bytes and is cut off.`);
    return bytes;
  },
  read: fitReader,
});
