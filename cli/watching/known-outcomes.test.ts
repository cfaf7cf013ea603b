import { mkdirSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CheckedFile } from '../checking/check-file.ts';
import { checkFiles } from '../checking/check-files.ts';
import { discover } from '../files/discover.ts';
import { CLEAN_PLAN, WARNING_PLAN } from '../testing/plans.ts';
import { workspace } from '../testing/workspace.ts';
import { KnownOutcomes } from './known-outcomes.ts';

const FILES = {
  'plans/alone.runplan': CLEAN_PLAN,
  'plans/direct.runplan': `import "../deep.runplan"\n${CLEAN_PLAN}`,
  'plans/over.runplan': `import "../library.runplan"\n${CLEAN_PLAN}`,
  'plans/hoping.runplan': 'import "later.runplan"\n',
  'library.runplan': 'import "deep.runplan"\n',
  'deep.runplan': 'block "Base"\n  plank 3 x 40 s\n',
};

/** Outcomes of the plans of a folder that are known, and what is said about them later. */
async function watched() {
  const { path } = workspace(FILES);
  mkdirSync(join(path, '.git'));
  const known = new KnownOutcomes();
  const compare = async () => {
    const discovery = await discover(['plans'], '<stdin>', path);
    return { discovery, difference: await known.compare(discovery, {}) };
  };
  const check = async ({ discovery, difference }: Awaited<ReturnType<typeof compare>>) => {
    const checked: string[] = [];
    difference.take();
    const counting: typeof checkFiles = async function* (files, ...rest) {
      checked.push(...files.map(({ name }) => name));
      yield* checkFiles(files, ...rest);
    };
    const outcomes: CheckedFile[] = [];
    const run = { fix: false, withSuggested: false, over: {} } as const;
    for await (const outcome of known.checkWith(counting)(discovery.files, discovery.roots, run, [])) {
      outcomes.push(outcome as CheckedFile);
    }
    return { checked, outcomes };
  };
  await check(await compare());
  return { path, known, compare, check };
}

const ALL = ['alone', 'direct', 'hoping', 'over'];

test.each<[string, (path: string) => void, readonly string[], (readonly string[])?]>([
  ['nothing', () => {}, []],
  ['what is no plan', (path) => writeFileSync(join(path, 'plans/readme.md'), 'x'), []],
  ['a plan', (path) => writeFileSync(join(path, 'plans/alone.runplan'), WARNING_PLAN), ['alone']],
  ['an import', (path) => writeFileSync(join(path, 'library.runplan'), '# nothing\n'), ['over']],
  [
    'an import over two steps',
    (path) => writeFileSync(join(path, 'deep.runplan'), '# nothing\n'),
    ['direct', 'over'],
  ],
  ['an import that is gone', (path) => unlinkSync(join(path, 'deep.runplan')), ['direct', 'over']],
  [
    'a missing import that appears',
    (path) => writeFileSync(join(path, 'plans/later.runplan'), '# nothing\n'),
    ['hoping', 'later'],
  ],
  [
    'a new folder',
    (path) => {
      mkdirSync(join(path, 'plans/sub/deeper'), { recursive: true });
      writeFileSync(join(path, 'plans/sub/deeper/new.runplan'), CLEAN_PLAN);
    },
    ['sub/deeper/new'],
  ],
  [
    'a new name',
    (path) => renameSync(join(path, 'plans/alone.runplan'), join(path, 'plans/other.runplan')),
    ['other'],
    ['alone'],
  ],
  ['a plan that is gone', (path) => unlinkSync(join(path, 'plans/alone.runplan')), [], ['alone']],
  ['a project file', (path) => writeFileSync(join(path, 'runplan.toml'), 'severity = "error"\n'), ALL],
  ['what git ignores', (path) => writeFileSync(join(path, '.gitignore'), 'al*.runplan\n'), [], ['alone']],
])('a change of %s affects just what it has to', async (_, change, affected, gone = []) => {
  const { path, compare, check } = await watched();
  change(path);
  const now = await compare();
  const nameOf = (name: string) => `plans/${name}.runplan`;
  expect(now.difference.affected.map(({ name }) => name)).toEqual(affected.map(nameOf));
  expect(now.difference.gone).toEqual(gone.map(nameOf));
  const { checked, outcomes } = await check(now);
  expect(checked).toEqual(affected.map(nameOf));
  expect(outcomes.map(({ file }) => file.name)).toEqual(now.discovery.files.map(({ name }) => name));
});

test('a plan that is empty for a moment is told from one that is written', async () => {
  const { path, compare } = await watched();
  writeFileSync(join(path, 'plans/alone.runplan'), '');
  expect((await compare()).difference.isHalf).toBe(true);
  writeFileSync(join(path, 'plans/alone.runplan'), WARNING_PLAN);
  expect((await compare()).difference.isHalf).toBe(false);
});

test('what the plans need is known, whether it is there or not', async () => {
  const { path, known } = await watched();
  expect([...known.needed].sort()).toEqual(
    ['deep.runplan', 'library.runplan', 'plans/later.runplan'].map((name) => join(path, name)),
  );
});
