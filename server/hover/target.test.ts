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

      Zone 2 is 72-82% of the highest heart rate, by the scale of Norwegian endurance sports (Seiler 2010), unless the athlete has a line \\\`zone 2\\\`. Zones 1 and 2 are easy, 3 is moderate, 4 and 5 are hard."
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

      - 78-81% of max hr · zone 2 · reckoned at \`easy\` 6:10-6:50/km, by hand · counts as easy

      * ≈5 min 12 s · 6 times: 4.8 km, ≈31 min in all · the last ends ≈45 min into the session"
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

  test.each([
    ['6 x 400 m in |88 s', '3:40/km · counts as hard'],
    ['5 km @ |70-75% max hr', '127-137 bpm · zone 2 · reckoned at `easy`'],
    ['5 km @ |65% hr reserve', '136 bpm · zone 2'],
    ['5 km @ |80-85% threshold hr', 'without `threshold hr` it is no heart rate'],
    ['5 km @ |zone 2', '130-145 bpm'],
    ['5 km @ |marathon + 10 s/km', '5:36/km, from best 10k in 50:00 · counts as moderate'],
    ['5 km @ |7:00-5:00/km', 'gets faster evenly, counts'],
    ['5 km @ |by feel', 'no target'],
    ['5 km @ |220 W', '91.7% of ftp'],
    ['5 km @ |105% ftp', '252 W'],
  ])('%s', async (run, told) => {
    const text =
      'athlete "Uwe"\n  max hr 182 bpm\n  resting hr 50 bpm\n  zone 2 130-145 bpm\n  zone 1 below 130 bpm\n  best 10k in 50:00\n' +
      '  ftp 240 W\nplan "P" for "Uwe"\n  race 10k on 2027-05-09\n  week 1\n    tue easy: ';
    const path = `told-${run.replaceAll(/\W/g, '')}.runplan`;
    await hovers.client.open(path, `${text}${run.replace('|', '')}\n`);
    const target = run.slice(run.indexOf('|'));
    expect(await hoverAt(path, target)).toContain(told);
  });
});
