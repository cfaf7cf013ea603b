import { describe, expect, test } from 'vitest';
import { workspace } from '../testing/workspace.ts';

const PLAN = `athlete Nora
  best 10k in 50:00
  recent volume 24 km

athlete Ben
  back history
  best 10k in 55:00
  recent volume 24 km

block "Core"
  plank 3 x 40 s "breathe"
  bird-dog 2 x 8 each side
  rest 30 s

plan "Spring" for Nora, Ben
  starts 2027-03-01
  note "Softly."

  week 1 base
    mon core "Core"
    tue easy 6 km
    thu 18:30 tempo: warm up 2 km, 2 x 8 min @ threshold recover jog 2 min, cool down 2 km "tall"
    sat bike 60 min
    sun long 8 km
  week 2 recovery like week 1 at 75%
    note "School holidays."
`;

async function show(args: readonly string[], text = PLAN, env = {}) {
  const { run } = workspace({ 'a.runplan': text });
  return run(['show', 'a.runplan', ...args], { env });
}

describe('runplan show', () => {
  test('shows the weeks of a plan, for each athlete for whom they differ', async () => {
    expect(await show([])).toEqual({
      stdout: `Spring, for Nora
2 weeks, peak ≈21.4 km in week 1, longest 8 km
Softly.

Week  Dates     Phase      Running  Change  Limit  Longest  Easy  Mod.  Hard  Core
   1  1–7 Mar   base      ≈21.4 km          27 km     8 km   88%    0%   12%     1  ████████████████
   2  8–14 Mar  recovery  ≈16.2 km  −24.7%  27 km     6 km   88%    0%   12%     1  ████████████


Spring, for Ben
2 weeks, peak ≈21.1 km in week 1, longest 8 km
Softly.

Week  Dates     Phase      Running  Change  Limit  Longest  Easy  Mod.  Hard  Core
   1  1–7 Mar   base      ≈21.1 km          27 km     8 km   89%    0%   11%     1  ████████████████
   2  8–14 Mar  recovery  ≈15.9 km  −24.7%  27 km     6 km   89%    0%   11%     1  ████████████
`,
      stderr: '',
      exitCode: 0,
    });
  });

  test('has the limits of the policy of the project, as the check has', async () => {
    const { run } = workspace({
      'a.runplan': PLAN,
      'club.runplan': 'policy "Club"\n  first-week-load limit 50%\n',
      'runplan.toml': 'policy = "club.runplan"\n',
      'lost/a.runplan': PLAN,
      'lost/runplan.toml': 'policy = "club.runplan#Clob"\n',
    });
    const { stdout } = await run(['show', 'a.runplan', '--athlete', 'Nora']);
    expect(stdout).toContain('\n   1  1–7 Mar   base      ≈21.4 km          36 km     8 km ');
    expect(await run(['show', 'lost/a.runplan'])).toEqual({
      stdout: '',
      stderr: 'lost/runplan.toml:1:10: There is no file "club.runplan". The path is relative to this file.\n',
      exitCode: 2,
    });
  });

  test('shows a week in full, with the paces of the athlete', async () => {
    expect(await show(['--athlete', 'ben', '--week', '1'])).toEqual({
      stdout: `Spring, for Ben
2 weeks, peak ≈21.1 km in week 1, longest 8 km
Softly.

Week 1 · 1–7 Mar · base
≈21.1 km · limit 27 km · longest 8 km · 0% moderate, 11% hard · core 1

Mon 1 Mar  core "Core"
             Plank     3 x 40 s         breathe
             Bird dog  2 x 8 each side
             rest 30 s between sets
Tue 2 Mar  easy 6 km  ≈41 min · 6:27-7:15/km
Thu 4 Mar  18:30 tempo  ≈7.1 km · ≈45 min · 16 min hard
             2 km (≈14 min)       warm up    6:27-7:15/km
             2 x 8 min (≈1.4 km)  run        5:34/km       hard
             2 min (≈269 m)       jog        7:15-7:37/km
             2 km (≈14 min)       cool down  6:27-7:15/km        tall
Sat 6 Mar  bike 60 min
Sun 7 Mar  long 8 km  ≈55 min · 6:27-7:15/km
`,
      stderr: '',
      exitCode: 0,
    });
  });

  test.each([
    [['--week', 'last'], 'Week 2 · 8–14 Mar · recovery · like week 1 at 75%'],
    [['--week', '1-2', '--athlete', 'Nora'], 'Week 1 · 1–7 Mar · base'],
  ])('%j', async (args, line) => {
    expect((await show(args)).stdout.split('\n')).toContain(line);
  });

  test('what can not be shown is told', async () => {
    const refusal = async (args: readonly string[], text?: string) => {
      const { stdout, stderr, exitCode } = await show(args, text);
      expect([stdout, exitCode]).toEqual(['', 2]);
      return stderr;
    };
    expect(await refusal(['--week', '7'])).toBe('There is no week 7: the plan has weeks 1 to 2.\n');
    expect(await refusal(['--week', '3-1'])).toBe(
      'Weeks are a number such as 3, a range such as 3-5, or last, not "3-1".\n',
    );
    expect(await refusal(['--athlete', 'Ida'])).toBe(
      'There is no athlete "Ida" to choose; there is "Nora" and "Ben".\n',
    );
    expect(await refusal(['--plan', 'Autumn'])).toBe('The file has no plan "Autumn"; it has "Spring".\n');
    expect(await refusal([], 'athlete A\n')).toBe('a.runplan has no plan.\n');
    expect(await refusal(['b.runplan'])).toBe('runplan show takes one file: name one.\n');
  });

  test('a week with a line that could not be read says so', async () => {
    const { stdout } = await show(['--athlete', 'Nora'], PLAN.replace('tue easy 6 km', 'tue gobbledygook 6'));
    expect(stdout).toContain(
      '   1  1–7 Mar   base      has a line that could not be read: see runplan check\n',
    );
  });

  test('standard input can be shown, and control characters of a plan are not', async () => {
    const { run } = workspace();
    const { stdout } = await run(['show', '-'], {
      stdin: 'plan "A\u001b[31mB"\n  week 1\n    tue easy 5 km\n',
    });
    expect(stdout.split('\n')[0]).toBe('A␛[31mB');
  });
});
