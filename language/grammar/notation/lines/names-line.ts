/** Reads the first line of a definition with its name, of a group, and of a plan with those whom it is for. */
import type { Token } from '../../token.ts';
import type { Rewriting } from '../rewriting.ts';
import { isAnd } from '../signs.ts';

/** `group "Tuesday": "Amy", "Bob"`, `plan Spring half for group "Tuesday"`. */
export function writeNames(line: Rewriting): void {
  const isPlan = line.name() === 'plan';
  line.keep();
  if (isPlan) {
    if (line.is(':')) line.drop();
    writeName(line);
  }
  while (!line.isAtEnd) {
    const isSign = line.is(':') || line.is('=');
    const before = line.out.at(-1)?.name;
    if (isSign || (line.is('group') && before === 'for')) line.drop();
    else if (line.out.length > 2 && isAnd(line.peek())) line.put(',', ',', 1);
    else if (!(before === 'for' || before === ',') || !writeName(line, isAnd)) line.keep();
  }
}

/** `athlete Maria Lopez`, `workout: long tempo`. */
export function writeDefinition(line: Rewriting): void {
  line.keep();
  if (line.is(':')) line.drop();
  writeName(line);
}

/** A name of several words without its quotes. Whether there is one. */
function writeName(line: Rewriting, ends: (token: Token | undefined) => boolean = () => false): boolean {
  let length = 0;
  while (isOfName(line.peek(length)) && !ends(line.peek(length))) length++;
  const name = line.written(length);
  // `0"` are seconds.
  if (length < 2 || name.includes('"')) return false;
  line.put('TEXT', `"${name}"`, length);
  return true;
}

function isOfName(token: Token | undefined): boolean {
  if (!token || token.name === 'for' || token.name === 'like' || token.name === 'group') return false;
  return /^[\p{L}\p{N}][^",:()]*$/u.test(token.image);
}
