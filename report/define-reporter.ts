import type { AllowedFinding, Explanation, Finding, Severity, TextRepair } from '@runplan/language/internal';
import type { Look } from './layout/look.ts';

/** A format in which findings are reported. Options, help and documentation follow from it. */
export interface Reporter {
  /** What `--format` calls it. */
  readonly id: string;
  /** Whom it is for and what it is, as one phrase: `For people: …`. */
  readonly about: string;
  /** What it writes, as in RFC 6838: `application/json`. */
  readonly mediaType: string;
  /** Whether it tells hints, which are for who writes the plan. They are counted in any case. */
  readonly hints: boolean;
  /** The findings that it tells repairs of: others are not tried. */
  readonly repairsFor: readonly Severity[];
  /** Begins the report of a run. It may have to load what it needs first. */
  create(environment: ReportEnvironment): ReportWriter | Promise<ReportWriter>;
}

/** What a report knows from the start: of the run, and of where it is read. */
export interface ReportEnvironment extends Look {
  /** The version of Runplan. */
  readonly version: string;
  /** Whether repairs were asked for. */
  readonly repairs: boolean;
  /** Whether suggested ones were. */
  readonly suggested?: boolean;
  /** Whether only errors are shown; everything is still counted. */
  readonly errorsOnly: boolean;
  /** Whether findings that are known are kept apart from new ones. */
  readonly baseline?: boolean;
  /** Where a run is parted: which part of it this is. */
  readonly shard?: Shard;
  /** Whether the reader has the command line at hand, so that its commands are worth naming. */
  readonly commandLine: boolean;
  /** How the reader calls the file at a URI; undefined for the built-in library. */
  nameOf(uri: string): string | undefined;
  /** The path of the file at a URI as in {@link FileReport.path}; undefined for the built-in library. */
  pathOf(uri: string): string | undefined;
  /** What there is to say about a rule, or about a mistake that is no rule's; undefined where nothing is called so. */
  explain(code: string): Explanation | undefined;
  /** The `allow` that accepts the findings of a rule; undefined for what is no rule. */
  allowOf(rule: string): string | undefined;
}

/** A part of the files of a run, which is checked by itself. Plain data. */
export interface Shard {
  /** Which one it is, from 1. */
  readonly shard: number;
  /** How many there are. */
  readonly shards: number;
  /** How many files all of them have. */
  readonly files: number;
  /** What tells the names of these files from those of other runs. */
  readonly names: string;
  /** What was set for the run, by the names of the options. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Makes the texts that a run writes, one after the other; nothing of a file has to be kept for the next. */
export interface ReportWriter {
  begin(): string;
  /** Called once a file, in the order of the files' names, as soon as the file is checked. */
  file(file: ReportedFile): string;
  /** @param isComplete whether all was checked that should have been */
  end(summary: Summary, isComplete: boolean): string;
}

/** What the check of one file gave. */
export interface FileReport {
  /** How the reader calls the file. */
  readonly name: string;
  /** Its path below the repository that it lies in, without one below the current directory; names are parted by `/`. */
  readonly path: string;
  readonly uri: string;
  /** For the lines that findings are about; undefined when the file was not parsed, perhaps empty without findings. */
  readonly text: string | undefined;
  /** Sorted by position, then rule. */
  readonly findings: readonly Finding[];
  readonly plans: number;
  /** Findings accepted by `allow`, sorted as well. */
  readonly allowed: readonly AllowedFinding[];
  /** How many repairs were made in the file. */
  readonly repaired: number;
  /** How many of these were suggested ones. */
  readonly suggested?: number;
  /** Those of the findings that are known: they are counted as such, and not shown. */
  readonly known?: ReadonlySet<Finding>;
}

/** What a reporter is told of a file: the findings that are to be shown, and what they lead to. */
export interface ReportedFile extends FileReport {
  /** What tells a finding from all others, and stays the same while other lines change. */
  fingerprintOf(finding: Finding): string;
  /** The repair that mends a finding, the best if there are several. */
  repairOf(finding: Finding): TextRepair | undefined;
}

/** How many there are in the whole run, whether shown or not. What is known counts nowhere else. */
export interface Summary {
  readonly files: number;
  readonly plans: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
  /** Findings accepted by `allow`. */
  readonly allowed: number;
  /** How many repairs were made; absent where none were asked for. */
  readonly repaired?: number;
  /** How many of these were suggested ones; absent where none of them were asked for. */
  readonly suggested?: number;
  /** Findings of any severity that are known; absent where none are kept apart. */
  readonly known?: number;
}

/** Defines a reporter; CONTRIBUTING.md has the recipe. */
export function defineReporter<Definition extends Reporter>(reporter: Definition): Definition {
  return reporter;
}
