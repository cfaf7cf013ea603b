import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { LAYERS, mayImport } from './layers.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Imports that the invariants of docs/architecture.md forbid, and the invariant: the table must not lose them. */
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
  ['server/hover/feature.ts', 'node:fs', 'The server runs in browsers as well'],
  ['server/workspace/t.ts', '@runplan/disk', 'The server runs in browsers as well'],
  ['server/hover/u.ts', '../../language/check/place.ts', 'language/index.ts is the only door'],
  ['server/rename/feature.ts', 'langium/lsp', 'The server runs in browsers as well'],
  ['server/hover/week.ts', 'vscode-languageserver', 'Only the door of the server knows the protocol'],
  ['server/syntax/x.ts', 'vscode-languageserver', 'Only the door of the server knows the protocol'],
  ['cli/commands/w.ts', '../../server/server.ts', 'Other packages are reached through their doors'],
  ['exchange/html/ba.ts', 'node:fs', 'Formats are made everywhere'],
  ['exchange/html/bb.ts', '../../server/client-session.ts', 'Formats are made everywhere'],
  ['exchange/html/bc.ts', '../../language/check/place.ts', 'language/index.ts is the only door'],
  ['language/words/bd.ts', '@runplan/exchange', 'The language runs everywhere'],
  ['report/layout/bg.ts', 'node:util', 'Reports are made everywhere'],
  ['report/reporters/bh.ts', '../../cli/version.ts', 'Reports are made everywhere'],
  ['report/reporters/bi.ts', '@runplan/exchange', 'Packages point one way'],
  ['report/layout/bj.ts', '../reporters/pretty.ts', 'The layout of text knows no reporter'],
  ['report/reporters/bk.ts', '../../language/check/place.ts', 'language/index.ts is the only door'],
  ['language/words/bl.ts', '@runplan/report', 'The language runs everywhere'],
  ['disk/bm.ts', '@runplan/report', 'The disk knows no editor'],
  ['exchange/html/bn.ts', '@runplan/report', 'Packages point one way'],
  [
    'cli/commands/bo.ts',
    '../../report/reporters/pretty.ts',
    'Other packages are reached through their doors',
  ],
  ['extension/src/common/bp.ts', '@runplan/report', 'The extension knows the server by its requests'],
  [
    'extension/src/common/aa.ts',
    '@runplan/language/internal',
    'The extension knows the server by its requests',
  ],
  ['extension/src/node/ab.ts', '@runplan/server/node', 'The extension knows the server by its requests'],
  [
    'extension/src/common/ac.ts',
    '../../../server/client-session.ts',
    'Other packages are reached through their doors',
  ],
  ['extension/src/common/ad.ts', 'node:fs', 'The extension runs in browsers as well'],
  ['extension/src/browser/ae.ts', 'vscode-languageclient/node', 'The extension runs in browsers as well'],
  ['playground/ae.ts', '@runplan/language/internal', 'The playground knows the server by its requests'],
  ['playground/af.ts', '../server/server.ts', 'Other packages are reached through their doors'],
  ['playground/ag.ts', 'vscode', 'The playground is no part of an editor'],
] as const;

const ALLOWED = [
  ['language/check/l.ts', '../rules/finding.ts'],
  ['language/rules/recovery/m.ts', '../../training/model.ts'],
  ['cli/commands/n.ts', '@runplan/language/internal'],
  ['cli/commands/o.ts', 'node:fs'],
  ['cli/commands/x.ts', '@runplan/server/node'],
  ['server/hover/feature.ts', '@runplan/language/internal'],
  ['server/hover/feature.ts', 'vscode-languageserver'],
  ['server/hover/week.ts', '../words/markup.ts'],
  ['server/node.ts', 'node:url'],
  ['disk/z.ts', 'node:fs'],
  ['exchange/html/be.ts', '@runplan/language/internal'],
  ['server/runplan/bf.ts', '@runplan/exchange'],
  ['report/reporters/bq.ts', '@runplan/language/internal'],
  ['report/reporters/br.ts', '../layout/width.ts'],
  ['server/runplan/bs.ts', '@runplan/report'],
  ['cli/commands/bt.ts', '@runplan/report'],
  ['extension/src/common/af.ts', '@runplan/server/requests'],
  ['extension/src/common/commands/ag.ts', '../server.ts'],
  ['extension/src/node/ah.ts', 'vscode-languageclient/node'],
] as const;

test.each(FORBIDDEN)('%s may not import %s: %s', (path, imported) => {
  expect(mayImport(path, imported)).toBe(false);
});

test.each(ALLOWED)('%s may import %s', (path, imported) => {
  expect(mayImport(path, imported)).toBe(true);
});

/** Code that ships: without tests and what helps them, and without what is generated or built. */
function sources(): string[] {
  const tops = new Set(Object.keys(LAYERS).map((path) => path.split('/')[0] as string));
  return [...tops].flatMap((top) =>
    readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' })
      .map((path) => `${top}/${path.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|\.d\.ts$|\btesting\b|test-support/.test(path))
      .filter((path) => !/(^|\/)(node_modules|dist|generated)\//.test(path)),
  );
}

/** What a file imports, by the path or name that it gives. */
function importsOf(file: string): string[] {
  return [...readFileSync(join(ROOT, file), 'utf8').matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)]
    .map(([, imported = '']) => imported)
    .filter((imported) => /^[.@\w][\w./:@-]*$/.test(imported));
}

test('the folders of the language form no circle', () => {
  const folders = Object.keys(LAYERS).filter((path) => path.startsWith('language/') && !path.endsWith('.ts'));
  const above = (folder: string, seen: readonly string[] = []): string[] =>
    seen.includes(folder)
      ? [[...seen, folder].join(' → ')]
      : (LAYERS[folder] ?? []).flatMap((lower) => above(lower, [...seen, folder]));
  expect(folders.flatMap((folder) => above(folder))).toEqual([]);
});

test('every import of the project is one that its folder may make', () => {
  const files = sources();
  expect(files.length).toBeGreaterThan(400);
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((imported) => !mayImport(file, imported))
      .map((imported) => `${file} imports ${imported}`),
  );
  expect(wrong).toEqual([]);
});

test.each(['server/', 'language/grammar/notation/'])('no file of %s imports itself through others', (top) => {
  const circles: string[] = [];
  const done = new Set<string>();
  function visit(file: string, way: readonly string[]): void {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (done.has(file)) return;
    done.add(file);
    for (const imported of importsOf(file)) {
      if (imported.startsWith('.')) visit(posix.join(posix.dirname(file), imported), [...way, file]);
    }
  }
  for (const file of sources()) if (file.startsWith(top)) visit(file, []);
  expect(circles).toEqual([]);
});

test('the folders of the notation know none above them', () => {
  const order = ['spellings', 'races', 'targets', 'steps', 'exercises', 'sessions', 'days', 'lines'];
  const top = 'language/grammar/notation/';
  const placeOf = (path: string) => order.indexOf(posix.relative(top, path).split('/')[0] as string);
  const wrong = sources()
    .filter((file) => placeOf(file) >= 0)
    .flatMap((file) =>
      importsOf(file)
        .filter((imported) => placeOf(posix.join(posix.dirname(file), imported)) > placeOf(file))
        .map((imported) => `${file} imports ${imported}`),
    );
  expect(wrong).toEqual([]);
});

test('no door is imported when it is needed: all that lies behind it would be loaded', () => {
  const whole = /\bimport\(\s*'@runplan\/(?:language\/internal|report|disk|exchange)'/;
  expect(sources().filter((file) => whole.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
});
