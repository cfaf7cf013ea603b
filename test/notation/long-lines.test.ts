/** A line is read in proportion to its length, whatever it is made of: counted by how often its tokens are looked at. */
import { expect, test } from 'vitest';
import type { Context } from '../../language/grammar/generated/line-starts.ts';
import { DaysAbove } from '../../language/grammar/notation/days/days-above.ts';
import { readNotation } from '../../language/grammar/notation/read-notation.ts';
import { scan } from '../../language/grammar/read-text.ts';
import type { Token } from '../../language/grammar/token.ts';

const PIECES = [
  [' . aaaa', ', aaa', ' aaa', ' - aaa', '; aaa', ' ! aaa', ', aa. bb', ' aaa, 5 km .', ' easy aaa .'],
  [' (', ' )', ' (a)', ' (a 5k', ' (5 km)', ' 6 x (', ' 6 x (400 m)', ' "x"', " '", ' :', ' -', ' !'],
  [' + ', ' + easy 5 km', ' w/ ', ' w/ 4 strides', ' then ', ' then 5 km', ' or ', ' or 5 km', ' and easy'],
  [
    ', 4 strides',
    ', strides 4 x 20 s',
    ' with strides',
    ', core',
    ', core 5 min',
    ' and core',
    ', strides @ aaa',
  ],
  [' @', ' @ 5k', ' 5k', ' 5 km', ', 5 km', ' 6 x 400', ', 6 x 400 m', ' / 5 km', ' 400 m D+', ' 5-6', ' 1%'],
  [
    ', jog 1 min',
    ', then walk 1 min',
    ' 3 min run 2 min walk',
    ', last 3 km',
    ', 2 km wu',
    ' wu/cd',
    ' 90 s',
  ],
  [' am', ', 5 km am', ' from 21:00', ' trail', ' uphill', ' in', ' with', ' if aaa', ' same as', ' as tue'],
  [
    ' squats 3x10',
    ', 3x10 squats',
    ' each',
    ' between sets',
    ' 10 kg',
    ' laps',
    ' zone',
    ' hr',
    ' week 1',
    ' x',
  ],
].flat();

const LINES: readonly (readonly [name: string, context: Context, make: (pieces: string) => string])[] = [
  ['a day', 'week', (pieces) => `mon${pieces}`],
  ['a run', 'week', (pieces) => `mon easy 5 km${pieces} 5 km`],
  ['steps', 'week', (pieces) => `mon 5 x 400 m @ 5k${pieces}`],
  ['strength work', 'week', (pieces) => `mon strength: squats 3 x 10${pieces} 5 km`],
  ['a week', 'plan', (pieces) => `week 1 base${pieces}`],
  ['an athlete', 'athlete', (pieces) => `recent volume 5 km${pieces}`],
  ['a block', 'block', (pieces) => `squats 3 x 10${pieces}`],
  ['a race', 'plan', (pieces) => `race 5k on 2026-05-05${pieces}`],
];

/** How often something of a token is asked for while a line is read. */
function looksAt(line: string, context: Context): number {
  let looks = 0;
  const counted = (token: Token) =>
    new Proxy(token, {
      get(target, key) {
        looks += 1;
        return Reflect.get(target, key, target);
      },
    });
  const tokens = scan(line).tokens.filter(({ name }) => name !== 'EOL');
  readNotation(tokens.map(counted), context, new DaysAbove(), line);
  return looks;
}

test.each(LINES)('%s', (_, context, make) => {
  const growing = PIECES.flatMap((piece) => {
    const [few, many] = [100, 400].map((count) => looksAt(make(piece.repeat(count)), context)) as [
      number,
      number,
    ];
    return many > few * 5 ? [`${piece}: ${few} → ${many}`] : [];
  });
  expect(growing).toEqual([]);
});
