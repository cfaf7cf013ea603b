import { ruleNamed } from '../rules/registry.ts';
import { checkWords, type NameOf, undefinedNames } from './names.ts';
import { checkPolicies } from './policy-mistakes.ts';
import type { RunplanServices } from './services.ts';
import { syntaxMistakes } from './syntax.ts';

/** What is wrong with a few lines of a text, read without the others. */
export interface ExcerptReading {
  /** How many mistakes of syntax they have, and words that the language does not know. */
  readonly mistakes: number;
  /** The names that nothing in them defines, nor the built-in library. */
  readonly undefinedNames: readonly NameOf[];
}

/** Reads a few lines of a text as a text of their own, which costs next to nothing. */
export function readExcerpt(text: string, { imagine, documents }: RunplanServices): ExcerptReading {
  const document = imagine('file:///excerpt.runplan', text);
  const file = document.parseResult.value;
  return {
    mistakes:
      syntaxMistakes(document).length +
      checkWords(document, documents, ruleNamed).length +
      checkPolicies(file, ruleNamed).length,
    undefinedNames: undefinedNames(document, documents),
  };
}
