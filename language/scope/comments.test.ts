import { describe, expect, test } from 'vitest';
import { nodesOfType } from '../grammar/nodes.ts';
import { Documents } from '../workspace/documents.ts';
import { commentAbove } from './comments.ts';

const URI = 'file:///a.runplan';

function commentOfBlock(text: string): string | undefined {
  const documents = new Documents();
  documents.put(URI, text);
  const file = documents.get(URI)?.parseResult.value;
  const [block] = file ? nodesOfType(file, 'Block') : [];
  return block && commentAbove(block);
}

describe('the comment above a definition', () => {
  test.each<[what: string, text: string, comment: string | undefined]>([
    ['several lines', '# One\n#two\n#   three\nblock "A"\n', 'One\ntwo\n  three'],
    ['an empty comment line between', '# One\n#\n# two\nblock "A"\n', 'One\n\ntwo'],
    ['only what is directly above', '# One\n\n# two\nblock "A"\n', 'two'],
    ['none across a blank line', '# One\n\nblock "A"\n', undefined],
    ['none behind a statement', 'import "x.runplan" # One\nblock "A"\n', undefined],
    ['none where nothing is above', 'block "A"\n', undefined],
    ['lines that only decorate are left out', '# -----\n# One\n# =====\nblock "A"\n', 'One'],
    ['only decoration', '# -----\nblock "A"\n', undefined],
    ['indented', '  # One\n  block "A"\n', 'One'],
    ['with CRLF', '# One\r\n# two\r\nblock "A"\r\n', 'One\ntwo'],
    ['with a byte order mark', '\uFEFF# One\nblock "A"\n', 'One'],
  ])('%s', (_what, text, comment) => {
    expect(commentOfBlock(text)).toBe(comment);
  });
});
