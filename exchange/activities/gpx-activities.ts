/** Reads activities of GPX files: how long their tracks are and last. Positions are not kept. */
import { figureIn } from '../figure-in.ts';
import type { Activity } from './activity.ts';
import { ActivityRefusal } from './activity-refusal.ts';
import { localDate } from './local-date.ts';
import { sportNamed } from './sport-names.ts';
import { followXml } from './xml-activity.ts';

/** The mean radius of the earth in metres. */
const EARTH = 6_371_008.8;
/** After so many seconds without a point the watch stood still. */
const PAUSE = 120;

interface Point {
  readonly latitude: number;
  readonly longitude: number;
  moment?: number;
}

/** A track as it is read point by point. */
interface Track {
  type: string | undefined;
  start: number | undefined;
  points: number;
  /** Points that lie within a pause of the one before. */
  joined: number;
  metres: number;
  seconds: number;
  beats: number;
  measured: number;
}

/** @throws ActivityRefusal for what is no GPX, or has no time stamps */
export async function gpxActivities(
  text: string,
  source: string,
  timeZone: string,
): Promise<readonly Activity[]> {
  const tracks: Track[] = [];
  const path: string[] = [];
  let point: Point | undefined;
  let before: Point | undefined;
  await followXml(text, {
    open(name, attributes) {
      path.push(name);
      if (name === 'trk')
        tracks.push({
          type: undefined,
          start: undefined,
          points: 0,
          joined: 0,
          metres: 0,
          seconds: 0,
          beats: 0,
          measured: 0,
        });
      else if (name === 'trkseg') before = undefined;
      else if (name === 'trkpt')
        point = { latitude: Number(attributes.get('lat')), longitude: Number(attributes.get('lon')) };
    },
    close(name, text) {
      path.pop();
      const value = text.trim();
      const track = tracks.at(-1);
      if (!track) return;
      if (name === 'type' && path.at(-1) === 'trk') track.type = value;
      else if (name === 'time' && point && path.at(-1) === 'trkpt') point.moment = Date.parse(value);
      else if (name === 'hr') {
        const rate = figureIn(value) ?? 0;
        track.beats += rate;
        if (rate > 0) track.measured++;
      } else if (name === 'trkpt' && point) {
        add(track, point, before);
        before = point;
        point = undefined;
      }
    },
  });
  const run = tracks.filter(({ points }) => points > 0);
  if (run.length === 0) throw new ActivityRefusal('It holds no track with points.');
  return run.map(({ type, start, points, joined, metres, seconds, beats, measured }) => {
    if (start === undefined)
      throw new ActivityRefusal('It has no time stamps: it is a route, or nobody can tell which day it was.');
    if (points > 1 && joined === 0)
      throw new ActivityRefusal(
        "Between all of its points pass more than two minutes, as in a pause: how far it was can't be told. Export it with more points.",
      );
    return {
      source,
      date: localDate(start, timeZone),
      start,
      ...sportNamed(type, metres > 0),
      ...(metres > 0 && { metres }),
      ...(seconds > 0 && { seconds }),
      ...(measured > 0 && { heartRate: Math.round(beats / measured) }),
    };
  });
}

function add(track: Track, point: Point, before: Point | undefined): void {
  track.points++;
  const { moment } = point;
  if (moment !== undefined && !Number.isNaN(moment)) track.start ??= moment;
  if (!before) return;
  const apart = distanceBetween(before, point);
  const lasted = ((moment ?? Number.NaN) - (before.moment ?? Number.NaN)) / 1000;
  if (lasted > PAUSE) return;
  track.joined++;
  if (Number.isFinite(apart)) track.metres += apart;
  if (lasted > 0) track.seconds += lasted;
}

/** Metres between two points, by the haversine formula. */
function distanceBetween(one: Point, other: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [north, east] = [radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)];
  const a =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(a)));
}
