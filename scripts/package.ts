/** Builds everything and packs the VS Code extension: `npm run package` gives extension/runplan-X.Y.Z.vsix. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(import.meta.dirname);
const EXTENSION = join(ROOT, 'extension');
/** The date of all files in the package, in seconds: the same sources give the same package. 1 January 1985: archives know no dates before 1980. */
const SOURCE_DATE_EPOCH = '473385600';

/**
 * Packs what is built, and puts the bill of materials beside it.
 *
 * @param folder where the package is put
 * @returns the path of the package
 * @throws Error with the output of `vsce` when it complains, be it only with a warning
 */
export function packExtension(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(EXTENSION, 'package.json'), 'utf8')) as {
    version: string;
  };
  const file = join(folder, `runplan-${version}.vsix`);
  // Everything that runs is bundled. There is no public repository yet to which links could lead.
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/@vscode/vsce/vsce'), 'package', ...options, '--out', file],
    { cwd: EXTENSION, encoding: 'utf8', env: { ...process.env, SOURCE_DATE_EPOCH, TZ: 'UTC' } },
  );
  const said = `${stdout}${stderr}`;
  if (status !== 0 || /WARNING|ERROR/.test(said)) throw new Error(`The extension was not packed:\n${said}`);
  copyFileSync(join(EXTENSION, 'dist/sbom.cdx.json'), file.replace(/\.vsix$/, '.cdx.json'));
  return file;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'scripts/build.ts')], { stdio: 'inherit' });
  try {
    if (status !== 0) throw new Error('The build failed, see above.');
    console.log(`Packed ${packExtension(EXTENSION)}.`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
