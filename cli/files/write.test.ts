import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLEAN_PLAN } from '../testing/plans.ts';
import { workspace } from '../testing/workspace.ts';
import { writeText } from './write.ts';

const UGLY_PLAN = CLEAN_PLAN.replaceAll(/^ +/gm, '').replaceAll(' km', 'km');
const RUNPLAN = join(import.meta.dirname, '../bin/runplan.js');

const hidden = (path: string) => readdirSync(path).filter((name) => name.startsWith('.'));

/** Runs the program and sends it a signal when its first temporary file is there, or a file was written. */
async function interrupted(path: string, args: readonly string[], signal: NodeJS.Signals): Promise<void> {
  const child = spawn(process.execPath, [RUNPLAN, ...args], { cwd: path, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  while (child.exitCode === null && child.signalCode === null) {
    if (hidden(path).length > 0) {
      child.kill(signal);
      break;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  await ended;
}

const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`p${index}.runplan`, UGLY_PLAN]));

describe('a run that is ended', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('by %s leaves no temporary file', async (signal) => {
    const { path } = workspace(many);
    await interrupted(path, ['fmt'], signal);
    expect(hidden(path)).toEqual([]);
  });

  test('by a kill leaves what the next one cleans, and each text whole', async () => {
    const { path, run } = workspace(many);
    for (let i = 0; i < 5; i++) {
      await interrupted(path, ['fmt'], 'SIGKILL');
      for (const name of Object.keys(many))
        expect([UGLY_PLAN, CLEAN_PLAN]).toContain(readFileSync(join(path, name), 'utf8'));
      for (const name of Object.keys(many)) writeFileSync(join(path, name), UGLY_PLAN);
    }
    await run(['fmt']);
    expect(hidden(path)).toEqual([]);
    for (const name of Object.keys(many)) expect(readFileSync(join(path, name), 'utf8')).toBe(CLEAN_PLAN);
  });
});

describe('temporary files', () => {
  const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

  test('of programs that run are left alone, those of others are removed', async () => {
    const running = `.runplan-${machine}-${process.pid}-0badcafe.tmp`;
    const ended = `.runplan-${machine}-999999999-0badcafe.tmp`;
    const elsewhere = '.runplan-00000000-1-0badcafe.tmp';
    const { path, run } = workspace({ 'a.runplan': UGLY_PLAN, [running]: '', [ended]: '', [elsewhere]: '' });
    expect(await run(['fmt'])).toMatchObject({ exitCode: 0 });
    expect(hidden(path).sort()).toEqual([elsewhere, running].sort());
  });
});

describe('writing', () => {
  const before = Buffer.from('before');

  test('a file that was saved meanwhile is left as it is', async () => {
    const { path } = workspace({ 'a.runplan': 'saved meanwhile' });
    const file = join(path, 'a.runplan');
    await expect(writeText(file, 'after', before)).rejects.toThrow(
      'it was changed meanwhile. Run this again',
    );
    expect(readFileSync(file, 'utf8')).toBe('saved meanwhile');
    expect(hidden(path)).toEqual([]);
  });

  test('other names of a file go on to be its names', async () => {
    const { path } = workspace({ 'a.runplan': 'before, and longer' });
    linkSync(join(path, 'a.runplan'), join(path, 'b.runplan'));
    await writeText(join(path, 'a.runplan'), 'after', Buffer.from('before, and longer'));
    expect(readFileSync(join(path, 'b.runplan'), 'utf8')).toBe('after');
    expect(statSync(join(path, 'a.runplan')).nlink).toBe(2);
  });

  test('a name may be as long as the system allows', async () => {
    const name = `${'a'.repeat(247)}.runplan`;
    const { path } = workspace({ [name]: 'before' });
    await writeText(join(path, name), 'after', before);
    expect(readFileSync(join(path, name), 'utf8')).toBe('after');
  });

  test("a folder in the way of a temporary file of old is in nobody's way", async () => {
    const { path } = workspace({ 'a.runplan': 'before' });
    mkdirSync(join(path, `.a.runplan.${process.pid}.tmp`));
    await writeText(join(path, 'a.runplan'), 'after', before);
    expect(existsSync(join(path, 'a.runplan'))).toBe(true);
  });
});

test.runIf(process.platform === 'linux')(
  'a name that is not UTF-8 is told, and the others are checked',
  async () => {
    const { path, run } = workspace({ 'a.runplan': CLEAN_PLAN });
    writeFileSync(
      Buffer.concat([Buffer.from(`${path}/b`), Buffer.from([0xe9]), Buffer.from('.runplan')]),
      CLEAN_PLAN,
    );
    const { stdout, stderr, exitCode } = await run(['check']);
    expect(stdout).toBe('No findings in 1 plan (1 file).\n');
    expect(stderr).toBe('Cannot read b\ufffd.runplan: its name is not UTF-8. Rename it.\n');
    expect(exitCode).toBe(2);
  },
);
