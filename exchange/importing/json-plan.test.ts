import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportPlans } from '../export-plans.ts';
import { sourceOf } from '../testing.ts';
import { importPlan } from './import-plan.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');

async function exported(text: string): Promise<readonly string[]> {
  const files = await exportPlans({ ...sourceOf(text), mistakes: () => [] }, { format: 'json' });
  return files.map(({ content }) => String(content));
}

async function roundTrip(json: string) {
  const { text, kept } = await importPlan([{ name: 'plan.json', content: json }]);
  const [again = ''] = await exported(text);
  return { text, kept, again };
}

test('a plan with all that the language has for one athlete', async () => {
  const [json = ''] = await exported(`athlete "Kim"

plan "Spring" for "Kim"
  starts 2027-03-01
  race 10k on 2027-03-14 "City Run" goal 49:30
  race 5k on 2027-03-07 B goal finish
  pain rule "stop above 3 of 10"
  units km
  note "units mi"

  week 1 base
    note "Softly."
    tue 18:30 tempo: warm up 2 km, 2 x (8 min @ threshold, jog 2 min) "tall"
      note "On the track."
    wed am easy 8 km @ 5:30/km "flat" + pm core "Core Basics"
    thu strength: squat 3 x 8 40 kg "deep", side-plank 2 x 30 s each side
    sun long 14-16 km
    any bike 45 min
  week 2 recovery sick "flu"
    tue rest "sleep in"
`);
  const { kept, again, text } = await roundTrip(json);
  expect(kept).toEqual([]);
  expect(again).toBe(json);
  expect(text).toContain('\n    tue 18:30 tempo "tall": warm up 2 km, 2 x (8 min @ threshold, jog 2 min)\n');
});

test('what was done comes along, also on days on which nothing was planned', async () => {
  const [json = ''] = await exported(`athlete "Kim"

plan "Spring" for "Kim"
  starts 2027-03-01
  units mi

  week 1
    tue easy 8 km + core 15 min
      done run 8.123 km 52:10 141 bpm rpe 3 "heavy legs"
      missed core
    wed rest
      done bike 1:10:00
    thu easy 8 km
      missed "travel"
    fri rest
      note "Softly."
      done
`);
  const { kept, again, text } = await roundTrip(json);
  expect(kept).toEqual([]);
  expect(again).toBe(json);
  expect(text).toContain(`
    tue easy 8 km + core 15 min
      done run 8.123 km 52:10 141 bpm rpe 3 "heavy legs"
      missed core
    wed rest
      done bike 1:10:00
    thu easy 8 km
      missed "travel"
`);
});

test('what sessions name comes along, without what is known of health', async () => {
  const [json = ''] = await exported(`pace strong race 15 km

workout "Tempo 20"
  warm up 2 km
  20 min @ strong # as long as it goes
  cool down 1 km

exercise hip-lift "Hip lift"
  targets glutes
  avoid disc "not now"

block "Mine"
  hip-lift 2 x 10
  rest 60 s
  plank 3 x 30 s

athlete "Kim"
  back disc
  symptoms leg-pain
  born 1980
  cleared by "Dr Who" on 2027-01-02
  best 10k in 50:00
  max hr 185 bpm
  pace easy 6:00-6:30/km

plan "Spring" for "Kim"
  units km

  week 1 base
    tue workout "Tempo 20" + core "Mine"
    thu easy 8 km @ zone 2

  week 2 base like week 1 at 80%
`);
  const { kept, again, text } = await roundTrip(json);
  expect(kept).toEqual([]);
  expect(again).toBe(json);
  expect(text).toMatchInlineSnapshot(`
    "runplan 1

    pace strong race 15 km

    workout "Tempo 20"
      warm up 2 km
      20 min @ strong
      cool down 1 km

    exercise hip-lift "Hip lift"
      targets glutes
      avoid disc "not now"

    block "Mine"
      hip-lift 2 x 10
      rest 60 s
      plank    3 x 30 s

    workout "Tempo 20 (80%)"
      warm up 1.6 km
      16 min @ strong
      cool down 0.8 km

    athlete "Kim"
      best 10k in 50:00
      max hr 185 bpm
      pace easy 6:00-6:30/km

    plan "Spring" for "Kim"
      units km

      week 1 base
        tue workout "Tempo 20" + core "Mine"
        thu easy 8 km @ zone 2

      week 2 base
        tue workout "Tempo 20 (80%)" + core "Mine"
        thu easy 6.4 km @ zone 2
    "
  `);
});

describe('written, read and written again is the same', () => {
  const plans = readdirSync(EXAMPLES)
    .filter((file) => file.endsWith('.runplan'))
    .map((file) => ({ file, text: readFileSync(join(EXAMPLES, file), 'utf8') }))
    .filter(({ text }) => sourceOf(text).mistakes().length === 0);

  test.each(plans)('$file', async ({ text }) => {
    const files = await exported(text);
    expect(files.length).toBeGreaterThan(0);
    for (const json of files) {
      const { kept, again } = await roundTrip(json);
      expect(kept).toEqual([]);
      expect(again).toBe(json);
    }
  });
});

test.each([
  ['{', 'This is not whole JSON: it breaks off, or has a sign where none can stand.'],
  ['[1]', 'This is JSON, but no plan: only what `runplan export --to json` writes can be read.'],
  ['{"version":1}', 'This is JSON, but no plan: only what `runplan export --to json` writes can be read.'],
  ['{"version":2,"weeks":[]}', 'This was written as version 2; version 1 can be read.'],
])('%s', async (text, message) => {
  await expect(importPlan([{ name: 'a.json', content: text }])).rejects.toThrow(message);
});

test('wrong types are nothing', async () => {
  const content =
    '{"version":1,"name":5,"weeks":[{"number":{},"days":[{"name":"tue","sessions":[{"text":{}}],"notes":[7]},{"name":"__proto__"}]}]}';
  const { text } = await importPlan([{ name: 'a.json', content }]);
  expect(text).toBe('runplan 1\n\nplan "a"\n\n  week 1\n');
});

test.each(['1e308', '1e21', '1000', '-1', '1.5', '"third"'])(
  'a week %s has the number of its place',
  async (number) => {
    const content = `{"version":1,"weeks":[{"number":${number},"phase":"base","days":[{"name":"tue","sessions":[{"text":"easy 5 km"}]}]}]}`;
    const { text, kept } = await importPlan([{ name: 'a.json', content }]);
    const said = `Week ${JSON.parse(number)}`;
    expect(text).toBe(`runplan 1\n\nplan "a"\n\n  week 1 base\n    note "${said}"\n    tue easy 5 km\n`);
    expect(kept).toMatchObject([{ text: said, keptAs: 'note' }]);
  },
);
