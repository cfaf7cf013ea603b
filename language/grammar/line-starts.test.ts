import { describe, expect, test } from 'vitest';
import { BEGINNINGS } from './beginnings.ts';
import { FEATURES, FIRST } from './generated/features.ts';
import {
  ALWAYS_STARTS,
  CONTINUES,
  type Context,
  DAYS,
  DEFINITIONS,
  HOLDS,
  OPEN_ENDED,
} from './generated/line-starts.ts';
import { TOKEN_NAMES, type TokenName } from './generated/tokens.ts';
import { readText, scan } from './read-text.ts';

/** How a token that can begin a line may be written. */
const WRITTEN: Readonly<Partial<Record<TokenName, string>>> = {
  CLEARED_BY: 'cleared by',
  RECENT_VOLUME: 'recent volume',
  RECENT_LONGEST: 'recent longest',
  MAX_HR: 'max hr',
  THRESHOLD_HR: 'threshold hr',
  RESTING_HR: 'resting hr',
  THRESHOLD_PACE: 'threshold pace',
  ZONE: 'zone 2',
  SPINE_LOAD: 'spine load',
  PAIN_RULE: 'pain rule',
  WEEKS_START: 'weeks start on',
  DAY_RANGE: 'mon-fri',
  CYCLE_LENGTH: 'cycle 10 days',
  CYCLE_DAY: 'day 3',
  WARM_UP: 'warm up',
  COOL_DOWN: 'cool down',
  UNTIL_LAP: 'until lap',
  WORD: 'name',
  TEXT: '"Name"',
  TIMES: '3 x',
  DISTANCE: '5 km',
  DURATION: '20 min',
  CLOCK: '52:30',
  ONE_RM: '1rm',
  ROUNDS: '3 rounds',
};

const contexts = Object.keys(HOLDS) as Context[];
const written = (start: TokenName) => WRITTEN[start] ?? start;

describe.each(contexts)('in the context of a %s', (context) => {
  const starts: readonly TokenName[] =
    context === 'file' ? (Object.keys(DEFINITIONS) as TokenName[]) : HOLDS[context];

  test('every line that the grammar knows can stand', () => {
    for (const start of starts) {
      // A pain rule is defined by a name and a text; a plan names it.
      const line = start === 'PAIN_RULE' && context === 'file' ? 'pain rule r "stop"' : written(start);
      // What others do instead stands below a day.
      const last = readText(BEGINNINGS[start === 'for' ? 'day' : context] + line).statements.at(-1);
      expect(last?.tokens[0]?.name, start).toBe(start);
      expect(last?.holder, start).toBeDefined();
    }
  });

  test('a stray line is told words that can begin one', () => {
    const [mistake] = readText(`${BEGINNINGS[context]}5:30/km\n`).errors;
    const told = [...(mistake?.message ?? '').matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
    expect(told.pop()).toBe('5:30/km');
    expect(told.length).toBeGreaterThan(0);
    expect(mistake?.message).toMatch(/^Expected .+, found/);
    for (const word of told) expect(starts, word).toContain(scan(word).tokens[0]?.name);
  });
});

test('a token begins a line, goes on one, is a value, or stands behind something open', () => {
  const begins = new Set<TokenName>([
    ...(Object.keys(DEFINITIONS) as TokenName[]),
    ...Object.values(HOLDS).flat(),
  ]);
  const values = new Set<TokenName>(Object.values(FEATURES).flatMap((one) => Object.values(one).flat()));
  const others = TOKEN_NAMES.filter(
    (name) => !begins.has(name) && !CONTINUES.has(name) && !values.has(name) && !OPEN_ENDED.has(name),
  );
  expect(others).toEqual([
    'EOF',
    'OTHER_FIGURE',
    'LADDER',
    'OTHER_TEXT',
    'UNCLOSED_TEXT',
    'EOL',
    'SPACE',
    'COMMENT',
    'UNREADABLE',
  ]);
  expect([...begins].filter((name) => CONTINUES.has(name))).toEqual([]);
});

test('how lines go on is known, and changes only where a change of the grammar is meant to change it', () => {
  expect([...CONTINUES].sort().join(' ')).toBe(
    '( ) + , : @ EACH_SIDE MASS TO_FAILURE at because climb descent extends form in like on recover since surface to total with',
  );
  expect([...OPEN_ENDED].sort().join(' ')).toBe('( + , : @ TIMES');
  expect([...DAYS].join(' ')).toBe('any mon tue wed thu fri sat sun DAY_RANGE CYCLE_DAY');
  expect([...ALWAYS_STARTS].sort().join(' ')).toBe(
    'CYCLE_DAY CYCLE_LENGTH DAY_RANGE PAIN_RULE WEEKS_START allow any athlete block cycle done exercise for fri group import missed mon note pace plan policy runplan sat ' +
      'starts sun thu tue units wed week workout',
  );
});

test('a pace that is defined below a list that was left open is a line of its own', () => {
  const { statements } = readText('workout "W"\n  2 x (400 m,\npace easy 5:00/km\n');
  expect(statements.map(({ holder }) => holder)).toEqual(['file', 'workout', 'file']);
});

test('what messages call a step, a session and a target is what begins one', () => {
  expect(FIRST.WorkoutLine).toEqual(HOLDS.workout);
  expect(FIRST.Session).toEqual(expect.arrayContaining([...FIRST.Run, ...FIRST.Strength, ...FIRST.Rest]));
});
