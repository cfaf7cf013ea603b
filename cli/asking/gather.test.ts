import { PassThrough } from 'node:stream';
import { parseDate } from '@runplan/language/internal';
import { describe, expect, test } from 'vitest';
import { createAsker } from './asker.ts';
import { planFrom } from './gather.ts';

const TODAY = parseDate('2026-11-23') as number;

/** The last questions left open: start, days, runs, long run, surface, treadmill, strength, best time, year of birth. */
const LAST = Array.from({ length: 9 }, () => '');

/** Answers typed into the questions that options leave open. */
async function typed(lines: readonly string[], options: Readonly<Record<string, string>> = {}) {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = '';
  output.on('data', (chunk) => {
    shown += chunk;
  });
  input.end(lines.map((line) => `${line}\n`).join(''));
  const asker = createAsker(input, output);
  try {
    const plan = await planFrom(options, TODAY, asker);
    return { plan, shown };
  } catch (error) {
    return { failure: (error as Error).message, shown };
  } finally {
    asker.close();
  }
}

describe('asking', () => {
  test('one question after the other, with defaults', async () => {
    const { plan, shown } = await typed([
      'Sam',
      '',
      '',
      '25 km',
      '',
      'half-marathon',
      '2027-04-25',
      'City Half',
      ...LAST,
    ]);
    expect(plan?.weeks).toBe(14);
    expect(plan?.text).toContain(
      'athlete "Sam"\n  level intermediate\n  back healthy\n  recent volume 25 km',
    );
    expect(plan?.text).toContain('race half-marathon on 2027-04-25 "City Half"');
    expect(plan?.notes[0]).toContain('8 km is a guess');
    expect(shown).toMatch(
      /^Name of the athlete: Back: .*\[healthy\]: Level: .*\[intermediate\]: Running a week/,
    );
    expect(shown).toContain('(empty: guessed from the week) [8 km]: ');
    expect(shown).toContain('Runs a week [4]: ');
  });

  test('a mistake is explained, and the question asked again', async () => {
    const { plan, shown } = await typed([
      '',
      'Sam',
      'sore',
      'history',
      '',
      '25 fathoms',
      '25',
      '',
      'none',
      'tomorrow',
      '2027-01-04',
      '',
      'four',
      '4',
      '',
      '',
      '',
      '',
      '',
      '',
    ]);
    expect(plan?.text).toContain('starts 2027-01-04');
    expect(shown).toContain('This one is needed.\nName of the athlete: ');
    expect(shown).toContain('"sore" is not one of healthy, history, disc and pain.\n');
    expect(shown).toContain('"25 fathoms" is not a distance such as 25 km or 15 mi.\n');
    expect(shown).toContain('"tomorrow" is no date.');
    expect(shown).toContain('"four" is not a number of runs, such as 4.\n');
  });

  test('answers that give no sound plan are asked for again, and only those', async () => {
    const { plan, shown } = await typed([
      'Sam',
      '',
      '',
      '25',
      '',
      'marathon',
      '2026-12-27',
      '',
      ...LAST,
      '10k',
      '2027-04-25',
      'Spring 10',
    ]);
    expect(plan?.text).toContain('race 10k on 2027-04-25 "Spring 10"');
    expect(shown).toContain('a plan takes at least 12. Choose a later race');
    expect(shown.match(/Name of the athlete/g)).toHaveLength(1);
    expect(shown.match(/First day/g)).toHaveLength(1);
    expect(shown.match(/Date of the race/g)).toHaveLength(2);
  });

  test('what options say is not asked for; miles in the volume are the units of the plan', async () => {
    const { plan, shown } = await typed(['15 mi', '', ...LAST], {
      name: 'Sam',
      level: 'novice',
      back: 'healthy',
      race: 'none',
    });
    expect(plan?.text).toContain('units mi');
    expect(shown).not.toMatch(/Name|Level|Back|Race:/);
  });

  test('who has cleared the athlete is asked for where it matters', async () => {
    const lines = ['Sam', 'disc', 'Ruth, PT', '2026-11-02', '', '25', '', 'none', ...LAST];
    expect((await typed(lines)).plan?.text).toContain('cleared by "Ruth, PT" on 2026-11-02');
    const nobody = await typed(['Sam', 'pain', '', '', '5', '', '', ...LAST]);
    expect(nobody.plan?.remaining).toEqual(['clearance']);
  });

  test('the end of the input ends it', async () => {
    expect((await typed(['Sam', 'history'])).failure).toContain('Nothing was written.');
  });
});
