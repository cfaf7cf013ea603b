import { describe, expect, test } from 'vitest';
import { importPlan } from './import-plan.ts';

/** What a text becomes below its plan's first line, and what is kept of it as it is. */
async function imported(text: string, fileName = 'plan.txt', unit?: 'km' | 'mi') {
  const {
    text: plan,
    kept,
    entries,
    withoutUnit,
  } = await importPlan([{ name: fileName, content: text }], undefined, unit);
  return {
    plan,
    entries,
    withoutUnit,
    kept: kept.map(({ line, text: words, keptAs }) => `${line} ${keptAs}: ${words}`),
  };
}

/** The weeks alone. */
async function weeksOf(text: string): Promise<string> {
  const { plan } = await imported(text);
  return plan.slice(plan.indexOf('  week '));
}

test('a week in a line', async () => {
  const { plan, kept } = await imported(`Week 1: Mon 5k easy, Tues 6 x 400 m @ 5k, Sat 8k
Week 2 (Tue 5k; Thurs rest; Sun 10k)
Week 3: alternate runs of 4 mi with 10 mi hikes
Week 4 (40 miles)
Week 5: Brisk 5-minute walk, then alternate 90 seconds of running with 2 minutes of walking for a total of 20 minutes.
`);
  expect(plan.slice(plan.indexOf('  week '))).toBe(`  week 1
    mon easy 5 km
    tue run: 6 x 400 m @ 5k
    sat run 8 km

  week 2
    tue run 5 km
    thu rest
    sun run 10 km

  week 3
    note "alternate runs of 4 mi with 10 mi hikes"

  week 4 total 40 mi

  week 5
    any run: walk 5 min "brisk walk", 5 x (run 90 s, walk 2 min), run 90 s, walk 1 min
`);
  expect(kept).toEqual(['3 note: alternate runs of 4 mi with 10 mi hikes']);
});

describe('distances without a unit', () => {
  const TEXT = `Week 1
Mon: Easy 4
Tue: 3 m run
Wed: tempo 20 min
Thu: whatever Ben likes
Fri: Tempo 3-4
Sat: Long 14 with Ben
Sun: easy 4 or long 8
`;

  test('stay in quotes, and are counted', async () => {
    const { plan, withoutUnit } = await imported(TEXT);
    expect(plan).toContain('mon run "Easy 4"');
    expect(withoutUnit).toBe(4);
  });

  test.each(['km', 'mi'] as const)('are in %s where somebody says so', async (unit) => {
    const { plan, withoutUnit, kept } = await imported(TEXT, 'plan.txt', unit);
    expect(plan.slice(plan.indexOf('  week '))).toBe(`  week 1
    mon easy 4 ${unit}
    tue run 3 ${unit}
    wed tempo 20 min
    thu run "whatever Ben likes"
    fri tempo 3-4 ${unit}
    sat long 14 ${unit} "with Ben"
    sun run "easy 4 or long 8"
`);
    expect(kept).toEqual(['5 session: whatever Ben likes', '8 session: easy 4 or long 8']);
    expect(withoutUnit).toBe(0);
  });
});

test('a plan as a coach writes it in a message', async () => {
  const { plan, kept, entries } = await imported(`Spring half marathon
Athlete: Nora
PB 10k 52:10
Race: half marathon on 9 May 2027
Run mostly on soft ground.

Week 1
Mon: rest
Tue: 6 x 800m @ 5k w/ 400 jog, 10 min w/u
Wed - 40 min easy
Thu: whatever you and Ben feel like doing
Sun: 14 km long
Keep it slow!

Week 2: base
  • Tue: 8k easy
  • Sat\t10 km
`);
  expect(plan).toBe(`runplan 1

athlete "Nora"
  best 10k in 52:10

plan "Spring half marathon" for "Nora"
  race half-marathon on 2027-05-09
  note "Run mostly on soft ground."

  week 1
    mon rest
    tue run: warm up 10 min, 6 x 800 m @ 5k recover jog 400 m
    wed easy 40 min
    thu run "whatever you and Ben feel like doing"
    sun long 14 km
      note "Keep it slow!"

  week 2 base
    tue easy 8 km
    sat run 10 km
`);
  expect(kept).toEqual([
    '5 note: Run mostly on soft ground.',
    '11 session: whatever you and Ben feel like doing',
    '13 note: Keep it slow!',
  ]);
  expect(entries).toBe(12);
});

describe('where a week begins', () => {
  test('with the next Monday, or any day that lies before the one above', async () => {
    expect(
      await weeksOf('Mon easy 5k\nThu easy 6k\nSun long 10k\nMon rest\nTue easy 5k\nTue core 20 min'),
    ).toBe(
      `  week 1
    mon easy 5 km
    thu easy 6 km
    sun long 10 km

  week 2
    mon rest
    tue easy 5 km + core 20 min
`,
    );
  });

  test('with its heading, in whatever order its days stand', async () => {
    expect(
      await weeksOf('WK 1\nSun long 10k\nMon rest\nTue easy 5k\n\nwk 2 - recovery\nSun long 8k\nMon rest'),
    ).toBe(
      `  week 1
    sun long 10 km
    mon rest
    tue easy 5 km

  week 2 recovery
    sun long 8 km
    mon rest
`,
    );
    expect((await imported('WK 1\nSun long 10k\nMon rest')).plan).toContain('\n  weeks start on sun\n');
  });

  test('several weeks under one heading, and weeks that are counted down', async () => {
    expect(await weeksOf('Weeks 1-3\nTue easy 5k\nWeek 4\nTue easy 4k')).toBe(
      '  week 1-3\n    tue easy 5 km\n\n  week 4\n    tue easy 4 km\n',
    );
    expect(await weeksOf('Week 2 Hills\nTue easy 5k\nWeek 1\nSun race 10k')).toBe(
      '  week 1 "Week 2 Hills"\n    tue easy 5 km\n\n  week 2 "Week 1"\n    sun race 10k\n',
    );
  });

  test('by dates', async () => {
    const { plan } = await imported('2027-03-02 easy 5k\nSat 6 March 2027: long 10k\n16/3/2027 easy 6k\n');
    expect(plan).toBe(`runplan 1

plan "plan"
  starts 2027-03-01

  week 1
    tue easy 5 km
    sat long 10 km

  week 2

  week 3
    tue easy 6 km
`);
  });

  test('by the date of its heading', async () => {
    const { plan } = await imported('Week of 1 March 2027\nTue easy 5k\nWeek of 8 March 2027\nTue easy 6k\n');
    expect(plan).toContain('  starts 2027-03-01\n');
    expect(plan).toContain('  week 2 "8 March 2027"\n    tue easy 6 km\n');
  });
});

describe('dates in which day and month may be either', () => {
  test.each([
    ['another date of the file tells', '3/4/2027 easy 5k\n25/4/2027 easy 6k', '2027-03-29'],
    ['another date of the file tells', '3/4/2027 easy 5k\n3/25/2027 easy 6k', '2027-03-01'],
    ['the day of the week tells', 'Sat 3/4/2027 easy 5k', '2027-03-29'],
    ['the day of the week tells', 'Thu 3/4/2027 easy 5k', '2027-03-01'],
  ])('%s: %j', async (_, text, starts) => {
    expect((await imported(text)).plan).toContain(`  starts ${starts}\n`);
  });

  test.each(['3/4/2027 easy 5k', '3/4/2027 easy 5k\n25/4/2027 easy 6k\n4/25/2027 easy 6k'])(
    'nothing tells: %j',
    async (text) => {
      await expect(imported(text)).rejects.toThrow(
        '3/4/2027 can be 2027-04-03 or 2027-03-04, and no other date of the file tells which: write its dates as 2027-04-03.',
      );
    },
  );

  test('a date without a year stays a note', async () => {
    expect(await weeksOf('Mon 1 Mar: easy 5k\nTue 3/2 - easy 6k')).toBe(`  week 1
    mon easy 5 km
      note "1 Mar"
    tue easy 6 km
      note "3/2"
`);
  });
});

describe('what is not read is kept', () => {
  test.each([
    ['a comment sign takes nothing away', 'Tue easy 5k # with Ben', 'tue run "easy 5k # with Ben"'],
    ['a pace that is not there', 'Tue 20 min @ date pace', 'tue run "20 min @ date pace"'],
    ['a parenthesis that is left open', 'Tue 2 x (4 x 400\nWed easy 5k', 'tue run "2 x (4 x 400"'],
    ['a line that would go on in the next', 'Tue easy 5k,\nWed easy 5k', 'tue easy 5 km'],
    ['a figure without its unit', 'Tue easy 10', 'tue run "easy 10"'],
    ['what can mean two things', 'Tue long 1:30', 'tue run "long 1:30"'],
    ["what can't be meant", 'Tue easy 5000 km', 'tue run "easy 5000 km"'],
    ['quotes', 'Tue "go" by "feel" today', `tue run "'go' by 'feel' today"`],
    ['control characters', 'Tue \u001b[31m feel', 'tue run "␛[31m feel"'],
  ])('%s', async (_, text, line) => {
    expect((await weeksOf(text)).split('\n')[1]?.trim()).toBe(line);
  });

  test('a line of no day: a session of any day, or a note on the week', async () => {
    expect(
      await weeksOf('Week 1\neasy 5k\nA gentle start\nTue easy 6k\n\nAll of it by feel\n'),
    ).toBe(`  week 1
    note "A gentle start"
    note "All of it by feel"
    tue easy 6 km
    any easy 5 km
`);
  });

  test('no word of the language gets out of its place', async () => {
    const { plan } = await imported(
      'Title\nplan "Other"\nathlete "X"\nimport "y.runplan"\nweek 1\nmon easy 5k',
    );
    expect(plan).toBe(`runplan 1

plan "Title"
  note "plan 'Other'"
  note "athlete 'X'"
  note "import 'y.runplan'"

  week 1
    mon easy 5 km
`);
  });
});

test.each(['', '\n\n', 'Just some words.\nNothing else.', '{"a": 1}'])('no plan in %j', async (text) => {
  await expect(imported(text)).rejects.toThrow(
    'No week and no day was found. Begin each line with its day, such as `Tue: 6 x 800 m @ 5k`, or with its date.',
  );
});

test('bold as messages mark it', async () => {
  expect(await weeksOf('*Week 1*\n*Tue*: easy 5k\n*Wed easy 6k*\n* Thu 6 * 400 m\n')).toBe(
    '  week 1\n    tue easy 5 km\n    wed easy 6 km\n    thu run: 6 x 400 m\n',
  );
});

test('more than a plan has is refused before it is read', async () => {
  const advice = 'split the file, one file a plan is a good size.';
  await expect(imported('Week 1\nTue easy 5k\n'.repeat(521))).rejects.toThrow(
    `This has more weeks than a plan has (520): ${advice}`,
  );
  await expect(imported('Tue easy 5k\n'.repeat(5001))).rejects.toThrow(
    `This has more entries than a plan has (5000): ${advice}`,
  );
  await expect(imported(`Tue easy 5k ${'x y '.repeat(180_000)}`)).rejects.toThrow(
    'A text in line 1 has 720011 characters, and of an entry of a plan up to 20000 are read: give each session a line or a cell of its own.',
  );
});

test('dates that are too far apart are a slip', async () => {
  await expect(imported('2027-03-01 easy 5k\n2072-03-01 easy 5k')).rejects.toThrow(
    'The dates go from 2027-03-01 to 2072-02-29, more than ten years: correct the one that is wrong.',
  );
});

test('dates without a year beside days are notes, where most days have them', async () => {
  const { plan, kept } = await imported(
    'Week 1\nMon 1/3 -\nTue 2/3  easy 5k\nWed 3/3 rest\nSun (7/3) long 10k\n',
  );
  expect(plan.slice(plan.indexOf('  week 1'))).toBe(`  week 1
    mon rest
      note "1/3"
    tue easy 5 km
      note "2/3"
    wed rest
      note "3/3"
    sun long 10 km
      note "(7/3)"
`);
  expect(kept).toEqual([]);
});

test('a fraction behind a day is none', async () => {
  const { plan } = await imported('Week 1\nMon easy 5k\nTue easy 5k\nSat 1/2 marathon\n');
  expect(plan).toContain('    sat run "1/2 marathon"\n');
});
