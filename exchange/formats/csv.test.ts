import papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { HOSTILE_TEXTS, planSaying } from '../../test/hostile/texts.ts';
import { exportPlans } from '../export-plans.ts';
import { sourceOf } from '../testing.ts';

const PLAN = `athlete "Kim"
  best 10k in 50:00
plan "Spring" for "Kim"
  starts 2027-03-01
  week 1 base
    mon rest "sleep, well"
    tue 18:30 easy 40-50 min @ 6:00/km "light; tall" + pm core: plank 3 x 30 s, bird-dog 2 x 8 each side
      note "Hall 3"
    thu easy
    fri rest
      note "Travel day"
    any bike 45 min @ 150 W
`;

async function written(text: string, options = {}): Promise<string> {
  const [file] = await exportPlans(sourceOf(text), { format: 'csv', options });
  return String(file?.content);
}

describe('a table of a plan', () => {
  test('has a row for each session, with figures, steps, cue and notes', async () => {
    expect(await written(PLAN)).toBe(
      [
        'week,phase,date,day,time,kind,session,km from,km to,min from,min to,estimated,steps,cue,notes,done',
        '1,base,2027-03-01,mon,,rest,Rest,,,,,,,"sleep, well",,',
        '1,base,2027-03-02,tue,18:30,easy,Easy 40-50 min,6.67,8.33,40,50,distance,≈6.7-8.3 km · 40-50 min @ 6:00/km,light; tall,Hall 3,',
        '1,base,2027-03-02,tue,pm,core,Core (pm),,,,,,"Plank: 3 x 30 s\nBird dog: 2 x 8 each side",,,',
        '1,base,2027-03-04,thu,,easy,Easy,,,,,,,,,',
        '1,base,2027-03-05,fri,,rest,Rest,,,,,,,,Travel day,',
        '1,base,,any,,bike,Bike 45 min,,,,,,At 150 W,,,',
        '',
      ].join('\r\n'),
    );
  });

  test('is in the units of the plan', async () => {
    const text = await written('plan "A"\n  units mi\n  week 1\n    tue easy 5 mi\n');
    expect(text.split('\r\n')[0]).toContain(',mi from,mi to,');
    expect(text.split('\r\n')[1]).toMatch(/^1,,,tue,,easy,Easy 5 mi,5,5,/);
  });

  test('for spreadsheets with other separators', async () => {
    expect((await written(PLAN, { separator: 'semicolon' })).split('\r\n')[2]).toContain(';"light; tall";');
    expect((await written(PLAN, { separator: 'tab', bom: true })).startsWith('\ufeffweek\tphase')).toBe(true);
  });
});

describe('what a spreadsheet would take for a formula', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '=cmd|x'])('%s begins with an apostrophe', async (cue) => {
    const text = await written(PLAN.replace('light; tall', cue));
    const cells = papa.parse<string[]>(text).data.flat();
    expect(cells).toContain(`'${cue}`);
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  test('also where more lines follow', async () => {
    const text = await written(PLAN.replace('note "Hall 3"', 'note "=1"\n      note "2"'));
    expect(papa.parse<string[]>(text).data.flat()).toContain("'=1\n2");
  });

  test.each(HOSTILE_TEXTS)('is in no cell of a plan that says %j everywhere', async (text) => {
    const source = { ...sourceOf(planSaying(text)), mistakes: () => [] };
    for (const { content } of await exportPlans(source, { format: 'csv' })) {
      const { data, errors } = papa.parse<string[]>(String(content).trimEnd(), { delimiter: ',' });
      expect(errors).toEqual([]);
      expect(new Set(data.map(({ length }) => length))).toEqual(new Set([16]));
      expect(data.flat().filter((cell) => /^[=+\-@\t\r]|[^\P{Cc}\n]/u.test(cell))).toEqual([]);
    }
  });
});

test('a plan with a mistake is refused', async () => {
  await expect(written(PLAN.replace('thu easy', 'thu easi'))).rejects.toThrow(/ line 9 has one\. /);
});
