/** Whatever is to be mended in a text, it is tried in proportion to the text: counted by how much is read for it. */
import { expect, test } from 'vitest';
import { Documents } from '../workspace/documents.ts';
import { checkDocument } from './check-document.ts';
import { firstRepair } from './offers.ts';

const URI = 'file:///p.runplan';
const WEEK = 'plan "P"\n  week 1\n';
const lines = (count: number, line: (number: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index + 1)).join('\n');

const SHAPES: readonly (readonly [name: string, size: number, make: (size: number) => string])[] = [
  ['words said twice', 400, (size) => `${WEEK}    tue ${'easy '.repeat(size)}\n`],
  ['targets said twice', 300, (size) => `${WEEK}    tue easy 5 km${' @ easy'.repeat(size)}\n`],
  [
    'weeks in which something is said twice',
    100,
    (size) =>
      `plan "P"\n${lines(size, (n) => `  week ${n}\n    tue easy 10 km easy\n    thu easy 5 km @ easy @ easy`)}`,
  ],
  [
    'plans that misspell a name',
    80,
    (size) =>
      `${lines(size, (n) => `workout "Long workout name ${n}"\n  5 km`)}\n` +
      lines(size, (n) => `plan "P${n}"\n  week 1\n    tue workout "Long workout nane ${n}"`),
  ],
  [
    'weeks without units',
    100,
    (size) =>
      `plan "P"\n${lines(size, (n) => `  week ${n}\n    tue easy 10\n    thu long 1:30\n    sat easy 5 kmm`)}`,
  ],
  [
    'days said again',
    60,
    (size) => `plan "P"\n${lines(size, (n) => `  week ${n}\n    ${'mon, '.repeat(20)}tue easy 5 km`)}`,
  ],
  [
    'misspelt exercises',
    300,
    (size) => `${WEEK}    mon core: plank 30 s${', brid-dog 3 x 8'.repeat(size)}\n`,
  ],
];

/** The characters of the texts that are read while the first repair of every finding is looked at. */
function readFor(text: string): number {
  const { services } = new Documents();
  const document = services.imagine(URI, text);
  let read = 0;
  const counting: typeof services = {
    ...services,
    imagine(uri, copy, before) {
      read += copy.length;
      return services.imagine(uri, copy, before);
    },
  };
  for (const finding of checkDocument(document, counting, new Map()).findings) firstRepair(finding);
  return read;
}

test.each(SHAPES)('%s', { timeout: 60_000 }, (_, size, make) => {
  for (const text of [make(size), make(size * 4)]) {
    const most = Math.max(800_000, text.length * 6);
    // The last one is allowed while something is left.
    expect(readFor(text)).toBeLessThan(most + text.length * 2);
  }
});
