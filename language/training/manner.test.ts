/** How and where a session is done: cadence, climb, descent, form, shoes. */
import { describe, expect, test } from 'vitest';
import type { TrainingPlan, TrainingSession } from './model.ts';
import { shoeUses } from './shoes.ts';
import { planIn } from './testing.ts';

const ATHLETE = `athlete "Kim"
  pace easy 6:00/km
  shoes "Daily A" 320 km
  shoes racer 10 mi
  shoes "Old"
`;

function plan(...weeks: string[]): Promise<TrainingPlan> {
  const body = weeks.map((week, index) => `  week ${index + 1}${week}`).join('\n');
  return planIn(`${ATHLETE}workout "Hills"\n  8 x 60 s\nplan "P" for "Kim"\n${body}\n`);
}

async function sessions(line: string): Promise<readonly TrainingSession[]> {
  return (await plan(`\n    tue ${line}`)).weeks[0]?.sessions ?? [];
}

describe('what a session asks for', () => {
  test.each<[string, object]>([
    ['easy 8 km', {}],
    ['easy 8 km cadence 172 spm', { cadence: 172 }],
    // What can't be meant is reported as such, and not known.
    ['easy 8 km cadence 85 spm', {}],
    ['easy 8 km climb 150 m descent 0.2 km', { climb: 150, descent: 200 }],
    ['easy 8 km descent 100-300 m', { descent: 300 }],
    ['easy 8 km form MIDFOOT', { form: 'midfoot' }],
    ['easy 8 km in "Daily A"', { shoes: 'Daily A' }],
    ['easy 8 km in "daily a"', { shoes: 'Daily A' }],
    ['easy 8 km in Racer', { shoes: 'racer' }],
    ['easy 8 km in "Borrowed"', { shoes: 'Borrowed' }],
    // The first of two counts.
    ['easy 8 km cadence 170 spm cadence 174 spm in racer in "Old"', { cadence: 170, shoes: 'racer' }],
    // Details behind the steps, of a workout, and of what is no run.
    ['intervals: warm up 2 km, 4 x 800 m @ 5k descent 80 m', { descent: 80 }],
    ['workout "Hills" descent 120 m in racer', { descent: 120, shoes: 'racer' }],
    ['hike 12 km descent 500 m in "Old"', { descent: 500, shoes: 'Old' }],
    ['race 10k descent 90 m', { descent: 90 }],
    ['core 20 min', {}],
  ])('%s', async (line, expected) => {
    const [session] = await sessions(line);
    const { cadence, climb, descent, form, shoes } = session as TrainingSession;
    expect({ cadence, climb, descent, form, shoes }).toEqual({
      cadence: undefined,
      climb: undefined,
      descent: undefined,
      form: undefined,
      shoes: undefined,
      ...expected,
    });
  });

  test('copies have it too, unscaled', async () => {
    const { weeks } = await plan(
      '\n    tue easy 8 km climb 100 m descent 120 m in racer',
      ' like week 1 at 50%',
    );
    expect(weeks[1]?.sessions[0]).toMatchObject({ climb: 100, descent: 120, shoes: 'racer', copied: true });
  });
});

describe('shoes of an athlete', () => {
  test('by name, with what is known of their distance', async () => {
    const { athlete } = await plan('');
    expect([...athlete.shoes]).toEqual([
      ['Daily A', 320_000],
      ['racer', 16_093.44],
      ['Old', undefined],
    ]);
  });

  test('of two lines for one pair the first counts, whatever their case', async () => {
    const { athlete } = await planIn(
      'athlete "Kim"\n  shoes "A" 10 km\n  shoes "a" 20 km\nplan "P" for "Kim"\n  week 1\n',
    );
    expect([...athlete.shoes]).toEqual([['A', 10_000]]);
  });
});

describe('the distance of a pair', () => {
  const km = async (...weeks: string[]) =>
    shoeUses(await plan(...weeks)).map(({ pair, before, after }) => [
      pair,
      Math.round(before.metres) / 1000,
      Math.round(after.metres) / 1000,
      after.estimated,
      after.incomplete,
    ]);

  test('adds up by date, floating runs at the end of their week', async () => {
    expect(
      await km(
        '\n    any easy 3 km in "daily a"\n    thu easy 5 km in "Daily A"\n    tue easy 4-6 km in "Daily A"',
        '\n    mon easy 10 km in "Daily A"',
      ),
    ).toEqual([
      ['Daily A', 320, 326, false, false],
      ['Daily A', 326, 331, false, false],
      ['Daily A', 331, 334, false, false],
      ['Daily A', 334, 344, false, false],
    ]);
  });

  test('walking, other pairs and runs without a pair are left out', async () => {
    expect(
      await km(
        '\n    mon easy 9 km\n    tue easy 9 km in "Borrowed"\n    wed walk 5 km in racer\n    thu run-walk: 10 x (run 100 m, walk 100 m) in racer',
      ),
    ).toEqual([['racer', 16.093, 17.093, false, false]]);
  });

  test('what is estimated or not known stays visible', async () => {
    expect(
      await km(
        '\n    mon easy 30 min in "Daily A"\n    tue easy "as you like" in "Daily A"\n    wed easy 5 km in "Daily A"\n    thu easy 5 km in "Old"',
      ),
    ).toEqual([
      ['Daily A', 320, 325, true, false],
      ['Daily A', 325, 325, true, true],
      ['Daily A', 325, 330, true, true],
      ['Old', 0, 5, false, true],
    ]);
  });

  test('a week that was not understood may have hidden some', async () => {
    expect(
      await km(
        '\n    mon easy 5 km in racer',
        '\n    mom easy 5 km in racer',
        '\n    mon easy 5 km in racer',
      ),
    ).toEqual([
      ['racer', 16.093, 21.093, false, false],
      ['racer', 21.093, 26.093, false, true],
    ]);
  });
});
