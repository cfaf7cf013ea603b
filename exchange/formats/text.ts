import { defineFormat } from '../define-format.ts';
import { intervalsTextReader } from '../importing/intervals-text.ts';
import { notationOf } from '../text/notation.ts';
import { workoutOf } from '../workout/workout-of.ts';
import { writtenOut } from '../workout/written-out.ts';

/** Workouts in the notation of intervals.icu. */
export const text = defineFormat({
  id: 'text',
  title: 'Workouts as text (intervals.icu)',
  about:
    'Each run and each session of cross-training in the notation that the workout builder of intervals.icu reads.',
  extension: 'txt',
  mediaType: 'text/plain',
  each: 'session',
  needs: ['no-mistakes'],
  options: {},
  loses: ['strength sessions', 'days of rest', 'notes of plans, weeks and days'],
  docs:
    'The text goes into the description of a workout there. Paces are those of the athlete, as far as they are asked for ' +
    'behind `@`. Heart rates are shares, since the notation knows no beats a minute: of `max hr`, or else of `threshold hr`, ' +
    'which have to be the same there. What has no figure, such as `@ rpe 4`, and figures that the notation has no words for ' +
    'stand in front of the step. A step of open length ends with the lap button, and is planned as 5 minutes, a convention. ' +
    'Repeats within repeats are written out. Figures in texts are followed by a character that nobody sees, so that they ' +
    'are not taken for the length of the step.',
  write(session) {
    const workout = session.discipline === 'strength' ? undefined : workoutOf(session);
    if (!workout) return undefined;
    return notationOf(workout, writtenOut(workout, 'text'));
  },
  read: intervalsTextReader,
});
