import { describe, expect, test } from 'vitest';
import { formatDate } from '../quantities/date.ts';
import type { TrainingPlan } from './model.ts';
import { planIn, plansIn } from './testing.ts';

/** A plan whose weeks have one easy run of so many km; a word after the number is the phase. */
function plan(weeks: readonly string[], head = ''): Promise<TrainingPlan> {
  const lines = weeks.map((week, index) => {
    const [km, phase = ''] = week.split(' ');
    return `  week ${index + 1} ${phase}\n${Number(km) > 0 ? `    sat easy ${km} km\n` : ''}`;
  });
  return planIn(`plan "P"\n${head}${lines.join('')}`);
}

describe('reference week', () => {
  test.each([
    ['the week before', ['40', '44', '48'], [undefined, 40, 44]],
    ['after a down week the last that was not', ['40', '32', '44'], [undefined, 40, 40]],
    ['just above 80% is not a down week', ['40', '32.1', '44'], [undefined, 40, 32.1]],
    ['after two down weeks in a row too', ['40', '24', '24', '44'], [undefined, 40, 40, 40]],
    ['after three low weeks their mean', ['40', '28', '20', '24', '40'], [undefined, 40, 40, 40, 24]],
    ['or the last of them, if it has more', ['40', '24', '20', '28', '40'], [undefined, 40, 40, 40, 28]],
    ['taper and race weeks are passed over', ['40', '30 taper', '15 race', '42'], [undefined, 40, 40, 40]],
    ['weeks without running are passed over', ['40', '0', '44'], [undefined, 40, 40]],
  ])('%s', async (_, weeks, expected) => {
    const { weeks: built } = await plan(weeks);
    expect(built.map((week) => week.reference && week.reference.distance / 1000)).toEqual(expected);
  });

  test('behind the goal race what was run before it, for five weeks', async () => {
    const race = '    sun race 42.2 km\n';
    const text = (weeks: readonly string[]) =>
      `plan "P"\n${weeks.map((week, index) => `  week ${index + 1}\n${week}`).join('')}`;
    const km = (distance: number) => `    sat easy ${distance} km\n`;
    const { weeks } = await planIn(text([60, 58].map(km).concat(race, [10, 20, 30, 35, 40, 45].map(km))));
    expect(weeks.map(({ reference }) => reference && reference.distance / 1000)).toEqual([
      ...[undefined, 60],
      58,
      ...[58, 58, 58, 58, 58],
      40,
    ]);
  });

  test('none right after a week of unknown distance', async () => {
    const { weeks } = await planIn(
      'plan "P"\n  week 1\n    sat easy 10 km\n  week 2\n    sat easy\n  week 3\n    sat easy 12 km\n',
    );
    expect(weeks.map((week) => week.reference?.distance)).toEqual([undefined, 10_000, undefined]);
    expect(weeks.map((week) => week.volume.unknown)).toEqual([0, 1, 0]);
  });
});

test('a week knows the weeks that copy it', async () => {
  const { weeks } = await planIn(
    'plan "P"\n  week 1\n    sat easy 10 km\n  week 2 like week 1\n  week 3 like week 2\n  week 4 like week 1\n  week 5 like week 6\n  week 6\n',
  );
  expect(weeks.map(({ copies }) => copies.map(({ number }) => number))).toEqual([
    [2, 4],
    [3],
    [],
    [],
    [],
    [],
  ]);
});

describe('down, taper and race weeks', () => {
  test('80% or less of the last normal week is a down week', async () => {
    const { weeks } = await plan(['40', '32', '33', '0', '26', '27']);
    expect(weeks.map((week) => week.isDown)).toEqual([false, true, false, false, true, false]);
  });

  test('a copy at 80% is a down week, however it is rounded', async () => {
    const copied = (share: number) =>
      planIn(`plan "P"
  week 1
    tue, thu easy 7.7 km
    sat easy 7.7 km
    sun easy 9.9 km
  week 2 like week 1 at ${share}%
`);
    // 6.2 + 6.2 + 6.2 + 7.9 km are 80.3% of 33 km.
    expect((await copied(80)).weeks.map((week) => week.isDown)).toEqual([false, true]);
    expect((await copied(82)).weeks.map((week) => week.isDown)).toEqual([false, false]);
  });

  test('marked weeks are the taper', async () => {
    const { weeks } = await plan(['40', '38', '30 taper', '15 race']);
    expect(weeks.map((week) => week.isTaper)).toEqual([false, false, true, false]);
    expect(weeks.map((week) => week.isRace)).toEqual([false, false, false, true]);
  });

  test('unmarked, the weeks that shrink towards the race are, three at most', async () => {
    const race = '  race 10k on 2026-12-13\n';
    const shrinking = await plan(['50', '45', '40', '35', '30', '10'], race);
    expect(shrinking.weeks.map((week) => week.isTaper)).toEqual([false, false, true, true, true, false]);
    const growing = await plan(['30', '33', '36', '30', '10'], race);
    expect(growing.weeks.map((week) => week.isTaper)).toEqual([false, false, false, true, false]);
  });
});

describe('dates', () => {
  const dates = (built: TrainingPlan) =>
    built.weeks.map((week) => week.date !== undefined && formatDate(week.date));

  test('back from the race', async () => {
    const built = await plan(['20', '20', '10'], '  race 10k on 2026-12-13\n');
    expect(dates(built)).toEqual(['2026-11-23', '2026-11-30', '2026-12-07']);
    expect(built.weeks.map((week) => week.isRace)).toEqual([false, false, true]);
  });

  test('forward from the start, also over a leap day', async () => {
    expect(dates(await plan(['20', '20', '20'], '  starts 2028-02-21\n'))).toEqual([
      '2028-02-21',
      '2028-02-28',
      '2028-03-06',
    ]);
  });

  test('a start in mid-week lies in week 1', async () => {
    expect(dates(await plan(['20'], '  starts 2026-09-24\n'))).toEqual(['2026-09-21']);
  });

  test('weeks that start on Sunday', async () => {
    const built = await planIn(
      'plan "P"\n  starts 2026-09-20\n  weeks start on sun\n  week 1\n    sun long 10 km\n    mon easy 5 km\n',
    );
    expect(dates(built)).toEqual(['2026-09-20']);
    expect(built.weeks[0]?.days.map((day) => day.name)).toEqual([
      'sun',
      'mon',
      'tue',
      'wed',
      'thu',
      'fri',
      'sat',
    ]);
    expect(built.weeks[0]?.sessions.map((session) => session.kind)).toEqual(['long', 'easy']);
  });

  test('without either there are none', async () => {
    expect((await plan(['20'])).weeks[0]?.date).toBeUndefined();
  });
});

describe('like', () => {
  /** Each week's sessions as `day kind km`. */
  async function contents(source: string): Promise<string[][]> {
    const built = await planIn(`athlete "Kim"\n  pace easy 6:00/km\nplan "P" for "Kim"\n${source}`);
    return built.weeks.map((week) =>
      week.sessions.map(({ day, kind, run }) => {
        const km = run?.distance ? ` ${Math.round(run.distance.high) / 1000}` : '';
        return `${day?.name ?? 'any'} ${kind}${km}`;
      }),
    );
  }

  test('copies the week; a day written there replaces that day; `any` lines are one day', async () => {
    expect(
      await contents(`  week 1
    mon core 20 min
    sat easy 10 km + strides 4 x 100 m
    any bike 45 min
    any swim 30 min
  week 2 like week 1
    sat long 12 km
  week 3 like week 2
    any yoga 20 min
`),
    ).toEqual([
      ['mon core', 'sat easy 10', 'sat strides 0.4', 'any bike', 'any swim'],
      ['mon core', 'sat long 12', 'any bike', 'any swim'],
      ['mon core', 'sat long 12', 'any yoga'],
    ]);
  });

  test('scales run amounts to 0.1 km or 1 min, and repetitions by number; races and strength stay', async () => {
    expect(
      await contents(`  week 1
    mon core 20 min
    tue easy 9 km
    wed easy 33 min
    thu intervals: 2 km, 6 x (800 m, jog 400 m), 50 m
    sat race 10 km
  week 2 like week 1 at 105%
  week 3 like week 1 at 75%
  week 4 like week 2 at 75%
`),
    ).toEqual([
      ['mon core', 'tue easy 9', 'wed easy 5.5', 'thu intervals 9.25', 'sat race 10'],
      ['mon core', 'tue easy 9.5', 'wed easy 5.833', 'thu intervals 9.35', 'sat race 10'],
      ['mon core', 'tue easy 6.8', 'wed easy 4.167', 'thu intervals 7.55', 'sat race 10'],
      ['mon core', 'tue easy 7.1', 'wed easy 4.333', 'thu intervals 7.65', 'sat race 10'],
    ]);
  });

  test.each([
    'week 2 like week 2',
    'week 2 like week 3',
    'week 2 like week 9',
    'week 2 like week 1 at 90-80%',
  ])('%s copies nothing and hangs nowhere', async (line) => {
    const built = await contents(
      `  week 1\n    sat easy 5 km\n  ${line}\n    sun easy 6 km\n  week 3 like week 2\n`,
    );
    expect(built[1]).toEqual(['sun easy 6']);
  });
});

describe('gaps', () => {
  test('full days without a run before the first run of a week', async () => {
    const built = await planIn(
      'plan "P"\n  week 1\n    tue easy 5 km\n  week 2\n    wed easy 5 km\n  week 3\n  week 4\n    any easy 5 km\n  week 5\n    mon easy 5 km\n',
    );
    expect(built.weeks.map((week) => week.gapBefore)).toEqual([0, 7, 0, 11, 0]);
  });
});

test('a plan for two athletes is two models of the same plan', async () => {
  const plans = await plansIn(
    'athlete "A"\n  pace easy 5:00/km\nathlete "B"\n  pace easy 6:00/km\nplan "P" for "A", "B"\n  week 1\n    sat easy 60 min\n',
  );
  expect(plans.map(({ athlete, weeks }) => [athlete.name, weeks[0]?.volume.distance.high])).toEqual([
    ['A', 12_000],
    ['B', 10_000],
  ]);
});

test('without an athlete a healthy intermediate runner is assumed', async () => {
  const { athlete } = await plan(['20']);
  expect(athlete).toMatchObject({ level: 'intermediate', back: 'healthy', name: '' });
});
