import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Hover, MarkupContent } from 'vscode-languageserver/node';
import { PUSH_CLIENT, TestClient } from '../testing/client.ts';

const ATHLETES = `
# Runs with us since 2019.
athlete "Sam"
  level intermediate
  back history
  symptoms leg-pain, weight-loss
  cleared by "J. Ortiz, PT" on 2026-08-20
  recent volume 26 km
  recent longest 11 km
  cadence 164 spm
  max hr 186 bpm
  best 5k in 27:00
  best 10k in 52:30
  pace easy 6:10-6:50/km
  shoes "Daily A" 320 km
  wakes 06:30

athlete "Alex"
  level novice
`;

const SHARED = `${ATHLETES}
# For every Wednesday:
# - no equipment
# - about *ten* minutes
block "At home"
  side-plank 2 x 20 s each side
  good-morning 2 x 8 10 kg
  rest 45 s

# Twenty minutes, not more.
workout "Tempo 20"
  warm up 2 km
  20 min @ threshold
  cool down 2 km

policy "Club" extends cautious
  mileage-increase limit 15%
  long-run-share off because "ultra squad"
`;

const PLAN = `import "shared.runplan"

# Twelve weeks in the book, three here.
plan "Autumn half" for "Sam"
  race half-marathon on 2026-12-13 "City Half"
  policy "Club"
  units km
  pain rule standard
  allow mileage-increase because "short weeks"

  week 1 base total 28 km
    mon rest
    tue easy 6 km + strides 6 x 20 s
    wed core "At home"
    thu workout "Tempo 20"
    sun long 11 km @ easy cadence 172 spm climb 150 m in "Daily A" "soft paths"
  week 2 build
    tue intervals: warm up 15 min, 6 x (800 m @ 5k, jog 400 m), cool down 10 min
    wed core "At home"
    thu intervals: 2 x (4 x 400 m @ 5k recover jog 200 m, walk until lap)
    sat easy 40-50 min @ zone 2
    any bike 45 min
  week 3 race like week 1 at 50%
    thu threshold 6 km: 6 x 800 m @ 145-150 bpm recover jog 400 m
    sun race half-marathon
`;

const TWO = `import "shared.runplan"

plan "Together" for "Sam", "Alex"
  starts 2026-09-21
  units mi
  allow rest-days because ""

  week 1
    tue easy 40 min
    thu core: side-plank 2 x 20 s
    sat easy 5 mi @ 9:00/mi
    sun long
`;

let client: TestClient;
beforeAll(async () => {
  const textDocumentContent = { dynamicRegistration: false };
  const capabilities = { ...PUSH_CLIENT, workspace: { ...PUSH_CLIENT.workspace, textDocumentContent } };
  client = await TestClient.start({ files: { 'shared.runplan': SHARED }, capabilities });
  await client.open('plan.runplan', PLAN);
  await client.open('shared.runplan', SHARED);
  await client.open('two.runplan', TWO);
});
afterAll(() => client.stop());

/** What shows where the cursor, `|`, stands, and what it is about. */
async function hoverAt(path: string, words: string): Promise<string | null> {
  const hover = await client.request<Hover | null>('textDocument/hover', {
    textDocument: { uri: client.uri(path) },
    position: client.at(path, words),
  });
  if (!hover) return null;
  const { start, end } = hover.range as NonNullable<Hover['range']>;
  const line = client.text(path).split('\n')[start.line] as string;
  return `[${line.slice(start.character, end.character)}]\n${(hover.contents as MarkupContent).value}`;
}

const inPlan = (words: string) => hoverAt('plan.runplan', words);
const inShared = (words: string) => hoverAt('shared.runplan', words);
const inTwo = (words: string) => hoverAt('two.runplan', words);

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
    await client.open(
      'race.runplan',
      'athlete "A"\n  best 10k in 49:30\nplan "P" for "A"\n  race 10k on 2026-12-06\n  week 1\n    sun race\n',
    );
    expect(await hoverAt('race.runplan', 'ra|ce 10k')).toMatchInlineSnapshot(`
      "[race]
      **10k on Sun 2026-12-06** · 10 km · 6.2 mi

      - **Predicted** ≈49 min 30 s, from best 10k in 49:30

      Weeks count back from the race: it lies in the last week. A prediction supposes training for the distance."
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

      Weeks count back from the race: it lies in the last week. A prediction supposes training for the distance."
    `);
  });

  test('a date', async () => {
    expect(await inPlan('on |2026-12-13')).toMatchInlineSnapshot(`
      "[2026-12-13]
      **Sun 2026-12-13**

      - day 7 of week 3 of 3 · race day"
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

  test('a unit', async () => {
    expect(await inPlan('units |km')).toMatchInlineSnapshot(`
      "[km]
      **units km**

      Totals and findings are told in kilometres."
    `);
  });

  test('an import', async () => {
    expect(await inPlan('import "|shared')).toMatchInlineSnapshot(`
      "["shared.runplan"]
      **shared.runplan** · import

      - **Athletes** Sam, Alex
      - **Blocks** At home
      - **Workouts** Tempo 20
      - **Policies** Club"
    `);
  });
});

describe('a week', () => {
  test('a first week', async () => {
    expect(await inPlan('week |1 base total')).toMatchInlineSnapshot(`
      "[1]
      **Week 1** · base · Mon 2026-11-23 – Sun 2026-11-29 · 2 weeks to the race

      - **Running** ≈25.2 km
      - **Longest run** 11 km on Sunday, 44% of the week
      - **Hard** 20 min of ≈2 h 39 min, 13%
      - **Beside the running** no core work (at least 2) · strength work in 1 session · 4 days of rest (at least 2)
      - **Limits** \`long-run-spike\` above 12.1 km: 1.1 km left"
    `);
  });

  test('a week that grew', async () => {
    expect(await inPlan('|week 2 build')).toMatchInlineSnapshot(`
      "[week]
      **Week 2** · build · taper · Mon 2026-11-30 – Sun 2026-12-06 · 1 week to the race

      - **Running** ≈21.6-23.1 km, −8.2% on week 1 (≈25.2 km)
      - **Longest run** ≈11 km on Tuesday, 48% of the week
      - **Hard** ≈40 min of ≈2 h 21 min, 29%
      - **Beside the running** no core work (at least 1) · strength work in 1 session · 4 days of rest (at least 2)
      - **Limits** \`mileage-increase\` above 28.9 km: 5.8 km left · \`long-run-spike\` above 12.1 km: 1.1 km left"
    `);
  });

  test('a race week', async () => {
    expect(await inPlan('week |3 race like')).toMatchInlineSnapshot(`
      "[3]
      **Week 3** · race · Mon 2026-12-07 – Sun 2026-12-13 · race week

      - **Running** ≈30.3 km, +20.3% on week 1 (≈25.2 km)
      - **Longest run** 21.1 km on Sunday, 70% of the week
      - **Hard** ≈1 h 56 min of ≈2 h 54 min, 67%
      - **Beside the running** no core work · strength work in 1 session · 4 days of rest (at least 2)
      - **Limits** \`mileage-increase\` above 28.9 km: exceeded · \`long-run-spike\` above 12.1 km: exceeded"
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

      At 50%: amounts of runs are multiplied and rounded to 0.1 km, 0.1 mi or 1 min, repetitions in their number. Races, strength and cross-training stay as they are.

      - **Week 1** ≈25.2 km, longest 11 km, 13% hard"
    `);
  });
});

describe('a day', () => {
  test('with its date', async () => {
    expect(await inPlan('|tue easy 6 km')).toMatchInlineSnapshot(`
      "[tue]
      **Tuesday** · 2026-11-24 · week 1 · 19 days to the race

      - **Easy run** 6 km · ≈39 min · 24% of the week
      - **Strides** ≈441 m · 2 min · 2% of the week"
    `);
  });

  test('of two athletes', async () => {
    expect(await inTwo('|tue easy 40')).toMatchInlineSnapshot(`
      "[tue]
      **Tuesday** · 2026-09-22 · week 1

      - **Easy run** · **Sam** ≈3.8 mi · 40 min
      - **Easy run** · **Alex** ≈3.3 mi · 40 min"
    `);
  });

  test('any day', async () => {
    expect(await inPlan('|any bike')).toMatchInlineSnapshot(`
      "[any]
      **any** · on a day of the athlete's choice · week 2

      Counts for the week, not for the distance between days."
    `);
  });
});

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

      - 11 km · ≈1 h 12 min · 44% of the week
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

      Hard repetitions with recoveries. Counts as hard. Without a target reckoned at \`interval\` pace."
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

      - 6:10-6:50/km, by hand

      * 11 km · ≈1 h 12 min · 44% of the week

      Easy running: you can talk in whole sentences. 63-73% of VDOT, the share that agrees best with the published tables of Daniels. Most of a week's running belongs here."
    `);
  });

  test('a zone', async () => {
    expect(await inPlan('@ |zone 2')).toMatchInlineSnapshot(`
      "[zone 2]
      **zone 2**

      - 112-130 bpm · reckoned at \`easy\` 6:10-6:50/km, by hand

      * ≈6.2-7.7 km · 40-50 min · 33% of the week

      Zone 2 is 60-70% of the highest heart rate, a convention. Zones 4 and 5 count as hard."
    `);
  });

  test('an effort', async () => {
    await client.open('effort.runplan', 'plan "P"\n  week 1\n    tue easy 6 km @ rpe 7-8\n');
    expect(await hoverAt('effort.runplan', '|rpe 7')).toMatchInlineSnapshot(`
      "[rpe 7-8]
      **rpe 7-8**

      - zone 4 · reckoned at \`threshold\` ≈5:06/km, default of an intermediate runner · counts as hard

      * 6 km · ≈31 min · ≈31 min hard

      Effort by feel, from 1 to 10. From 7 on it counts as hard."
    `);
  });

  test('a heart rate', async () => {
    expect(await inPlan('|@ 145-150')).toMatchInlineSnapshot(`
      "[@]
      **145-150 bpm**

      - 78-81% of max hr · zone 3 · reckoned at \`steady\` 5:45-6:03/km, from best 10k in 52:30

      * ≈4 min 43 s · 6 times: 4.8 km, ≈28 min in all · the last ends ≈43 min into the session"
    `);
  });

  test('a pace in figures, for two athletes', async () => {
    expect(await inTwo('@ |9:00/mi')).toMatchInlineSnapshot(`
      "[9:00/mi]
      **9:00/mi** · 5:36/km

      - **Alex** counts as hard

      * **Sam** 5 mi · ≈45 min
      * **Alex** 5 mi · ≈45 min · ≈45 min hard"
    `);
  });
});

describe('a rule', () => {
  test('in an allow, under the policy of the plan', async () => {
    expect(await inPlan('allow |mileage-increase')).toMatchInlineSnapshot(`
      "[mileage-increase]
      **mileage-increase** · progression

      A week with much more running than the last comparable week.

      - Here: at least warning, set by policy "cautious" · limit 15%, set by policy "Club"

      | for | by default |
      | --- | --- |
      | healthy back | above 10% info, above 30% warning, above 60% error |
      | history of back pain | above 10% info, above 20% warning, above 60% error |
      | disc diagnosis or present pain | above 10% warning, above 60% error |

      - Any running injury: **C**, small, observational or mechanistic studies
      - The back in particular: **D**, convention or precaution, not tested

      [Why, how sure, and what to do](<runplan:/rules/mileage-increase.md>)"
    `);
  });

  test('in an allow, for two athletes', async () => {
    expect(await inTwo('allow |rest-days')).toMatchInlineSnapshot(`
      "[rest-days]
      **rest-days** · recovery

      Seven days in a row with too few days off running and hard strength.

      - Here: at least warning · minimum 2

      | for | by default |
      | --- | --- |
      | novice, or history of back pain, disc diagnosis or present pain | at least 2 days, warning |
      | intermediate or advanced with a healthy back | at least 1 day, warning |

      - Any running injury: **C**, small, observational or mechanistic studies
      - The back in particular: **D**, convention or precaution, not tested

      [Why, how sure, and what to do](<runplan:/rules/rest-days.md>)"
    `);
  });

  test('in a policy', async () => {
    expect(await inShared('|mileage-increase limit')).toMatchInlineSnapshot(`
      "[mileage-increase]
      **mileage-increase** · progression

      A week with much more running than the last comparable week.

      - Here: at least warning, set by policy "cautious" · limit 15%, set by policy "Club"

      | for | by default |
      | --- | --- |
      | healthy back | above 10% info, above 30% warning, above 60% error |
      | history of back pain | above 10% info, above 20% warning, above 60% error |
      | disc diagnosis or present pain | above 10% warning, above 60% error |

      - Any running injury: **C**, small, observational or mechanistic studies
      - The back in particular: **D**, convention or precaution, not tested

      [Why, how sure, and what to do](<runplan:/rules/mileage-increase.md>)"
    `);
  });

  test('that is off', async () => {
    expect(await inShared('|long-run-share off')).toMatchInlineSnapshot(`
      "[long-run-share]
      **long-run-share** · progression

      A week whose longest run makes up too much of it.

      - Here: off, set by policy "Club"

      | for | by default |
      | --- | --- |
      | five or more runs a week | above 30% info, above 50% warning |
      | four runs | above 33.8% info, above 50% warning |
      | three runs | above 45% info, above 50% warning |

      - Any running injury: **D**, convention or precaution, not tested
      - The back in particular: **D**, convention or precaution, not tested

      [Why, how sure, and what to do](<runplan:/rules/long-run-share.md>)"
    `);
  });

  test('a parameter', async () => {
    expect(await inShared('|limit 15%')).toMatchInlineSnapshot(`
      "[limit]
      **mileage-increase limit** · by default 10%

      The growth above which a week is reported."
    `);
  });
});

describe('an exercise', () => {
  test('in a block that no plan of the file uses: all cautions', async () => {
    expect(await inShared('|side-plank')).toMatchInlineSnapshot(`
      "[side-plank]
      **Side plank** · \`side-plank\`

      On one forearm and the side of the foot or the knee: the side of the trunk and the hip abductors hold.

      - **Trains** lateral, hip-abductors
      - **Usual dose** 2-3 x 15-30 s each side
      - **Spine load** low · **Movement** isometric
      - **With a history of back pain** from the knees until that is easy
      - **With a disc diagnosis** from the knees first
      - **With present back pain** from the knees first; many people with back pain do not tolerate the full form
      - **Cue** hips forward and high, one line from ear to ankle

      * In 30 healthy people it worked the hip abductors hard enough to strengthen them, above 45% of maximum (Ek07).
      * Of the exercises that 13 people with chronic back pain tried, it was the one that most of them did not tolerate (Cy19).
      * EMG shows how hard a muscle works, not what that prevents."
    `);
  });

  test('in a plan: the cautions for its athletes', async () => {
    expect(await inTwo('|side-plank')).toMatchInlineSnapshot(`
      "[side-plank]
      **Side plank** · \`side-plank\`

      On one forearm and the side of the foot or the knee: the side of the trunk and the hip abductors hold.

      - **Trains** lateral, hip-abductors
      - **Usual dose** 2-3 x 15-30 s each side
      - **Spine load** low · **Movement** isometric
      - **With a history of back pain** from the knees until that is easy
      - **Cue** hips forward and high, one line from ear to ankle

      * In 30 healthy people it worked the hip abductors hard enough to strengthen them, above 45% of maximum (Ek07).
      * Of the exercises that 13 people with chronic back pain tried, it was the one that most of them did not tolerate (Cy19).
      * EMG shows how hard a muscle works, not what that prevents."
    `);
  });
});

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
      | \`intensity-increase\` | warning, limit 30% | info, limit 30% |
      | \`rest-days\` | warning, minimum 2 | warning, minimum 1 |
      | \`consecutive-run-days\` | warning, maximum 3 | warning, maximum 5 |
      | \`strength-before-key-run\` | warning | info |
      | \`core-session\` | error, minimum 2 | error, minimum 1 |
      | \`strength-coverage\` | warning | info |
      | \`spine-loading-exercise\` | warning | info |
      | \`morning-flexion\` | warning, minimum 2 h | info, minimum 1 h |
      | \`pain-rule\` | info | off |

      By default, the mildest step of each rule; further steps stand on its page.

      Stopping altogether is not the aim: in people who ran 20 km or more a week discs held more water (Be17), though another study did not find that (Mi20); after a first marathon no worsening was seen (Ho22). Evidence: C, observational."
    `);
  });

  test('a symptom', async () => {
    expect(await inShared('|leg-pain')).toMatchInlineSnapshot(`
      "[leg-pain]
      **leg-pain** · now

      With back pain it makes a clearance more pressing (\`clearance\`)."
    `);
  });

  test('a red flag', async () => {
    expect(await inShared('|weight-loss')).toMatchInlineSnapshot(`
      "[weight-loss]
      **weight-loss** · red flag

      See a doctor first. A plan is not the place for it, and no \`allow\` accepts the finding.

      Meant is weight loss without a known cause. A plan never asks for weight loss, and Runplan has no line for body weight."
    `);
  });

  test('a red flag that can not wait', async () => {
    await client.open('flag.runplan', 'athlete "A"\n  symptoms saddle-numbness\n');
    expect(await hoverAt('flag.runplan', '|saddle')).toMatchInlineSnapshot(`
      "[saddle-numbness]
      **saddle-numbness** · red flag

      See a doctor at once. A plan is not the place for it, and no \`allow\` accepts the finding."
    `);
  });

  test('clearance', async () => {
    expect(await inShared('|cleared by')).toMatchInlineSnapshot(`
      "[cleared by]
      **cleared by** · who has agreed to the running, and when

      With a disc diagnosis or present back pain a plan without it is reported (\`clearance\`). What the agreement covers stays between the athlete and the professional."
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

      A step rate 5 to 10% higher lowered the load on knees and hips (He11); runners with a higher one lost less stature during a run (Ro24). Whether that means fewer injuries is open (An22). Evidence: C any injury / C back.

      There is no one cadence for everybody."
    `);
  });

  test('highest heart rate', async () => {
    expect(await inShared('|max hr')).toMatchInlineSnapshot(`
      "[max hr]
      **max hr** · the highest heart rate · what heart rates and zones are measured by

      | zone | heart rate | share |
      | --- | --- | --- |
      | 1 | below 112 bpm | below 60% |
      | 2 | 112-130 bpm | 60-70% |
      | 3 | 130-149 bpm | 70-80% |
      | 4 | 149-167 bpm | 80-90% |
      | 5 | 167-186 bpm | 90-100% |

      The bounds are a convention."
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
});

describe('words and figures', () => {
  test('a keyword', async () => {
    expect(await inPlan('|units km')).toMatchInlineSnapshot(`
      "[units]
      **units**

      In what totals and findings are told: \`km\` or \`mi\`. Amounts keep the unit in which they are written."
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

  test('metres', async () => {
    expect(await inPlan('climb |150 m')).toMatchInlineSnapshot(`
      "[150 m]
      **climb** · \`m\` is metres, minutes are \`min\`

      - climb 150 m: 14 m a km

      Metres uphill in the session. Copies of the week keep it as it is."
    `);
  });

  test('a weight', async () => {
    expect(await inShared('|10 kg')).toMatchInlineSnapshot(`
      "[10 kg]
      **10 kg** · 22 lb"
    `);
  });

  test('the time of day of a session, and how far a weight is carried', async () => {
    const text = 'block "B"\n  suitcase-carry 3 x 20 m\nplan "P"\n  week 1\n    mon 18:30 core "B"\n';
    await client.open('evening.runplan', text);
    expect(await hoverAt('evening.runplan', '18|:30')).toMatchInlineSnapshot(`
      "[18:30]
      **time**

      The time of day at which the session begins."
    `);
    expect(await hoverAt('evening.runplan', '20| m')).toMatchInlineSnapshot(`
      "[20 m]
      **20 m** · \`m\` is metres, minutes are \`min\`"
    `);
  });

  test('sets', async () => {
    expect(await inShared('|2 x 20 s')).toMatchInlineSnapshot(`
      "[2 x]
      **2 sets** of 20 s each side · 1 min 20 s in all"
    `);
  });

  test('the source of a note', async () => {
    await client.open('note.runplan', 'exercise hold\n  note "as in the book (Cy19, Xy99)"\n');
    expect(await hoverAt('note.runplan', '"|as in')).toMatchInlineSnapshot(`
      "["as in the book (Cy19, Xy99)"]
      as in the book (Cy19, Xy99)

      - **Cy19** Calatayud J et al. Tolerability and muscle activity of core muscle exercises in chronic low-back pain. International Journal of Environmental Research and Public Health 2019;16(19):3509."
    `);
  });

  test('the pause of a block', async () => {
    expect(await inShared('  |rest 45 s')).toMatchInlineSnapshot(`
      "[rest]
      **rest**

      The pause between the sets of the block."
    `);
  });

  test('a cue', async () => {
    expect(await inPlan('"|soft paths"')).toMatchInlineSnapshot(`
      "["soft paths"]
      **cue**

      A text for the athlete. It belongs to what stands before it: the session, or a step."
    `);
  });
});

describe('nothing', () => {
  test.each(['|  week 1 base', 'plan| ', '6 km |+ strides', '|# Twelve weeks'])('for %s', async (words) => {
    await client.open('blank.runplan', PLAN.replace('plan "A', 'plan   "A'));
    expect(await hoverAt('blank.runplan', words)).toBeNull();
  });

  test.each(['closed.runplan', 'never-opened.runplan'])('in %s', async (path) => {
    await client.open('closed.runplan', PLAN);
    await client.closeFile('closed.runplan');
    const textDocument = { uri: client.uri(path) };
    const position = { line: 0, character: 1 };
    expect(await client.request('textDocument/hover', { textDocument, position })).toBeNull();
  });

  test('in an empty file', async () => {
    const textDocument = { uri: await client.open('empty.runplan', '') };
    const position = { line: 0, character: 0 };
    expect(await client.request('textDocument/hover', { textDocument, position })).toBeNull();
  });
});

describe('everything that a coach can point at', () => {
  const library = new URL('../../language/library/standard.runplan', import.meta.url);
  const examples = new URL('../../examples/', import.meta.url);
  const files = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.runplan'),
  );
  const texts = new Map(files.map((path) => [path, readFileSync(new URL(path, examples), 'utf8')]));
  texts.set('library.runplan', readFileSync(library, 'utf8'));
  let all: TestClient;
  beforeAll(async () => {
    all = await TestClient.start({ files: Object.fromEntries(texts) });
  });
  afterAll(() => all.stop());

  test.each([...texts.keys()])('in %s', async (path) => {
    const text = texts.get(path) as string;
    const textDocument = { uri: await all.open(path, text) };
    const silent: string[] = [];
    for (const [line, words] of text.split('\n').entries()) {
      for (const match of words.replace(/#.*/, '').matchAll(/"[^"]*"|[^\s,:()+"]+/g)) {
        const position = { line, character: match.index };
        const hover = await all.request('textDocument/hover', { textDocument, position });
        if (!hover) silent.push(match[0]);
      }
    }
    // A misspelt exercise, and notes that name no source, have nothing more to say.
    expect(silent.filter((words) => words !== 'brid-dog' && !NOTES.has(words))).toEqual([]);
  });
});

const NOTES = new Set([
  '"EMG shows how hard a muscle works, not what that prevents."',
  '"Sets of 6, 4 and 2 with holds of 8-10 s are McGill\'s convention."',
]);

test('with CRLF it says the same', async () => {
  await client.open('crlf.runplan', SHARED.replaceAll('\n', '\r\n'));
  for (const words of ['block "|At home"', 'athlete "|Sam"', 'workout "|Tempo']) {
    expect(await hoverAt('crlf.runplan', words)).toBe(await inShared(words));
  }
});

test('a plan without athletes is told for the runner that is assumed', async () => {
  await client.open('alone.runplan', 'plan "Alone"\n  week 1\n    tue easy 40 min\n');
  expect(await hoverAt('alone.runplan', '|plan')).toMatchInlineSnapshot(`
    "[plan]
    **Alone**

    - **Weeks** 1
    - **Peak** ≈6.4 km in week 1
    - **Longest run** ≈6.4 km in week 1
    - **Policy** standard
    - Without \`for\`: checked for a healthy intermediate runner."
  `);
  expect(await hoverAt('alone.runplan', '|40 min')).toMatchInlineSnapshot(`
    "[40 min]
    **40 min**

    - ≈6.4 km · 40 min"
  `);
});

test('whatever is broken, nothing fails', async () => {
  const whole = `${SHARED}\n${PLAN}`;
  const broken = [
    whole.replaceAll('"', ''),
    whole.replaceAll(/\d/g, ''),
    whole.replaceAll('\n  week', '\n  wek'),
    whole.replaceAll(/(\n *[a-z]+) [^\n]*/g, '$1'),
    whole.replaceAll(/ [a-z]+/g, ''),
  ];
  for (const [index, text] of broken.entries()) {
    const path = `broken-${index}.runplan`;
    const textDocument = { uri: await client.open(path, text) };
    const places = text
      .split('\n')
      .flatMap((words, line) =>
        [...words.matchAll(/\S+/g)].map((match) => ({ line, character: match.index })),
      );
    await Promise.all(
      places.map((position) => client.request('textDocument/hover', { textDocument, position })),
    );
  }
  expect(client.messages.filter((message) => message.includes('mistake'))).toEqual([]);
});

test('a client that takes no Markdown gets plain text', async () => {
  const textDocument = { ...PUSH_CLIENT.textDocument, hover: { contentFormat: ['plaintext' as const] } };
  const plain = await TestClient.start({
    files: { 'shared.runplan': SHARED },
    capabilities: { ...PUSH_CLIENT, textDocument },
  });
  try {
    const uri = await plain.open('plan.runplan', PLAN);
    const { contents } = await plain.request<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: plain.at('plan.runplan', 'core "|At home"'),
    });
    expect(contents).toMatchInlineSnapshot(`
      {
        "kind": "plaintext",
        "value": "At home · block

      For every Wednesday:

      - no equipment
      - about *ten* minutes

      - Side plank 2 x 20 s each side
      - Good morning 2 x 8 10 kg · spine load high

      Trains lateral, hip-abductors, hamstrings, back-extensors · 1 core exercise",
      }
    `);
  } finally {
    await plain.stop();
  }
});
