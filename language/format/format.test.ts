import { describe, expect, test } from 'vitest';
import { applyEdits, type Edit } from '../text/edit.ts';
import { Source } from '../text/source.ts';
import { formatted, formattingEdits } from './format.ts';

/** Formats a line of a place, and gives it without its indentation. */
const inWeek = (line: string) => formatted(`plan "P"\n  week 1\n${line}\n`).split('\n')[2]?.trim();
const inBlock = (line: string) => formatted(`block "B"\n${line}\n`).split('\n')[1]?.trim();

describe('a line', () => {
  test.each([
    ['tue easy 6km', 'tue easy 6 km'],
    ['TUE   Easy\t6KM', 'tue easy 6 km'],
    ['tue easy 6km@5:30 / km', 'tue easy 6 km @ 5:30/km'],
    ['tue easy 6 km @zone2', 'tue easy 6 km @ zone 2'],
    ['tue easy 6 km @ rpe3-4', 'tue easy 6 km @ rpe 3-4'],
    ['tue easy 6 km @145-155bpm cadence 170spm', 'tue easy 6 km @ 145-155 bpm cadence 170 spm'],
    ['tue easy 1h30min', 'tue easy 1 h 30 min'],
    ['tue easy 1.5h', 'tue easy 1.5 h'],
    ['tue easy 40-50min+core"Core Basics"15min', 'tue easy 40-50 min + core "Core Basics" 15 min'],
    [
      'tue intervals:6x(800m@5k,jog 400m),cool  down 1km',
      'tue intervals: 6 x (800 m @ 5k, jog 400 m), cool down 1 km',
    ],
    ['tue intervals : 6×( 800 m , jog 400 m )', 'tue intervals: 6 x (800 m, jog 400 m)'],
    [
      'thu strength:3rounds( squat 10,plank 30s,rest 60s )',
      'thu strength: 3 rounds (squat 10, plank 30 s, rest 60 s)',
    ],
    ['thu core 20min:squat 12/10/8@80 %1rm@rpe8', 'thu core 20 min: squat 12/10/8 @ 80% 1rm @ rpe 8'],
    ['thu strength:squat 3x5@2rir tempo  3-1-1', 'thu strength: squat 3 x 5 @ 2 rir tempo 3-1-1'],
    ['thu strength:push-up 3x to  failure', 'thu strength: push-up 3 x to failure'],
    ['thu walk  until \t lap', 'thu walk until lap'],
    ['thu easy 6 km "two  blanks ,  stay"', 'thu easy 6 km "two  blanks ,  stay"'],
    ['thu easy 6 km  #  as  written  ', 'thu easy 6 km                #  as  written'],
    ['week 2 like week 1 at 75 %', 'week 2 like week 1 at 75%'],
  ])('of a week: %j', (written, expected) => {
    expect(inWeek(written)).toBe(expected);
  });

  test.each([
    ['race 10k on 2027-05-16 goal   finish', 'race 10k on 2027-05-16 goal finish'],
    ['race 10k on 2027-05-16 B goal 1h45min "City"', 'race 10k on 2027-05-16 B goal 1 h 45 min "City"'],
  ])('of a plan: %j', (written, expected) => {
    expect(formatted(`plan "P"\n${written}\n`)).toBe(`plan "P"\n  ${expected}\n`);
  });

  test.each([
    ['plank 3x40s', 'plank 3 x 40 s'],
    ['lunge 3x8-12 each   side 10kg', 'lunge 3 x 8-12 each side 10 kg'],
    ['rest   45s', 'rest 45 s'],
  ])('of a block: %j', (written, expected) => {
    expect(inBlock(written)).toBe(expected);
  });

  test.each([
    ['athlete "A"', 'max  hr 184bpm', 'max hr 184 bpm'],
    ['athlete "A"', 'recent   volume 26km', 'recent volume 26 km'],
    ['athlete "A"', 'cleared  by "R" on 2026-12-14', 'cleared by "R" on 2026-12-14'],
    ['exercise e', 'spine  load   low', 'spine load low'],
    ['exercise e', 'targets glutes ,legs', 'targets glutes, legs'],
    ['plan "P"', 'weeks  start  on sun', 'weeks start on sun'],
    ['plan "P"', 'pain  rule standard', 'pain rule standard'],
  ])('below %s: %j', (head, written, expected) => {
    expect(formatted(`${head}\n${written}\n`)).toBe(`${head}\n  ${expected}\n`);
  });

  test('blanks of other kinds are blanks', () => {
    expect(inWeek('tue easy 6\u00a0km')).toBe('tue easy 6 km');
    expect(inWeek('tue\u2003easy\u200b6\u202fkm')).toBe('tue easy 6 km');
    expect(inWeek('\u00a0tue easy 6 km\u00a0')).toBe('tue easy 6 km');
  });
});

test('every statement is indented by what it is a part of', () => {
  const flat = `runplan 1
import "a.runplan"
pace strong race 15 km
athlete "Sam"
level novice
pace easy 6:00/km
exercise hop
targets legs
block "B"
plank 3 x 40 s
workout "W"
warm up 2 km
policy "P"
rest-days error
plan "Plan" for "Sam"
starts 2027-01-18
allow rest-days because "a"
week 1
allow rest-days because "b"
tue easy 6 km
allow rest-days because "c"
thu easy 6 km
note "d"
for "Sam",Ann easy 5 km
week 2-3
note "e"
mon,wed-fri easy 6 km
pain rule careful "stop"
plan "Next"
week 1
`;
  const expected = `runplan 1
import "a.runplan"
pace strong race 15 km
athlete "Sam"
  level novice
  pace easy 6:00/km
exercise hop
  targets legs
block "B"
  plank 3 x 40 s
workout "W"
  warm up 2 km
policy "P"
  rest-days error
plan "Plan" for "Sam"
  starts 2027-01-18
  allow rest-days because "a"
  week 1
    allow rest-days because "b"
    tue easy 6 km
      allow rest-days because "c"
    thu easy 6 km
      note "d"
      for "Sam", Ann easy 5 km
  week 2-3
    note "e"
    mon, wed-fri easy 6 km
pain rule careful "stop"
plan "Next"
  week 1
`;
  expect(formatted(flat)).toBe(expected);
  expect(formatted(expected.replaceAll(/^ +/gm, (blanks) => '\t'.repeat(blanks.length)))).toBe(expected);
});

test('a statement keeps its line breaks', () => {
  expect(
    formatted(`plan "P"
for "A",
"B"
week 1
tue intervals:
warm up 2 km,

6 x (
800 m @ 5k,
2 x (jog 100 m,
walk 100 m)
),   # six
# the end
cool down 2 km
+ strides 4 x (20 s,
walk 1 min)
allow rest-days
because "x"
`),
  ).toBe(`plan "P"
    for "A",
    "B"
  week 1
    tue intervals:
        warm up 2 km,

        6 x (
          800 m @ 5k,
          2 x (jog 100 m,
            walk 100 m)
        ),                       # six
        # the end
        cool down 2 km
        + strides 4 x (20 s,
          walk 1 min)
      allow rest-days
          because "x"
`);
});

describe('columns', () => {
  test('doses of a block, whatever stands between the exercises', () => {
    expect(
      formatted(`block "B"
  plank 3 x 40 s
  # for the hips

  "Copenhagen plank"    2 x 20 s
  hop
  rest 45 s
block "C"
  plank    3 x 40 s
`),
    ).toBe(`block "B"
  plank              3 x 40 s
  # for the hips

  "Copenhagen plank" 2 x 20 s
  hop
  rest 45 s
block "C"
  plank 3 x 40 s
`);
  });

  test('what follows the rules of a policy', () => {
    expect(formatted('policy "P"\nrest-days error\nback pain\nlong-run-spike off because "x"\n')).toBe(
      'policy "P"\n  rest-days      error\n  back pain\n  long-run-spike off because "x"\n',
    );
  });

  test('a very long name moves no other', () => {
    const long = `"${'x'.repeat(40)}"`;
    expect(formatted(`block "B"\n  plank 3 x 40 s\n  ${long} 3 x 40 s\n  hop 9\n`)).toBe(
      `block "B"\n  plank 3 x 40 s\n  ${long} 3 x 40 s\n  hop   9\n`,
    );
  });

  test('characters are counted as a reader does', () => {
    expect(formatted('block "B"\n  Zoë\u0308-hop 3 x 9\n  plank 3 x 9\n')).toContain('  plank   3 x 9\n');
  });

  test('comments of consecutive lines', () => {
    expect(
      formatted(`athlete "A" # a
  level novice # b
  best half-marathon in 1:45:00 # c

  born 1984 # d
  cadence 164 spm
  wakes 06:30 # e
`),
    ).toBe(`athlete "A"                      # a
  level novice                   # b
  best half-marathon in 1:45:00  # c

  born 1984                      # d
  cadence 164 spm
  wakes 06:30                    # e
`);
  });

  test('comments behind longer lines, and behind very long ones', () => {
    const long = '    thu easy 6 km "a remark that goes on until the line is long"';
    expect(
      formatted(
        `plan "P"\n  week 1\n    tue easy 6 km + strides 6 x 20 s # a\n${long} # b\n    sat rest # c\n`,
      ),
    ).toBe(
      `plan "P"\n  week 1\n    tue easy 6 km + strides 6 x 20 s  # a\n${long}  # b\n    sat rest                          # c\n`,
    );
  });

  test('a comment that goes on in the next line stays below', () => {
    expect(
      formatted('plan "P"\n  starts 2027-01-18   # on\n                      # and on\n  week 1\n'),
    ).toBe(
      'plan "P"\n  starts 2027-01-18              # on\n                                 # and on\n  week 1\n',
    );
  });
});

describe('comments of their own', () => {
  test('are indented like the statement directly below', () => {
    expect(formatted('# a\nplan "P"\n# b\n# c\n  week 1\n# d\n    tue rest\n # e\n  week 2\n')).toBe(
      '# a\nplan "P"\n  # b\n  # c\n  week 1\n    # d\n    tue rest\n  # e\n  week 2\n',
    );
  });

  test('belong to what stands directly above when a blank line follows', () => {
    expect(formatted('plan "P"\n# a\n\n  week 1\n# b\n\n    tue rest\n# c\n# d\n\n# e\n\nplan "Q"\n')).toBe(
      'plan "P"\n  # a\n\n  week 1\n    # b\n\n    tue rest\n    # c\n    # d\n\n# e\n\nplan "Q"\n',
    );
  });

  test.each([
    ['plan "P"\n  week 1\n# a\n', 'plan "P"\n  week 1\n    # a\n'],
    ['plan "P"\n  week 1\n\n# a\n', 'plan "P"\n  week 1\n\n# a\n'],
    ['plan "P"\n  week 1\n\n # a\n\n# b\n', 'plan "P"\n  week 1\n\n    # a\n\n# b\n'],
    ['  # a', '# a\n'],
  ])('at the end of a file: %j', (written, expected) => {
    expect(formatted(written)).toBe(expected);
  });
});

describe('the file', () => {
  test.each([
    ['', ''],
    [' \n\t\n', ''],
    ['\uFEFF', '\uFEFF'],
    ['\uFEFF \r\n', '\uFEFF'],
    ['\n\n  athlete "A"', 'athlete "A"\n'],
    ['athlete "A"\n\n\n', 'athlete "A"\n'],
    ['athlete "A"   ', 'athlete "A"\n'],
    ['athlete "A"\n \t\n\n  born 1984\n', 'athlete "A"\n\n\n  born 1984\n'],
    ['\r\nathlete "A"\r\n\tborn  1984', 'athlete "A"\r\n  born 1984\r\n'],
    ['athlete "A"\rborn 1984\r\r', 'athlete "A"\r  born 1984\r'],
    ['\uFEFF\n  athlete "A"\n', '\uFEFFathlete "A"\n'],
  ])('%j', (written, expected) => {
    expect(formatted(written)).toBe(expected);
    expect(formatted(expected)).toBe(expected);
  });
});

test('a cue on a line of its own stays there once, whatever else is said of the session', () => {
  expect(formatted('plan "P"\nweek 1\nsat XC league 5k\n"windy"\nsun XC league 5k "windy"\n')).toBe(
    'plan "P"\n  week 1\n    sat race 5k "XC league"\n        "windy"\n    sun race 5k "XC league, windy"\n',
  );
});

describe('mistakes keep what is around them', () => {
  test('lines that cannot stand where they are, or cannot be read', () => {
    expect(
      formatted(`  levl   novice   # stray
plan "P"
week 1
 tx  easy 5km
tue easy  5km %  hilly # mark
wed easy  45 mins
thu easy 6km "open  #
§  §
fri easy 6km
`),
    ).toBe(`  levl   novice                  # stray
plan "P"
  week 1
 tx  easy 5km
    tue easy  5km %  hilly       # mark
    wed easy 45 min
    thu easy 6km "open  #
§  §
    fri easy 6 km
`);
  });

  test.each([
    // Of syntax, of a word of the language, of a name.
    ['tue  tempo or easy 5 km', 'tue  tempo or easy 5 km'],
    ['tue 5k  easy strong', 'tue 5k  easy strong'],
    ['TUE long run 1:30  hilly', 'TUE long run 1:30  hilly'],
    ['tue  foo 10 mins', 'tue  foo 10 mins'],
    ['tue foo  10 km', 'tue foo 10 km'],
    ['tue core "Nope"  20 mins', 'tue core "Nope"  20 mins'],
    ['tue easy 10 mins,\n6 miles @ nowhere', 'tue easy 10 mins,\n6 miles @ nowhere'],
  ])('words are not changed: %j', (written, expected) => {
    const head = 'plan "P"\n  week 1\n';
    expect(formatted(`${head}${written}\n`)).toBe(`${head}    ${expected}\n`);
  });

  test('names of what an import may define are right', () => {
    expect(formatted('import "a.runplan"\nplan "P"\nweek 1\ntue core "Nope" 20 mins\nwed foo 10k\n')).toBe(
      'import "a.runplan"\nplan "P"\n  week 1\n    tue core "Nope" 20 min\n    wed foo 10k\n',
    );
  });

  test('a parenthesis that is not closed', () => {
    expect(formatted('block "B"\nplank 3x(40s\n bird-dog 3x8\nplan "P"\nweek 1\n')).toBe(
      'block "B"\n  plank 3x(40s\n  bird-dog 3 x 8\nplan "P"\n  week 1\n',
    );
  });

  test('the blanks in a text whose quote is not closed', () => {
    expect(formatted('athlete "A"\nwakes 06:30 "x  \n')).toBe('athlete "A"\n  wakes 06:30 "x  \n');
  });

  test('parentheses that are nested too deep', () => {
    const deep = `${'2x('.repeat(70)}400m${')'.repeat(70)}`;
    expect(formatted(`plan "P"\nweek 1\ntue intervals:${deep}\n`)).toBe(
      `plan "P"\n  week 1\n    tue intervals:${deep}\n`,
    );
  });
});

describe('edits', () => {
  const written = '\n\nplan  "P"\n  week 1\n      tue easy 6km   # a\n\t \n  wed rest  ';

  const source = new Source(written);
  const placed = (edits: readonly Edit[]) =>
    edits.map(({ start, end, text }) => ({ start: source.position(start), end: source.position(end), text }));

  test('are the white space that changes, and nothing else', () => {
    expect(placed(formattingEdits(written))).toEqual([
      { start: { line: 1, column: 1 }, end: { line: 3, column: 1 }, text: '' },
      { start: { line: 3, column: 6 }, end: { line: 3, column: 7 }, text: '' },
      { start: { line: 5, column: 5 }, end: { line: 5, column: 7 }, text: '' },
      { start: { line: 5, column: 17 }, end: { line: 5, column: 17 }, text: ' ' },
      { start: { line: 5, column: 22 }, end: { line: 5, column: 22 }, text: ' '.repeat(13) },
      { start: { line: 6, column: 1 }, end: { line: 6, column: 3 }, text: '' },
      { start: { line: 7, column: 3 }, end: { line: 7, column: 3 }, text: '  ' },
      { start: { line: 7, column: 11 }, end: { line: 7, column: 13 }, text: '\n' },
    ]);
  });

  test('make the formatted text', () => {
    const edits = formattingEdits(written);
    expect(applyEdits(written, edits)).toBe(formatted(written));
    expect(formattingEdits(formatted(written))).toEqual([]);
  });

  test('of a range of lines', () => {
    const lines = (first: number, last: number) =>
      placed(formattingEdits(written, { first, last })).map(({ start }) => `${start.line}:${start.column}`);
    expect(lines(5, 5)).toEqual(['5:5', '5:17', '5:22']);
    expect(lines(1, 2)).toEqual([]);
    expect(lines(6, 99)).toEqual(['6:1', '7:3', '7:11']);
  });

  test('count a byte order mark as the first character', () => {
    expect(formattingEdits('\uFEFFplan  "P"\n')).toEqual([{ start: 6, end: 7, text: '' }]);
  });
});

test.each([
  ['tue easy 5 km @below   140bpm', '    tue easy 5 km @ below 140 bpm'],
  ['tue easy 5 km @marathon +10s/km', '    tue easy 5 km @ marathon + 10 s/km'],
  ['tue easy 5 km @5k -  5-8 s / mi', '    tue easy 5 km @ 5k - 5-8 s/mi'],
  ['tue easy 5 km   in  25min', '    tue easy 5 km in 25 min'],
  ['tue easy 5 km in 25:00 in "Racer"', '    tue easy 5 km in 25:00 in "Racer"'],
  ['tue easy 5 km @12.5km / h', '    tue easy 5 km @ 12.5 km/h'],
  ['tue bike 60 min @220-240W', '    tue bike 60 min @ 220-240 W'],
  ['tue easy 5 km @ slower  than 6:00 / km', '    tue easy 5 km @ slower than 6:00/km'],
  ['tue easy 5 km @ 70-75 %max  hr', '    tue easy 5 km @ 70-75% max hr'],
  ['tue easy 5 km @ by  feel', '    tue easy 5 km @ by feel'],
  ['tue easy 5 km @ easy  to marathon', '    tue easy 5 km @ easy to marathon'],
])('the target of %s', (line, expected) => {
  const head = 'plan "P"\n  week 1\n';
  expect(formatted(`${head}${line}\n`)).toBe(`${head}${expected}\n`);
  expect(formatted(`${head}${expected}\n`)).toBe(`${head}${expected}\n`);
});

test.each([
  ['plan "P"\n  pain rule d # stop\nlike\n', ['plan "P"', ' pain rule d # stop', 'like']],
  ['plan "P"\n  week g\nwith\n', ['plan "P"', ' week g', 'with']],
  [
    'plan "P"\n  week 1\n    mon 4 km bike or rest\n    :\n',
    ['plan "P"', ' week 1', ' mon 4 km bike or rest', ' :'],
  ],
  ['athlete:\nbad\n', ['athlete:', 'bad']],
  ['plan "P"\n  week 1\n    wed\n    : 8 km\n', ['plan "P"', ' week 1', ' wed', ' run 8 km']],
])('%j goes on in its next line, and has each word once', (text, words) => {
  const once = formatted(text);
  expect(once.replaceAll(/ +/g, ' ').trim().split('\n')).toEqual(words);
  expect(formatted(once)).toBe(once);
});
