import { type AstNode, AstUtils, type CstNode, type LangiumDocument } from 'langium';
import { partOf } from '../grammar/parts.ts';
import type { Place, Position } from '../rules/finding.ts';

/**
 * The place of a node, or of one of its properties; of a node of several lines its first line.
 *
 * @param index which one, of a property with several values
 */
export function placeOf(node: AstNode, property?: string, index?: number): Place {
  const document = AstUtils.getDocument(node);
  const cst = (property && partOf(node, property, index)) || node.$cstNode;
  return cst ? placeOfCst(document, cst) : { uri: document.uri.toString(), start: TOP, end: TOP };
}

/** The place of a stretch of text, cut at the end of its first line. */
export function placeAt(document: LangiumDocument, offset: number, length: number): Place {
  const text = document.textDocument;
  const start = text.positionAt(offset);
  const end = text.positionAt(offset + length);
  const last = end.line > start.line ? lineEnd(document, offset) : end;
  return { uri: document.uri.toString(), start: fromZero(start), end: fromZero(last) };
}

/** The place of an offset of the text. */
export function positionAt(document: LangiumDocument, offset: number): Position {
  return fromZero(document.textDocument.positionAt(offset));
}

const TOP: Position = { line: 1, column: 1 };

function placeOfCst(document: LangiumDocument, cst: CstNode): Place {
  const { start, end } = cst.range;
  const last = end.line > start.line ? lineEnd(document, cst.offset) : end;
  return { uri: document.uri.toString(), start: fromZero(start), end: fromZero(last) };
}

/** The end of the line at an offset, without a comment and white space at its end. */
function lineEnd(document: LangiumDocument, offset: number): { line: number; character: number } {
  const text = document.textDocument.getText();
  const stop = text.slice(offset).search(/\s*(#|\r|\n|$)/);
  return document.textDocument.positionAt(offset + stop);
}

function fromZero(position: { line: number; character: number }): Position {
  return { line: position.line + 1, column: position.character + 1 };
}
