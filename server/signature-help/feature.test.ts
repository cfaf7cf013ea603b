import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignatureHelp } from 'vscode-languageserver';
import { TestClient } from '../testing/client.ts';

const PLAN = 'plan "P"\n  week 1\n    tue ';

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({});
});
afterAll(() => client.stop());

/** The form that is shown, with the part that comes in brackets, and what is said of it. */
async function shown(text: string): Promise<readonly [string, string] | undefined> {
  await client.open('plan.runplan', text.replace('|', ''));
  const lines = text.slice(0, text.indexOf('|')).split('\n');
  const help = await client.request<SignatureHelp | null>('textDocument/signatureHelp', {
    textDocument: { uri: client.uri('plan.runplan') },
    position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
  });
  const form = help?.signatures[help.activeSignature ?? 0];
  const [start, end] = (form?.parameters?.[help?.activeParameter ?? 0]?.label ?? []) as number[];
  return (
    form && [
      `${form.label.slice(0, start)}[${form.label.slice(start, end)}]${form.label.slice(end)}`,
      String(form.documentation),
    ]
  );
}

test.each([
  ['intervals: |', '[warm up] AMOUNT'],
  ['intervals: warm up 2 km, |', '[N x] AMOUNT @ TARGET recover jog AMOUNT'],
  ['intervals: warm up 2 km, 6 x |', 'N x [AMOUNT] @ TARGET recover jog AMOUNT'],
  ['intervals: warm up 2 km, 6 x 800 m @ |', 'N x AMOUNT [@ TARGET] recover jog AMOUNT'],
  ['intervals: warm up 2 km, 6 x 800 m @ 5k recover |', 'N x AMOUNT @ TARGET [recover jog AMOUNT]'],
  ['intervals: 6 x (|', 'N x [(STEP] , STEP)'],
  ['intervals: 6 x (800 m @ |', 'AMOUNT [@ TARGET]'],
  ['intervals: 6 x (800 m @ 5k, jog |', 'jog [AMOUNT]'],
  ['tempo: 20 min @ threshold, cool down |', 'cool down [AMOUNT]'],
])('%s', async (line, form) => {
  expect((await shown(PLAN + line))?.[0]).toBe(form);
});

test('in a workout too; what the run comes to so far is told', async () => {
  expect((await shown('workout "W"\n  warm up |'))?.[0]).toBe('warm up [AMOUNT]');
  expect((await shown(`${PLAN}easy: 20 min @ easy, 10 min @ easy|\n`))?.[1]).toMatch(
    /^A piece of running\.\nThe run so far: ≈\d\.\d km · 30 min$/,
  );
});

test.each(['easy 8 km|', 'core: plank 3 x 30 s|', 'easy: 5 km + core |', 'rest|'])(
  'nothing where no steps are written: %s',
  async (line) => {
    expect(await shown(PLAN + line)).toBeUndefined();
  },
);
