import { describe, expect, test } from 'vitest';
import { startHovers } from './testing.ts';

const { inPlan, inTwo } = startHovers();

describe('a session', () => {
  test('rest', async () => {
    expect(await inPlan('mon |rest')).toMatchInlineSnapshot(`
      "[rest]
      **Rest** · Monday · 2026-11-23 · week 1 · 20 days to the race

      No training. A day that is not named is a rest day as well.

      Discs lose some height under a run and regain it at rest: 30 min of running took 6.3% of it (Ki12). The loss of stature was the same with and without back pain (Ga90). Evidence: C, small studies."
    `);
  });

  test('a run with details', async () => {
    expect(await inPlan('sun |long 11')).toMatchInlineSnapshot(`
      "[long]
      **Long run** · Sunday · 2026-11-29 · week 1 · 14 days to the race

      - 11 km · ≈1 h 19 min · 44% of the week
      - cadence 172 spm: 4.9% more than 164 spm
      - climb 150 m: 14 m a km

      The longest run of the week, mostly easy."
    `);
  });

  test('intervals', async () => {
    expect(await inPlan('tue |intervals')).toMatchInlineSnapshot(`
      "[intervals]
      **Interval session** · Tuesday · 2026-12-01 · week 2 · 12 days to the race

      - ≈11 km · ≈1 h 6 min · ≈24 min hard · 48% of the week

      Hard repetitions with recoveries. Counts as hard from five minutes on. Without a target reckoned at \`interval\` pace."
    `);
  });

  test('the amount of a run, for two athletes', async () => {
    expect(await inTwo('easy |40 min')).toMatchInlineSnapshot(`
      "[40 min]
      **40 min**

      - **Sam** ≈3.8 mi · 40 min
      - **Alex** ≈3.3 mi · 40 min"
    `);
  });

  test('a run without an amount', async () => {
    expect(await inTwo('sun |long')).toMatchInlineSnapshot(`
      "[long]
      **Long run** · Sunday · 2026-09-27 · week 1

      - no amount: not known

      The longest run of the week, mostly easy. Without a target reckoned at \`easy\` pace."
    `);
  });

  test('a workout', async () => {
    expect(await inPlan('thu |workout')).toMatchInlineSnapshot(`
      "[workout]
      **Workout "Tempo 20"** · Thursday · 2026-11-26 · week 1 · 17 days to the race

      - ≈7.8 km · ≈46 min · 20 min hard · 31% of the week

      A structured run with a name. Without a target reckoned at \`easy\` pace."
    `);
  });

  test('a race by name', async () => {
    expect(await inPlan('sun race |half-marathon')).toMatchInlineSnapshot(`
      "[half-marathon]
      **half-marathon** · 21.1 km · 13.1 mi

      - 21.1 km · ≈1 h 56 min · ≈1 h 56 min hard · 70% of the week"
    `);
  });

  test('core', async () => {
    expect(await inPlan('|core "At home"')).toMatchInlineSnapshot(`
      "[core]
      **Core session "At home"** · Wednesday · 2026-11-25 · week 1 · 18 days to the race

      - 2 exercises, 4 sets · trains lateral, hip-abductors, hamstrings, back-extensors · counts as strength work

      Work for the trunk: a block, exercises after a colon, or a duration."
    `);
  });

  test('cross-training', async () => {
    expect(await inPlan('any |bike')).toMatchInlineSnapshot(`
      "[bike]
      **Bike** · any day of week 2

      Cycling. Cross-training: no running distance."
    `);
  });

  test('shoes', async () => {
    expect(await inPlan('in "|Daily A"')).toMatchInlineSnapshot(`
      "["Daily A"]
      **Daily A** · 320 km already run in them

      - **Autumn half** 1 run in them, 331 km at the end

      Named in a session with \`in "Daily A"\`. Above 800 km is reported, a convention (\`shoe-life\`)."
    `);
  });
});
