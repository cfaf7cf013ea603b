import { describe, expect, test } from 'vitest';
import { startHovers } from './testing.ts';

const hovers = startHovers();
const { hoverAt, inPlan, inTwo } = hovers;

describe('a target', () => {
  test('a named pace', async () => {
    expect(await inPlan('@ |5k, jog')).toMatchInlineSnapshot(`
      "[5k]
      **5k**

      - 5:04/km, from best 10k in 52:30 · counts as hard

      * ≈4 min 3 s · 6 times: 4.8 km, ≈24 min in all · the last ends ≈54 min into the session

      The pace of a 5 km race as predicted from the athlete's best race."
    `);
  });

  test('a pace by hand', async () => {
    expect(await inPlan('@ |easy cadence')).toMatchInlineSnapshot(`
      "[easy]
      **easy**

      - 6:10-6:50/km, by hand · counts as easy

      * 11 km · ≈1 h 19 min · 44% of the week

      Easy running: you can talk in whole sentences. 63-73% of VDOT, the share that agrees best with the published tables of Daniels. Most of a week's running belongs here."
    `);
  });

  test('a zone', async () => {
    expect(await inPlan('@ |zone 2')).toMatchInlineSnapshot(`
      "[zone 2]
      **zone 2**

      - 134-153 bpm · reckoned at \`easy\` 6:10-6:50/km, by hand · counts as easy

      * ≈6.2-7.7 km · 40-50 min · 33% of the week

      Zone 2 is 72-82% of the highest heart rate, by the scale of Norwegian endurance sports (Seiler 2010). Zones 1 and 2 are easy, 3 is moderate, 4 and 5 are hard."
    `);
  });

  test('an effort', async () => {
    await hovers.client.open('effort.runplan', 'plan "P"\n  week 1\n    tue easy 6 km @ rpe 7-8\n');
    expect(await hoverAt('effort.runplan', '|rpe 7')).toMatchInlineSnapshot(`
      "[rpe 7-8]
      **rpe 7-8**

      - zone 4 · reckoned at \`threshold\` ≈5:06/km, default of an intermediate runner · counts as hard

      * 6 km · ≈31 min · ≈31 min hard

      Effort by feel, from 1 to 10. Up to 4 it is easy, 5 and 6 are moderate, from 7 on it is hard."
    `);
  });

  test('a heart rate', async () => {
    expect(await inPlan('|@ 145-150')).toMatchInlineSnapshot(`
      "[@]
      **145-150 bpm**

      - 78-81% of max hr · zone 2 · reckoned at \`steady\` 5:45-6:03/km, from best 10k in 52:30 · counts as moderate

      * ≈4 min 43 s · 6 times: 4.8 km, ≈28 min in all · the last ends ≈43 min into the session"
    `);
  });

  test('a pace in figures, for two athletes', async () => {
    expect(await inTwo('@ |9:00/mi')).toMatchInlineSnapshot(`
      "[9:00/mi]
      **9:00/mi** · 5:36/km

      - counts as hard

      * 5 mi · ≈45 min · ≈45 min hard"
    `);
  });
});
