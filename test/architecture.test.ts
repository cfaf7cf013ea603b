import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

// The invariants of docs/architecture.md are rules of the linter. This keeps those rules alive: it lints a tree
// of files that each have one import.

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const FORBIDDEN = [
  ['language/check/a.ts', 'node:fs', 'The language runs everywhere'],
  ['language/rules/recovery/b.ts', 'node:fs', 'The language runs everywhere'],
  ['language/grammar/c.ts', 'vscode', 'The language runs everywhere'],
  ['language/training/d.ts', 'langium/grammar', 'The language runs everywhere'],
  ['language/quantities/e.ts', '../training/model.ts', 'Quantities are plain values'],
  ['language/quantities/f.ts', 'langium', 'Quantities are plain values'],
  ['language/training/g.ts', '../rules/finding.ts', 'Tree and training model know no rules'],
  ['language/scope/h.ts', '../check/place.ts', 'Tree and training model know no rules'],
  ['language/rules/recovery/i.ts', '../../check/place.ts', 'Rules do not know how they are run'],
  ['cli/commands/j.ts', '../../language/check/place.ts', 'language/index.ts is the only door'],
  ['cli/commands/k.ts', '@runplan/language/check/place.ts', 'language/index.ts is the only door'],
  ['language/check/p.ts', '@runplan/server/node', 'The language runs everywhere'],
  ['language/format/q.ts', 'vscode-languageserver', 'The language runs everywhere'],
  ['disk/r.ts', '@runplan/server/node', 'The disk knows no editor'],
  ['server/features/s.ts', 'node:fs', 'The server runs in browsers as well'],
  ['server/workspace/t.ts', '@runplan/disk', 'The server runs in browsers as well'],
  ['server/hover/u.ts', '../../language/check/place.ts', 'language/index.ts is the only door'],
  ['server/features/v.ts', 'langium/lsp', 'The server runs in browsers as well'],
  ['cli/commands/w.ts', '../../server/server.ts', 'Other packages are reached through their doors'],
  ['exchange/html/ba.ts', 'node:fs', 'Formats are made everywhere'],
  ['exchange/html/bb.ts', '../../server/session.ts', 'Formats are made everywhere'],
  ['exchange/html/bc.ts', '../../language/check/place.ts', 'language/index.ts is the only door'],
  ['language/words/bd.ts', '@runplan/exchange', 'The language runs everywhere'],
  ['extension/src/common/aa.ts', '@runplan/language', 'The extension knows the server by its requests'],
  ['extension/src/node/ab.ts', '@runplan/server/node', 'The extension knows the server by its requests'],
  [
    'extension/src/common/ac.ts',
    '../../../server/session.ts',
    'Other packages are reached through their doors',
  ],
  ['extension/src/common/ad.ts', 'node:fs', 'The extension runs in browsers as well'],
  ['extension/src/browser/ae.ts', 'vscode-languageclient/node', 'The extension runs in browsers as well'],
] as const;

const ALLOWED = [
  ['language/check/l.ts', '../rules/finding.ts'],
  ['language/rules/recovery/m.ts', '../../training/model.ts'],
  ['cli/commands/n.ts', '@runplan/language'],
  ['cli/commands/o.ts', 'node:fs'],
  ['cli/commands/x.ts', '@runplan/server/node'],
  ['server/features/y.ts', '@runplan/language'],
  ['server/node.ts', 'node:url'],
  ['disk/z.ts', 'node:fs'],
  ['exchange/html/be.ts', '@runplan/language'],
  ['server/features/bf.ts', '@runplan/exchange'],
  ['extension/src/common/af.ts', '@runplan/server/requests'],
  ['extension/src/common/ag.ts', '../server.ts'],
  ['extension/src/node/ah.ts', 'vscode-languageclient/node'],
] as const;

const tree = mkdtempSync(join(tmpdir(), 'runplan-architecture-'));
afterAll(() => rmSync(tree, { recursive: true }));

const config = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
writeFileSync(join(tree, 'biome.json'), JSON.stringify({ ...config, $schema: undefined, vcs: undefined }));
for (const [path, imported] of [...FORBIDDEN, ...ALLOWED]) {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), `import { it } from '${imported}';\n\nexport { it };\n`);
}
const { stdout, stderr } = spawnSync(
  process.execPath,
  [join(ROOT, 'node_modules/@biomejs/biome/bin/biome'), 'lint', '--max-diagnostics=none', '--colors=off'],
  { cwd: tree, encoding: 'utf8' },
);
/** What the linter says, by file. */
const said = new Map(
  (stdout + stderr).split(/^(?=\S+\.ts:\d+:\d+ )/m).map((text) => [text.split(':')[0], text] as const),
);

test.each(FORBIDDEN)('%s may not import %s: %s', (path, _, message) => {
  expect(said.get(path)).toContain(message);
});

test.each(ALLOWED)('%s may import %s', (path) => {
  expect(said.get(path)).toBeUndefined();
});
