/** The lines of definitions, each by the type of its node; complete, or it does not compile. */
import type { AthleteAttribute, ExerciseAttribute, PlanAttribute } from '../grammar/generated/ast.ts';
import type { Line } from './line.ts';
import { age } from './lines/athlete/age.ts';
import { back } from './lines/athlete/back.ts';
import { best } from './lines/athlete/best.ts';
import { born } from './lines/athlete/born.ts';
import { clearance } from './lines/athlete/clearance.ts';
import { ftp } from './lines/athlete/ftp.ts';
import { givenVdot } from './lines/athlete/given-vdot.ts';
import { level } from './lines/athlete/level.ts';
import { maxHeartRate } from './lines/athlete/max-heart-rate.ts';
import { oneRepMax } from './lines/athlete/one-rep-max.ts';
import { ownZone } from './lines/athlete/own-zone.ts';
import { pace } from './lines/athlete/pace.ts';
import { recentLongest } from './lines/athlete/recent-longest.ts';
import { recentVolume } from './lines/athlete/recent-volume.ts';
import { restingHeartRate } from './lines/athlete/resting-heart-rate.ts';
import { shoes } from './lines/athlete/shoes.ts';
import { stepRate } from './lines/athlete/step-rate.ts';
import { symptoms } from './lines/athlete/symptoms.ts';
import { thresholdHeartRate } from './lines/athlete/threshold-heart-rate.ts';
import { thresholdPace } from './lines/athlete/threshold-pace.ts';
import { wakes } from './lines/athlete/wakes.ts';
import { also } from './lines/exercise/also.ts';
import { alternative } from './lines/exercise/alternative.ts';
import { avoid } from './lines/exercise/avoid.ts';
import { caution } from './lines/exercise/caution.ts';
import { cue } from './lines/exercise/cue.ts';
import { dose } from './lines/exercise/dose.ts';
import { movement } from './lines/exercise/movement.ts';
import { note } from './lines/exercise/note.ts';
import { spineLoad } from './lines/exercise/spine-load.ts';
import { targets } from './lines/exercise/targets.ts';
import { allow } from './lines/plan/allow.ts';
import { cycleLength } from './lines/plan/cycle-length.ts';
import { planNote } from './lines/plan/note.ts';
import { painRule } from './lines/plan/pain-rule.ts';
import { policy } from './lines/plan/policy.ts';
import { race } from './lines/plan/race.ts';
import { start } from './lines/plan/start.ts';
import { units } from './lines/plan/units.ts';
import { weekStart } from './lines/plan/week-start.ts';

/** In the order in which they are offered. */
export const ATHLETE_LINES = {
  Level: level,
  Back: back,
  RecentVolume: recentVolume,
  RecentLongest: recentLongest,
  Best: best,
  StepRate: stepRate,
  MaxHeartRate: maxHeartRate,
  RestingHeartRate: restingHeartRate,
  ThresholdHeartRate: thresholdHeartRate,
  OwnZone: ownZone,
  ThresholdPace: thresholdPace,
  GivenVdot: givenVdot,
  Pace: pace,
  Shoes: shoes,
  Born: born,
  Age: age,
  Symptoms: symptoms,
  Clearance: clearance,
  Wakes: wakes,
  OneRepMax: oneRepMax,
  Ftp: ftp,
} satisfies { readonly [Type in AthleteAttribute['$type']]: { readonly type: Type } };

/** In the order in which they are offered. */
export const EXERCISE_LINES = {
  Targets: targets,
  Movement: movement,
  SpineLoad: spineLoad,
  Dose: dose,
  Caution: caution,
  Avoid: avoid,
  Alternative: alternative,
  Also: also,
  Cue: cue,
  Note: note,
} satisfies { readonly [Type in ExerciseAttribute['$type']]: { readonly type: Type } };

/** In the order in which they are offered. */
export const PLAN_LINES = {
  PlanRace: race,
  PlanStart: start,
  PainRuleUse: painRule,
  PolicyUse: policy,
  UnitsChoice: units,
  WeekStart: weekStart,
  CycleLength: cycleLength,
  PlanNote: planNote,
  Allow: allow,
} satisfies { readonly [Type in PlanAttribute['$type']]: { readonly type: Type } };

const LINES: ReadonlyMap<string, Line> = new Map<string, Line>(
  Object.entries({ ...ATHLETE_LINES, ...EXERCISE_LINES, ...PLAN_LINES }),
);

/** The line of a type of node; undefined for a type that is none. */
export function lineOf(type: string): Line | undefined {
  return LINES.get(type);
}

/** The words that lines begin with. */
export const LINE_WORDS: ReadonlySet<string> = new Set([...LINES.values()].map(({ words }) => words));
