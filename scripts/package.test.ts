import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packExtension } from './package.ts';

const EXTENSION = join(import.meta.dirname, '../extension');
const LARGEST = 1.25 * 1024 * 1024;

/** Everything that belongs into the package; scripts and styles of other names would be left over. */
const EXPECTED = [
  'LICENSE.txt',
  'changelog.md',
  'dist/LICENSES.txt',
  'dist/sbom.cdx.json',
  'generated/language-configuration.json',
  'generated/runplan.tmLanguage.json',
  'media/file-dark.svg',
  'media/file-light.svg',
  'media/icon.png',
  'package.json',
  'readme.md',
  'snippets/runplan.json',
  'syntaxes/markdown-injection.json',
  'walkthrough/findings.svg',
  'walkthrough/new-plan.svg',
  'walkthrough/policy.svg',
  'walkthrough/preview.svg',
];

const folder = mkdtempSync(join(tmpdir(), 'runplan-package-'));
afterAll(() => rmSync(folder, { recursive: true }));

let file: Buffer;
/** The files of the extension in the package, by their paths. */
let files: ReadonlyMap<string, Buffer>;
beforeAll(() => {
  file = readFileSync(packExtension(folder));
  files = new Map(
    [...unzipped(file)].flatMap(([path, content]) =>
      path.startsWith('extension/') ? [[path.slice('extension/'.length), content] as const] : [],
    ),
  );
});

test('the package holds what it should, and nothing else', () => {
  const isProgram = (path: string) => /^dist\/[\w-]+\.(?:c?js|css)$/.test(path);
  const isPicture = (path: string) => /^media\/screenshots\/[\w-]+\.png$/.test(path);
  const others = [...files.keys()].filter((path) => !isProgram(path) && !isPicture(path));
  expect(others.sort()).toEqual(EXPECTED);
});

test('the package is small', () => {
  expect(file.length).toBeLessThan(LARGEST);
});

test('every file that the manifest names is there, as it is in the folder', () => {
  const manifest = files.get('package.json')?.toString() ?? '';
  expect(manifest).toBe(readFileSync(join(EXTENSION, 'package.json'), 'utf8'));
  const named = [
    ...manifest.matchAll(
      /"(?:\.\/)?((?:dist|generated|media|snippets|syntaxes|walkthrough)\/[^"]+|[\w-]+\.json)"/g,
    ),
  ];
  const paths = named.map(([, path = '']) => path);
  expect(paths).toEqual(expect.arrayContaining(['dist/node.js', 'dist/browser.js', 'media/icon.png']));
  for (const path of paths) {
    expect([...files.keys()]).toContain(path);
    expect(files.get(path)?.equals(readFileSync(join(EXTENSION, path))), path).toBe(true);
  }
});

test('every picture that the README shows is there', () => {
  const readme = files.get('readme.md')?.toString() ?? '';
  for (const [, path = ''] of readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g))
    expect([...files.keys()]).toContain(path);
});

/** The files of a ZIP archive, as its directory lists them. */
function* unzipped(archive: Buffer): Iterable<[path: string, content: Buffer]> {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const count = archive.readUInt16LE(end + 10);
  let entry = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const method = archive.readUInt16LE(entry + 10);
    const size = archive.readUInt32LE(entry + 20);
    const pathLength = archive.readUInt16LE(entry + 28);
    const path = archive.toString('utf8', entry + 46, entry + 46 + pathLength);
    const header = archive.readUInt32LE(entry + 42);
    const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
    const content = archive.subarray(start, start + size);
    yield [path, method === 0 ? content : inflateRawSync(content)];
    entry += 46 + pathLength + archive.readUInt16LE(entry + 30) + archive.readUInt16LE(entry + 32);
  }
}
