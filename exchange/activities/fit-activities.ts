/** Reads activities of FIT files: what their sessions sum up. Records with positions are passed over unread. */
import { checksum } from '../fit/checksum.ts';
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

const BROKEN = 'It is not whole, or was changed: copy it from the watch once more.';

/** Fields of a message by their numbers. */
type Fields = ReadonlyMap<number, number>;

/** Whether a file says that it is FIT. */
export function isFit(bytes: Uint8Array): boolean {
  return bytes.length >= 12 && String.fromCharCode(...bytes.subarray(8, 12)) === '.FIT';
}

/**
 * The activities of a file, one a session: of a triathlon each part.
 *
 * @throws ActivityRefusal where it is not whole, or holds no activity
 */
export function fitActivities(bytes: Uint8Array, source: string, timeZone: string): readonly Activity[] {
  const messages: { readonly type: number; readonly fields: Fields }[] = [];
  for (
    let at = 0;
    at < bytes.length;
    at = readFile(bytes, at, (type, fields) => messages.push({ type, fields }))
  );
  const of = (type: number) => messages.flatMap((message) => (message.type === type ? message.fields : []));
  const kind = of(FILE_ID)[0]?.get(0);
  if (kind !== undefined && kind !== OF_ACTIVITY)
    throw new ActivityRefusal(
      'It holds no activity, but something else of a watch, such as a workout or a course.',
    );
  const sessions = of(SESSION);
  if (sessions.length === 0) throw new ActivityRefusal('It holds no activity that was ended.');
  const offset = offsetOf(of(ACTIVITY)[0]);
  return sessions.map((fields) => activityOf(fields, source, timeZone, offset));
}

/** Milliseconds that the clock of the watch was ahead of UTC, where it is told. */
function offsetOf(activity: Fields | undefined): number | undefined {
  const [moment, local] = [activity?.get(253), activity?.get(5)];
  return moment === undefined || local === undefined ? undefined : (local - moment) * 1000;
}

function activityOf(fields: Fields, source: string, timeZone: string, offset: number | undefined): Activity {
  const began = fields.get(2);
  if (began === undefined)
    throw new ActivityRefusal('It has no time stamps: nobody can tell which day it was.');
  const start = EPOCH + began * 1000;
  const [metres, seconds, heartRate] = [fields.get(9), fields.get(8) ?? fields.get(7), fields.get(16)];
  const sport = fields.get(5);
  return {
    source,
    date: offset === undefined ? localDate(start, timeZone) : localDate(start + offset, 'UTC'),
    start,
    kind: SUB_SPORTS.get(fields.get(6) ?? -1) ?? SPORTS.get(sport ?? 0) ?? 'cross-training',
    ...(metres !== undefined && metres > 0 && { metres: metres / 100 }),
    ...(seconds !== undefined && seconds > 0 && { seconds: seconds / 1000 }),
    ...(heartRate !== undefined && heartRate > 0 && { heartRate }),
  };
}

interface Definition {
  readonly type: number;
  readonly isBigEndian: boolean;
  readonly fields: readonly { readonly number: number; readonly size: number; readonly base: number }[];
  /** Bytes of a message. */
  readonly size: number;
}

/** The messages that are read; all others are passed over. */
const READ: ReadonlySet<number> = new Set([FILE_ID, SESSION, ACTIVITY]);

/** Reads one of the files that stand behind each other, and returns where the next begins. */
function readFile(bytes: Uint8Array, start: number, tell: (type: number, fields: Fields) => void): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerSize = bytes[start] ?? 0;
  if (headerSize < 12 || start + headerSize > bytes.length || !isFit(bytes.subarray(start)))
    throw new ActivityRefusal(BROKEN);
  const end = start + headerSize + view.getUint32(start + 4, true);
  if (end + 2 > bytes.length || checksum(bytes.subarray(start, end)) !== view.getUint16(end, true))
    throw new ActivityRefusal(BROKEN);
  const definitions = new Map<number, Definition>();
  let at = start + headerSize;
  while (at < end) {
    const header = bytes[at++] as number;
    const isCompressed = (header & 0x80) !== 0;
    const local = isCompressed ? (header >> 5) & 0x03 : header & 0x0f;
    if (!isCompressed && (header & 0x40) !== 0) {
      const { definition, size } = readDefinition(bytes, at, end, (header & 0x20) !== 0);
      definitions.set(local, definition);
      at += size;
      continue;
    }
    const definition = definitions.get(local);
    if (!definition || at + definition.size > end) throw new ActivityRefusal(BROKEN);
    if (READ.has(definition.type)) tell(definition.type, readFields(view, at, definition));
    at += definition.size;
  }
  return end + 2;
}

function readDefinition(
  bytes: Uint8Array,
  at: number,
  end: number,
  hasMore: boolean,
): { readonly definition: Definition; readonly size: number } {
  const isBigEndian = bytes[at + 1] === 1;
  const [first, second] = [bytes[at + 2] ?? 0, bytes[at + 3] ?? 0];
  const count = bytes[at + 4] ?? 0;
  const fields = Array.from({ length: count }, (_, index) => {
    const place = at + 5 + 3 * index;
    return { number: bytes[place] ?? 0, size: bytes[place + 1] ?? 0, base: bytes[place + 2] ?? 0 };
  });
  let size = 5 + 3 * count;
  let length = fields.reduce((sum, field) => sum + field.size, 0);
  if (hasMore) {
    // Fields of the maker of an app, of which only the length matters.
    const more = bytes[at + size] ?? 0;
    for (let index = 0; index < more; index++) length += bytes[at + size + 2 + 3 * index] ?? 0;
    size += 1 + 3 * more;
  }
  if (at + size > end) throw new ActivityRefusal(BROKEN);
  const type = isBigEndian ? first * 256 + second : second * 256 + first;
  return { definition: { type, isBigEndian, fields, size: length }, size };
}

/** The whole numbers of a message; one that is not told is absent. */
function readFields(view: DataView, start: number, { fields, isBigEndian }: Definition): Fields {
  const values = new Map<number, number>();
  let at = start;
  for (const { number, size } of fields) {
    const value = size === 1 ? view.getUint8(at) : size === 2 ? view.getUint16(at, !isBigEndian) : undefined;
    const long = size === 4 ? view.getUint32(at, !isBigEndian) : value;
    if (long !== undefined && long !== 256 ** size - 1) values.set(number, long);
    at += size;
  }
  return values;
}
