/** Bundles what is published beside the command line: the language as a library, and the language server. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { HANDOUT_FILES } from './bundle-extension.ts';
import { filesIn, writeNotices } from './bundled-packages.ts';
import { ROOT } from './root.ts';

const LIBRARY_DIST = join(ROOT, 'language/dist');
const SERVER_DIST = join(ROOT, 'server/dist');

/** The language as one module for every platform, with its types. */
export async function bundleLanguage(version: string): Promise<void> {
  rmSync(LIBRARY_DIST, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { index: 'language/index.ts' },
    outdir: LIBRARY_DIST,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2023',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  writeNotices(LIBRARY_DIST, { name: '@runplan/language', version }, filesIn(metafile));
  declareTypes();
}

/** The language server as a program for Node, with what it opens for editors. */
export async function bundleServer(version: string): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { main: 'server/main.ts' },
    outdir: SERVER_DIST,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    // The protocol's library is written for `require`, which modules do not have. Others import the same name.
    banner: {
      js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);",
    },
    define: { RUNPLAN_VERSION: JSON.stringify(version) },
    metafile: true,
    logLevel: 'warning',
  });
  writeNotices(SERVER_DIST, { name: '@runplan/server', version }, filesIn(metafile));
  for (const file of HANDOUT_FILES) copyFileSync(join(ROOT, 'exchange/dist', file), join(SERVER_DIST, file));
  copyFileSync(join(ROOT, 'language/library/standard.runplan'), join(SERVER_DIST, 'standard.runplan'));
  cpSync(join(ROOT, 'docs/rules'), join(SERVER_DIST, 'rules'), { recursive: true });
}

/**
 * Writes the types of the public door and of all that it speaks of into the package.
 *
 * @throws Error with the compiler's output when the sources have mistakes
 */
function declareTypes(): void {
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, '--build', 'language'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The types of the language could not be written:\n${stdout}${stderr}`);
  const declared = join(ROOT, '.types/language');
  const seen = new Set<string>();
  const queue = ['index.d.ts'];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = readFileSync(join(declared, file), 'utf8');
    for (const [, imported = ''] of text.matchAll(/from '(\.[^']+)\.ts'/g))
      queue.push(relative(declared, join(declared, dirname(file), `${imported}.d.ts`)));
    const target = join(LIBRARY_DIST, 'types', file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, published(text, file));
  }
  copyFileSync(join(ROOT, 'scripts/tree-types.d.ts'), join(LIBRARY_DIST, 'types/tree-types.d.ts'));
}

/** Types that need no other package: Langium is only what trees are generated with. */
function published(types: string, file: string): string {
  const up = relative(dirname(file), '.') || '.';
  return types
    .replace(/(from '\.[^']+)\.ts'/g, "$1.js'")
    .replace(/from 'langium'/g, `from '${up === '.' ? '.' : up}/tree-types.js'`);
}
