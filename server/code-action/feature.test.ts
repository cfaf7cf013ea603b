import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { PUSH_CLIENT, TestClient } from '../testing/client.ts';
import { actionsAt, quickFixes, textAfter } from './testing.ts';

const LIBRARY = `pace brisk 5:00/km

block "Shared" # for all
  plank 3 x 40 s
  bird-dog 3 x 8 each side "slowly"

block "With rest"
  plank 3 x 40 s
  rest 60 s

exercise own-thing
  targets glutes

block "Own things"
  own-thing 3 x 8

workout "Club 800s"
  warm up 2 km
  # the work
  6 x (800 m @ 5k, jog 400 m)
  cool down 2 km

policy "Club" extends cautious

athlete "Kim"
  level intermediate
`;

const OTHER = 'block "Other"\n  plank 3 x 40 s\n';

const SNIPPETS = {
  ...PUSH_CLIENT,
  workspace: {
    ...PUSH_CLIENT.workspace,
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
};

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({
    files: {
      'club/library.runplan': LIBRARY,
      'other.runplan': OTHER,
      'club/importer.runplan': 'import "../plans/imported.runplan"\n\nblock "Circle"\n  plank 3 x 40 s\n',
      'with space/é#1.runplan': 'block "Far"\n  plank 3 x 40 s\n',
    },
    capabilities: SNIPPETS,
  });
});
afterAll(() => client.stop());

/** The file that a test works in: another one each time, so that nothing is left of the test before. */
let path = '';
let count = 0;
beforeEach(() => {
  count += 1;
  path = `plans/plan-${count}.runplan`;
});
afterEach(() => client.closeFile(path));

async function open(text: string): Promise<void> {
  await client.open(path, text);
}

const inWeek = (...lines: string[]) => `plan "P"\n  week 1\n${lines.map((line) => `    ${line}\n`).join('')}`;

const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);

/** What is offered with every week, day and plan; tests of other actions leave it out. */
const PLAN_EDIT = /^(Insert a week|Remove week|Move |Swap |Mark )/;

async function only(kind: string, words: string): Promise<readonly CodeAction[]> {
  const actions = await actionsAt(client, path, client.at(path, words), { only: [kind] });
  return actions.filter(({ title }) => !PLAN_EDIT.test(title));
}

/** The text after the only action of a kind. */
async function after(kind: string, words: string, title: string): Promise<string> {
  const actions = await only(kind, words);
  expect(titles(actions)).toEqual([title]);
  return textAfter(client, path, actions[0] as CodeAction);
}

test('the server says which kinds there are', () => {
  expect(client.capabilities.codeActionProvider).toEqual({
    codeActionKinds: [
      'quickfix',
      'refactor.extract',
      'refactor.inline',
      'refactor.rewrite',
      'refactor.move',
      'source.fixAll.runplan',
      'source.organizeImports',
      'source.usualForm.runplan',
    ],
    resolveProvider: true,
  });
});

describe('repairs of findings', () => {
  const STALE = inWeek('tue easy 6 km', '  allow rest-days because "camp" # why?', 'thu easy 6 km');

  test('come with their diagnostic and the version of the text, the best one first', async () => {
    await open(STALE);
    const { actions, diagnostic } = await quickFixes(client, path, 'unused-allow');
    expect(actions).toEqual([
      {
        title: 'Delete this line',
        kind: 'quickfix',
        diagnostics: [diagnostic],
        isPreferred: true,
        edit: {
          documentChanges: [
            {
              textDocument: { uri: client.uri(path), version: 1 },
              edits: [
                {
                  range: { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } },
                  newText: '      # why?\n',
                },
              ],
            },
          ],
        },
      },
    ]);
  });

  test('are those of the present text, whatever the diagnostic was made for', async () => {
    await open(STALE);
    const { diagnostic } = await quickFixes(client, path, 'unused-allow');
    await client.replace(path, 'plan "P"\n', 'plan "P"\n\n');
    const context = { diagnostics: [diagnostic], only: ['quickfix'] };
    expect(await actionsAt(client, path, diagnostic.range, context)).toEqual([]);
    const { actions } = await quickFixes(client, path, 'unused-allow');
    expect(await textAfter(client, path, actions[0] as CodeAction)).toBe(
      'plan "P"\n\n  week 1\n    tue easy 6 km\n      # why?\n    thu easy 6 km\n',
    );
  });

  test('an allow leaves the cursor between the quotes of its reason', async () => {
    await open('plan "P" # $5\n  week 1\n    mon easy 6 km\n');
    const { actions } = await quickFixes(client, path, 'missing-athlete');
    const allow = actions.find(
      ({ title }) => title === 'Allow missing-athlete in this plan, because …',
    ) as CodeAction;
    expect(allow.isPreferred).toBeUndefined();
    expect(await textAfter(client, path, allow)).toBe(
      'plan "P" # $5\n  allow missing-athlete because "|"\n  week 1\n    mon easy 6 km\n',
    );
  });

  const NOT_CLEARED =
    'athlete "A"\n  back disc\n\nplan "P" for "A"\n  pain rule standard\n  week 1\n    mon rest\n';

  test('who has cleared the athlete is asked before all else, then when', async () => {
    await open(NOT_CLEARED);
    const { actions } = await quickFixes(client, path, 'clearance');
    expect(titles(actions)).toEqual([
      'Note who has cleared it, and when: ‘cleared by "…" on …’',
      'Allow clearance in this plan, agreed with …',
    ]);
    const [first] = actions as [CodeAction];
    expect(await textAfter(client, path, first)).toBe(
      NOT_CLEARED.replace('disc\n', 'disc\n  cleared by "|" on 2000-01-01\n'),
    );
    expect(JSON.stringify(first.edit)).toMatch(/ on \$\{0:2000-01-01\}\\n/);
  });

  test('an allow of a medical rule asks who agreed', async () => {
    await open(NOT_CLEARED);
    const { actions } = await quickFixes(client, path, 'clearance');
    expect(await textAfter(client, path, actions[1] as CodeAction)).toBe(
      NOT_CLEARED.replace('standard\n', 'standard\n  allow clearance because "agreed with |… on …"\n'),
    );
  });

  test('an allow below the last line of a file without a line end is inserted as it is', async () => {
    await open('plan "P"\r\n  week 1\r\n    mon easy 6 km + easy 60 m');
    const { actions } = await quickFixes(client, path, 'implausible-amount');
    expect(titles(actions)).toEqual([
      'Write ‘60 min’',
      'Write ‘60 km’',
      'Allow implausible-amount on this day, because …',
    ]);
    expect(await textAfter(client, path, actions[2] as CodeAction)).toBe(
      'plan "P"\r\n  week 1\r\n    mon easy 6 km + easy 60 m\r\n      allow implausible-amount because "|"',
    );
  });
});

describe('slips', () => {
  test.each([
    ['syntax', 'tue easy 40', ['tue easy 40 km', 'tue easy 40 mi', 'tue easy 40 min']],
    ['syntax', 'tue easy 6 km @ 31:00', ['tue easy 6 km in 31:00']],
    ['syntax', 'tue easy 6 km, rest', ['tue easy 6 km + rest']],
    ['syntax', 'tue tempo: 2 km 3 km', ['tue tempo: 2 km, 3 km']],
    ['syntax', 'tue easy 6 km "slowly', ['tue easy 6 km "slowly"']],
    ['syntax', 'teu easy 6 km', ['tue easy 6 km']],
    ['implausible-amount', 'tue easy 45 m', ['tue easy 45 min', 'tue easy 45 km']],
    [
      'implausible-amount',
      'tue tempo: warm up 10 m, 3 km',
      ['tue tempo: warm up 10 min, 3 km', 'tue tempo: warm up 10 km, 3 km'],
    ],
    ['unknown-name', 'tue esy 6 km', ['tue easy 6 km']],
    ['unknown-name', 'tue easy 6 km @ tresholt', ['tue easy 6 km @ threshold']],
    ['unknown-name', 'tue core: plnk 3 x 40 s', ['tue core: plank 3 x 40 s']],
    ['unknown-name', 'tue core "Core Basic"', ['tue core "Core Basics"']],
    ['unknown-name', 'tue core Corebasics', ['tue core "Core Basics"']],
  ])('%s: %s', async (rule, written, meant) => {
    await open(inWeek(written));
    const { actions } = await quickFixes(client, path, rule);
    const offered = actions.filter(({ title }) => !/^(Define|Import|Allow)/.test(title));
    const texts = await Promise.all(offered.map((action) => textAfter(client, path, action)));
    expect(texts).toEqual(meant.map((line) => inWeek(line)));
    expect(offered.map(({ isPreferred }) => isPreferred === true)).toEqual(
      meant.map(() => meant.length === 1),
    );
  });

  test('the word of a list that is misspelt is replaced, not the first one', async () => {
    await open('athlete "A"\n  symptoms leg-pain, leg-numbnes\n');
    const { actions } = await quickFixes(client, path, 'unknown-name');
    expect(titles(actions)).toEqual(['Write ‘leg-numbness’']);
    expect(await textAfter(client, path, actions[0] as CodeAction)).toBe(
      'athlete "A"\n  symptoms leg-pain, leg-numbness\n',
    );
  });

  test('a workout that is called like a word of the language', async () => {
    const text = (name: string) => `workout "race"\n  2 km\n\n${inWeek(`tue workout ${name}`)}`;
    await open(text('race'));
    const { actions } = await quickFixes(client, path, 'syntax');
    expect(await textAfter(client, path, actions[0] as CodeAction)).toBe(text('"race"'));
  });

  test('rules in policies', async () => {
    await open('policy "P"\n  milage-increase off because "x"\n');
    const { actions } = await quickFixes(client, path, 'unknown-name');
    expect(titles(actions)).toEqual(['Write ‘mileage-increase’']);
  });
});

describe('names that are not known', () => {
  test.each([
    ['tue core "Shared"', 'Import from "../club/library.runplan"'],
    ['tue easy 6 km @ brisk', 'Import from "../club/library.runplan"'],
    ['tue core: own-thing 3 x 8', 'Import from "../club/library.runplan"'],
    ['tue workout "club 800S"', 'Import from "../club/library.runplan"'],
    ['tue core "Other"', 'Import from "../other.runplan"'],
    ['tue core "Far"', 'Import from "../with space/é#1.runplan"'],
  ])('%s: %s', async (line, title) => {
    await open(inWeek(line));
    const { actions } = await quickFixes(client, path, 'unknown-name');
    const action = actions.find((one) => one.title === title) as CodeAction;
    expect(action.isPreferred).toBe(true);
    const imported = /"(.*)"/.exec(title)?.[1];
    expect(await textAfter(client, path, action)).toBe(`import "${imported}"\n\n${inWeek(line)}`);
  });

  test.each([
    [
      'runplan 1\nplan "P" for "Kim"\n',
      'runplan 1\n\nimport "../club/library.runplan"\nplan "P" for "Kim"\n',
    ],
    [
      'import "../other.runplan" # here\n\nplan "P" for "Kim"\n',
      'import "../other.runplan" # here\nimport "../club/library.runplan"\n\nplan "P" for "Kim"\n',
    ],
    [
      '# The plans of the club.\n\n# For Kim.\nplan "P" for "Kim"\n',
      '# The plans of the club.\n\nimport "../club/library.runplan"\n\n# For Kim.\nplan "P" for "Kim"\n',
    ],
    ['\uFEFFplan "P" for "Kim"\r\n', '\uFEFFimport "../club/library.runplan"\r\n\r\nplan "P" for "Kim"\r\n'],
  ])('an import finds its place in %j', async (text, expected) => {
    await open(text);
    const { actions } = await quickFixes(client, path, 'unknown-name');
    expect(await textAfter(client, path, actions[0] as CodeAction)).toBe(expected);
  });

  test('are told apart in a list', async () => {
    await open('import "../club/library.runplan"\n\nplan "P" for "Kim", Lee\n  policy "House"\n');
    const diagnostics = (await client.diagnostics(path)).filter(({ code }) => code === 'unknown-name');
    const context = { diagnostics, only: ['quickfix'] };
    const actions = await actionsAt(client, path, { line: 0, character: 0 }, context);
    expect(titles(actions)).toEqual(['Define the athlete "Lee"', 'Define the policy "House"']);
    const texts = await Promise.all(actions.map((action) => textAfter(client, path, action)));
    expect(texts.map((text) => text.split('\n').slice(2, 5))).toEqual([
      ['athlete Lee', '  level intermediate', ''],
      ['policy "House" extends standard', '', 'plan "P" for "Kim", Lee'],
    ]);
  });

  test('are rather imported than replaced by similar ones', async () => {
    await open(`block "Otter"\n  plank 3 x 30 s\n\n${inWeek('tue core "Other"')}`);
    const { actions } = await quickFixes(client, path, 'unknown-name');
    expect(actions.map(({ title, isPreferred }) => [title, isPreferred])).toEqual([
      ['Import from "../other.runplan"', true],
      ['Write "Otter"', undefined],
      ['Define the block "Other"', undefined],
    ]);
  });

  test('are not imported from a file that imports this one', async () => {
    path = 'plans/imported.runplan';
    await open(inWeek('tue core "Circle"'));
    const { actions } = await quickFixes(client, path, 'unknown-name');
    expect(titles(actions)).toEqual(['Define the block "Circle"']);
  });

  test('can be defined', async () => {
    const text = '# Spring.\nplan "P" for "Lee"\n  week 1\n    tue easy 6 km\n';
    await open(text);
    const { actions } = await quickFixes(client, path, 'unknown-name');
    expect(titles(actions)).toEqual(['Define the athlete "Lee"']);
    expect(await textAfter(client, path, actions[0] as CodeAction)).toBe(
      `athlete "Lee"\n  level intermediate\n\n${text}`,
    );
  });

  test.each([
    ['tue core "Hips now"', 'block "Hips now"\n  plank 3 x 30 s'],
    ['tue workout "Hills 1"', 'workout "Hills 1"\n  warm up 2 km\n  20 min @ threshold\n  cool down 2 km'],
  ])('can be defined: %s', async (line, definition) => {
    await open(inWeek(line));
    const { actions } = await quickFixes(client, path, 'unknown-name');
    const action = actions.find(({ title }) => title.startsWith('Define')) as CodeAction;
    expect(await textAfter(client, path, action)).toBe(`${definition}\n\n${inWeek(line)}`);
  });
});

describe('extract', () => {
  test('the steps of a session to a workout', async () => {
    await open(
      `# For spring.\nplan "P"\n  week 1\n    tue am intervals: warm up 2 km,\n        6 x (800 m, jog 400 m),\n        cool down 2 km climb 20 m + core 10 min\n`,
    );
    const text = await after(
      'refactor.extract',
      'intervals',
      'Extract these steps to the workout "6 x 800 m"',
    );
    expect(text).toBe(
      `workout "6 x 800 m"\n  warm up 2 km\n  6 x (800 m @ interval, jog 400 m)\n  cool down 2 km\n\n` +
        `# For spring.\nplan "P"\n  week 1\n    tue am workout "6 x 800 m" climb 20 m + core 10 min\n`,
    );
  });

  test('hills to a workout whose name says so, for rules that look at hills', async () => {
    await open(inWeek('tue hills: 2 km @ easy, 4 x 20 s @ 5k, 2 km @ easy'));
    expect(
      await after('refactor.extract', 'tue', 'Extract these steps to the workout "Hills 4 x 20 s"'),
    ).toBe(
      `workout "Hills 4 x 20 s"\n  2 km @ easy\n  4 x 20 s @ 5k\n  2 km @ easy\n\n${inWeek('tue workout "Hills 4 x 20 s"')}`,
    );
  });

  test('exercises to a block with a name of its own', async () => {
    await open(
      `block "Plank and Side-plank"\n  plank 3 x 40 s\n\n${inWeek('tue core: plank 3 x 30 s, side-plank 2 x 20 s each side "slow"')}`,
    );
    const text = await after(
      'refactor.extract',
      'tue',
      'Extract these exercises to the block "Plank and Side-plank (2)"',
    );
    expect(text).toBe(
      'block "Plank and Side-plank"\n  plank 3 x 40 s\n\n' +
        'block "Plank and Side-plank (2)"\n  plank      3 x 30 s\n  side-plank 2 x 20 s each side "slow"\n\n' +
        inWeek('tue core "Plank and Side-plank (2)"'),
    );
  });

  test('rounds and pauses with them', async () => {
    await open(inWeek('tue core 20 min: curl-up 6/4/2, 3 rounds (squat 10, plank 30 s), rest 60 s'));
    const title = 'Extract these exercises to the block "Curl-up, Squat and 1 more"';
    expect(await after('refactor.extract', 'tue', title)).toBe(
      'block "Curl-up, Squat and 1 more"\n  curl-up 6/4/2\n  3 rounds (squat 10, plank 30 s)\n  rest 60 s\n\n' +
        inWeek('tue core "Curl-up, Squat and 1 more" 20 min'),
    );
  });

  test.each([
    ['a stated amount counts, not the steps', 'tue long 13 km: 10 km @ easy, 3 km @ marathon'],
    ['a race is more than its steps', 'tue race: 5 km @ 5k'],
    [
      'short repetitions make a workout hard, but no tempo run',
      'tue tempo: 2 km @ easy, 12 x (30 s @ 5k, jog 30 s), 2 km @ easy',
    ],
    ['a comment stands between the steps', 'tue tempo: 2 km, # here\n      20 min @ threshold'],
    ['there are no steps', 'tue easy 6 km'],
    ['the line can not be read', 'tue tempo: 2 km, 20 min, )'],
  ])('nothing: %s', async (_, line) => {
    await open(inWeek(line));
    expect(await only('refactor.extract', 'tue')).toEqual([]);
  });
});

describe('inline', () => {
  const withLibrary = (line: string) => `import "../club/library.runplan"\n\n${inWeek(line)}`;

  test.each([
    [
      'workout "Club 800s"',
      'by its steps',
      'intervals: warm up 2 km, 6 x (800 m @ 5k, jog 400 m), cool down 2 km',
    ],
    [
      'workout "Club 800s" @ easy climb 10 m "be kind"',
      'by its steps',
      'intervals "be kind" climb 10 m: warm up 2 km, 6 x (800 m @ 5k, jog 400 m), cool down 2 km',
    ],
    ['core "Shared"', 'by its exercises', 'core: plank 3 x 40 s, bird-dog 3 x 8 each side "slowly"'],
    ['strength "own things"', 'by its exercises', 'strength: own-thing 3 x 8'],
    ['core "With rest"', 'by its exercises', 'core: plank 3 x 40 s, rest 60 s'],
    [
      'core "Shared" 20 min',
      'by its exercises',
      'core 20 min: plank 3 x 40 s, bird-dog 3 x 8 each side "slowly"',
    ],
  ])('%s of another file', async (written, title, expected) => {
    await open(withLibrary(`tue ${written}`));
    const [action, ...others] = await only('refactor.inline', 'tue');
    expect(others).toEqual([]);
    expect(action?.title).toMatch(new RegExp(`^Replace the (workout|block) ".*" ${title}$`));
    expect(await textAfter(client, path, action as CodeAction)).toBe(withLibrary(`tue ${expected}`));
  });

  test('what is too long for a line is broken behind its commas', async () => {
    await open(
      `workout "W"\n  warm up 2 km "easy and relaxed, on the grass"\n  20 min @ threshold "even"\n  cool down 2 km "shake it out"\n\n${inWeek('thu workout "W"')}`,
    );
    const text = await after('refactor.inline', 'thu', 'Replace the workout "W" by its steps');
    expect(text.slice(text.indexOf('plan'))).toBe(
      inWeek(
        'thu tempo: warm up 2 km "easy and relaxed, on the grass",\n        20 min @ threshold "even",\n        cool down 2 km "shake it out"',
      ),
    );
  });

  test.each([
    ['a text would belong to the last exercise', 'core "Shared" "well"'],
    ['the name is not known', 'core "Nowhere"'],
    ['there is nothing to replace', 'core: plank 3 x 30 s'],
  ])('nothing: %s', async (_, line) => {
    await open(withLibrary(`tue ${line}`));
    expect(await only('refactor.inline', 'tue')).toEqual([]);
  });
});

describe('write out a copied week', () => {
  const FIRST = `plan "P"
  week 1
    mon core "Core Basics"
    tue am tempo 8 km: warm up 2 km, # to the lake
        20 min @ threshold, cool down 90 s + strides 6 x (20 s, walk 1 min)
    thu easy 52:30 "slow" + race 5k
    sat easy 1.5 h
    sun long 12-14 km
    any bike 45 min
    any workout "W"

`;
  const WORKOUT = 'workout "W"\n  1.5 mi\n  4 x (400 m @ 5k, jog 200 m)\n  600 m @ easy\n\n';

  test('with rounded amounts, in the order of the days, without the days that it writes itself', async () => {
    const text = `${WORKOUT}${FIRST}  week 2 build like week 1 at 75% total 20 km # less\n    sat rest\n      allow rest-days because "x"\n    any yoga 30 min\n`;
    await open(
      text.replace('    any workout "W"\n', '').replace('    any yoga', '    fri workout "W"\n    any yoga'),
    );
    const result = await after('refactor.rewrite', 'week 2', 'Write out the days of week 2');
    expect(result.slice(result.indexOf('  week 2'))).toBe(`  week 2 build total 20 km # less
    mon core "Core Basics"
    tue am tempo 6 km: warm up 1.5 km, 15 min @ threshold, cool down 60 s
        + strides 5 x (20 s, walk 1 min)
    thu easy 39:00 "slow" + race 5k
    sat rest
      allow rest-days because "x"
    fri workout "W"
    sun long 9-10.5 km
    any yoga 30 min
`);
  });

  test('with the steps of its workouts, which have no percentage', async () => {
    await open(`${WORKOUT}${FIRST}  week 2 like week 1 at 75%\n  week 3 like week 2 at 90%\n`);
    const actions = await only('refactor.rewrite', 'week 3');
    expect(titles(actions)).toEqual(['Write out the days of week 3']);
    const result = await textAfter(client, path, actions[0] as CodeAction);
    expect(result.slice(result.indexOf('  week 3'))).toBe(`  week 3
    mon core "Core Basics"
    tue am tempo 5.4 km: warm up 1.4 km, 14 min @ threshold, cool down 60 s
        + strides 4 x (20 s, walk 1 min)
    thu easy 35:00 "slow" + race 5k
    sat easy 1 h 1 min
    sun long 8.1-9.5 km
    any bike 45 min
    any intervals: 1 mi @ easy, 3 x (400 m @ 5k, jog 200 m), 400 m @ easy
`);
    expect(titles(await only('refactor.rewrite', 'week 2'))).toEqual([
      'Write out the days of week 2, and of week 3, so that its amounts stay',
    ]);
  });

  test.each([
    ['a day', `${FIRST}  week 2 like week 1\n    fri rest\n`, 'fri rest'],
    ['a week that copies nothing', 'plan "P"\n  week 1\n  week 2 like week 3\n', 'week 2'],
    ['a week that copies what could not be read', `${inWeek('tue easy 6')}  week 2 like week 1\n`, 'week 2'],
  ])('not for %s', async (_, text, words) => {
    await open(text);
    expect(await only('refactor.rewrite', words)).toEqual([]);
  });
});

describe('change a plan as a whole', () => {
  const WEEKS = `plan "P"
  starts 2027-01-04
  week 1
    tue easy 10 km
  week 2 like week 1
    thu easy 5 km
  week 3 like week 2
`;

  test.each([
    [
      'week 2',
      [
        'Insert a week before week 2',
        'Insert a week after week 2',
        'Remove week 2, and write out week 3',
        'Mark week 2 as sick',
        'Mark week 2 as holiday',
        'Mark week 2 as travel',
        'Move week 2 before week 1',
        'Move week 2 after week 3',
      ],
    ],
    [
      'thu easy',
      [
        'Mark Thursday of week 2 as sick',
        'Mark Thursday of week 2 as holiday',
        'Mark Thursday of week 2 as travel',
        'Swap Thursday with Monday of week 2',
        'Swap Thursday with Tuesday of week 2',
        'Swap Thursday with Wednesday of week 2',
        'Swap Thursday with Friday of week 2',
        'Swap Thursday with Saturday of week 2',
        'Swap Thursday with Sunday of week 2',
      ],
    ],
    [
      'starts',
      [
        'Move the dates of this plan one week earlier',
        'Move the dates of this plan one day earlier',
        'Move the dates of this plan one week later',
        'Move the dates of this plan one day later',
      ],
    ],
  ])('at %s', async (words, expected) => {
    await open(WEEKS);
    const actions = await actionsAt(client, path, client.at(path, words), { only: ['refactor'] });
    expect(titles(actions).filter((title) => PLAN_EDIT.test(title))).toEqual(expected);
  });

  test('weeks that copy a changed one keep their training', async () => {
    await open(WEEKS);
    const actions = await actionsAt(client, path, client.at(path, 'week 2'), { only: ['refactor'] });
    const remove = actions.find(({ title }) => title.startsWith('Remove')) as CodeAction;
    expect(await textAfter(client, path, remove)).toBe(
      'plan "P"\n  starts 2027-01-04\n  week 1\n    tue easy 10 km\n  week 2\n    tue easy 10 km\n    thu easy 5 km\n',
    );
  });

  test('not where a line could not be read', async () => {
    await open(WEEKS.replace('easy 5 km', 'esy 5 5 km'));
    const actions = await actionsAt(client, path, client.at(path, 'week 2'), { only: ['refactor'] });
    expect(titles(actions).filter((title) => PLAN_EDIT.test(title))).toEqual([]);
  });
});

describe('rewrite a plan', () => {
  test('in miles, and back', async () => {
    const text = `athlete "A"
  recent volume 30 km

workout "W"
  5 km

plan "P" for "A"
  race 10 km on 2027-03-07
  starts 2027-03-01 # Monday
  week 1 total 25.5 km
    tue intervals: warm up 2 km, 6 x (800 m @ 4:00/km, jog 0.4 km), cool down 2 km
    wed workout "W" climb 0.2 km
    thu easy 40 min @ 6:10-6:50/km
    sat race 5 km
    sun long 10-12 km "the 5 km loop"
`;
    await open(text);
    const miles = await after('refactor.rewrite', 'plan', 'Write this plan in miles');
    expect(miles).toBe(
      text
        .replace('# Monday\n', '# Monday\n  units mi\n')
        .replace('25.5 km', '15.8 mi')
        .replaceAll(/(warm up|cool down) 2 km/g, '$1 1.2 mi')
        .replace('4:00/km', '6:26/mi')
        .replace('0.4 km)', '0.25 mi)')
        .replace('6:10-6:50/km', '9:55-11:00/mi')
        .replace('10-12 km', '6.2-7.5 mi'),
    );
    await client.setText(path, miles);
    const back = await after('refactor.rewrite', 'units', 'Write this plan in kilometres');
    expect(back).toBe(
      miles
        .replace('units mi', 'units km')
        .replace('15.8 mi', '25.4 km')
        .replaceAll('1.2 mi', '1.9 km')
        .replace('6:26/mi', '4:00/km')
        .replace('0.25 mi', '0.4 km')
        .replace('9:55-11:00/mi', '6:10-6:50/km')
        .replace('6.2-7.5 mi', '10-12.1 km'),
    );
  });

  test('with other week numbers', async () => {
    await open('plan "P"\n  week 1\n    tue easy 6 km\n  week 3 like week 1\n  week 5 like week 3 at 80%\n');
    const action = (await only('refactor.rewrite', 'week 5')).find(({ title }) => title.startsWith('Number'));
    expect(action?.title).toBe('Number the weeks from 1 to 3');
    expect(await textAfter(client, path, action as CodeAction)).toBe(
      'plan "P"\n  week 1\n    tue easy 6 km\n  week 2 like week 1\n  week 3 like week 2 at 80%\n',
    );
  });
});

describe('organize imports', () => {
  const use = 'plan "P"\n  week 1\n    tue core "Other" + core "Shared"\n';

  test.each([
    [
      'sorts them with their comments, and takes out what is there twice',
      `# Plans.\n\n# ours\nimport "../other.runplan" # the others\nimport "../club/library.runplan"\nimport "../other.runplan" # again\n\n${use}`,
      `# Plans.\n\nimport "../club/library.runplan"\n# ours\nimport "../other.runplan" # the others\n# again\n\n${use}`,
    ],
    [
      'leaves a byte order mark where it is',
      `\uFEFFimport "../other.runplan"\nimport "../club/library.runplan"\n\n${use}`,
      `\uFEFFimport "../club/library.runplan"\nimport "../other.runplan"\n\n${use}`,
    ],
    [
      'takes out what is not used, and keeps what can not be read',
      `import "nowhere.runplan"\r\nimport "../other.runplan" # why?\r\n\r\nblock "B"\r\n  plank 3 x 30 s\r\n`,
      `import "nowhere.runplan"\r\n# why?\r\n\r\nblock "B"\r\n  plank 3 x 30 s\r\n`,
    ],
  ])('%s', async (_, text, expected) => {
    await open(text);
    expect(await after('source.organizeImports', 'import', 'Organize imports')).toBe(expected);
  });

  test.each([
    ['they are in order', `import "../club/library.runplan"\nimport "../other.runplan"\n\n${use}`],
    [
      'a line that can not be read may use it',
      `import "../other.runplan"\n\nplan "P"\n  week 1\n    tue core "Oth\n`,
    ],
    ['a pace may be meant without being named', 'import "../club/library.runplan"\n\nplan "P"\n'],
    ['there are none', use],
  ])('nothing where %s', async (_, text) => {
    await open(text);
    expect(await actionsAt(client, path, { line: 0, character: 0 }, { only: ['source'] })).toEqual([]);
  });
});

describe('all safe repairs', () => {
  const TEXT = `plan "P"\r\n  week 1 total 30km # as agreed\r\n    tue easy 7 km\r\n    tue core 20 min # second\r\n      allow rest-days because "x"\r\n    sun long 8 km\r\n`;
  const FIXED = `plan "P"\r\n  week 1 total 15km # as agreed\r\n    tue easy 7 km + core 20 min\r\n    # second\r\n    sun long 8 km\r\n`;

  test('are made until there are none left, when they are asked for', async () => {
    await open(TEXT);
    const actions = await actionsAt(client, path, { line: 0, character: 0 }, { only: ['source.fixAll'] });
    expect(actions).toEqual([
      {
        title: 'Make all repairs that need no decision',
        kind: 'source.fixAll.runplan',
        data: { uri: client.uri(path), version: 1, position: { line: 0, character: 0 } },
      },
    ]);
    expect(await textAfter(client, path, actions[0] as CodeAction)).toBe(FIXED);
  });

  test('are not made in a text that has changed since', async () => {
    await open(TEXT);
    const [action] = await actionsAt(client, path, { line: 0, character: 0 }, { only: ['source.fixAll'] });
    await client.replace(path, '7 km', '8 km');
    await expect(client.request('codeAction/resolve', action)).rejects.toThrow(
      'The text has changed since this was offered. Please choose it again.',
    );
  });
});

describe('what is asked for', () => {
  const TEXT = inWeek('tue easy 7 km', 'tue tempo: 2 km, 20 min @ threshold, 2 km', 'sun long 8 km');

  test.each([
    [{ triggerKind: 1 as const }, ['refactor.extract', 'source.fixAll.runplan']],
    [{ triggerKind: 2 as const }, ['refactor.extract']],
    [{}, ['refactor.extract', 'source.fixAll.runplan']],
    [{ only: ['refactor'] }, ['refactor.extract']],
    [{ only: ['refactor.extract.workout'] }, []],
    [{ only: ['source.fixAll.runplan'], triggerKind: 2 as const }, ['source.fixAll.runplan']],
    [{ only: ['source.fixAll.other'] }, []],
    [{ only: ['sour'] }, []],
    [{ only: [''] }, ['refactor.extract', 'source.fixAll.runplan']],
  ])('%j', async (context, kinds) => {
    await open(TEXT);
    const actions = await actionsAt(client, path, client.at(path, 'tempo'), context);
    expect(actions.map(({ kind }) => kind)).toEqual(kinds);
  });
});

test.each(['', '\n\n', 'week 3\n', 'plan', 'plan "P"\n  week', '   \t', 'tue core: (((', 'import "'])(
  'nothing goes wrong anywhere in %j',
  async (text) => {
    await open(text);
    const before = client.messages.length;
    for (let offset = 0; offset <= text.length; offset++) {
      const actions = await actionsAt(client, path, client.positionAt(path, offset), {
        diagnostics: [...(await client.diagnostics(path))],
      });
      for (const action of actions) expect(await textAfter(client, path, action)).not.toBe(text);
    }
    expect(client.messages.slice(before)).toEqual([]);
  },
);

test('a file that is not open offers nothing', async () => {
  expect(await actionsAt(client, 'other.runplan', { line: 0, character: 0 })).toEqual([]);
  const action = { title: 'Organize imports', kind: 'source.organizeImports' };
  const data = { uri: client.uri('other.runplan'), version: 1, position: { line: 0, character: 0 } };
  expect(await client.request('codeAction/resolve', { ...action, data })).toEqual({ ...action, data });
  expect(await client.request('codeAction/resolve', action)).toEqual(action);
});

test('clients of few abilities get plain edits at once', async () => {
  const simple = await TestClient.start({
    capabilities: {
      textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
    },
  });
  try {
    await simple.open(path, 'plan "P"\n  week 1\n    mon rest\n');
    const rewrite = await actionsAt(simple, path, simple.at(path, 'plan'), { only: ['refactor'] });
    expect(rewrite).toEqual([
      {
        title: 'Write this plan in miles',
        kind: 'refactor.rewrite',
        edit: {
          changes: {
            [simple.uri(path)]: [
              {
                range: { start: { line: 0, character: 8 }, end: { line: 0, character: 8 } },
                newText: '\n  units mi',
              },
            ],
          },
        },
      },
    ]);
    const { actions } = await quickFixes(simple, path, 'missing-athlete');
    const allow = actions.find(({ title }) => title.startsWith('Allow')) as CodeAction;
    expect(await textAfter(simple, path, allow)).toBe(
      'plan "P"\n  allow missing-athlete because ""\n  week 1\n    mon rest\n',
    );
  } finally {
    await simple.stop();
  }
});

describe('another name of an exercise', () => {
  test.each([
    ['squats 3 x 10', 'squats', 'squat 3 x 10'],
    ['"side bridge" 3 x 20 s', 'bridge', 'side-plank 3 x 20 s'],
  ])('%s is written as its name', async (written, at, expected) => {
    await open(inWeek(`tue core: ${written}`));
    const [name] = expected.split(' ');
    expect(await after('refactor.rewrite', at, `Write the name of the exercise, ${name}`)).toBe(
      inWeek(`tue core: ${expected}`),
    );
  });

  test('nothing where its name stands', async () => {
    await open(inWeek('tue core: Squat 3 x 10'));
    const titles = (await only('refactor.rewrite', 'Squat')).map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith('Write'))).toEqual([]);
  });
});
