import { describe, expect, test } from 'vitest';
import { startHovers } from './testing.ts';

const hovers = startHovers();
const { hoverAt, inPlan, inTwo } = hovers;

describe('the plan', () => {
  test('its name', async () => {
    expect(await inPlan('plan "|Autumn')).toMatchInlineSnapshot(`
      "["Autumn half"]
      **Autumn half** · for Sam

      Twelve weeks in the book, three here.

      - **Race** half-marathon "City Half" on Sun 2026-12-13
      - **Weeks** 3, Mon 2026-11-23 – Sun 2026-12-13
      - **Peak** ≈30.3 km in week 3
      - **Longest run** ≈11 km in week 2
      - **Policy** Club"
    `);
  });

  test('its race', async () => {
    await hovers.client.open(
      'race.runplan',
      'athlete "A"\n  best 10k in 49:30\nplan "P" for "A"\n  race 10k on 2026-12-06\n  week 1\n    sun race\n',
    );
    expect(await hoverAt('race.runplan', 'ra|ce 10k')).toMatchInlineSnapshot(`
      "[race]
      **10k on Sun 2026-12-06** · 10 km · 6.2 mi

      - **Predicted** ≈49 min 30 s, from best 10k in 49:30

      The plan leads to this race: without \\\`starts\\\` its dates follow from the session of the race. A prediction supposes training for the distance."
    `);
    expect(await hoverAt('race.runplan', '|plan')).toMatchInlineSnapshot(`
      "[plan]
      **P** · for A

      - **Race** 10k on Sun 2026-12-06
      - **Weeks** 1, Mon 2026-11-30 – Sun 2026-12-06
      - **Peak** 10 km in week 1
      - **Policy** standard"
    `);
  });

  test('for two athletes', async () => {
    expect(await inTwo('|plan "Together"')).toMatchInlineSnapshot(`
      "[plan]
      **Together** · for Sam, Alex

      - **Weeks** 1, Mon 2026-09-21 – Sun 2026-09-27
      - **Peak** · **Sam** ≈8.8 mi + ? in week 1
      - **Peak** · **Alex** ≈8.3 mi + ? in week 1
      - **Longest run** 5 mi in week 1
      - **Policy** standard"
    `);
  });

  test('its race', async () => {
    expect(await inPlan('race |half-marathon on')).toMatchInlineSnapshot(`
      "[half-marathon]
      **half-marathon "City Half" on Sun 2026-12-13** · 21.1 km · 13.1 mi

      - **Predicted** ≈1 h 56 min, from best 10k in 52:30

      The plan leads to this race: without \\\`starts\\\` its dates follow from the session of the race. A prediction supposes training for the distance."
    `);
  });
});
