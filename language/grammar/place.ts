import type { AstNode } from 'langium';
import type { Place, Position } from '../text/place.ts';
import { documentOf, type RunplanDocument, sourceOf } from './document.ts';
import { partOf } from './parts.ts';

/**
 * The place of a node, or of one of its properties; of a node of several lines its first line.
 *
 * @param index which one, of a property with several values
 */
export function placeOf(node: AstNode, property?: string, index?: number): Place {
  const document = documentOf(node);
  const part = (property && partOf(node, property, index)) || partOf(node);
  return part
    ? placeAt(document, part.offset, part.end - part.offset)
    : { uri: document.uri.toString(), start: TOP, end: TOP };
}

/** The place of a part of the text, cut at the end of its first line: before a comment and white space. */
export function placeAt(document: RunplanDocument, offset: number, length: number): Place {
  const source = sourceOf(document);
  const start = source.position(offset);
  const last = source.position(offset + length);
  const end = last.line > start.line ? source.position(offset + lengthOfLine(source.text, offset)) : last;
  return { uri: document.uri.toString(), start, end };
}

const TOP: Position = { line: 1, column: 1 };

function lengthOfLine(text: string, offset: number): number {
  return text.slice(offset).search(/\s*(#|\r|\n|$)/);
}
