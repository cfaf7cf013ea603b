import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { type ClientOptions, PUSH_CLIENT, TestClient, until } from '../testing/client.ts';

const LIBRARY = `block "Shared"
  plank 3 x 40 s
`;

const PLAN = `import "library.runplan"

plan "Two weeks"
  week 1
    mon core "Shared"
    tue easy 6 km
`;

/** What is said of the plan as long as its names are known. */
const USUAL = ['missing-athlete', 'core-session'];

let client: TestClient;
async function start(options: ClientOptions = {}): Promise<void> {
  client = await TestClient.start(options);
}
afterEach(() => client.stop());

const codes = async (path: string) => (await client.diagnostics(path)).map(({ code }) => code);

describe('diagnostics', () => {
  test('appear for an opened text, change with an edit, and go when it is undone', async () => {
    await start({ files: { 'library.runplan': LIBRARY } });
    await client.open('plan.runplan', PLAN);
    const before = await client.diagnostics('plan.runplan');
    expect(before.map(({ code }) => code)).toEqual(USUAL);
    await client.replace('plan.runplan', 'easy', 'esy');
    expect(await codes('plan.runplan')).toEqual(['missing-athlete', 'core-session', 'unknown-name']);
    await client.replace('plan.runplan', 'esy', 'easy');
    expect(await client.diagnostics('plan.runplan')).toEqual(before);
  });

  test('say what was found, where, for whom, how sure it is, and what can be done', async () => {
    await start();
    await client.open(
      'plan.runplan',
      `athlete "Sam"
  back history
  recent volume 20 km
  recent longest 10 km

plan "Fast" for "Sam"
  pain rule standard
  week 1
    mon core 20 min
    tue easy 10 km + strength 20 min
    thu core 20 min
    sun long 10 km
  week 2
    mon core 20 min
    tue easy 16 km + strength 20 min
    thu core 20 min
    sun long 10 km
`,
    );
    const found = await client.diagnostics('plan.runplan');
    const uri = client.uri('plan.runplan');
    expect(found.find(({ code }) => code === 'mileage-increase')).toEqual({
      range: { start: { line: 12, character: 2 }, end: { line: 12, character: 8 } },
      severity: 2,
      code: 'mileage-increase',
      codeDescription: { href: expect.stringMatching(/^file:.*\/dist\/rules\/mileage-increase\.md$/) },
      source: 'runplan',
      message:
        'Week 2 has 26 km of running, 30% more than week 1 (20 km). More than 10% in one step is reported, more than ' +
        '20% as a warning; one small cohort saw more injuries after large weekly increases, a much larger one and a ' +
        'trial of the 10% rule did not.\nFor Sam. Evidence: C any injury / D back.',
      relatedInformation: [
        {
          location: { uri, range: { start: { line: 7, character: 2 }, end: { line: 7, character: 8 } } },
          message: 'Week 1 is what it is compared with.',
        },
      ],
    });
  });

  test('lead to the other places of a remark', async () => {
    await start();
    const week = (n: number) => `  week ${n}\n    tue easy\n    thu core 20 min\n`;
    await client.open('remark.runplan', `athlete "A"\nplan "P" for "A"\n${week(1)}${week(2)}`);
    const found = await client.diagnostics('remark.runplan');
    const uri = client.uri('remark.runplan');
    expect(found.filter(({ code }) => code === 'missing-amount')).toMatchObject([
      {
        range: { start: { line: 3 } },
        message: expect.stringContaining(' Also on Tuesday of week 2.'),
        relatedInformation: [
          { location: { uri, range: { start: { line: 6 } } }, message: 'Also on Tuesday of week 2.' },
        ],
      },
    ]);
  });

  test('mark what can be deleted as unnecessary', async () => {
    await start();
    await client.open('plan.runplan', `${LIBRARY}\nplan "P"\n  week 1\n    mon rest\n`);
    const unused = (await client.diagnostics('plan.runplan')).filter(
      ({ code }) => code === 'unused-definition',
    );
    expect(unused.map(({ tags, severity }) => ({ tags, severity }))).toEqual([{ tags: [1], severity: 4 }]);
  });

  test('of every open plan follow an imported file, saved or not', async () => {
    await start({ files: { 'library.runplan': LIBRARY } });
    await client.open('one.runplan', PLAN);
    await client.open('two.runplan', PLAN);
    expect(await codes('one.runplan')).toEqual(USUAL);
    expect(await codes('two.runplan')).toEqual(USUAL);
    await client.open('library.runplan', LIBRARY);
    await client.replace('library.runplan', 'Shared', 'Renamed');
    await client.rules('one.runplan', (rules) => rules.includes('unknown-name'));
    await client.rules('two.runplan', (rules) => rules.includes('unknown-name'));
    // What was not saved is lost, and the file on the disk counts again.
    await client.closeFile('library.runplan');
    expect(await client.rules('one.runplan', (rules) => !rules.includes('unknown-name'))).toEqual(USUAL);
    expect(await client.rules('two.runplan', (rules) => !rules.includes('unknown-name'))).toEqual(USUAL);
  });

  test('follow imported files that change, go and come back on the disk', async () => {
    await start({ files: { 'library.runplan': LIBRARY } });
    const changed = (type: 1 | 2 | 3) =>
      client.notify('workspace/didChangeWatchedFiles', {
        changes: [{ uri: client.uri('library.runplan'), type }],
      });
    await client.open('plan.runplan', PLAN);
    expect(await codes('plan.runplan')).toEqual(USUAL);
    client.write('library.runplan', LIBRARY.replace('Shared', 'Renamed'));
    await changed(2);
    await client.rules('plan.runplan', (rules) => rules.includes('unknown-name'));
    rmSync(join(client.folder, 'library.runplan'));
    await changed(3);
    await client.rules('plan.runplan', (rules) => rules.includes('import'));
    client.write('library.runplan', LIBRARY);
    await changed(1);
    expect(await client.rules('plan.runplan', (rules) => rules.length === USUAL.length)).toEqual(USUAL);
  });

  test('see a file that is opened before it is saved for the first time', async () => {
    await start();
    await client.open('plan.runplan', PLAN);
    expect(await codes('plan.runplan')).toContain('import');
    await client.open('library.runplan', LIBRARY);
    expect(await client.rules('plan.runplan', (rules) => !rules.includes('import'))).toEqual(USUAL);
  });

  test('of an open text stay when its file is deleted', async () => {
    await start({ files: { 'plan.runplan': PLAN, 'library.runplan': LIBRARY } });
    await client.open('plan.runplan', PLAN);
    await client.diagnostics('plan.runplan');
    const published: number[] = [];
    client.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      if (uri === client.uri('plan.runplan')) published.push(diagnostics.length);
    });
    rmSync(join(client.folder, 'plan.runplan'));
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: client.uri('plan.runplan'), type: 3 }],
    });
    await until(() => published.length > 0 || undefined);
    expect(published).not.toContain(0);
  });

  test('never come from a file outside of the workspace', async () => {
    await start({ files: { 'inside/x.runplan': '', 'outside.runplan': LIBRARY }, folders: ['inside'] });
    await client.open('inside/plan.runplan', PLAN.replace('library', '../outside'));
    const [outside] = await client.diagnostics('inside/plan.runplan');
    expect(outside?.message).toBe(
      '"../outside.runplan" lies outside of the workspace and was not opened. Move the file inside, or check from the folder that holds both.',
    );
  });

  test('of a file without a workspace see the files beside it', async () => {
    await start({ files: { 'library.runplan': LIBRARY }, folders: [] });
    await client.open('plan.runplan', PLAN);
    expect(await codes('plan.runplan')).toEqual(USUAL);
  });
});

describe('the whole workspace', () => {
  const BROKEN = 'plan "Broken"\n  week 1\n    mon esy 5 km\n';

  test('is checked in the background, with progress', async () => {
    await start({
      files: { 'a/one.runplan': BROKEN, 'b/two.runplan': PLAN, 'b/library.runplan': LIBRARY },
      capabilities: { ...PUSH_CLIENT, window: { workDoneProgress: true } },
    });
    await client.rules('a/one.runplan', (rules) => rules.includes('unknown-name'));
    expect(await client.rules('b/two.runplan', () => true)).toEqual(USUAL);
    expect(client.messages).toContain('window/workDoneProgress/create');
  });

  test('is checked again where an imported file is saved', async () => {
    await start({ files: { 'plan.runplan': PLAN, 'library.runplan': LIBRARY } });
    expect(await client.rules('plan.runplan', () => true)).toEqual(USUAL);
    await client.open('library.runplan', LIBRARY);
    await client.replace('library.runplan', 'Shared', 'Renamed');
    await client.notify('textDocument/didSave', { textDocument: { uri: client.uri('library.runplan') } });
    await client.rules('plan.runplan', (rules) => rules.includes('unknown-name'));
  });

  test('loses the diagnostics of a file that is deleted', async () => {
    await start({ files: { 'one.runplan': BROKEN } });
    await client.rules('one.runplan', (rules) => rules.includes('unknown-name'));
    rmSync(join(client.folder, 'one.runplan'));
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: client.uri('one.runplan'), type: 3 }],
    });
    expect(await client.rules('one.runplan', (rules) => rules.length === 0)).toEqual([]);
  });

  test('follows folders that are added and removed', async () => {
    await start({ files: { 'one/a.runplan': BROKEN, 'two/b.runplan': BROKEN }, folders: ['one'] });
    const folder = (name: string) => ({ uri: pathToFileURL(join(client.folder, name)).href, name });
    await client.rules('one/a.runplan', (rules) => rules.includes('unknown-name'));
    await client.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [folder('two')], removed: [folder('one')] },
    });
    await client.rules('two/b.runplan', (rules) => rules.includes('unknown-name'));
    expect(await client.rules('one/a.runplan', (rules) => rules.length === 0)).toEqual([]);
  });

  test('of files that an import could not reach reads them once their folder is added', async () => {
    await start({
      files: { 'inside/x.runplan': '', 'outside/library.runplan': LIBRARY },
      folders: ['inside'],
    });
    await client.open('inside/plan.runplan', PLAN.replace('library', '../outside/library'));
    await client.rules('inside/plan.runplan', (rules) => rules.includes('import'));
    const added = [{ uri: client.uri('outside'), name: 'outside' }];
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added, removed: [] } });
    expect(await client.rules('inside/plan.runplan', (rules) => !rules.includes('import'))).toEqual(USUAL);
  });

  test('forgets what appeared in a folder that is removed', async () => {
    await start({ files: { 'one/a.runplan': '' }, folders: ['one'] });
    await client.request('workspace/symbol', { query: '' });
    client.write('one/b.runplan', BROKEN);
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: client.uri('one/b.runplan'), type: 1 }],
    });
    await client.rules('one/b.runplan', (rules) => rules.includes('unknown-name'));
    const removed = [{ uri: client.uri('one'), name: 'one' }];
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed } });
    expect(await client.rules('one/b.runplan', (rules) => rules.length === 0)).toEqual([]);
    expect(await client.request('workspace/symbol', { query: '' })).toEqual([]);
  });

  test('is left alone where the user says so', async () => {
    await start({ files: { 'one.runplan': BROKEN }, settings: { checkWorkspace: false } });
    await client.open('two.runplan', BROKEN);
    await client.diagnostics('two.runplan');
    await client.request('workspace/symbol', { query: 'Broken' });
    expect(client.published('one.runplan')).toBeUndefined();
  });
});

describe('settings', () => {
  const RISKY = 'plan "Risky"\n  week 1\n    mon easy 5 km\n';

  test('are asked for, and followed when they change', async () => {
    await start({
      settings: { minimumSeverity: 'error' },
      capabilities: { ...PUSH_CLIENT, workspace: { ...PUSH_CLIENT.workspace, configuration: true } },
    });
    await client.open('plan.runplan', RISKY);
    expect(await client.rules('plan.runplan', (rules) => rules.length === 1)).toEqual(['core-session']);
    await client.changeSettings({ minimumSeverity: 'hint' });
    expect(await client.rules('plan.runplan', (rules) => rules.length > 1)).toEqual(USUAL);
  });

  test('that were sent at the start stay where the client knows no others', async () => {
    await start({
      settings: { minimumSeverity: 'error' },
      capabilities: { ...PUSH_CLIENT, workspace: { ...PUSH_CLIENT.workspace, configuration: true } },
    });
    await client.open('plan.runplan', RISKY);
    await client.rules('plan.runplan', (rules) => rules.length === 1);
    await client.changeSettings(null);
    // The next change comes behind it: what it is answered with tells that this one did nothing.
    await client.replace('plan.runplan', 'Risky', 'Riskier');
    expect(await codes('plan.runplan')).toEqual(['core-session']);
    await client.changeSettings(undefined);
    await client.replace('plan.runplan', 'Riskier', 'Riskiest');
    expect(await codes('plan.runplan')).toEqual(['core-session']);
  });

  test('set the policy of plans that name none', async () => {
    await start({ settings: { runplan: { policy: 'return-from-pain' } } });
    await client.open('plan.runplan', RISKY);
    const strict = await codes('plan.runplan');
    await client.notify('workspace/didChangeConfiguration', {
      settings: { runplan: { policy: 'standard' } },
    });
    await client.rules('plan.runplan', (rules) => rules.length !== strict.length);
  });

  test('that can not be used are named, and the rest counts', async () => {
    await start({
      settings: {
        policy: 'club',
        minimumSeverity: 'error',
        inlayHints: false,
        codeLens: { summaries: 'yes' },
      },
    });
    await client.open('plan.runplan', RISKY);
    expect(await codes('plan.runplan')).toEqual(['core-session']);
    expect(client.messages.filter((message) => message.startsWith('The setting'))).toEqual([
      'The setting runplan.policy is "club"; it can be "standard", "cautious", "return-from-pain".',
      'The setting runplan.inlayHints is false; it is a group of settings: runplan.inlayHints.weekTotals, ' +
        'runplan.inlayHints.dates, runplan.inlayHints.paces, runplan.inlayHints.copiedWeeks.',
      'The setting runplan.codeLens.summaries is "yes"; it can be true or false.',
    ]);
  });
});

describe('a client that asks for diagnostics', () => {
  const PULL_CLIENT = {
    workspace: { ...PUSH_CLIENT.workspace, diagnostics: { refreshSupport: true } },
    textDocument: { ...PUSH_CLIENT.textDocument, diagnostic: {} },
  };
  interface Report {
    kind: string;
    resultId?: string;
    items?: { code: string }[];
  }
  interface WorkspaceReport {
    items: (Report & { uri: string })[];
  }
  const ask = (path: string, previousResultId?: string) =>
    client.request<Report>('textDocument/diagnostic', {
      textDocument: { uri: client.uri(path) },
      ...(previousResultId && { previousResultId }),
    });

  test('gets those of a file, and is told when they are still the same', async () => {
    await start({ files: { 'library.runplan': LIBRARY }, capabilities: PULL_CLIENT });
    await client.open('plan.runplan', PLAN);
    const first = await ask('plan.runplan');
    expect(first.items?.map(({ code }) => code)).toEqual(USUAL);
    expect(await ask('plan.runplan', first.resultId)).toEqual({
      kind: 'unchanged',
      resultId: first.resultId,
    });
    await client.replace('plan.runplan', 'easy', 'esy');
    const second = await ask('plan.runplan', first.resultId);
    expect(second.items?.map(({ code }) => code)).toContain('unknown-name');
    expect(client.published('plan.runplan')).toBeUndefined();
  });

  test('is told to ask again when an imported file changes', async () => {
    await start({ files: { 'library.runplan': LIBRARY }, capabilities: PULL_CLIENT });
    await client.open('plan.runplan', PLAN);
    await ask('plan.runplan');
    await client.open('library.runplan', LIBRARY);
    await client.replace('library.runplan', 'Shared', 'Renamed');
    await client.message('workspace/diagnostic/refresh');
    expect((await ask('plan.runplan')).items?.map(({ code }) => code)).toContain('unknown-name');
  });

  test('gets those of the workspace, and hears of changes when they come', async () => {
    await start({
      files: { 'plan.runplan': PLAN, 'library.runplan': LIBRARY, 'quiet.runplan': '' },
      capabilities: PULL_CLIENT,
    });
    const first = await client.request<WorkspaceReport>('workspace/diagnostic', { previousResultIds: [] });
    expect(first.items.map(({ uri, items }) => [uri, items?.map(({ code }) => code)])).toEqual([
      [client.uri('plan.runplan'), USUAL],
    ]);
    const previousResultIds = first.items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    const next = client.request<WorkspaceReport>('workspace/diagnostic', { previousResultIds });
    rmSync(join(client.folder, 'plan.runplan'));
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: client.uri('plan.runplan'), type: 3 }],
    });
    expect((await next).items).toEqual([
      { kind: 'full', uri: client.uri('plan.runplan'), version: null, items: [] },
    ]);
  });

  test('hears that what was said of an open file holds no more once it is closed', async () => {
    await start({
      files: { 'plan.runplan': PLAN },
      capabilities: PULL_CLIENT,
      settings: { checkWorkspace: false },
    });
    const news = client.request<WorkspaceReport>('workspace/diagnostic', { previousResultIds: [] });
    await client.open('plan.runplan', PLAN);
    expect((await ask('plan.runplan')).items).not.toEqual([]);
    await client.closeFile('plan.runplan');
    expect((await news).items.map(({ uri, items }) => [uri, items])).toEqual([
      [client.uri('plan.runplan'), []],
    ]);
  });

  test('can stop waiting', async () => {
    await start({ capabilities: PULL_CLIENT });
    await expect(client.cancelled('workspace/diagnostic', { previousResultIds: [] })).rejects.toMatchObject({
      code: -32800,
    });
  });

  test('gets an empty answer for a file that is not open', async () => {
    await start({ files: { 'plan.runplan': PLAN }, capabilities: PULL_CLIENT });
    expect(await ask('plan.runplan')).toEqual({ kind: 'full', items: [] });
    expect(await ask('nowhere.runplan')).toEqual({ kind: 'full', items: [] });
  });
});
