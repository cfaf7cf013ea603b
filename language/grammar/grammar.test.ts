import type { AstNode } from 'langium';
import { describe, expect, test } from 'vitest';
import { RunplanParser } from './parser.ts';

const parser = new RunplanParser((_node, _property, $refText) => ({ $refText, ref: undefined }));

interface Parsed {
  readonly tree: unknown;
  readonly messages: readonly string[];
}

function parse(text: string): Parsed {
  const { value, lexerErrors, parserErrors } = parser.parse(text);
  return {
    tree: plain(value),
    messages: [...lexerErrors, ...parserErrors].map(({ message }) => message),
  };
}

/** The tree without what depends on the layout: positions, case of words, spaces inside of figures. */
function plain(value: unknown): unknown {
  if (typeof value === 'string')
    return value.replace(/(?<=[\d.])\s+|\s+(?=[/%])|(?<=\/)\s+/g, '').toLowerCase();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if ('$refText' in value) return { ref: plain(value.$refText) };
  const entries = Object.entries(value as AstNode).filter(([key]) => key === '$type' || !key.startsWith('$'));
  return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)]));
}

const inWeek = (line: string) => `plan "P"\n  week 1\n    ${line}\n`;
const inBlock = (line: string) => `block "B"\n  ${line}\n`;

describe('the same, written differently', () => {
  test.each([
    [inBlock('plank 3 x 40 s'), inBlock('plank 3x40s')],
    [inBlock('lunge 3 x 8-12 each side 10 kg "slowly"'), inBlock('lunge 3x8-12 EACH  SIDE 10kg "slowly"')],
    [inWeek('tue easy 6 km'), inWeek('TUE Easy 6km')],
    [inWeek('tue easy 6 km @ 5:30/km'), inWeek('tue easy 6km@5:30 / km')],
    [inWeek('tue intervals: 6 x (800 m @ 5k, jog 400 m)'), inWeek('tue intervals:6x(800m@5k,jog 400m)')],
    [inWeek('tue easy 1 h 30min'), inWeek('tue easy 1h 30min')],
    [inWeek('tue easy 40-50 min'), inWeek('tue easy 40-50min')],
    [
      inWeek('thu tempo: warm up 2 km, 20 min, cool down 2 km'),
      inWeek('thu tempo:\n  warm up 2 km,\n\n  20 min,   # the work\n  cool down 2 km'),
    ],
    [inWeek('thu easy 5 km + core "B"'), inWeek('thu easy 5 km +\n      core "B"')],
    [inWeek('thu easy 5 km + core "B"'), inWeek('thu easy 5 km\n      + core "B"')],
    [
      inWeek('thu intervals: 2 x (400 m, jog 200 m)'),
      inWeek('thu intervals: 2 x (\n  400 m,\n  jog 200 m\n )'),
    ],
    [inWeek('thu easy 5 km "slow" climb 50 m'), inWeek('thu easy 5 km\n  "slow"\n  climb 50 m')],
    ['athlete "Sam"\n  level novice\n', '\n\n# Sam\n\nathlete "Sam" # here\n\n\nlevel novice # and there'],
    ['block Core-1\n', 'BLOCK core-1'],
    ['plan "P"\n  allow rest-days because "x"\n', 'plan "P"\n  allow rest-days\n    because "x"\n'],
  ])('%j and %j', (one, other) => {
    expect(parse(one).messages).toEqual([]);
    expect(parse(other).messages).toEqual([]);
    expect(parse(other).tree).toEqual(parse(one).tree);
  });
});

describe('words of the language stay free as names where they can', () => {
  test.each([
    'exercise squat\n  movement squat\n',
    'exercise lunge\n  movement lunge\n',
    'workout Long\n  5 km\n',
    'policy easy extends cautious\n',
    'athlete m\n',
    'athlete min\n',
    'athlete x\n',
    'block warm\n  rest 60 s\n',
    'block rule\n  plank 3 x 40 s\n',
    'plan "week"\n',
    'athlete "plan"\n',
    'athlete Zoë\n',
    'athlete "Åse, 2nd"\n',
    'pace up 5:00/km\n',
  ])('%j', (text) => {
    expect(parse(text).messages).toEqual([]);
  });
});

describe('what cannot be meant two ways', () => {
  test.each([
    // Metres are never minutes, and a pace never a time.
    [inWeek('tue easy 800 m'), { amount: '800m' }],
    [inWeek('tue easy 45 min'), { amount: '45min' }],
    [inWeek('tue easy 52:30'), { amount: '52:30' }],
    [inWeek('tue 06:30 easy 52:30'), { amount: '52:30' }],
    [inWeek('tue easy 10 mi'), { amount: '10mi' }],
  ])('%j', (text, run) => {
    const { tree, messages } = parse(text);
    expect(messages).toEqual([]);
    expect(JSON.stringify(tree)).toContain(JSON.stringify(run).slice(1, -1));
  });
});
