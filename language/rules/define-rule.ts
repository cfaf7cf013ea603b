/**
 * The shape of a rule. A rule is one file that says everything about itself; diagnostics, policies, documentation
 * and the command line derive from it.
 */
import type { AstNode } from 'langium';
import type * as ast from '../grammar/generated/ast.ts';
import type { Units } from '../quantities/distance.ts';
import type {
  Athlete,
  BackStatus,
  Level,
  TrainingDay,
  TrainingPlan,
  TrainingWeek,
} from '../training/model.ts';
import type { Facts } from './facts.ts';
import type { Evidence, Severity } from './finding.ts';
import type { Repair } from './repair.ts';
import type { SourceCode } from './sources.ts';

export type RuleGroup =
  | 'progression'
  | 'recovery'
  | 'strength'
  | 'spine'
  | 'gait-and-shoes'
  | 'medical'
  | 'plan-quality';

/** A value that may depend on whom the plan is for. */
export type ByAthlete<Value> = Value | ((who: { readonly level: Level; readonly back: BackStatus }) => Value);

/** The units a parameter can be written in. Its value is a fraction, metres, seconds, days, or a plain number. */
export type ParameterUnit = 'percent' | 'distance' | 'duration' | 'count';

export interface Parameter {
  readonly unit: ParameterUnit;
  /** What it sets, as a phrase that continues "The …". */
  readonly meaning: string;
  readonly default: ByAthlete<number>;
}

/** Resolved parameter values by name. */
export type Values<Parameters> = { readonly [name in keyof Parameters]: number };

export interface RuleDocs {
  /** One line: what the rule looks for. */
  readonly summary: string;
  /** What it observes, how it counts, what it ignores. */
  readonly what: string;
  /** Why that matters, in plain words. */
  readonly why: string;
  /** How sure we are: what the two grades rest on. */
  readonly evidence: string;
  /** What is contested, or speaks against it. */
  readonly contested?: string;
  /** The limits as rows of a table: for whom, and what. */
  readonly defaults: readonly (readonly [who: string, limit: string])[];
  /** How a plan is changed so that the finding goes away. */
  readonly repair: string;
  /** A whole file that gives exactly this one finding, and one that gives none. */
  readonly examples: { readonly failing: string; readonly passing: string };
}

/** From one day of a plan to another or the same, by their index. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** What a rule reports about one place: values, and no words. */
export interface Report<Told extends Facts = Facts> {
  /** The node to underline, and optionally only one of its properties. */
  readonly at: AstNode;
  readonly property?: string;
  /** Which one, of a property with several values. */
  readonly index?: number;
  readonly week?: TrainingWeek;
  readonly day?: TrainingDay;
  /**
   * The days that it is about, where these are not its day or else its week: a rule waits where others have named the
   * lack on most days of each of its ranges.
   */
  readonly days?: readonly DayRange[];
  /** Which of the remarks of its rule it is, where the rule makes several: infos of one remark are one finding a plan. */
  readonly remark?: string;
  /** Stricter or milder than the rule's default severity: the rule's own steps. */
  readonly severity?: Severity;
  /**
   * What was seen, the limit, and all else that the message tells. Reports about `weeks` last: those of the same facts
   * in weeks that follow each other become one at the first of them.
   */
  readonly facts: Told;
  /** What lies beside it. Asked only for findings that are shown. */
  readonly related?: () => readonly { readonly at: AstNode; readonly message: string }[];
  /**
   * What could be changed so that the finding goes away, best first. Asked only for findings that are shown. The
   * first ones of a lack that lasts, or of all places of a remark, are joined into one, if their titles are functions.
   */
  readonly repairs?: () => readonly Repair[];
}

export interface PlanContext<Parameters, Told extends Facts = Facts> {
  readonly plan: TrainingPlan;
  /** All plans of the file, in its order, each once for every athlete. */
  readonly plans: readonly TrainingPlan[];
  readonly athlete: Athlete;
  /** The back status whose limits apply: the athlete's, unless the policy sets it for everyone. */
  readonly back: BackStatus;
  readonly values: Values<Parameters>;
  readonly units: Units;
  report(report: Report<Told>): void;
}

export interface FileContext<Told extends Facts = Facts> {
  readonly file: ast.RunplanFile;
  report(report: Report<Told>): void;
}

/** A rule that another one waits for. */
export interface Awaited {
  /** Its id. */
  readonly rule: string;
  /** Whether the other one stays silent where an `allow` accepts what this one says: whoever wrote it knows of the lack. */
  readonly evenIfAccepted: boolean;
}

/** An `allow` and what became of it. */
export interface AllowUse {
  readonly node: ast.Allow;
  readonly plan: ast.Plan;
  /** How many findings it accepted. */
  readonly accepted: number;
}

export interface AllowsContext<Told extends Facts = Facts> {
  readonly allows: readonly AllowUse[];
  /** The rule that an `allow` names; undefined when there is none of that name. */
  ruleNamed(name: string): Rule | undefined;
  report(report: Report<Told>): void;
}

export interface Rule<
  Parameters extends Readonly<Record<string, Parameter>> = Readonly<Record<string, Parameter>>,
  Told extends Facts = Facts,
> {
  readonly id: string;
  readonly group: RuleGroup;
  /** The mildest severity it reports with by default; `off` unless a policy turns it on. */
  readonly severity: ByAthlete<Severity | 'off'>;
  readonly evidence: Evidence;
  readonly sources: readonly SourceCode[];
  readonly parameters: Parameters;
  readonly docs: RuleDocs;
  /** Red flags can't be allowed away. Default: true. */
  readonly allowable?: boolean;
  /**
   * The rules that name the same lack better: where one of them speaks about the same days, this one is silent. It
   * never waits for what is milder.
   */
  readonly waitsFor?: readonly Awaited[];
  /**
   * Whether it looks at the plan as it is written. Other rules look at what was done, where that is told, in place of
   * what was planned, and never report days that are over.
   */
  readonly isAboutText?: boolean;
  /** Whether its warnings are one omission of the author, made in several places: then they are one finding a plan too. */
  readonly isOneOmission?: boolean;
  /**
   * The words for what was reported: what was seen, with numbers; the limit, and where it comes from. Asked only for
   * findings that are shown. Its first parameter gives the type of the facts.
   */
  message(facts: Told, units: Units): string;
  /** Called for each plan and athlete. */
  checkPlan?(context: PlanContext<Parameters, Told>): void;
  /** Called once a file. */
  checkFile?(context: FileContext<Told>): void;
  /** Called once a file, after all other rules. */
  checkAllows?(context: AllowsContext<Told>): void;
}

/** Defines a rule; its parameters give the types of the values that its check gets, its message those of its facts. */
export function defineRule<Parameters extends Readonly<Record<string, Parameter>>, Told extends Facts>(
  rule: Rule<Parameters, Told>,
): Rule<Parameters, Told> {
  return rule;
}

/** A value for each back status. */
/** The parameter of a rule that somebody names, in any case. */
export function parameterOf({ parameters }: Rule, name: string): Parameter | undefined {
  return new Map(Object.entries(parameters)).get(name.toLowerCase());
}

export function byBack<Value>(values: Readonly<Record<BackStatus, Value>>): ByAthlete<Value> {
  return ({ back }) => values[back];
}

/** The value of a `ByAthlete` for someone. */
export function valueFor<Value>(value: ByAthlete<Value>, who: { level: Level; back: BackStatus }): Value {
  return typeof value === 'function' ? (value as (w: typeof who) => Value)(who) : value;
}

/** Whether an `allow` in a plan accepts its findings, and a policy sets it. */
export function isAllowable(rule: Rule): boolean {
  return rule.allowable !== false && rule.checkPlan !== undefined;
}
