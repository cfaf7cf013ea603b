import { describe, expect, test } from 'vitest';
import { startHovers } from './testing.ts';

const { inPlan, inShared } = startHovers();

describe('a step', () => {
  test('a warm-up', async () => {
    expect(await inPlan('warm |up 15 min')).toMatchInlineSnapshot(`
      "[warm up]
      **warm up 15 min**

      - ≈2.3 km · at 6:10-6:50/km, by hand · ends 15 min into the session"
    `);
  });

  test('repetitions', async () => {
    expect(await inPlan('|6 x (800')).toMatchInlineSnapshot(`
      "[6 x]
      **6 repetitions**

      - 7.2 km, ≈41 min in all · ends ≈56 min into the session"
    `);
  });

  test('a repeated step', async () => {
    expect(await inPlan('(|800 m @ 5k')).toMatchInlineSnapshot(`
      "[800 m]
      **800 m** · 0.5 mi

      - ≈4 min 3 s · at 5:04/km, from best 10k in 52:30 · 6 times: 4.8 km, ≈24 min in all · the last ends ≈54 min into the session"
    `);
  });

  test('a recovery in parentheses', async () => {
    expect(await inPlan('5k, |jog 400 m')).toMatchInlineSnapshot(`
      "[jog]
      **jog 400 m** · 0.25 mi

      - 6 times: part of each repetition, after the last one too. After \`recover\`, it would be done 5 times, between the repetitions.
      - ≈2 min 51 s · at 6:57-7:18/km, from best 10k in 52:30 · 6 times: 2.4 km, ≈17 min in all · the last ends ≈56 min into the session"
    `);
  });

  test('a recovery between', async () => {
    expect(await inPlan('|recover jog 200')).toMatchInlineSnapshot(`
      "[recover]
      **recover** · between the repetitions

      - 3 times: between the 4 repetitions, not after the last. In parentheses, \`4 x (…, jog 200 m)\`, it would be done 4 times.
      - ≈1 min 25 s · at 6:57-7:18/km, from best 10k in 52:30 · 6 times: 1.2 km, ≈8 min 33 s in all"
    `);
  });

  test('nested repetitions', async () => {
    expect(await inPlan('|4 x 400 m')).toMatchInlineSnapshot(`
      "[4 x]
      **4 repetitions** · 3 recoveries between them

      - 4.4 km, ≈25 min in all"
    `);
  });

  test('of open length', async () => {
    expect(await inPlan('walk |until lap')).toMatchInlineSnapshot(`
      "[until lap]
      **walk until lap**

      Ends when the lap button is pressed; how long it is, is not known.

      - 2 times: part of each repetition, after the last one too. After \`recover\`, it would be done once, between the repetitions.
      - 2 times: not known"
    `);
  });

  test('of a workout', async () => {
    expect(await inShared('|20 min @')).toMatchInlineSnapshot(`
      "[20 min]
      **20 min**

      - **Sam** ≈3.8 km · at 5:20/km, from best 10k in 52:30 · ends ≈33 min into the session
      - **Alex** ≈3.3 km · at ≈6:05/km, default of a novice · ends ≈35 min into the session"
    `);
  });
});
