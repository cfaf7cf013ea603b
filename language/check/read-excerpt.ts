import type { RunplanDocument } from '../grammar/document.ts';
import type { RunplanFile } from '../grammar/generated/ast.ts';
import { saidTwice } from '../rules/plan-quality/said-twice.ts';
import { ruleNamed } from '../rules/registry.ts';
import { importsOf } from '../scope/names.ts';
import { checkWords, type NameOf, undefinedNames } from './names.ts';
import { checkPolicies } from './policy-mistakes.ts';
import type { RunplanServices } from './services.ts';
import { syntaxMistakes } from './syntax.ts';

/** What is wrong with a few lines of a text, read without the others. */
export interface ExcerptReading {
  /** How many mistakes of syntax they have, words that the language does not know, and things that are said twice. */
  readonly mistakes: number;
  /** The names that nothing in them defines, nor the built-in library. */
  readonly undefinedNames: readonly NameOf[];
}

const MOST_KNOWN = 1000;
const known = new Map<string, ExcerptReading>();

/**
 * Reads a few lines of a text as a text of their own, which costs next to nothing, and nothing at all for lines that were
 * read before: what is offered for a word makes the same line however much of the word is written.
 */
export function readExcerpt(text: string, services: RunplanServices): ExcerptReading {
  const before = known.get(text);
  if (before) return before;
  const document = services.imagine('file:///excerpt.runplan', text);
  const reading = readingOf(document, services);
  // What a name means that comes from elsewhere is not for the text alone to say.
  if (importsOf(document.parseResult.value).length > 0) return reading;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, reading);
  return reading;
}

function readingOf(document: RunplanDocument, { documents }: RunplanServices): ExcerptReading {
  return {
    mistakes:
      syntaxMistakes(document).length +
      checkWords(document, documents, ruleNamed).length +
      checkPolicies(document.parseResult.value, ruleNamed).length +
      timesSaidTwice(document.parseResult.value),
    undefinedNames: undefinedNames(document, documents),
  };
}

function timesSaidTwice(file: RunplanFile): number {
  let times = 0;
  saidTwice.checkFile?.({ file, report: () => (times += 1) });
  return times;
}
