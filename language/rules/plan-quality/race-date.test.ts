import { describe, expect, it } from 'vitest';
import { applyRepairs } from '../../internal.ts';
import { formatDate } from '../../quantities/date.ts';
import { planIn } from '../../training/testing.ts';
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
    { what: 'the day before the last week', head: 'race 10k on 2026-12-06\nstarts 2026-11-30', lines: [] },
    { what: 'the day after the last week', head: 'race 10k on 2026-12-14\nstarts 2026-11-30', lines: [2] },
    { what: 'a start in mid-week', head: 'race 10k on 2026-12-13\nstarts 2026-12-04', lines: [] },
    { what: 'a start on the first day after', head: 'race 10k on 2026-12-13\nstarts 2026-12-07', lines: [] },
    { what: 'the start first', head: 'starts 2026-11-30\nrace 10k on 2026-12-14', lines: [3] },
    {
      what: 'weeks that start on Sunday',
      head: 'weeks start on sun\nrace 10k on 2026-12-13\nstarts 2026-11-30',
      lines: [3],
    },
    { what: 'a race before the start', head: 'race 10k on 2026-11-29\nstarts 2026-11-30', lines: [2] },
    { what: 'an impossible date', head: 'race 10k on 2026-02-31\nstarts 2026-11-30', lines: [] },
    // The first is the one that the plan leads to: in the last week, as nothing else is said.
    { what: 'two races', head: 'race 10k on 2026-12-06\nrace 10k on 2026-12-13', lines: [3] },
    {
      what: 'two races and a start',
      head: 'starts 2026-11-30\nrace 10k on 2026-12-06\nrace 10k on 2026-12-13',
      lines: [],
    },
    { what: 'a race before week 1', head: 'race 10k on 2026-12-13\nrace 5k on 2026-11-29', lines: [3] },
    {
      what: 'a race behind the last week',
      head: 'race 10k on 2026-12-13\nrace 5k on 2026-12-27',
      lines: [3],
    },
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
    { last: 'any race 10k', lines: [2] },
    { last: 'wed race 5k\nsun race 10k', lines: [] },
    { last: 'sun easy 5 km', lines: [2] },
    { last: 'sun race', lines: [] },
    { last: 'sun race 10 km', lines: [] },
    { last: 'sun race 5k', lines: [2] },
  ])('a race on a Sunday and the last week with `$last`', async ({ last, lines }) => {
    expect(await linesOf('race-date', plan('race 10k on 2026-12-13', 2, last))).toEqual(lines);
  });

  it('says what to change', async () => {
    const [finding] = await reported('race-date', plan('race 10k on 2026-12-27\nstarts 2026-11-30'));
    expect(finding?.message).toContain(
      'the race on Sunday 2026-12-27 lies in week 4, but the plan has 2 weeks. Add 2 weeks',
    );
  });

  const messages = async (text: string) => (await reported('race-date', text)).map(({ message }) => message);

  it('the plan may go on after its race', async () => {
    const weeks = 'week 1\nsun race 5k\nweek 2 race\nsun race\nweek 3 recovery\nsat easy 5 km\n';
    const text = `plan "P"\nrace 10k on 2027-02-07\nrace 5k on 2027-01-31 "Parkrun" B goal 25:00\n${weeks}`;
    expect(await messages(text)).toEqual([]);
    const { date, races, race } = await planIn(text);
    expect(date && formatDate(date)).toBe('2027-01-25');
    expect(race).toBe(races[0]);
    expect(races.map(({ priority, title, goal }) => ({ priority, title, goal }))).toEqual([
      { priority: 'A', title: undefined, goal: undefined },
      { priority: 'B', title: 'Parkrun', goal: { low: 1500, high: 1500 } },
    ]);
  });

  it('a race alone takes the distance of the race of its date', async () => {
    const weeks = 'week 1\nsun race\nweek 2\nsun race\n';
    const plan = await planIn(`plan "P"\nrace half-marathon on 2027-02-07\nrace 5k on 2027-01-31\n${weeks}`);
    expect(plan.weeks.map(({ runs }) => runs[0]?.run?.distance?.high)).toEqual([5000, 21_097.5]);
  });

  it.each([
    ['starts 2027-02-01\nrace 10k on 2027-02-07', 'sun easy 5 km', 'sun race 10k'],
    ['race 10k on 2027-02-07', 'any race', 'sun race'],
    ['race 10k on 2027-02-07', 'sun race 5k', 'sun race 10k'],
  ])('%s with %s: a repair makes both agree', async (head, session, repaired) => {
    const text = `plan "P"\n${head}\nweek 1\ntue easy 5 km\n${session}\n`;
    const [finding] = await reported('race-date', text);
    const [repair] = finding?.repairs ?? [];
    const after = repair ? applyRepairs(text, [repair]) : '';
    expect(after).toContain(session.includes('easy') ? `${session} + race 10k` : repaired);
    expect(await messages(after)).toEqual([]);
  });

  it('sessions before a start in mid-week', async () => {
    const text = 'plan "P"\nstarts 2027-01-07\nweek 1\ntue easy 5 km\nthu easy 5 km\n';
    expect(await messages(text)).toEqual([
      'The plan starts on Thursday 2027-01-07, but week 1 has sessions before, on Tuesday. Start earlier, or take them out.',
    ]);
    const [finding] = await reported('race-date', text);
    const repaired = finding?.repairs?.slice(0, 2).map((repair) => applyRepairs(text, [repair]));
    expect(repaired).toEqual([text.replace('2027-01-07', '2027-01-05'), text.replace('tue easy 5 km\n', '')]);
  });

  it('`goal` stays free as a name', async () => {
    const text = `athlete "A"\n  pace goal 4:30/km\nplan "P" for "A"\n  race 10k on 2027-02-07 goal finish C "Fun"\n  week 1\n    tue easy 5 km @ goal\n    sun race\n`;
    const { race } = await planIn(text);
    expect(race).toMatchObject({ priority: 'C', title: 'Fun', goal: 'finish' });
    expect(await messages(text)).toEqual([]);
  });
});
