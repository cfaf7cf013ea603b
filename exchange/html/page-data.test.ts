import { checkDocument, Documents, type RunplanDocument } from '@runplan/language/internal';
import { describe, expect, test } from 'vitest';
import { planPage } from './page-data.ts';
import type { PageSession, PageWeek, PlanPage } from './plan-page.ts';

/** The page of a text; `name` is that of the policy of plans that name none. */
function pageOf(text: string, name?: string, uri = 'file:///plans/test.runplan'): PlanPage {
  const documents = new Documents();
  documents.put(uri, text);
  const document = documents.get(uri) as RunplanDocument;
  const policy = name === undefined ? undefined : { name };
  const { findings } = checkDocument(document, documents.services, new Map(), { ...(policy && { policy }) });
  return planPage(document, findings, documents.services, policy);
}

function weeksOf(page: PlanPage, version = 0): readonly PageWeek[] {
  return page.plans[0]?.versions[version]?.weeks ?? [];
}

/** A session in one line. */
function line({ head, rest, figures, severity }: PageSession): string {
  return [head, rest, figures.join(' · '), severity].filter((part) => part).join(' | ');
}

/** The days of a week in one line each. */
function lines({ days, floating }: PageWeek | Pick<PageWeek, 'days' | 'floating'>): readonly string[] {
  const day = (name: string, sessions: readonly PageSession[]) =>
    sessions.length > 0 ? [`${name}: ${sessions.map(line).join(' + ')}`] : [];
  return [...days.flatMap(({ name, sessions }) => day(name, sessions)), ...day('any', floating)];
}

test('a small plan, exactly', () => {
  const page = pageOf(`athlete "Kim"
  back history
  recent volume 20 km
  recent longest 8 km
  best 10k in 52:30
plan "Small" for "Kim"
  race 10k on 2026-10-04 "Park run"
  pain rule "Stop when it hurts."
  week 1 base total 6 km
    tue 06:45 easy 6 km @ 6:30/km "softly"
    any core: side-plank 2 x 20 s
`);
  const at = (line: number, from: number, to: number) => ({
    start: { line, character: from },
    end: { line, character: to },
  });
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  const empty = (index: number) => ({
    name: days[index],
    date: ['28 Sep', '29 Sep', '30 Sep', '1 Oct', '2 Oct', '3 Oct', '4 Oct'][index],
    iso: ['09-28', '09-29', '09-30', '10-01', '10-02', '10-03', '10-04'].map((day) => `2026-${day}`)[index],
    sessions: [],
  });
  expect({ ...page, plans: page.plans.map((plan) => ({ ...plan, versions: [] })) }).toEqual({
    title: 'Small',
    findings: [],
    plans: [
      {
        key: 'plan-1',
        name: 'Small',
        units: 'km',
        range: { start: { line: 5, character: 0 }, end: { line: 10, character: 34 } },
        painRule: 'Stop when it hurts.',
        days: [
          { name: 'mon', title: 'Monday' },
          { name: 'tue', title: 'Tuesday' },
          { name: 'wed', title: 'Wednesday' },
          { name: 'thu', title: 'Thursday' },
          { name: 'fri', title: 'Friday' },
          { name: 'sat', title: 'Saturday' },
          { name: 'sun', title: 'Sunday' },
        ],
        versions: [],
      },
    ],
  });
  const [version] = page.plans[0]?.versions ?? [];
  expect({ ...version, weeks: [], findings: [] }).toEqual({
    key: 'plan-1-for-1',
    athletes: 'Kim',
    summary: '1 week, peak 6 km in week 1, longest 6 km, 10k on Sun 2026-10-04 · Park run',
    paces: [],
    weeks: [],
    findings: [],
  });
  expect({ ...weeksOf(page)[0], findings: [] }).toEqual({
    key: 'week-1',
    number: 1,
    phase: 'base',
    dates: '28 Sep – 4 Oct',
    isDown: false,
    range: { start: { line: 8, character: 2 }, end: { line: 10, character: 34 } },
    figures: {
      volume: { value: 6, text: '6 km' },
      limit: { value: 23, text: '23 km' },
      longest: { value: 6, text: '6 km' },
      time: '≈39 min',
      easy: { value: 100, text: '100%' },
      moderate: { value: 0, text: '0%' },
      hard: { value: 0, text: '0%' },
      load: { value: 39, text: '≈39' },
      strength: 0,
      core: 0,
    },
    days: [
      empty(0),
      {
        ...empty(1),
        sessions: [
          {
            key: 'week-1-tue-1',
            kind: 'easy',
            discipline: 'run',
            hard: false,
            when: '06:45',
            head: 'easy 6 km',
            amount: '6 km',
            rest: '@ 6:30/km',
            cue: 'softly',
            figures: ['≈39 min'],
            copied: false,
            range: at(9, 8, 42),
          },
        ],
      },
      ...[2, 3, 4, 5, 6].map(empty),
    ],
    floating: [
      {
        key: 'week-1-any-1',
        kind: 'core',
        discipline: 'strength',
        hard: false,
        head: 'core',
        figures: [],
        exercises: [{ name: 'Side plank', dose: '2 x 20 s', caution: 'from the knees until that is easy' }],
        copied: false,
        range: at(10, 8, 33),
      },
    ],
    findings: [],
  });
});

test('what is the same for all athletes is told once, what differs for each', () => {
  const athlete = (name: string, best: string) =>
    `athlete "${name}"\n  recent volume 10 km\n  recent longest 10 km\n  best 10k in ${best}\n`;
  const athletes = athlete('Nora', '45:00') + athlete('Ben', '45:00') + athlete('Kim', '55:00');
  const plan = (amount: string) => `${athletes}
plan "Together" for "Nora", "Ben", "Kim"
  pain rule standard
  week 1
    tue easy ${amount}
`;
  const names = (text: string) => pageOf(text).plans[0]?.versions.map(({ athletes, key }) => [athletes, key]);
  expect(names(plan('60 min'))).toEqual([
    ['Nora and Ben', 'plan-1-for-1'],
    ['Kim', 'plan-1-for-2'],
  ]);
  expect(names(plan('60 min').replaceAll('55:00', '45:00'))).toEqual([['Nora, Ben and Kim', 'plan-1-for-1']]);
  expect(names('plan "For nobody"\n  week 1\n    tue easy 5 km\n')).toEqual([[undefined, 'plan-1-for-1']]);
});

test('a finding of an athlete names whom it is about, unless the page is about nobody else', () => {
  const about = (plan: string) =>
    pageOf(`athlete "Ben"\n  back disc\nathlete "Nora"\n${plan}\n  week 1\n    tue rest\n`)
      .findings.filter(({ rule }) => rule === 'clearance')
      .map(({ about }) => about);
  expect(about('plan "P" for "Ben"')).toEqual([undefined]);
  expect(about('plan "P" for "Ben", "Nora"')).toEqual(['Ben']);
  expect(about('plan "P" for "Ben"\n  week 1\nplan "Q" for "Nora"')).toEqual(['Ben']);
});

test('a finding is shown to the athletes whom it holds for', () => {
  const page = pageOf(`athlete "Nora"
  recent volume 30 km
  recent longest 14 km
athlete "Ben"
  recent volume 30 km
  recent longest 11 km
plan "Together" for "Nora", "Ben"
  pain rule standard
  week 1
    tue easy 6 km
    sun long 14 km
`);
  const spikes = page.plans[0]?.versions.map(({ athletes, weeks }) => [
    athletes,
    ...weeks.flatMap(({ findings }) => findings).filter(({ rule }) => rule === 'long-run-spike'),
  ]);
  expect(spikes).toEqual([
    ['Nora'],
    [
      'Ben',
      expect.objectContaining({
        key: 'long-run-spike-sun',
        about: 'Sunday',
        whom: 'For Ben.',
        severity: expect.any(String),
        evidence: expect.stringMatching(/^Evidence/),
        repairs: expect.arrayContaining([expect.stringMatching(/^Shorten/)]),
        range: { start: { line: 10, character: 8 }, end: { line: 10, character: 18 } },
      }),
    ],
  ]);
  const sunday = (version: number) => weeksOf(page, version)[0]?.days[6]?.sessions.map(line);
  expect(sunday(0)).toEqual([expect.stringMatching(/^long 14 km \| ≈1 h 28 min/)]);
  expect(sunday(1)?.[0]).toMatch(/ \| (warning|error|info)$/);
});

test('miles, and weeks that begin on a Sunday', () => {
  const page = pageOf(`plan "Miles"
  units mi
  starts 2027-02-21
  weeks start on sun
  week 1
    sun long 6 mi
    tue easy 2 mi
  week 2
    sun long 6 mi
    tue easy 3 mi
`);
  expect(page.plans[0]?.units).toBe('mi');
  expect(page.plans[0]?.days.map(({ name }) => name).join(' ')).toBe('sun mon tue wed thu fri sat');
  expect(weeksOf(page).map(({ dates, figures }) => [dates, figures?.volume, figures?.change])).toEqual([
    ['21–27 Feb', { value: 8, text: '8 mi' }, undefined],
    ['28 Feb – 6 Mar', { value: 9, text: '9 mi' }, '+12.5%'],
  ]);
  // Below 16 km a week growth counts in minutes: 9.942 miles, told so that it fits.
  expect(weeksOf(page)[1]?.figures?.limit).toEqual({ value: 9.942, text: '9.9 mi' });
});

test('the limit is that of the policy in force and of the athlete', () => {
  const text = (back: string, policy: string) => `athlete Kim
  back ${back}
plan P for Kim
  ${policy}
  week 1
    tue easy 50 km
  week 2
    tue easy 50 km
`;
  const limit = (plan: string, policy?: string) => weeksOf(pageOf(plan, policy))[1]?.figures?.limit?.text;
  expect(limit(text('healthy', ''))).toBe('55 km');
  const own = (line: string) => `${text('healthy', 'policy own')}policy own\n  mileage-increase ${line}\n`;
  expect(limit(own('limit 20%'))).toBe('60 km');
  expect(limit(own('off because "x"'))).toBeUndefined();
  // It sets a back status, and growth of a small volume is then reported earlier.
  const small = text('healthy', '').replaceAll('50 km', '10 km');
  expect(limit(small)).toBe('16 km');
  expect(limit(small, 'return-from-pain')).toBe('11.5 km');
});

describe('near a limit', () => {
  const near = (weeks: readonly [string, string], lines = '', policy = '') =>
    weeksOf(
      pageOf(`athlete Kim
  recent volume 40 km
  recent longest 15 km
plan P for Kim
  ${lines}
  week 1
    tue easy 25 km
    sun long 15 km
  week 2
    tue easy ${weeks[0]}
    sun long ${weeks[1]}
${policy}`),
    )[1]?.figures?.near;

  test.each([
    ['far', ['25 km', '15 km'], undefined],
    ['a week with a tenth of its room left', ['28.6 km', '15 km'], undefined],
    [
      'a week with less',
      ['28.7 km', '15 km'],
      { volume: '300 m left: mileage-increase reports above 44 km' },
    ],
    [
      'a week at its limit',
      ['29 km', '15 km'],
      { volume: 'nothing left: mileage-increase reports above 44 km' },
    ],
    ['a week above it', ['29.1 km', '15 km'], undefined],
  ] as const)('%s', (_, weeks, expected) => {
    expect(near(weeks)).toEqual(expected);
  });

  test('the longest run', () => {
    // The 25 km of Tuesday are the longest before.
    expect(near(['27.4 km', '12 km'])).toEqual({
      longest: '100 m left: long-run-spike reports above 27.5 km',
    });
    expect(near(['27 km', '12 km'])).toBeUndefined();
  });

  test('by the policy in force', () => {
    const policy = 'policy own\n  mileage-increase limit 20%\n';
    expect(near(['28.7 km', '15 km'], 'policy own', policy)).toBeUndefined();
    expect(near(['32.9 km', '15 km'], 'policy own', policy)).toEqual({
      volume: '100 m left: mileage-increase reports above 48 km',
    });
  });

  test('the goal race has no limit', () => {
    expect(near(['20 km', '15 km + race 27.4 km'])).toBeUndefined();
  });
});

test('copies have their own amounts and tell what they copy', () => {
  const page = pageOf(`plan P
  week 1
    tue easy 8 km
    wed core 20 min
    any strides 4 x 20 s
  week 2 like week 1 at 50%
    sun long 12 km
`);
  const [, copy] = weeksOf(page);
  expect(copy?.like).toBe('like week 1 at 50%');
  expect(copy && lines(copy)).toEqual([
    expect.stringMatching(/^tue: easy 4 km \| ≈/),
    'wed: core 20 min',
    expect.stringMatching(/^sun: long 12 km \| ≈1 h 1\d min \| warning$/),
    expect.stringMatching(/^any: strides \| 2 x 20 s/),
  ]);
  expect(copy?.days[1]?.sessions[0]).toMatchObject({ copied: true, range: { start: { line: 2 } } });
  expect(copy?.days[6]?.sessions[0]).toMatchObject({ copied: false, range: { start: { line: 6 } } });
});

test('what is not known is not zero', () => {
  const page = pageOf(`plan P
  week 1
    tue easy
    sun long 12 km
  week 2
    tue easy 45 min
    wed eazy 5 km
    sun long 12 km
  week 3
    tue easy
`);
  const [one, two, three] = weeksOf(page);
  expect(one?.figures?.volume).toEqual({ value: 12, text: '12 km + ?' });
  expect(one?.figures?.hard).toBeUndefined();
  expect(one?.days[1]?.sessions.map(line)).toEqual(['easy | ? | info']);
  expect(two?.figures?.volume.text).toMatch(/^≈/);
  expect(two?.days[2]?.sessions[0]).toMatchObject({ discipline: 'unknown', head: 'eazy 5 km' });
  expect(three?.figures).toMatchObject({ volume: { value: 0, text: '?' } });
  expect(three?.figures?.limit).toBeUndefined();
});

test('a week with a mistake has no figures; those after it have no limit', () => {
  const page = pageOf(`plan P
  week 1
    tue easy 20 km
  week 2
    tue easy 20 km 6 km
    sun long 12 km
  week 3
    tue easy 21 km
`);
  const [, broken, after] = weeksOf(page);
  expect(broken?.figures).toBeUndefined();
  expect(broken && lines(broken)).toContainEqual(expect.stringMatching(/^sun: long 12 km/));
  expect(broken?.findings).toContainEqual(
    expect.objectContaining({ rule: 'syntax', severity: 'error', range: expect.anything() }),
  );
  expect(after?.figures?.volume.text).toBe('21 km');
  expect(after?.figures?.limit).toBeUndefined();
});

test('every finding is somewhere, also where its week does not count', () => {
  const text = `athlete "Kim"
  back disc
  symptoms saddle-numbness
block "Left over"
  plank 3 x 30 s
plan "P" for "Kim"
  race 10k on 2026-11-22
  starts 2026-09-21
  week 1
    tue easy 5 km
  week 1
    tue easi 5 km
  week
    wed easy 6 km
plan "Q"
  week 1
    tue easy
`;
  const page = pageOf(text);
  const documents = new Documents();
  documents.put('file:///test.runplan', text);
  const document = documents.get('file:///test.runplan') as RunplanDocument;
  const { findings } = checkDocument(document, documents.services, new Map());
  const shown = [
    ...page.findings,
    ...page.plans.flatMap(({ versions }) =>
      versions.flatMap((version) => [...version.findings, ...version.weeks.flatMap((week) => week.findings)]),
    ),
  ];
  expect(shown.map(({ rule, message }) => `${rule}: ${message}`).sort()).toEqual(
    findings.map(({ rule, message }) => `${rule}: ${message}`).sort(),
  );
  expect(page.findings.map(({ rule }) => rule)).toContain('red-flag');
  expect(new Set(page.plans.map(({ key }) => key)).size).toBe(2);
});

test('keys are there once', () => {
  const page = pageOf(`plan P
  week 1
    tue easy 5 km + strides + easi 4 km + easo 5 km
    tue easi 4 km
    any core
    any core
`);
  const keys = weeksOf(page).flatMap(({ days, floating, findings }) => [
    ...[...days.flatMap(({ sessions }) => sessions), ...floating].map(({ key }) => key),
    ...findings.map(({ key }) => key),
  ]);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a file without a plan', () => {
  expect(pageOf('')).toEqual({ title: 'test.runplan', plans: [], findings: [] });
  expect(weeksOf(pageOf('plan'))).toEqual([]);
});

test('a file without a plan is called by its name, whatever that is', () => {
  const titleOf = (name: string) => pageOf('', undefined, `file:///plans/${name}.runplan`).title;
  expect(titleOf('l%C3%A4ufe')).toBe('läufe.runplan');
  expect(titleOf('100%25')).toBe('100%.runplan');
});

test('a share of the most weight comes with the weight that it is for the athlete; rounds are counted', () => {
  const page = pageOf(`athlete "Kim"
  1rm squat 60 kg
plan "Strength" for "Kim"
  week 1
    mon strength: squat 3 x 5 @ 80% 1rm, 3 rounds (deadlift 5 @ 70% 1rm, plank 30 s)
`);
  const exercises = weeksOf(page)[0]?.days[0]?.sessions[0]?.exercises?.map(({ name, dose }) => [name, dose]);
  expect(exercises).toEqual([
    ['Squat', '3 x 5 @ 80% 1rm (48 kg)'],
    ['Deadlift', '3 rounds of 5 @ 70% 1rm'],
    ['Plank', '3 rounds of 30 s'],
  ]);
});

test('notes and absences stand where they are said, and go with copied days', () => {
  const page = pageOf(`plan "P"
  note "Run by feel."
  week 1 travel "Rome"
    note "Hotel gym."
    mon, wed easy 5 km
      note "Softly."
  week 2-3 like week 1
    wed sick "flu"
    any easy 3 km
      note "If it feels right."
`);
  expect(page.plans[0]?.notes).toEqual(['Run by feel.']);
  const weeks = weeksOf(page);
  expect(weeks.map(({ number, absence, notes }) => [number, absence, notes])).toEqual([
    [1, 'travel: Rome', ['Hotel gym.']],
    [2, undefined, ['If it feels right.']],
    [3, undefined, ['If it feels right.']],
  ]);
  expect(weeks.map(({ days }) => days.flatMap(({ name, notes }) => (notes ? [name, ...notes] : [])))).toEqual(
    [
      ['mon', 'Softly.', 'wed', 'Softly.'],
      ['mon', 'Softly.'],
      ['mon', 'Softly.'],
    ],
  );
  expect(lines(weeks[2] as PageWeek)).toEqual([
    'mon: easy 5 km | ≈31 min',
    'wed: sick',
    'any: easy 3 km | ≈19 min',
  ]);
});

test('a finding about one of several days and weeks stands with that one', () => {
  const page = pageOf(`athlete "Kim"
  recent volume 30 km
  recent longest 5 km
plan "P" for "Kim"
  week 1
    mon easy 5 km
  week 2-4
    wed, sun long 9 km
`);
  const found = weeksOf(page).map(({ number, findings }) => [
    number,
    findings.filter(({ rule }) => rule === 'long-run-spike').length,
  ]);
  expect(found).toEqual([
    [1, 0],
    [2, 1],
    [3, 0],
    [4, 0],
  ]);
});

test('a plan like another one shows its weeks, and what is found in them', () => {
  const page = pageOf(`athlete "Kim"
  recent volume 30 km
  recent longest 5 km
plan "A"
  week 1
    mon easy 5 km
  week 2
    sun long 9 km
plan "B" like plan "A" for "Kim"
  starts 2027-03-01
`);
  const weeks = page.plans[1]?.versions[0]?.weeks ?? [];
  expect(weeks.map(lines)).toEqual([['mon: easy 5 km | ≈31 min'], ['sun: long 9 km | ≈56 min']]);
  expect(weeks[1]?.findings.map(({ rule, range }) => [rule, range.start.line])).toContainEqual([
    'long-run-spike',
    8,
  ]);
});

test('what was done stands below what was planned, for whom it was', () => {
  const page = pageOf(`athlete "Amy"
athlete "Bob"
plan "P" for "Amy", "Bob"
  week 1
    tue easy 8 km + core 20 min
      done for "Amy" 8.1 km 52:10 141 bpm rpe 3 "heavy legs"
      missed for "Amy" core
    thu easy 8 km
      missed for "Amy" "travel"
    sun long 12 km
  week 2
    tue easy 8 km
`);
  const told = [0, 1].map((version) =>
    weeksOf(page, version).map(({ done, days }) => [done, ...days.flatMap((day) => day.done ?? [])]),
  );
  expect(told).toEqual([
    [
      [
        'Done so far: 8.1 km of 28 km',
        'Done: 8.1 km, 52 min 10 s, 141 bpm, rpe 3 · heavy legs',
        'Missed core',
        'Missed: travel',
      ],
      [undefined],
    ],
    [[undefined], [undefined]],
  ]);
  expect(lines(weeksOf(page)[0] as PageWeek)[1]).toBe('thu: easy 8 km | ≈50 min');
});

test('the paces that each athlete runs at, and how long a week is run', () => {
  const page = pageOf(`athlete "Nora"
  best 10k in 45:00
athlete "Ben"
  level novice
plan "Together" for "Nora", "Ben"
  week 1 base
    tue tempo: warm up 2 km, 10 min @ threshold, cool down 2 km
    sun long 12 km
`);
  expect(page.plans[0]?.versions.map(({ athletes, paces }) => [athletes, ...paces])).toMatchInlineSnapshot(`
    [
      [
        "Nora",
        {
          "isOfLevel": false,
          "name": "Easy",
          "text": "5:21-6:01/km",
        },
        {
          "isOfLevel": false,
          "name": "Threshold",
          "text": "4:37/km",
        },
      ],
      [
        "Ben",
        {
          "isOfLevel": true,
          "name": "Easy",
          "text": "≈7:03-7:54/km",
        },
        {
          "isOfLevel": true,
          "name": "Threshold",
          "text": "≈6:05/km",
        },
      ],
    ]
  `);
  expect([0, 1].map((version) => weeksOf(page, version)[0]?.figures?.time)).toMatchInlineSnapshot(`
    [
      "≈1 h 41 min",
      "≈2 h 10 min",
    ]
  `);
});

test('of weeks that are not edited, what a session comes to is told in the units that the plan has then', () => {
  const documents = new Documents();
  const pageNow = (pace: string) => {
    const text = `plan "P"
  week 1
    tue easy 30 min @ 6:00/km
  week 2
    tue easy 30 min
    thu easy 30 min @ 9:39/${pace} + strides: 4 x (20 s @ 7:00/${pace})
`;
    documents.put('file:///plans/test.runplan', text);
    return planPage(documents.get('file:///plans/test.runplan') as RunplanDocument, [], documents.services);
  };
  expect(lines(weeksOf(pageNow('km'))[0] as PageWeek)).toEqual(['tue: easy 30 min | @ 6:00/km | ≈5 km']);
  expect(lines(weeksOf(pageNow('mi'))[0] as PageWeek)).toEqual(['tue: easy 30 min | @ 6:00/km | ≈3.1 mi']);
});
