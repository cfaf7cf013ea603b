import { describe, expect, test } from 'vitest';
import { startHovers } from './testing.ts';

const { inPlan } = startHovers();

describe('a definition', () => {
  test('a policy', async () => {
    expect(await inPlan('policy "|Club"')).toMatchInlineSnapshot(`
      "["Club"]
      **Club** · policy · extends cautious

      - \`mileage-increase limit 15%\`
      - \`long-run-share off because "ultra squad"\`"
    `);
  });

  test('a built-in stop rule', async () => {
    expect(await inPlan('pain rule |standard')).toMatchInlineSnapshot(`
      "[standard]
      **standard** · stop rule

      The stop rule of Vincent 2017, in one sentence.

      Start only if pain is below 3 of 10, stop if it rises during the run or makes you limp, and if it is not gone within 24 hours, do not run again before you have asked for advice."
    `);
  });

  test('the name of a workout', async () => {
    expect(await inPlan('workout "|Tempo 20"')).toMatchInlineSnapshot(`
      "["Tempo 20"]
      **Tempo 20** · workout

      Twenty minutes, not more.

      - warm up 2 km
      - 20 min @ threshold
      - cool down 2 km

      ≈7.8 km · ≈46 min · 20 min hard · 31% of the week"
    `);
  });

  test('the name of a block', async () => {
    expect(await inPlan('core "|At home"')).toMatchInlineSnapshot(`
      "["At home"]
      **At home** · block

      For every Wednesday:

      - no equipment
      - about \\*ten\\* minutes

      * Side plank 2 x 20 s each side
      * Good morning 2 x 8 10 kg · spine load high

      Trains lateral, hip-abductors, hamstrings, back-extensors · 1 core exercise"
    `);
  });
});
