/** For tests: activities of an hour and more, as others write them. */
import { FitWriter } from '@markw65/fit-file-writer';

/** An activity to be written. */
export interface Made {
  /** In UTC: `2026-10-13T16:00:00Z`. */
  readonly start: string;
  /** Seconds that the clock of the watch is ahead of UTC; without it the watch does not tell. */
  readonly offset?: number;
  readonly metres: number;
  readonly seconds: number;
  readonly heartRate?: number;
  readonly sport?: string;
  readonly subSport?: string;
  /** Seconds between records. */
  readonly every?: number;
}

/** Where the runs of these tests are: the last figures tell whether a position is ever shown. */
const LATITUDE = 47.123456;
export const POSITION = /47\.1|8\.5\d/;
const LONGITUDE = 8.512345;
/** Degrees to the north of a metre. */
const METRE = 360 / (2 * Math.PI * 6_371_008.8);

/** A FIT file with a record every second, by an independent writer. */
export function madeFit({
  start,
  offset,
  metres,
  seconds,
  heartRate,
  sport,
  subSport,
  every = 1,
}: Made): Uint8Array {
  const writer = new FitWriter();
  const begin = new Date(start);
  const time = writer.time(begin);
  writer.writeMessage(
    'file_id',
    { type: 'activity', manufacturer: 'development', product: 1, serial_number: 1, time_created: time },
    null,
    true,
  );
  for (let second = 0; second <= seconds; second += every) {
    writer.writeMessage(
      'record',
      {
        timestamp: time + second,
        position_lat: writer.latlng(((LATITUDE + (METRE * metres * second) / seconds) * Math.PI) / 180),
        position_long: writer.latlng((LONGITUDE * Math.PI) / 180),
        distance: (metres * second) / seconds,
        heart_rate: heartRate ?? 120,
      },
      null,
      second + every > seconds,
    );
  }
  writer.writeMessage(
    'session',
    {
      timestamp: time + seconds,
      start_time: time,
      total_elapsed_time: seconds + 60,
      total_timer_time: seconds,
      total_distance: metres,
      sport: (sport ?? 'running') as 'running',
      sub_sport: (subSport ?? 'generic') as 'generic',
      ...(heartRate !== undefined && { avg_heart_rate: heartRate }),
    },
    null,
    true,
  );
  writer.writeMessage(
    'activity',
    {
      timestamp: time + seconds,
      total_timer_time: seconds,
      num_sessions: 1,
      type: 'manual',
      ...(offset !== undefined && { local_timestamp: time + seconds + offset }),
    },
    null,
    true,
  );
  const view = writer.finish();
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

/** A GPX file to the north, with a point every few seconds. */
export function madeGpx({ start, metres, seconds, heartRate, sport = 'running', every = 1 }: Made): string {
  const begin = Date.parse(start);
  const points: string[] = [];
  for (let second = 0; second <= seconds; second += every) {
    const latitude = LATITUDE + (METRE * metres * second) / seconds;
    const time = new Date(begin + second * 1000).toISOString();
    const hr =
      heartRate === undefined
        ? ''
        : `<extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>${heartRate}</gpxtpx:hr></gpxtpx:TrackPointExtension></extensions>`;
    points.push(
      `<trkpt lat="${latitude}" lon="${LONGITUDE}"><ele>400</ele><time>${time}</time>${hr}</trkpt>`,
    );
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1" xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">
<metadata><time>${start}</time></metadata>
<trk><name>Run</name><type>${sport}</type><trkseg>
${points.join('\n')}
</trkseg></trk></gpx>
`;
}

/** A TCX file of two laps of the same length. */
export function madeTcx({ start, metres, seconds, heartRate, sport = 'Running' }: Made): string {
  const half = new Date(Date.parse(start) + (seconds / 2) * 1000).toISOString();
  const lap = (from: string) =>
    `<Lap StartTime="${from}"><TotalTimeSeconds>${seconds / 2}</TotalTimeSeconds><DistanceMeters>${metres / 2}</DistanceMeters>${
      heartRate === undefined ? '' : `<AverageHeartRateBpm><Value>${heartRate}</Value></AverageHeartRateBpm>`
    }<Track><Trackpoint><Time>${from}</Time><Position><LatitudeDegrees>${LATITUDE}</LatitudeDegrees><LongitudeDegrees>${LONGITUDE}</LongitudeDegrees></Position><DistanceMeters>${metres}</DistanceMeters></Trackpoint></Track></Lap>`;
  return `<?xml version="1.0"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities><Activity Sport="${sport}"><Id>${start}</Id>
${lap(start)}${lap(half)}
</Activity></Activities></TrainingCenterDatabase>
`;
}
