/** Finds and reads the files that tell what was done. */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { failureReason } from '@runplan/disk';
import {
  ACTIVITY_ENDINGS,
  type Activity,
  ActivityRefusal,
  MOST_ACTIVITY_BYTES,
  readActivities,
} from '@runplan/exchange';
import { list, type Units } from '@runplan/language/internal';
import { printable } from '@runplan/report';
import { currentDirectory } from '../files/current-directory.ts';
import { cannotRead } from '../files/failure.ts';
import { UsageError } from '../usage-error.ts';

/** In what zone and in what units files are read that tell neither. */
export interface ActivityReading {
  readonly timeZone: string;
  readonly units: Units;
}

/** What was read, and what the user should know of it. */
export interface FoundActivities {
  readonly activities: readonly Activity[];
  readonly notes: readonly string[];
}

/**
 * The activities of files, and of all files of folders that have a known ending.
 *
 * @throws UsageError where one of them can't be read
 */
export async function activitiesIn(
  operands: readonly string[],
  { timeZone, units }: ActivityReading,
): Promise<FoundActivities> {
  const activities: Activity[] = [];
  const notes: string[] = [];
  for (const name of eachOnce(operands.flatMap(filesAt))) {
    try {
      const read = await readActivities(bytesOf(name), { source: name, timeZone, units });
      for (const activity of read.activities) activities.push(activity);
      const unknown = [...new Set(read.activities.flatMap(({ unknownSport }) => unknownSport ?? []))];
      if (unknown.length > 0)
        notes.push(
          `${printable(name)} has activities that are called ${printable(list(unknown))}, which is no sport known here: they count as cross-training. Call them Run where they were runs.`,
        );
      if (read.isUnitAssumed)
        notes.push(
          `${printable(name)} has distances without a unit: they were taken as ${units}. Say another with --units.`,
        );
    } catch (error) {
      if (error instanceof ActivityRefusal)
        throw new UsageError(`${printable(name)} can't be read as an activity. ${printable(error.message)}`);
      throw error;
    }
  }
  return { activities, notes };
}

/** The file of a name, or those of a folder in the order of their names, folders in it included. */
function filesAt(name: string): readonly string[] {
  const path = resolve(currentDirectory(), name);
  try {
    if (!statSync(path).isDirectory()) return [name];
    const found = readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && isKnown(entry.name))
      .map((entry) => join(name, join(entry.parentPath, entry.name).slice(path.length + 1)))
      .sort();
    if (found.length > 0) return found;
  } catch (error) {
    throw new UsageError(cannotRead(name, failureReason(error)));
  }
  throw new UsageError(
    `${printable(name)} has no file that ends in ${ACTIVITY_ENDINGS.map((ending) => `.${ending}`).join(', ')}.`,
  );
}

/** Files that are named more than once count once, by the first of their names. */
function eachOnce(names: readonly string[]): readonly string[] {
  const byPath = new Map<string, string>();
  for (const name of names) {
    const path = realPathOf(name);
    if (!byPath.has(path)) byPath.set(path, name);
  }
  return [...byPath.values()];
}

function realPathOf(name: string): string {
  try {
    return realpathSync(resolve(currentDirectory(), name));
  } catch (error) {
    throw new UsageError(cannotRead(name, failureReason(error)));
  }
}

function isKnown(name: string): boolean {
  const ending = extname(name.replace(/\.gz$/i, '')).slice(1).toLowerCase();
  return (ACTIVITY_ENDINGS as readonly string[]).includes(ending);
}

function bytesOf(name: string): Uint8Array {
  const path = resolve(currentDirectory(), name);
  try {
    // What is too large is told by whoever reads it, and not read.
    return statSync(path).size > MOST_ACTIVITY_BYTES
      ? new Uint8Array(MOST_ACTIVITY_BYTES + 1)
      : readFileSync(path);
  } catch (error) {
    throw new UsageError(cannotRead(name, failureReason(error)));
  }
}
