import { Documents, partOf, type RunplanDocument } from '@runplan/language';
import { AstUtils, type CstNode, GrammarUtils } from 'langium';
import { expect, test } from 'vitest';
import { examples, uri } from './example-files.ts';

/** Where a part of a text stands. */
const place = (part: CstNode | undefined) => part && [part.offset, part.end];

test.each(examples)('each property of $name is found where Langium finds it', ({ name, text }) => {
  const documents = new Documents();
  documents.put(uri(name), text);
  const { parseResult } = documents.get(uri(name)) as RunplanDocument;
  let count = 0;
  for (const node of AstUtils.streamAst(parseResult.value)) {
    for (const property of Object.keys(node).filter((key) => !key.startsWith('$'))) {
      for (const index of [undefined, 0, 1, 2]) {
        const expected = GrammarUtils.findNodeForProperty(node.$cstNode, property, index);
        expect(place(partOf(node, property, index))).toEqual(place(expected));
        if (expected) count += 1;
      }
    }
  }
  expect(count).toBeGreaterThan(50);
});
