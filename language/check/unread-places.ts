import { type RunplanDocument, sourceOf } from '../grammar/document.ts';
import { ruleNamed } from '../rules/registry.ts';
import type { Position } from '../text/place.ts';
import { checkDocument } from './check-document.ts';
import { checkNames } from './names.ts';
import type { RunplanServices } from './services.ts';
import { syntaxMistakes } from './syntax.ts';

/** What is read, and can't be what is meant. */
const DOUBTFUL: ReadonlySet<string> = new Set(['implausible-amount', 'said-twice']);

/**
 * Where a linked text that imports nothing is not read as it is meant: every mistake of syntax, however many there are, every
 * name that is not there, and figures that can't be meant.
 */
export function unreadPlaces(document: RunplanDocument, services: RunplanServices): readonly Position[] {
  const source = sourceOf(document);
  const unread = [
    ...syntaxMistakes(document).map(({ offset }) => source.position(offset)),
    ...checkNames(document, services.documents, ruleNamed).map(({ start }) => start),
  ];
  if (unread.length > 0) return unread;
  const { findings } = checkDocument(document, services, new Map());
  return findings.filter(({ rule }) => DOUBTFUL.has(rule)).map(({ start }) => start);
}
