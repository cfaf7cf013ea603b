import { visible } from '@runplan/language/internal';

/** A text of a plan on one line, without anything that could steer who shows it. */
export function plainText(text: string): string {
  return visible(text.toWellFormed().trim().replace(/\s+/g, ' '));
}
