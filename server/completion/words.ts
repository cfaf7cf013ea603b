/** The words that stand for something only where they are, and what they mean in a few words. */
import {
  BACK_STATUS,
  LANDING,
  LEVEL,
  MOVEMENT,
  MUSCLE_GROUP,
  PHASE,
  RACE_DISTANCES,
  SPINE_LOAD,
  SYMPTOM,
  UNIT_OF_DISTANCE,
  type WordFacts,
} from '@runplan/language/internal';
import type { Offer } from './offer.ts';

const LISTS = {
  levels: LEVEL,
  backs: BACK_STATUS,
  symptoms: SYMPTOM,
  phases: PHASE,
  groups: MUSCLE_GROUP,
  movements: MOVEMENT,
  spineLoads: SPINE_LOAD,
  forms: LANDING,
  units: UNIT_OF_DISTANCE,
  races: { words: [...RACE_DISTANCES.keys()], facts: new Map<string, WordFacts>() },
};

/** The words of a list, without those that are there already. */
export function wordsOf(list: keyof typeof LISTS, used: readonly string[] = []): Offer[] {
  const taken = new Set(used.map((word) => word.toLowerCase()));
  const { words, facts } = LISTS[list];
  return words
    .filter((word) => !taken.has(word))
    .map((word) => ({
      ...value(word, facts.get(word)?.short ?? firstSentence(facts.get(word)?.about)),
      ...((list === 'groups' || list === 'movements' || list === 'phases') && {
        about: { is: 'word', word, list },
      }),
    }));
}

/** The first sentence of a text, without marks. */
export function firstSentence(text: string | undefined): string | undefined {
  return text && (/^.*?[.;:](?=\s|$)/s.exec(text)?.[0] ?? text).replace(/[.;:]$/, '').replaceAll('`', '');
}

/** A word or figure. */
export function value(label: string, detail?: string): Offer {
  return { label, kind: 'Value', ...(detail && { detail }) };
}

/** A word of the language. */
export function keyword(label: string, detail?: string): Offer {
  return {
    label,
    kind: 'Keyword',
    ...(detail && { detail }),
    about: { is: 'word', word: label, list: 'keywords' },
  };
}

/** A piece of a line or more, with placeholders. */
export function snippet(label: string, insert: string, detail?: string): Offer {
  return { label, kind: 'Snippet', insert, isSnippet: true, ...(detail && { detail }) };
}

/** A word of the language and what goes with it. */
export function phrase(label: string, insert: string, detail?: string): Offer {
  return { ...keyword(label, detail), insert, isSnippet: true };
}
