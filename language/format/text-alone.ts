/** Reads a text as the formatter does, which knows no other file: a text is formatted alike wherever it lies. */
import { checkReferences, checkWords } from '../check/names.ts';
import { checkPolicies } from '../check/policy-mistakes.ts';
import { syntaxMistakes } from '../check/syntax.ts';
import { type RunplanDocument, sourceOf } from '../grammar/document.ts';
import { readText } from '../grammar/read-text.ts';
import type { TextReading } from '../grammar/text-reading.ts';
import { ruleNamed } from '../rules/registry.ts';
import { importsOf } from '../scope/names.ts';
import { Documents } from '../workspace/documents.ts';

let documents: Documents | undefined;

export interface TextAlone {
  readonly reading: TextReading;
  /**
   * The lines, from 1, with a mistake of syntax or of a name: what is not understood may mean anything, and is not written
   * in another way. Where a text has imports, names of other definitions may be right.
   */
  readonly mistakenLines: ReadonlySet<number>;
}

/** The last text that was asked for: an editor asks for the same one at each of its lines. */
let last: { readonly text: string; readonly alone: TextAlone } | undefined;

/** A text as it is read where nothing else is known. */
export function textAlone(text: string): TextAlone {
  if (last?.text === text) return last.alone;
  documents ??= new Documents();
  const document = documents.imagine('file:///plan.runplan', text);
  const alone = {
    reading: document.reading ?? readText(text),
    mistakenLines: mistakenLines(document, documents),
  };
  last = { text, alone };
  return alone;
}

function mistakenLines(document: RunplanDocument, { services }: Documents): ReadonlySet<number> {
  const file = document.parseResult.value;
  const source = sourceOf(document);
  const names = [
    ...checkWords(document, services.documents, ruleNamed),
    ...checkPolicies(file, ruleNamed),
    ...(importsOf(file).length > 0 ? [] : checkReferences(document, services.documents)),
  ];
  return new Set([
    ...syntaxMistakes(document).map(({ offset }) => source.position(offset).line),
    ...names.map(({ start }) => start.line),
  ]);
}
