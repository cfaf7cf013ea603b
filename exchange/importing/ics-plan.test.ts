import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDate } from '@runplan/language/internal';
import fc from 'fast-check';
import ICAL from 'ical.js';
import ical, { ICalEventRepeatingFreq } from 'ical-generator';
import { describe, expect, test } from 'vitest';
import { readCalendar } from '../calendar/read-events.ts';
import { repetitionsOf } from '../calendar/repetitions.ts';
import { exportPlans } from '../export-plans.ts';
import { sourceOf } from '../testing.ts';
import { importPlan } from './import-plan.ts';

const calendar = (...events: readonly string[]) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Spring\r\n${events
    .map((event) => `BEGIN:VEVENT\r\n${event}\r\nEND:VEVENT\r\n`)
    .join('')}END:VCALENDAR\r\n`;

async function weeksOf(content: string): Promise<string> {
  const { text } = await importPlan([{ name: 'a.ics', content }]);
  return text.slice(text.indexOf('  week 1\n')).trimEnd();
}

test.each([
  [
    'a day',
    'DTSTART;VALUE=DATE:20270302\r\nSUMMARY:6 x 800m @ 5k w/ 400 jog',
    '    tue run: 6 x 800 m @ 5k recover jog 400 m',
  ],
  ['a time', 'DTSTART:20270302T183000\r\nSUMMARY:easy 8k', '    tue 18:30 easy 8 km'],
  [
    'a time zone',
    'DTSTART;TZID="Europe/Berlin":20270302T060000\r\nSUMMARY:Long run 20 km',
    '    tue 06:00 long 20 km',
  ],
  ['Greenwich', 'DTSTART:20270302T183000Z\r\nSUMMARY:easy 8k', '    tue easy 8 km\n      note "18:30 UTC"'],
  [
    'a description',
    'DTSTART;VALUE=DATE:20270302\r\nSUMMARY:Tempo\r\nDESCRIPTION:2 km wu\\n20 min @ T\\n1 km cd',
    '    tue tempo: warm up 2 km, 20 min @ threshold, cool down 1 km',
  ],
  [
    'a remark',
    'DTSTART;VALUE=DATE:20270302\r\nSUMMARY:easy 8k\r\nDESCRIPTION:Bring\\, if you like\\; water',
    '    tue easy 8 km "Bring, if you like; water"',
  ],
  [
    'what it is in all',
    'DTSTART;VALUE=DATE:20270302\r\nSUMMARY:Tempo 2 min + 3 min\r\nDESCRIPTION:In all ≈6.9 km · ≈40 min\\nWeek 1',
    '    tue run ~6.9 km "Tempo 2 min + 3 min, In all ≈6.9 km · ≈40 min, Week 1"',
  ],
  [
    'a run with steps that Runplan wrote',
    'DTSTART;VALUE=DATE:20270302\r\nSUMMARY:Tempo 14 min\r\nDESCRIPTION:In all ≈6.6 km · ≈38 min · 14 min hard\\nWarm up 2 km (≈12 min) at 6:00/km\\n14 min (≈2.6 km) @ threshold\\, 5:20/km\\nCool down 2 km (≈12 min) at 6:00/km\\nsoft paths\\nWeek 1\\, base',
    '    tue tempo "soft paths; Week 1, base": warm up 2 km, 14 min @ threshold, cool down 2 km',
  ],
  [
    'strength work that Runplan wrote',
    'DTSTART;VALUE=DATE:20270302\r\nSUMMARY:Strength\r\nDESCRIPTION:Squat: 3 x 8 60 kg\\nPlank: 3 x 30 s\\nRest 60 s between sets\\nWeek 1\\, base',
    '    tue strength: Squat 3 x 8 60 kg, Plank 3 x 30 s, rest 60 s "Week 1, base"',
  ],
  [
    'a block that Runplan wrote',
    'DTSTART;VALUE=DATE:20270302\r\nSUMMARY:Hall (pm)\r\nDESCRIPTION:Plank: 3 x 30 s\\nWeek 1',
    '    tue pm core: Plank 3 x 30 s "Hall, Week 1"',
  ],
  [
    'core work in the evening that Runplan wrote',
    'DTSTART;VALUE=DATE:20270302\r\nSUMMARY:Core 20 min (pm)\r\nDESCRIPTION:Week 1',
    '    tue pm core 20 min "Week 1"',
  ],
  [
    'a race that Runplan wrote',
    'DTSTART;VALUE=DATE:20270302\r\nSUMMARY:Race half-marathon 21.1 km\r\nDESCRIPTION:half-marathon on Tue 2027-03-02\\nWeek 1',
    '    tue race half-marathon "half-marathon on Tue 2027-03-02, Week 1"',
  ],
  [
    'a run of one piece that Runplan wrote',
    'DTSTART;VALUE=DATE:20270302\r\nSUMMARY:Easy 8 km (pm)\r\nDESCRIPTION:8 km · ≈58 min at 6:00/km\\nclimb 200 m\\, surface trail\\nWeek 1\\, base',
    '    tue pm easy 8 km climb 200 m surface trail "Week 1, base"',
  ],
  [
    'a place',
    'DTSTART;VALUE=DATE:20270302\r\nSUMMARY:easy 8k\r\nLOCATION:Park',
    '    tue easy 8 km\n      note "Park"',
  ],
  ['folded lines', 'DTSTART;VALUE=DATE:20270302\r\nSUMMARY:easy \r\n 8k', '    tue easy 8 km'],
  ['what is not understood', 'DTSTART;VALUE=DATE:20270302\r\nSUMMARY:Dentist', '    tue run "Dentist"'],
  [
    'a week',
    'DTSTART;VALUE=DATE:20270301\r\nDTEND;VALUE=DATE:20270308\r\nSUMMARY:Any day: bike 45 min',
    '    any bike 45 min',
  ],
  [
    'several days',
    'DTSTART;VALUE=DATE:20270302\r\nDTEND;VALUE=DATE:20270304\r\nSUMMARY:rest',
    '    tue rest\n      note "until 2027-03-03"',
  ],
  [
    'days that are named one by one',
    'DTSTART;VALUE=DATE:20270302\r\nRDATE;VALUE=DATE:20270304,20270306\r\nEXDATE;VALUE=DATE:20270304\r\nSUMMARY:easy 8k',
    '    tue easy 8 km\n    sat easy 8 km',
  ],
  [
    'days beside those of a rule',
    'DTSTART:20270302T060000\r\nRRULE:FREQ=DAILY;COUNT=2\r\nRDATE;VALUE=PERIOD:20270307T060000/PT1H\r\nSUMMARY:easy 8k',
    '    tue 06:00 easy 8 km\n    wed 06:00 easy 8 km\n    sun 06:00 easy 8 km',
  ],
  [
    'a description that is a page',
    'DTSTART;VALUE=DATE:20270302\r\nSUMMARY:Tempo\r\nDESCRIPTION:<p>Warm&nbsp\\;up <b>2 km</b></p><ul><li>20 min @ threshold</li></ul><div>cool down 1 km</div>',
    '    tue tempo: warm up 2 km, 20 min @ threshold, cool down 1 km',
  ],
  [
    'a link in such a description',
    'DTSTART;VALUE=DATE:20270302\r\nSUMMARY:easy 8k\r\nDESCRIPTION:<br><a href="https://a.example">the route</a> &lt\\;3',
    '    tue easy 8 km "the route (https://a.example) <3"',
  ],
  [
    'a text about marks',
    'DTSTART;VALUE=DATE:20270302\r\nSUMMARY:easy 8k\r\nDESCRIPTION:a <b> and x < y &amp\\; z',
    '    tue easy 8 km "a <b> and x < y &amp; z"',
  ],
  [
    'a rule without an end',
    'DTSTART;VALUE=DATE:20270302\r\nRRULE:FREQ=WEEKLY\r\nSUMMARY:easy 8k',
    '    tue easy 8 km\n      note "repeated: FREQ=WEEKLY"',
  ],
])('%s', async (_, event, day) => {
  expect(await weeksOf(calendar(event))).toBe(`  week 1\n${day}`);
});

test.each([
  ['no date', 'SUMMARY:tempo 5 km', 'tempo 5 km without a date'],
  ['a date that is none', 'DTSTART;VALUE=DATE:20270229\r\nSUMMARY:long 30 km', 'long 30 km on 20270229'],
  [
    'a date that is cut off',
    'DTSTART:202703\r\nSUMMARY:long 30 km\r\nDESCRIPTION:by feel',
    'long 30 km on 202703: by feel',
  ],
])('an event with %s is kept and told', async (_, event, note) => {
  const content = calendar('DTSTART;VALUE=DATE:20270302\r\nSUMMARY:easy 8k', event);
  const { text, entries, kept } = await importPlan([{ name: 'a.ics', content }]);
  expect(text).toContain(`  note "${note}"\n`);
  expect(entries).toBe(2);
  expect(kept).toMatchObject([{ text: note, keptAs: 'note' }]);
});

test('of versions of an event the newest counts, and others of the same name stay', async () => {
  const event = (uid: string, sequence: number, title: string) =>
    `UID:${uid}\r\nSEQUENCE:${sequence}\r\nDTSTART;VALUE=DATE:20270302\r\nSUMMARY:${title}`;
  expect(
    await weeksOf(
      calendar(
        event('a', 1, 'easy 5k'),
        event('a', 2, 'easy 8k'),
        event('b', 0, 'core'),
        event('b', 0, 'bike'),
      ),
    ),
  ).toBe('  week 1\n    tue easy 8 km + core + bike');
});

test('weeks lie where their dates are', async () => {
  const { text } = await importPlan([
    {
      name: 'a.ics',
      content: calendar(
        'DTSTART;VALUE=DATE:20270318\r\nSUMMARY:easy 8k',
        'UID:1\r\nDTSTART;VALUE=DATE:20270302\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE;VALUE=DATE:20270309\r\nSUMMARY:easy 5k',
        'UID:1\r\nRECURRENCE-ID;VALUE=DATE:20270316\r\nDTSTART;VALUE=DATE:20270317\r\nSUMMARY:easy 6k',
        'STATUS:CANCELLED\r\nDTSTART;VALUE=DATE:20270319\r\nSUMMARY:easy 9k',
      ),
    },
  ]);
  expect(text).toBe(`runplan 1

plan "Spring"
  starts 2027-03-01

  week 1
    tue easy 5 km

  week 2

  week 3
    wed easy 6 km
    thu easy 8 km
`);
});

describe('repetitions, as ical.js has them', () => {
  const days = fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 0 });
  const rules = fc.record({
    frequency: fc.constantFrom('DAILY', 'WEEKLY'),
    interval: fc.integer({ min: 1, max: 4 }),
    days,
    end: fc.oneof(
      fc.integer({ min: 1, max: 40 }).map((count) => `COUNT=${count}`),
      fc
        .integer({ min: 0, max: 200 })
        .map((more) => `UNTIL=${formatDate(20_880 + more).replaceAll('-', '')}`),
    ),
    weekStart: fc.constantFrom('', ';WKST=SU'),
    start: fc.integer({ min: 20_873, max: 20_880 }),
  });

  test('any daily or weekly rule', () => {
    fc.assert(
      fc.property(rules, ({ frequency, interval, days: on, end, weekStart, start }) => {
        const byDay = on.length > 0 ? `;BYDAY=${on.join(',')}` : '';
        const date = formatDate(start).replaceAll('-', '');
        const content = calendar(
          `DTSTART;VALUE=DATE:${date}\r\nRRULE:FREQ=${frequency};INTERVAL=${interval}${byDay};${end}${weekStart}\r\nSUMMARY:x`,
        );
        const [event] = readCalendar(content).events;
        const found = event && repetitionsOf(event);
        const component = new ICAL.Component(ICAL.parse(content)).getFirstSubcomponent('vevent');
        const expected: string[] = [];
        const dates = new ICAL.Event(component as ICAL.Component).iterator();
        for (let next = dates.next(); next && expected.length < 400; next = dates.next())
          expected.push(next.toString());
        // The first day counts for ical.js as well where it is none of the days of the rule, which the standard leaves open.
        const isFirstOfRule = on.length === 0 || found?.[0] === start;
        if (isFirstOfRule) expect(found?.map(formatDate)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    'FREQ=MONTHLY;COUNT=3',
    'FREQ=WEEKLY',
    'FREQ=DAILY;COUNT=100000',
    'FREQ=WEEKLY;COUNT=3;BYSETPOS=1',
    'nonsense',
  ])('%s is told', (rule) => {
    const [event] = readCalendar(calendar(`DTSTART;VALUE=DATE:20270302\r\nRRULE:${rule}`)).events;
    expect(event && repetitionsOf(event)).toBeUndefined();
  });
});

test('a calendar of another writer', async () => {
  const written = ical({ name: 'Läufe' });
  written.createEvent({
    start: new Date('2027-03-02T00:00:00Z'),
    allDay: true,
    summary: 'easy 8k, gently; "so"',
    description: 'Über die Brücke — langsam, und dann weiter: '.repeat(4),
    repeating: { freq: ICalEventRepeatingFreq.WEEKLY, count: 2 },
  });
  const { text } = await importPlan([{ name: 'a.ics', content: written.toString() }]);
  const remark = 'Über die Brücke — langsam, und dann weiter: '.repeat(4).trim();
  expect(text).toContain('plan "Läufe"\n  starts 2027-03-01\n');
  expect(text.match(/week \d/g)).toEqual(['week 1', 'week 2']);
  expect(text.split(remark)).toHaveLength(3);
});

describe('our own calendars: each session on its day', () => {
  const examples = join(import.meta.dirname, '../../examples');
  test.each(readdirSync(examples).filter((name) => name.endsWith('.runplan')))('%s', async (name) => {
    const source = sourceOf(readFileSync(join(examples, name), 'utf8'));
    const [plan] = source.services.models.of(source.document).plans;
    if (source.mistakes().length > 0 || plan?.date === undefined) return;
    const athlete = plan.athlete.name;
    const [file] = await exportPlans(source, { format: 'ics', plan: plan.name, ...(athlete && { athlete }) });
    const { text } = await importPlan([{ name: 'a.ics', content: file?.content ?? '' }]);
    const again = sourceOf(text);
    const [imported] = again.services.models.of(again.document).plans;
    expect(again.mistakes()).toEqual([]);
    const counts = (one: typeof plan | undefined) =>
      new Map(
        one?.weeks.flatMap(({ days }) =>
          days.flatMap(({ date, sessions }) => {
            const count = sessions.filter(({ discipline }) => discipline !== 'rest').length;
            return count > 0 && date !== undefined ? [[formatDate(date), count] as const] : [];
          }),
        ),
      );
    expect(counts(imported)).toEqual(counts(plan));
  });
});

test.each([
  ['not a calendar', 'easy 8k', 'This is no calendar: the first line of one is BEGIN:VCALENDAR.'],
  [
    'half a calendar',
    calendar('DTSTART:20270302T183000\r\nSUMMARY:easy 8k').slice(0, 100),
    'This calendar breaks off: export or download it again.',
  ],
  ['no event', calendar(), 'This calendar has no event with a date: nothing to import.'],
  [
    'more than ten years',
    calendar('DTSTART;VALUE=DATE:20270302\r\nSUMMARY:a', 'DTSTART;VALUE=DATE:20470302\r\nSUMMARY:b'),
    'more than ten years: correct the one that is wrong.',
  ],
  [
    'more than a plan has',
    calendar(
      ...Array.from(
        { length: 20 },
        () => 'DTSTART;VALUE=DATE:20270302\r\nRRULE:FREQ=DAILY;COUNT=366\r\nSUMMARY:a',
      ),
    ),
    'This has more entries than a plan has (5000): split the file',
  ],
])('refused: %s', async (_, content, message) => {
  await expect(importPlan([{ name: 'a.ics', content }])).rejects.toThrow(message);
});
