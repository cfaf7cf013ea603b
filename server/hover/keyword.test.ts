import { describe, expect, test } from 'vitest';
import { startHovers } from './testing.ts';

const { inPlan, inShared } = startHovers();

describe('a word of the language', () => {
  test('a keyword', async () => {
    expect(await inPlan('|units km')).toMatchInlineSnapshot(`
      "[units]
      **units**

      In what totals and findings are told: \`km\` or \`mi\`. Amounts keep the unit in which they are written. Without the line: the unit of most distances of the sessions, else of the lines about the athlete."
    `);
  });

  test('a keyword that depends on its place', async () => {
    expect(await inPlan('|cadence 172')).toMatchInlineSnapshot(`
      "[cadence]
      **cadence**

      - cadence 172 spm: 4.9% more than 164 spm

      Steps a minute to aim for, both feet counted. Compared with the athlete's own (\`cadence-change\`)."
    `);
  });

  test('the pause of a block', async () => {
    expect(await inShared('  |rest 45 s')).toMatchInlineSnapshot(`
      "[rest]
      **rest**

      The pause between sets, or between rounds."
    `);
  });

  test('a cue', async () => {
    expect(await inPlan('"|soft paths"')).toMatchInlineSnapshot(`
      "["soft paths"]
      **cue**

      A text for the athlete. It belongs to what stands before it: the session, or a step."
    `);
  });

  test('a unit', async () => {
    expect(await inPlan('units |km')).toMatchInlineSnapshot(`
      "[km]
      **units km**

      Totals and findings are told in kilometres."
    `);
  });
});
