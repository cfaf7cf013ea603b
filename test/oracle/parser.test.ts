import {
  type AstNode,
  type CstNode,
  CstUtils,
  GrammarUtils,
  isAstNode,
  isReference,
  type Reference,
} from 'langium';
import { describe, expect, test } from 'vitest';
import { EOL } from '../../language/grammar/generated/tokens.ts';
import { RunplanParser } from '../../language/grammar/parser.ts';
import { partOf } from '../../language/grammar/parts.ts';
import { readText } from '../../language/grammar/read-text.ts';
import { parseAsLangium } from './langium-parser.ts';
import { IN_PART, mutations, PARTS, TEXTS } from './texts.ts';

/** Langium knows tokens only as they are read: places and messages are those of texts in the usual form. */
function isUsual(text: string): boolean {
  const { tokens } = readText(text);
  return tokens.every(
    ({ type, image, offset, end }, i) =>
      (type === EOL || image === text.slice(offset, end)) && offset >= (tokens[i - 1]?.offset ?? 0),
  );
}

const parser = new RunplanParser((_node, _property, $refText) => ({ $refText, ref: undefined }));

/** Where a part of a text stands. */
type Place = readonly [offset: number, end: number, range: string] | undefined;

/** What a text is for a parser, as text: trees, places, mistakes. */
function ours(text: string): string {
  const { value, parserErrors } = parser.parse(text);
  const mistakes = parserErrors.map(({ message, token, previous }) => [
    message,
    token.offset,
    token.image,
    previous?.offset,
  ]);
  return described(value, mistakes, (node, property, index) => placeOf(partOf(node, property, index)));
}

function langiums(text: string): string {
  const { value, parserErrors } = parseAsLangium(text);
  const mistakes = parserErrors.map((error) => {
    const previous = 'previousToken' in error ? (error.previousToken as typeof error.token) : undefined;
    return [error.message, error.token.startOffset, error.token.image, previous?.startOffset];
  });
  return described(value, mistakes, (node, property, index) =>
    placeOf(
      property === undefined
        ? ownPart(node)
        : GrammarUtils.findNodeForProperty(node.$cstNode, property, index),
    ),
  );
}

/** The part of a node; none for a file without any word. */
function ownPart({ $cstNode, $container }: AstNode): CstNode | undefined {
  const hasWords = $container || CstUtils.flattenCst($cstNode as CstNode).some(({ hidden }) => !hidden);
  return hasWords ? $cstNode : undefined;
}

function placeOf(part: Pick<CstNode, 'offset' | 'end' | 'range'> | undefined): Place {
  return (
    part && [part.offset, part.end, `${JSON.stringify(part.range.start)} ${JSON.stringify(part.range.end)}`]
  );
}

function described(
  root: AstNode,
  mistakes: unknown,
  place: (node: AstNode, property?: string, index?: number) => Place,
): string {
  const lines = [JSON.stringify(mistakes)];
  const describeNode = (node: AstNode) => {
    const { $type, $container, $containerProperty, $containerIndex } = node;
    lines.push(JSON.stringify([$type, $container?.$type, $containerProperty, $containerIndex, place(node)]));
    for (const [property, value] of propertiesOf(node)) {
      const values: readonly unknown[] = Array.isArray(value) ? value : [value];
      const places = [undefined, 0, 1, 2].map((index) => place(node, property, index));
      lines.push(JSON.stringify([property, values.map(plain), places]));
      for (const child of values) if (isAstNode(child)) describeNode(child);
    }
  };
  describeNode(root);
  return lines.join('\n');
}

/** The properties that were read, in the order of the alphabet. */
function propertiesOf(node: AstNode): readonly (readonly [string, unknown])[] {
  return Object.entries(node)
    .filter(([key, value]) => !key.startsWith('$') && value !== undefined && value !== false)
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

function plain(value: unknown): unknown {
  if (isReference(value)) return { reference: (value as Reference).$refText };
  return isAstNode(value) ? value.$type : value;
}

/** What both parsers read. */
function expectSame(text: string, name = text): string {
  const [read, expected] = [ours(text), langiums(text)];
  // Without the comparison of the test library, which takes longer than the parsers.
  if (read !== expected) expect(read, name).toBe(expected);
  return read;
}

describe('the parser reads a text as Langium does', () => {
  test(`in ${TEXTS.length} examples, fixtures, docs and tests`, () => {
    expect(TEXTS.length).toBeGreaterThan(300);
    const usual = TEXTS.filter(({ text }) => isUsual(text));
    // Plans as coaches write them are the texts that are not.
    const others = TEXTS.filter(({ name }) => !name.includes('notation/coaches/'));
    expect(usual.length).toBeGreaterThan(others.length * 0.9);
    for (const { name, text } of usual) expectSame(text, name);
  });

  // A part reaches each way of recovery: half of its texts have mistakes of the parser.
  test.each(PARTS)(`in ${IN_PART} changed texts, part %d`, (part) => {
    let withMistakes = 0;
    let compared = 0;
    for (const text of mutations(part)) {
      if (!isUsual(text)) continue;
      compared += 1;
      if (!expectSame(text).startsWith('[]')) withMistakes += 1;
    }
    expect(compared).toBeGreaterThan(IN_PART * 0.8);
    expect(withMistakes).toBeGreaterThan(IN_PART / 7);
  });
});
