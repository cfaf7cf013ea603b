/** Builds everything and packs the VS Code extension: `npm run package` gives extension/runplan-X.Y.Z.vsix. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(import.meta.dirname);
const EXTENSION = join(ROOT, 'extension');

/**
 * Packs what is built.
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
    { cwd: EXTENSION, encoding: 'utf8' },
  );
  const said = `${stdout}${stderr}`;
  if (status !== 0 || /WARNING|ERROR/.test(said)) throw new Error(`The extension was not packed:\n${said}`);
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
