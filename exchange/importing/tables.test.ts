import { describe, expect, test } from 'vitest';
import { importPlan } from './import-plan.ts';

async function imported(text: string, fileName: string) {
  const { text: plan, kept, formats } = await importPlan([{ name: fileName, content: text }]);
  const weeks = plan.slice(plan.indexOf('  week '));
  return {
    plan,
    weeks,
    format: formats.join(),
    kept: kept.map(({ line, text: words, keptAs }) => `${line} ${keptAs}: ${words}`),
  };
}

describe('csv: a row for each session', () => {
  test('by week and day', async () => {
    const { plan, kept, format } = await imported(
      `Week,Day,Session,Distance (km),Description,Notes
1,Mon,Rest,,,
1,Tue,Easy run,8,,flat
,Thu,Intervals,,"2k warm up, 6 x 800m @ 5k w/ 400 jog, 2k cool down",
2,Tue,Easy run,9,through the park,
2,Sun,Mystery,,,
`,
      'spring.csv',
    );
    expect(format).toBe('csv');
    expect(plan).toBe(`runplan 1

plan "spring"

  week 1
    mon rest
    tue easy 8 km
      note "flat"
    thu intervals: warm up 2 km, 6 x 800 m @ 5k recover jog 400 m, cool down 2 km

  week 2
    tue easy 9 km "through the park"
    sun run "Mystery"
`);
    expect(kept).toEqual(['6 session: Mystery']);
  });

  test('by date, with semicolons and decimal commas', async () => {
    const { plan } = await imported(
      'Date;Workout;Distance (km);Duration (min)\r\n02/03/2027;easy;7,5;\r\n14/03/2027;long;;90\r\n',
      'plan.csv',
    );
    expect(plan).toContain(`  starts 2027-03-01

  week 1
    tue easy 7.5 km

  week 2
    sun long 90 min
`);
  });

  test.each([
    ['3/2/27', '3/14/27'],
    ['02.03.27', '14.03.27'],
    ['2-Mar-2027', '14-Mar-2027'],
    ['2-Mar-27', '14-Mar-27'],
    ['20270302', '20270314'],
    ['2027-03-02T00:00:00', '2027-03-14T00:00:00Z'],
  ])('by date as spreadsheets write it: %s', async (first, second) => {
    const { plan, kept } = await imported(
      `Date,Workout\n${first},easy 7 km\n${second},long 90 min\n`,
      'a.csv',
    );
    expect(kept).toEqual([]);
    expect(plan).toContain(`  starts 2027-03-01

  week 1
    tue easy 7 km

  week 2
    sun long 90 min
`);
  });

  test('a time beside the date is a note', async () => {
    const { weeks } = await imported('Date,Workout\n2027-03-02 07:12:33,easy 7 km\n', 'a.csv');
    expect(weeks).toBe('  week 1\n    tue easy 7 km\n      note "07:12:33"\n');
  });

  test('a dash is rest', async () => {
    const { weeks, kept } = await imported('Day,Workout\nMon,-\nTue,easy 5 km\nWed,–\n', 'a.csv');
    expect(weeks).toBe('  week 1\n    mon rest\n    tue easy 5 km\n    wed rest\n');
    expect(kept).toEqual([]);
  });

  test('what was planned and what was done side by side, as TrainingPeaks writes it', async () => {
    const { weeks, kept } = await imported(
      `Title,WorkoutType,WorkoutDescription,PlannedDuration,PlannedDistanceInMeters,WorkoutDay,DistanceInMeters
Easy Run,Run,Keep it easy,0.75,8000,2027-03-02,8120.5
Intervals,Run,"Warm up 2 km
6 x 800 m @ 5k w/ 400 m jog
Cool down 2 km",1,11000,2027-03-04,
Core,Strength,Plank,0.5,,2027-03-05,
`,
      'a.csv',
    );
    expect(weeks).toBe(`  week 1
    tue easy 8000 m "0.75 h, Keep it easy"
      note "DistanceInMeters: 8120.5"
    thu intervals 11000 m "1 h": warm up 2 km, 6 x 800 m @ 5k recover jog 400 m, cool down 2 km
    fri core 0.5 h "Strength, Plank"
`);
    expect(kept).toEqual([]);
  });

  test('two amounts: the second one is a remark', async () => {
    const { weeks } = await imported('day,session,km,minutes\nTue,easy,8,50\n', 'a.csv');
    expect(weeks).toBe('  week 1\n    tue easy 8 km "50 min"\n');
  });

  test('a figure whose unit nobody names is not guessed', async () => {
    const { weeks, kept } = await imported('day,session,distance\nTue,easy,8\n', 'a.csv');
    expect(weeks).toBe('  week 1\n    tue run "easy, 8"\n');
    expect(kept).toEqual(['2 session: easy, 8']);
  });

  test('columns of which nothing is known are notes; formulas are texts', async () => {
    const { weeks } = await imported(`day,session,Mood\nTue,"=HYPERLINK(""http://x"")",4\n`, 'a.csv');
    expect(weeks).toBe(`  week 1
    tue run "=HYPERLINK('http://x')"
      note "Mood: 4"
`);
  });
});

describe('a day with its date', () => {
  test.each([
    ['day', ['Tue 13 Oct 2026', 'Sun 18 Oct 2026']],
    ['date', ['Tue 13 Oct 2026', 'Sun 18 Oct 2026']],
    ['date', ['"Tuesday, 13 October 2026"', '"Sunday, 18 October 2026"']],
    ['day', ['Tue 13/10/2026', 'Sun 18/10/2026']],
    ['date', ['Tue 10/13/2026', 'Sun 10/18/2026']],
  ])('with a year, in the column %s: %j', async (column, [first, last]) => {
    const text = `${column},session\n${first},easy 8 km\n${last},long 11 km\n`;
    const { plan, kept } = await imported(text, 'a.csv');
    expect(plan).toContain(`  starts 2026-10-12

  week 1
    tue easy 8 km
    sun long 11 km
`);
    expect(kept).toEqual([]);
  });

  test('without a year it is a note, as in plain text', async () => {
    const { weeks } = await imported(
      'day,session\nTue 13 Oct,easy 8 km\n"Sun, 18.10.",long 11 km\n',
      'a.csv',
    );
    expect(weeks).toBe(`  week 1
    tue easy 8 km
      note "13 Oct"
    sun long 11 km
      note "18.10."
`);
  });

  test('without a year, in a week whose date is known', async () => {
    const { plan } = await imported(
      '## Week of 28 Dec 2026\n\n| day | session |\n|---|---|\n| Tue 29 Dec | easy 8 km |\n| Sun 3 Jan | long 11 km |\n',
      'a.md',
    );
    expect(plan).toContain(`  starts 2026-12-28

  week 1 "28 Dec 2026"
    tue easy 8 km
    sun long 11 km
`);
  });

  test('what is no single day stays a note', async () => {
    const { weeks, kept } = await imported('day,session\nTue or Wed,easy 8 km\n', 'a.csv');
    expect(weeks).toBe('  week 1\n    note "Tue or Wed"\n    any easy 8 km\n');
    expect(kept).toEqual(['2 note: Tue or Wed']);
  });
});

describe('csv: weeks whose rows do not follow each other', () => {
  const header = 'week,day,session,distance (km)\n';
  const sorted = `  week 1
    tue easy 8 km
    sun long 15 km

  week 2
    tue easy 9 km
    sun long 16 km
`;

  test.each([
    ['sorted by day', '1,Tue,Easy,8\n2,Tue,Easy,9\n1,Sun,Long,15\n2,Sun,Long,16\n'],
    ['with headings', 'Week 1,Tue,Easy,8\nWeek 2,Tue,Easy,9\nWeek 1,Sun,Long,15\nWeek 2,Sun,Long,16\n'],
    ['week 2 above week 1 in part', '1,Tue,Easy,8\n2,Tue,Easy,9\n2,Sun,Long,16\n1,Sun,Long,15\n'],
  ])('%s', async (_, rows) => {
    expect(await imported(header + rows, 'a.csv')).toMatchObject({ weeks: sorted, kept: [] });
  });

  test('with dates of which some days come again', async () => {
    const { plan } = await imported(
      'week,date,session\n1,2027-03-02,easy 8 km\n2,2027-03-09,easy 9 km\n1,2027-03-02,core 10 min\n2,2027-03-14,long 16 km\n',
      'a.csv',
    );
    expect(plan).toContain(`  starts 2027-03-01

  week 1
    tue easy 8 km + core 10 min

  week 2
    tue easy 9 km
    sun long 16 km
`);
  });

  test('a week that stands above one with a lower number', async () => {
    const { weeks } = await imported(`${header}1,Tue,Easy,8\n3,Tue,Easy,9\n2,Tue,Easy,7\n`, 'a.csv');
    expect(weeks).toBe(
      '  week 1\n    tue easy 8 km\n\n  week 2\n    tue easy 7 km\n\n  week 3\n    tue easy 9 km\n',
    );
  });

  test.each([
    ['counted down', '2,Tue,Easy,8\n1,Tue,Easy,9\n', ['week 1 "Week 2"', 'week 2 "Week 1"']],
    [
      'counted anew for the next block',
      '1,Tue,Easy,8\n2,Tue,Easy,9\n1,Tue,Easy,10\n2,Tue,Easy,11\n',
      ['week 1 "Week 1"', 'week 2 "Week 2"', 'week 3 "Week 1"', 'week 4 "Week 2"'],
    ],
  ])('%s they are as many as there are', async (_, rows, headings) => {
    const { weeks } = await imported(header + rows, 'a.csv');
    expect(weeks.match(/week .*/g)).toEqual(headings);
  });
});

describe('csv: a grid', () => {
  test('weeks below each other', async () => {
    const { plan } = await imported(
      `Half marathon block
,Mon,Tue,Wed,Thu,Fri,Sat,Sun,Total
Week 1,Rest,8km easy,,6 x 800m @ 5k w/ 400 jog,Rest,,"14 km long
core 20 min",28
Week 2 recovery,Rest,6km easy,,,Rest,,10 km long,16
`,
      'a.csv',
    );
    expect(plan).toBe(`runplan 1

plan "Half marathon block"

  week 1
    note "Total: 28"
    mon rest
    tue easy 8 km
    thu run: 6 x 800 m @ 5k recover jog 400 m
    fri rest
    sun long 14 km + core 20 min

  week 2 recovery
    note "Total: 16"
    mon rest
    tue easy 6 km
    fri rest
    sun long 10 km
`);
  });

  test('weeks side by side', async () => {
    const { weeks } = await imported('Day,Week 1,Week 2\nTue,easy 5k,easy 6k\nSun,long 8k,\n', 'a.csv');
    expect(weeks).toBe('  week 1\n    tue easy 5 km\n    sun long 8 km\n\n  week 2\n    tue easy 6 km\n');
  });
});

describe('csv: the days of a grid', () => {
  const row = '1,rest,easy 8 km,rest,tempo 20 min,rest,easy 6 km,long 15 km\n';

  test.each([
    'Woche,Mo,Di,Mi,Do,Fr,Sa,So',
    'Woche,Mo.,Di.,Mi.,Do.,Fr.,Sa.,So.',
    'Woche,Montag,Dienstag,Mittwoch,Donnerstag,Freitag,Samstag,Sonntag',
    'Woche,Montag,Dienstag,Mittwoch,Donnerstag,Freitag,Sonnabend,Sonntag',
  ])('%s', async (header) => {
    expect(await imported(`${header}\n${row}`, 'a.csv')).toMatchObject({
      weeks: `  week 1
    mon rest
    tue easy 8 km
    wed rest
    thu tempo 20 min
    fri rest
    sat easy 6 km
    sun long 15 km
`,
      kept: [],
    });
  });

  test('what stands below a name that is no day is kept with it, and told', async () => {
    const { weeks, kept } = await imported(
      'Week,Mon,Teusday,Wed,Thu,Fri,Sat,Sundy,Total,Notes\n1,rest,easy 8 km,,tempo 20 min,,,long 15 km,28,windy\n',
      'a.csv',
    );
    expect(weeks).toBe(`  week 1
    note "Teusday: easy 8 km"
    note "Sundy: long 15 km"
    note "Total: 28"
    note "Notes: windy"
    mon rest
    thu tempo 20 min
`);
    expect(kept).toEqual(['2 note: Teusday: easy 8 km', '2 note: Sundy: long 15 km']);
  });

  test('so it is where weeks stand beside each other', async () => {
    const { weeks, kept } = await imported('Day,Week 1\nTeusday,easy 5k\nWed,rest\nTotal,5\n', 'a.csv');
    expect(weeks).toBe('  week 1\n    note "Teusday: easy 5k"\n    note "Total: 5"\n    wed rest\n');
    expect(kept).toEqual(['2 note: Teusday: easy 5k']);
  });
});

describe('csv that is none', () => {
  test.each([
    [
      'a,b\n1,2\n',
      'No header row was found. Name the columns in it: date or day, week, session, distance, duration, notes; or a column for each day of the week.',
    ],
    ['day,session\n', 'There is no row below the header row: nothing to import.'],
    [
      'day,session\nTue,"easy 5k\n',
      'Row 2 has a quote that is not closed: is the file whole? Write `""` for a quote inside a cell.',
    ],
  ])('%j', async (text, message) => {
    await expect(imported(text, 'a.csv')).rejects.toThrow(message);
  });
});

describe('markdown', () => {
  test('a table for each week, with what stands around them', async () => {
    const { plan, format } = await imported(
      `# Autumn 10k

Run by feel.

## Week 1

| Day | Session | Notes |
|-----|:-------:|-------|
| Tue | **8 km easy** | flat |
| Sun | long 12 km \\| hills | |

Well done.

## Week 2 - recovery
| Day | Session |
|---|---|
| Tue | 6 km easy |
`,
      'autumn.md',
    );
    expect(format).toBe('markdown');
    expect(plan).toBe(`runplan 1

plan "Autumn 10k"
  note "Run by feel."

  week 1
    note "Well done."
    tue easy 8 km
      note "flat"
    sun long 12 km + hills

  week 2 recovery
    tue easy 6 km
`);
  });

  test('without a table it is plain text', async () => {
    const { weeks, format } = await imported(
      '# Plan\n\n## Week 1\n\n- **Tue:** 8k easy\n- Wed: rest\n',
      'a.md',
    );
    expect(format).toBe('plain');
    expect(weeks).toBe('  week 1\n    tue easy 8 km\n    wed rest\n');
  });
});

test('standard input is told by its content', async () => {
  expect((await imported('day,session\nTue,easy 5k\n', '')).format).toBe('csv');
  expect((await imported('| day | session |\n|---|---|\n| Tue | easy 5k |\n', '')).format).toBe('markdown');
  expect((await imported('Tue: easy 5k, softly\n', '')).format).toBe('plain');
});

test('the heading of a week is no header of a table', async () => {
  const { format, weeks } = await imported('Week 1, 60 km\nTue: easy 5k\nSun: long 12k\n', 'a.txt');
  expect(format).toBe('plain');
  expect(weeks).toBe('  week 1 total 60 km\n    tue easy 5 km\n    sun long 12 km\n');
});

describe('refused before it is read is', () => {
  test.each([
    [
      'more rows than a plan has',
      `date,session\n${'2027-03-01,easy 5 km\n'.repeat(20_000)}`,
      'This has more entries than a plan has (5000): split the file, one file a plan is a good size.',
    ],
    [
      'a wide header',
      `date,session${',more'.repeat(40_000)}\n2027-03-01,easy 5 km\n`,
      'Line 1 has 40002 columns, and of a table up to 200 are read: leave in it what belongs to the plan.',
    ],
    [
      'a long cell',
      `date,session\n2027-03-01,"${'easy 5 km '.repeat(80_000)}"\n`,
      'A text in line 2 has 800000 characters, and of an entry of a plan up to 20000 are read: give each session a line or a cell of its own.',
    ],
  ])('%s', async (_, text, message) => {
    await expect(imported(text, 'a.csv')).rejects.toThrow(message);
  });

  test('no table with empty columns at its end', async () => {
    const empty = ','.repeat(16_000);
    const { weeks } = await imported(`day,session${empty}\nTue,easy 5k${empty}\n`, 'a.csv');
    expect(weeks).toBe('  week 1\n    tue easy 5 km\n');
  });
});

test('a figure that numbers no week is kept and told', async () => {
  const { weeks, kept } = await imported(
    'week,day,session\n-1,tue,easy 5 km\n1.5,tue,easy 5 km\n5000,tue,easy 5 km\nto 7,tue,easy 5 km\n',
    'a.csv',
  );
  expect(weeks).toBe(`  week 1
    note "Week -1"
    tue easy 5 km

  week 2
    note "Week 1.5"
    tue easy 5 km

  week 3
    note "Week 5000"
    tue easy 5 km

  week 4 "to 7"
    tue easy 5 km
`);
  expect(kept).toEqual(['2 note: Week -1', '3 note: Week 1.5', '4 note: Week 5000']);
});

describe('rows between those of sessions', () => {
  test.each([
    ['Total,,,15', 'note "Total, Distance (km): 15"'],
    [',,Total,15', 'note "Total, Distance (km): 15"'],
    ['1,Total:,,15', 'note "Total, Week: 1, Distance (km): 15"'],
    ['Week 1 total,,,15', 'note "Week 1 total, Distance (km): 15"'],
    ['Weekly mileage,,,15 km', 'note "Weekly mileage, Distance (km): 15 km"'],
    ['Grand Total,,,15', 'note "Grand Total, Distance (km): 15"'],
    [',Average,,7.5', 'note "Average, Distance (km): 7.5"'],
  ])('a sum is a note and no running: %s', async (sum, note) => {
    const { weeks, kept } = await imported(
      `Week,Day,Session,Distance (km)\n1,Mon,easy,5\n1,Sun,long,10\n${sum}\n2,Mon,easy,6\n`,
      'a.csv',
    );
    expect(weeks).toBe(`  week 1
    ${note}
    mon easy 5 km
    sun long 10 km

  week 2
    mon easy 6 km
`);
    expect(kept).toEqual([]);
  });

  test.each([
    ['1,Tue,Total body strength,', 'tue run "Total body strength"'],
    ['1,Tue,Total,', 'tue run "Total"'],
  ])('a session that is called so stays one: %s', async (row, day) => {
    const { weeks } = await imported(`Week,Day,Session,Distance (km)\n1,Mon,easy,5\n${row}\n`, 'a.csv');
    expect(weeks).toContain(day);
  });

  const GRID = 'Week,Mon,Tue,Sun\n';

  test.each([
    [',core 20 min,,', 'mon easy 5 km + core 20 min', ''],
    ['PM,core 20 min,,', 'mon easy 5 km + pm core 20 min', ''],
    ['Total,5,,10', 'mon easy 5 km', '    note "Total, Mon: 5, Sun: 10"\n'],
    ['Notes,flat,,', 'mon easy 5 km\n      note "Notes: flat"', ''],
    ['Actual,5.1 km,,', 'mon easy 5 km\n      note "Actual: 5.1 km"', ''],
    ['km,5,,', 'mon easy 5 km\n      note "km: 5"', ''],
  ])('a row of a grid without a week is of the one above: %s', async (row, monday, note) => {
    const { weeks, kept } = await imported(
      `${GRID}1,easy 5 km,,long 10 km\n${row}\n2,easy 6 km,,long 11 km\n`,
      'a.csv',
    );
    expect(weeks).toBe(`  week 1
${note}    ${monday}
    sun long 10 km

  week 2
    mon easy 6 km
    sun long 11 km
`);
    expect(kept).toEqual([]);
  });

  test('the half of the day stands beside the week', async () => {
    const { weeks } = await imported(
      'Week,,Mon,Tue,Sun\n1,AM,easy 5 km,rest,long 10 km\n,PM,core 20 min,,\n2,AM,easy 6 km,rest,long 11 km\n',
      'a.csv',
    );
    expect(weeks).toBe(`  week 1
    mon am easy 5 km + pm core 20 min
    tue rest
    sun am long 10 km

  week 2
    mon am easy 6 km
    tue rest
    sun am long 11 km
`);
  });

  test.each([
    ['Race week,easy 3 km,,', '  week 2 race'],
    ['Taper,easy 3 km,,', '  week 2 taper'],
  ])('a week that has a name is one: %s', async (row, heading) => {
    const { weeks } = await imported(`${GRID}1,easy 5 km,,long 10 km\n${row}\n`, 'a.csv');
    expect(weeks).toContain(`${heading}\n    mon easy 3 km\n`);
  });

  test('without any number each row is a week', async () => {
    const { weeks } = await imported('Mon,Tue,Sun\neasy 5 km,,\neasy 6 km,,\n', 'a.csv');
    expect(weeks).toBe('  week 1\n    mon easy 5 km\n\n  week 2\n    mon easy 6 km\n');
  });

  test.each([
    ['1,1 Mar 2027,2 Mar 2027,7 Mar 2027\n,', ',8 Mar 2027,9 Mar 2027,14 Mar 2027\n2,'],
    [',01/03/2027,02/03/2027,07/03/2027\n1,', '2,08/03/2027,09/03/2027,14/03/2027\n,'],
  ])('dates of the days stand above them: %s', async (first, second) => {
    const { plan, kept } = await imported(
      `${GRID}${first}easy 5 km,,long 10 km\n${second}easy 6 km,,\n,core,,\n`,
      'a.csv',
    );
    expect(plan).toContain(`  starts 2027-03-01

  week 1
    mon easy 5 km
    sun long 10 km

  week 2
    mon easy 6 km + core
`);
    expect(kept).toEqual([]);
  });

  test('dates of the days without a year are told', async () => {
    const { weeks, kept } = await imported(`${GRID}1,1 Mar,2 Mar,7 Mar\n,easy 5 km,,long 10 km\n`, 'a.csv');
    expect(weeks).toBe(
      '  week 1\n    note "mon 1 Mar, tue 2 Mar, sun 7 Mar"\n    mon easy 5 km\n    sun long 10 km\n',
    );
    expect(kept).toEqual(['2 note: mon 1 Mar, tue 2 Mar, sun 7 Mar']);
  });

  test('a row below a day has more of it', async () => {
    const { weeks } = await imported(
      'Day,Week 1,Week 2\nMon,easy 5 km,easy 6 km\n,core,\nSun,long 10 km,long 11 km\n',
      'a.csv',
    );
    expect(weeks).toBe(`  week 1
    mon easy 5 km + core
    sun long 10 km

  week 2
    mon easy 6 km
    sun long 11 km
`);
  });
});

describe('units and days beside figures', () => {
  test.each([
    ['Distance,Unit', '8,km', 'easy 8 km'],
    ['Distance,Unit', '5,mi', 'easy 5 mi'],
    ['Amount,Units', '45,min', 'easy 45 min'],
    ['Unit,Distance', 'km,8', 'easy 8 km'],
    ['Distance,Unit', '8 km,km', 'easy 8 km'],
    ['Distance (mi),Unit', '8,hard', 'easy 8 mi\n      note "Unit: hard"'],
    ['Duration (hh:mm:ss)', '00:45:00', 'easy 00:45:00'],
    ['Duration (h:mm)', '1:30', 'easy 1 h 30 min'],
    ['Duration (mm:ss)', '45:30', 'easy 45 min 30 s'],
    ['Duration (min)', '45:00', 'easy 45 min'],
    ['Duration (min)', '1:15', 'run "easy, 1:15"'],
    ['Duration (min)', '0:45', 'run "easy, 0:45"'],
    ['Distance (km)', '~8', 'easy ~8 km'],
    ['Duration,Unit', '0:45,hours', 'easy 45 min'],
  ])('%s: %s', async (names, cells, session) => {
    const { weeks } = await imported(`Day,Session,${names}\nMon,easy,${cells}\n`, 'a.csv');
    expect(weeks).toBe(`  week 1\n    mon ${session}\n`);
  });

  test('of two amounts each has the unit beside it', async () => {
    const { weeks } = await imported(
      'Day,Session,Distance,Unit,Duration,Unit\nMon,easy,8,km,,\nTue,long,,,90,min\n',
      'a.csv',
    );
    expect(weeks).toBe('  week 1\n    mon easy 8 km\n    tue long 90 min\n');
  });

  test('a day that is not that of the date is told', async () => {
    const { weeks, kept } = await imported('Day,Date,Session\nMon,2027-03-02,easy 5 km\n', 'a.csv');
    expect(weeks).toContain('    tue easy 5 km\n      note "Mon"\n');
    expect(kept).toEqual(['2 note: Mon']);
  });

  test('several weeks in a cell', async () => {
    const { weeks } = await imported('Week,Day,Session\n1-4,Mon,easy 5 km\n5,Mon,easy 6 km\n', 'a.csv');
    expect(weeks).toBe('  week 1-4\n    mon easy 5 km\n\n  week 5\n    mon easy 6 km\n');
  });

  test('the line that tells Excel what separates columns is no name', async () => {
    const { plan, kept } = await imported('sep=;\r\nDay;Session\r\nMon;easy 7,5 km\r\nTue;?\r\n', 'a.csv');
    expect(plan).toContain('plan "a"\n\n  week 1\n    mon easy 7.5 km\n');
    expect(kept).toEqual(['4 session: ?']);
  });
});
