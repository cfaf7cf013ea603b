import { describe, expect, test } from 'vitest';
import { accepted, itemOf, PLAIN_CLIENT, PLAN, startCompletions, WEEK } from './testing.ts';

const completions = startCompletions();
const plain = startCompletions(PLAIN_CLIENT);

describe('what is inserted', () => {
  test('a name with spaces gets quotes, and an open quote is not doubled', async () => {
    const line = (text: string) => text.slice(WEEK.length);
    expect(line(accepted(await completions.ask(`${WEEK}    wed core |`), 'Core and Hips'))).toBe(
      '    wed core "Core and Hips"',
    );
    expect(line(accepted(await completions.ask(`${WEEK}    wed core "Co|`), 'Core and Hips'))).toBe(
      '    wed core "Core and Hips"',
    );
    expect(
      line(accepted(await completions.ask(`${WEEK}    wed core "|" + easy 3 km`), 'Core and Hips')),
    ).toBe('    wed core "Core and Hips" + easy 3 km');
    expect(
      line(accepted(await completions.ask(`${WEEK}    wed core "C| + strength "Core A"`), 'Core Basics')),
    ).toBe('    wed core "Core Basics" + strength "Core A"');
    expect(line(accepted(await completions.ask(`${WEEK}    wed easy 6 km in |`), 'Racer'))).toBe(
      '    wed easy 6 km in Racer',
    );
    const shoes = 'athlete A\n  shoes "race"\n\nplan "B" for A\n  week 1\n    tue easy 6 km in ';
    expect(accepted(await completions.ask(`${shoes}|`), 'race')).toBe(`${shoes}"race"`);
  });

  test('a structure takes the blank before its colon', async () => {
    const asked = await completions.ask(`${WEEK}    thu hills |`);
    const label = ': warm up 2 km, 8 x (45 s @ rpe 8, walk 90 s), cool down 2 km';
    expect(accepted(asked, label)).toBe(`${WEEK}    thu hills${label}`);
  });

  test('a figure gets its unit, a word replaces what is typed of it', async () => {
    expect(accepted(await completions.ask(`${WEEK}    tue easy 6 |`), '6 km')).toBe(
      `${WEEK}    tue easy 6 km`,
    );
    expect(accepted(await completions.ask(`${WEEK}    tue ea|sy 6 km`), 'easy')).toBe(
      `${WEEK}    tue easy 6 km`,
    );
    expect(accepted(await completions.ask(`${WEEK}    thu tempo: warm u|`), 'warm up 2 km')).toBe(
      `${WEEK}    thu tempo: warm up 2 km`,
    );
  });

  test('a blank that is missing behind punctuation is added', async () => {
    const line = `${WEEK}    thu tempo`;
    expect(accepted(await completions.ask(`${line}:|`), 'warm up 2 km')).toBe(`${line}: warm up 2 km`);
    expect(accepted(await completions.ask(`${line}: warm up 2 km,|`), 'cool down 2 km')).toBe(
      `${line}: warm up 2 km, cool down 2 km`,
    );
    expect(accepted(await completions.ask(`${line}: 20 min @th|`), 'threshold')).toBe(
      `${line}: 20 min @ threshold`,
    );
    expect(accepted(await completions.ask(`${line}: 6 x (|`), '800 m @ 5k')).toBe(`${line}: 6 x (800 m @ 5k`);
  });

  test.each([
    ['starts with the words before it', '  race 10k on 2027-04-04 A goal 1:45:00|', 'goal 1:45:00'],
    ['keeps the time that is wanted', '  race 10k on 2027-04-04 A goal 1:50:00|', 'goal 1:50:00'],
    ['keeps a title', '  race 10k on 2027-05-09 |"City" A goal finish', '"City"'],
    ['keeps how much of a week is copied', '  Week 3: same as week 2 +10%|', '+10%'],
    ['keeps a target', '    tue easy 6 km |@ threshold', '@ threshold'],
    ['keeps a share of the most weight', '    wed strength: squat 3 x 5 @ 80% 1rm|', '@ 80% 1rm'],
    ['keeps a recovery', '    thu intervals 6 x 400 m @ 5k |recover jog 200 m', 'recover jog 200 m'],
  ])('the first offer %s', async (_, line, label) => {
    const before = line.startsWith('    ') ? WEEK : line.includes('Week') ? PLAN : 'plan "A"\n';
    const asked = await plain.ask(before + line);
    expect(asked.list.items[0]?.label).toBe(label);
    expect(accepted(asked, label)).toBe(asked.text);
  });

  test.each([
    ['    tue easy 6 km climb 100|', '100 m'],
    ['    wed gym 45|', '45 min'],
    ['    wed core: plank 3 x 8 10 |kg', '10 kg'],
    ['  week 3 like week 2 at 105%|', '105%'],
    ['  week 3 like week 2 at 1|05%', '105%'],
  ])('a figure that is usual is offered once: %s', async (line, label) => {
    const { list } = await plain.ask((line.startsWith('    ') ? WEEK : PLAN) + line);
    expect(list.items.filter((item) => item.label === label)).toHaveLength(1);
  });

  test('of a share that is typed it is told what it comes to', async () => {
    const asked = await plain.ask(`${PLAN}  week 3 like week 2 at 105|`);
    expect(itemOf(asked, '105%').detail).toMatch(/km$/);
  });

  test('behind a duration with a sign for its unit nothing has to follow', async () => {
    const line = `${WEEK}    thu intervals: 6 x 800 m @ 5k w/ 90"`;
    expect((await plain.ask(`${line}|`, '"')).list.items).toEqual([]);
    expect((await plain.ask(`${line}|`)).list.items.map(({ label }) => label)).not.toContain('90 min');
  });

  test('what goes before a title leaves it alone', async () => {
    const line = 'plan "A"\n  race 10k on 2027-05-09 ';
    expect(accepted(await plain.ask(`${line}|"City" A`), 'goal finish')).toBe(`${line}goal finish "City" A`);
  });

  test.each(['  |best 10k in 52:30', '  best |10k in 52:30'])(
    'of a time all stays or all goes: %s',
    async (line) => {
      const asked = await plain.ask(`athlete "A"\n${line}`);
      const after = asked.list.items.map(({ label }) => accepted(asked, label));
      expect(after.filter((text) => text.includes(':30') && !text.includes(' 52:30'))).toEqual([]);
      expect(after.length).toBeGreaterThan(1);
    },
  );

  test('another step of a list gets its comma', async () => {
    const line = `${WEEK}    thu tempo: warm up 2 km,`;
    const next = '\n      20 min @ threshold';
    expect(accepted(await plain.ask(`${line}|${next}`), 'cool down 2 km')).toBe(
      `${line} cool down 2 km,${next}`,
    );
    expect(accepted(await plain.ask(`${line}|`), 'cool down 2 km')).toBe(`${line} cool down 2 km`);
  });

  test.each(['|  level novice', ' | level novice', '|  # novice', '  |# novice'])(
    'nothing is put in front of a line: %s',
    async (line) => {
      expect((await plain.ask(`athlete "A"\n${line}`)).list.items).toEqual([]);
    },
  );

  test('a blank that is missing behind a text in quotes is added', async () => {
    expect(accepted(await completions.ask('plan "A"|'), 'for')).toBe('plan "A" for');
  });

  test('of a figure that the cursor stands in, all digits stay', async () => {
    const text = 'athlete "A"\n  max hr 1|84 bpm';
    const asked = await plain.ask(text);
    expect(asked.list.items[0]?.label).toBe('184 bpm');
    expect(accepted(asked, '184 bpm')).toBe(text.replace('|', ''));
  });

  test.each([
    ['5k', ['25:00', '55:00']],
    ['10k', ['55:00', '1:55:00']],
    ['marathon', ['4:00:00']],
    ['mile', []],
  ])('behind a best %s, times that are possible', async (race, times) => {
    const { list } = await plain.ask(`athlete "A"\n  best ${race} in |`);
    expect(list.items.map(({ label }) => label)).toEqual(times);
  });

  test('several weeks in one line stay several', async () => {
    const text = `${PLAN}  week| 3-4 like week 2\n  week 5 like week 2`;
    const asked = await plain.ask(text);
    expect(accepted(asked, 'week 3-4')).toBe(text.replace('|', ''));
  });

  test('a name of another file brings its import', async () => {
    const line = 'import "../club/library.runplan"';
    expect(accepted(await completions.ask('plan "A" for |'), 'Alex')).toBe(`${line}\n\nplan "A" for "Alex"`);
    expect(accepted(await completions.ask('runplan 1 # first\r\nplan "A" for |'), 'Alex')).toBe(
      `runplan 1 # first\r\n\r\n${line}\r\nplan "A" for "Alex"`,
    );
    expect(
      accepted(await completions.ask('import "other.runplan"   # one\nplan "A"\n  policy |'), 'Club'),
    ).toBe(`import "other.runplan"   # one\n${line}\nplan "A"\n  policy Club`);
    const imported = await completions.ask(`${line}\n\nplan "A" for |`);
    expect(itemOf(imported, 'Alex').additionalTextEdits).toBeUndefined();
    expect(itemOf(imported, 'Alex').detail).toBe('../club/library.runplan');
  });

  test('definitions stand at the margin and weeks below their plan, wherever the cursor is', async () => {
    expect(accepted(await plain.ask('block x\n      |'), 'workout')).toBe(
      'block x\nworkout "Tempo 20"\n  warm up 2 km\n  20 min @ threshold\n  cool down 2 km',
    );
    expect(accepted(await plain.ask(`${PLAN}      |`), 'week 3')).toBe(`${PLAN}  week 3 base`);
    expect(accepted(await plain.ask('# one\r\n|'), 'workout')).toBe(
      '# one\r\nworkout "Tempo 20"\r\n  warm up 2 km\r\n  20 min @ threshold\r\n  cool down 2 km',
    );
  });

  test('clients without snippets get the text with its placeholders filled in', async () => {
    const snippets = await completions.ask('athlete "A"\n  |');
    expect(itemOf(snippets, 'best')).toMatchObject({
      insertTextFormat: 2,
      textEdit: { newText: `best $\{1|10k,5k,half-marathon,marathon|} in $\{2:55:00}` },
    });
    const asked = await plain.ask('athlete "A"\n  |');
    expect(accepted(asked, 'best')).toBe('athlete "A"\n  best 10k in 55:00');
    expect(asked.list.items.every(({ insertTextFormat }) => insertTextFormat === undefined)).toBe(true);
  });
});
