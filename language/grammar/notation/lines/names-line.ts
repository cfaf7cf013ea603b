/** Reads the first line of a group, and of a plan with those whom it is for. */
import type { Rewriting } from '../rewriting.ts';
import { isAnd } from '../signs.ts';

/** `group "Tuesday": "Amy", "Bob"`, `plan "Spring" for group "Tuesday"`. */
export function writeNames(line: Rewriting): void {
  line.keep();
  while (!line.isAtEnd) {
    const isSign = line.is(':') || line.is('=');
    if (isSign || (line.is('group') && line.out.at(-1)?.name === 'for')) line.drop();
    else if (line.out.length > 2 && isAnd(line.peek())) line.put(',', ',', 1);
    else line.keep();
  }
}
