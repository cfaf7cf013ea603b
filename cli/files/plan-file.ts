/** The extension of the files that a directory is searched for. */
export const EXTENSION = '.runplan';

/** A file to check. */
export interface PlanFile {
  /** As the user typed it, or below the directory as they typed it. */
  readonly name: string;
  /** Absolute path; for standard input the one that its relative imports start from. */
  readonly path: string;
  readonly isStdin: boolean;
}
