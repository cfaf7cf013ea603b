import { expect, test } from 'vitest';
import { forAthletes } from './for-athletes.ts';

test.each([
  ['nobody', [], undefined],
  ['nothing', [['Sam', undefined]], undefined],
  ['one athlete', [['Sam', '33 km']], '33 km'],
  [
    'the same for all',
    [
      ['Sam', '33 km'],
      ['Kim', '33 km'],
    ],
    '33 km',
  ],
  [
    'different things',
    [
      ['Sam', '33 km'],
      ['Kim', '30 km'],
    ],
    'Sam 33 km, Kim 30 km',
  ],
  [
    'different things of several parts',
    [
      ['Sam', '33 km, longest 12 km'],
      ['Kim', '30 km'],
    ],
    'Sam 33 km, longest 12 km; Kim 30 km',
  ],
  [
    'something for some',
    [
      ['Sam', '33 km'],
      ['Kim', undefined],
    ],
    'Sam 33 km',
  ],
  [
    'the same for three',
    [
      ['Sam', '33 km'],
      ['Kim', '33 km'],
      ['Lou', '33 km'],
    ],
    '33 km',
  ],
  [
    'different things for three',
    [
      ['Sam', '33 km'],
      ['Kim', '30 km'],
      ['Lou', '33 km'],
    ],
    'the range',
  ],
] as const)('%s', (_, facts, expected) => {
  const told = forAthletes(
    facts.map(([athlete, text]) => ({ athlete, text })),
    () => 'the range',
  );
  expect(told).toBe(expected);
});
