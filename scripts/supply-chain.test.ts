import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lockedPackages } from './bundled-packages.ts';
import { packExtension } from './package.ts';
import { ROOT } from './root.ts';

/** Milliseconds: it builds everything once more. */
const LONG = 300_000;

const PUBLISHED = ['cli', 'server', 'language', 'extension', 'playground'] as const;
/** What everyone may use, change and pass on, without a duty to publish. */
const PERMISSIVE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0'];

interface Bom {
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly licenses: readonly { readonly license: { readonly id: string } }[];
    readonly hashes?: readonly { readonly content: string }[];
  }[];
}

const bomOf = (product: string): Bom =>
  JSON.parse(readFileSync(join(ROOT, product, 'dist/sbom.cdx.json'), 'utf8'));
const shipped = new Map(
  PUBLISHED.flatMap((product) => bomOf(product).components).map((one) => [`${one.name} ${one.version}`, one]),
);

describe('what ships of others', () => {
  test('may be passed on by everyone', () => {
    const others = [...shipped].filter(([, { licenses }]) =>
      licenses.some(({ license }) => !PERMISSIVE.includes(license.id)),
    );
    expect(others.map(([name]) => name)).toEqual([]);
  });

  test('runs nothing when it is installed', () => {
    const running = Object.entries(lockedPackages()).filter(
      ([folder, { version, hasInstallScript }]) =>
        hasInstallScript && shipped.has(`${folder.split('node_modules/').at(-1)} ${version}`),
    );
    expect(running.map(([folder]) => folder)).toEqual([]);
  });

  test('is listed with its licence and its date in the documents', () => {
    const page = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8');
    const rows = [...page.matchAll(/^\| `([^`]+)` \| (\S+) \| (\S+) \| \d{4}-\d{2}-\d{2} \|/gm)].map(
      ([, name, version, licence]) => `${name} ${version} ${licence}`,
    );
    const expected = [...shipped].map(([name, { licenses }]) => `${name} ${licenses[0]?.license.id}`);
    expect(rows.sort()).toEqual(expected.sort());
  });
});

describe('the bill of materials', () => {
  const schemas = join(
    createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json'),
    '../res/schema',
  );
  // They refer to each other by the names of their files.
  const schema = (name: string) => ({
    ...JSON.parse(readFileSync(join(schemas, name), 'utf8')),
    $id: `http://cyclonedx.org/schema/${name}`,
  });
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(schema('spdx.SNAPSHOT.schema.json')).addSchema(schema('jsf-0.82.SNAPSHOT.schema.json'));
  const validate = ajv.compile(schema('bom-1.6.SNAPSHOT.schema.json'));

  test.each(PUBLISHED)('of %s is CycloneDX 1.6, and has a checksum for each package', (product) => {
    const bom = bomOf(product);
    expect(validate(bom) ? [] : validate.errors).toEqual([]);
    expect(bom.components.filter(({ hashes }) => !hashes).map(({ name }) => name)).toEqual([]);
    const licences = readFileSync(join(ROOT, product, 'dist/LICENSES.txt'), 'utf8');
    for (const { name, version } of bom.components) expect(licences).toContain(`${name} ${version}\n`);
  });
});

test(
  'the same sources give the same files, wherever they are built',
  () => {
    const copy = mkdtempSync(join(tmpdir(), 'runplan-again-'));
    onTestFinished(() => rmSync(copy, { recursive: true, force: true, maxRetries: 5 }), LONG);
    const tracked = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: ROOT,
      encoding: 'utf8',
    }).stdout;
    for (const file of tracked.split('\0').filter(Boolean))
      cpSync(join(ROOT, file), join(copy, file), { recursive: true });
    linkAll(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    const built = spawnSync(process.execPath, [join(copy, 'scripts/build.ts')], {
      cwd: copy,
      encoding: 'utf8',
    });
    expect(built.stderr).toBe('');
    for (const product of PUBLISHED)
      expect(checksums(join(copy, product, 'dist')), product).toEqual(checksums(join(ROOT, product, 'dist')));
  },
  LONG,
);

test('packing twice gives the same package', () => {
  const [one, other] = [mkdtempSync(join(tmpdir(), 'runplan-a-')), mkdtempSync(join(tmpdir(), 'runplan-b-'))];
  onTestFinished(() => {
    for (const folder of [one, other]) rmSync(folder, { recursive: true, maxRetries: 5 });
  });
  packExtension(one);
  packExtension(other);
  expect(checksums(one)).toEqual(checksums(other));
  expect(Object.keys(checksums(one)).map((name) => name.replace(/[\d.]+(?=\.(?:vsix|cdx))/, 'X'))).toEqual([
    'runplan-X.cdx.json',
    'runplan-X.vsix',
  ]);
});

/** The same files in another folder: a link to the folder would be followed, and show where it leads. */
function linkAll(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkAll(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else copyOrLink(source, target);
  }
}

/** On another disk nothing can be linked. */
function copyOrLink(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}

/** What the files below a folder hold, by their paths. */
function checksums(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      relative(folder, file).replaceAll('\\', '/'),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}
