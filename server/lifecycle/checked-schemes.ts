import { BUILT_IN_SCHEME } from '../files/built-in-files.ts';

/** Files, and texts that are none yet. */
const USUAL = ['file', 'untitled', BUILT_IN_SCHEME];

/**
 * Whether a text is one that the author works on: a file, a new text, or what lies where the folders of the workspace lie.
 * The old side of a comparison (`git:` …) is the same plan once more.
 */
export function isWorkedOn(uri: string, folders: readonly string[]): boolean {
  const scheme = schemeOf(uri);
  return USUAL.includes(scheme) || folders.some((folder) => schemeOf(folder) === scheme);
}

function schemeOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.indexOf(':'))).toLowerCase();
}
