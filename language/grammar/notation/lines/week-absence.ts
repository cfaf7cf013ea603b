/** Reads why nobody trains in a week. */
import type { TokenName } from '../../generated/tokens.ts';
import { closingAt } from '../prose.ts';
import { type Rewriting, typeOf } from '../rewriting.ts';
import { isSign } from './week-figures.ts';

/** Words that say that nobody trains. */
export const ABSENCES: ReadonlySet<string> = new Set(['sick', 'holiday', 'travel']);

/** Who says so is away, whatever else the week is called; with the word that the language has for it. */
const ABSENT: ReadonlyMap<string, string> = new Map([
  ['ill', 'sick'],
  ['illness', 'sick'],
  ['injured', 'sick'],
  ['vacation', 'holiday'],
]);

/** `(sick - flu)`, `ill (tonsillitis)`, `injured - left calf`. */
export function writeAbsence(line: Rewriting): boolean {
  const isOpen = line.is('(') ? 1 : 0;
  const end = line.tokens.length - isOpen;
  if (isOpen && line.at + closingAt(line) !== end) return false;
  const isWord = ABSENCES.has(line.name(isOpen) ?? '');
  if (isWord && !isOpen) return false;
  const absence = isWord ? line.name(isOpen) : ABSENT.get(line.peek(isOpen)?.image.toLowerCase() ?? '');
  const isAlone = line.at + isOpen + 1 === end;
  const behind = line.peek(isOpen + 1);
  if (!absence || !(isAlone || isSign(behind) || behind?.image === '(')) return false;
  const from = line.at + isOpen + (isWord ? 1 : 0);
  const said = line.textOf(from + (isWord && isSign(line.tokens[from]) ? 1 : 0), end);
  if (line.tokens.slice(from, end).some(({ name }) => OF_TRAINING.test(name))) return false;
  line.insert(typeOf(absence as TokenName), absence);
  if (said) line.put('TEXT', `"${said}"`, line.tokens.length - line.at);
  else line.at = line.tokens.length;
  return true;
}

/** What may be training, or another week. */
const OF_TRAINING = /^(?:DISTANCE|TEXT|TIMES|like)$/;
