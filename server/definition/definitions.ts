import {
  ast,
  explain,
  importsOf,
  importTarget,
  type Named,
  nodesOfType,
  partOf,
  type RunplanDocument,
} from '@runplan/language';
import { type AstNode, AstUtils, type CstNode } from 'langium';
import type { LocationLink, Position, Range } from 'vscode-languageserver';
import type { ClientSession } from '../client-session.ts';
import { editorUri, mentionAtPosition } from '../names/name-place.ts';

/** Where what is named at a position is defined: names, imported files, earlier weeks, the pages of rules. */
export function definitionsAt(
  session: ClientSession,
  document: RunplanDocument,
  position: Position,
): readonly LocationLink[] {
  const mention = mentionAtPosition(session, document, position);
  if (mention) {
    return mention.targets.flatMap((target) => {
      const place = definitionPlace(session, target);
      return place ? [{ ...place, originSelectionRange: mention.cst.range }] : [];
    });
  }
  const offset = document.textDocument.offsetAt(position);
  return [...importedFileAt(session, document, offset), ...rulePageAt(session, document, offset)];
}

/** Where something named is defined: all of it, and its name; undefined where the editor can't show it. */
export function definitionPlace(
  session: ClientSession,
  named: Named,
): Pick<LocationLink, 'targetUri' | 'targetRange' | 'targetSelectionRange'> | undefined {
  const { uri, textDocument } = AstUtils.getDocument(named);
  const targetUri = editorUri(session, uri.toString());
  const all = named.$cstNode;
  const name = partOf(named, ast.isWeek(named) ? 'number' : 'name');
  if (!targetUri || !all || !name) return undefined;
  // Without the line end.
  const end = textDocument.positionAt(all.offset + all.text.trimEnd().length);
  return { targetUri, targetRange: { start: all.range.start, end }, targetSelectionRange: name.range };
}

function importedFileAt(session: ClientSession, document: RunplanDocument, offset: number): LocationLink[] {
  const found = propertyAt(importsOf(document.parseResult.value), 'path', offset);
  const target = found && importTarget(found.node);
  // A file that could not be read can't be shown either.
  if (!target || !session.workspace.documents.has(target)) return [];
  return [linkToStart(session.workspace.open.clientUri(target), found.cst.range)];
}

function rulePageAt({ builtIn }: ClientSession, document: RunplanDocument, offset: number): LocationLink[] {
  const file = document.parseResult.value;
  const found = propertyAt(
    [...nodesOfType(file, 'Allow'), ...nodesOfType(file, 'PolicyLine')],
    'rule',
    offset,
  );
  const rule = found?.node.rule?.toLowerCase();
  const page = rule && explain(rule) && builtIn.page(rule);
  return found && page ? [linkToStart(page, found.cst.range)] : [];
}

function propertyAt<Node extends AstNode>(
  nodes: readonly Node[],
  property: string,
  offset: number,
): { readonly node: Node; readonly cst: CstNode } | undefined {
  for (const node of nodes) {
    const cst = partOf(node, property);
    if (cst && cst.offset <= offset && offset <= cst.end) return { node, cst };
  }
  return undefined;
}

function linkToStart(targetUri: string, originSelectionRange: Range): LocationLink {
  const start = { line: 0, character: 0 };
  const range = { start, end: start };
  return { originSelectionRange, targetUri, targetRange: range, targetSelectionRange: range };
}
