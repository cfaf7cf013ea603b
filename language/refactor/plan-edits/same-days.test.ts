import { expect, test } from 'vitest';
import { after } from './testing.ts';

/** Days that say what others have keep it, whatever is done to those. */
const HEAD = 'athlete "A"\n  best 10k in 45:00\nplan "P" for "A"\n  starts 2027-03-01\n';

test.each([
  [
    '  week 1\n    tue easy 8 km\n    thu same as tue\n',
    'mark 1 tue sick flu',
    '  week 1\n    tue sick "flu"\n    thu easy 8 km\n',
  ],
  [
    '  week 1\n    tue easy 8 km\n    thu same as tue # flat\n    fri long 20 km\n',
    'swap-days 1 tue fri',
    '  week 1\n    tue long 20 km\n    thu easy 8 km # flat\n    fri easy 8 km\n',
  ],
  [
    '  week 1\n    tue easy 8 km\n    fri long 20 km\n  week 2\n    tue as last week\n',
    'swap-days 1 tue fri',
    '  week 1\n    tue long 20 km\n    fri easy 8 km\n  week 2\n    tue easy 8 km\n',
  ],
  [
    '  week 1\n    tue easy 8 km\n  week 2\n    tue long 20 km\n  week 3\n    tue as week 1\n',
    'remove-week 1',
    '  week 1\n    tue long 20 km\n  week 2\n    tue easy 8 km\n',
  ],
  [
    '  week 1\n    tue easy 8 km\n  week 2\n    tue long 20 km\n  week 3\n    tue as last week\n',
    'remove-week 2',
    '  week 1\n    tue easy 8 km\n  week 2\n    tue long 20 km\n',
  ],
  [
    '  week 1\n    tue easy 8 km\n  week 2\n    tue long 20 km\n  week 3\n    tue as week 1\n    fri as tue of week 2\n',
    'insert-week before 1',
    '  week 1\n  week 2\n    tue easy 8 km\n  week 3\n    tue long 20 km\n  week 4\n    tue easy 8 km\n    fri long 20 km\n',
  ],
  [
    '  week 1\n    tue easy 8 km\n    thu same as tue\n  week 2\n    tue as last week\n',
    'move-session 1 tue sun',
    '  week 1\n    thu easy 8 km\n    sun easy 8 km\n  week 2\n    tue easy 8 km\n',
  ],
  [
    '  week 1\n    tue easy 8 km\n    thu same as tue\n  week 2\n    sun long 9 km\n',
    'move-session 1 tue 2 wed',
    '  week 1\n    thu easy 8 km\n  week 2\n    wed easy 8 km\n    sun long 9 km\n',
  ],
  [
    '  week 1\n    tue easy 8 km\n    thu same as tue\n',
    'change-amount 1 tue 12km',
    '  week 1\n    tue easy 12 km\n    thu easy 8 km\n',
  ],
  // The day itself says what another one has.
  [
    '  week 1\n    tue easy 8 km\n    thu same as tue\n',
    'change-amount 1 thu 12km',
    '  week 1\n    tue easy 8 km\n    thu easy 12 km\n',
  ],
  [
    '  week 1\n    tue easy 8 km\n    thu same as tue\n',
    'swap-days 1 thu mon',
    '  week 1\n    mon easy 8 km\n    tue easy 8 km\n',
  ],
  [
    '  week 1\n    tue easy 8 km\n    sun long 15 km\n  week 2\n    tue as last week\n    wed easy 3 km\n',
    'swap-days 2 tue wed',
    '  week 1\n    tue easy 8 km\n    sun long 15 km\n  week 2\n    tue easy 3 km\n    wed easy 8 km\n',
  ],
  [
    '  week 1\n    tue easy 8 km\n  week 2\n    tue as last week\n  week 3\n    tue as last week\n  week 4\n    tue long 9 km\n',
    'move-week 4 before 1',
    '  week 1\n    tue long 9 km\n  week 2\n    tue easy 8 km\n  week 3\n    tue as last week\n  week 4\n    tue as last week\n',
  ],
  [
    '  week 1\n    tue easy 8 km\n  week 2\n    tue as last week\n  week 3\n    tue long 9 km\n',
    'move-week 3 before 2',
    '  week 1\n    tue easy 8 km\n  week 2\n    tue long 9 km\n  week 3\n    tue easy 8 km\n',
  ],
  [
    '  week 1\n    tue easy 8 km\n    thu as tue\n  week 2 like week 1 at 110%\n    tue easy 3 km\n',
    'remove-week 1',
    '  week 1\n    tue easy 3 km\n    thu easy 8.8 km\n',
  ],
])('%s %s', (weeks, command, result) => {
  expect(after(HEAD + weeks, command)).toBe(HEAD + result);
});

test.each([
  [
    '    wed\n      easy 8 km\n      strides 6 x 20 s\n    fri long 10 km\n',
    'swap-days 1 wed mon',
    '    mon easy 8 km + strides 6 x 20 s\n    fri long 10 km\n',
  ],
  [
    '    wed\n      easy 8 km\n      strides 6 x 20 s\n    fri long 10 km\n',
    'swap-days 1 wed fri',
    '    wed long 10 km\n    fri easy 8 km + strides 6 x 20 s\n',
  ],
  [
    '    wed: # hot\n      easy 8 km # flat\n      strides 6 x 20 s\n      note "Soft."\n    fri long 10 km\n',
    'swap-days 1 wed mon',
    '    mon easy 8 km + strides 6 x 20 s # hot # flat\n      note "Soft."\n    fri long 10 km\n',
  ],
  [
    '    wed\n      easy 8 km\n      strides 6 x 20 s\n    fri long 10 km\n',
    'move-session 1 wed fri 2',
    '    wed easy 8 km\n    fri long 10 km + strides 6 x 20 s\n',
  ],
  [
    '    wed\n      easy 8 km\n      strides 6 x 20 s\n    fri long 10 km\n',
    'move-session 1 fri wed',
    '    wed easy 8 km + strides 6 x 20 s + long 10 km\n',
  ],
  [
    '    Wed: 8k easy # flat\n    fri 10k long\n',
    'swap-days 1 wed mon',
    '    mon easy 8 km # flat\n    fri 10k long\n',
  ],
])('sessions below the word of their day: %s %s', (days, command, result) => {
  expect(after(`${HEAD}  week 1\n${days}`, command)).toBe(`${HEAD}  week 1\n${result}`);
});
