import { describe, expect, it } from 'vitest';
import { linesOf, reported } from './test-support.ts';

/** 2026-11-30 is a Monday. */
const plan = (head: string, weeks = 2, last = '') => {
  const written = Array.from({ length: weeks }, (_, index) => `week ${index + 1}`).join('\n');
  return `plan "P"\n${head}\n${written}\n${last}\n`;
};

describe('race-date', () => {
  it.each([
    { what: 'only a race', head: 'race 10k on 2026-12-13', lines: [] },
    { what: 'only a start', head: 'starts 2026-11-30', lines: [] },
    { what: 'the last day of the last week', head: 'race 10k on 2026-12-13\nstarts 2026-11-30', lines: [] },
    { what: 'the first day of the last week', head: 'race 10k on 2026-12-07\nstarts 2026-11-30', lines: [] },
    { what: 'the day before the last week', head: 'race 10k on 2026-12-06\nstarts 2026-11-30', lines: [2] },
    { what: 'the day after the last week', head: 'race 10k on 2026-12-14\nstarts 2026-11-30', lines: [2] },
    { what: 'a start in mid-week', head: 'race 10k on 2026-12-13\nstarts 2026-12-04', lines: [] },
    { what: 'a start on the first day after', head: 'race 10k on 2026-12-13\nstarts 2026-12-07', lines: [2] },
    { what: 'the start first', head: 'starts 2026-11-30\nrace 10k on 2026-12-14', lines: [3] },
    {
      what: 'weeks that start on Sunday',
      head: 'weeks start on sun\nrace 10k on 2026-12-13\nstarts 2026-11-30',
      lines: [3],
    },
    { what: 'a race before the start', head: 'race 10k on 2026-11-29\nstarts 2026-11-30', lines: [2] },
    { what: 'an impossible date', head: 'race 10k on 2026-02-31\nstarts 2026-11-30', lines: [] },
    { what: 'two races', head: 'race 10k on 2026-12-06\nrace 10k on 2026-12-13', lines: [3] },
    { what: 'two starts', head: 'starts 2026-11-30\nstarts 2026-12-07', lines: [3] },
  ])('$what', async ({ head, lines }) => {
    expect(await linesOf('race-date', plan(head))).toEqual(lines);
  });

  it('says nothing of the number of weeks where there are none, or their numbers are wrong', async () => {
    const head = 'race 10k on 2027-06-06\nstarts 2026-11-30';
    expect(await linesOf('race-date', plan(head, 0))).toEqual([]);
    expect(await linesOf('race-date', `plan "P"\n${head}\nweek 1\nweek 3\n`)).toEqual([]);
  });

  it('says nothing of the number of weeks where a line was not understood', async () => {
    const text = plan('race 10k on 2026-12-20\nstarts 2026-11-30', 2, 'wek 3');
    expect(await linesOf('race-date', text)).toEqual([]);
  });

  it.each([
    { last: 'sun race 10k', lines: [] },
    { last: 'sat race 10k', lines: [2] },
    { last: 'any race 10k', lines: [] },
    { last: 'wed race 5k\nsun race 10k', lines: [] },
    { last: 'sun easy 5 km', lines: [] },
  ])('a race on a Sunday and the last week with `$last`', async ({ last, lines }) => {
    expect(await linesOf('race-date', plan('race 10k on 2026-12-13', 2, last))).toEqual(lines);
  });

  it('says what to change', async () => {
    const [finding] = await reported('race-date', plan('race 10k on 2026-12-27\nstarts 2026-11-30'));
    expect(finding?.message).toContain(
      'the race on Sunday 2026-12-27 lies in week 4, but the plan has 2 weeks. Add 2 weeks',
    );
  });
});
