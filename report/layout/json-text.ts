import { STEERING } from '@runplan/language/internal';

/** A value as JSON that a terminal and a log may have as well: what would steer them is written as an escape. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value)
    .replace(STEERING, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll(/#(?=#\w*\[)/g, '\\u0023');
}
