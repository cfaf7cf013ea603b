import { expect, test } from 'vitest';
import { checker } from './example-files.ts';
import { planSaying } from './hostile/texts.ts';
import { part } from './part.ts';

/** What programs say of what is not there, and no coach does. */
const LEAK = /\bundefined\b|\bNaN\b|\bnull\b|\[object|\bInfinity\b/;

test('a clearance whose day cannot be read has none', async () => {
  const text = `athlete "Sam"
  symptoms leg-pain since 2026-12-01
  cleared by "Ruth" on on 2026-12-14
plan "P" for "Sam"
  starts 2027-03-01
  week 1
    tue easy 5 km
`;
  const { findings } = await checker().check('file:///club/half.runplan', text);
  expect(findings.find(({ rule }) => rule === 'leg-symptoms')?.message).toMatch(
    /^The athlete has pain in a leg since 2026-12-01; the `cleared by` line does not say on which day that was\. /,
  );
});

const RACE = `plan "X"
  race 10k on 2026-11-22
  week 1
    tue easy 6 km, 4 x (400 m @ 5k, jog 200 m)
  week 2 like week 1 at 80%
    sat race 10k
  week 3 race total 10 km
    sun race 10k
`;

test.each([
  ['a plan with a race', RACE, /(?<=\S)(?=.)/g],
  ['a plan with all kinds of lines', planSaying('Sam', 'A remark.'), /(?<=\S)(?=\s+\S)|(?<=\w)(?=[^\s\w])/g],
])(
  'wherever a line of %s is cut off, no message tells of it in the words of a program',
  { timeout: 300_000 },
  async (_, text, cuts) => {
    const check = checker();
    const lines = text.split('\n');
    for (const [at, line] of lines.entries()) {
      if (line.startsWith('#')) continue;
      for (const { index } of part(3, line.matchAll(cuts), at)) {
        const cut = lines.with(at, line.slice(0, index)).join('\n');
        const { findings } = await check.check('file:///club/half.runplan', cut);
        for (const { rule, message, related = [], repairs = [] } of findings) {
          const told = [
            rule,
            message,
            ...related.map((one) => one.message),
            ...repairs.map(({ title }) => title),
          ];
          const written = repairs.flatMap(({ edits }) => edits.map((edit) => edit.text));
          expect([...told, ...written].join('\n'), line.slice(0, index)).not.toMatch(LEAK);
          expect(rule, line.slice(0, index)).not.toBe('internal');
        }
      }
    }
  },
);
