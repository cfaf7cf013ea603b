/** What a run is given by, and how it is read. */
import type { AstNode } from 'langium';
import type * as ast from '../grammar/generated/ast.ts';
import type { Amount } from '../quantities/amount.ts';
import type { Band, ChangeOfPace, ResolvedPace, Segment } from './model.ts';
import type { AthletePaces } from './paces.ts';
import type { StepScaling } from './step-scaling.ts';

/** What a run was given by: a stated amount, steps, or both. */
export interface RunParts {
  readonly node: AstNode;
  readonly amount?: Amount;
  /** Metres, where the amount is a race distance by name. */
  readonly raceDistance?: number;
  /** What holds for its work: a pace, a heart rate and an effort may stand together. */
  readonly targets?: readonly ast.Target[];
  readonly steps: readonly ast.Step[];
  /** Whether what the steps leave of the stated amount is walking as well as running, and can't be told. */
  readonly isMixed?: boolean;
  /** Metres uphill. */
  readonly climb?: number;
}

/** How a run is read. */
export interface RunReading {
  readonly paces: AthletePaces;
  /** The pace and the band of work that has no target of its own. */
  readonly pace: ResolvedPace | undefined;
  readonly band: Band;
  /** Whether it is a race, which is as hard as its kind, whatever its pace. */
  readonly competes?: boolean;
  /** From `like … at`: the factor for run amounts; 1 for a session as written. */
  readonly scale: number;
}

/** How a run is read, with how much its climb slows it. */
export interface PacedReading extends RunReading {
  /** How many times as long a metre takes as on the flat; undefined where the time is too short for the climb. */
  readonly slowdown: number | undefined;
  /** Whether targets ask for the pace. */
  readonly isPaceAsked: boolean;
  /** Of work whose pace changes evenly. */
  readonly change: ChangeOfPace | undefined;
  /** What a copy at a percentage makes of the steps. */
  readonly scaling: StepScaling;
}

/** How the steps of a run are read, and what came of them. */
export interface ReadSteps {
  readonly paced: PacedReading;
  readonly ofPiece: ReadonlyMap<AstNode, Segment>;
}
