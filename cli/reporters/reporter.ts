import type { Finding } from '@runplan/language';
import type { PlanFile } from '../files/plan-file.ts';

/** What the check of one file gave. */
export interface FileReport {
  readonly file: PlanFile;
  /** Undefined when the file was not parsed. */
  readonly text: string | undefined;
  /** Sorted by position, then rule. */
  readonly findings: readonly Finding[];
  /** How many repairs were made in the file; nothing for none. */
  readonly repaired?: number;
}

/** How many there are in the whole run, whether shown or not. */
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
}

/** Makes the texts that the run writes to standard output, in this order. */
export interface Reporter {
  begin(): string;
  /** Called once a file, in the order of the files' names. */
  file(report: FileReport): string;
  end(summary: Summary): string;
}
