import { PROJECT_FILE, withComposedName } from '@runplan/language/internal';
import { URI, UriUtils } from 'langium';

/** Whether a file is one of plans, by its name. */
export function isPlan(uri: string): boolean {
  return uri.toLowerCase().endsWith('.runplan');
}

/** Whether a file is a project file, by its name. */
export function isProjectFile(uri: string): boolean {
  return uri.endsWith(`/${PROJECT_FILE}`);
}

/** The URI of a path on the disk, in its normal form. */
export function uriOfPath(path: string): string {
  return URI.file(path).toString();
}

/** A URI in its normal form: editors encode the same one differently, and some go roundabout ways: `./`, `../`, `localhost`. */
export function normalUri(uri: string): string {
  try {
    const parsed = URI.parse(uri.toWellFormed());
    if (parsed.scheme !== 'file') return parsed.toString();
    const local = parsed.authority === 'localhost' ? parsed.with({ authority: '' }) : parsed;
    return (/\/\.{0,2}(?:\/|$)/.test(local.path) ? UriUtils.joinPath(local) : local).toString();
  } catch {
    return `unknown:${encodeURIComponent(uri.toWellFormed())}`;
  }
}

/**
 * What a file is known by: its URI in the normal form, however the accents of its name are composed. Those of its folders
 * stay as they are, for roots are compared with what the disk says.
 */
export function keyOf(uri: string): string {
  const parsed = URI.parse(normalUri(uri));
  return parsed.with({ path: withComposedName(parsed.path) }).toString();
}
