import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { HOSTILE_TEXTS, planSaying } from '../../test/hostile/texts.ts';
import { exportPlans } from '../export-plans.ts';
import { sourceOf } from '../testing.ts';

const ATHLETE = `athlete "Zoë"
  recent volume 24 km
  best 10k in 50:00
  max hr 186 bpm
  back disc
`;
const PLAN = `${ATHLETE}
exercise own "Own hold"
  caution disc "not deep"
block "Core; A, B"
  plank 3 x 40 s "breathe"
  own 2 x 8 each side
  rest 30 s
workout "Cruise"
  warm up 2 km
  3 x 6 min @ threshold recover jog 2 min
  cool down 2 km
plan "Spring" for "Zoë"
  starts 2027-03-01
  race 10k on 2027-03-14 "City \\ Run, fast; hot"
  note "Softly, softly."
  pain rule "Stop at 4 of 10."
  week 1 base
    mon rest
    tue 18:30 intervals: warm up 2 km, 6 x 800 m @ 5k recover jog 400 m, cool down 2 km "tall, light; easy"
    wed core "Core; A, B"
      note "Hall 3, at the back"
    thu am easy 5 km @ zone 2 + pm bike 45 min
    sat 07:00 workout "Cruise"
    sun long 12 km @ 6:20/km in "Daily A"
    any core 20 min
  week 2 race
    note "School holidays."
    tue easy 5 km
    sun race 10k
`;

interface Seen {
  readonly uid: string;
  readonly summary: string;
  readonly from: string;
  readonly to?: string;
  readonly lines: readonly string[];
  readonly alarm?: string;
}

async function written(text: string, options = {}, asked = {}): Promise<string> {
  const [file] = await exportPlans(sourceOf(text), { format: 'ics', options, ...asked });
  return String(file?.content);
}

/** What another program reads in a calendar. */
function calendarIn(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const events = calendar.getAllSubcomponents('vevent').map((component): Seen => {
    const event = new ICAL.Event(component);
    const alarm = component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger');
    return {
      uid: event.uid,
      summary: event.summary,
      from: String(event.startDate),
      ...(component.hasProperty('dtend') && { to: String(event.endDate) }),
      lines: (event.description ?? '').split('\n'),
      ...(alarm && { alarm: String(alarm) }),
    };
  });
  return { calendar, events };
}

async function eventsOf(text: string, options = {}, asked = {}): Promise<readonly Seen[]> {
  return calendarIn(await written(text, options, asked)).events;
}

describe('the events of a plan', () => {
  test('a session each, when it is, with steps in the figures of the athlete', async () => {
    const events = await eventsOf(PLAN);
    expect(events.map(({ summary, from, to }) => [summary, from, to])).toEqual([
      ['Intervals 6 x 800 m', '2027-03-02T18:30:00', '2027-03-02T19:32:00'],
      ['Core; A, B', '2027-03-03', '2027-03-04'],
      ['Easy 5 km (am)', '2027-03-04', '2027-03-05'],
      ['Bike 45 min (pm)', '2027-03-04', '2027-03-05'],
      ['Cruise', '2027-03-06T07:00:00', '2027-03-06T07:48:00'],
      ['Long 12 km', '2027-03-07', '2027-03-08'],
      ['Any day: Core 20 min', '2027-03-01', '2027-03-08'],
      ['Easy 5 km', '2027-03-09', '2027-03-10'],
      ['Race: City \\ Run, fast; hot', '2027-03-14', '2027-03-15'],
    ]);
    const linesOf = (summary: string) => events.find((event) => event.summary === summary)?.lines;
    expect(linesOf('Intervals 6 x 800 m')).toEqual([
      'In all 10.8 km · ≈1 h 2 min · ≈23 min hard',
      'Warm up 2 km (≈13 min) at 5:55-6:38/km',
      '6 x 800 m (≈3 min 51 s) @ 5k, 4:49/km',
      'Jog 5 x 400 m (≈2 min 44 s) at 6:38-6:59/km',
      'Cool down 2 km (≈13 min) at 5:55-6:38/km: tall, light; easy',
      'Week 1, base',
    ]);
    expect(linesOf('Core; A, B')).toEqual([
      'Plank: 3 x 40 s – breathe',
      'Own hold: 2 x 8 each side – not deep',
      'Rest 30 s between sets',
      'Hall 3, at the back',
      'Week 1, base',
    ]);
    expect(linesOf('Easy 5 km (am)')?.[0]).toBe('5 km · ≈31 min @ zone 2 (134-153 bpm), 5:55-6:38/km');
    expect(linesOf('Long 12 km')).toEqual(['12 km · ≈1 h 16 min @ 6:20/km', 'in "Daily A"', 'Week 1, base']);
    expect(linesOf('Race: City \\ Run, fast; hot')).toEqual([
      '10k "City \\ Run, fast; hot" on Sun 2027-03-14',
      '10 km · ≈50 min · ≈50 min hard at 5:00/km',
      'Week 2, race. School holidays.',
    ]);
  });

  test('the calendar has the name of the plan, and says when to stop', async () => {
    const { calendar } = calendarIn(await written(PLAN));
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Spring for Zoë');
    expect(String(calendar.getFirstPropertyValue('x-wr-caldesc')).split('\\n').at(-1)).toMatch(
      /Stop at 4 of 10\.$/,
    );
  });

  test('a day each', async () => {
    const events = await eventsOf(PLAN, { per: 'day' });
    expect(events.map(({ summary, from }) => [summary, from]).slice(2, 4)).toEqual([
      ['Easy 5 km (am) and Bike 45 min (pm)', '2027-03-04'],
      ['Cruise', '2027-03-06T07:00:00'],
    ]);
    expect(events[2]?.lines).toEqual([
      'Easy 5 km (am)',
      '5 km · ≈31 min @ zone 2 (134-153 bpm), 5:55-6:38/km',
      '',
      'Bike 45 min (pm)',
      '',
      'Week 1, base',
    ]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  test('a run with walking takes as long as all of it, and says what of it is running', async () => {
    const [event] = await eventsOf(
      `${ATHLETE}plan "P" for "Zoë"\n  starts 2027-03-01\n  week 1\n` +
        '    mon 07:00 run-walk: warm up 5 min walk, 6 x (run 2 min, walk 1 min), cool down 5 min walk\n',
    );
    expect(event).toMatchObject({ from: '2027-03-01T07:00:00', to: '2027-03-01T07:28:00' });
    expect(event?.lines).toEqual([
      'Running ≈1.9 km · 12 min',
      'Warm up 5 min walk, 6 x (run 2 min, walk 1 min), cool down 5 min walk',
      'Warm up, walk 5 min (≈500 m)',
      '6 x 2 min (≈319 m) at 5:55-6:38/km',
      'Walk 6 x 1 min (≈100 m)',
      'Cool down, walk 5 min (≈500 m)',
      'Week 1',
    ]);
  });

  test('what ends when the athlete says so has no end; other training has the one that is written', async () => {
    const [run, bike] = await eventsOf(
      `${ATHLETE}plan "P" for "Zoë"\n  starts 2027-03-01\n  week 1\n` +
        '    tue 07:00 intervals: 4 x (1 km @ 5k, walk until lap)\n    wed 07:00 bike 45 min @ 150 W\n',
    );
    expect(run?.to).toBeUndefined();
    expect(run?.lines).toContain('Walk 4 x until lap');
    expect(bike).toMatchObject({ to: '2027-03-03T07:45:00', lines: ['At 150 W', 'Week 1'] });
  });

  test('reminders', async () => {
    const evening = await eventsOf(PLAN, { alarm: 'evening' });
    expect(evening.slice(0, 2).map(({ alarm }) => alarm)).toEqual(['-PT22H30M', '-PT4H']);
    const hour = await eventsOf(PLAN, { alarm: 'hour' });
    expect(hour.flatMap(({ alarm, summary }) => (alarm ? [[summary, alarm]] : []))).toEqual([
      ['Intervals 6 x 800 m', '-PT1H'],
      ['Cruise', '-PT1H'],
    ]);
    expect((await eventsOf(PLAN)).some(({ alarm }) => alarm)).toBe(false);
  });

  test('a race that only a line of the plan names', async () => {
    const text = PLAN.replace('    sun race 10k\n', '');
    expect((await eventsOf(text)).at(-1)).toMatchObject({
      summary: 'Race: City \\ Run, fast; hot',
      from: '2027-03-14',
      lines: ['10k "City \\ Run, fast; hot" on Sun 2027-03-14', 'Week 2, race. School holidays.'],
    });
    expect((await eventsOf(text, {}, { weeks: '1' })).map(({ summary }) => summary)).not.toContain(
      'Race: City \\ Run, fast; hot',
    );
  });

  test('two athletes have calendars and events of their own', async () => {
    const text = PLAN.replace('plan "Spring" for "Zoë"', 'athlete Ben\nplan "Spring" for "Zoë", Ben');
    const files = await exportPlans(sourceOf(text), { format: 'ics' });
    expect(files.map(({ name }) => name)).toEqual(['test-zoë.ics', 'test-ben.ics']);
    const [zoe, ben] = files.map(({ content }) => calendarIn(String(content)).events.map(({ uid }) => uid));
    expect(zoe?.filter((uid) => ben?.includes(uid))).toEqual([]);
    expect(String(files[1]?.content)).not.toMatch(/Zo/);
  });
});

describe('a calendar that is imported again', () => {
  /** From the events of one text to those of another: by their identity. */
  async function changes(after: string) {
    const [old, now] = [await eventsOf(PLAN), await eventsOf(after)];
    const before = new Map(old.map((event) => [event.uid, event]));
    const ids = new Set(now.map(({ uid }) => uid));
    return {
      changed: now
        .filter(
          (event) => before.has(event.uid) && JSON.stringify(before.get(event.uid)) !== JSON.stringify(event),
        )
        .map(({ summary }) => summary),
      added: now.filter(({ uid }) => !before.has(uid)).map(({ summary }) => summary),
      gone: old.filter(({ uid }) => !ids.has(uid)).map(({ summary }) => summary),
    };
  }

  test.each([
    ['a comment', PLAN.replace('plan "Spring"', '# For spring.\nplan "Spring"'), [[], [], []]],
    ['another session', PLAN.replace('tue easy 5 km', 'tue easy 6 km'), [['Easy 6 km'], [], []]],
    ['one that is gone', PLAN.replace(' + pm bike 45 min', ''), [[], [], ['Bike 45 min (pm)']]],
    ['one more', PLAN.replace('tue easy 5 km', 'tue easy 5 km + core 10 min'), [[], ['Core 10 min'], []]],
    ['case of a name', PLAN.replace('plan "Spring"', 'plan "SPRING"'), [[], [], []]],
  ])('%s', async (_, after, [changed, added, gone]) => {
    expect(await changes(after)).toEqual({ changed, added, gone });
  });

  test('is newer with a larger number, and the same bytes with the same', async () => {
    const first = await written(PLAN);
    expect(await written(PLAN)).toBe(first);
    const newer = await written(PLAN, { sequence: 1_800_000_000 });
    expect(first).toContain('\r\nSEQUENCE:0\r\nDTSTAMP:19700101T000000Z\r\n');
    expect(newer).toContain('\r\nSEQUENCE:1800000000\r\nDTSTAMP:20270115T080000Z\r\n');
    expect(calendarIn(newer).events).toEqual(calendarIn(first).events);
  });
});

describe('the form of the file', () => {
  test.each(['é'.repeat(200), '🏃'.repeat(90), 'a'.repeat(500), 'comma, semicolon; back\\slash: colon'])(
    '%s',
    async (cue) => {
      const file = await written(PLAN.replace('tall, light; easy', cue));
      expectFormOf(file);
      expect(calendarIn(file).events[0]?.lines).toContain(`Cool down 2 km (≈13 min) at 5:55-6:38/km: ${cue}`);
    },
  );

  test.each(HOSTILE_TEXTS)('stays text: %j', async (text) => {
    // What steers a terminal is a mistake; the file is harmless without that as well.
    const source = { ...sourceOf(planSaying(text)), mistakes: () => [] };
    const files = await exportPlans(source, { format: 'ics', plan: text });
    expect(files.length).toBeGreaterThan(0);
    for (const { content } of files) {
      expectFormOf(String(content));
      const { calendar, events } = calendarIn(String(content));
      expect(calendar.getAllProperties().map(({ name }) => name)).toEqual([
        'version',
        'prodid',
        'name',
        'x-wr-calname',
        'x-wr-caldesc',
      ]);
      expect(events.length).toBeGreaterThan(0);
    }
  });

  test('nothing is left out because of a mistake, nor without dates', async () => {
    await expect(written(PLAN.replace('tue easy 5 km', 'tue easi 5'))).rejects.toThrow(
      /^The format ics needs a file without mistakes, and line 33 has one\. /,
    );
    await expect(written('plan "A"\n  week 1\n    tue easy 5 km\n')).rejects.toThrow(
      'The format ics needs dates, and the plan "A" (line 1) has none. Add a line below it with the day that it starts on, such as `starts 2026-09-28`.',
    );
  });
});

/** Lines end as the standard wants it, are folded at 75 bytes, and have no control characters. */
function expectFormOf(file: string): void {
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  for (const line of file.slice(0, -2).split('\r\n')) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/\p{Cc}/u);
  }
}
