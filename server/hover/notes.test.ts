import { beforeAll, expect, test } from 'vitest';
import { startHovers } from './testing.ts';

const hovers = startHovers();
const PATH = 'notes.runplan';

beforeAll(() =>
  hovers.client.open(
    PATH,
    `athlete "Amy"
  level novice
group "Tuesday" "Amy"
plan "Notes" for "Tuesday" at 80%
  note "Run by feel."
  week 1-2 sick "flu"
    note "Tea."
    mon, wed easy 5 km
      note "Softly."
      for "Tuesday" easy 3 km
plan "Again" like plan "Notes"
  starts 2027-03-01
`,
  ),
);

test('a plan, a week and a day tell their notes', async () => {
  expect(await hovers.hoverAt(PATH, '"N|otes" for')).toContain('- Run by feel.');
  expect(await hovers.hoverAt(PATH, 'w|eek 1-2')).toContain('- Tea.');
  expect(await hovers.hoverAt(PATH, 'm|on, wed')).toMatchInlineSnapshot(`
    "[mon]
    **Monday** · week 1

    **Wednesday** · week 1

    - Softly."
  `);
});

test('names of groups and plans tell what they stand for', async () => {
  expect(await hovers.hoverAt(PATH, '"T|uesday" at')).toMatchInlineSnapshot(`
    "["Tuesday"]
    **Tuesday** · group

    - Amy"
  `);
  expect(await hovers.hoverAt(PATH, '"T|uesday" easy')).toContain('- Amy');
  expect(await hovers.hoverAt(PATH, 'like plan "N|otes"')).toContain('- Run by feel.');
});

test('words of the lines tell what they mean', async () => {
  expect(await hovers.hoverAt(PATH, '"Tuesday" a|t 80%')).toContain('share of the runs');
  expect(await hovers.hoverAt(PATH, 'f|or "Tuesday" easy')).toContain('instead');
  expect(await hovers.hoverAt(PATH, 's|ick "flu"')).toContain('Nothing is missing in it');
  expect(await hovers.hoverAt(PATH, 'l|ike plan')).toContain('Another plan whose weeks');
});
