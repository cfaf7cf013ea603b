import { expect, test } from 'vitest';
import { absencesBetween, hasAbsence, isAbsent } from './absence.ts';
import { planIn } from './testing.ts';

const PLAN = `plan "P"
  week 1
    mon easy 10 km
    wed-thu sick "flu"
    sun long 10 km
  week 2 sick "flu"
  week 3 recovery travel
    tue easy 5 km
    mon, wed, fri, sat holiday
  week 4
    mon easy 20 km
`;

test('absence counts as rest, with its text', async () => {
  const { weeks } = await planIn(PLAN);
  expect(weeks[0]?.days.filter(isAbsent).map(({ name }) => name)).toEqual(['wed', 'thu']);
  expect(weeks[0]?.sessions.map(({ kind, discipline }) => `${kind} ${discipline}`)).toEqual([
    'easy run',
    'sick rest',
    'sick rest',
    'long run',
  ]);
  expect(weeks.map(({ absence, phase }) => [absence, phase])).toEqual([
    [undefined, undefined],
    [{ kind: 'sick', reason: 'flu' }, undefined],
    [{ kind: 'travel' }, 'recovery'],
    [undefined, undefined],
  ]);
});

test('a week with any of it has nothing missing, a week of it is no reference for growth', async () => {
  const { weeks } = await planIn(PLAN);
  expect(weeks.map(hasAbsence)).toEqual([true, true, true, false]);
  expect(weeks[3]?.reference?.weeks.map(({ number }) => number)).toEqual([1]);
});

test('a stretch of days says what kept the athlete from training', async () => {
  const { weeks } = await planIn(PLAN);
  expect(absencesBetween(weeks, 0, 1)).toEqual([]);
  expect(absencesBetween(weeks, 0, 27)).toEqual(['sick', 'holiday', 'travel']);
});
