import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createRoots } from '@runplan/disk';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileOutcome } from '../checking/check-file.ts';
import { createFileCheck } from '../checking/file-check.ts';
import { digestOf } from '../digest.ts';
import { ALLOWED_PLAN, CLEAN_PLAN, WARNING_PLAN } from '../testing/plans.ts';
import { cachePlaceIn, reportsOf } from '../testing/report-in-process.ts';
import { workspace } from '../testing/workspace.ts';
import { openCacheFolder } from './cache-folder.ts';
import { entryIn, writtenEntry } from './entry.ts';

const BLOCK = 'block "Base"\n  plank 3 x 40 s\n';
const POLICY = 'policy "Club"\n  stated-total error because "we add up"\n';

/** Plans that are clean, have findings with repairs, accept one, can't be read, and import over two steps. */
const FILES = {
  'clean.runplan': CLEAN_PLAN,
  'warning.runplan': WARNING_PLAN,
  'allowed.runplan': ALLOWED_PLAN,
  'slip.runplan': CLEAN_PLAN.replace('easy 7 km', 'eassy 7 km'),
  'binary.runplan': 'plan "P"\0',
  'lost.runplan': Buffer.from(`# \xff\n${WARNING_PLAN}`, 'latin1'),
  'importing.runplan': `import "library.runplan"\n${CLEAN_PLAN.replace('mon core 20 min', 'mon core "Base"')}`,
  'library.runplan': 'import "deeper.runplan"\n',
  'deeper.runplan': BLOCK,
  'hoping.runplan': 'import "later.runplan"\n',
} as const;

/** A folder with these files, and a cache of what is found in them. */
async function keptFolder(files: Readonly<Record<string, string | Uint8Array>> = FILES) {
  const { path, run } = workspace(files);
  mkdirSync(join(path, '.git'));
  const cache = cachePlaceIn(path);
  expect(await openCacheFolder(cache.folder, '.kept')).toEqual({ folder: cache.folder });
  return { path, run, cache };
}

function entriesIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => /^[0-9a-f]{64}$/.test(name));
}

describe('what is kept', () => {
  test.each<[string, (path: string) => void]>([
    ['nothing', () => {}],
    ['a file', (path) => writeFileSync(join(path, 'clean.runplan'), WARNING_PLAN)],
    ['an import', (path) => writeFileSync(join(path, 'library.runplan'), '# nothing\n')],
    ['an import of an import', (path) => writeFileSync(join(path, 'deeper.runplan'), '# nothing\n')],
    ['a missing import that appears', (path) => writeFileSync(join(path, 'later.runplan'), BLOCK)],
    ['an import that is gone', (path) => unlinkSync(join(path, 'deeper.runplan'))],
    ['a plan that is gone', (path) => unlinkSync(join(path, 'warning.runplan'))],
    [
      'a plan that is renamed',
      (path) => renameSync(join(path, 'warning.runplan'), join(path, 'other.runplan')),
    ],
    [
      'a project file that appears',
      (path) => writeFileSync(join(path, 'runplan.toml'), 'severity = "error"\n'),
    ],
    [
      'a policy that appears',
      (path) => {
        writeFileSync(join(path, 'club.runplan'), POLICY);
        writeFileSync(join(path, 'runplan.toml'), 'policy = "club.runplan"\n');
      },
    ],
  ])('gives in every format what a check gives after a change of %s', async (_, change) => {
    const { path, cache } = await keptFolder();
    const before = await reportsOf(path);
    expect(await reportsOf(path, { cache })).toEqual(before);
    expect(await reportsOf(path, { cache })).toEqual(before);
    change(path);
    const after = await reportsOf(path);
    expect(await reportsOf(path, { cache })).toEqual(after);
    expect(await reportsOf(path, { cache })).toEqual(after);
  });

  test('follows the policy that a project file names', async () => {
    const { path, cache } = await keptFolder({
      'club.runplan': POLICY,
      'runplan.toml': 'policy = "club.runplan"\n',
      'warning.runplan': WARNING_PLAN,
    });
    expect((await reportsOf(path, { cache })).json).toContain('"rule":"stated-total","severity":"error"');
    writeFileSync(join(path, 'club.runplan'), POLICY.replace('error', 'off'));
    expect((await reportsOf(path, { cache })).json).not.toContain('stated-total');
  });

  test('is for one question, and for one program', async () => {
    const { path, cache } = await keptFolder({ 'warning.runplan': WARNING_PLAN });
    await reportsOf(path, { cache });
    expect((await reportsOf(path, { cache, only: 'rest-days' })).json).not.toContain('stated-total');
    expect(entriesIn(cache.folder)).toHaveLength(2);
    await reportsOf(path, { cache: cachePlaceIn(path, 'another') });
    expect(entriesIn(cache.folder)).toHaveLength(3);
  });

  test('grows neither with edits nor with further runs', async () => {
    const { path, cache } = await keptFolder({ 'a.runplan': CLEAN_PLAN, 'b.runplan': WARNING_PLAN });
    for (let edit = 0; edit < 5; edit++) {
      writeFileSync(join(path, 'a.runplan'), `${CLEAN_PLAN}# ${edit}\n`);
      await reportsOf(path, { cache });
    }
    expect(entriesIn(cache.folder)).toHaveLength(2);
  });

  test('is looked up, and only what changed is checked', async () => {
    const { path, cache } = await keptFolder();
    const roots = createRoots([path]);
    const read = (name: string) => ({
      file: { name, path: join(path, name), isStdin: false },
      bytes: readFileSync(join(path, name)),
    });
    const check = createFileCheck(roots, { fix: false, withSuggested: false, over: {}, cache }, []);
    expect(await check(read('warning.runplan'))).toMatchObject({
      plans: 1,
      findings: [{ rule: 'stated-total' }],
    });
    const [entry = ''] = entriesIn(cache.folder);
    const kept = entryIn(readFileSync(join(cache.folder, entry), 'utf8'));
    if (!kept) throw new Error('Nothing was kept.');
    writeFileSync(join(cache.folder, entry), writtenEntry({ ...kept, findings: [], plans: 77 }));
    expect(await check(read('warning.runplan'))).toMatchObject({ plans: 77, findings: [] });
    writeFileSync(join(path, 'warning.runplan'), `${WARNING_PLAN}# changed\n`);
    expect(await check(read('warning.runplan'))).toMatchObject({ plans: 1 });
  });

  test('holds no text of plans but in findings, and is for its owner alone', async () => {
    const { path, cache } = await keptFolder({ 'clean.runplan': `${CLEAN_PLAN}# a secret\n` });
    await reportsOf(path, { cache });
    for (const name of entriesIn(cache.folder)) {
      expect(readFileSync(join(cache.folder, name), 'utf8')).not.toContain('secret');
      expect(statSync(join(cache.folder, name)).mode & 0o777).toBe(0o600);
    }
    expect(statSync(cache.folder).mode & 0o777).toBe(0o700);
    expect(readFileSync(join(cache.folder, '.gitignore'), 'utf8')).toBe('*\n');
  });
});

describe('a cache that is', () => {
  test.each<[string, (path: string) => void]>([
    ['empty', (path) => writeFileSync(path, '')],
    ['cut off', (path) => writeFileSync(path, readFileSync(path).subarray(0, -40))],
    ['damaged', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('stated', 'stolen'))],
    ['of another kind', (path) => writeFileSync(path, 'PK\x03\x04')],
    ['too large', (path) => writeFileSync(path, Buffer.alloc(9_000_000, 32))],
    [
      'a link',
      (path) => {
        renameSync(path, `${path}-elsewhere`);
        symlinkSync(`${path}-elsewhere`, path);
      },
    ],
    [
      'a pipe',
      (path) => {
        unlinkSync(path);
        execFileSync('mkfifo', [path]);
      },
    ],
  ])('%s is written anew', async (_, spoil) => {
    const { path, cache } = await keptFolder({ 'warning.runplan': WARNING_PLAN });
    const before = await reportsOf(path, { cache });
    const [entry = ''] = entriesIn(cache.folder);
    const place = join(cache.folder, entry);
    const written = readFileSync(place, 'utf8');
    spoil(place);
    expect(await reportsOf(path, { cache })).toEqual(before);
    expect(statSync(place).isFile() && readFileSync(place, 'utf8')).toBe(written);
  });

  test('in the way is left aside, with the reason', async () => {
    const { path, cache } = await keptFolder({ 'warning.runplan': WARNING_PLAN });
    await reportsOf(path, { cache });
    const [entry = ''] = entriesIn(cache.folder);
    rmSync(join(cache.folder, entry));
    mkdirSync(join(cache.folder, entry, 'full'), { recursive: true });
    const check = createFileCheck(
      createRoots([path]),
      { fix: false, withSuggested: false, over: {}, cache },
      ['error', 'warning', 'info', 'hint'],
    );
    const file = { name: 'warning.runplan', path: join(path, 'warning.runplan'), isStdin: false };
    const outcome: FileOutcome = await check({ file, bytes: readFileSync(file.path) });
    expect(outcome).toMatchObject({ plans: 1, unkept: 'it is a directory' });
    expect(readdirSync(cache.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('signed and wrong gives something wrong, and never a crash', async () => {
    const { path, cache } = await keptFolder({
      'warning.runplan': WARNING_PLAN,
      'slip.runplan': FILES['slip.runplan'],
    });
    await reportsOf(path, { cache });
    const places = entriesIn(cache.folder).map((name) => join(cache.folder, name));
    const bodies = places.map((place) => readFileSync(place, 'utf8').split('\n')[1] as string);
    // Numbers, words and names at any place of an entry, become others.
    const value = fc.oneof(
      fc.jsonValue().map((any) => JSON.stringify(any)),
      fc.constantFrom(
        '0',
        '-1',
        '1e9',
        '9007199254740991',
        'null',
        '""',
        '"\\u001b[2J"',
        '"file:///%2f"',
        '"file://host/x"',
        '[]',
        '{}',
        '"__proto__"',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(), value, async (at, instead) => {
        places.forEach((place, index) => {
          const body = bodies[index] as string;
          const values = [...body.matchAll(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|null/g)];
          const changed = values[at % values.length];
          const after = changed
            ? body.slice(0, changed.index) + instead + body.slice(changed.index + changed[0].length)
            : body;
          writeFileSync(place, signed(after));
        });
        expect(Object.values(await reportsOf(path, { cache })).join('')).not.toContain('\u001b');
      }),
      { numRuns: 100 },
    );
  });

  test('used by several runs at once gives each the same', async () => {
    const { path, cache } = await keptFolder();
    const alone = await reportsOf(path);
    const together = await Promise.all(Array.from({ length: 4 }, () => reportsOf(path, { cache })));
    expect(together).toEqual([alone, alone, alone, alone]);
  });
});

function signed(body: string): string {
  return `${digestOf(body)}\n${body}`;
}

describe('the folder of a cache', () => {
  const DAY = 24 * 60 * 60;

  test('loses what was not used for two weeks, looked for once a day', async () => {
    const { path, cache } = await keptFolder({ 'a.runplan': CLEAN_PLAN, 'b.runplan': WARNING_PLAN });
    await reportsOf(path, { cache });
    const now = Date.now() / 1000;
    for (const name of entriesIn(cache.folder)) utimesSync(join(cache.folder, name), now, now - 13 * DAY);
    unlinkSync(join(path, 'b.runplan'));
    await reportsOf(path, { cache });
    const ages = entriesIn(cache.folder).map(
      (name) => Date.now() / 1000 - statSync(join(cache.folder, name)).mtimeMs / 1000,
    );
    expect(ages.map((age) => Math.round(age / DAY)).sort()).toEqual([0, 13]);
    for (const name of entriesIn(cache.folder)) {
      const { mtimeMs } = statSync(join(cache.folder, name));
      if (mtimeMs < Date.now() - DAY * 1000) utimesSync(join(cache.folder, name), now, now - 15 * DAY);
    }
    await openCacheFolder(cache.folder, '.kept');
    expect(entriesIn(cache.folder)).toHaveLength(2);
    utimesSync(join(cache.folder, 'CACHEDIR.TAG'), now, now - 2 * DAY);
    await openCacheFolder(cache.folder, '.kept');
    expect(entriesIn(cache.folder)).toHaveLength(1);
  });

  test('is no folder with other things, no file, and none below what is missing', async () => {
    const { path } = workspace({ 'plans/a.runplan': CLEAN_PLAN, 'begun/.gitignore': '*\n' });
    await expect(openCacheFolder(join(path, 'plans'), 'plans')).rejects.toThrow(
      'plans is no cache of Runplan, and not empty: with --cache-dir name another folder, or one that does not exist yet.',
    );
    await expect(openCacheFolder(join(path, 'plans/a.runplan'), 'a.runplan')).rejects.toThrow(
      'a.runplan is no cache of Runplan, and not a folder',
    );
    expect(await openCacheFolder(join(path, 'no/cache'), 'no/cache')).toEqual({
      problem: 'the folder that it would lie in does not exist',
    });
    expect(existsSync(join(path, 'no'))).toBe(false);
    expect(await openCacheFolder(join(path, 'begun'), 'begun')).toEqual({ folder: join(path, 'begun') });
  });
});

test('the program keeps results in the repository, in threads as well, and says once what it can not write', async () => {
  const plans = Object.fromEntries(
    Array.from({ length: 130 }, (_, index) => [
      `plans/${index}.runplan`,
      index % 2 ? WARNING_PLAN : CLEAN_PLAN,
    ]),
  );
  const { path, run } = workspace(plans);
  mkdirSync(join(path, '.git'));
  const plain = await run(['check', '--format', 'json', '--jobs', '1']);
  const first = await run(['check', '--format', 'json', '--cache'], { in: 'plans' });
  const second = await run(['check', '--format', 'json', '--cache', '--jobs', '2']);
  expect(entriesIn(join(path, '.runplan-cache'))).toHaveLength(130);
  expect(first.stdout.replaceAll('"file":"', '"file":"plans/')).toBe(plain.stdout);
  expect(second).toEqual(plain);
  const nowhere = await run(['check', '--format', 'json', '--cache', '--cache-dir', 'no/cache']);
  expect(nowhere).toEqual({
    ...plain,
    stderr:
      'Cannot write the cache no/cache: the folder that it would lie in does not exist. Everything is checked all the same.\n',
  });
});
