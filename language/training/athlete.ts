import type * as ast from '../grammar/generated/ast.ts';
import { parseDate } from '../quantities/date.ts';
import { parseDistance } from '../quantities/distance.ts';
import { parseClock, parseDuration } from '../quantities/duration.ts';
import type { Parsed, Range } from '../quantities/range.ts';
import { parseCadence, parseHeartRate } from '../quantities/scalar.ts';
import { parseTimeOfDay } from '../quantities/time-of-day.ts';
import type { Athlete, BackStatus, Level } from './model.ts';
import { vdotFromRace } from './vdot.ts';
import { BACK_STATUSES, LEVELS, RACE_DISTANCES } from './vocabulary.ts';

/**
 * VDOT for athletes without a best time, by level: a convention of this project, used for estimates only, which are
 * always marked as such.
 */
export const LEVEL_VDOT: Readonly<Record<Level, number>> = { novice: 32, intermediate: 40, advanced: 52 };

const LEAST_CADENCE = 100;
const MOST_CADENCE = 250;

/** For whom a plan without `for` is checked. */
export const ASSUMED_ATHLETE: Athlete = {
  name: '',
  level: 'intermediate',
  back: 'healthy',
  symptoms: [],
  vdot: LEVEL_VDOT.intermediate,
  vdotFrom: 'level',
  shoes: new Map(),
};

/**
 * What an athlete's definition says. Lines that can't be understood are left out: they are reported as syntax or
 * unknown names. Of several lines about the same thing the last counts; of several bests the one of the highest VDOT.
 */
export function athleteFrom(node: ast.Athlete): Athlete {
  const shoes = new Map<string, number | undefined>();
  let level: Level = 'intermediate';
  let back: BackStatus = 'healthy';
  let symptoms: readonly string[] = [];
  let clearance: Athlete['clearance'];
  let recentVolume: number | undefined;
  let recentLongest: number | undefined;
  let cadence: number | undefined;
  let maxHeartRate: number | undefined;
  let vdot: number | undefined;
  let best: ast.Best | undefined;
  let wakes: number | undefined;
  for (const line of node.attributes) {
    switch (line.$type) {
      case 'Level':
        level = oneOf(LEVELS, line.value) ?? level;
        break;
      case 'Back':
        back = oneOf(BACK_STATUSES, line.status) ?? back;
        break;
      case 'Symptoms':
        symptoms = [...symptoms, ...line.symptoms.map((word) => word.toLowerCase())];
        break;
      case 'Clearance': {
        const on = line.date ? parseDate(line.date) : undefined;
        clearance = { by: line.by ?? '', node: line, ...(on !== undefined && { on }) };
        break;
      }
      case 'RecentVolume':
        recentVolume = upper(line.distance && parseDistance(line.distance)) ?? recentVolume;
        break;
      case 'RecentLongest':
        recentLongest = upper(line.distance && parseDistance(line.distance)) ?? recentLongest;
        break;
      case 'StepRate':
        cadence = cadenceIn(line.value) ?? cadence;
        break;
      case 'MaxHeartRate':
        maxHeartRate = high(line.value && parseHeartRate(line.value)) ?? maxHeartRate;
        break;
      case 'Best': {
        const metres = raceMetres(line.distance);
        const seconds = line.time ? secondsOf(line.time) : undefined;
        const shown = metres && seconds ? vdotFromRace(metres, seconds.high) : undefined;
        if (shown !== undefined && shown > (vdot ?? 0)) {
          vdot = shown;
          best = line;
        }
        break;
      }
      case 'Shoes':
        if (line.name)
          shoes.set(ownName(shoes, line.name), upper(line.used ? parseDistance(line.used) : undefined));
        break;
      case 'Wakes':
        wakes = line.time ? parseTimeOfDay(line.time) : wakes;
        break;
      default:
    }
  }
  return {
    node,
    name: node.name ?? '',
    level,
    back,
    symptoms,
    ...(clearance && { clearance }),
    ...(recentVolume !== undefined && { recentVolume }),
    ...(recentLongest !== undefined && { recentLongest }),
    ...(cadence !== undefined && { cadence }),
    ...(maxHeartRate !== undefined && { maxHeartRate }),
    vdot: vdot ?? LEVEL_VDOT[level],
    vdotFrom: vdot === undefined ? 'level' : 'best',
    ...(best && { best }),
    ...(wakes !== undefined && { wakes }),
    shoes,
  };
}

/** Steps a minute, with both feet counted; undefined outside of what can be meant (that is reported as implausible). */
export function cadenceIn(text: string | undefined): number | undefined {
  const steps = high(text ? parseCadence(text) : undefined);
  return steps !== undefined && steps >= LEAST_CADENCE && steps <= MOST_CADENCE ? steps : undefined;
}

/** The name under which a pair of shoes is known; the name itself if none is. Case does not matter. */
export function ownName(shoes: Athlete['shoes'], name: string): string {
  const lower = name.toLowerCase();
  return [...shoes.keys()].find((known) => known.toLowerCase() === lower) ?? name;
}

/** Metres of a race distance: by name (`half-marathon`) or as a distance (`15 km`). */
export function raceMetres(text: string | undefined): number | undefined {
  if (!text) return undefined;
  return RACE_DISTANCES.get(text.toLowerCase()) ?? upper(parseDistance(text));
}

/** Seconds of `52:30`, `1:30:00`, `20 min` or `40-50 min`. */
export function secondsOf(text: string): Range | undefined {
  const clock = parseClock(text);
  if (clock !== undefined) return { low: clock, high: clock };
  const duration = parseDuration(text);
  return duration && duration !== 'reversed' ? duration.range : undefined;
}

function oneOf<Word extends string>(words: readonly Word[], text: string | undefined): Word | undefined {
  const lower = text?.toLowerCase();
  return words.find((word) => word === lower);
}

function upper(parsed: Parsed<{ readonly range: Range }> | ''): number | undefined {
  return parsed && parsed !== 'reversed' ? parsed.range.high : undefined;
}

function high(parsed: Parsed<Range> | ''): number | undefined {
  return parsed && parsed !== 'reversed' ? parsed.high : undefined;
}
