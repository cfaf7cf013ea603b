import { describe, expect, test } from 'vitest';
import { startHovers } from './testing.ts';

const hovers = startHovers();
const { hoverAt, inPlan, inShared } = hovers;

describe('an athlete', () => {
  test('the name', async () => {
    expect(await inShared('athlete "|Sam"')).toMatchInlineSnapshot(`
      "["Sam"]
      **Sam** · intermediate · a history of back pain

      Runs with us since 2019.

      - recently 26 km a week · longest run 11 km
      - cadence 164 spm
      - max hr 186 bpm
      - symptoms: leg-pain, weight-loss
      - cleared by J. Ortiz, PT on Thu 2026-08-20

      | name | pace | how |
      | --- | --- | --- |
      | easy | 6:10-6:50/km | by hand |
      | marathon | 5:42/km | from best 10k in 52:30 |
      | threshold | 5:20/km | from best 10k in 52:30 |
      | 10k | 5:15/km | from best 10k in 52:30 |
      | 5k | 5:04/km | from best 10k in 52:30 |
      | interval | 4:55/km | from best 10k in 52:30 |
      | repetition | 4:32/km | from best 10k in 52:30 |"
    `);
  });

  test('without figures', async () => {
    expect(await inShared('athlete "|Alex"')).toMatchInlineSnapshot(`
      "["Alex"]
      **Alex** · novice · a healthy back

      | name | pace | how |
      | --- | --- | --- |
      | easy | ≈7:03-7:54/km | default of a novice |
      | marathon | ≈6:31/km | default of a novice |
      | threshold | ≈6:05/km | default of a novice |
      | 10k | ≈6:03/km | default of a novice |
      | 5k | ≈5:49/km | default of a novice |
      | interval | ≈5:37/km | default of a novice |
      | repetition | ≈5:11/km | default of a novice |"
    `);
  });

  test('level', async () => {
    expect(await inShared('level |novice')).toMatchInlineSnapshot(`
      "[novice]
      **level novice** · novice, intermediate or advanced

      Sets limits such as days of rest and days in a row.

      Without a best, paces are those of VDOT 32, a convention."
    `);
  });

  test('back', async () => {
    expect(await inShared('|back history')).toMatchInlineSnapshot(`
      "[back]
      **back history** · back pain in the past, well now

      That limits get tighter with the back status is precaution (D): no limit on load has been validated for the backs of runners.

      | rule | a history of back pain | a healthy back |
      | --- | --- | --- |
      | \`mileage-increase\` | hint, limit 10%, warning-limit 20%, over-four-weeks 40% | hint, limit 10%, warning-limit 30%, over-four-weeks 60% |
      | \`intensity-increase\` | warning, limit 30%, from-none 15 min | info, limit 30%, from-none 20 min |
      | \`first-hard-work\` | info, limit 15 min | hint, limit 20 min |
      | \`rest-days\` | warning, minimum 2 | warning, minimum 1 |
      | \`consecutive-run-days\` | warning, maximum 3 | warning, maximum 5 |
      | \`race-recovery\` | warning | info |
      | \`race-density\` | warning, maximum 2 | info, maximum 2 |
      | \`strength-before-key-run\` | warning | info |
      | \`core-session\` | error, minimum 2 | error, minimum 1 |
      | \`strength-coverage\` | warning | info |
      | \`strength-progression\` | warning, limit 50%, maximum 60 | info, limit 50%, maximum 60 |
      | \`spine-loading-exercise\` | warning | info |
      | \`morning-flexion\` | warning, minimum 2 h | info, minimum 1 h |
      | \`pain-rule\` | info | off |

      By default, the mildest step of each rule; further steps stand on its page.

      Stopping altogether is not the aim: in people who ran 20 km or more a week discs held more water (Be17), though another study did not find that (Mi20); after a first marathon no worsening was seen (Ho22). A review counts 13 studies of discs and running, with 632 people in all (Sh24); another found back pain rarer in runners than in other people, which may also be because those with pain do not run (Ms20). Evidence: C, observational."
    `);
  });

  test('a symptom', async () => {
    expect(await inShared('|leg-pain')).toMatchInlineSnapshot(`
      "[leg-pain]
      **leg-pain** · now

      A professional has to have seen it since it began (\`leg-symptoms\`). With back pain it makes a clearance more pressing (\`clearance\`)."
    `);
  });

  test('a red flag', async () => {
    expect(await inShared('|weight-loss')).toMatchInlineSnapshot(`
      "[weight-loss]
      **weight-loss** · red flag · unexplained weight loss

      See a doctor first. A plan is not the place for it, and no \`allow\` accepts the finding.

      A plan never asks for weight loss, and Runplan has no line for body weight."
    `);
  });

  test('a red flag that can not wait', async () => {
    await hovers.client.open('flag.runplan', 'athlete "A"\n  symptoms saddle-numbness\n');
    expect(await hoverAt('flag.runplan', '|saddle')).toMatchInlineSnapshot(`
      "[saddle-numbness]
      **saddle-numbness** · red flag · numbness around the saddle area

      See a doctor at once. A plan is not the place for it, and no \`allow\` accepts the finding."
    `);
  });

  test('clearance', async () => {
    expect(await inShared('|cleared by')).toMatchInlineSnapshot(`
      "[cleared by]
      **cleared by** · who has agreed to the running, and when

      With a disc diagnosis or present back pain a plan without it is reported (\`clearance\`). What the agreement covers stays between the athlete and the professional; one that tells a limit, such as \`if pain-free\` or \`for walking\`, does not count."
    `);
  });

  test('recent volume', async () => {
    expect(await inShared('|recent volume')).toMatchInlineSnapshot(`
      "[recent volume]
      **recent volume** · running a week, mean of the last four · 16.16 mi

      The first weeks of a plan are compared with it.

      Among endurance runners, those who ran more had less dense bone in the lumbar spine, and those who did strength work twice a week denser bone (Hi06). Evidence: C, observational. \`bone-load-balance\` looks at it from 80 km a week on."
    `);
  });

  test('recent longest', async () => {
    expect(await inShared('longest |11 km')).toMatchInlineSnapshot(`
      "[11 km]
      **recent longest** · the longest run of the last 30 days · 6.84 mi

      The runs of the first 30 days are compared with it (\`long-run-spike\`)."
    `);
  });

  test('cadence', async () => {
    expect(await inShared('|cadence 164')).toMatchInlineSnapshot(`
      "[cadence]
      **cadence** · steps a minute, both feet counted

      - 5% more: 172 spm, on easy runs first
      - \`cadence-change\` reports a cue below 148 or above 180 spm

      A step rate 5% higher lowered the load on the knees, 10% that on the hips as well (He11); runners with a higher one lost less stature during a run (Ro24). Whether that means fewer injuries is open (An22). Evidence: C any injury / C back.

      There is no one cadence for everybody."
    `);
  });

  test('highest heart rate', async () => {
    expect(await inShared('|max hr')).toMatchInlineSnapshot(`
      "[max hr]
      **max hr** · the highest heart rate · what heart rates and zones are measured by

      | zone | band | heart rate | share |
      | --- | --- | --- | --- |
      | 1 | easy | 112-134 bpm | 60-72% |
      | 2 | easy | 134-153 bpm | 72-82% |
      | 3 | moderate | 153-164 bpm | 82-88% |
      | 4 | hard | 164-173 bpm | 88-93% |
      | 5 | hard | 173-186 bpm | 93-100% |

      The zones are those of Norwegian endurance sports (Seiler 2010). They were drawn up for trained athletes, and single people differ: lines such as \`zone 2 130-145 bpm\` of the athlete win."
    `);
  });

  test('the best that counts', async () => {
    expect(await inShared('best |10k')).toMatchInlineSnapshot(`
      "[10k]
      **best 10k in 52:30** · VDOT 37.8

      | name | pace | how |
      | --- | --- | --- |
      | easy | 6:10-6:50/km | by hand |
      | marathon | 5:42/km | from best 10k in 52:30 |
      | threshold | 5:20/km | from best 10k in 52:30 |
      | 10k | 5:15/km | from best 10k in 52:30 |
      | 5k | 5:04/km | from best 10k in 52:30 |
      | interval | 4:55/km | from best 10k in 52:30 |
      | repetition | 4:32/km | from best 10k in 52:30 |

      Paces come from VDOT by the equations of Daniels and Gilbert; one that is given by hand wins."
    `);
  });

  test('a best that does not', async () => {
    expect(await inShared('best |5k')).toMatchInlineSnapshot(`
      "[5k]
      **best 5k in 27:00** · best 10k in 52:30 shows a higher VDOT and counts instead

      Paces come from VDOT by the equations of Daniels and Gilbert; one that is given by hand wins."
    `);
  });

  test('a pace by hand', async () => {
    expect(await inShared('pace |easy')).toMatchInlineSnapshot(`
      "[easy]
      **easy** · pace

      - 6:10-6:50/km, by hand · 6:11-6:57/km, from best 10k in 52:30 otherwise"
    `);
  });

  test('shoes', async () => {
    expect(await inShared('|shoes "Daily')).toMatchInlineSnapshot(`
      "[shoes]
      **Daily A** · 320 km already run in them

      Named in a session with \`in "Daily A"\`. Above 800 km is reported, a convention (\`shoe-life\`)."
    `);
  });

  test('hour of getting up', async () => {
    expect(await inShared('|wakes 06:30')).toMatchInlineSnapshot(`
      "[wakes]
      **wakes** · the hour of getting up

      - \`morning-flexion\` reports bending exercises before 08:30 (2 h after getting up)

      Discs are fullest, and stiffest to bend, soon after getting up. Evidence: B for bending in chronic pain (Sn98), C for exercise (Ad87)."
    `);
  });

  test('an athlete of the plan', async () => {
    expect(await inPlan('for "|Sam"')).toMatchInlineSnapshot(`
      "["Sam"]
      **Sam** · intermediate · a history of back pain

      Runs with us since 2019.

      - recently 26 km a week · longest run 11 km
      - cadence 164 spm
      - max hr 186 bpm
      - symptoms: leg-pain, weight-loss
      - cleared by J. Ortiz, PT on Thu 2026-08-20

      | name | pace | how |
      | --- | --- | --- |
      | easy | 6:10-6:50/km | by hand |
      | marathon | 5:42/km | from best 10k in 52:30 |
      | threshold | 5:20/km | from best 10k in 52:30 |
      | 10k | 5:15/km | from best 10k in 52:30 |
      | 5k | 5:04/km | from best 10k in 52:30 |
      | interval | 4:55/km | from best 10k in 52:30 |
      | repetition | 4:32/km | from best 10k in 52:30 |"
    `);
  });
});
