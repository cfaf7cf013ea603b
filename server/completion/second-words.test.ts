import { expect, test } from 'vitest';
import { accepted, PLAIN_CLIENT, startCompletions, WEEK } from './testing.ts';

const plain = startCompletions(PLAIN_CLIENT);

/** What is written, and the line after the first offer that an editor shows was accepted. */
const PLACES: readonly (readonly [before: string, text: string, line: string])[] = [
  // What leads to a recovery, a weight, a part of the run.
  [WEEK, '    thu intervals 6 x 800 m w/ |', 'thu intervals 6 x 800 m w/ jog 400 m'],
  [WEEK, '    thu intervals 6 x 800 m with |', 'thu intervals 6 x 800 m with jog 400 m'],
  [
    WEEK,
    '    thu intervals: warm up 2 km, 6 x 800 m @ 5k w/ |',
    'thu intervals: warm up 2 km, 6 x 800 m @ 5k w/ jog 400 m',
  ],
  [
    WEEK,
    '    thu intervals: warm up 2 km, 6 x 800 m r |',
    'thu intervals: warm up 2 km, 6 x 800 m r jog 400 m',
  ],
  [WEEK, '    tue easy 6 km with |', 'tue easy 6 km with 5 kg'],
  [WEEK, '    tue easy 6 km w/ |', 'tue easy 6 km w/ 2 km @ marathon'],
  [WEEK, '    wed core: plank 3 x 8 each |', 'wed core: plank 3 x 8 each side'],
  [WEEK, '    wed strength: squat 3 x to |', 'wed strength: squat 3 x to failure'],
  // The second word of two.
  [WEEK, '    thu tempo: 2 km, cool |', 'thu tempo: 2 km, cool down 2 km'],
  [WEEK, '    thu tempo: warm u|', 'thu tempo: warm up 2 km, 20 min @ threshold, cool down 2 km'],
  [WEEK, '    thu tempo: warm up 2 km, cool d|', 'thu tempo: warm up 2 km, cool down 2 km'],
  [WEEK, '    thu tempo: 2 km, walk until |', 'thu tempo: 2 km, walk until lap'],
  ['', 'athlete "A"\n  recent |', 'recent volume 30 km'],
  ['', 'athlete "A"\n  max |', 'max hr 185 bpm'],
  ['', 'athlete "A"\n  threshold |', 'threshold hr 165 bpm'],
  ['', 'athlete "A"\n  zone |', 'zone 2 130-145 bpm'],
  ['', 'exercise x\n  spine |', 'spine load low'],
  ['', 'plan "P"\n  pain |', 'pain rule standard'],
  ['', 'plan "P"\n  weeks start |', 'weeks start on sun'],
  // Targets, with and without `@`.
  [WEEK, '    tue easy 6 km @ zone |', 'tue easy 6 km @ zone 1'],
  [WEEK, '    tue easy 6 km zone |', 'tue easy 6 km @ zone 1'],
  [WEEK, '    thu tempo: 5 km zone |', 'thu tempo: 5 km @ zone 1'],
  [WEEK, '    tue easy 6 km @ rpe |', 'tue easy 6 km @ rpe 3'],
  [WEEK, '    tue easy 6 km @ by |', 'tue easy 6 km @ by feel'],
  // A figure and its unit.
  [WEEK, '    tue easy 6 km @ 12 |', 'tue easy 6 km @ 12 km/h'],
  [WEEK, '    tue easy 6 km @ 12|', 'tue easy 6 km @ 12 km/h'],
  [WEEK, '    tue easy 6 km @ 12 k|', 'tue easy 6 km @ 12 km/h'],
  [WEEK, '    thu tempo: 5 km @ 12.5 |', 'thu tempo: 5 km @ 12.5 km/h'],
  [WEEK, '    tue easy 6 km @ 140 |', 'tue easy 6 km @ 140 bpm'],
  [WEEK, '    tue easy 6 km @ 75 |', 'tue easy 6 km @ 75% max hr'],
  [WEEK, '    tue bike 45 min @ 220 |', 'tue bike 45 min @ 220 W'],
  [WEEK, '    tue easy 6 km @ 5:30|', 'tue easy 6 km @ 5:30/km'],
];

test.each(PLACES.map(([before, text, line]) => [text, line, before]))('%s', async (text, line, before) => {
  const asked = await plain.ask(before + text);
  const after = accepted(asked, asked.shown[0]?.label ?? 'offer');
  expect(after.trimEnd().split('\n').at(-1)?.trim()).toBe(line);
  const path = await plain.nextFile();
  await plain.client.open(path, after);
  const found = await plain.client.diagnostics(path);
  expect(found.filter(({ code }) => code === 'syntax' || code === 'unknown-name')).toEqual([]);
});

/** Of a figure that is typed, the units with which it can be meant. */
const UNITS: readonly (readonly [text: string, offered: readonly string[]])[] = [
  ['    thu intervals: 3 x 1 |', ['1 km', '1 min', '1 mi']],
  ['    thu intervals: 3 x 400 |', ['400 m', '400 min', '400 s']],
  ['    thu intervals: 3 x (1 km @ 5k, jog 90 |', ['90 m', '90 s']],
  ['    thu intervals 6 x 800 m @ 5k recover 90 |', ['90 m', '90 s']],
  ['    thu tempo: warm up 2 |', ['2 km', '2 min', '2 mi']],
  ['    tue easy 45 |', ['45 min', '45 km', '45 s']],
  ['    tue easy 7 |', ['7 km', '7 min', '7 h']],
];

test.each(UNITS)('%s', async (text, offered) => {
  const { list } = await plain.ask(WEEK + text);
  const figure = /\d+(?= \|$)/.exec(text)?.[0] ?? '';
  const labels = list.items.map(({ label }) => label).filter((label) => label.startsWith(`${figure} `));
  expect([...labels].sort()).toEqual([...offered].sort());
});
