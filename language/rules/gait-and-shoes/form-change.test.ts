import { describe, expect, test } from 'vitest';
import type { BackStatus } from '../../training/model.ts';
import { repairedOnce } from '../repairs/testing.ts';
import { findingsOf, planText, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'form-change';

const text = (...weeks: WeekText[]) => planText({ volume: 30, longest: 10 }, weeks);

describe('a cue for the foot strike', () => {
  test.each<[string, string[]]>([
    ['easy 8 km form forefoot', ['warning']],
    ['easy 8 km form midfoot', ['warning']],
    ['easy 8 km form Rearfoot', ['warning']],
    ['hills: warm up 2 km, 6 x 60 s form forefoot', ['warning']],
    ['easy 8 km "land closer under your hips"', []],
    ['easy 8 km cadence 170 spm', []],
  ])('%s → %j', async (tue, expected) => {
    expect(await severitiesOf(RULE, text({ tue }))).toEqual(expected);
  });

  test.each<BackStatus>(['history', 'disc', 'pain'])('the same with %s', async (back) => {
    expect(await severitiesOf(RULE, planText({ back }, [{ tue: 'easy 3 km form midfoot' }]))).toEqual([
      'warning',
    ]);
  });
});

test('once for what is the same, at the first cue', async () => {
  const week = { tue: 'easy 8 km form forefoot', any: 'strides 4 x 20 s form forefoot' };
  const [finding, ...others] = await findingsOf(RULE, text(week, { head: 'like week 1' }));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ week: 1, day: 'tue', start: { column: 19 }, end: { column: 32 } });
  expect(finding?.message).toContain(
    'The easy run on Tuesday of week 1 asks for a forefoot landing, as 3 later sessions do. ',
  );
});

test('another form is another finding', async () => {
  const plan = text({ tue: 'easy 8 km form forefoot', thu: 'easy 8 km form midfoot' });
  expect(await severitiesOf(RULE, plan)).toEqual(['warning', 'warning']);
});

test('an `allow` on the day accepts it for the plan', async () => {
  const plan = text(
    { tue: 'easy 3 km form midfoot\n      allow form-change because "physio"' },
    { tue: 'easy 3 km form midfoot' },
  );
  expect(await findingsOf(RULE, plan)).toEqual([]);
});

describe('the repair', () => {
  const plan = (one: string, two: string) =>
    planText({ volume: 30, longest: 10 }, [{ tue: `${one} # a`, thu: two }, { head: 'like week 1' }]);

  test('puts a cue in place of the form, and keeps one that is there', async () => {
    const before = plan('easy 8 km form forefoot', 'easy 6 km "light" form forefoot in "Daily"');
    expect(await repairedOnce(RULE, before)).toEqual({
      title: 'Leave the way of landing as it is',
      text: plan('easy 8 km "land closer under your hips"', 'easy 6 km "light" in "Daily"'),
    });
    expect(await repairedOnce(RULE, plan('easy 8 km form midfoot "light"', 'easy 6 km'))).toMatchObject({
      text: plan('easy 8 km "light"', 'easy 6 km'),
    });
  });

  test('is none where steps stand between', async () => {
    const before = plan('tempo: 2 km, 3 km @ threshold form forefoot', 'easy 6 km');
    expect(await repairedOnce(RULE, before)).toBeUndefined();
  });
});
