/** Tells in which lines of a text the formatter must not write anything else: what is not understood may mean anything. */
import { checkReferences, checkWords } from '../check/names.ts';
import { checkPolicies } from '../check/policy-mistakes.ts';
import { syntaxMistakes } from '../check/syntax.ts';
import { sourceOf } from '../grammar/document.ts';
import { ruleNamed } from '../rules/registry.ts';
import { importsOf } from '../scope/names.ts';
import { Documents } from '../workspace/documents.ts';

let documents: Documents | undefined;

/**
 * The lines, from 1, with a mistake of syntax or of a name, as the text alone shows: it is formatted alike wherever it
 * lies, so in a text with imports names of other definitions may be right.
 */
export function mistakenLines(text: string): ReadonlySet<number> {
  documents ??= new Documents();
  const { services } = documents;
  const document = documents.imagine('file:///plan.runplan', text);
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
