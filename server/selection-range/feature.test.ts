import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestClient } from '../testing/client.ts';

const WEEK = `week 1 base   # comment
    mon core "Core A"
    tue 6 x (800 m @ 5k, jog 400 m)
    wed intervals: warm up 2 km, 6 x (800 m @ 5k, jog 400 m), cool down 1 km + rest
      allow rest-days because "one time"`;
const PLAN = `plan "P"\n  ${WEEK}`;
const FILE = `pace one 5:00/km\n\n${PLAN}\n`;

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start();
});
afterAll(() => client.stop());

/** What the selection grows to from the place of `|` in the words. */
async function grown(path: string, text: string, words: string): Promise<string[]> {
  const uri = await client.open(path, text);
  const [range] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
    textDocument: { uri },
    positions: [client.at(path, words)],
  });
  const document = TextDocument.create('', '', 0, text);
  const texts: string[] = [];
  for (let next = range; next; next = next.parent as SelectionRange) texts.push(document.getText(next.range));
  return texts;
}

describe('a selection grows', () => {
  test('from a word to the file', async () => {
    const day = 'wed intervals: warm up 2 km, 6 x (800 m @ 5k, jog 400 m), cool down 1 km + rest';
    expect(await grown('plan.runplan', FILE, 'km, 6 x (800 m @ 5|k')).toEqual([
      '5k',
      '@ 5k',
      '800 m @ 5k',
      '800 m @ 5k, jog 400 m',
      '6 x (800 m @ 5k, jog 400 m)',
      'warm up 2 km, 6 x (800 m @ 5k, jog 400 m), cool down 1 km',
      'intervals: warm up 2 km, 6 x (800 m @ 5k, jog 400 m), cool down 1 km',
      day,
      `${day}\n      allow rest-days because "one time"`,
      WEEK,
      PLAN,
      FILE,
    ]);
  });

  test('from the words of a text to the text in its quotes', async () => {
    expect((await grown('text.runplan', FILE, 'Core |A')).slice(0, 5)).toEqual([
      'A',
      'Core A',
      '"Core A"',
      'core "Core A"',
      'mon core "Core A"',
    ]);
  });

  test('from a figure to its amount', async () => {
    expect((await grown('amount.runplan', FILE, 'up |2 km')).slice(0, 3)).toEqual([
      '2',
      '2 km',
      'warm up 2 km',
    ]);
  });

  test('in a line that is not understood, in a comment, and between definitions', async () => {
    const text = `plan P\n  week 1\n    some nonsense\n    # A comment\n\nplan Q\n`;
    const week = 'week 1\n    some nonsense\n    # A comment';
    const rest = [week, `plan P\n  ${week}`, text];
    expect(await grown('broken.runplan', text, 'non|sense')).toEqual(['nonsense', 'some nonsense', ...rest]);
    expect(await grown('broken.runplan', text, '# A com|ment')).toEqual(['comment', '# A comment', ...rest]);
    expect(await grown('broken.runplan', text, '|\nplan Q')).toEqual([text]);
  });

  test('with line ends of Windows', async () => {
    const text = FILE.replaceAll('\n', '\r\n');
    const texts = await grown('windows.runplan', text, 'up |2 km');
    expect(texts.slice(-3)).toEqual([WEEK, PLAN, FILE].map((part) => part.replaceAll('\n', '\r\n')));
  });

  test('in an empty text', async () => {
    expect(await grown('empty.runplan', '', '')).toEqual(['']);
  });

  test('strictly, from every place of a text', async () => {
    const uri = await client.open('all.runplan', FILE);
    const document = TextDocument.create('', '', 0, FILE);
    const offsets = Array.from({ length: FILE.length + 1 }, (_, offset) => offset);
    const ranges = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri },
      positions: offsets.map((offset) => document.positionAt(offset)),
    });
    expect(ranges.length).toBe(offsets.length);
    for (const [offset, range] of ranges.entries()) {
      let [from, to] = [offset, offset];
      for (let next: SelectionRange | undefined = range; next; next = next.parent) {
        const [start, end] = [document.offsetAt(next.range.start), document.offsetAt(next.range.end)];
        expect(start <= from && to <= end && end - start > to - from).toBe(true);
        [from, to] = [start, end];
      }
      expect([from, to]).toEqual([0, FILE.length]);
    }
  });

  test('not in a file that is not open', async () => {
    const params = {
      textDocument: { uri: client.uri('unknown.runplan') },
      positions: [{ line: 0, character: 0 }],
    };
    expect(await client.request('textDocument/selectionRange', params)).toEqual([]);
  });
});
