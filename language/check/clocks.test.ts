import { expect, test } from 'vitest';
import { applyRepairs, createChecker } from '../internal.ts';

const checker = createChecker({ read: async () => ({ problem: 'missing' }) });

/** The lines that a session may have been meant as; empty where it is clear. */
async function readings(session: string): Promise<readonly string[]> {
  const text = `plan "P"\n  week 1\n    tue ${session}\n`;
  const { findings } = await checker.check('file:///p.runplan', text);
  const mistakes = findings.filter(({ rule }) => rule === 'syntax');
  return mistakes.flatMap(({ repairs = [] }) =>
    repairs.map((repair) => applyRepairs(text, [repair]).split('\n')[2]?.trim().slice(4) ?? ''),
  );
}

test.each<[string, readonly string[]]>([
  ['long 1:45', ['long 1 h 45 min', 'long 1 min 45 s']],
  ['easy 0:45', ['easy 45 min', 'easy 45 s']],
  ['steady 1:15 @ steady', ['steady 1 h 15 min @ steady', 'steady 1 min 15 s @ steady']],
  ['bike 2:30', ['bike 2 h 30 min', 'bike 2 min 30 s']],
  // Nobody runs for twenty seconds.
  ['easy 0:20', ['easy 20 min']],
  ['core 0:20', ['core 20 min']],
  ['core 1:00', ['core 1 h', 'core 1 min']],
  ['race 1:30', ['race 1 h 30 min', 'race 1 min 30 s']],
  ['long: 1:30 @ easy, 5 km', ['long: 1 h 30 min @ easy, 5 km', 'long: 1 min 30 s @ easy, 5 km']],
  ['tempo: warm up 0:15, 20 min', ['tempo: warm up 15 min, 20 min']],
  // Three times twenty minutes, or seconds.
  ['tempo: 3 x (0:20, jog 1 min)', ['tempo: 3 x (20 min, jog 1 min)', 'tempo: 3 x (20 s, jog 1 min)']],
  // What can only be minutes and seconds.
  ['easy 45:00', []],
  ['long 1:45:00', []],
  ['tempo: warm up 10:00, 20:00 @ threshold, cool down 10:00', []],
  ['intervals: 6 x (3:00 @ 5k, jog 1:30)', []],
  ['intervals: 6 x 3:00 recover jog 1:30', []],
  ['intervals: 8 x (0:20, walk 1:00)', []],
  ['intervals: 5 km, jog 1:30, 5 km', []],
  ['core: plank 3 x 0:45, side-plank 1:00', []],
  ['core 20:00', []],
])('%s', async (session, expected) => {
  expect(await readings(session)).toEqual(expected);
});

test('says what may be meant, and that the week is left out until then', async () => {
  const { findings } = await checker.check('file:///p.runplan', 'plan "P"\n  week 1\n    sun long 1:45\n');
  const [message] = findings.filter(({ rule }) => rule === 'syntax').map((finding) => finding.message);
  expect(message).toBe(
    '`1:45` may be hours and minutes or minutes and seconds: write `1 h 45 min` or `1 min 45 s`. Week 1 is left out of the ' +
      'checks until this is corrected.',
  );
});
