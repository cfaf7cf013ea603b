import { describe, expect, it } from 'vitest';
import { findingsOf } from '../testing.ts';

/** A plan with lines below its Tuesday; on Saturday is only cross-training. */
async function said(...lines: readonly string[]): Promise<readonly string[]> {
  return saidOf(`  starts 2026-10-12
  week 1
    tue easy 8 km
${lines.map((line) => `      ${line}\n`).join('')}    thu easy 8 km
    sat bike 60 min
  week 2 like week 1
`);
}

async function saidOf(plan: string): Promise<readonly string[]> {
  const findings = await findingsOf('done-line', `athlete "Kim"\nplan "P" for "Kim"\n${plan}`);
  return findings.map(({ severity, start, message }) => `${severity} ${start.line}: ${message}`);
}

describe('done-line', () => {
  it.each([
    ['done'],
    ['done 8 km 48:00'],
    ['missed'],
    ['missed easy'],
    ['done 5 km', 'done 4 km'],
    ['missed', 'done bike 40 min'],
    ['done 3 km', 'done easy 5 km'],
    ['done 5 km 30:00', 'done 5 km 30:00 "run 2"'],
  ])('has nothing to say of %s', async (...lines) => {
    expect(await said(...lines)).toEqual([]);
  });

  it.each([
    {
      lines: ['missed bike'],
      is: 'warning 6: No bike is planned on Tuesday of week 1 that could be missed. Delete this line.',
    },
    {
      lines: ['done', 'done 2026-10-14'],
      is: 'warning 7: Nothing is planned on Wednesday of week 1 that could be done. Say how much was done: `done 5 km`, or delete this line.',
    },
    {
      lines: ['done 2026-11-14 5 km'],
      is: 'warning 6: The plan has days from 2026-10-12 to 2026-10-25: this line is for none of them. Correct its date.',
    },
    {
      lines: ['done', 'missed'],
      is: 'warning 7: What was missed on Tuesday of week 1 is told twice. Delete one of these lines.',
    },
    {
      lines: ['done 8 km 48:00', 'done 8 km 48:00'],
      is: 'warning 7: What was done on Tuesday of week 1 is told twice. Delete one of these lines.',
    },
    {
      lines: ['done 12.4 km 14:10'],
      is: 'warning 6: 12.4 km in 14 min 10 s is 1:09/km, which cannot be running. Correct the distance or the time.',
    },
  ])('says of $lines', async ({ lines, is }) => {
    expect(await said(...lines)).toEqual([is]);
  });

  it('asks for a date below lines for several days and weeks', async () => {
    const message =
      'This line stands below a line for several days, or for none. Write the date of the day: `done 2026-10-20 …`.';
    expect(await saidOf('  week 1\n    tue, thu easy 8 km\n      done\n')).toEqual([`warning 5: ${message}`]);
    expect(await saidOf('  week 1-2\n    tue easy 8 km\n      done\n')).toEqual([`warning 5: ${message}`]);
    expect(await saidOf('  week 1\n    done 5 km\n    tue easy 8 km\n')).toEqual([`warning 4: ${message}`]);
    expect(await saidOf('  week 1\n    any easy 8 km\n      done 8 km\n')).toEqual([`warning 5: ${message}`]);
  });

  it('asks for the first day of a plan whose lines have dates', async () => {
    expect(await saidOf('  week 1\n    tue easy 8 km\n      done 2026-10-13 8 km\n')).toEqual([
      'warning 5: The plan has no dates, so this line is for no day. Write it below its day without the date, or give the plan its first day: `starts 2026-10-12`.',
    ]);
  });

  it('tells once of what nothing is told', async () => {
    expect(await said('done', 'done 2026-10-22 8 km')).toEqual([
      'hint 8: Of 2 planned runs before the last `done` line nothing is told, the first on Thursday of week 1. They count as done. Write `done` or `missed` for what was not so.',
    ]);
  });
});
