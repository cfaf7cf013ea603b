import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PlanFile, uriOf } from './plan-file.ts';

/**
 * How the file at a URI is called: one that the user named as they typed it, others relative to the current
 * directory; undefined for the built-in library.
 */
export function nameOfUri(uri: string, named?: PlanFile): string | undefined {
  if (named && uri === uriOf(named)) return named.name;
  return uri.startsWith('file:') ? relative(process.cwd(), fileURLToPath(uri)) : undefined;
}
