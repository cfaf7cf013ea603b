import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { workspace } from '../testing/workspace.ts';
import { isUnimportant, pathsAbove } from './watched-paths.ts';

test('above a place files are watched that say how plans are checked, up to the repository', () => {
  const { path } = workspace();
  mkdirSync(join(path, 'club/.git'), { recursive: true });
  mkdirSync(join(path, 'club/plans/autumn'), { recursive: true });
  expect(pathsAbove([join(path, 'club/plans/autumn')])).toEqual(
    ['plans/runplan.toml', 'plans/.gitignore', 'runplan.toml', '.gitignore'].map((name) =>
      join(path, 'club', name),
    ),
  );
});

test.each([
  ['/club/plans/a.runplan', false, false],
  ['/club/plans/A.RUNPLAN', false, false],
  ['/club/runplan.toml', false, false],
  ['/club/.gitignore', false, false],
  ['/club/plans', true, false],
  ['/club/plans', undefined, false],
  ['/club/readme.md', false, true],
  ['/club/.git', true, true],
  ['/club/.a.runplan.swp', undefined, true],
  ['/club/node_modules', true, true],
])('%s (a folder: %s) is unimportant: %s', (path, isFolder, expected) => {
  expect(isUnimportant(path, isFolder)).toBe(expected);
});
