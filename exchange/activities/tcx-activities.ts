/** Reads activities of TCX files: what their laps sum up. */
import { figureIn } from '../figure-in.ts';
import type { Activity } from './activity.ts';
import { ActivityRefusal } from './activity-refusal.ts';
import { localDate } from './local-date.ts';
import { sportNamed } from './sport-names.ts';
import { followXml } from './xml-activity.ts';

/** An activity as it is read lap by lap. */
interface Laps {
  readonly sport: string | undefined;
  start: string | undefined;
  metres: number;
  seconds: number;
  /** Beats of the laps whose heart rate is known, and seconds of those. */
  beats: number;
  beating: number;
}

/** @throws ActivityRefusal for what is no TCX, or has no time stamps */
export async function tcxActivities(
  text: string,
  source: string,
  timeZone: string,
): Promise<readonly Activity[]> {
  const all: Laps[] = [];
  const path: string[] = [];
  let lap = { metres: 0, seconds: 0, heartRate: 0 };
  await followXml(text, {
    open(name, attributes) {
      path.push(name);
      if (name === 'Activity')
        all.push({
          sport: attributes.get('Sport'),
          start: undefined,
          metres: 0,
          seconds: 0,
          beats: 0,
          beating: 0,
        });
      if (name !== 'Lap') return;
      lap = { metres: 0, seconds: 0, heartRate: 0 };
      const current = all.at(-1);
      if (current) current.start ??= attributes.get('StartTime');
    },
    close(name, text) {
      path.pop();
      const value = text.trim();
      const current = all.at(-1);
      const parent = path.at(-1);
      if (!current) return;
      if (name === 'Id' && parent === 'Activity') current.start = value;
      else if (parent === 'Lap' && name === 'TotalTimeSeconds') lap.seconds = figureIn(value) ?? 0;
      else if (parent === 'Lap' && name === 'DistanceMeters') lap.metres = figureIn(value) ?? 0;
      else if (parent === 'AverageHeartRateBpm' && name === 'Value') lap.heartRate = figureIn(value) ?? 0;
      else if (name === 'Lap') {
        current.metres += lap.metres;
        current.seconds += lap.seconds;
        if (lap.heartRate > 0) {
          current.beats += (lap.heartRate * lap.seconds) / 60;
          current.beating += lap.seconds;
        }
      }
    },
  });
  if (all.length === 0) throw new ActivityRefusal('It holds no activity.');
  return all.map(({ sport, start, metres, seconds, beats, beating }) => {
    const moment = start === undefined ? Number.NaN : Date.parse(start);
    if (Number.isNaN(moment))
      throw new ActivityRefusal('It has no time stamps: nobody can tell which day it was.');
    return {
      source,
      date: localDate(moment, timeZone),
      start: moment,
      ...sportNamed(sport, metres > 0),
      ...(metres > 0 && { metres }),
      ...(seconds > 0 && { seconds }),
      ...(beating > 0 && { heartRate: Math.round((beats / beating) * 60) }),
    };
  });
}
