/** How coaches write what is offered: an offer is found by each of its spellings. */
import { LEVEL, PHASE, RACE, SESSION_KIND, spellings } from '@runplan/language/internal';
import type { Offer } from './offer.ts';

type Table = Readonly<Record<string, readonly string[]>>;

/** The words of lists, by what the words are called. */
const LISTS: ReadonlyMap<string, Table> = new Map<string, Table>([
  [SESSION_KIND.called, spellings.KINDS],
  [PHASE.called, spellings.PHASES],
  [LEVEL.called, spellings.LEVELS],
  [RACE.called, spellings.RACES],
]);

/** Words of the language, and what begins with them. */
const WORDS: Table = {
  ...spellings.DAYS,
  ...spellings.WEEK,
  ...spellings.ATHLETE_LINES,
  ...spellings.PLAN_LINES,
  ...spellings.MANNERS,
  ...spellings.WAY_BACK,
  'warm up': spellings.WARM_UP,
  'cool down': spellings.COOL_DOWN,
  // Its number belongs to it.
  zone: ['zone 1', 'zone 2', 'zone 3', 'zone 4', 'zone 5'],
};

/** Words of lists of which nothing more is told, and what else stands for something. */
const VALUES: Table = { ...WORDS, ...spellings.LEVELS, ...spellings.RACES, ...spellings.PHASES };

/** Other ways to write what an offer says, the words behind its beginning included: `warmup 2 km` of `warm up 2 km`. */
export function spellingsOf({ label, kind, about }: Offer): readonly string[] {
  if (label.startsWith('@ ')) return [label.slice(2), ...targetSpellings(label.slice(2))];
  if (kind === 'Pace') return targetSpellings(label);
  if (about?.is === 'word') return begunBy(LISTS.get(about.list) ?? {}, label);
  return kind === 'Value' ? [...zoneSpelling(label), ...begunBy(VALUES, label)] : begunBy(WORDS, label);
}

function targetSpellings(target: string): readonly string[] {
  return [...zoneSpelling(target), ...begunBy(spellings.PACES, target)];
}

function zoneSpelling(target: string): readonly string[] {
  const zone = /^zone (\d.*)$/.exec(target)?.[1];
  return zone === undefined ? [] : [`Z${zone}`];
}

function begunBy(table: Table, label: string): readonly string[] {
  const text = label.toLowerCase();
  return Object.entries(table).flatMap(([usual, others]) => {
    const isBegun = text === usual || text.startsWith(`${usual} `);
    return isBegun ? others.map((other) => other + label.slice(usual.length)) : [];
  });
}
