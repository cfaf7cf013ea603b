import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '../language/grammar/read-text.ts';
import type { TextReading } from '../language/grammar/text-reading.ts';
import type { Token } from '../language/grammar/token.ts';
import { examples } from './example-files.ts';

const COACHED = `athlete "Amy"

plan "Ten weeks" for "Amy"
  starts 2027-01-04
  Week 1:
    Mon: 8km easy
    T: core 20 min "Ten at home"
    W: 6x400m @ 5k (90s jog)
    # a comment
    Sun: long run 12
  Week 2 - base
    M: off
    T: Ten at home
    Wed 6 miles easy
    Sun: as last week
  Wk 3
    M: 5 km
    T: strength
  stray words stand here
  W4: like week 1 at 75%
    Fri: 5E
    nonsense § here
  race week
    sun race 10k
`;

const WITH_MORE = `plan "One"
  week 1
    mon easy 5 mi
  week 2
    mon easy 5 km
    tue Core A
    goal finish
  race 10k on 2027-05-02
  week 3
    mon core 20 min "Core A"
block "B"
  plank 3 x 40 s
plan "Two" like "One"
  cycle 9 days
  cycle 1
    day 1 easy 30 min
  cycle 2
    day 12 easy 30 min
    mon rest
  cycle 3
    day 3 "unclosed
  week 4
    day 2 rest
`;

const TEXTS = [COACHED, WITH_MORE, ...examples.map(({ text }) => text)];
const SCRAPS = [
  ...[
    '',
    '\n',
    '\r',
    '\r\n',
    ' ',
    '"',
    '(',
    ')',
    ',',
    '@',
    '+',
    ':',
    '#',
    '5',
    '-',
    'km',
    'mi',
    '\u00a0',
    '\u202e',
    '§',
  ],
  ...[
    '\n  week 5\n    mon easy 5 km\n',
    '\n  wk 2:\n',
    '\nplan "X"\n',
    '\nathlete "Amy"\n',
    '\n    T: easy 5\n',
  ],
  ...[
    '\n    wed as last week\n',
    '\n    thu core "Core A"\n',
    '\n    fri Core A\n',
    '\n  cycle 5 days\n',
    '\n    M: easy\n',
  ],
  ...[
    '\nweek',
    '\n    Amy: 5 km\n',
    '\n    for "Amy": 5 km\n',
    '\nblock "N"\n  plank 40 s\n',
    '\n  race 5k on 2027-03-07\n',
  ],
];

const edit = fc.record({
  // In thousandths of the text.
  at: fc.noBias(fc.integer({ min: 0, max: 999 })),
  length: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(150)),
  scrap: fc.constantFrom(...SCRAPS),
});

test('a text that is edited is read as if it was new', () => {
  let kept = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...TEXTS),
      fc.array(edit, { minLength: 1, maxLength: 12 }),
      (first, edits) => {
        let text = first;
        let reading = readText(text);
        for (const { at, length, scrap } of edits) {
          const start = Math.floor((at * text.length) / 1000);
          text = text.slice(0, start) + scrap + text.slice(start + length);
          const above = reading.statements[0];
          reading = readText(text, reading);
          if (above && reading.statements[0] === above) kept++;
          expect(described(reading)).toEqual(described(readText(text)));
        }
      },
    ),
    { numRuns: 150 },
  );
  // Most edits are in a week, behind its first line.
  expect(kept).toBeGreaterThan(100);
});

test('only the edited weeks are read again', () => {
  const plain = COACHED.replace('as last week', 'rest').replace('T: Ten at home', 'T: easy 5 km');
  const before = readText(plain);
  const [first, last] = [before.statements[4], before.statements.at(-1)];
  const now = readText(plain.replace('6 miles', '16 miles'), before);
  expect(now.statements[4]).toBe(first);
  expect(now.statements.at(-1)).toBe(last);
});

/** All that is known of a reading, as plain data. */
function described({ text, statements, tokens, comments, errors, lines, moreMiles, arranged }: TextReading) {
  const plain = ({ type, image, offset, line, column, length }: Token) =>
    [type, image, offset, line, column, length].join(' ');
  return {
    text,
    statements: statements.map(({ tokens: read, written, lineEnd, holder, opens }) => ({
      read: read.map(plain),
      written: written.map(plain),
      lineEnd: plain(lineEnd),
      holder,
      opens,
    })),
    tokens: tokens.map(plain),
    comments: comments.map(plain),
    errors,
    lines,
    moreMiles,
    names: [...arranged.names],
    weeks: arranged.weeks.map(({ line, start, soFar, above, looks }) => ({
      line,
      start: start?.tokens.map(plain),
      soFar,
      above,
      looks: { names: looks.names, asked: looks.asked, isBeyond: looks.isBeyond },
    })),
  };
}
