/**
 * Builds everything and packs the VS Code extension: `npm run package` gives extension/runplan-X.Y.Z.vsix. With `--for-marketplace`
 * only where it is known where the project lives.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isPreRelease, linksTo, repositoryIn } from './extension-links.ts';
import { ROOT } from './root.ts';

const EXTENSION = join(ROOT, 'extension');
/** The date of all files in the package, in seconds: the same sources give the same package. 1 January 1985: archives know no dates before 1980. */
const SOURCE_DATE_EPOCH = '473385600';
/** What the package is not made of. */
const LEFT_OUT = ['src', 'node_modules'];
/** The pictures of the README, which it shows from where the project lives, once that is known. */
const PICTURES = 'screenshots';

/**
 * Packs what is built, and puts the bill of materials beside it.
 *
 * @param folder where the package is put
 * @param repository where the project lives, such as https://host/owner/name; the manifest links there
 * @returns the path of the package
 * @throws Error with the output of `vsce` when it complains, be it only with a warning
 */
export function packExtension(folder: string, repository?: string): string {
  const manifest = JSON.parse(readFileSync(join(EXTENSION, 'package.json'), 'utf8')) as { version: string };
  const file = join(folder, `runplan-${manifest.version}.vsix`);
  const staged = mkdtempSync(join(tmpdir(), 'runplan-staged-'));
  try {
    const leftOut = repository ? [...LEFT_OUT, PICTURES] : LEFT_OUT;
    cpSync(EXTENSION, staged, { recursive: true, filter: (path) => !leftOut.includes(basename(path)) });
    if (repository)
      writeFileSync(
        join(staged, 'package.json'),
        `${JSON.stringify({ ...manifest, ...linksTo(repository) }, null, 2)}\n`,
      );
    pack(staged, file, [
      ...(repository
        ? [
            `--baseContentUrl=${repository}/blob/HEAD/extension`,
            `--baseImagesUrl=${repository}/raw/HEAD/extension`,
          ]
        : ['--allow-missing-repository', '--no-rewrite-relative-links']),
      ...(isPreRelease(manifest.version) ? ['--pre-release'] : []),
    ]);
  } finally {
    rmSync(staged, { recursive: true, maxRetries: 5 });
  }
  copyFileSync(join(EXTENSION, 'dist/sbom.cdx.json'), file.replace(/\.vsix$/, '.cdx.json'));
  return file;
}

function pack(folder: string, file: string, options: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    // Everything that runs is bundled.
    [join(ROOT, 'node_modules/@vscode/vsce/vsce'), 'package', '--no-dependencies', ...options, '--out', file],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, SOURCE_DATE_EPOCH, TZ: 'UTC' } },
  );
  const said = `${stdout}${stderr}`;
  if (status !== 0 || /WARNING|ERROR/.test(said)) throw new Error(`The extension was not packed:\n${said}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { repository, missing } = repositoryIn(process.env);
    if (missing && process.argv.includes('--for-marketplace')) throw new Error(missing);
    const { status } = spawnSync(process.execPath, [join(ROOT, 'scripts/build.ts')], { stdio: 'inherit' });
    if (status !== 0) throw new Error('The build failed, see above.');
    console.log(`Packed ${packExtension(EXTENSION, repository)}.`);
    if (missing) console.log(missing);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
