import { describe, expect, test } from 'vitest';
import { startHovers } from './testing.ts';

const hovers = startHovers();
const { hoverAt, inPlan, inTwo } = hovers;

describe('a week', () => {
  test('a first week', async () => {
    expect(await inPlan('week |1 base total')).toMatchInlineSnapshot(`
      "[1]
      **Week 1** · base · Mon 2026-11-23 – Sun 2026-11-29 · 2 weeks to the race

      - **Running** ≈25.2 km
      - **Longest run** 11 km on Sunday, 44% of the week
      - **Easy** ≈2 h 26 min of ≈2 h 46 min, 88%
      - **Hard** 20 min of ≈2 h 46 min, 12%
      - **Beside the running** no core work (at least 2) · strength work in 1 session · 4 days of rest (at least 2)
      - **Limits** \`first-week-load\` above 29 km: 3.8 km left · \`long-run-spike\` above 12.6 km: 1.6 km left"
    `);
  });

  test('a week that grew', async () => {
    expect(await inPlan('|week 2 build')).toMatchInlineSnapshot(`
      "[week]
      **Week 2** · build · taper · Mon 2026-11-30 – Sun 2026-12-06 · 1 week to the race

      - **Running** ≈21.6-23.1 km, −8.2% on week 1 (≈25.2 km)
      - **Longest run** ≈11 km on Tuesday, 48% of the week
      - **Easy** ≈1 h 41 min of ≈2 h 21 min, 71%
      - **Hard** ≈40 min of ≈2 h 21 min, 29%
      - **Beside the running** no core work (at least 1) · strength work in 1 session · 4 days of rest (at least 2)
      - **Limits** \`mileage-increase\` above 29.9 km: 6.8 km left · \`long-run-spike\` above 12.6 km: 1.6 km left"
    `);
  });

  test('a race week', async () => {
    expect(await inPlan('week |3 race like')).toMatchInlineSnapshot(`
      "[3]
      **Week 3** · race · Mon 2026-12-07 – Sun 2026-12-13 · race week

      - **Running** ≈30.3 km, +20.3% on week 1 (≈25.2 km)
      - **Longest run** 21.1 km on Sunday, 70% of the week
      - **Easy** ≈1 h 1 min of ≈2 h 57 min, 34%
      - **Hard** ≈1 h 56 min of ≈2 h 57 min, 66%
      - **Beside the running** no core work · strength work in 1 session · 4 days of rest (at least 2)"
    `);
  });

  test('of two athletes, with a run of unknown length', async () => {
    expect(await inTwo('  |week 1')).toMatchInlineSnapshot(`
      "[week]
      **Week 1** · Mon 2026-09-21 – Sun 2026-09-27

      - **Running** · **Sam** ≈8.8 mi + ?
      - **Running** · **Alex** ≈8.3 mi + ?
      - **Longest run** 5 mi on Saturday
      - **Beside the running** · **Sam** no core work (at least 2) · no strength work · 4 days of rest (at least 2)
      - **Beside the running** · **Alex** no core work (at least 1) · no strength work · 4 days of rest (at least 2)"
    `);
  });

  test('its phase', async () => {
    expect(await inPlan('week 2 |build')).toMatchInlineSnapshot(`
      "[build]
      **build** · phase

      More distance and more hard work, one at a time."
    `);
  });

  test('its total', async () => {
    expect(await inPlan('total |28 km')).toMatchInlineSnapshot(`
      "[28 km]
      **total 28 km** · 17.4 mi

      - **The sessions add up to** ≈25.2 km

      A stated total is checked against the sessions: up to 5% apart is accepted, 10% where a part is estimated.

      Among endurance runners, those who ran more had less dense bone in the lumbar spine, and those who did strength work twice a week denser bone (Hi06). Evidence: C, observational. \`bone-load-balance\` looks at it from 80 km a week on."
    `);
  });

  test('the week that it copies', async () => {
    expect(await inPlan('race |like week 1')).toMatchInlineSnapshot(`
      "[like]
      **like week 1** copies its sessions; a day that is written replaces that day.

      At 50%: amounts of runs are multiplied and rounded to 0.1 km, 0.1 mi or 1 min. Sets and repetitions change in number, few long ones in length; recoveries between them stay. Races, strength and cross-training stay as they are.

      - **Week 1** ≈25.2 km, longest 11 km, 12% hard"
    `);
  });

  test('what is reached of a percentage', async () => {
    const text =
      'plan "P"\n  week 1\n    tue intervals: 2 x (5 x 300 m @ 5k recover jog 100 m, jog 400 m)\n  week 2 like week 1 at 70%\n';
    await hovers.client.open('reached.runplan', text);
    expect(await hoverAt('reached.runplan', '|like week 1')).toMatchInlineSnapshot(`
      "[like]
      **like week 1** copies its sessions; a day that is written replaces that day.

      At 70%: amounts of runs are multiplied and rounded to 0.1 km, 0.1 mi or 1 min. Sets and repetitions change in number, few long ones in length; recoveries between them stay. Races, strength and cross-training stay as they are.

      - 80% of the work is reached: as near as whole sets, repetitions and round amounts come

      * **Week 1** 4.6 km, longest 4.6 km, 57% hard"
    `);
  });
});
