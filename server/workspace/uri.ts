import { URI } from 'langium';

/** A URI in its normal form: editors encode the same one differently. */
export function keyOf(uri: string): string {
  try {
    return URI.parse(uri).toString();
  } catch {
    return `unknown:${encodeURIComponent(uri)}`;
  }
}
