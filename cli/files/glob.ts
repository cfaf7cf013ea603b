import { matchesGlob } from 'node:path';
import { UsageError } from '../usage-error.ts';

export interface Glob {
  /** The part before the first wildcard: a directory as typed, without a trailing `/`; '' is the current one. */
  readonly base: string;
  /** Whether a path below the base, written with `/`, matches, or is below a directory that does. */
  matches(relative: string): boolean;
}

/** Reads a pattern with `*`, `**`, `?`, `[…]` or `{…}`; undefined when there is no wildcard in it. */
export function parseGlob(typed: string): Glob | undefined {
  const parts = typed.split('/');
  const first = parts.findIndex((part) => /[*?[\]{}]/.test(part));
  if (first < 0) return undefined;
  if (typeof matchesGlob !== 'function') {
    throw new UsageError('Patterns with wildcards need Node.js 22.5 or later. Name a directory instead.');
  }
  const base = parts.slice(0, first).join('/');
  const pattern = parts.slice(first).join('/');
  return {
    base: base === '' && first > 0 ? '/' : base,
    matches: (relative) => matchesGlob(relative, pattern) || matchesGlob(relative, `${pattern}/**`),
  };
}
