import { expect, test } from 'vitest';
import { importPlan } from './import-plan.ts';

/** The session that a workout becomes. */
async function sessionOf(content: string): Promise<string> {
  const { text } = await importPlan([{ name: 'a.txt', content }], 'text');
  return text.slice(text.indexOf('  week 1\n') + 9).trimEnd();
}

// The notation as its builder publishes it: lengths, targets, repeats.
test.each([
  ['- 10m', 'any run 10 min'],
  ['- 1h30m 5:00/km Pace', 'any run 1 h 30 min @ 5:00/km'],
  ['- 90s Z2 HR', 'any run 90 s @ zone 2'],
  ["- 5' 70-80% HR", 'any run 5 min @ 70-80% max hr'],
  ['- 30" 95% LTHR', 'any run 30 s @ 95% threshold hr'],
  ['- 5km 4:30-4:40/km Pace', 'any run 5 km @ 4:30-4:40/km'],
  ['- 400mtr', 'any run 400 m'],
  ['- 2mi 7:30/mi Pace', 'any run 2 mi @ 7:30/mi'],
  ['- 20m ramp 5:30-4:50/km Pace', 'any run 20 min @ 5:30/km to 4:50/km'],
  ['- 20m 220w', 'any run 20 min @ 220 W'],
  ['- 20m 75%', 'any run 20 min @ 75% ftp'],
  ['- 20m 85% Pace', 'any run 20 min "85% Pace"'],
  ['- 20m Z2', 'any run 20 min "Z2"'],
  ['- 20m 200w 90rpm', 'any run 20 min @ 200 W "90rpm"'],
  ['- press lap', 'any run: until lap'],
  ['- Recovery 2m', 'any run: jog 2 min'],
  [
    '- Warmup 10m\n\nMain set 6x\n- Hard 3m 4:10/km Pace\n- walk 90s\n\n- Cooldown 5m\n',
    'note "Main set"\n    any run: warm up 10 min, 6 x (3 min @ 4:10/km "Hard", walk 90 s), cool down 5 min',
  ],
  ['Keep it light.\n- 30m', 'note "Keep it light."\n    any run 30 min'],
  ['- 30m\n- ten easy strides', 'any run: 30 min, run "ten easy strides"'],
])('%j', async (notation, session) => {
  expect(await sessionOf(notation)).toBe(`    ${session}`);
});

test('a list of days is plain text, and a list of steps is a workout', async () => {
  const days = await importPlan([{ name: 'a.txt', content: '- Tue 8km easy\n- Thu 10km easy\n' }]);
  expect(days.formats).toEqual(['plain']);
  const steps = await importPlan([{ name: 'a.txt', content: '- 8km\n- 10m\n' }]);
  expect(steps.formats).toEqual(['text']);
});

test('a text without steps is refused', async () => {
  await expect(sessionOf('Tomorrow we rest.')).rejects.toThrow(
    'No step was found. A step is a line such as `- 10m 5:00/km Pace`.',
  );
});
