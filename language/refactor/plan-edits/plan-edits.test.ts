import { describe, expect, test } from 'vitest';
import { after } from './testing.ts';

const PLAN = `plan "P"
  starts 2027-01-04
  race 10k on 2027-02-21

  # The usual week.
  week 1
    mon core 20 min
    tue easy 10 km # flat
      allow rest-days because "a trial"
    sun long 15 km

  week 2 like week 1 at 80%
    tue easy 5 km

  # The second block.
  week 3 like week 2
  week 4 like week 1
    any strides
`;

describe('a session', () => {
  const TWO = `plan "P"
  week 1
    tue easy 8 km + core 20 min "calm" # flat
      note "by the river"
    thu easy 6 km
      allow rest-days because "a trial"
    fri rest
  week 2 like week 1 at 50%
    sun long 12 km
`;

  test.each([
    ['tue thu', '    tue core 20 min "calm" # flat\n', '    thu easy 6 km + easy 8 km\n'],
    ['tue thu 2', '    tue easy 8 km # flat\n', '    thu easy 6 km + core 20 min "calm"\n'],
  ])('goes to a day that has one: %s', (words, from, to) => {
    const moved = after(TWO, `move-session 1 ${words}`);
    expect(moved).toContain(from);
    expect(moved).toContain(to);
    // The copy keeps what it had.
    expect(moved).toContain('  week 2 like week 1 at 50%\n    tue easy 4 km + core 20 min "calm"\n');
  });

  test('that is alone goes to a free day with all that stands below it', () => {
    expect(after(TWO, 'move-session 1 thu fri')).toContain(
      '    fri easy 6 km\n      allow rest-days because "a trial"\n',
    );
    expect(after(TWO, 'move-session 1 thu tue')).toBe(
      'what stands below `thu` of week 1 belongs to its only session. Swap the days',
    );
    expect(after(TWO, 'move-session 1 thu sat 2')).toBe('`thu` of week 1 has no session 2');
  });

  test('goes in a copy, and the week that is copied stays', () => {
    expect(after(TWO, 'move-session 2 tue sun 2')).toBe(
      TWO.replace(
        '    sun long 12 km\n',
        '    tue easy 4 km\n      note "by the river"\n    sun long 12 km + core 20 min "calm"\n',
      ),
    );
    expect(after(TWO, 'move-session 2 thu mon')).toContain(
      '    mon easy 3 km\n    thu rest\n    sun long 12 km\n',
    );
  });

  test('goes to another week, and what copies either keeps what it had', () => {
    expect(after(TWO, 'move-session 1 tue 2 wed')).toBe(`plan "P"
  week 1
    tue core 20 min "calm" # flat
      note "by the river"
    thu easy 6 km
      allow rest-days because "a trial"
    fri rest
  week 2 like week 1 at 50%
    tue easy 4 km + core 20 min "calm"
      note "by the river"
    wed easy 8 km
    sun long 12 km
`);
    // A copied one comes with the amount that it has there.
    expect(after(TWO, 'move-session 2 thu 1 thu')).toBe(`plan "P"
  week 1
    tue easy 8 km + core 20 min "calm" # flat
      note "by the river"
    thu easy 6 km + easy 3 km
      allow rest-days because "a trial"
    fri rest
  week 2 like week 1 at 50%
    thu rest
    sun long 12 km
`);
    expect(after(TWO, 'move-session 2 sun 1 fri')).toContain('    fri long 12 km\n  week 2 like');
    expect(after(TWO, 'move-session 1 thu 2 mon')).toContain(
      '  week 2 like week 1 at 50%\n    mon easy 6 km\n      allow rest-days because "a trial"\n',
    );
    expect(after(TWO, 'move-session 1 tue 7 wed')).toBe('it has no week 7: its weeks are 1 to 2');
  });

  test('goes from a line of several weeks and days to one of others', () => {
    expect(
      after(
        'plan "P"\n  week 1-2\n    mon,wed easy 5 km\n  week 3-4\n    tue easy 7 km\n',
        'move-session 2 wed 3 fri',
      ),
    ).toBe(`plan "P"
  week 1
    mon,wed easy 5 km
  week 2
    mon easy 5 km
  week 3
    tue easy 7 km
    fri easy 5 km
  week 4
    tue easy 7 km
`);
  });

  test('gets another amount', () => {
    expect(after(TWO, 'change-amount 1 thu 7km')).toContain('    thu easy 7 km\n');
    expect(after(TWO, 'change-amount 1 thu 7km')).toContain('week 2 like week 1 at 50%\n    thu easy 3 km\n');
    expect(after(TWO, 'change-amount 2 thu 40min')).toBe(
      TWO.replace('    sun long', '    thu easy 40 min\n    sun long'),
    );
    expect(after(TWO, 'change-amount 1 thu lots')).toBe(
      '`lots` is no amount. Write it like `8 km` or `45 min`',
    );
    expect(after(TWO, 'change-amount 1 tue 30min 2')).toBe(
      'its steps or its name tell how much it is. Change those in the text',
    );
    expect(after(TWO, 'change-amount 1 sat 3km')).toBe('`sat` of week 1 has no session 1');
  });
});

describe('a plan', () => {
  test('insert a week: it is like the one before, and what copies later weeks follows', () => {
    expect(after(PLAN, 'insert-week before 2')).toBe(
      PLAN.replace('week 4 like', 'week 5 like')
        .replace('week 3 like week 2', 'week 4 like week 3')
        .replace('  week 2 like week 1 at 80%', '  week 2 like week 1\n\n  week 3 like week 1 at 80%'),
    );
    expect(after(PLAN, 'insert-week after 4')).toBe(`${PLAN}  week 5 like week 4\n`);
    expect(after(PLAN, 'insert-week before 1')).toBe(
      PLAN.replace(/week (\d)/g, (_, number) => `week ${Number(number) + 1}`).replace(
        '  # The usual week.',
        '  week 1\n\n  # The usual week.',
      ),
    );
    expect(after('plan "P"\n  week 1\n    sun race 10k\n', 'insert-week after 1')).toBe(
      'plan "P"\n  week 1\n    sun race 10k\n  week 2\n',
    );
    expect(after('plan "P"\n  week 1\n    sun race 10k', 'insert-week after 1')).toBe(
      'plan "P"\n  week 1\n    sun race 10k\n  week 2',
    );
  });

  test('remove a week: its copies are written out, and nothing else changes', () => {
    expect(after(PLAN, 'remove-week 1')).toBe(`plan "P"
  starts 2027-01-04
  race 10k on 2027-02-21

  week 1
    mon core 20 min
    tue easy 5 km
    sun long 12 km

  # The second block.
  week 2 like week 1
  week 3
    mon core 20 min
    tue easy 10 km
    sun long 15 km
    any strides
`);
    expect(after(PLAN, 'remove-week 4')).toBe(PLAN.replace(/ {2}week 4 [\s\S]*$/, ''));
    expect(after('plan "P"\n  week 1\n', 'remove-week 1')).toBe('week 1 is its only week');
    expect(after(PLAN, 'remove-week 9')).toBe('it has no week 9: its weeks are 1 to 4');
    expect(after('plan "P"\n  week 1\n', 'remove-week 9')).toBe('it has no week 9: its only week is 1');
  });

  test('a copy of a rounded copy is written out with it', () => {
    const text = `plan "P"
  week 1
    tue easy 5.3 km
  week 2 like week 1 at 85%
  week 3 like week 2 at 50%
  week 4 like week 2
`;
    expect(after(text, 'remove-week 1')).toBe(`plan "P"
  week 1
    tue easy 4.5 km
  week 2 like week 1 at 50%
    tue easy 2.3 km
  week 3 like week 1
`);
  });

  test('move a week: what comes to stand before what it copies is written out', () => {
    expect(after(PLAN, 'move-week 4 before 2')).toBe(`plan "P"
  starts 2027-01-04
  race 10k on 2027-02-21

  # The usual week.
  week 1
    mon core 20 min
    tue easy 10 km # flat
      allow rest-days because "a trial"
    sun long 15 km

  week 2 like week 1
    any strides

  week 3 like week 1 at 80%
    tue easy 5 km
  # The second block.
  week 4 like week 3
`);
    expect(after(PLAN, 'move-week 3 before 2')).toContain(`  # The second block.
  week 2
    mon core 20 min
    tue easy 5 km
    sun long 12 km

  week 3 like week 1 at 80%
    tue easy 5 km
  week 4 like week 1
`);
    expect(after(PLAN, 'move-week 3 after 2')).toBe('week 3 already stands there');
  });

  test('swap days: comments and what is allowed go along, copies keep what they had', () => {
    expect(after(PLAN, 'swap-days 1 tue sun')).toBe(`plan "P"
  starts 2027-01-04
  race 10k on 2027-02-21

  # The usual week.
  week 1
    mon core 20 min
    tue long 15 km
    sun easy 10 km # flat
      allow rest-days because "a trial"

  week 2 like week 1 at 80%
    tue easy 5 km
    sun long 12 km

  # The second block.
  week 3 like week 2
  week 4 like week 1
    tue easy 10 km
    sun long 15 km
    any strides
`);
    // What is copied is written; a day that comes to hold nothing is a day of rest.
    expect(after(PLAN, 'swap-days 3 tue wed')).toBe(
      PLAN.replace('week 3 like week 2\n', 'week 3 like week 2\n    tue rest\n    wed easy 5 km\n'),
    );
    expect(after(PLAN, 'swap-days 1 wed thu')).toBe('both days hold the same');
    expect(after(PLAN, 'swap-days 1 wed wed')).toBe('not understood');
  });

  test('shift dates', () => {
    expect(after(PLAN, 'shift-dates 2 weeks later')).toBe(
      PLAN.replace('2027-01-04', '2027-01-18').replace('2027-02-21', '2027-03-07'),
    );
    expect(after(PLAN, 'shift-dates 1 day earlier')).toBe(
      PLAN.replace('2027-01-04', '2027-01-03').replace('2027-02-21', '2027-02-20'),
    );
    expect(after('plan "P"\n  week 1\n', 'shift-dates 1 day earlier')).toBe(
      'it has no dates: neither `starts` nor `race … on`',
    );
    expect(after(PLAN, 'shift-dates 0 days later')).toBe('not understood');
  });

  test('mark a day or a week', () => {
    expect(after(PLAN, 'mark 3 tue sick flu')).toBe(
      PLAN.replace('week 3 like week 2\n', 'week 3 like week 2\n    tue sick "flu"\n'),
    );
    expect(after(PLAN, 'mark 2 holiday')).toBe(
      PLAN.replace(
        '  week 2 like week 1 at 80%\n    tue easy 5 km\n',
        '  week 2\n    mon holiday\n    tue holiday\n    sun holiday\n',
      ).replace(
        'week 3 like week 2\n',
        'week 3 like week 2\n    mon core 20 min\n    tue easy 5 km\n    sun long 12 km\n',
      ),
    );
    expect(after('plan "P"\n  week 1\n', 'mark 1 sick')).toBe('week 1 has no training');
    expect(after(PLAN, 'mark 1 tired')).toBe('not understood');
  });

  test.each([
    ['plan "P"\n  week 1\n    tue esy 5 5 km\n', 'a line of the plan could not be read. Mend it first'],
    ['plan "P"\n  week 1\n  week 1\n', 'its weeks are not numbered in order, each once. Number them first'],
    [
      'plan "P"\n  week 1\n  week 2 like week 3\n',
      'week 2 copies a week that does not stand before it. Correct its `like` first',
    ],
  ])('that is not certain is left alone: %j', (text, why) => {
    expect(after(text, 'insert-week after 1')).toBe(why);
  });
});

describe('lines for several days, weeks and athletes', () => {
  const SHARED = `athlete "Amy"
athlete "Bob"
plan "P" for "Amy", "Bob"
  week 1
    mon, wed-fri easy 5 km # soft
      note "Talk."
      for "Amy" walk 30 min
    sun long 10 km

  # The block.
  week 2-4 like week 1 at 80%
    tue easy 4 km
  week 5 like week 3
`;
  const HEAD = SHARED.slice(0, SHARED.indexOf('  week 1'));

  test('insert a week within a range', () => {
    expect(after(SHARED, 'insert-week after 3')).toBe(
      SHARED.replace(
        `  week 2-4 like week 1 at 80%
    tue easy 4 km
  week 5 like week 3
`,
        `  week 2-3 like week 1 at 80%
    tue easy 4 km
  week 4 like week 3
  week 5 like week 1 at 80%
    tue easy 4 km
  week 6 like week 3
`,
      ),
    );
    expect(after(SHARED, 'insert-week before 2')).toBe(
      SHARED.replace('week 5 like week 3', 'week 6 like week 4')
        .replace('week 2-4 like', 'week 3-5 like')
        .replace('  # The block', '  week 2 like week 1\n\n  # The block'),
    );
  });

  test('remove a week of a range, or one whose lines for athletes are copied', () => {
    expect(after(SHARED, 'remove-week 2')).toBe(
      SHARED.replace('week 2-4', 'week 2-3').replace('week 5 like week 3', 'week 4 like week 2'),
    );
    expect(after(SHARED, 'remove-week 1')).toContain(`
  # The block.
  week 1-3
    mon easy 4 km
      note "Talk."
      for "Amy" walk 30 min
    tue easy 4 km
    wed easy 4 km
      note "Talk."
      for "Amy" walk 30 min
`);
  });

  test('move a week out of a range', () => {
    expect(after(SHARED, 'move-week 3 after 5')).toContain(`  # The block.
  week 2 like week 1 at 80%
    tue easy 4 km
  week 3 like week 1 at 80%
    tue easy 4 km
  week 4
    mon easy 4 km
`);
  });

  test('swap days, one of which shares its line', () => {
    expect(after(SHARED, 'swap-days 1 wed sun')).toContain(`  week 1
    mon, thu, fri easy 5 km # soft
      note "Talk."
      for "Amy" walk 30 min
    wed long 10 km
    sun easy 5 km # soft
      note "Talk."
      for "Amy" walk 30 min

  # The block.
  week 2-4 like week 1 at 80%
    tue easy 4 km
    wed easy 4 km
      note "Talk."
      for "Amy" walk 30 min
    sun long 8 km
`);
  });

  test('mark a day of a range', () => {
    expect(after(SHARED, 'mark 3 tue sick flu')).toBe(
      `${SHARED.slice(0, SHARED.indexOf('  week 2-4'))}  week 2 like week 1 at 80%
    tue easy 4 km
  week 3 like week 1 at 80%
    tue sick "flu"
  week 4 like week 1 at 80%
    tue easy 4 km
  week 5 like week 3
    tue easy 4 km
`,
    );
    expect(
      after(SHARED, 'mark 1 thu travel').startsWith(`${HEAD}  week 1
    mon, wed, fri easy 5 km # soft
      note "Talk."
      for "Amy" walk 30 min
    thu travel
`),
    ).toBe(true);
  });

  test('a long line that is written out is broken in no figure', () => {
    const session = 'climb 150 m in "Road" "x": 10 km @ easy, 2 km @ marathon + 10 s/km "relax"';
    expect(
      after(
        `plan "P"\n  week 1\n    sun long 12 km @ easy ${session}\n  week 2 like week 1\n    tue easy 5 km\n`,
        'remove-week 1',
      ),
    ).toBe(
      'plan "P"\n  week 1\n    tue easy 5 km\n    sun long 12 km @ easy climb 150 m in "Road" "x": 10 km @ easy, ' +
        '2 km @ marathon + 10 s/km "relax"\n',
    );
  });

  test('the weeks of another plan are edited there', () => {
    const text = 'plan "B" like plan "A"\n  starts 2027-03-01\nplan "A"\n  week 1\n    tue easy 5 km\n';
    expect(after(text, 'remove-week 1')).toBe('its weeks are those of another plan. Edit that one');
    expect(after(text, 'shift-dates 1 week later')).toBe(text.replace('03-01', '03-08'));
  });
});

describe('where some athletes do something else', () => {
  const FOR_SOME = `athlete "Amy"
athlete "Bob"

plan "P" for "Amy", "Bob" at 80%
  week 1
    tue easy 5 km
    thu easy 8 km + core 10 min
      for "Bob" easy 6 km
    sat tempo 4 km
      for "Bob" easy 3 km
  week 2 like week 1
`;

  test.each([
    ['1 tue thu', 'thu` of week 1'],
    ['1 thu tue', 'thu` of week 1'],
    ['1 thu fri', 'thu` of week 1'],
    ['2 tue thu', 'thu` of week 2'],
    ['2 thu fri 2', 'thu` of week 2'],
    ['1 tue 2 thu', 'thu` of week 2'],
  ])('no session comes or goes alone: %s', (words, day) => {
    expect(after(FOR_SOME, `move-session ${words}`)).toBe(
      `some athletes do something else on \`${day}, and would do more or less than before. Change the text`,
    );
  });

  test.each(['2 sat tue', '2 sat 1 tue'])('nor from below a copied day: %s', (words) => {
    expect(after(FOR_SOME, `move-session ${words}`)).toBe(
      'what stands below `sat` of week 2 belongs to its only session. Swap the days',
    );
  });

  test('a day goes with all of it', () => {
    expect(after(FOR_SOME, 'move-session 2 sat sun')).toContain(
      '    sun tempo 4 km\n      for "Bob" easy 3 km\n',
    );
  });
});

test.each([
  ['Week 2: taper, 70% of week 1', 'Week 1: taper'],
  ['week 2: 70% of week 1', 'week 1:'],
  ['wk 2: taper, like week 1 at 70%', 'wk 1: taper'],
  ['week 2 same as week 1, -30%', 'week 1'],
])('nothing stays of a copy that is written out: %s', (header, left) => {
  expect(after(`plan "P"\n  week 1\n    tue easy 10 km\n  ${header}\n`, 'remove-week 1')).toBe(
    `plan "P"\n  ${left}\n    tue easy 7 km\n`,
  );
});

test.each([
  ['Week 1 - base (34 km)', 'Week 1 - base'],
  ['Week 1: base - 34 km', 'Week 1: base'],
  ['week 1 base total 34 km', 'week 1 base'],
  ['week 1 total 34 km "hills"', 'week 1 "hills"'],
])('nothing stays of the total of a week that is marked: %s', (header, left) => {
  expect(after(`plan "P"\n  ${header}\n    tue easy 10 km\n`, 'mark 1 sick')).toBe(
    `plan "P"\n  ${left}\n    tue sick\n`,
  );
});

describe('a plan that another one is like', () => {
  const LIKE = `plan "P"
  week 1
    tue easy 5 km
  week 2
    tue easy 6 km
  week 3
    tue easy 7 km
plan "Q" like plan "P"
  week 2
    tue easy 4 km
`;

  test.each(['insert-week before 2', 'insert-week after 1', 'remove-week 1', 'move-week 3 before 2'])(
    'keeps its weeks in the places of those of that: %s',
    (command) => {
      expect(after(LIKE, command)).toBe(
        'the plan "Q" is like it, and weeks that it writes itself would stand in the place of others. Change the text',
      );
    },
  );

  test.each(['insert-week after 2', 'remove-week 3', 'mark 2 sick'])(
    'is changed where it can be: %s',
    (command) => {
      expect(after(LIKE, command)).toContain('plan "Q" like plan "P"\n  week 2\n    tue easy 4 km\n');
    },
  );
});

describe('what was done stays where it was', () => {
  const DATED = `plan "P"
  starts 2027-01-04
  week 1
    mon easy 5 km
    wed easy 6 km
    sun long 10 km
  week 2 like week 1
    done 2027-01-13 6 km "knee pain 3/10"
  week 3 like week 1
    mon easy 4 km
      done 4 km
  week 4
    tue easy 5 km
`;
  const stays = (day: string, week: number) =>
    `what was done on \`${day}\` of week ${week} stays where it was`;

  test.each([
    ['mark 3 mon sick', stays('mon', 3)],
    ['mark 2 wed sick', stays('wed', 2)],
    ['mark 2 sick', stays('wed', 2)],
    ['swap-days 2 mon wed', stays('wed', 2)],
    ['move-session 2 wed thu', stays('wed', 2)],
    ['move-session 4 tue 2 wed', stays('wed', 2)],
    ['change-amount 2 wed 8km', stays('wed', 2)],
    ['remove-week 2', stays('wed', 2)],
    ['remove-week 3', stays('mon', 3)],
    // The weeks behind it would have other dates.
    ['remove-week 1', stays('mon', 3)],
    ['insert-week after 2', stays('mon', 3)],
    ['move-week 3 after 4', stays('mon', 3)],
    ['shift-dates 1 week later', stays('mon', 3)],
  ])('%s', (command, reason) => {
    expect(after(DATED, command)).toBe(reason);
  });

  test.each([
    'mark 3 wed sick',
    'swap-days 2 mon sun',
    'insert-week after 3',
    'remove-week 4',
    'mark 4 sick',
  ])('%s is about other days', (command) => {
    const changed = after(DATED, command);
    expect(changed).toContain('    done 2027-01-13 6 km "knee pain 3/10"\n');
    expect(changed).toContain('    mon easy 4 km\n      done 4 km\n');
  });

  test('without dates a week may move with what was done in it, and is not removed', () => {
    const undated = DATED.replace('  starts 2027-01-04\n', '').replace(/ {4}done 2027.*\n/, '');
    expect(after(undated, 'move-week 3 after 4')).toContain(
      '  week 4 like week 1\n    mon easy 4 km\n      done 4 km\n',
    );
    expect(after(undated, 'remove-week 3')).toBe(stays('mon', 3));
  });
});
