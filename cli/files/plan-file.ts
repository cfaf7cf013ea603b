import { pathToFileURL } from 'node:url';
import { EXTENSION } from '@runplan/disk';
import type { Project } from '@runplan/language/internal';

/** A file to check. */
export interface PlanFile {
  /** As the user typed it, or below the directory as they typed it. */
  readonly name: string;
  /** Absolute path; for standard input the one that its relative imports start from. */
  readonly path: string;
  readonly isStdin: boolean;
  /** The project that it belongs to. */
  readonly project?: Project;
}

/** The URI that the language knows a file by. It ends in the extension, whatever the file is called. */
export function uriOf({ path }: PlanFile): string {
  const uri = pathToFileURL(path).href;
  return uri.endsWith(EXTENSION) ? uri : uri + EXTENSION;
}
