/** The words that stand for something only where they are, and what they mean in a few words. */
import {
  BACK_STATUSES,
  EXERCISE_GROUPS,
  FORMS,
  LEVELS,
  MOVEMENTS,
  PHASES,
  RACE_DISTANCES,
  SPINE_LOADS,
  SYMPTOMS,
  UNITS,
} from '@runplan/language';
import { CompletionItemKind } from 'vscode-languageserver';
import { groupInWords, movementInWords } from '../words/keywords.ts';
import type { Offer } from './offer.ts';

const MEANINGS: Readonly<Record<string, string>> = {
  novice: 'new to running, or back after a long time',
  intermediate: 'runs regularly',
  advanced: 'trains for results, for years',
  healthy: 'no back trouble known',
  history: 'back pain in the past, well now',
  disc: 'a diagnosed disc herniation or bulge',
  pain: 'back pain now',
  base: 'mostly easy running',
  build: 'distance or hard work grows',
  peak: 'the most of the plan',
  taper: 'less and less before the race',
  recovery: 'an easy week',
  race: 'the week of the race',
  km: 'kilometres',
  mi: 'miles',
  forefoot: 'lands on the ball of the foot',
  midfoot: 'lands on the whole foot',
  rearfoot: 'lands on the heel',
};

const LISTS = {
  levels: LEVELS,
  backs: BACK_STATUSES,
  symptoms: SYMPTOMS,
  phases: PHASES,
  groups: EXERCISE_GROUPS,
  movements: MOVEMENTS,
  spineLoads: SPINE_LOADS,
  forms: FORMS,
  units: UNITS,
  races: [...RACE_DISTANCES.keys()],
} satisfies Record<string, readonly string[]>;

/** What hovers say about the words of a list. */
const TOLD: Readonly<Partial<Record<keyof typeof LISTS, (word: string) => string | undefined>>> = {
  groups: groupInWords,
  movements: movementInWords,
};

/** The words of a list, without those that are there already. */
export function wordsOf(list: keyof typeof LISTS, used: readonly string[] = []): Offer[] {
  const taken = new Set(used.map((word) => word.toLowerCase()));
  return LISTS[list]
    .filter((word) => !taken.has(word))
    .map((word) => ({
      ...value(word, MEANINGS[word] ?? firstSentence(TOLD[list]?.(word))),
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
  return { label, kind: CompletionItemKind.Value, ...(detail && { detail }) };
}

/** A word of the language. */
export function keyword(label: string, detail?: string): Offer {
  return {
    label,
    kind: CompletionItemKind.Keyword,
    ...(detail && { detail }),
    about: { is: 'word', word: label, list: 'keywords' },
  };
}

/** A piece of a line or more, with placeholders. */
export function snippet(label: string, insert: string, detail?: string): Offer {
  return { label, kind: CompletionItemKind.Snippet, insert, isSnippet: true, ...(detail && { detail }) };
}

/** A word of the language and what goes with it. */
export function phrase(label: string, insert: string, detail?: string): Offer {
  return { ...keyword(label, detail), insert, isSnippet: true };
}
