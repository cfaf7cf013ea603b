import { expect, test } from 'vitest';
import { laidOut } from './lay-out.ts';

test.each([
  [
    'sun long 12 km @ easy climb 150 m in "Road" "x": 10 km @ easy, 2 km @ marathon + 10 s/km "relax, all of it"',
    'sun long 12 km @ easy climb 150 m in "Road" "x": 10 km @ easy,\n        2 km @ marathon + 10 s/km "relax, all of it"',
  ],
  [
    'sun long 12 km @ marathon +10-20s/km surface trail "a long text about the hills" + core 20 min "and another one"',
    'sun long 12 km @ marathon +10-20s/km surface trail "a long text about the hills"\n        + core 20 min "and another one"',
  ],
  [
    'sun am easy 5 km "as 3 + 2 km, with a rest" + 18:00 easy 10 km "so slow that you can talk all the time, please"',
    'sun am easy 5 km "as 3 + 2 km, with a rest"\n        + 18:00 easy 10 km "so slow that you can talk all the time, please"',
  ],
])('a long line is broken between sessions, and in no figure: %s', (text, lines) => {
  expect(laidOut(text, 4, '    ', '\n')).toBe(lines);
});
