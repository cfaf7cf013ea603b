import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workspace } from '../testing/workspace.ts';

const TODAY = ['--today', '2026-11-23'];
const example = (name: string) => readFileSync(join(import.meta.dirname, '../../examples', name), 'utf8');
const CITY = `runplan 1

athlete "Sam"
  level intermediate
  recent volume 32 km
  recent longest 12 km

# Last winter's.
plan "Other" for "Sam"
  week 1 base
    tue easy 5 km

# Three weeks to the City Run 2026.
plan "City Run 2026" for "Sam"
  race 10k on 2026-10-18 "City Run" goal 52:00
  race 5k on 2026-10-04 B
  starts 2026-09-28
  week 1 base
    mon core "Core and Hips"
    tue easy 8 km
      done 8.1 km 52:10
    sun race 5k
  week 2 base
    done 2026-10-06 8 km
    tue easy 8 km
    wed holiday
  week 3 race
    tue easy 5 km
    sun race 10k
`;

describe('runplan new --from', () => {
  test('the same training for another race day, without what was done, and what does not fit any more', async () => {
    const { run, path } = workspace({ 'city.runplan': CITY });
    const asked = ['new', '--from', 'city.runplan', '--plan', 'City Run 2026', '--on', '16.10.2027'];
    const result = await run([
      ...asked,
      '--title',
      'Town Run',
      '--volume',
      '36 km',
      ...TODAY,
      'next.runplan',
    ]);
    expect(result).toEqual({
      stdout: `Wrote next.runplan: 3 weeks.
The race is on a Saturday, and was on a Sunday: move the days of week 3.
Week 2 had days off for illness, holiday or travel: write the training that belongs there.
"City Run 2026" still says 2026.
What Sam runs of late is still that of the earlier plan: put it right (recent volume, recent longest).
Next: read it, change what you know better, and check it: runplan check next.runplan
`,
      stderr: '',
      exitCode: 0,
    });
    expect(readFileSync(join(path, 'next.runplan'), 'utf8')).toBe(`runplan 1

athlete "Sam"
  level intermediate
  recent volume 36 km
  recent longest 12 km

# Three weeks to the City Run 2026.
plan "City Run 2026" for "Sam"
  race 10k on 2027-10-16 "Town Run" goal 52:00
  race 5k on 2027-10-03 B
  starts 2027-09-27
  week 1 base
    mon core "Core and Hips"
    tue easy 8 km
    sun race 5k
  week 2 base
    tue easy 8 km
    wed holiday
  week 3 race
    tue easy 5 km
    sun race 10k
`);
  });

  test.each(['generated/half-marathon-history.runplan', 'two-athletes.runplan', 'marathon-in-miles.runplan'])(
    '%s has the findings that it had before',
    async (name) => {
      const { run } = workspace({ 'a.runplan': example(name) });
      await run(['new', '--from', 'a.runplan', '--on', '2027-10-10', ...TODAY, 'b.runplan']);
      const rules = async (file: string) => {
        const { stdout } = await run(['check', '--format', 'concise', file]);
        return stdout.replaceAll(/[ab]\.runplan/g, '').replaceAll(/\d{4}-\d\d-\d\d/g, 'DATE');
      };
      expect(await rules('b.runplan')).toBe(await rules('a.runplan'));
    },
  );

  test('weeks that have begun by now are told', async () => {
    const { run } = workspace({ 'a.runplan': example('generated/10k-intermediate.runplan') });
    const { stderr } = await run(['new', '--from', 'a.runplan', '--on', '2026-12-27', ...TODAY]);
    expect(stderr).toContain(
      'Weeks 1 to 7 began before today: with 12 weeks "10 km" would have started on 2026-10-05.',
    );
  });

  test('a plan without a race moves to another start', async () => {
    const { run } = workspace({ 'a.runplan': example('what-was-done.runplan') });
    const { stdout } = await run(['new', '--from', 'a.runplan', '--start', '2027-01-04', ...TODAY]);
    expect(stdout).toContain('\n  starts 2027-01-04\n');
    expect(stdout).not.toMatch(/^ +(done|missed)/m);
  });

  test.each([
    [
      ['--from', 'a.runplan', '--on', '2027-10-10'],
      'a.runplan has several plans: choose one with --plan "Other" or --plan "City Run 2026".',
    ],
    [
      ['--from', 'a.runplan', '--plan', 'City Run 2026'],
      'When is the race? runplan new --from a.runplan --on 2027-04-25',
    ],
    [
      ['--from', 'a.runplan', '--plan', 'City Run 2026', '--on', '2027-10-10', '--level', 'novice'],
      '--from keeps athlete and training as they are: leave out --level, and change it in the plan.',
    ],
    [
      ['--from', 'a.runplan', '--plan', 'Other', '--start', '2027-10-10'],
      'The plan "Other" has no dates, so that nothing can be moved.',
    ],
    [
      ['--from', 'a.runplan', '--after', 'a.runplan'],
      '--from and --after are two ways to begin: choose one.',
    ],
    [
      ['--after', 'a.runplan', '--plan', 'Other', '--race', 'none'],
      'The plan "Other" has no dates, so that nothing can come after it.',
    ],
    [['--plan', 'Other'], '--plan says which plan of a file: name the file with --from or --after.'],
  ])('%j is refused', async (args, message) => {
    const { run } = workspace({ 'a.runplan': CITY });
    expect(await run(['new', ...args, ...TODAY])).toEqual({
      stdout: '',
      stderr: `${message}\n`,
      exitCode: 2,
    });
  });
});

describe('runplan new --after', () => {
  test.each([
    ['10k-intermediate', 'A week of recovery lies', '2027-05-17'],
    ['half-marathon-novice', 'Two weeks of recovery lie', '2027-05-24'],
    ['marathon-intermediate', '4 weeks of recovery lie', '2027-06-07'],
  ])('behind the race of %s', async (name, recovery, start) => {
    const { run, path } = workspace({ 'a.runplan': example(`generated/${name}.runplan`) });
    const result = await run(['new', '--after', 'a.runplan', '--race', 'none', ...TODAY, 'b.runplan']);
    expect(result.stdout).toContain(`${recovery} behind "`);
    expect(result.stdout).not.toContain('keep running as now');
    const { stdout } = await run(['check', '--max-warnings', '0', 'b.runplan']);
    expect(stdout).toMatch(/^No findings in 1 plan/);
    expect(readFileSync(join(path, 'b.runplan'), 'utf8')).toContain(`\n  starts ${start}\n`);
  });

  test('the athlete as the plan left them: paces, days, the mean of the last four weeks', async () => {
    const { run } = workspace({ 'a.runplan': example('two-races-and-a-cold.runplan') });
    const race = ['--race', '10k', '--on', '2027-10-10'];
    const { stdout } = await run(['new', '--after', 'a.runplan', ...race, ...TODAY]);
    expect(stdout).toContain(`athlete "Ines"
  level advanced
  back healthy
  age 38
  best 10k in 44:10
  recent volume 35 km            # a week, mean of the last four
  recent longest 20 km           # of the last 30 days
`);
    expect(stdout).toContain('\n  starts 2027-05-31\n');
  });

  const ILL = `athlete "Sam"
  back history
  symptoms saddle-numbness, leg-pain
  symptoms leg-numbness since 2026-01-05
  cleared by "J. Ortiz, PT" on 2026-01-04
  age 64
  recent volume 20 km
  recent longest 8 km
plan "Base" for "Sam"
  starts 2026-02-02
  pain rule standard
  week 1
    tue easy 8 km
    thu core "Core and Hips"
    sat easy 6 km
    sun core "Core and Hips"
`;

  test('what the athlete has goes on, with a word on what the check says of it', async () => {
    const { run, path } = workspace({ 'a.runplan': ILL });
    const after = ['new', '--after', 'a.runplan', '--race', 'none', '--today', '2026-02-10', 'b.runplan'];
    const { stdout } = await run(after);
    expect(readFileSync(join(path, 'b.runplan'), 'utf8')).toContain(`athlete "Sam"
  level intermediate
  back history
  symptoms saddle-numbness, leg-pain
  symptoms leg-numbness since 2026-01-05
  cleared by "J. Ortiz, PT" on 2026-01-04
  age 64
`);
    expect(stdout).toContain(
      'The athlete has numbness around the saddle area: nothing that a training plan can answer, and an error of the check. See a doctor at once.\n' +
        'The athlete has numbness in a leg, and no clearance counts for that. The check reports it until a doctor or physiotherapist has looked at it and the plan says who and when.\n',
    );
    const { stdout: checked } = await run(['check', '--format', 'concise', 'b.runplan']);
    expect(checked.match(/error [a-z-]+|warning [a-z-]+/g)).toEqual(['error red-flag', 'error leg-symptoms']);
  });

  test('an age grows with the years between the plans', async () => {
    const { run } = workspace({ 'a.runplan': ILL });
    const after = ['new', '--after', 'a.runplan', '--race', 'none', '--start'];
    const ages = ['2027-01-25', '2027-02-08', '2028-01-31', '2028-02-07'].map(async (start) => {
      const { stdout } = await run([...after, start, '--today', '2026-11-23']);
      return /\n {2}age (\d+)\n/.exec(stdout)?.[1];
    });
    expect(await Promise.all(ages)).toEqual(['64', '65', '65', '66']);
    const { stdout } = await run([...after, '2027-02-08', '--born', '1961', '--today', '2026-11-23']);
    expect(stdout).toContain('\n  born 1961\n');
    expect(stdout).not.toContain('\n  age');
  });

  test('plans are for adults, by the age too', async () => {
    const { run } = workspace({ 'a.runplan': ILL.replace('age 64', 'age 14') });
    expect(await run(['new', '--after', 'a.runplan', '--race', 'none', '--today', '2026-02-10'])).toEqual({
      stdout: '',
      stderr: 'The plans here are for adults: who is 14 is better off with a coach for young runners.\n',
      exitCode: 2,
    });
  });

  test('what was done counts, and options win', async () => {
    const { run } = workspace({ 'a.runplan': example('what-was-done.runplan') });
    const after = ['new', '--after', 'a.runplan', '--race', 'none', ...TODAY];
    expect((await run(after)).stdout).toMatch(/starts 2026-11-23\n/);
    expect((await run([...after, '--volume', '20 km', '--level', 'novice'])).stdout).toMatch(
      /level novice\n.*\n.*\n {2}recent volume 20 km/,
    );
  });
});
