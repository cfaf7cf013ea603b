import {
  ast,
  documentOf,
  explain,
  importsOf,
  importTarget,
  type Named,
  nodesOfType,
  type Place,
  type RunplanDocument,
  type Span,
  sourceOf,
  spanOf,
} from '@runplan/language/internal';
import type { AstNode } from 'langium';
import type { ClientSession } from '../client-session.ts';
import { editorUri, mentionAtOffset } from '../names/name-place.ts';
import { isIn, placeIn } from '../syntax/places.ts';

/** Where something is defined. */
export interface DefinitionPlace {
  /** All of the definition; by the URI that the editor has for the file. */
  readonly all: Place;
  readonly name: Place;
}

/** What leads from a stretch of the text to a definition. */
export interface DefinitionLink extends DefinitionPlace {
  readonly from: Span;
}

/** Where what is named at an offset is defined: names, imported files, earlier weeks, the pages of rules. */
export function definitionsAt(
  session: ClientSession,
  document: RunplanDocument,
  offset: number,
): readonly DefinitionLink[] {
  const mention = mentionAtOffset(session, document, offset);
  if (mention) {
    return mention.targets.flatMap((target) => {
      const place = definitionPlace(session, target);
      return place ? [{ ...place, from: { start: mention.part.offset, end: mention.part.end } }] : [];
    });
  }
  return [...importedFileAt(session, document, offset), ...rulePageAt(session, document, offset)];
}

/** Where something named is defined; undefined where the editor can't show it. */
export function definitionPlace(session: ClientSession, named: Named): DefinitionPlace | undefined {
  const document = documentOf(named);
  const uri = editorUri(session, document.uri.toString());
  const all = spanOf(named);
  const name = spanOf(named, ast.isWeek(named) ? 'number' : 'name');
  if (!uri || !all || !name) return undefined;
  const source = sourceOf(document);
  return { all: placeIn(source, uri, all), name: placeIn(source, uri, name) };
}

function importedFileAt(session: ClientSession, document: RunplanDocument, offset: number): DefinitionLink[] {
  const found = propertyAt(importsOf(document.parseResult.value), 'path', offset);
  const target = found && importTarget(found.node);
  // A file that could not be read can't be shown either.
  const { documents, open } = session.workspace;
  if (!target || !documents.has(documents.ownName(target))) return [];
  return [linkToTop(open.clientUri(documents.ownName(target)), found.span)];
}

function rulePageAt({ builtIn }: ClientSession, document: RunplanDocument, offset: number): DefinitionLink[] {
  const file = document.parseResult.value;
  const found = propertyAt(
    [...nodesOfType(file, 'Allow'), ...nodesOfType(file, 'PolicyLine')],
    'rule',
    offset,
  );
  const rule = found?.node.rule?.toLowerCase();
  const page = rule && explain(rule) && builtIn.page(rule);
  return found && page ? [linkToTop(page, found.span)] : [];
}

function propertyAt<Node extends AstNode>(
  nodes: readonly Node[],
  property: string,
  offset: number,
): { readonly node: Node; readonly span: Span } | undefined {
  for (const node of nodes) {
    const span = spanOf(node, property);
    if (span && isIn(offset, span)) return { node, span };
  }
  return undefined;
}

function linkToTop(uri: string, from: Span): DefinitionLink {
  const top = { line: 1, column: 1 };
  const place = { uri, start: top, end: top };
  return { from, all: place, name: place };
}
