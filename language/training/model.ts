/**
 * The training model: what a plan means for one athlete. Pure data, made by `build-plan.ts` from the tree; nothing
 * else computes a weekly total, a pace or a reference week. Distances are metres, durations seconds, paces seconds
 * per kilometre, dates day numbers.
 */
import type { AstNode } from 'langium';
import type { CycleDay, WrittenDay } from '../grammar/days.ts';
import type * as ast from '../grammar/generated/ast.ts';
import type { DayNumber } from '../quantities/date.ts';
import type { Units } from '../quantities/distance.ts';
import type { Range } from '../quantities/range.ts';
import type { Mass } from '../quantities/scalar.ts';
import type { Weekday, WeekdayWord } from '../quantities/weekday.ts';
import type { AthleteFacts } from '../vocabulary/athlete-line.ts';
import type { Manner } from '../vocabulary/detail.ts';
import type { Band, Discipline, SessionKind } from '../vocabulary/kinds.ts';
import type { BackStatus, Level, Phase, RacePriority } from '../vocabulary/word-lists.ts';

export type { Band, Discipline } from '../vocabulary/kinds.ts';
export type { BackStatus, Level, Phase, RacePriority } from '../vocabulary/word-lists.ts';
/** A day of a week or a cycle, or `any` for what floats. */
export type DayName = WrittenDay;

/** An athlete as the plan sees them; figures that were not given are absent. */
export interface Athlete extends Omit<AthleteFacts, 'level' | 'back' | 'best' | 'givenVdot'> {
  /** The definition; absent for the healthy intermediate runner that is assumed without `for`. */
  readonly node?: ast.Athlete;
  readonly name: string;
  readonly level: Level;
  readonly back: BackStatus;
  /** Daniels' VDOT: as given, from the best race, from the threshold pace, or the convention for the level. */
  readonly vdot: number;
  /** Where paces that are not given by hand come from. */
  readonly vdotFrom: VdotSource;
  /** Of several bests the one of the highest VDOT. */
  readonly best?: ast.Best;
}

/** What VDOT comes from. */
export type VdotSource = 'vdot' | 'best' | 'threshold' | 'level';

/** A pace and where it comes from. */
export interface ResolvedPace {
  readonly range: Range;
  readonly from: 'target' | 'athlete' | 'definition' | VdotSource;
}

/** A distance that may be a range, may be estimated, and may miss parts that are unknown. */
export interface Total {
  readonly distance: Range;
  /** Whether a part was computed from a duration. Shown as `≈`. */
  readonly estimated: boolean;
  /** How many sessions have no amount. Shown as `+ ?`. */
  readonly unknown: number;
}

/** A piece of a run with all its repetitions. */
export interface Segment {
  readonly node: AstNode;
  readonly movement: 'run' | 'walk' | 'stand';
  readonly role: 'warm-up' | 'cool-down' | 'work' | 'recovery';
  /** How often it is done in the session. */
  readonly times: number;
  /** Metres of one repetition; absent when unknown. */
  readonly distance?: Range;
  /** Seconds of one repetition; absent when unknown. */
  readonly duration?: Range;
  /** Which of the two was computed through the pace. */
  readonly estimated?: 'distance' | 'duration';
  readonly pace?: ResolvedPace;
  /** Whether the pace is asked for by a target; else it is the usual one, and figures are reckoned with it. */
  readonly isPaceAsked: boolean;
  /** Walking and standing are easy. Where the pace changes evenly, the hardest that is reached. */
  readonly band: Band;
  readonly change?: ChangeOfPace;
}

/** How much of the time of running whose pace changes evenly is moderate and hard. */
export interface ChangeOfPace {
  readonly moderate: number;
  readonly hard: number;
  readonly getsFaster: boolean;
}

/** Hard running without anything easier in between. */
export interface HardBout {
  /** Seconds of one repetition, upper end. */
  readonly seconds: number;
  /** How often it is done in the session. */
  readonly times: number;
}

/** What a run adds up to. */
export interface RunLoad {
  /** Running distance, walking excluded; absent when the session's amount is unknown. */
  readonly distance?: Range;
  /** Seconds of running. */
  readonly duration?: Range;
  readonly estimated: 'distance' | 'duration' | undefined;
  /** Seconds of hard and of moderate running, upper end; the rest is easy. */
  readonly hardSeconds: number;
  readonly moderateSeconds: number;
  /** The hard running in its pieces, in order. Those of unknown length are left out. */
  readonly hardBouts: readonly HardBout[];
  /** Seconds of the longest stretch of running without walking or standing, upper end; absent when unknown. */
  readonly longestBout?: number;
  readonly segments: readonly Segment[];
}

/** One exercise of a strength session. */
export interface ExerciseDose {
  readonly node: ast.ExerciseUse;
  /** Absent when the name is unknown. */
  readonly exercise?: ExerciseFacts;
  /** Of all rounds. */
  readonly sets: number;
  /** How often its exercises are done one after the other. */
  readonly rounds: number;
  /** Repetitions of all sets, of one side, upper end; absent where they are not given. */
  readonly repetitions?: number;
  /** The weight: as written, or as the share of what the athlete can lift once. */
  readonly load?: Mass;
  /** Done with a weight, known or not. */
  readonly isWeighted: boolean;
  /** Done until nothing more goes, or nearly so; see `exercise.ts`. */
  readonly isToExhaustion: boolean;
}

/** What the library says about an exercise. */
export interface ExerciseFacts {
  readonly node: ast.Exercise;
  readonly name: string;
  /** `deep-core`, `lateral`, `anti-rotation`, `glutes`, `hip-abductors`, `hamstrings`, `legs`, `mobility` … */
  readonly groups: readonly string[];
  readonly movement?: string;
  readonly spineLoad?: string;
  /** The usual amount, as text: `2-3 x 20-40 s`. */
  readonly dose?: string;
  /** What is known about it, each with its source. */
  readonly notes: readonly string[];
  /** What to mind with a back status, or to do instead: what an `avoid` says before a `caution`. */
  readonly cautions: ReadonlyMap<BackStatus, string>;
  /** With which of these it is not to be done at all. */
  readonly avoidedWith: ReadonlySet<BackStatus>;
  /** What trains the same with less load, the best first. */
  readonly alternatives: readonly ast.Exercise[];
}

export interface StrengthLoad {
  readonly exercises: readonly ExerciseDose[];
  /** Seconds, when the session was given by duration. */
  readonly duration?: number;
  /** Whether it says what is done: exercises, all of which are known by name. */
  readonly isKnown: boolean;
}

/** What a line says was done of a day, or missed. */
export interface DoneEntry {
  readonly node: ast.DoneLine;
  readonly isMissed: boolean;
  /** The kind of session, in lower case; absent where it is not told. */
  readonly kind?: string;
  readonly metres?: number;
  readonly seconds?: number;
  /** Beats a minute, on average. */
  readonly heartRate?: number;
  /** From 1 to 10. */
  readonly effort?: number;
  readonly remark?: string;
}

/** One entry of a day, or of the week's floating sessions. */
export interface TrainingSession extends Manner {
  /** Where findings about it are reported: the session, or the `like` that copied it. */
  readonly node: ast.Session | ast.Like | ast.Template | ast.DoneLine;
  /** The session as written. */
  readonly source: ast.Session;
  readonly copied: boolean;
  /** What was done in its place: its figures are those of that. */
  readonly done?: DoneEntry;
  /** From `like … at`, and the share of the athlete: the factor for run amounts; 1 for a session as written. */
  readonly scale: number;
  readonly week: TrainingWeek;
  /** Absent for a floating session. */
  readonly day?: TrainingDay;
  /** The kind in lower case; `workout` for a named workout. */
  readonly kind: string;
  readonly discipline: Discipline;
  /** Present for runs. */
  readonly run?: RunLoad;
  /** Present for strength and core sessions. */
  readonly strength?: StrengthLoad;
  /** A race, or a run with enough hard or moderate running (`hard-session.ts`); without content by its kind. */
  readonly hard: boolean;
  /** Minutes after midnight. */
  readonly time?: number;
  readonly half?: 'am' | 'pm';
}

export interface TrainingDay {
  readonly week: TrainingWeek;
  readonly name: WeekdayWord;
  /** Days since the first day of week 1. */
  readonly index: number;
  readonly date?: DayNumber;
  /** The line; absent for a day that is not written in this week. */
  readonly node?: ast.Day;
  readonly sessions: readonly TrainingSession[];
  readonly notes: readonly string[];
  /** What was done on it, in the order of the text. */
  readonly done: readonly DoneEntry[];
  /** Where it is written, in a plan in cycles. */
  readonly inCycle?: DayOfCycle;
}

/** A day of a plan in cycles as its author counts it. */
export interface DayOfCycle {
  readonly node: ast.Week;
  readonly cycle: number;
  readonly day: CycleDay;
}

/** What a week's volume is compared with. */
export interface WeekReference {
  /** Metres: of the weeks or, where there are none, the recent volume. */
  readonly distance: number;
  /** Seconds of running of the weeks. */
  readonly seconds?: number;
  /** The weeks it comes from; more than one for a mean after three or more down weeks. */
  readonly weeks: readonly TrainingWeek[];
  /** Metres of the athlete's recent volume, in the first weeks of a plan, if it is larger: growth counts from there. */
  readonly recent?: number;
}

/**
 * What a week is by itself, whatever stands in the others: it stays the same as long as an edit leaves its lines, and what
 * they copy, as they are (`kept-weeks.ts`). What is found out about it alone is kept with it (`foundOnce`).
 */
export interface WeekAlone {
  readonly node: ast.Week;
  readonly number: number;
  readonly phase?: Phase;
  readonly date?: DayNumber;
  /** Seven days in the plan's week order. */
  readonly days: readonly TrainingDay[];
  readonly floating: readonly TrainingSession[];
  /** Those of the week, and those of its floating sessions. */
  readonly notes: readonly string[];
  /** Why there is no training as planned in this week. */
  readonly absence?: { readonly kind: SessionKind; readonly reason?: string };
  /** Sessions of the days in order, then the floating ones. */
  readonly sessions: readonly TrainingSession[];
  /** The sessions that are runs. */
  readonly runs: readonly TrainingSession[];
  /** Running distance of the week, walking excluded. Limits use the upper end. */
  readonly volume: Total;
  /** The run with the largest distance, upper end. */
  readonly longestRun?: TrainingSession;
  /** Seconds of running, upper end; and of it hard and moderate. */
  readonly runSeconds: number;
  readonly hardSeconds: number;
  readonly moderateSeconds: number;
  /** A syntax mistake in this week, or a number that leaves open which week it is: figures would mislead. */
  readonly broken: boolean;
}

/** A week in its plan. */
export interface TrainingWeek extends WeekAlone {
  readonly plan: TrainingPlan;
  /** Position in the plan, from 0. */
  readonly index: number;
  /** The volume without the goal race: what growth is judged by. */
  readonly trainingVolume: Total;
  /** Seconds of running without the goal race, upper end. */
  readonly trainingSeconds: number;
  readonly isTaper: boolean;
  readonly isRace: boolean;
  /** A first week that begins in the middle: it says nothing about what a whole week has. */
  readonly isPartial: boolean;
  /** 80% or less of the last week that is not a down week; of a week called `recovery`, 90% or less. */
  readonly isDown: boolean;
  /** Absent for the first week and where nothing comparable lies before. */
  readonly reference?: WeekReference | undefined;
  /** Full days without a run right before the first run of this week. */
  readonly gapBefore: number;
  /** The weeks that copy this one. */
  readonly copies: readonly TrainingWeek[];
}

/** A race that a line of a plan names. */
export interface PlanRace {
  readonly node: ast.PlanRace;
  /** `A` for the first, where nothing else is said, and `B` for others. */
  readonly priority: RacePriority;
  /** `half-marathon`, `10 km` … as written. */
  readonly distanceName: string;
  readonly distance?: number;
  readonly date?: DayNumber;
  readonly title?: string;
  /** Seconds, or only to finish. */
  readonly goal?: Range | 'finish';
}

/** When to stop: the rule that a plan gives its athlete. */
export interface PlanPainRule {
  readonly node: ast.PainRuleUse;
  /** Absent when the rule that it names is not known. */
  readonly text?: string;
}

/** A plan as it is for one athlete. */
export interface TrainingPlan {
  readonly node: ast.Plan;
  readonly name: string;
  readonly athlete: Athlete;
  readonly units: Units;
  readonly firstDay: Weekday;
  /** How many days its cycles have; absent for a plan in weeks. */
  readonly cycleLength?: number;
  /** The races that its lines name, in the order of the text. */
  readonly races: readonly PlanRace[];
  /** Of these the one that the plan leads to: the first `A`, else the first. */
  readonly race?: PlanRace;
  /** The race that the plan leads to, where it is written as a session; see `goalRaceOf`. It is no training. */
  readonly goalRace?: TrainingSession;
  readonly painRule?: PlanPainRule;
  readonly notes: readonly string[];
  /** The first day of week 1, from the race or the start. */
  readonly date?: DayNumber;
  /** In the order of their numbers. */
  readonly weeks: readonly TrainingWeek[];
  /** Those of its weeks, in their order. */
  readonly days: readonly TrainingDay[];
  /**
   * The same plan with what was done in place of what was planned, up to the last day of which that is told. Absent where
   * nothing is told, and in that plan itself.
   */
  readonly asDone?: TrainingPlan;
  /** The index of the first day that is still to come: behind the last one with a `done` or `missed` line. */
  readonly comes: number;
  /** Runs that stand on a day, and floating ones on the last day of their week, with their day index. */
  readonly runsByDay: readonly { readonly index: number; readonly session: TrainingSession }[];
}
