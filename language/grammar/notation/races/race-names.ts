/** Reads which race it is: `5k`, `half marathon`, `1500`. */
import type { Rewriting } from '../rewriting.ts';
import { races } from '../tables.ts';

/** Races that are told by their metres alone. */
const METRES: ReadonlySet<string> = new Set(['800', '1000', '1500', '1600', '3000', '3200']);

/** Writes a race that is known by its name or its metres. Whether there is one. */
export function writeRaceName(line: Rewriting): boolean {
  const race = line.find(races);
  const figure = line.peek()?.image ?? '';
  if (race) line.putWord(race.usual, race.length);
  // `5M`: of a race it is miles.
  else if (/^\d{1,2} ?M$/.test(figure)) line.put('DISTANCE', `${Number.parseInt(figure, 10)} mi`, 1);
  else if (METRES.has(figure)) line.put('DISTANCE', `${figure} m`, 1);
  else return false;
  return true;
}
