import {
  COOL_DOWN,
  DAYS,
  KINDS,
  MANNERS,
  PACES,
  RACES,
  RECOVERIES,
  WARM_UP,
} from './notation/spellings/index.ts';
import { scan } from './read-text.ts';

/** Words that are read as others where a name could stand: `MP`, `gym`. */
const SPELLINGS: ReadonlySet<string> = new Set(
  [
    ...[KINDS, PACES, MANNERS, RACES, DAYS].flatMap((table) =>
      Object.values<readonly string[]>(table).flat(),
    ),
    ...[WARM_UP, COOL_DOWN, RECOVERIES].flat(),
  ].map((spelling) => spelling.toLowerCase()),
);

/** Whether a name can stand without quotes: one word, and none that the language reads as something else. */
export function isPlainWord(name: string): boolean {
  const { tokens } = scan(name);
  const isOneWord = tokens.length === 1 && tokens[0]?.name === 'WORD' && tokens[0].image === name;
  return isOneWord && !SPELLINGS.has(name.toLowerCase());
}

/** A name as it is written: in quotes where it needs them. */
export function nameInText(name: string): string {
  return isPlainWord(name) ? name : `"${name}"`;
}
