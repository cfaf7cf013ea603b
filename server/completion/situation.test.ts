import { describe, expect, test } from 'vitest';
import { situationAt } from './situation.ts';

const PLAN = 'plan "A"\n  starts 2026-09-21\n  week 1\n    mon rest\n  week 2\n    ';

/** What stands before the cursor, what is replaced, what it is in. */
type Row = readonly [marked: string, tokens: string, replaced: string, context: string];

describe('the situation of a cursor', () => {
  const rows: readonly Row[] = [
    ['|', '', '', 'file'],
    ['pl|', '', 'pl', 'file'],
    ['plan "A"\n  |', '', '', 'plan'],
    ['plan "A"\n  weeks start |', '', 'weeks start ', 'plan'],
    ['athlete "A"\n  recent vol|', '', 'recent vol', 'athlete'],
    ['athlete "A"\n  back pain |', 'back pain', '', 'athlete'],
    [`${PLAN}tue |`, 'tue', '', 'week'],
    [`${PLAN}tue ea|sy 6 km`, 'tue', 'easy', 'week'],
    [`${PLAN}tue |easy 6 km`, 'tue', 'easy', 'week'],
    [`${PLAN}tue easy 6 |`, 'tue easy 6', '', 'week'],
    [`${PLAN}tue easy 6k|`, 'tue easy', '6k', 'week'],
    [`${PLAN}tue easy 6 km @ 5:3|`, 'tue easy 6 km @', '5:3', 'week'],
    [`${PLAN}tue easy 6 km @ zone |`, 'tue easy 6 km @', 'zone ', 'week'],
    [`${PLAN}tue 6 x 800 m w/ 90"|`, 'tue run : 6 x 800 m recover 90 s', '', 'week'],
    [`${PLAN}tue gym 45'|`, 'tue strength 45 min', '', 'week'],
    [`${PLAN}tue gym 45’|`, 'tue strength 45 min', '', 'week'],
    [`${PLAN}tue tempo:|`, 'tue tempo :', '', 'week'],
    [`${PLAN}tue tempo: warm u|`, 'tue tempo :', 'warm u', 'week'],
    [`${PLAN}tue easy 3 km +\n      str|`, 'tue easy 3 km +', 'str', 'week'],
    [`${PLAN}tue intervals: 6 x (800 m,\n      |`, 'tue intervals : 6 x ( 800 m ,', '', 'week'],
    [`${PLAN}tue core "|"`, 'tue core', '""', 'week'],
    [`${PLAN}tue core "Co|re A" + easy 3 km`, 'tue core', '"Core A"', 'week'],
    [`${PLAN}tue core "Co| + strength "B"`, 'tue core', '"Co', 'week'],
    [`${PLAN}tue core "Core A" |`, 'tue core "Core A"', '', 'week'],
    ['policy X\n  core-s|', '', 'core-s', 'policy'],
    ['level |', 'level', '', 'file'],
  ];
  test.each(rows)('%j', (marked, tokens, replaced, context) => {
    const text = marked.replace('|', '');
    const found = situationAt(text, marked.indexOf('|'));
    expect([
      found?.tokens.map((token) => token.text).join(' '),
      text.slice(found?.typed.start, found?.typed.end),
      found?.context,
    ]).toEqual([tokens, replaced, context]);
  });

  test.each(['# |', 'plan "A" # a|b', `${PLAN}tue easy 6 km # "|`])(
    'there is none in a comment: %j',
    (marked) => {
      expect(situationAt(marked.replace('|', ''), marked.indexOf('|'))).toBeUndefined();
    },
  );

  test.each(['9', 'q', 'e\u0301', 'a-'])('there is none in a word as long as a page: %j', (sign) => {
    const text = `${PLAN}tue easy ${sign.repeat(20_000)}`;
    expect(situationAt(text, text.length)).toBeUndefined();
  });

  test('behind blanks without end nothing is typed', () => {
    const text = `${PLAN}tue easy${' '.repeat(100_000)}`;
    expect(situationAt(text, text.length)?.typed).toMatchObject({ start: text.length, text: '' });
  });

  test('a number sign in quotes begins no comment', () => {
    const marked = `${PLAN}tue core "Set #|`;
    const found = situationAt(marked.replace('|', ''), marked.indexOf('|'));
    expect(found?.typed).toEqual({
      start: marked.indexOf('"Set'),
      end: marked.indexOf('|'),
      text: '"Set #',
      isQuoted: true,
    });
  });

  test('its owners are the plan, the week and the day above it, not those of the week before', () => {
    const below = `${PLAN}tue rest\n      `;
    const at = (text: string) => [...(situationAt(text, text.length)?.owners ?? [])].sort((a, b) => a - b);
    const [week1, week2] = [below.indexOf('week 1'), below.indexOf('week 2')];
    expect(at(below)).toEqual([0, week2, below.indexOf('tue')]);
    expect(at(PLAN)).toEqual([0, week2]);
    expect(at(below.slice(0, week2))).toEqual([0, week1, below.indexOf('mon')]);
    expect(at(`${PLAN}tue rest\nathlete "B"\n  `)).toEqual([`${PLAN}tue rest\n`.length]);
  });
});
