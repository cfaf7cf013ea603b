import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { CLEAN_PLAN, WARNING_PLAN } from '../testing/plans.ts';
import { type Workspace, workspace } from '../testing/workspace.ts';

const LAUNCHER = join(import.meta.dirname, '../bin/runplan.js');

interface Answer {
  readonly text: string;
  readonly isError: boolean;
}

async function assistant(place: Workspace, ...args: readonly string[]) {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [LAUNCHER, 'mcp', ...args],
    cwd: place.path,
    stderr: 'pipe',
  });
  let complaints = '';
  transport.stderr?.on('data', (data) => {
    complaints += data;
  });
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  onTestFinished(async () => {
    await client.close();
    expect(complaints).toBe('');
  });
  const call = async (name: string, asked: Record<string, unknown> = {}): Promise<Answer> => {
    const { content, isError } = await client.callTool({ name, arguments: asked });
    const [first] = content as { text: string }[];
    return { text: first?.text ?? '', isError: isError === true };
  };
  return { client, call };
}

describe('runplan mcp', () => {
  test('has tools that change nothing, and with --write one that writes', async () => {
    const names = async (...args: string[]) => {
      const { client } = await assistant(workspace(), ...args);
      const { tools } = await client.listTools();
      return tools.map(({ name, annotations }) => [name, annotations?.readOnlyHint]);
    };
    const reading = ['language_of_plans', 'new_plan', 'check_plan', 'show_plan', 'format_plan', 'explain'];
    expect(await names()).toEqual(reading.map((name) => [name, true]));
    expect(await names('--write')).toEqual([...reading.map((name) => [name, true]), ['write_plan', false]]);
  });

  test('answers as the commands do', async () => {
    const place = workspace({ 'w.runplan': WARNING_PLAN });
    const { call } = await assistant(place);
    const { stdout: checked } = await place.run(['check', 'w.runplan', '--format', 'json']);
    expect(await call('check_plan', { path: 'w.runplan' })).toEqual({ text: checked, isError: false });
    const ofText = await call('check_plan', { text: WARNING_PLAN, format: 'concise' });
    expect(ofText.text).toMatch(/^plan\.runplan:9:16 warning stated-total /);
    const { stdout: formatted } = await place.run(['fmt', '-'], {
      stdin: 'plan A\nweek 1\n Tuesday: 10k easy\n',
    });
    expect((await call('format_plan', { text: 'plan A\nweek 1\n Tuesday: 10k easy\n' })).text).toBe(
      formatted,
    );
    const { text: table } = await call('show_plan', { text: CLEAN_PLAN });
    expect(table).toContain('   1  21–27 Sep  20.5 km  23 km   7.5 km  100%    0%    0%     2\n');
    const { text: week } = await call('show_plan', { text: CLEAN_PLAN, week: '1' });
    expect(week).toContain('Tue 22 Sep easy 7 km  ');
    expect((await call('explain', { name: 'stated-total' })).text).toMatch(/^# stated-total/);
    expect((await call('explain', { name: 'bird dog' })).text).toMatch(/^# bird-dog · Bird dog/);
  });

  test('checks and shows by the policy of the project', async () => {
    const place = workspace({
      'w.runplan': WARNING_PLAN,
      'club.runplan': 'policy "Club"\n  stated-total error\n  first-week-load limit 50%\n',
      'runplan.toml': 'policy = "club.runplan"\n',
      'lost/w.runplan': WARNING_PLAN,
      'lost/runplan.toml': 'policy = "club.runplan"\n',
    });
    const { call } = await assistant(place);
    const given = [{ path: 'w.runplan' }, { text: WARNING_PLAN }];
    for (const plan of given) {
      expect((await call('check_plan', { ...plan, format: 'concise' })).text).toContain(
        ':9:16 error stated-total ',
      );
      expect((await call('show_plan', plan)).text).toContain('  20.5 km  30 km   7.5 km  ');
    }
    for (const tool of ['check_plan', 'show_plan'])
      expect(await call(tool, { path: 'lost/w.runplan' })).toEqual({
        text: 'lost/runplan.toml:1:10: There is no file "club.runplan". The path is relative to this file.',
        isError: true,
      });
  });

  test('tells how plans are written, as a tool and as a resource', async () => {
    const { client, call } = await assistant(workspace());
    const { text } = await call('language_of_plans');
    expect(text).toMatch(/^# /);
    const { contents } = await client.readResource({ uri: 'runplan://language' });
    expect(contents).toEqual([{ uri: 'runplan://language', mimeType: 'text/markdown', text }]);
  });

  test('writes a first plan, which checks clean', async () => {
    const { call } = await assistant(workspace());
    const answers = {
      name: 'Sam',
      race: '10k',
      on: '2027-04-25',
      level: 'novice',
      back: 'history',
      volume: '25km',
    };
    const { text } = await call('new_plan', { ...answers, today: '2026-11-30' });
    const { text: checked } = await call('check_plan', { text });
    expect(JSON.parse(checked).findings).toEqual([]);
    expect(await call('new_plan', { name: 'Sam' })).toMatchObject({ isError: true });
  });

  test('says what is wrong with a question', async () => {
    const place = workspace({ 'a.runplan': CLEAN_PLAN, 'notes.txt': '', 'club/a.runplan': CLEAN_PLAN });
    const { call } = await assistant(place);
    const refusal = async (name: string, asked: Record<string, unknown>) => {
      const { text, isError } = await call(name, asked);
      expect(isError).toBe(true);
      return text;
    };
    const both = 'Give either text, the whole text of a plan, or path, a file.';
    expect(await refusal('check_plan', {})).toBe(both);
    expect(await refusal('check_plan', { text: '', path: 'a.runplan' })).toBe(both);
    expect(await refusal('check_plan', { path: 'b.runplan' })).toMatch(/b\.runplan/);
    expect(await refusal('check_plan', { path: 'notes.txt' })).toBe('notes.txt does not end in .runplan.');
    const outside = '../a.runplan lies outside of the folder that the server was started in.';
    expect(await refusal('check_plan', { path: '../a.runplan' })).toBe(outside);
    expect(await refusal('explain', { name: 'mileage-incraese' })).toBe(
      'There is no rule and no exercise mileage-incraese. Did you mean mileage-increase?',
    );
    expect(await refusal('show_plan', { path: 'a.runplan', week: '9' })).toBe(
      'There is no week 9: the plan has weeks 1 to 1.',
    );
  });

  test('writes below its folder alone, and over nothing unless told to', async () => {
    const elsewhere = workspace();
    const place = workspace({ 'a.runplan': CLEAN_PLAN });
    symlinkSync(elsewhere.path, join(place.path, 'link'));
    const { call } = await assistant(place, '--write');
    expect(await call('write_plan', { path: 'new/b.runplan', text: WARNING_PLAN })).toEqual({
      text: 'Wrote new/b.runplan.',
      isError: false,
    });
    expect(readFileSync(join(place.path, 'new/b.runplan'), 'utf8')).toBe(WARNING_PLAN);
    expect(await call('write_plan', { path: 'a.runplan', text: '' })).toEqual({
      text: 'a.runplan is there already: choose another name, or set overwrite.',
      isError: true,
    });
    expect(
      (await call('write_plan', { path: 'a.runplan', text: WARNING_PLAN, overwrite: true })).isError,
    ).toBe(false);
    expect(readFileSync(join(place.path, 'a.runplan'), 'utf8')).toBe(WARNING_PLAN);
    for (const path of ['link/b.runplan', '../b.runplan', join(elsewhere.path, 'b.runplan')])
      expect((await call('write_plan', { path, text: '' })).text).toMatch(/lies outside of the folder/);
    expect(existsSync(join(elsewhere.path, 'b.runplan'))).toBe(false);
  });

  test('knows plans by their names as the check does', async () => {
    const { call } = await assistant(workspace({ 'UP.RUNPLAN': WARNING_PLAN }), '--write');
    const { text } = await call('check_plan', { path: 'UP.RUNPLAN', format: 'concise' });
    expect(text).toMatch(/^UP\.RUNPLAN:9:16 warning stated-total /);
    expect((await call('write_plan', { path: 'New.Runplan', text: CLEAN_PLAN })).isError).toBe(false);
  });

  const INITIALIZE = {
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
  };
  const message = (content: object) => JSON.stringify({ jsonrpc: '2.0', ...content });
  const call = (id: number, name: string, asked: object) =>
    message({ id, method: 'tools/call', params: { name, arguments: asked } });

  /** What is answered to lines that are sent all at once, by an assistant that goes away then. */
  async function answersTo(place: Workspace, ...lines: readonly string[]) {
    const stdin = [message(INITIALIZE), ...lines, ''].join('\n');
    const { stdout, stderr, exitCode } = await place.runAlone(['mcp', '--write'], { stdin });
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    const answers = stdout.trim().split('\n');
    return answers.map((answer) => JSON.parse(answer)).filter(({ id }) => id !== INITIALIZE.id);
  }

  test('answers what was asked before the assistant goes away', async () => {
    const place = workspace();
    const answers = await answersTo(
      place,
      call(2, 'write_plan', { path: 'w.runplan', text: WARNING_PLAN }),
      call(3, 'check_plan', { text: WARNING_PLAN }),
      call(4, 'check_plan', { text: WARNING_PLAN }),
      message({ method: 'notifications/cancelled', params: { requestId: 4 } }),
    );
    expect(answers.map(({ id }) => id).toSorted()).toEqual([2, 3]);
    expect(answers.find(({ id }) => id === 2).result.content).toEqual([
      { type: 'text', text: 'Wrote w.runplan.' },
    ]);
    expect(readFileSync(join(place.path, 'w.runplan'), 'utf8')).toBe(WARNING_PLAN);
  });

  test.each([
    ['not json', -32700],
    ['5', -32600],
    ['[]', -32600],
    [`[${message({ id: 2, method: 'tools/list' })}]`, -32600],
    ['{"id":2,"method":"tools/list"}', -32600],
  ])('%s is refused, and what follows is answered', async (line, code) => {
    const [refusal, ping] = await answersTo(workspace(), line, message({ id: 9, method: 'ping' }));
    expect(refusal).toMatchObject({ jsonrpc: '2.0', id: null, error: { code } });
    expect(ping).toEqual({ jsonrpc: '2.0', id: 9, result: {} });
  });

  test('ends when the assistant goes away', async () => {
    expect(await workspace().run(['mcp'], { stdin: '' })).toEqual({ stdout: '', stderr: '', exitCode: 0 });
    expect((await workspace().run(['mcp', 'a.runplan'])).exitCode).toBe(2);
  });

  test.each([
    ['new_plan', { name: 'Sam', long_day: 'sat' }, 'new_plan takes no long_day. It takes name, race, on,'],
    [
      'check_plan',
      { text: CLEAN_PLAN, file: 'a.runplan' },
      'check_plan takes no file. It takes text, path, format.',
    ],
    [
      'explain',
      { rule: 'bird-dog', name: 'bird-dog', level: 1 },
      'explain takes no rule and no level. It takes name.',
    ],
  ])('what a tool does not take is no answer that is left out: %s', async (name, asked, message) => {
    const { call } = await assistant(workspace());
    const { text, isError } = await call(name, asked);
    expect(text).toContain(message);
    expect(isError).toBe(true);
  });

  test('a tool without arguments takes what programs add', async () => {
    const { call } = await assistant(workspace());
    expect((await call('language_of_plans', { random_string: '' })).isError).toBe(false);
  });

  test('names that can be none, and links to nothing, are told in words', async () => {
    const place = workspace();
    symlinkSync(join(place.path, 'gone.runplan'), join(place.path, 'link.runplan'));
    const { call } = await assistant(place, '--write');
    expect((await call('check_plan', { path: 'a\0b.runplan' })).text).toBe(
      'Cannot read a␀b.runplan: its name has a sign that no name can have.',
    );
    expect((await call('write_plan', { path: 'link.runplan', text: CLEAN_PLAN })).text).toBe(
      'Cannot write link.runplan: a file or a link of that name is there already. It was left as it is.',
    );
    expect(existsSync(join(place.path, 'gone.runplan'))).toBe(false);
  });
});
