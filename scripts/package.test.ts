import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { load } from 'js-yaml';
import { decode } from 'modern-gif';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPreRelease, repositoryIn } from './extension-links.ts';
import { packExtension } from './package.ts';
import { ROOT } from './root.ts';

const EXTENSION = join(import.meta.dirname, '../extension');
/** Bytes of the package, and of all pictures of the README together. */
const LARGEST = 1.25 * 1024 * 1024;
const LARGEST_PICTURES = 1.5 * 1024 * 1024;

/** Everything that belongs into the package; scripts and styles of other names would be left over. */
const EXPECTED = [
  'LICENSE.txt',
  'changelog.md',
  'dist/LICENSES.txt',
  'dist/sbom.cdx.json',
  'generated/language-configuration.json',
  'generated/runplan.tmLanguage.json',
  'l10n/bundle.l10n.json',
  'media/file-dark.svg',
  'media/file-light.svg',
  'media/icon.png',
  'package.json',
  'package.nls.json',
  'readme.md',
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
  files = filesIn(file);
});

function isPicture(path: string): boolean {
  return /^media\/screenshots\/[\w-]+\.(?:png|gif)$/.test(path);
}

function filesIn(archive: Buffer): ReadonlyMap<string, Buffer> {
  return new Map(
    [...unzipped(archive)].flatMap(([path, content]) =>
      path.startsWith('extension/') ? [[path.slice('extension/'.length), content] as const] : [],
    ),
  );
}

test('the package holds what it should, and nothing else', () => {
  const isProgram = (path: string) => /^dist\/[\w-]+\.(?:c?js|css)$/.test(path);
  const others = [...files.keys()].filter((path) => !isProgram(path) && !isPicture(path));
  expect(others.sort()).toEqual(EXPECTED);
});

test('the package is small but for its pictures', () => {
  const pictures = [...files].filter(([path]) => isPicture(path)).map(([, { length }]) => length);
  const size = pictures.reduce((sum, one) => sum + one, 0);
  expect(size).toBeLessThan(LARGEST_PICTURES);
  expect(file.length - size).toBeLessThan(LARGEST);
});

test('every file that the manifest names is there, as it is in the folder', () => {
  const manifest = files.get('package.json')?.toString() ?? '';
  expect(manifest).toBe(readFileSync(join(EXTENSION, 'package.json'), 'utf8'));
  const named = [
    ...manifest.matchAll(/"(?:\.\/)?((?:dist|generated|media|syntaxes|walkthrough)\/[^"]+|[\w-]+\.json)"/g),
  ];
  const paths = named.map(([, path = '']) => path);
  expect(paths).toEqual(expect.arrayContaining(['dist/node.js', 'dist/browser.js', 'media/icon.png']));
  for (const path of paths) {
    expect([...files.keys()]).toContain(path);
    expect(files.get(path)?.equals(readFileSync(join(EXTENSION, path))), path).toBe(true);
  }
});

describe('the pictures of the README', () => {
  const shown = () => {
    const readme = files.get('readme.md')?.toString() ?? '';
    return [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path);
  };

  test('are those that are there', () => {
    expect(shown().sort()).toEqual([...files.keys()].filter(isPicture).sort());
  });

  test('are wide enough to be read, and one moves', () => {
    for (const path of shown()) {
      const picture = files.get(path) as Buffer;
      if (path.endsWith('.gif')) {
        expect(picture.toString('latin1', 0, 6)).toBe('GIF89a');
        expect(picture.readUInt16LE(6), path).toBeGreaterThanOrEqual(800);
      } else {
        expect(picture.toString('latin1', 1, 4)).toBe('PNG');
        expect(picture.readUInt32BE(16), path).toBeGreaterThanOrEqual(800);
      }
    }
    const typing = decode(new Uint8Array(files.get('media/screenshots/typing.gif') as Buffer));
    const seconds = typing.frames.reduce((sum, { delay = 0 }) => sum + delay, 0) / 1000;
    expect(typing.frames.length).toBeGreaterThan(10);
    expect(typing.looped).toBe(true);
    expect(seconds).toBeGreaterThan(10);
    expect(seconds).toBeLessThan(20);
  });
});

describe('where the project lives', () => {
  const HOME = 'https://host.example/owner/name';

  test('stands in the manifest, and links of the README lead there', () => {
    const linked = filesIn(readFileSync(packExtension(mkdtempSync(join(folder, 'linked-')), HOME)));
    const { repository, homepage, bugs, qna, ...others } = JSON.parse(String(linked.get('package.json')));
    expect({ repository, homepage, bugs, qna }).toEqual({
      repository: { type: 'git', url: `${HOME}.git`, directory: 'extension' },
      homepage: `${HOME}#readme`,
      bugs: { url: `${HOME}/issues` },
      qna: `${HOME}/discussions`,
    });
    expect(others).toEqual(JSON.parse(readFileSync(join(EXTENSION, 'package.json'), 'utf8')));
    expect([...linked.keys()].filter(isPicture)).toEqual([]);
    const readme = String(linked.get('readme.md'));
    const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => new URL(link).href);
    expect(links).toContain(`${HOME}/raw/HEAD/extension/media/screenshots/preview-light.png`);
    expect(links).toContain(`${HOME}/blob/HEAD/docs/page.md`);
  });

  test('is asked for where it is not told', () => {
    expect(repositoryIn({}).missing).toBe(
      'RUNPLAN_REPOSITORY is not set, so the package does not link to its source, issues and questions. It can be installed ' +
        'from the file; for a marketplace set RUNPLAN_REPOSITORY=https://HOST/OWNER/NAME and pack again.',
    );
    expect(() => repositoryIn({ RUNPLAN_REPOSITORY: 'owner/name' })).toThrow(
      'RUNPLAN_REPOSITORY is "owner/name". Write it like https://HOST/OWNER/NAME.',
    );
    expect(repositoryIn({ RUNPLAN_REPOSITORY: HOME })).toEqual({ repository: HOME });
    const { RUNPLAN_REPOSITORY: _, ...env } = process.env;
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'scripts/package.ts'), '--for-marketplace'],
      { encoding: 'utf8', env },
    );
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^RUNPLAN_REPOSITORY is not set/)]);
  });
});

test('a version with an odd second number is a pre-release', () => {
  expect(['0.1.0', '0.2.3', '1.0.0', '1.13.0'].filter(isPreRelease)).toEqual(['0.1.0', '1.13.0']);
  const { version } = JSON.parse(String(files.get('package.json')));
  const [, manifest] = [...unzipped(file)].find(([path]) => path === 'extension.vsixmanifest') ?? [];
  expect(String(manifest).includes('Microsoft.VisualStudio.Code.PreRelease')).toBe(isPreRelease(version));
});

describe('the workflow that publishes', () => {
  interface Step {
    readonly name?: string;
    readonly run?: string;
    readonly if?: string;
    readonly env?: Readonly<Record<string, string>>;
  }
  const workflow = load(readFileSync(join(ROOT, '.github/workflows/publish.yml'), 'utf8')) as {
    readonly on: object;
    readonly jobs: { readonly publish: { readonly steps: readonly Step[] } };
  };
  const { steps } = workflow.jobs.publish;
  const step = (name: string) => steps.find((one) => one.name === name) as Step;

  test('publishes on a tag alone; started by hand it does all but that', () => {
    expect(workflow.on).toEqual({ push: { tags: ['v[0-9]+.[0-9]+.[0-9]+'] }, workflow_dispatch: null });
    const outside = steps.filter(({ env = {} }) =>
      Object.values(env).some((value) => /secrets|token/.test(value)),
    );
    expect(outside.map(({ name }) => name)).toEqual([
      'Publish on npm',
      'Publish in the Visual Studio Marketplace',
      'Publish on Open VSX',
      'Release',
    ]);
    for (const one of outside) expect(one.if, one.name).toBe("github.event_name == 'push'");
  });

  test('packs with links, into the folder from which it publishes', () => {
    expect(step('Pack').env).toEqual({
      RUNPLAN_REPOSITORY: `\${{ github.server_url }}/\${{ github.repository }}`,
    });
    expect(step('Pack').run).toContain('npm run package -- --for-marketplace');
  });

  test('wants the version of the tag in every package', () => {
    const copy = mkdtempSync(join(folder, 'versions-'));
    const packages = ['language', 'server', 'cli', 'extension'];
    for (const one of packages) {
      mkdirSync(join(copy, one));
      cpSync(join(ROOT, one, 'package.json'), join(copy, one, 'package.json'));
    }
    const { version } = JSON.parse(readFileSync(join(ROOT, 'cli/package.json'), 'utf8'));
    const check = (tag: string, event = 'push') =>
      spawnSync('bash', ['-e', '-c', step('The tag is the version of all packages').run ?? ''], {
        cwd: copy,
        encoding: 'utf8',
        env: { ...process.env, GITHUB_REF_NAME: tag, GITHUB_EVENT_NAME: event },
      });
    expect(check(`v${version}`).status).toBe(0);
    expect(check('main', 'workflow_dispatch').status).toBe(0);
    expect(check('v9.9.9')).toMatchObject({
      status: 1,
      stdout: `language has version ${version}, not 9.9.9\n`,
    });
    writeFileSync(join(copy, 'server/package.json'), '{ "version": "9.8.7" }');
    expect(check(`v${version}`)).toMatchObject({
      status: 1,
      stdout: `server has version 9.8.7, not ${version}\n`,
    });
    expect(check('main', 'workflow_dispatch').status).toBe(1);
  });
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
