import { expect, test } from 'vitest';
import type { RunplanDocument } from '../grammar/document.ts';
import { Documents } from '../workspace/documents.ts';
import { mentionsIn } from './mentions.ts';
import { misreadNames } from './misread-names.ts';

function misread(text: string, name: string): readonly string[] {
  const documents = new Documents();
  documents.put('file:///plan.runplan', text);
  const document = documents.get('file:///plan.runplan') as RunplanDocument;
  const { services } = documents;
  const known = new Set(mentionsIn(document, services.documents).map(({ part }) => part.offset));
  return misreadNames(document, name, known).map((offset) =>
    text.slice(0, offset).split('\n').length.toString(),
  );
}

test.each([
  ['in a line that was set aside', 'block "A"\nmon core "A"\n', ['2']],
  ['behind a mistake in its line', 'block "A"\nplan P\n  week 1\n    mon easy 5 core "A"\n', ['4']],
  ['in another case, without quotes', 'block "Hips"\nwen core hips\n', ['2']],
  ['not where it was understood', 'block "A"\nplan P\n  week 1\n    mon core "A" @\n', []],
  [
    'not in the text of a line without a mistake',
    'block "A"\nplan P\n  week 1\n    mon easy 5 km "A"\n  wek 2\n',
    [],
  ],
  ['not in a comment', 'block "A"\nmon core # "A"\n', []],
])('a name is looked for %s', (_, text, lines) => {
  expect(misread(text, text.includes('Hips') ? 'Hips' : 'A')).toEqual(lines);
});
