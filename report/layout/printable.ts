import { visible } from '@runplan/language/internal';

/** How the lines begin that pipelines take for commands, such as `::error` and `##[error]`, at the start of a word. */
const COMMAND = /(?<=^|\s)(:(?=:)|#(?=#\w*\[))/g;

/**
 * A text of a user as a terminal or a log may have it: nothing steers it, and no line of it is a command, wherever lines
 * are broken.
 */
export function printable(text: string): string {
  return visible(text).replace(COMMAND, (sign) => (sign === ':' ? '\u2236' : '\uff03'));
}
