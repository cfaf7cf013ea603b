import { afterEach, describe, expect, test } from 'vitest';
import type { ClientCapabilities, CodeLens } from 'vscode-languageserver';
import { type ClientOptions, TestClient } from '../testing/client.ts';

const LIBRARY = `athlete "Sam"
  recent volume 20 km
block "Core A"
  plank 3 x 40 s
  swing 3 x 10
block "Core A"
  plank 3 x 40 s
workout "Tempo 20"
  20 min @ threshold
exercise swing
policy Club extends cautious
`;

const PLAN = `import "library.runplan"
plan "Autumn" for "Sam"
  race 10k on 2026-12-13
  week 1 base
    sun long 10 km + core "Core A"
  week 2 base
    sun long 12 km + core "core a"
  week 3 recovery
    sun long 9 km
plan "Spring" for "Sam"
`;

const OWN = `import "library.runplan"
block "Core A"
  plank 3 x 40 s
plan Own
  week 1
    mon core "Core A"
    tue workout "tempo 20"
`;

const EXTENSION: ClientCapabilities = {
  experimental: { runplanShowPlan: true },
  textDocument: { inlayHint: {} },
};

let client: TestClient;
async function start(options: ClientOptions): Promise<void> {
  client = await TestClient.start(options);
}
afterEach(() => client.stop());

function lenses(path: string): Promise<CodeLens[]> {
  return client.request('textDocument/codeLens', { textDocument: { uri: client.uri(path) } });
}

/** The lenses as they are shown: `line:character title → command`. */
async function shown(path: string, text: string): Promise<string[]> {
  await client.open(path, text);
  const found = await lenses(path);
  return Promise.all(
    found.map(async (lens) => {
      const { range, command } = await client.request<CodeLens>('codeLens/resolve', lens);
      const place = `${range.start.line}:${range.start.character}`;
      return [place, command?.title, ...(command?.command ? ['→', command.command] : [])].join(' ');
    }),
  );
}

describe('summaries', () => {
  test('stand above plans and above phases of several weeks', async () => {
    await start({ files: { 'library.runplan': LIBRARY }, capabilities: EXTENSION });
    expect(await shown('plan.runplan', PLAN)).toEqual([
      '1:0 3 weeks, peak 12 km in week 2, longest 12 km, 10k on Sun 2026-12-13',
      '1:0 Show plan → runplan.showPlan',
      '9:0 Show plan → runplan.showPlan',
      '3:2 Base: 2 weeks, 10-12 km a week, longest 12 km',
    ]);
    const [, show] = await lenses('plan.runplan');
    expect(show?.command?.arguments).toEqual([client.uri('plan.runplan'), 'Autumn']);
  });

  test('stand above each week for editors that do not show hints, and use no command that the editor lacks', async () => {
    await start({ files: { 'library.runplan': LIBRARY }, capabilities: {} });
    expect(await shown('plan.runplan', PLAN)).toEqual([
      '1:0 3 weeks, peak 12 km in week 2, longest 12 km, 10k on Sun 2026-12-13',
      '3:2 10 km, longest 10 km',
      '5:2 12 km (+20%), longest 12 km',
      '7:2 9 km (−25%), longest 9 km',
    ]);
  });

  test('stand above each week where the hints for totals are off', async () => {
    await start({ capabilities: EXTENSION, settings: { inlayHints: { weekTotals: false } } });
    expect(await shown('plan.runplan', 'plan P\n  week 1\n    tue easy 5 km\n')).toEqual([
      '0:0 1 week, peak 5 km in week 1, longest 5 km',
      '0:0 Show plan → runplan.showPlan',
      '1:2 5 km, longest 5 km',
    ]);
  });

  test('tell of a plan for several athletes what holds for all', async () => {
    await start({ capabilities: EXTENSION });
    const text = `athlete A
  best 10k in 42:30
athlete B
plan P for A, B
  week 1 base
    tue easy 60 min
  week 2 Base
    tue easy 12 km
`;
    expect((await shown('two.runplan', text)).slice(0, 3)).toEqual([
      '3:0 2 weeks, peak 12 km in week 2, longest 12 km',
      '3:0 Show plan → runplan.showPlan',
      '4:2 Base: 2 weeks, ≈9.6-12 km a week, longest 12 km',
    ]);
  });

  test('leave out what is not understood', async () => {
    await start({ capabilities: EXTENSION });
    const text =
      'plan\n  week 1 base\n    tue easy 5 km 6 km\n  week 2 base\n    tue easy 5 km\nathlete\nblock\n';
    expect(await shown('broken.runplan', text)).toEqual([
      '0:0 2 weeks, peak 5 km in week 2, longest 5 km',
      '1:2 Base: 2 weeks, 5 km a week, longest 5 km',
    ]);
  });

  test('can be switched off', async () => {
    await start({ capabilities: EXTENSION, settings: { codeLens: { summaries: false } } });
    expect(await shown('plan.runplan', PLAN)).toEqual([]);
  });
});

describe('uses', () => {
  test('are counted in all files of the workspace', async () => {
    await start({
      files: { 'plan.runplan': PLAN, 'own.runplan': OWN, 'club/library.runplan': LIBRARY },
      capabilities: EXTENSION,
    });
    // The second of two definitions of the same name is never meant.
    expect(await shown('library.runplan', LIBRARY)).toEqual([
      '0:8 2 uses → runplan.showReferences',
      '9:9 1 use → runplan.showReferences',
      '2:6 2 uses → runplan.showReferences',
      '7:8 1 use → runplan.showReferences',
      '10:7 not used',
    ]);
    const [athlete] = await lenses('library.runplan');
    const { command } = await client.request<CodeLens>('codeLens/resolve', athlete);
    expect(command?.arguments).toEqual([client.uri('library.runplan'), { line: 0, character: 8 }]);
  });

  test('follow what is typed in other files', async () => {
    await start({ files: { 'library.runplan': LIBRARY, 'plan.runplan': PLAN }, capabilities: EXTENSION });
    await client.open('plan.runplan', PLAN);
    expect((await shown('library.runplan', LIBRARY))[2]).toBe('2:6 2 uses → runplan.showReferences');
    await client.replace('plan.runplan', '+ core "Core A"', '');
    expect((await shown('library.runplan', LIBRARY))[2]).toBe('2:6 1 use → runplan.showReferences');
  });

  test('are told without a command where the editor lacks it', async () => {
    await start({ files: { 'plan.runplan': PLAN }, capabilities: {} });
    expect(await shown('library.runplan', LIBRARY)).toEqual([
      '0:8 2 uses',
      '9:9 1 use',
      '2:6 2 uses',
      '7:8 not used',
      '10:7 not used',
    ]);
  });

  test('are not counted for the built-in library', async () => {
    await start({ capabilities: { workspace: { textDocumentContent: {} } } });
    const uri = 'runplan:/standard.runplan';
    await client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'runplan', version: 1, text: LIBRARY },
    });
    expect(await client.request('textDocument/codeLens', { textDocument: { uri } })).toEqual([]);
  });

  test('can be switched off', async () => {
    await start({ capabilities: EXTENSION, settings: { codeLens: { references: false } } });
    expect(await shown('library.runplan', LIBRARY)).toEqual([]);
  });

  test('there are none in an empty text and in a file that is not open', async () => {
    await start({ capabilities: EXTENSION });
    expect(await shown('empty.runplan', '')).toEqual([]);
    expect(await lenses('unknown.runplan')).toEqual([]);
    const lens = {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      data: 'other',
    };
    expect(await client.request('codeLens/resolve', lens)).toEqual(lens);
  });
});
