/** Reads which race a session is. */
import { NUMBER, WORD } from '../../generated/tokens.ts';
import { writeGoalOfRace } from '../races/race-goals.ts';
import { writeRaceName } from '../races/race-names.ts';
import type { Rewriting } from '../rewriting.ts';
import { races } from '../tables.ts';
import { endsHere } from './session-start.ts';

/** `race half marathon`, `race: 10k`, `meet - 1500`. */
export function writeRace(line: Rewriting): void {
  const sign = /^[:\u2013\u2014-]$/.test(line.peek()?.image ?? '');
  if (sign && (races.at(line.tokens, line.at + 1) || line.peek(1)?.type === NUMBER)) line.drop();
  // One that is not known is reported by name.
  if (!writeRaceName(line) && line.peek()?.type === WORD && !line.is('@') && endsHere(line, 1)) line.keep();
}

/** `half marathon race`: up to the word behind it. Whether it is one. */
export function writeRaceByDistance(line: Rewriting): boolean {
  const race = line.find(races);
  if (!race || !line.is('race', race.length)) return false;
  line.out.push(line.made('race', 'race', line.at + race.length, line.at + race.length + 1));
  line.putWord(race.usual, race.length);
  line.drop();
  return true;
}

/** `marathon`, `half marathon, goal 1:42`: a race that is told by its name. Whether it is. */
export function writeRaceAlone(line: Rewriting): boolean {
  const race = line.find(races);
  const isNamed = race !== undefined && /^(?:half-)?marathon$/.test(race.usual) && line.peek()?.type === WORD;
  const name = isNamed ? line.written(race.length) : '';
  if (!race || name.length < 4 || /\d/.test(name)) return false;
  const from = line.out.length;
  const at = line.at;
  line.insert('race', 'race');
  line.putWord(race.usual, race.length);
  if (endsHere(line, 0) || writeGoalOfRace(line)) return true;
  line.out.length = from;
  line.at = at;
  return false;
}
