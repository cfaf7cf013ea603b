import { describe, expect, it } from 'vitest';
import { DAYS } from '../quantities/weekday.ts';
import type { DayName } from '../training/model.ts';
import { alsoInWords, hasPlace } from './also.ts';
import type { Subject } from './facts.ts';

const week = (n: number): Subject => ({ kind: 'week', week: n });
const weeks = (...numbers: number[]): Subject => ({ kind: 'weeks', weeks: numbers });
const session = (day: DayName, n: number): Subject => ({ kind: 'session', activity: 'easy', week: n, day });
const exercise = (name: string, ...numbers: number[]): Subject => ({
  kind: 'exercise',
  name,
  weeks: numbers,
});
const every = (n: number, from = 1) => Array.from({ length: n }, (_, i) => week(from + 2 * i));

describe('other places', () => {
  it.each<[readonly Subject[], string[]]>([
    [[], []],
    [[week(5)], ['Also in week 5.']],
    [[week(5), weeks(8, 9, 10), week(5)], ['Also in weeks 5 and 8–10.']],
    [
      [session('tue', 2), session('tue', 3), session('sun', 1)],
      ['Also on Tuesday of weeks 2–3 and Sunday of week 1.'],
    ],
    [[session('any', 4)], ['Also on any day of week 4.']],
    [[{ kind: 'day', day: 'mon', week: 4 }, week(2)], ['Also in week 2 and on Monday of week 4.']],
    [
      [exercise('v-up', 1), exercise('sit-up', 3, 4), exercise('v-up', 2)],
      ['Also for `v-up` in weeks 1–2 and for `sit-up` in weeks 3–4.'],
    ],
    [every(6), ['Also in weeks 1, 3, 5, 7, 9 and 11.']],
    [every(40), ['Also in weeks 1, 3, 5, 7, 9 and 35 more.']],
    [[{ kind: 'plan' }, { kind: 'shoes', name: 'A' }], []],
  ])('%j → %j', (subjects, expected) => {
    expect(alsoInWords(subjects)).toEqual(expected);
  });

  it('is short for a long plan', () => {
    const all = DAYS.flatMap((day) => Array.from({ length: 104 }, (_, i) => session(day, i + 1)));
    expect(alsoInWords(all)[0]).toHaveLength(179);
  });

  it('stands in weeks', () => {
    expect([week(1), exercise('v-up', 1), session('any', 1)].every(hasPlace)).toBe(true);
    expect(hasPlace({ kind: 'athlete' })).toBe(false);
  });
});
