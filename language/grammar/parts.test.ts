import { expect, test } from 'vitest';
import { Documents } from '../workspace/documents.ts';
import type { RunplanDocument } from './document.ts';
import { nodesOfType } from './nodes.ts';
import { spanOf } from './parts.ts';

test.each<[line: string, type: 'Session' | 'Piece', texts: string[]]>([
  [
    'run: warm up 2 km, 20 min @ threshold, cool down 2 km',
    'Session',
    ['run: warm up 2 km, 20 min @ threshold, cool down 2 km'],
  ],
  // What a coach writes behind an amount is read in front of it.
  ['2 km wu, 20 min T, 2 km cd', 'Session', ['2 km wu, 20 min T, 2 km cd']],
  ['2 km wu, 20 min T, 2 km cd', 'Piece', ['2 km wu', '20 min T', '2 km cd']],
  ['tempo 20 min w/ 2 km wu', 'Session', ['tempo 20 min w/ 2 km wu']],
  ['10 km easy', 'Session', ['10 km easy']],
  ['am 10 km easy, pm 20 min core', 'Session', ['am 10 km easy', 'pm 20 min core']],
])('all of a node, however it is written: %s, %s', (line, type, texts) => {
  const documents = new Documents();
  const text = `plan "P"\n  week 1\n    tue ${line}\n    wed rest\n`;
  documents.put('file:///plan.runplan', text);
  const file = (documents.get('file:///plan.runplan') as RunplanDocument).parseResult.value;
  const spans = nodesOfType(file, type).map((node) => spanOf(node));
  expect(spans.slice(0, texts.length).map((span) => span && text.slice(span.start, span.end))).toEqual(texts);
});
