/**
 * The data of the plan page: what it shows of one file, as plain JSON. The figures are those of the training model; texts
 * are as people read them.
 */
import type { DayName, Discipline, Phase, Severity, Units } from '@runplan/language/internal';
import type { AthletesExercise } from '../sessions/exercise-texts.ts';
import type { Stretch } from './stretch-bars.ts';

/** A place in the text, counted from 0 as editors do. */
export interface PagePosition {
  readonly line: number;
  readonly character: number;
}

/** A stretch of the text: from its first character up to the one behind its last. */
export interface PageRange {
  readonly start: PagePosition;
  readonly end: PagePosition;
}

/** A figure to draw, and the same as people read it: with its unit, `≈` and `+ ?`. */
export interface PageFigure {
  /** Distances are in the units of the plan, shares in percent. */
  readonly value: number;
  readonly text: string;
}

export interface PlanPage {
  /** The name of the first plan; that of the file where it has none. */
  readonly title: string;
  readonly plans: readonly PagePlan[];
  /** Those that belong to no plan. */
  readonly findings: readonly PageFinding[];
}

export interface PagePlan {
  /** Names the plan on its page. Keys stay the same while the plan is edited, as far as possible. */
  readonly key: string;
  readonly name: string;
  readonly units: Units;
  readonly range: PageRange;
  /** When to stop, in the words that the athlete gets. */
  readonly painRule?: string;
  readonly notes?: readonly string[];
  /** The names of the days in the order of the plan's weeks. */
  readonly days: readonly { readonly name: DayName; readonly title: string }[];
  /** Once for athletes for whom all is the same. */
  readonly versions: readonly PlanVersion[];
}

/** A plan as it is for one athlete, or for several who have all figures in common. */
export interface PlanVersion {
  readonly key: string;
  /** `Nora`, `Nora and Ben`; absent for the runner that is assumed where a plan names nobody. */
  readonly athletes?: string;
  /** `12 weeks, peak 52 km in week 9, longest 21 km, half-marathon on Sun 2026-12-13 · City Half`. */
  readonly summary: string;
  /** The named paces that the plan is run at, for this athlete, slowest first. */
  readonly paces: readonly PagePace[];
  readonly weeks: readonly PageWeek[];
  /** Those of the plan as a whole. */
  readonly findings: readonly PageFinding[];
}

/** `Threshold`, `4:32/km`; a convention for the level is marked with `≈`. */
export interface PagePace {
  readonly name: string;
  readonly text: string;
  /** Whether it is that of the level: nothing tells how fast the athlete is. */
  readonly isOfLevel: boolean;
}

export interface PageWeek {
  readonly key: string;
  readonly number: number;
  readonly phase?: Phase;
  /** `28 Sep – 4 Oct`. */
  readonly dates?: string;
  /** `like week 2 at 105%`. */
  readonly like?: string;
  readonly isDown: boolean;
  /** Why there is no training as planned: `sick: flu`. */
  readonly absence?: string;
  readonly notes?: readonly string[];
  /** `Done: 17.1 of 34 km`, where something is told of what was done. */
  readonly done?: string;
  readonly range: PageRange;
  /** Figures of the week; absent where a mistake in it would make them mislead. */
  readonly figures?: WeekFigures;
  /** Seven, in the order of the plan's weeks. */
  readonly days: readonly PageDay[];
  /** On a day of the athlete's choice. */
  readonly floating: readonly PageSession[];
  /** Those of the week and of all in it, in the order of their places. */
  readonly findings: readonly PageFinding[];
}

export interface WeekFigures {
  readonly volume: PageFigure;
  /** To the week that it is compared with: `+9.1%`. */
  readonly change?: string;
  /** Up to where the policy in force does not report growth for this athlete. */
  readonly limit?: PageFigure;
  readonly longest?: PageFigure;
  /** How long is run, in words; absent where that is not known. */
  readonly time?: string;
  /**
   * How much room is left where the week, or its longest run, is near such a limit: `0.4 km left: mileage-increase
   * reports above 44 km`.
   */
  readonly near?: { readonly volume?: string; readonly longest?: string };
  /** The shares of running time. */
  readonly easy?: PageFigure;
  readonly moderate?: PageFigure;
  readonly hard?: PageFigure;
  /** The load that is planned, by minutes and bands; absent where the time of a run is not known. */
  readonly load?: PageFigure;
  /** The load of what was done, by minutes and effort; absent where one of those is not told. */
  readonly effort?: PageFigure;
  /** How far was run of it, where something is told of what was done. */
  readonly done?: PageFigure;
  /** How many sessions count as strength work, and as core work; one may count as both. */
  readonly strength: number;
  readonly core: number;
}

export interface PageDay {
  readonly name: DayName;
  /** `28 Sep`. */
  readonly date?: string;
  /** The same as `2027-03-01`. */
  readonly iso?: string;
  readonly notes?: readonly string[];
  /** What was done of it: `Done: 8.1 km, 52 min 10 s`. */
  readonly done?: readonly string[];
  readonly sessions: readonly PageSession[];
}

export interface PageSession {
  readonly key: string;
  /** The kind as written, in lower case; `workout` for a named workout. */
  readonly kind: string;
  /** `unknown` for a kind that does not exist. */
  readonly discipline: Discipline | 'unknown';
  readonly hard: boolean;
  /** What a run is that is no easy one, beside hard. */
  readonly run?: 'long' | 'steady' | 'race';
  /** `06:45`, `am`. */
  readonly when?: string;
  /** What it is: `long 14 km`, `core "Core A"`. */
  readonly head: string;
  /** Its amount, where another one can take its place: `14 km`. */
  readonly amount?: string;
  /** What is written behind that. */
  readonly rest?: string;
  readonly cue?: string;
  /** What the head does not say: `≈10.6 km`, `≈54 min`, `18 min hard`, `5:30/km`; `?` where the amount is not known. */
  readonly figures: readonly string[];
  /** What a run with steps is like from its start to its end, where that is known. */
  readonly graph?: readonly Stretch[];
  /** The steps of a named workout. */
  readonly steps?: readonly string[];
  readonly exercises?: readonly PageExercise[];
  /** The pause between sets. */
  readonly pause?: string;
  /** Whether `like` copied it into this week. */
  readonly copied: boolean;
  /** Where it is written; for a copy in the week that is copied. */
  readonly range: PageRange;
  /** The gravest finding about it in this week. */
  readonly severity?: Severity;
}

export type PageExercise = AthletesExercise;

export interface PageFinding {
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** `For Ben.`, where it does not hold for all athletes of the plan. */
  readonly whom?: string;
  /** How sure it is. */
  readonly evidence?: string;
  /** What it is about, where that is not the week or the plan: `Sunday`; of what stands outside of plans, an athlete. */
  readonly about?: string;
  /** What the repairs do, best first; absent where that is found out when someone asks. */
  readonly repairs?: readonly string[];
  readonly range: PageRange;
}

/** A change of a session that is made on the page: another day, or another amount. */
export interface SessionChange {
  /** Where its plan begins, and where the session is written. */
  readonly plan: PagePosition;
  readonly session: PagePosition;
  readonly week: number;
  readonly day: DayName;
  readonly to?: { readonly week: number; readonly day: DayName };
  readonly amount?: string;
}
