import { expect, test } from 'vitest';
import { BEGINNINGS } from './beginnings.ts';
import { expectedLines } from './expected-lines.ts';
import { FIRST } from './generated/features.ts';
import { type Context, DAYS, DEFINITIONS, HOLDS } from './generated/line-starts.ts';
import type { TokenName } from './generated/tokens.ts';
import { readText } from './read-text.ts';
import { wordOfToken } from './terminals.ts';

/** What stands above a line in each context; in a week a day, below which more can stand. */
const ABOVE: Readonly<Record<Context, string>> = { ...BEGINNINGS, week: BEGINNINGS.day };

test.each([
  [
    'file',
    '`runplan`, `import`, `pace`, `pain rule`, `group`, `athlete`, `exercise`, `block`, `workout`, `policy` or `plan`',
  ],
  ['athlete', 'a line about the athlete such as `level`, `born`, `back`, `symptoms` or `cleared by`'],
  [
    'exercise',
    '`also`, `targets`, `movement`, `spine load`, `dose`, `caution`, `avoid`, `alternative`, `cue` or `note`',
  ],
  ['block', 'an exercise such as `plank 3 x 40 s`, `rest` or a number of rounds such as `3 rounds`'],
  ['workout', 'a step such as `warm up 2 km` or `20 min @ threshold`'],
  ['policy', 'the name of a rule such as `mileage-increase` or `back`'],
  [
    'plan',
    '`race`, `starts`, `cycle 10 days`, `policy`, `units`, `pain rule`, `weeks start on`, `note`, `allow` or `week`',
  ],
  ['week', 'a day (`mon` … `sun` or `any`), `allow`, `note`, `done`, `missed`, `for` or `week`'],
] as const)('in the context of a %s', (context, expected) => {
  expect(expectedLines(context, true)).toBe(expected);
  const [mistake] = readText(`${ABOVE[context]}75%\n`).errors;
  expect(mistake?.message).toBe(`Expected ${expected}, found \`75%\`.`);
});

test('before the first day of a week nothing of a day is expected', () => {
  expect(expectedLines('week', false)).toBe(
    'a day (`mon` … `sun` or `any`), `allow`, `note`, `done`, `missed` or `week`',
  );
});

test('in a plan in cycles its days and cycles are expected', () => {
  const [mistake] = readText('plan "P"\n  cycle 9 days\n  cycle 1\n    day 1 rest\n75%\n').errors;
  expect(mistake?.message).toBe(
    'Expected a day (`day 1`, `day 2` … or `any`), `allow`, `note`, `done`, `missed`, `for` or `cycle`, found `75%`.',
  );
});

/** What an example or a description stands for. */
const DESCRIBED: readonly TokenName[] = [
  ...DAYS,
  ...FIRST.WorkoutLine,
  ...FIRST.ExerciseUse,
  'ROUNDS',
  'CYCLE_LENGTH',
  'cycle',
];

test('every line of the grammar is expected where it can stand', () => {
  for (const context of Object.keys(HOLDS) as Context[]) {
    if (context === 'athlete') continue;
    const starts: readonly string[] = context === 'file' ? Object.keys(DEFINITIONS) : HOLDS[context];
    for (const start of starts) {
      if (DESCRIBED.includes(start as TokenName)) continue;
      expect(expectedLines(context, true)).toContain(`\`${wordOfToken(start)}\``);
    }
  }
});
