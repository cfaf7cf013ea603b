import { describe, expect, it } from 'vitest';
import { forKim, linesOf, reported } from './test-support.ts';

describe('stated-total', () => {
  const week = (total: string, ...sessions: string[]) =>
    forKim([`week 1 total ${total}`, ...sessions].join('\n'));

  it.each([
    { total: '30 km', sessions: ['tue easy 30 km'], found: false },
    { total: '20 km', sessions: ['tue easy 21 km'], found: false },
    { total: '20 km', sessions: ['tue easy 21.1 km'], found: true },
    { total: '20 km', sessions: ['tue easy 19 km'], found: false },
    { total: '20 km', sessions: ['tue easy 18.9 km'], found: true },
    // 0.5 km or less is ignored.
    { total: '5 km', sessions: ['tue easy 5.5 km'], found: false },
    { total: '5 km', sessions: ['tue easy 5.6 km'], found: true },
    // The total may lie anywhere between the lower and the upper sum.
    { total: '20 km', sessions: ['tue easy 16-24 km'], found: false },
    { total: '20 km', sessions: ['tue easy 21-24 km'], found: false },
    { total: '20 km', sessions: ['tue easy 22-24 km'], found: true },
    { total: '20-24 km', sessions: ['tue easy 25.2 km'], found: false },
    { total: '20-24 km', sessions: ['tue easy 25.3 km'], found: true },
    // Unknown amounts, cross-training and walking.
    { total: '20 km', sessions: ['tue easy 5 km', 'wed easy'], found: false },
    { total: '20 km', sessions: ['tue easy 20 km', 'wed bike 40 km', 'thu walk 5 km'], found: false },
    { total: '20 km', sessions: ['tue easy 5 km', 'wed easy 5 km @'], found: false },
    { total: '20 km', sessions: [], found: true },
    { total: '0 km', sessions: ['tue easy 20 km'], found: true },
  ])('total $total, $sessions: $found', async ({ total, sessions, found }) => {
    expect(await linesOf('stated-total', week(total, ...sessions))).toEqual(found ? [5] : []);
  });

  it.each([
    { pace: '6:00/km', found: false },
    { pace: '5:28/km', found: false },
    { pace: '5:26/km', found: true },
  ])('an estimated sum may be twice as far away: $pace', async ({ pace, found }) => {
    expect(await linesOf('stated-total', week('20 km', `tue easy 120 min @ ${pace}`))).toEqual(
      found ? [5] : [],
    );
  });

  it('does not count where it is not known whether a session is a run', async () => {
    const found = await reported(
      'stated-total',
      forKim('week 1 total 20 km\ntue easyy 5 km\nthu easy 15 km'),
    );
    expect(found).toEqual([]);
    expect(
      await linesOf('stated-total', forKim('week 1 total 20 km\ntue rest\nwed bike 5 km\nthu easy 15 km')),
    ).toEqual([5]);
  });

  it('compares a week that is copied, too', async () => {
    expect(
      await linesOf('stated-total', forKim('week 1\ntue easy 20 km\nweek 2 like week 1 total 10 km')),
    ).toEqual([7]);
  });

  it('speaks in the units of the plan', async () => {
    const [finding] = await reported('stated-total', forKim('units mi\nweek 1 total 20 mi\ntue easy 10 mi'));
    expect(finding?.message).toContain('a total of 20 mi, but its runs add up to 10 mi (50% less)');
  });
});

describe('stated-amount', () => {
  it.each([
    { run: 'long 13 km: 10 km, 3 km', found: false },
    { run: 'long 20 km: 19 km, 2 km', found: false },
    { run: 'long 20 km: 19 km, 2.1 km', found: true },
    { run: 'long 20 km: 17 km, 2 km', found: false },
    { run: 'long 20 km: 17 km, 1.9 km', found: false },
    { run: 'easy 40 min: 20 min, 22 min', found: false },
    { run: 'easy 40 min: 20 min, 23 min', found: true },
    { run: 'easy 40-50 min: 20 min, 30 min', found: false },
    { run: 'easy 40-50 min: 20 min, 33 min', found: true },
    { run: 'easy 40:00: 20 min, 20 min', found: false },
    // Walking and standing count as time, walking as distance.
    { run: 'run-walk 25 min: 10 x (run 30 s, walk 2 min)', found: false },
    { run: 'run-walk 30 min: 10 x (run 30 s, walk 2 min)', found: true },
    { run: 'easy 6 km: 5 km, walk 1 km', found: false },
    { run: 'strides 10 min: 5 x (1 min, stand 1 min)', found: false },
    { run: 'strides 1 km: 5 x (200 m, stand 1 min)', found: false },
    // The recovery between repetitions is one fewer.
    { run: 'intervals 6 km: 6 x 800 m recover jog 240 m', found: false },
    { run: 'intervals 8 km: 6 x 800 m recover jog 240 m', found: false },
    // What would have to be estimated is not compared.
    { run: 'tempo 8 km: 2 km, 20 min @ threshold, 2 km', found: false },
    { run: 'tempo 30 km: 2 km, 20 min @ threshold, 2 km', found: false },
    { run: 'fartlek 8 km: 2 km, until lap', found: false },
    { run: 'fartlek 8 km: 2 km, jog until lap', found: false },
    { run: 'hills 4 km: 3 km, 8 x 200 m recover jog until lap', found: false },
    // A pace in figures gives the other dimension.
    { run: 'tempo 8 km: 4 km, 20 min @ 5:00/km', found: false },
    { run: 'tempo 9 km: 4 km, 20 min @ 5:00/km', found: false },
    { run: 'tempo 7 km: 4 km, 20 min @ 5:00/km', found: true },
    // Only one of the two is there.
    { run: 'easy 8 km', found: false },
    { run: 'tempo: 2 km, 3 km', found: false },
  ])('$run: $found', async ({ run, found }) => {
    expect(await linesOf('stated-amount', forKim(`week 1\nmon ${run}`))).toEqual(found ? [6] : []);
  });

  it('does not repeat itself in copies', async () => {
    const text = forKim('week 1\nmon long 20 km: 16 km, 6 km\nweek 2 like week 1\nweek 3 like week 1 at 80%');
    expect(await linesOf('stated-amount', text)).toEqual([6]);
  });
});
