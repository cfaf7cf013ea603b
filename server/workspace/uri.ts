import { URI } from 'langium';

/** Whether a file is one of plans, by its name. */
export function isPlan(uri: string): boolean {
  return uri.toLowerCase().endsWith('.runplan');
}

/** A URI in its normal form: editors encode the same one differently. */
export function keyOf(uri: string): string {
  try {
    return URI.parse(uri).toString();
  } catch {
    return `unknown:${encodeURIComponent(uri)}`;
  }
}
