/** Reads activities of FIT files: what their sessions sum up. Records with positions are passed over unread. */
import { type FitMessage, FitMistake, readFitFile } from '../fit/read-fit-file.ts';
import type { Activity } from './activity.ts';
import { ActivityRefusal } from './activity-refusal.ts';
import { localDate } from './local-date.ts';

/** The moment from which FIT counts seconds, in milliseconds since 1970. */
const EPOCH = Date.UTC(1989, 11, 31);
const FILE_ID = 0;
const SESSION = 18;
const ACTIVITY = 34;
/** The type of file that holds activities. */
const OF_ACTIVITY = 4;
const READ: ReadonlySet<number> = new Set([FILE_ID, SESSION, ACTIVITY]);

/** Sports by their numbers, and by that of the part of a sport. */
const SPORTS: ReadonlyMap<number, string> = new Map([
  [0, 'run'],
  [1, 'run'],
  [2, 'bike'],
  [5, 'swim'],
  [11, 'walk'],
  [12, 'ski'],
  [15, 'row'],
  [17, 'hike'],
  [21, 'bike'],
  [33, 'skate'],
]);
const SUB_SPORTS: ReadonlyMap<number, string> = new Map([
  [14, 'row'],
  [15, 'elliptical'],
  [20, 'strength'],
  [43, 'yoga'],
  [44, 'pilates'],
]);

/**
 * The activities of a file, one a session: of a triathlon each part.
 *
 * @throws ActivityRefusal where it is not whole, or holds no activity
 */
export function fitActivities(bytes: Uint8Array, source: string, timeZone: string): readonly Activity[] {
  const messages = messagesIn(bytes);
  const of = (wanted: number) => messages.filter(({ number }) => number === wanted);
  const kind = of(FILE_ID)[0]?.figure(0);
  if (kind !== undefined && kind !== OF_ACTIVITY)
    throw new ActivityRefusal(
      'It holds no activity, but something else of a watch, such as a workout or a course.',
    );
  const sessions = of(SESSION);
  if (sessions.length === 0) throw new ActivityRefusal('It holds no activity that was ended.');
  const offset = offsetOf(of(ACTIVITY)[0]);
  return sessions.map((session) => activityOf(session, source, timeZone, offset));
}

function messagesIn(bytes: Uint8Array): readonly FitMessage[] {
  try {
    return readFitFile(bytes, READ);
  } catch (error) {
    if (error instanceof FitMistake)
      throw new ActivityRefusal(
        `It is no whole FIT file: ${error.message}. Copy it from the watch once more.`,
      );
    throw error;
  }
}

/** Milliseconds that the clock of the watch was ahead of UTC, where it is told. */
function offsetOf(activity: FitMessage | undefined): number | undefined {
  const [moment, local] = [activity?.figure(253), activity?.figure(5)];
  return moment === undefined || local === undefined ? undefined : (local - moment) * 1000;
}

function activityOf(
  session: FitMessage,
  source: string,
  timeZone: string,
  offset: number | undefined,
): Activity {
  const began = session.figure(2);
  if (began === undefined)
    throw new ActivityRefusal('It has no time stamps: nobody can tell which day it was.');
  const start = EPOCH + began * 1000;
  const [metres, seconds, heartRate] = [
    session.figure(9),
    session.figure(8) ?? session.figure(7),
    session.figure(16),
  ];
  const sport = session.figure(5);
  return {
    source,
    date: offset === undefined ? localDate(start, timeZone) : localDate(start + offset, 'UTC'),
    start,
    kind: SUB_SPORTS.get(session.figure(6) ?? -1) ?? SPORTS.get(sport ?? 0) ?? 'cross-training',
    ...(metres !== undefined && metres > 0 && { metres: metres / 100 }),
    ...(seconds !== undefined && seconds > 0 && { seconds: seconds / 1000 }),
    ...(heartRate !== undefined && heartRate > 0 && { heartRate }),
  };
}
