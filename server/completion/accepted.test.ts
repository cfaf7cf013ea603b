import { describe, expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver/node';
import { accepted, PLAIN_CLIENT, PLAN, startCompletions, WEEK } from './testing.ts';

const plain = startCompletions(PLAIN_CLIENT);

/** These need something behind them. */
const UNFINISHED: ReadonlySet<string> = new Set([
  'in',
  'surface',
  'with',
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
    const asked = await plain.ask(before + text);
    const mistakes: unknown[] = [];
    for (const { label } of asked.list.items) {
      if (UNFINISHED.has(label)) continue;
      const path = await plain.nextFile();
      await plain.client.open(path, accepted(asked, label));
      for (const { code, message } of await plain.client.diagnostics(path)) {
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
    const asked = await plain.ask(marked);
    const path = await plain.nextFile();
    await plain.client.open(path, accepted(asked, label));
    const found = (await plain.client.diagnostics(path)).map(({ code }) => code);
    expect([...new Set(found)]).toEqual(findings);
  });

  test('every line of an athlete, an exercise and a plan', async () => {
    const heads = ['athlete "A"\n', 'exercise x\n', 'plan "A"\n'];
    for (const head of heads) {
      const { list } = await plain.ask(`${head}  |`);
      for (const { label, textEdit } of list.items) {
        const text = `${head}  ${(textEdit as TextEdit).newText}\n`;
        if (label === 'allow' || label === 'import' || (textEdit as TextEdit).range.start.character === 0)
          continue;
        const path = await plain.nextFile();
        await plain.client.open(path, text);
        const found = (await plain.client.diagnostics(path)).map(({ code }) => code);
        expect([label, found.filter((code) => ['syntax', 'unknown-name'].includes(String(code)))]).toEqual([
          label,
          [],
        ]);
      }
    }
  });
});
