import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type CompletionItem,
  type CompletionList,
  CompletionTriggerKind,
  type MarkupContent,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PUSH_CLIENT, TestClient } from '../testing/client.ts';

const LIBRARY = `# Every Monday.
block "Club Core"
  plank 3 x 40 s
  bird-dog 3 x 8 each side

workout "Tempo 30"
  warm up 2 km
  30 min @ threshold
  cool down 2 km

athlete "Alex"
  level novice

policy Club extends cautious
  rest-days error
`;

const ATH = `athlete "Sam"
  back history
  recent volume 34 km
  recent longest 12 km
  cadence 164 spm
  best 10k in 52:30
  shoes "Daily A" 320 km
  shoes Racer

block "Core A"
  plank 3 x 40 s

`;

const PLAN = `${ATH}plan "Autumn" for "Sam"
  starts 2026-09-21
  week 1 base
    mon core "Core A"
    tue easy 7 km
    thu tempo: warm up 2 km, 20 min @ threshold, cool down 2 km
    sat easy 7 km
    sun long 12 km
  week 2 base
    mon core "Core A"
    tue easy 7.5 km + strides 6 x 20 s
    thu tempo: warm up 2 km, 20 min @ threshold, cool down 2 km
    sat easy 7 km
    sun long 13 km
`;

const WEEK = `${PLAN}  week 3 build
    mon core "Core A"
`;

const TWO = `athlete Ann
  back disc
  best 5k in 24:00

athlete "Bo B"
  level novice

plan "Two" for Ann, "Bo B"
  units mi
  week 1
    tue easy 3 mi
    sun long 5 mi
  week 2
    `;

/** What stands in front; the line with the cursor; the first labels, `*` before the one that is chosen; how many. */
type Row = readonly [title: string, before: string, text: string, labels: readonly string[], count: number];

// Editors show those that begin with what is typed, or hold its letters; here the former.
const ROWS: readonly Row[] = [
  ['an empty file', '', '|', ['athlete and plan', 'plan', 'athlete', 'block', 'workout', 'policy'], 11],
  ['a word at the end of an empty file', '', 'ath|', ['athlete and plan'], 2],
  [
    'below an athlete',
    '',
    'athlete "A"\n  level novice\n  |',
    ['back', 'recent volume', 'recent longest', 'best'],
    20,
  ],
  ['a phrase with its blank', '', 'athlete "A"\n  recent v|', ['recent volume'], 1],
  ['the values of a word', '', 'athlete "A"\n  back |', ['healthy', 'history', 'disc', 'pain'], 4],
  [
    'symptoms that are not there yet',
    '',
    'athlete "A"\n  symptoms leg-pain, |',
    ['leg-numbness', 'saddle-numbness'],
    8,
  ],
  [
    'below an exercise',
    '',
    'exercise x\n  movement raise\n  |',
    ['targets', 'spine load', 'dose', 'caution', 'cue', 'note'],
    15,
  ],
  ['muscle groups', '', 'exercise x\n  targets glutes, |', ['deep-core', 'lateral', 'anti-rotation'], 9],
  [
    'below a plan without a date',
    '',
    'plan "A"\n  |',
    ['race', 'starts', 'week 1 …', 'pain rule', 'policy', 'units', 'weeks start on', 'allow'],
    15,
  ],
  [
    'below a plan with a date',
    '',
    'plan "A"\n  starts 2026-09-21\n  |',
    ['week 1 …', 'race', 'pain rule', 'policy'],
    14,
  ],
  [
    'behind the last day of a week',
    PLAN,
    '    |',
    [
      '*week 3 base like week 2 at 105%',
      'week 3 recovery like week 2 at 75%',
      'week 3',
      'any',
      'wed',
      'fri',
      'allow',
    ],
    16,
  ],
  [
    'days that are free',
    WEEK,
    '    |',
    [
      '*tue',
      'wed',
      'thu',
      'fri',
      'sat',
      'sun',
      'any',
      'week 4 recovery like week 3 at 75%',
      'week 4 build like week 3 at 105%',
    ],
    20,
  ],
  [
    'free days around a day in the middle',
    PLAN,
    '  week 3\n    thu rest\n    |',
    [
      '*fri',
      'sat',
      'sun',
      'any',
      'week 4 recovery like week 3 at 75%',
      'week 4 base like week 3 at 105%',
      'week 4',
      'mon',
      'tue',
      'wed',
    ],
    20,
  ],
  [
    'beside a week that has days',
    WEEK,
    '  |',
    [
      '*week 4 recovery like week 3 at 75%',
      'week 4 build like week 3 at 105%',
      'week 4',
      'tue',
      'wed',
      'thu',
      'fri',
      'sat',
      'sun',
      'any',
    ],
    20,
  ],
  [
    'beside a week that copies another',
    PLAN,
    '  week 3 like week 2\n  |',
    ['*week 4 recovery like week 3 at 75%', 'week 4 base like week 3 at 105%', 'week 4', 'mon'],
    21,
  ],
  ['beside a week that has nothing yet', PLAN, '  week 3\n  |', ['*mon', 'tue', 'wed', 'thu'], 21],
  [
    'behind an easy week without figures',
    PLAN,
    '  week 3 recovery\n    tue easy\n  |',
    ['*week 4 build like week 2 at 105%', 'week 4 recovery like week 2 at 75%', 'week 4'],
    20,
  ],
  [
    'at the margin below an athlete',
    '',
    'athlete "A"\n  level novice\n\n|',
    ['plan', 'athlete', 'block', 'workout'],
    20,
  ],
  [
    'at the margin in a file that is not indented',
    '',
    'athlete "A"\nlevel novice\n|',
    ['back', 'recent volume'],
    20,
  ],
  [
    'a day of a week that copies another',
    PLAN,
    '  week 3 like week 2\n    tue |',
    ['*easy', 'strides', 'long'],
    28,
  ],
  [
    'the number of the next week',
    PLAN,
    '  week |',
    ['3 base like week 2 at 105%', '3 recovery like week 2 at 75%', '3'],
    3,
  ],
  ['the number of a week between others', PLAN, '  week |\n  week 3 build', ['3'], 1],
  [
    'a phase',
    PLAN,
    '  week 3 |',
    ['base', 'build', 'peak', 'taper', 'recovery', 'race', 'like week 2', 'like week 1', 'total'],
    9,
  ],
  ['what to copy', PLAN, '  week 3 build like |', ['week 2', 'week 1'], 2],
  [
    'shares of a copied week',
    PLAN,
    '  week 3 build like week 2 at |',
    ['110%', '105%', '100%', '90%', '80%', '75%', '60%'],
    7,
  ],
  ['shares of an easy week', PLAN, '  week 3 recovery like week 2 at |', ['75%', '80%', '60%'], 7],
  [
    'kinds behind a day, as in the week before',
    WEEK,
    '    tue |',
    ['*easy 7.5 km + strides 6 x 20 s', 'easy', 'strides', 'long'],
    29,
  ],
  ['kinds behind a plus', WEEK, '    tue easy 7 km + |', ['strides', 'core', 'strength', 'mobility'], 27],
  ['kinds on any day', WEEK, '    any |', ['easy', 'long', 'recovery'], 27],
  [
    'amounts that are usual',
    WEEK,
    '    tue easy |',
    ['*7 km', '7.5 km', '8 km', '6 km', '30 min', '45 min'],
    6,
  ],
  [
    'amounts of a long run, those that are reported last',
    WEEK,
    '    sun long |',
    ['*13 km', '12 km', '11 km', '15 km', '30 min', '45 min'],
    6,
  ],
  ['units of a figure', WEEK, '    tue easy 6 |', ['6 km', '6 min', '6 h', '6 s'], 4],
  ['units of a figure that is being typed', WEEK, '    tue easy 6|', ['6 km', '6 min', '6 h', '6 s'], 4],
  ['metres', WEEK, '    tue intervals: 6 x 800|', ['800 m', '800 km', '800 min'], 6],
  [
    'a structure',
    WEEK,
    '    thu tempo |',
    [': warm up 2 km, 20 min @ threshold, cool down 2 km', '7 km', '8 km'],
    6,
  ],
  [
    'a structure that is usual',
    WEEK,
    '    thu hills |',
    [': warm up 2 km, 8 x (45 s @ rpe 8, walk 90 s), cool down 2 km', '7 km'],
    6,
  ],
  ['a dose of sets that get shorter', WEEK, '    wed core: bird-dog |', ['3 x 4 each side'], 1],
  ['details', WEEK, '    tue easy 6 km |', ['@ easy', 'in', 'cadence', 'climb', 'descent', 'form'], 6],
  ['targets of a kind', WEEK, '    tue easy 6 km @ |', ['*easy', 'recovery', 'steady'], 22],
  ['zones', WEEK, '    tue easy 6 km @ zo|', ['zone 1'], 5],
  ['shoes', WEEK, '    tue easy 6 km in |', ['Daily A', 'Racer'], 2],
  ['step rates', WEEK, '    tue easy 6 km cadence |', ['172 spm', '164 spm'], 2],
  ['ways of landing', WEEK, '    tue easy 6 km form |', ['forefoot', 'midfoot', 'rearfoot'], 3],
  ['races', WEEK, '    sun race |', ['5k', '10k', 'half-marathon', 'marathon'], 4],
  [
    'first steps',
    WEEK,
    '    thu tempo: |',
    [
      'warm up 2 km, 20 min @ threshold, cool down 2 km',
      'warm up 2 km',
      'warm up 15 min',
      '20 min @ threshold',
    ],
    10,
  ],
  ['a repetition in a workout', '', 'workout w\n  4 x (1 km @ 10k, |', ['jog 400 m', 'jog 2 min'], 15],
  [
    'steps behind the warm-up',
    WEEK,
    '    thu tempo: warm up 2 km, |',
    ['20 min @ threshold', '3 x 10 min @ threshold recover jog 2 min', 'cool down 2 km', 'cool down 10 min'],
    9,
  ],
  [
    'steps behind the work',
    WEEK,
    '    thu tempo: warm up 2 km, 20 min @ threshold, |',
    ['cool down 2 km', 'cool down 10 min'],
    9,
  ],
  ['what is repeated', WEEK, '    thu intervals: 6 x |', ['(800 m @ 5k, jog 400 m)', '800 m @ 5k'], 8],
  ['steps in parentheses', WEEK, '    thu intervals: 6 x (800 m @ 5k, |', ['jog 400 m', 'jog 2 min'], 15],
  [
    'recoveries',
    WEEK,
    '    thu intervals: 6 x 800 m @ 5k recover |',
    ['jog 400 m', 'jog 2 min', 'jog 90 s'],
    6,
  ],
  [
    'what follows repetitions',
    WEEK,
    '    thu intervals: 6 x 800 m |',
    ['recover jog 400 m', 'recover jog 2 min', 'recover jog 90 s', '@ interval'],
    9,
  ],
  [
    'a line that an open parenthesis goes on with',
    WEEK,
    '    thu intervals: 6 x (800 m @ 5k,\n      |',
    ['jog 400 m', 'jog 2 min'],
    34,
  ],
  [
    'blocks, the usual one first',
    WEEK,
    '    wed core |',
    ['*Core A', 'Core Basics', 'Core and Hips', 'Core for Runners', 'Club Core', '20 min', '30 min'],
    10,
  ],
  [
    'blocks in quotes',
    WEEK,
    '    wed core "|"',
    ['*Core A', 'Core Basics', 'Core and Hips', 'Core for Runners', 'Club Core'],
    5,
  ],
  ['workouts', WEEK, '    wed workout |', ['Tempo 30'], 1],
  ['exercises of a session', WEEK, '    wed core: |', ['plank', 'forearm-plank', 'side-plank'], 43],
  [
    'exercises that are not there yet',
    WEEK,
    '    wed core: plank 3 x 30 s, |',
    ['forearm-plank', 'side-plank'],
    42,
  ],
  ['doses', WEEK, '    wed core: plank |', ['2 x 20 s', '3 x 20 s', '3 x 40 s'], 3],
  ['amounts of an exercise', WEEK, '    wed core: side-plank 3 x |', ['15 s each side', '30 s each side'], 2],
  ['what follows a dose', WEEK, '    wed core: lunge 3 x 8 |', ['each side', '5 kg', '10 kg', '8 s'], 6],
  ['rest between sets', '', 'block b\n  plank 3 x 30 s\n  rest |', ['30 s', '45 s', '60 s', '90 s'], 4],
  [
    'steps of a workout',
    '',
    'workout w\n  warm up |',
    ['2 km', '15 min', '10 min', '5 min walk', 'until lap'],
    5,
  ],
  ['athletes', ATH, 'plan "A" for |', ['Sam', 'Alex'], 2],
  ['athletes that are not there yet', ATH, 'plan "A" for "Sam", |', ['Alex'], 1],
  ['athletes, for', ATH, 'plan "A" |', ['for'], 1],
  ['policies', '', 'policy "A" extends |', ['standard', 'cautious', 'return-from-pain', 'Club'], 4],
  ['a policy of a plan', '', 'plan "A"\n  policy |', ['standard', 'cautious', 'return-from-pain', 'Club'], 4],
  [
    'rules of a policy',
    '',
    'policy "A"\n  mileage-increase limit 12%\n  |',
    ['long-run-spike', 'first-week-load', 'long-run-share'],
    51,
  ],
  [
    'what a rule has',
    '',
    'policy "A"\n  core-session |',
    ['minimum 1', 'off', 'info', 'warning', 'error', 'because'],
    6,
  ],
  ['the values of a parameter', '', 'policy "A"\n  core-session minimum |', ['1', '2'], 2],
  ['a percentage', '', 'policy "A"\n  mileage-increase limit 12|', ['12%'], 1],
  ['what follows a severity', '', 'policy "A"\n  mileage-increase error |', ['limit 10%', 'because'], 2],
  ['the back status of a policy', '', 'policy "A"\n  back |', ['healthy', 'history', 'disc', 'pain'], 4],
  ['a reason', WEEK, '    allow mileage-increase |', ['*because'], 1],
  ['pain rules', '', 'plan "A"\n  pain rule |', ['standard'], 1],
  ['units', '', 'plan "A"\n  units |', ['km', 'mi'], 2],
  ['first days of weeks', '', 'plan "A"\n  weeks start on |', ['sun', 'sat'], 7],
  ['race distances', '', 'plan "A"\n  race |', ['5k', '10k', 'half-marathon', 'marathon'], 4],
  ['paths of imports', '', 'import "|"', ['../club/library.runplan'], 1],
  ['two athletes, miles', TWO, 'tue |', ['*easy 3 mi', 'easy', 'long'], 29],
  ['upper case', WEEK, '    TUE EASY 6 KM @ |', ['*easy'], 22],
  ['a broken line above', WEEK, '    tue 6 esy km\n    |', ['*wed', 'thu', 'fri'], 19],
  ['a line that is set aside', '', 'level |', [], 0],
  ['below a line that is set aside', '', 'athlete "A"\n  tue easy 6 km\n  born|', ['born'], 1],
  ['a plan without its first line', '', 'week 1\n  tue |', ['easy', 'long'], 28],
  [
    'the end of a word in the middle of a line',
    WEEK,
    '    tue ea|sy 6 km',
    ['*easy 7.5 km + strides 6 x 20 s', 'easy'],
    2,
  ],
  ['CRLF', '', 'plan "A"\r\n  week 1\r\n    mon rest\r\n    |', ['*tue', 'wed'], 20],
  ['a line of no one', '', 'foo bar |', [], 0],
  ['a comment', WEEK, '    tue easy 6 km # |', [], 0],
  ['a comment of its own', '', '# pl|', [], 0],
  ['a cue', WEEK, '    tue easy 6 km "ea|"', [], 0],
  ['the name of a plan', '', 'plan "A|"', [], 0],
  ['a title', '', 'exercise x "|"', [], 0],
  ['a reason that is written', WEEK, '    allow rest-days because "|"', [], 0],
  ['a stop rule in words', '', 'plan "A"\n  pain rule "|"', [], 0],
  ['the weeks of a copy, the phase of the week before first', PLAN, '  week 3 b|', ['base', 'build'], 2],
  ['shares behind the week of a copy', PLAN, '  week 3 like week 1 |', ['at 110%', 'at 105%'], 8],
  ['the total that there is', PLAN, '  week 3 like week 1 total |', ['33.8 km'], 1],
];

const EXAMPLES = new URL('../../examples/', import.meta.url);

let client: TestClient;
let plain: TestClient;
let files = 0;

beforeAll(async () => {
  const options = { files: { 'club/library.runplan': LIBRARY } };
  client = await TestClient.start(options);
  plain = await TestClient.start({
    ...options,
    capabilities: { ...PUSH_CLIENT, textDocument: { completion: { completionItem: {} } } },
  });
  // The library is known once the files of the workspace were looked at.
  for (const one of [client, plain]) {
    for (;;) {
      const { list } = await ask('plan "A" for |', one);
      if (list.items.length > 0) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
});
afterAll(async () => {
  await client.stop();
  await plain.stop();
});

interface Asked {
  readonly text: string;
  readonly cursor: number;
  readonly list: CompletionList;
  /** Those that an editor shows. */
  readonly shown: readonly CompletionItem[];
}

const open = new Map<TestClient, string>();

/** The path of another file; the one before is closed, so that it offers no names. */
async function nextFile(by: TestClient): Promise<string> {
  const before = open.get(by);
  if (before) await by.closeFile(before);
  files += 1;
  const path = `plans/${files}.runplan`;
  open.set(by, path);
  return path;
}

/** Opens a text and asks at its `|`. */
async function ask(marked: string, by = client, trigger?: string): Promise<Asked> {
  const path = await nextFile(by);
  const uri = await by.open(path, marked.replace('|', ''));
  const list = await by.request<CompletionList>('textDocument/completion', {
    textDocument: { uri },
    position: by.at(path, marked),
    context: trigger
      ? { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: trigger }
      : { triggerKind: CompletionTriggerKind.Invoked },
  });
  const text = marked.replace('|', '');
  const document = TextDocument.create(uri, 'runplan', 1, text);
  const cursor = marked.indexOf('|');
  const shown = list.items.filter(({ label, filterText = label, textEdit }) => {
    const typed = text.slice(document.offsetAt((textEdit as TextEdit).range.start), cursor);
    return filterText.toLowerCase().startsWith(typed.toLowerCase());
  });
  return { text, cursor, list, shown };
}

function itemOf({ list }: Asked, label: string): CompletionItem {
  const item = list.items.find((one) => one.label === label);
  if (!item) throw new Error(`There is no ${label} among ${list.items.map((one) => one.label)}.`);
  return item;
}

/** The text after an offer was accepted. */
function accepted(asked: Asked, label: string): string {
  const { textEdit, additionalTextEdits = [] } = itemOf(asked, label);
  const document = TextDocument.create('file:///x', 'runplan', 1, asked.text);
  return TextDocument.applyEdits(document, [textEdit as TextEdit, ...additionalTextEdits]);
}

async function documentation(asked: Asked, label: string, by = client): Promise<string | undefined> {
  const item = await by.request<CompletionItem>('completionItem/resolve', itemOf(asked, label));
  return (item.documentation as MarkupContent | undefined)?.value;
}

describe('what is offered', () => {
  test.each(ROWS)('%s', async (_, before, text, labels, count) => {
    const { shown, list } = await ask(before + text);
    const found = shown.map(({ label, preselect }) => (preselect ? `*${label}` : label));
    expect([found.slice(0, labels.length), found.length]).toEqual([labels, count]);
    const order = list.items.map(({ sortText = '' }) => sortText);
    expect(order).toEqual(order.toSorted());
  });

  test('in a file that is not open, nothing', async () => {
    const position = { line: 0, character: 0 };
    for (const path of ['club/library.runplan', 'nowhere.runplan']) {
      const list = await client.request('textDocument/completion', {
        textDocument: { uri: client.uri(path) },
        position,
      });
      expect(list).toEqual({ isIncomplete: false, items: [] });
    }
  });
});

describe('details', () => {
  const details = ({ list }: Asked, count: number) =>
    list.items.slice(0, count).map(({ label, detail }) => `${label}: ${detail}`);

  test('paces for each athlete, marked where they are estimates', async () => {
    expect(details(await ask(`${TWO}sun long 5 mi @ |`), 3)).toEqual([
      'easy: Ann 9:29-10:39/mi, Bo B ≈11:20-12:42/mi',
      'recovery: Ann 10:39-11:12/mi, Bo B ≈12:42-13:21/mi',
      'steady: Ann 8:49-9:17/mi, Bo B ≈10:33-11:06/mi',
    ]);
  });

  test('what an amount makes of the week, and which rule would report it', async () => {
    const plan = WEEK.replace('tue easy 7.5 km + strides 6 x 20 s', 'tue easy 3 km');
    const asked = await ask(`${plan}    tue easy 7 km\n    thu easy 7 km\n    sat easy 7 km\n    sun long |`);
    expect(details(asked, 4)).toEqual([
      '12 km: week 3 at 33 km',
      '11 km: week 3 at 32 km',
      '13 km: week 3 at 34 km; mileage-increase reports above 33.8 km',
      '15 km: long-run-spike reports above 14.3 km',
    ]);
  });

  test('that is what the rules then find', async () => {
    const plans = [
      WEEK,
      WEEK.replace('history', 'disc'),
      WEEK.replace('sun long 13 km', 'sun long 9 km'),
      `${TWO}`,
    ];
    for (const plan of plans) {
      const easy = plan === TWO ? '3 mi' : '8 km';
      const before = `${plan}${plan === TWO ? '' : '    '}tue easy ${easy}\n    thu easy ${easy}\n    sat easy ${easy}\n`;
      const { list } = await ask(`${before}    sun long |`);
      const amounts = list.items.filter(({ detail }) => detail);
      expect(amounts.length).toBeGreaterThan(2);
      for (const { label, detail = '' } of amounts) {
        const path = await nextFile(client);
        await client.open(path, `${before}    sun long ${label}\n`);
        const number = /week (\d)/.exec(detail)?.[1];
        const all = (await client.diagnostics(path)).map(({ code, message }) => ({
          code,
          message: String(message),
        }));
        const found = all.filter(
          ({ code, message }) =>
            (code === 'mileage-increase' && message.startsWith(`Week ${number}`)) ||
            (code === 'long-run-spike' && /Sunday of week [23]/.test(message.split(' is ')[0] ?? '')),
        );
        const isReported = found.some(
          ({ message }) => message.includes(`of ${label} `) || message.startsWith(`Week ${number}`),
        );
        expect([plan.length, label, detail, isReported]).toEqual([
          plan.length,
          label,
          detail,
          detail.includes('reports'),
        ]);
      }
    }
  });

  test('the rules that fire in the week, the day and the plan come first behind allow', async () => {
    const plan = PLAN.replace('long 13 km', 'long 19 km');
    const week = await ask(plan.replace('  week 2 base\n', '  week 2 base\n    allow |\n'));
    expect(details(week, 3)).toEqual([
      'mileage-increase: Week 2 has ≈41.7 km of running, 23.5% more than week 1 (33.8 km)',
      "long-run-spike: The run of 19 km on Sunday of week 2 is 58.3% longer than the longest of the 30 days before (the athlete's recent 12 km)",
      'first-week-load: no finding here',
    ]);
    expect(accepted(await ask(`${plan}      allow |`, plain), 'long-run-spike')).toBe(
      `${plan}      allow long-run-spike because "reason"`,
    );
  });
});

describe('what is inserted', () => {
  test('a name with spaces gets quotes, and an open quote is not doubled', async () => {
    const line = (text: string) => text.slice(WEEK.length);
    expect(line(accepted(await ask(`${WEEK}    wed core |`), 'Core and Hips'))).toBe(
      '    wed core "Core and Hips"',
    );
    expect(line(accepted(await ask(`${WEEK}    wed core "Co|`), 'Core and Hips'))).toBe(
      '    wed core "Core and Hips"',
    );
    expect(line(accepted(await ask(`${WEEK}    wed core "|" + easy 3 km`), 'Core and Hips'))).toBe(
      '    wed core "Core and Hips" + easy 3 km',
    );
    expect(line(accepted(await ask(`${WEEK}    wed core "C| + strength "Core A"`), 'Core Basics'))).toBe(
      '    wed core "Core Basics" + strength "Core A"',
    );
    expect(line(accepted(await ask(`${WEEK}    wed easy 6 km in |`), 'Racer'))).toBe(
      '    wed easy 6 km in Racer',
    );
    const shoes = 'athlete A\n  shoes "race"\n\nplan "B" for A\n  week 1\n    tue easy 6 km in ';
    expect(accepted(await ask(`${shoes}|`), 'race')).toBe(`${shoes}"race"`);
  });

  test('a structure takes the blank before its colon', async () => {
    const asked = await ask(`${WEEK}    thu hills |`);
    const label = ': warm up 2 km, 8 x (45 s @ rpe 8, walk 90 s), cool down 2 km';
    expect(accepted(asked, label)).toBe(`${WEEK}    thu hills${label}`);
  });

  test('a figure gets its unit, a word replaces what is typed of it', async () => {
    expect(accepted(await ask(`${WEEK}    tue easy 6 |`), '6 km')).toBe(`${WEEK}    tue easy 6 km`);
    expect(accepted(await ask(`${WEEK}    tue ea|sy 6 km`), 'easy')).toBe(`${WEEK}    tue easy 6 km`);
    expect(accepted(await ask(`${WEEK}    thu tempo: warm u|`), 'warm up 2 km')).toBe(
      `${WEEK}    thu tempo: warm up 2 km`,
    );
  });

  test('a blank that is missing behind punctuation is added', async () => {
    const line = `${WEEK}    thu tempo`;
    expect(accepted(await ask(`${line}:|`), 'warm up 2 km')).toBe(`${line}: warm up 2 km`);
    expect(accepted(await ask(`${line}: warm up 2 km,|`), 'cool down 2 km')).toBe(
      `${line}: warm up 2 km, cool down 2 km`,
    );
    expect(accepted(await ask(`${line}: 20 min @th|`), 'threshold')).toBe(`${line}: 20 min @ threshold`);
    expect(accepted(await ask(`${line}: 6 x (|`), '800 m @ 5k')).toBe(`${line}: 6 x (800 m @ 5k`);
  });

  test('a name of another file brings its import', async () => {
    const line = 'import "../club/library.runplan"';
    expect(accepted(await ask('plan "A" for |'), 'Alex')).toBe(`${line}\n\nplan "A" for "Alex"`);
    expect(accepted(await ask('runplan 1 # first\r\nplan "A" for |'), 'Alex')).toBe(
      `runplan 1 # first\r\n\r\n${line}\r\nplan "A" for "Alex"`,
    );
    expect(accepted(await ask('import "other.runplan"   # one\nplan "A"\n  policy |'), 'Club')).toBe(
      `import "other.runplan"   # one\n${line}\nplan "A"\n  policy Club`,
    );
    const imported = await ask(`${line}\n\nplan "A" for |`);
    expect(itemOf(imported, 'Alex').additionalTextEdits).toBeUndefined();
    expect(itemOf(imported, 'Alex').detail).toBe('../club/library.runplan');
  });

  test('definitions stand at the margin and weeks below their plan, wherever the cursor is', async () => {
    expect(accepted(await ask('block x\n      |', plain), 'workout')).toBe(
      'block x\nworkout "Tempo 20"\n  warm up 2 km\n  20 min @ threshold\n  cool down 2 km',
    );
    expect(accepted(await ask(`${PLAN}      |`, plain), 'week 3')).toBe(`${PLAN}  week 3 base`);
    expect(accepted(await ask('# one\r\n|', plain), 'workout')).toBe(
      '# one\r\nworkout "Tempo 20"\r\n  warm up 2 km\r\n  20 min @ threshold\r\n  cool down 2 km',
    );
  });

  test('clients without snippets get the text with its placeholders filled in', async () => {
    const snippets = await ask('athlete "A"\n  |');
    expect(itemOf(snippets, 'best')).toMatchObject({
      insertTextFormat: 2,
      textEdit: { newText: `best $\{1|10k,5k,half-marathon,marathon|} in $\{2:55:00}` },
    });
    const asked = await ask('athlete "A"\n  |', plain);
    expect(accepted(asked, 'best')).toBe('athlete "A"\n  best 10k in 55:00');
    expect(asked.list.items.every(({ insertTextFormat }) => insertTextFormat === undefined)).toBe(true);
  });
});

/** These need something behind them. */
const UNFINISHED: ReadonlySet<string> = new Set([
  'in',
  'cadence',
  'climb',
  'descent',
  'form',
  'total',
  'workout',
  'am',
  'pm',
]);

describe('whatever is accepted can be read', () => {
  const KINDS = [
    'easy',
    'long',
    'tempo',
    'intervals',
    'hills',
    'strides',
    'fartlek',
    'run-walk',
    'race',
    'bike',
  ];
  const PLACES: readonly (readonly [before: string, text: string])[] = [
    [WEEK, '    tue |'],
    [WEEK, '    tue am |'],
    [WEEK, '    tue easy 6 km + |'],
    ...KINDS.map((kind) => [WEEK, `    thu ${kind} |`] as const),
    ...KINDS.map((kind) => [WEEK, `    thu ${kind}: |`] as const),
    [WEEK, '    thu tempo: warm up 2 km, |'],
    [WEEK, '    thu tempo: warm up |'],
    [WEEK, '    thu tempo: run |'],
    [WEEK, '    thu intervals: 6 x |'],
    [WEEK, '    thu intervals: 6 x 800 m |'],
    [WEEK, '    thu intervals: 6 x 800 m recover |'],
    [WEEK, '    tue easy 6 km |'],
    [WEEK, '    tue easy 6 km @ |'],
    [WEEK, '    tue easy 6 km in |'],
    [WEEK, '    tue easy 6 km climb |'],
    [WEEK, '    wed core |'],
    [WEEK, '    wed core "|'],
    [WEEK, '    wed core: |'],
    [WEEK, '    wed core: plank |'],
    [WEEK, '    wed core: plank 3 x |'],
    [WEEK, '    wed core: plank 3 x 8 |'],
    [WEEK, '    allow |'],
    [PLAN, '  week |'],
    [PLAN, '  week 3 |'],
    [PLAN, '  week 3 build like |'],
    [PLAN, '  week 3 build like week 2 |'],
    [PLAN, '  week 3 build like week 2 at |'],
    ['', 'policy "A"\n  |'],
    ['', 'policy "A"\n  mileage-increase |'],
    ['', 'policy "A"\n  long-run-duration limit |'],
    ['', 'block x\n  |'],
    ['', 'workout x\n  |'],
    ['', 'athlete "A"\n  cadence |'],
  ];
  test.each(PLACES.map(([before, text]) => [text, before]))('%s', async (text, before) => {
    const asked = await ask(before + text, plain);
    const mistakes: unknown[] = [];
    for (const { label } of asked.list.items) {
      if (UNFINISHED.has(label)) continue;
      const path = await nextFile(plain);
      await plain.open(path, accepted(asked, label));
      for (const { code, message } of await plain.diagnostics(path)) {
        if (code === 'syntax' || code === 'unknown-name') mistakes.push([label, message]);
      }
    }
    expect(mistakes).toEqual([]);
    expect(asked.list.items.length).toBeGreaterThan(0);
  });
});

const SAM = `athlete "Sam"
  back history
  recent volume 34 km
  recent longest 12 km

`;

const HEAD = 'plan "A" for "Sam"\n  starts 2026-09-21\n  pain rule standard\n  ';
const CLEARED = '  cleared by "A. Ruiz, PT" on 2026-09-01\n';

const FIRST_WEEK = `plan "A" for "Sam"
  starts 2026-09-21
  pain rule standard
  week 1 base
    mon core "Core Basics"
    tue easy 7.5 km
    thu easy 7.5 km + core "Core and Hips"
    sat easy 7.5 km
    sun long 11 km`;

describe('snippets are understood as they are', () => {
  const SNIPPETS: readonly (readonly [marked: string, label: string, findings: readonly string[]])[] = [
    ['|', 'athlete and plan', []],
    [`${SAM}|`, 'plan', []],
    ['|', 'plan', ['missing-athlete']],
    ['|', 'athlete', []],
    ['|', 'block', []],
    ['|', 'workout', []],
    ['|', 'policy', []],
    ['|', 'exercise', []],
    ['|', 'pace', []],
    ['|', 'pain rule', []],
    [`${SAM}plan "A" for "Sam"\n  starts 2026-09-21\n  pain rule standard\n  |`, 'week 1 …', []],
    [`${SAM.replace('34', '30').replace('12', '10')}${HEAD}|`, 'week 1 …', []],
    [`${SAM.replace('history', 'disc').trimEnd()}\n${CLEARED}\n${HEAD}|`, 'week 1 …', []],
    [`${SAM.replace('history', 'pain').trimEnd()}\n${CLEARED}\n${HEAD}|`, 'week 1 …', []],
    [`${SAM}${FIRST_WEEK}\n  |`, 'week 2 base like week 1 at 105%', []],
    [`${SAM}${FIRST_WEEK}\n  |`, 'week 2 recovery like week 1 at 75%', []],
  ];
  test.each(SNIPPETS)('%#', async (marked, label, findings) => {
    const asked = await ask(marked, plain);
    const path = await nextFile(plain);
    await plain.open(path, accepted(asked, label));
    const found = (await plain.diagnostics(path)).map(({ code }) => code);
    expect([...new Set(found)]).toEqual(findings);
  });

  test('every line of an athlete, an exercise and a plan', async () => {
    const heads = ['athlete "A"\n', 'exercise x\n', 'plan "A"\n'];
    for (const head of heads) {
      const { list } = await ask(`${head}  |`, plain);
      for (const { label, textEdit } of list.items) {
        const text = `${head}  ${(textEdit as TextEdit).newText}\n`;
        if (label === 'allow' || label === 'import' || (textEdit as TextEdit).range.start.character === 0)
          continue;
        const path = await nextFile(plain);
        await plain.open(path, text);
        const found = (await plain.diagnostics(path)).map(({ code }) => code);
        expect([label, found.filter((code) => ['syntax', 'unknown-name'].includes(String(code)))]).toEqual([
          label,
          [],
        ]);
      }
    }
  });
});

describe('documentation', () => {
  test('comes when it is asked for, and says what a hover says', async () => {
    const blocks = await ask(`${WEEK}    wed core |`);
    expect(itemOf(blocks, 'Club Core').documentation).toBeUndefined();
    expect(await documentation(blocks, 'Club Core')).toBe(`**Club Core** · block

Every Monday.

- Plank 3 x 40 s
- Bird dog 3 x 8 each side

Trains deep-core, anti-rotation, back-extensors · 2 core exercises`);
    expect(await documentation(await ask('policy "A"\n  core-session |'), 'minimum 1')).toBe(
      '**core-session minimum** · by default 1, 2\n\nThe least number of core sessions a week.',
    );
    expect(await documentation(await ask('import "|"'), '../club/library.runplan')).toBe(
      '- **Athletes** Alex\n- **Blocks** Club Core\n- **Workouts** Tempo 30\n- **Policies** Club',
    );
    expect(await documentation(await ask(`${WEEK}    wed |`), 'hills')).toBe(
      'Repetitions uphill; the way down is the recovery. Counts as hard.',
    );
    expect(await documentation(await ask('exercise x\n  movement |'), 'hinge')).toBe('Bends at the hips.');
    expect(await documentation(await ask(`${WEEK}    allow |`), 'long-run-share')).toMatch(
      /^\*\*long-run-share\*\* · progression\n\nA week whose longest run makes up too much of it\.\n/,
    );
    const weeks = await ask(`${WEEK}  week 4 like |`);
    expect(await documentation(weeks, 'week 2')).toMatch(
      /^\*\*Week 2\*\* · base · Mon 2026-09-28 – Sun 2026-10-04\n\n- \*\*Running\*\* ≈35.7 km/,
    );
    expect(await documentation(await ask(`${WEEK}    wed easy |`), '7 km')).toBeUndefined();
  });

  test('is plain text for clients that want no other', async () => {
    expect(await documentation(await ask('policy "A"\n  core-session |', plain), 'minimum 1', plain)).toBe(
      'core-session minimum · by default 1, 2\n\nThe least number of core sessions a week.',
    );
  });

  test('of a file that was closed meanwhile there is none', async () => {
    const asked = await ask(`${WEEK}    wed |`);
    await nextFile(client);
    expect(await documentation(asked, 'hills')).toBeUndefined();
  });
});

describe('what editors ask on their own', () => {
  test('brings nothing where the line can end', async () => {
    const count = async (marked: string, character: string) =>
      (await ask(marked, client, character)).list.items.length;
    expect(await count(`${WEEK}    tue easy 6 km |`, ' ')).toBe(0);
    expect(await count(`${WEEK}    |`, ' ')).toBe(0);
    expect(await count(`${WEEK}    tue |`, ' ')).toBe(29);
    expect(await count(`${WEEK}    tue easy 6 km @|`, '@')).toBe(22);
    expect(await count(`${WEEK}    wed core "|`, '"')).toBe(5);
    expect(await count(`${WEEK}    wed easy 5 km "|`, '"')).toBe(0);
  });

  test('is asked again only where what is typed next brings other offers', async () => {
    expect((await ask(`${WEEK}    tue |`)).list.isIncomplete).toBe(false);
    expect((await ask(`${WEEK}    tue easy |`)).list.isIncomplete).toBe(true);
  });
});

describe('a large workspace', () => {
  test('offers a part of the names, and others as the name is typed', async () => {
    const blocks = Array.from({ length: 250 }, (_, index) => `block "Set ${index}"\n  plank 3 x 40 s\n`);
    const large = await TestClient.start({
      files: {
        'many.runplan': blocks.join('\n'),
        'circle.runplan': 'import "plans/1.runplan"\n\nblock "In a circle"\n  plank 3 x 40 s\n',
      },
    });
    try {
      const line = 'plan "A"\n  week 1\n    mon core ';
      const uri = await large.open('plans/1.runplan', `${line}"Set 249"`);
      const labels = async (words: string) => {
        const list = await large.request<CompletionList>('textDocument/completion', {
          textDocument: { uri },
          position: large.at('plans/1.runplan', words),
        });
        return {
          isIncomplete: list.isIncomplete,
          labels: list.items.map(({ label }) => label).filter((label) => !/^(Core|\d|:)/.test(label)),
        };
      };
      let first = await labels('core |"');
      while (first.labels.length === 0) first = await labels('core |"');
      expect([first.isIncomplete, first.labels.length, first.labels[0]]).toEqual([true, 100, 'Set 0']);
      expect(await labels('"Set 249|"')).toEqual({ isIncomplete: false, labels: ['Set 249'] });
    } finally {
      await large.stop();
    }
  });
});

test('anywhere in the examples there is an answer', async () => {
  for (const name of readdirSync(EXAMPLES).filter((file) => file.endsWith('.runplan'))) {
    const path = await nextFile(client);
    const uri = await client.open(path, readFileSync(new URL(name, EXAMPLES), 'utf8'));
    const lines = client.text(path).split('\n');
    const places = lines.flatMap((text, line) =>
      Array.from({ length: Math.ceil((text.length + 1) / 5) }, (_, index) => ({
        line,
        character: 5 * index,
      })),
    );
    const lists = await Promise.all(
      places.map((position) =>
        client.request<CompletionList>('textDocument/completion', { textDocument: { uri }, position }),
      ),
    );
    expect(lists.every(({ items }) => Array.isArray(items))).toBe(true);
  }
});

test('no request was answered by a mistake', () => {
  expect([...client.messages, ...plain.messages].filter((message) => message.includes('mistake'))).toEqual(
    [],
  );
});
