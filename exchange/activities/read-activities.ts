/** Reads what was done: files of watches, and logs. */
import type { Units } from '@runplan/language/internal';
import { isFit } from '../fit/read-fit-file.ts';
import type { Activity } from './activity.ts';
import { ActivityRefusal } from './activity-refusal.ts';
import { fitActivities } from './fit-activities.ts';
import { gpxActivities } from './gpx-activities.ts';
import { logActivities } from './log-activities.ts';
import { tcxActivities } from './tcx-activities.ts';
import { isPacked, unpacked } from './unpack.ts';

/** The endings of the files that can be read; each may be packed as well, `.fit.gz`. */
export const ACTIVITY_ENDINGS = ['fit', 'gpx', 'tcx', 'csv'] as const;

/** Larger files are none of an activity, or of a log. */
export const MOST_ACTIVITY_BYTES = 50 * 1024 * 1024;

/** More are in no file of a watch, and in the log of no life. */
const MOST_ACTIVITIES = 20_000;

export interface ReadingOfActivities {
  /** What the file is called. */
  readonly source: string;
  /** In which the days of moments are told, where the file does not tell them. */
  readonly timeZone: string;
  /** Of distances of a table that have none. */
  readonly units: Units;
}

export interface ReadActivities {
  readonly activities: readonly Activity[];
  /** Whether distances had no unit, so that those asked for were taken. */
  readonly isUnitAssumed: boolean;
}

/**
 * The activities of a file, by its content.
 *
 * @throws ActivityRefusal with a sentence that says what is wrong with the file
 */
export async function readActivities(
  read: Uint8Array,
  reading: ReadingOfActivities,
): Promise<ReadActivities> {
  const found = await activitiesOf(read, reading);
  if (found.activities.length > MOST_ACTIVITIES)
    throw new ActivityRefusal(`It has more than ${MOST_ACTIVITIES} activities: name files of fewer years.`);
  return found;
}

async function activitiesOf(
  read: Uint8Array,
  { source, timeZone, units }: ReadingOfActivities,
): Promise<ReadActivities> {
  if (read.length > MOST_ACTIVITY_BYTES)
    throw new ActivityRefusal('It is larger than 50 MB, and no activity is.');
  const bytes = isPacked(read) ? await unpacked(read, MOST_ACTIVITY_BYTES) : read;
  if (bytes.length === 0) throw new ActivityRefusal('It is empty.');
  if (isFit(bytes)) return told(fitActivities(bytes, source, timeZone));
  if (isPacked(bytes)) throw new ActivityRefusal('It is packed twice: unpack it first.');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw new ActivityRefusal('It is packed (zip): unpack it first.');
  const text = textOf(bytes);
  if (/^\s*</.test(text)) {
    const root = /<(?![?!])(?:[\w-]+:)?([\w-]+)/.exec(text)?.[1];
    if (root === 'gpx') return told(await gpxActivities(text, source, timeZone));
    if (root === 'TrainingCenterDatabase') return told(await tcxActivities(text, source, timeZone));
    throw new ActivityRefusal('It is XML, but neither GPX nor TCX.');
  }
  const { activities, isUnitTold } = await logActivities(text, source, timeZone, units);
  return { activities, isUnitAssumed: !isUnitTold };
}

function told(activities: readonly Activity[]): ReadActivities {
  return { activities, isUnitAssumed: false };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ActivityRefusal('It is neither FIT nor a text in UTF-8. FIT, GPX, TCX and CSV can be read.');
  }
}
