/** The words that stand for something only where they are, and what they mean in a few words. */
import { keywordFacts, type WordList } from '@runplan/language/internal';
import type { Offer } from './offer.ts';

/** The words of a list, without those that are there already. */
export function wordsOf({ called, words, facts }: WordList, used: readonly string[] = []): Offer[] {
  const taken = new Set(used.map((word) => word.toLowerCase()));
  return words
    .filter((word) => !taken.has(word))
    .map((word) => {
      const { short, about } = facts.get(word) ?? {};
      return {
        ...value(word, short ?? firstSentence(about)),
        ...(about && { about: { is: 'word', word, list: called } }),
      };
    });
}

/** The first sentence of a text, without marks. */
export function firstSentence(text: string | undefined): string | undefined {
  return text && (/^.*?[.;:](?=\s|$)/s.exec(text)?.[0] ?? text).replace(/[.;:]$/, '').replaceAll('`', '');
}

/** A word or figure. */
export function value(label: string, detail?: string): Offer {
  return { label, kind: 'Value', ...(detail && { detail }) };
}

/**
 * A word of the language, or a piece of a line that begins with one.
 *
 * @param detail what it means, where that is not what the word means
 * @param type the type of the node that it belongs to, where words mean different things in different places
 */
export function keyword(label: string, detail?: string, type?: string): Offer {
  const told = detail ?? keywordFacts(label, type)?.short;
  return {
    label,
    kind: 'Keyword',
    ...(told && { detail: told }),
    about: { is: 'keyword', word: label, ...(type && { type }) },
  };
}

/** A piece of a line or more, with placeholders. */
export function snippet(label: string, insert: string, detail?: string): Offer {
  return { label, kind: 'Snippet', insert, isSnippet: true, ...(detail && { detail }) };
}

/** A word of the language and what goes with it; see {@link keyword}. */
export function phrase(label: string, insert: string, detail?: string, type?: string): Offer {
  return { ...keyword(label, detail, type), insert, isSnippet: true };
}
