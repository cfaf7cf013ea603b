import { describe, expect, it } from 'vitest';
import { applyRepairs } from '../../check/apply-repairs.ts';
import { forKim, linesOf, reported } from './test-support.ts';

describe('dropped-session', () => {
  const copy = (copied: readonly string[], own: readonly string[], head = 'like week 1') =>
    forKim(['week 1', ...copied, `week 2 ${head}`, ...own].join('\n'));

  it.each([
    // The core session of the evening goes with the run.
    { copied: 'wed easy 9 km + pm core "Core and Hips"', own: 'wed easy 10 km', found: true },
    { copied: 'wed easy 9 km + core 20 min', own: 'wed tempo 20 min', found: true },
    { copied: 'wed am easy 9 km + pm easy 5 km', own: 'wed easy 10 km', found: true },
    { copied: 'wed easy 9 km + bike 30 min', own: 'wed easy 10 km', found: true },
    { copied: 'wed core 20 min + easy 9 km', own: 'wed core 25 min', found: true },
    { copied: 'wed easy 9 km + strides 6 x 20 s', own: 'wed easy 10 km', found: true },
    // Nothing is left out.
    { copied: 'wed easy 9 km + strides 6 x 20 s', own: 'wed fartlek: 6 x (1 min, jog 2 min)', found: false },
    { copied: 'wed easy 9 km', own: 'wed easy 10 km', found: false },
    { copied: 'wed easy 9 km + core 20 min', own: 'wed easy 10 km + core 20 min', found: false },
    { copied: 'wed easy 9 km + core 20 min', own: 'wed long 10 km + strength 30 min', found: false },
    { copied: 'wed easy 9 km + core 20 min', own: 'wed easy 10 km + yoga 30 min', found: false },
    { copied: 'wed easy 9 km + core 20 min', own: 'thu easy 10 km', found: false },
    // It is meant.
    { copied: 'wed easy 9 km + core 20 min', own: 'wed rest', found: false },
    { copied: 'wed easy 9 km + core 20 min', own: 'wed rest "travelling"', found: false },
    { copied: 'wed easy 9 km + core 20 min', own: 'wed race 10k', found: false },
  ])('$copied, then $own: $found', async ({ copied, own, found }) => {
    expect(await linesOf('dropped-session', copy([copied], [own]))).toEqual(found ? [8] : []);
  });

  it('counts a session that has moved to another day of the week, not one that was there before', async () => {
    const copied = ['mon core 20 min', 'wed easy 9 km + core 20 min'];
    expect(await linesOf('dropped-session', copy(copied, ['wed easy 10 km', 'thu core 20 min']))).toEqual([]);
    expect(await linesOf('dropped-session', copy(copied, ['mon core 25 min', 'wed easy 10 km']))).toEqual([
      10,
    ]);
  });

  it('looks at the `any` lines together', async () => {
    const copied = ['any core 20 min', 'any bike 45 min'];
    expect(await linesOf('dropped-session', copy(copied, ['any bike 60 min']))).toEqual([9]);
    expect(await linesOf('dropped-session', copy(copied, ['any bike 60 min', 'any core 20 min']))).toEqual(
      [],
    );
  });

  it.each(['taper like week 1', 'race like week 1'])(
    'is silent in weeks of taper and race: %s',
    async (head) => {
      const text = copy(['wed easy 9 km + core 20 min'], ['wed easy 10 km'], head);
      expect(await linesOf('dropped-session', text)).toEqual([]);
    },
  );

  it('is one finding for each week, with both repairs', async () => {
    const text = forKim(
      [
        'starts 2027-01-04',
        'week 1',
        '  wed easy 9 km + pm core 20 min',
        '  fri easy 8 km + bike 30 min # in the gym',
        'week 2 like week 1 at 50%',
        '  wed easy 5 km # flat',
        '  fri easy 4 km',
        'week 3 like week 1',
        '  wed easy 10 km',
        'week 4 like week 1',
        '  wed easy 10 km',
        '    allow dropped-session because "no core in this block"',
      ].join('\n'),
    );
    const findings = await reported('dropped-session', text);
    expect(findings.map(({ severity, message, start }) => [severity, start.line, message])).toEqual([
      [
        'info',
        9,
        'Week 1 also has `pm core 20 min` on Wednesday and `bike 30 min` on Friday; the lines here replace the whole ' +
          'day, so they are left out. Write them behind the new session with `+`, or allow it if that is meant.',
      ],
      [
        'info',
        13,
        'Week 1 also has `pm core 20 min` on Wednesday; the line here replaces the whole day, so it is left out. ' +
          'Write it behind the new session with `+`, or allow it if that is meant.',
      ],
    ]);
    expect(findings.map(({ repairs = [] }) => repairs.map(({ title }) => title))).toEqual([
      ['Keep the sessions that are left out', 'Allow dropped-session in this week, because …'],
      ['Keep `pm core 20 min`', 'Allow dropped-session on this day, because …'],
    ]);
    const [keep] = findings[0]?.repairs ?? [];
    expect(keep && applyRepairs(text, [keep])).toBe(
      text
        .replace('easy 5 km # flat', 'easy 5 km + pm core 20 min # flat')
        .replace('fri easy 4 km', 'fri easy 4 km + bike 30 min'),
    );
  });

  it('keeps a run at the percentage of the copy', async () => {
    const text = copy(['wed am easy 9 km + pm easy 5 km'], ['wed am easy 4 km'], 'like week 1 at 50%');
    const [finding] = await reported('dropped-session', text);
    expect(finding?.message).toContain('`pm easy 2.5 km` on Wednesday');
  });
});

describe('emptied-week', () => {
  const plan = (...weeks: string[]) => forKim(weeks.map((week) => `week ${week}`).join('\n'));

  it.each([
    { what: 'an emptied week', weeks: ['1\ntue easy 5 km', '2', '3 like week 2'], lines: [7] },
    { what: 'a week of rest', weeks: ['1\ntue rest', '2 like week 1'], lines: [5] },
    { what: 'a copy of an emptied one', weeks: ['1', '2 like week 1', '3 like week 2'], lines: [5] },
    {
      what: 'an empty week that nobody copies',
      weeks: ['1\ntue easy 5 km', '2', '3 like week 1'],
      lines: [],
    },
    { what: 'a week with training', weeks: ['1\nany yoga 30 min', '2 like week 1'], lines: [] },
    { what: 'a week whose days could not be read', weeks: ['1\ntue esy 5 5 km', '2 like week 1'], lines: [] },
  ])('$what', async ({ weeks, lines }) => {
    expect(await linesOf('emptied-week', plan(...weeks))).toEqual(lines);
  });

  it('names the weeks that lose their training', async () => {
    const [finding] = await reported(
      'emptied-week',
      plan('1', '2 like week 1', '3 like week 1', '4\ntue easy 5 km', '5 like week 1\nwed easy 3 km'),
    );
    expect(finding?.message).toBe(
      'Week 1 has no training, and weeks 2–3 and 5 copy this week: they have none either, except on days that they ' +
        'write themselves. Give this week its sessions again, or write those of its copies.',
    );
    expect(finding?.related?.map(({ start, message }) => [start.line, message])).toEqual([
      [6, 'Week 2 copies it here.'],
      [7, 'Week 3 copies it here.'],
      [10, 'Week 5 copies it here.'],
    ]);
  });
});
