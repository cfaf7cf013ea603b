import { storable, visible } from '@runplan/language/internal';

/** A text of a plan without anything that a reader could take for more than text, or could not store. */
export function plainText(text: string): string {
  return storable(visible(text));
}
