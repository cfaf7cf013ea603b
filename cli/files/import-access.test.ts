import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EMPTY_FILE } from '../testing/plans.ts';
import { type Workspace, workspace } from '../testing/workspace.ts';

const OUTSIDE =
  'lies outside of the workspace and was not opened. Move the file inside, or check from the folder that holds both.';

/** The messages of a check; the files that an import names must not be opened, so they would give an error. */
async function messages(place: Workspace, args: readonly string[], directory = '') {
  const { stdout } = await place.run(['check', '--format', 'json', ...args], { in: directory });
  return JSON.parse(stdout).findings.map((finding: { message: string }) => finding.message);
}

test('imports inside are read, also upwards', async () => {
  const place = workspace({
    'club/library.runplan': EMPTY_FILE,
    'plans/a.runplan': 'import "../club/library.runplan"\n',
  });
  expect(await messages(place, [])).toEqual([]);
  expect(await messages(place, ['plans/a.runplan'])).toEqual([]);
});

test('an import that leaves the workspace is not opened', async () => {
  const place = workspace({
    'library.runplan': EMPTY_FILE,
    'inside/a.runplan':
      'import "../library.runplan"\nimport "../gone.runplan"\nimport "../../../../../etc/x.runplan"\n',
  });
  expect(await messages(place, [], 'inside')).toEqual([
    `"../library.runplan" ${OUTSIDE}`,
    `"../gone.runplan" ${OUTSIDE}`,
    `"../../../../../etc/x.runplan" ${OUTSIDE}`,
  ]);
});

test('directories that are given belong to the workspace', async () => {
  const place = workspace({
    'library.runplan': EMPTY_FILE,
    'inside/a.runplan': 'import "../library.runplan"\n',
  });
  expect(await messages(place, ['a.runplan', '..'], 'inside')).toEqual([]);
});

test('so does the directory of a file that is given', async () => {
  const place = workspace({
    'here/readme.txt': '',
    'there/library.runplan': EMPTY_FILE,
    'there/a.runplan': 'import "library.runplan"\n',
  });
  expect(await messages(place, ['../there/a.runplan'], 'here')).toEqual([]);
  expect(await messages(place, ['../there/*.runplan'], 'here')).toEqual([]);
});

test('a folder whose name begins like the workspace is outside', async () => {
  const place = workspace({
    'club-old/l.runplan': EMPTY_FILE,
    'club/a.runplan': 'import "../club-old/l.runplan"\n',
  });
  expect(await messages(place, [], 'club')).toEqual([`"../club-old/l.runplan" ${OUTSIDE}`]);
});

test.runIf(process.platform !== 'win32')('a link that leads out is outside', async () => {
  const secret = workspace({ 'l.runplan': EMPTY_FILE });
  const place = workspace({
    'a.runplan': 'import "link.runplan"\nimport "folder/l.runplan"\nimport "inner.runplan"\n',
    'club/l.runplan': EMPTY_FILE,
  });
  symlinkSync(join(secret.path, 'l.runplan'), join(place.path, 'link.runplan'));
  symlinkSync(secret.path, join(place.path, 'folder'));
  symlinkSync('club/l.runplan', join(place.path, 'inner.runplan'));
  expect(await messages(place, ['a.runplan'])).toEqual([
    `"link.runplan" ${OUTSIDE}`,
    `"folder/l.runplan" ${OUTSIDE}`,
  ]);
});

test('what cannot be read', async () => {
  const place = workspace({
    'a.runplan': 'import "binary.runplan"\nimport "folder.runplan"\nimport "large.runplan"\n',
    'binary.runplan': '\0',
    'folder.runplan/readme.txt': '',
    'large.runplan': Buffer.alloc(1_000_001, '#'),
  });
  const unreadable = "can't be read. Check that it is a text file and that you may read it.";
  expect(await messages(place, ['a.runplan'])).toEqual([
    `"binary.runplan" ${unreadable}`,
    `"folder.runplan" ${unreadable}`,
    '"large.runplan" is larger than 1 MB and was not read. Split it: one file a plan is a good size.',
  ]);
});

test('in a repository it does not matter from which of its directories a check is called', async () => {
  const place = workspace({
    '.git/HEAD': '',
    'club/library.runplan': EMPTY_FILE,
    'plans/a.runplan': 'import "../club/library.runplan"\nimport "../../other.runplan"\n',
    'elsewhere/readme.txt': '',
  });
  const expected = [`"../../other.runplan" ${OUTSIDE}`];
  expect(await messages(place, ['a.runplan'], 'plans')).toEqual(expected);
  expect(await messages(place, ['.'], 'plans')).toEqual(expected);
  expect(await messages(place, ['../plans'], 'elsewhere')).toEqual(expected);
  expect(await messages(place, [])).toEqual(expected);
});

test('accents of file names may be composed in one way or the other', async () => {
  const [one, two] = ['pl\u00e4ne', 'pla\u0308ne'];
  const place = workspace({
    [`${one}/b\u00fccher.runplan`]: EMPTY_FILE,
    [`${two}-2/bu\u0308cher.runplan`]: EMPTY_FILE,
    'a.runplan': `import "${two}/bu\u0308cher.runplan"\nimport "${one}-2/b\u00fccher.runplan"\nimport "${one}/nirgends.runplan"\n`,
  });
  expect(await messages(place, ['a.runplan'])).toEqual([
    `There is no file "${one}/nirgends.runplan". The path is relative to this file.`,
  ]);
});
