/** Finds the kinds of sessions that the language knows in what a log calls its activities. */
import {
  KINDS,
  kindMeant,
  RACE,
  SESSION_KIND,
  type SessionKind,
  spellings,
} from '@runplan/language/internal';

type Spellings = ReadonlyMap<string, readonly string[]>;

const OF_KINDS: Spellings = new Map(Object.entries(spellings.KINDS));
const OF_RACES: Spellings = new Map(Object.entries(spellings.RACES));

/** Kinds by how they are spelled, in the words of `wordsOf`. */
const SPELLED: ReadonlyMap<string, SessionKind> = new Map([
  ...RACE.words.flatMap((race) => spelled('race', [race, ...(OF_RACES.get(race) ?? [])])),
  ...SESSION_KIND.words.flatMap((kind) => spelled(kind, [kind, ...(OF_KINDS.get(kind) ?? [])])),
]);

/** What stands beside the kind of a run and says nothing of a sport. */
const BESIDE: ReadonlySet<string> = new Set(
  [
    ...spellings.RUN_NAMES,
    ...Object.entries(spellings.DAYS).flat(2),
    'work workout workouts session training day pace effort hard fast slow with w and in on of the a my x km mi miles min',
  ].flatMap((words) => wordsOf(words).split(' ')),
);
/** Kinds have fewer words than this. */
const MOST_WORDS = 5;
const FIGURE = /^z?(?:\d+x)?\d+(?:k|km|m|mi|min|s)?$/;

/** A name as words: `Trail_Running` is `trail running`, `WeightTraining` `weight training`, `Run + core` `run and core`. */
export function wordsOf(name: string): string {
  return name
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replace(/[+&,]/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The kind that a name is, in words; undefined where it is none that the language knows. */
export function kindSpelled(words: string): SessionKind | undefined {
  return SPELLED.get(words) ?? kindMeant(words.replaceAll(' ', '-'));
}

/** Whether a name tells of a run, such as `5k race` or `easy w/ strides`: by its kind, beside figures and days at most. */
export function areWordsOfRun(words: string): boolean {
  const all = words.split(' ');
  let hasKind = false;
  for (let at = 0; at < all.length; ) {
    const length = lengthOfKind(all.slice(at));
    if (length > 0) hasKind = true;
    else if (!BESIDE.has(all[at] as string) && !FIGURE.test(all[at] as string)) return false;
    at += Math.max(1, length);
  }
  return hasKind;
}

/** How many words the longest kind of a run has that words begin with; 0 where they begin with none. */
function lengthOfKind(words: readonly string[]): number {
  for (let length = Math.min(words.length, MOST_WORDS); length > 0; length--) {
    const kind = kindSpelled(words.slice(0, length).join(' '));
    if (kind && KINDS.get(kind)?.discipline === 'run') return length;
  }
  return 0;
}

function spelled(kind: SessionKind, ways: readonly string[]): readonly (readonly [string, SessionKind])[] {
  return ways.map((way) => [wordsOf(way), kind] as const);
}
