/** Reads which race a session is. */
import { NUMBER, WORD } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { isAmount } from '../amounts.ts';
import type { Found } from '../phrases.ts';
import { isUnknownWord } from '../prose-words.ts';
import { writeGoalOfRace } from '../races/race-goals.ts';
import { writeRaceName } from '../races/race-names.ts';
import type { Rewriting } from '../rewriting.ts';
import { kinds, races } from '../tables.ts';
import { endsBeforeRemark, endsHere, isRehearsed } from './session-start.ts';

/** `race half marathon`, `race: 10k`, `meet - 1500`, `race: City 10k` without the name, which is written behind it. */
export function writeRace(line: Rewriting): void {
  const sign = isSignBeforeRace(line, 0) ? 1 : 0;
  const title = titleAt(line, sign);
  if (title > 0) line.drop(sign + title);
  else if (sign > 0 && (races.at(line.tokens, line.at + 1) || line.peek(1)?.type === NUMBER)) line.drop();
  // One that is not known is reported by name.
  if (!writeRaceName(line) && line.peek()?.type === WORD && !line.is('@') && endsBeforeRemark(line, 1))
    line.keep();
}

function isSignBeforeRace(line: Rewriting, ahead: number): boolean {
  return /^[:\u2013\u2014-]$/.test(line.peek(ahead)?.image ?? '');
}

/** How many words in capitals name a race in front of its distance, at a place further on: `City 10k`. */
function titleAt(line: Rewriting, ahead: number): number {
  let length = 0;
  while (isOfTitle(line.peek(ahead + length)) && isUnknownWord(line, ahead + length)) length++;
  const isRace = races.at(line.tokens, line.at + ahead + length) ?? isAmount(line.peek(ahead + length));
  return isRace ? length : 0;
}

/** `City`, `XC` */
function isOfTitle(token: Token | undefined): boolean {
  return isName(token) || (token?.type === WORD && /^\p{Lu}{2,5}$/u.test(token.image));
}

/** `open meeting 1500 m`, `race: City 10k`: what a race is called, as a remark. */
export function nameOfRace(line: Rewriting): Token | undefined {
  const kind = line.find(kinds);
  if (kind?.usual !== 'race') return undefined;
  const from = kind.length + (isSignBeforeRace(line, kind.length) ? 1 : 0);
  const title = titleAt(line, from);
  if (title > 0) {
    const [at, to] = [line.at + from, line.at + from + title];
    const race = races.at(line.tokens, to)?.length ?? 1;
    return line.made('TEXT', `"${line.textOf(at, to + race)}"`, at, to);
  }
  if (kind.length === 1 || line.is('race') || line.name() === 'TEXT') return undefined;
  return line.made('TEXT', `"${line.written(kind.length)}"`, line.at, line.at + kind.length);
}

/** Whether a word is written as one of a name. */
export function isName(token: Token | undefined): boolean {
  return token?.type === WORD && /^\p{Lu}\p{Ll}+$/u.test(token.image);
}

/** `half marathon race`: up to the word behind it. Whether it is one. */
export function writeRaceByDistance(line: Rewriting): boolean {
  const race = line.find(races);
  if (!race || !line.is('race', race.length) || isRehearsed(line, race.length + 1)) return false;
  line.out.push(line.made('race', 'race', line.at + race.length, line.at + race.length + 1));
  line.putWord(race.usual, race.length);
  line.drop();
  return true;
}

/** `marathon`, `half marathon, goal 1:42`, `10k sub 50`: a race that is told by its name, or by what is aimed at. Whether it is. */
export function writeRaceAlone(line: Rewriting): boolean {
  const race = line.find(races);
  if (race && /^sub\b/i.test(line.peek(race.length)?.image ?? '')) return writeRaceWithGoal(line, race);
  const isNamed = race !== undefined && /^(?:half-)?marathon$/.test(race.usual) && line.peek()?.type === WORD;
  const name = isNamed ? line.written(race.length) : '';
  if (!race || name.length < 4 || /\d/.test(name)) return false;
  if (!endsHere(line, race.length)) return writeRaceWithGoal(line, race);
  line.insert('race', 'race');
  line.putWord(race.usual, race.length);
  return true;
}

/** `10k sub 50`: nobody trains for so many minutes of a distance. Whether a time follows. */
function writeRaceWithGoal(line: Rewriting, race: Found): boolean {
  const [from, at] = [line.out.length, line.at];
  line.insert('race', 'race');
  line.putWord(race.usual, race.length);
  if (writeGoalOfRace(line)) return true;
  line.out.length = from;
  line.at = at;
  return false;
}
