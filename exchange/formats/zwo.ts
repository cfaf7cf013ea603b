import { pacesInView } from '@runplan/language/internal';
import { defineFormat } from '../define-format.ts';
import { zwoReader } from '../importing/zwo-workout.ts';
import { workoutOf } from '../workout/workout-of.ts';
import { writtenOut } from '../workout/written-out.ts';
import { RacePaces } from '../zwo/race-paces.ts';
import { zwoWorkout } from '../zwo/zwo-workout.ts';

/** Runs for the treadmill. */
export const zwo = defineFormat({
  id: 'zwo',
  title: 'Runs for the treadmill (ZWO)',
  about: 'Each run as a workout that a training program leads through on a treadmill.',
  extension: 'zwo',
  mediaType: 'application/xml',
  each: 'session',
  needs: ['no-mistakes'],
  options: {},
  loses: ['strength sessions', 'cross-training', 'days of rest', 'notes of plans, weeks and days'],
  docs:
    'Paces are shares of race paces, from 1 mile to the marathon, whose times the training program asks the athlete for: they have to be ' +
    'those of the plan. A pace of such a race is the whole of it, others are told by that of 10 km. Where nothing is asked for, the usual pace ' +
    'of the kind is taken. A step without a pace is one to run freely, as are all where no best time of the athlete is known. A file has ' +
    'distances where all its steps do, and else times; a distance then takes as long as its pace, or the easy one, says. A step of open length is 5 minutes, a ' +
    'convention. The maker of the format has not published what it means: the numbers of the races are those of public editors.',
  write(session, { document, services, remark }) {
    const workout = session.discipline === 'run' ? workoutOf(session) : undefined;
    if (!workout) return undefined;
    const paces = new RacePaces(session.week.plan, pacesInView(document, services.documents));
    if (!paces.areKnown) remark('No best time of the athlete is known: its steps have no speed.');
    return zwoWorkout(workout, writtenOut(workout, 'zwo'), paces);
  },
  read: zwoReader,
});
