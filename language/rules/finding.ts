import type { Edit } from '../text/edit.ts';
import type { Place } from '../text/place.ts';
import type { DayName } from '../training/model.ts';
import type { Figure, Subject } from './facts.ts';
import type { RepairKind } from './repair.ts';

export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * How sure something is known. A consistent meta-analyses or trials, B one trial or a large cohort, C small,
 * observational or mechanistic, D convention or precaution; `consensus` expert consensus; `none` not studied.
 */
export type Grade = 'A' | 'B' | 'C' | 'D' | 'consensus' | 'none';

/** The two grades of a rule: for any running injury, and for the back in particular. */
export interface Evidence {
  readonly injury: Grade;
  readonly back: Grade;
}

/** A repair as edits of the text, in the order of their places; they do not overlap. */
export interface TextRepair {
  readonly kind: RepairKind;
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** A further place of a remark: where it is, and what was seen there. */
export interface OtherPlace extends Place {
  /** Says which place it is: `Also in week 8.` */
  readonly message: string;
  readonly subject: Subject;
  readonly seen?: Figure;
  readonly limit?: Figure;
}

/** What a check reports. */
export interface Finding extends Place {
  /** Id of the rule, or `syntax`, `unknown-name`, `duplicate-name`, `import`, `internal`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly plan?: string;
  readonly week?: number;
  /** Where the plan is in cycles: the one that its line stands in. */
  readonly cycle?: number;
  readonly day?: DayName;
  /** Names of the athletes it holds for; empty where it does not depend on the athlete. */
  readonly athletes: readonly string[];
  /** What a rule is about. */
  readonly subject?: Subject;
  /** The figure that a rule compared, and what it was compared with. */
  readonly seen?: Figure;
  readonly limit?: Figure;
  readonly evidence?: Evidence;
  /** The page that explains it, relative to the project: `docs/rules/<id>.md`. */
  readonly help?: string;
  /** Whether the rule offers a repair that mends it; absent where it does not. Found out like `repairs`. */
  readonly fixable?: boolean;
  /**
   * The repairs that the rule offers, best first, and those that accept the finding with an `allow`. Each that mends it was
   * tried on a copy of the text and makes the plan better. That takes time, and is done when someone asks.
   */
  readonly repairs?: readonly TextRepair[];
  /** Whether `allow` accepts it. */
  readonly allowable?: boolean;
  /** What lies beside it. */
  readonly related?: readonly (Place & { readonly message: string })[];
  /** The other places of the same remark, in the order of the plan; the message tells them as well. */
  readonly also?: readonly OtherPlace[];
}

/** What an `allow` of the plan accepts. */
export interface AllowedFinding extends Finding {
  /** The line that accepts it, and the reason that is given there. */
  readonly allow: Place & { readonly reason: string };
}
